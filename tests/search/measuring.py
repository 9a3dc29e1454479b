"""The graded queries, asked in real browsers: what comes back, and how good it is as nDCG@10."""

import functools
import http.server
import json
import math
import os
import queue
import shutil
import signal
import subprocess
import tempfile
import threading
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
ENGINE = ROOT / "theme" / "static" / "js" / "search-engine.js"
BROWSERS = {"chromium": shutil.which("chromium"), "firefox": shutil.which("firefox-esr") or shutil.which("firefox")}
SETS = ("queries", "unseen")
PATIENCE = 120

# The answers to every query, first as the browser is and then as one that cannot tell words apart.
PAGE = """<!doctype html><meta charset="utf-8"><title>x</title><script>
const get = async (name) => (await fetch(name)).json();
const engine = () => new Promise((done) => {
  document.head.append(Object.assign(document.createElement("script"), { src: "engine.js", onload: done }));
});
function answers(documents, synonyms, queries) {
  const index = new searchEngine.Index();
  index.add(documents);
  index.addSynonyms(synonyms);
  return queries.map((query) => index.search(query).pages.map((page) => page.id));
}
(async () => {
  const given = [await get("documents.json"), await get("synonyms.json"), await get("asked.json")];
  const answered = {};
  for (const mode of ["with", "without"]) {
    if (mode === "without") delete Intl.Segmenter;
    await engine();
    answered[mode] = answers(...given);
  }
  await fetch("answers", { method: "POST", body: JSON.stringify(answered) });
})();
</script>"""


def documents() -> list[dict[str, Any]]:
    """The pages that are searched."""
    found: list[dict[str, Any]] = json.loads((HERE / "documents.json").read_text(encoding="utf-8"))
    return found


def queries(name: str) -> list[dict[str, Any]]:
    """A set of queries, the pages relevant to each spelled out."""
    ids = [each["id"] for each in documents()]
    return [
        {**each, "rel": [id for id in ids if any(fnmatch(id, wanted) for wanted in each["rel"])]}
        for each in json.loads((HERE / f"{name}.json").read_text(encoding="utf-8"))
    ]


def ndcg(answered: Sequence[str], relevant: Sequence[str]) -> float:
    """nDCG of the first ten answers, relevance being 0 or 1."""
    gain = sum(1 / math.log2(rank + 2) for rank, id in enumerate(answered[:10]) if id in relevant)
    return gain / sum(1 / math.log2(rank + 2) for rank in range(min(10, len(relevant))))


@contextmanager
def opened(browser: str, url: str) -> Iterator[None]:
    """A browser of its own with a page open, for as long as the context lasts."""
    program = BROWSERS[browser]
    assert program is not None
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        arguments = {
            "chromium": ["--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={profile}"],
            "firefox": ["--headless", "--no-remote", "-profile", profile],
        }[browser]
        process = subprocess.Popen(
            [program, *arguments, url],
            env={**os.environ, "HOME": profile},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            yield
        finally:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def synonyms() -> list[list[str]]:
    """The groups of words that this site declares to mean the same."""
    declared = yaml.safe_load((ROOT / "data" / "synonyms.yml").read_text(encoding="utf-8"))
    return [group["words"] for group in declared["groups"]]


def answers(browser: str, more: Iterable[str] = ()) -> Mapping[str, Mapping[str, list[str]]]:
    """What a browser answers to every query of every set and some more, ``with`` and ``without`` Intl.Segmenter."""
    asked = list(dict.fromkeys([*(each["q"] for name in SETS for each in queries(name)), *more]))
    files = {
        "/": PAGE.encode(),
        "/engine.js": ENGINE.read_bytes(),
        "/documents.json": (HERE / "documents.json").read_bytes(),
        "/asked.json": json.dumps(asked).encode(),
        "/synonyms.json": json.dumps(synonyms()).encode(),
    }
    told: queue.Queue[bytes] = queue.Queue()
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Asking, files, told))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        with opened(browser, f"http://127.0.0.1:{server.server_port}/"):
            answered = json.loads(told.get(timeout=PATIENCE))
    finally:
        server.shutdown()
    return {mode: dict(zip(asked, answered[mode], strict=True)) for mode in answered}


class _Asking(http.server.BaseHTTPRequestHandler):
    def __init__(self, files: Mapping[str, bytes], told: "queue.Queue[bytes]", *arguments: Any) -> None:
        self.files, self.told = files, told
        super().__init__(*arguments)

    def do_GET(self) -> None:
        content = self.files.get(self.path)
        self.send_response(404 if content is None else 200)
        self.send_header("Content-Type", "text/javascript" if self.path.endswith(".js") else "text/html")
        self.end_headers()
        self.wfile.write(content or b"")

    def do_POST(self) -> None:
        self.told.put(self.rfile.read(int(self.headers["Content-Length"])))
        self.send_response(204)
        self.end_headers()

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""


def scores(answered: Mapping[str, list[str]], name: str) -> Mapping[str, float]:
    """The mean nDCG@10 of a set of queries, for each kind of query and for ``all`` but synonyms."""
    of_kind = defaultdict[str, list[float]](list)
    for each in queries(name):
        value = ndcg(answered[each["q"]], each["rel"])
        of_kind[each["kind"]].append(value)
        if each["kind"] != "synonym":
            of_kind["all"].append(value)
    return {kind: sum(values) / len(values) for kind, values in of_kind.items()}
