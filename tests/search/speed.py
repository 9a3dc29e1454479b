"""Prints how soon the first result stands on the page: ``python -m tests.search.speed`` after building ``output/``.

A site of 350 pages on a line of 1.6 Mbit/s with 150 ms there and back, and a processor six times slower than this one.
"""

import functools
import gzip
import http.server
import random
import shutil
import statistics
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright
from tests.search.measuring import ROOT, documents

from disclosure.exports.search_index import Entry, cut, script

LINE = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 90_000}
SLOWER = 6
TIMES = 3


def entries(letters: int) -> list[Entry]:
    """350 pages of so many letters: pieces of Thai in no order, which compress worse than real text."""
    chance = random.Random(1)
    text = "".join(each["body"] for each in documents())
    found = []
    for each in documents():
        starts = [chance.randrange(len(text) - 8) for _ in range(max(0, letters - len(each["body"])) // 8)]
        body = each["body"] + "".join(text[start : start + 8] for start in starts)
        year = int(each["id"][-4:]) if each["id"][-4:].isdigit() else 2566
        found.append(Entry(f"/{each['id']}/", each["title"], "", year, body, "", ""))
    return found


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """A folder on a server that compresses."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Compressing, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


class _Compressing(http.server.SimpleHTTPRequestHandler):
    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        content = gzip.compress(path.read_bytes()) if path.exists() else b""
        self.send_response(200 if path.exists() else 404)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        with suppress(ConnectionError):
            self.wfile.write(content)

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""


def first_result(browser: Browser, address: str) -> float:
    """Seconds from putting the cursor into the box, a word ready to be pasted, to the first result."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(f"{address}search/", wait_until="networkidle")
    session = context.new_cdp_session(page)
    session.send("Network.emulateNetworkConditions", LINE)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    start = time.perf_counter()
    page.fill("main [name=q]", "น้ำประปา")
    page.wait_for_selector(".search__found li")
    took = time.perf_counter() - start
    context.close()
    return took


def main() -> None:
    """A line for each length of page."""
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as name:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        folder = Path(name)
        for part in ("search", "theme"):
            shutil.copytree(ROOT / "output" / part, folder / part)
        for letters in (0, 1500):
            parts = list(cut(entries(letters)))
            for number, part in enumerate(parts, 1):
                rows = [[each.url, each.title, each.kind, each.year, each.body] for each in part]
                file = script(number, {"parts": len(parts), "entries": rows} if number == 1 else {"entries": rows})
                (folder / file.path).write_bytes(file.content)
            size = len(gzip.compress((folder / "search-index.js").read_bytes())) // 1024
            with served(folder) as address:
                took = [first_result(browser, address) for _ in range(TIMES)]
            letters = sum(len(each.body) for part in parts for each in part) // len(entries(0))
            print(
                f"{letters:5} letters a page: {statistics.median(took):.2f} s, {len(parts)} parts, the first {size} KB"
            )
        browser.close()


if __name__ == "__main__":
    main()
