"""A long build says on a terminal how far it is, and says nothing of it anywhere else."""

import io
import os
import pty
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.benchmark import municipality

from publisher.progress import PATIENCE, Progress

ROOT = Path(__file__).resolve().parents[2]


def build(town: Path, stderr: int) -> None:
    command = [
        *(sys.executable, "-m", "pelican", str(town / "content"), "-s", str(ROOT / "pelicanconf.py")),
        *("-o", str(town / "output"), "-e", f'DATA_PATH="{town / "data"}"', f'CACHE_PATH="{town / "cache"}"'),
    ]
    subprocess.run(command, cwd=town, stdout=subprocess.DEVNULL, stderr=stderr, check=True)


@pytest.fixture
def town(tmp_path: Path) -> Path:
    municipality.write(tmp_path, 300)
    return tmp_path


def test_a_long_build_says_on_a_terminal_how_far_it_is_and_how_long_it_will_take(town: Path) -> None:
    ours, theirs = pty.openpty()
    build(town, theirs)
    os.close(theirs)
    said = os.read(ours, 100_000).decode()
    os.close(ours)

    assert "pages" in said
    assert " s left" in said
    assert said.endswith("\r\x1b[K")


def test_in_a_pipe_a_long_build_is_quiet(town: Path) -> None:
    with (town / "said").open("wb") as file:
        build(town, file.fileno())

    assert b"s left" not in (town / "said").read_bytes()
    shutil.rmtree(town / "output")


def test_what_is_done_in_a_moment_is_not_spoken_of() -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    terminal = Terminal()
    progress = Progress(terminal)
    progress.begin("pages", 10)
    for _ in range(10):
        progress.step()
    progress.end()
    assert terminal.getvalue() == ""

    time.sleep(PATIENCE)
    progress.begin("pages", 10)
    progress.step()
    assert "pages 1/10 (10%)" in terminal.getvalue()
