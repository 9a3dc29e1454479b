"""Commands in processes of their own, forked from one that has imported what they need: that takes longer than most of them.

``python forked.py MODULE…`` imports the modules, then waits on its standard input, a socket, for commands. Each becomes
the main program of a fork, with arguments, folder, environment, streams, exit status and traceback of its own.
"""

import atexit
import gc
import importlib
import json
import os
import re
import runpy
import socket
import subprocess
import sys
import tempfile
import time
from functools import cache
from pathlib import Path

# What the project reads from elsewhere until its first build is done.
LIBRARIES = (
    "pelican",
    *("click", "docx", "icalendar", "lxml.etree", "nh3", "pydantic", "pypdf", "segno", "xlsxwriter", "yaml"),
    *("markdown.extensions.codehilite", "markdown.extensions.extra", "markdown.extensions.meta"),
    *("rich.live", "rich.status", "watchfiles"),
)
PROJECT = (*LIBRARIES, "disclosure", "disclosure.cli", "publisher")
PLUGINS = Path(__file__).resolve().parent.parent / "plugins"
# The project's command, as it is installed.
PRONGSAI = str(Path(sys.executable).with_name("prongsai"))
# What an interpreter heeds only when it starts.
AT_START = re.compile("PYTHON|LC_|LANG")

Finished = subprocess.CompletedProcess[str]


def run(
    *command: str,
    cwd: Path | None = None,
    modules: tuple[str, ...] = PROJECT,
    plugins: Path = PLUGINS,
    typed: str = "",
    **environment: str,
) -> Finished:
    """Run a script, or ``-m`` and a module, as the main program; keywords are environment variables.

    ``modules`` are imported before, the project's from ``plugins``: a test that edits code names the libraries alone.
    ``typed`` is what stands on the standard input.
    """
    env = {**os.environ, "PYTHONUTF8": "1", **environment}
    if hasattr(os, "fork") and not any(map(AT_START.match, environment)):
        return _fork(modules, plugins).run(command, cwd or Path.cwd(), env, typed)
    return subprocess.run(
        [sys.executable, *command] if command[0] == "-m" else command,
        cwd=cwd,
        env=env,
        input=typed,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


class Fork:
    """A process that has imported modules, and forks into commands."""

    def __init__(self, modules: tuple[str, ...], plugins: Path) -> None:
        self.socket, theirs = socket.socketpair()
        with theirs:
            # -P: the folders of tests are named like what they test.
            command = [sys.executable, "-P", __file__, *modules]
            env = {**os.environ, "PYTHONUTF8": "1", "PYTHONPATH": str(plugins)}
            self.process = subprocess.Popen(command, stdin=theirs, stdout=subprocess.DEVNULL, env=env)

    def run(self, command: tuple[str, ...], cwd: Path, env: dict[str, str], typed: str) -> Finished:
        """Run one command to its end."""
        with tempfile.TemporaryFile() as stdin, tempfile.TemporaryFile() as stdout, tempfile.TemporaryFile() as stderr:
            stdin.write(typed.encode("utf-8"))
            stdin.seek(0)
            order = json.dumps([command, str(cwd), _umask(), env]).encode("utf-8")
            size = len(order).to_bytes(4, "big")
            socket.send_fds(self.socket, [size], [each.fileno() for each in (stdin, stdout, stderr)])
            self.socket.sendall(order)
            status = int.from_bytes(_received(self.socket, 4), "big", signed=True)
            return subprocess.CompletedProcess(command, status, _text(stdout), _text(stderr))

    def end(self) -> None:
        """Let the process end: it reads that nobody is there."""
        self.socket.close()
        self.process.wait()


@cache
def _fork(modules: tuple[str, ...], plugins: Path) -> Fork:
    fork = Fork(modules, plugins)
    atexit.register(fork.end)
    return fork


def _umask() -> int:
    umask = os.umask(0)
    os.umask(umask)
    return umask


def _text(stream: "tempfile._TemporaryFileWrapper[bytes]") -> str:
    stream.seek(0)
    return stream.read().decode("utf-8")


def _received(connection: socket.socket, size: int) -> bytes:
    parts = b""
    while len(parts) < size:
        part = connection.recv(size - len(parts))
        if not part:
            raise SystemExit("nobody is there any more")
        parts += part
    return parts


def _ordered() -> tuple[list[str], str, int, dict[str, str]]:
    """Fork for every command that comes; return in the fork, with what was ordered."""
    connection = socket.socket(fileno=os.dup(0))
    while True:
        size, streams, *_ = socket.recv_fds(connection, 4, 3)
        if not size:
            raise SystemExit
        order = _received(connection, int.from_bytes(size, "big"))
        number = os.fork()
        if number == 0:
            connection.close()
            for place, stream in enumerate(streams):
                os.dup2(stream, place)
                os.close(stream)
            command, cwd, umask, env = json.loads(order)
            return command, cwd, umask, env
        for stream in streams:
            os.close(stream)
        status = os.waitstatus_to_exitcode(os.waitpid(number, 0)[1])
        connection.sendall(status.to_bytes(4, "big", signed=True))


def _become(command: list[str], cwd: str, umask: int, env: dict[str, str]) -> None:
    os.chdir(cwd)
    os.umask(umask)
    os.environ.clear()
    os.environ.update(env)
    time.tzset()
    if command[0] == "-m":
        sys.path.insert(0, cwd)
        sys.argv = command[1:]
        runpy.run_module(command[1], run_name="__main__", alter_sys=True)
    else:
        sys.path.insert(0, str(Path(command[0]).parent))
        sys.argv = command
        runpy.run_path(command[0], run_name="__main__")


if __name__ == "__main__":
    for name in sys.argv[1:]:
        importlib.import_module(name)
    gc.freeze()
    _become(*_ordered())
