"""What tests/package.json declares, installed into tests/node_modules where a test first needs it."""

import fcntl
import shutil
import subprocess
from pathlib import Path

import pytest

TESTS = Path(__file__).parent


def program(name: str, remedy: str) -> str:
    """A program of this machine; the test that needs it is skipped, saying how to get it, where it is absent."""
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"no {name} here; {remedy}")
    return found


def node() -> str:
    """Node.js."""
    return program("node", "install Node.js 20 or newer")


def installed(file: str) -> Path:
    """A file below tests/node_modules, as package-lock.json has it; what is already there is left alone."""
    path = TESTS / "node_modules" / file
    npm = program("npm", "install Node.js 20 or newer")
    # Two processes of the tests may want it at once; the second finds what the first installed.
    with (TESTS / ".npmrc").open("rb") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        return path if path.is_file() else _install(npm, path, file)


def _install(npm: str, path: Path, file: str) -> Path:
    command = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
    finished = subprocess.run(command, cwd=TESTS, capture_output=True, text=True, encoding="utf-8", check=False)
    if finished.returncode:
        reason = next(iter(finished.stderr.splitlines()), "no reason given")
        pytest.skip(f"npm could not install {file.partition('/')[0]}: {reason}")
    return path
