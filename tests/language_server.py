"""yaml-language-server driven over LSP as VS Code drives it: the same settings, the same requests."""

import json
import subprocess
from pathlib import Path
from threading import Timer
from typing import Any

Item = dict[str, Any]

# What VS Code can do, of what the server asks for.
_CAPABILITIES = {
    "workspace": {"configuration": True, "workspaceFolders": True},
    "textDocument": {
        "hover": {"contentFormat": ["markdown"]},
        "completion": {"completionItem": {"snippetSupport": True, "documentationFormat": ["markdown"]}},
    },
}
# A server that hangs is ended, and reading from it then fails.
_SECONDS = 300


class LanguageServer:
    """A running server for one workspace folder; every answer is what an editor would be given."""

    def __init__(self, command: list[str], workspace: Path, settings: Item) -> None:
        self._workspace = workspace
        self._settings = settings
        self._last = 0
        self._versions: dict[str, int] = {}
        self._published: dict[str, list[Item]] = {}
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self._watchdog = Timer(_SECONDS, self._process.kill)
        self._watchdog.start()
        folders = [{"uri": workspace.as_uri(), "name": workspace.name}]
        self._ask(
            "initialize",
            {
                "processId": None,
                "rootUri": workspace.as_uri(),
                "workspaceFolders": folders,
                "capabilities": _CAPABILITIES,
            },
        )
        self._tell("initialized", {})
        self._tell("workspace/didChangeConfiguration", {"settings": settings})

    def problems(self, path: str, text: str) -> list[Item]:
        """What is underlined in a file that holds this text."""
        return self.problems_in({path: text})[path]

    def problems_in(self, texts: dict[str, str]) -> dict[str, list[Item]]:
        """What is underlined in each of several files."""
        uris = {path: self._show(path, text) for path, text in texts.items()}
        for uri in uris.values():
            self._judged(uri)
        return {path: self._published[uri] for path, uri in uris.items()}

    def hover(self, path: str, text: str, line: int, column: int) -> str:
        """What is shown over a place, line and column counted from 0."""
        answer = self._at("textDocument/hover", path, text, line, column)
        return str(answer["contents"]["value"]) if answer else ""

    def completions(self, path: str, text: str, line: int, column: int) -> list[Item]:
        """What is offered at a place, line and column counted from 0."""
        answer = self._at("textDocument/completion", path, text, line, column)
        return list(answer["items"] if isinstance(answer, dict) else answer or [])

    def close(self) -> None:
        """End the server."""
        self._ask("shutdown", None)
        self._tell("exit", None)
        self._process.wait(10)
        self._watchdog.cancel()

    def _at(self, method: str, path: str, text: str, line: int, column: int) -> Any:
        uri = self._show(path, text)
        self._judged(uri)
        return self._ask(method, {"textDocument": {"uri": uri}, "position": {"line": line, "character": column}})

    def _show(self, path: str, text: str) -> str:
        """Open the file, or change what is in it."""
        uri = (self._workspace / path).as_uri()
        version = self._versions[uri] = self._versions.get(uri, 0) + 1
        document = {"uri": uri, "version": version}
        self._published.pop(uri, None)
        if version == 1:
            self._tell("textDocument/didOpen", {"textDocument": {**document, "languageId": "yaml", "text": text}})
        else:
            self._tell("textDocument/didChange", {"textDocument": document, "contentChanges": [{"text": text}]})
        return uri

    def _judged(self, uri: str) -> None:
        """Wait until the server has said what is wrong with what it was shown last."""
        while uri not in self._published:
            self._read()

    def _ask(self, method: str, params: Any) -> Any:
        self._last += 1
        self._send({"id": self._last, "method": method, "params": params})
        while True:
            message = self._read()
            if message.get("id") == self._last and "method" not in message:
                return message.get("result")

    def _tell(self, method: str, params: Any) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: Item) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._process.stdin.flush()

    def _read(self) -> Item:
        """One message; what the server asks in between is answered."""
        assert self._process.stdout
        length = 0
        while header := self._process.stdout.readline().strip():
            if header.lower().startswith(b"content-length:"):
                length = int(header.split(b":")[1])
        if not length:
            raise EOFError("yaml-language-server has ended")
        message: Item = json.loads(self._process.stdout.read(length))
        if message.get("method") == "textDocument/publishDiagnostics":
            self._published[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif "method" in message and "id" in message:
            self._send({"id": message["id"], "result": self._answer(message)})
        return message

    def _answer(self, message: Item) -> Any:
        if message["method"] == "workspace/configuration":
            return [self._setting(item.get("section", "")) for item in message["params"]["items"]]
        return None

    def _setting(self, section: str) -> Any:
        if section in self._settings:
            return self._settings[section]
        prefix = section + "."
        found = {name.removeprefix(prefix): value for name, value in self._settings.items() if name.startswith(prefix)}
        return found or None
