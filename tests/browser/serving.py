"""A built site as a web server sends it: compressed, with its own page for lost addresses; or as it is where scripts are off."""

import functools
import gzip
import http.server
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

TEXTS = {".html", ".css", ".js", ".json", ".csv", ".svg", ".txt", ".xml", ".atom", ".webmanifest"}

SCRIPTS = re.compile(rb"<script\b(?![^>]*ld\+json).*?</script>", flags=re.S)
NOSCRIPT = re.compile(rb"</?noscript[^>]*>")


@functools.lru_cache(maxsize=4096)
def on_the_wire(path: Path) -> bytes:
    """The bytes of a file as they travel: texts compressed as web servers do by default, the rest as it is."""
    content = path.read_bytes()
    return _compressed(content) if path.suffix in TEXTS else content


def _compressed(content: bytes) -> bytes:
    return gzip.compress(content, compresslevel=6, mtime=0)


class _Handler(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        if path.is_dir() and not self.path.partition("?")[0].endswith("/"):
            self.send_response(301)
            self.send_header("Location", f"{self.path}/")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        path = path / "index.html" if path.is_dir() else path
        found = path.is_file()
        self._send(path if found else Path(self.directory) / "404.html", 200 if found else 404)

    def content(self, path: Path) -> bytes:
        """The bytes to send of a file."""
        return on_the_wire(path)

    def _send(self, path: Path, status: int) -> None:
        content = self.content(path)
        self.send_response(status)
        self.send_header("Content-Type", self.guess_type(path))
        if path.suffix in TEXTS:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def guess_type(self, path: object) -> str:
        kind = super().guess_type(str(path))
        return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""


class _Scriptless(_Handler):
    def content(self, path: Path) -> bytes:
        if path.suffix != ".html":
            return super().content(path)
        return _compressed(NOSCRIPT.sub(b"", SCRIPTS.sub(b"", path.read_bytes())))


class _Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *arguments: object) -> None:
        """A browser that leaves a page drops what it was being sent."""


@contextmanager
def served(folder: Path, *, scripts: bool = True) -> Iterator[str]:
    """The address of a folder, served while the block runs.

    Without scripts, pages lose theirs and their noscript parts are opened: were scripting switched off in the browser,
    nothing that looks at the page would run either.
    """
    handler = _Handler if scripts else _Scriptless
    server = _Server(("127.0.0.1", 0), functools.partial(handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
