"""What tests share: the tiny municipality, and the whole site built for real, once a session."""

import os
import shutil
import subprocess
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from tests.forked import LIBRARIES, PLUGINS, PROJECT, Finished, run

from disclosure.building import PlannedSite, prepare
from disclosure.wording import Wording

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = Path(__file__).parent / "examples"

# Reading the labels takes longer than planning the tiny municipality.
WORDING = Wording()

try:
    import fcntl
except ImportError:
    # Without locks, each process makes its own.
    fcntl = None  # type: ignore[assignment]

Pelican = Callable[..., Finished]
Once = Callable[[str, Callable[[Path], object]], Path]

# Begun last, one of these would keep one of two processes busy long after the other is done.
LONG = (
    "test_readme.py",
    "test_accessibility.py",
    "test_incremental.py",
    "test_look.py",
    "test_live.py",
    "test_damage.py",
    "test_live_preview.py",
    "test_generator.py",
    "test_markup.py",
    "test_examples.py",
    "test_page.py",
    "test_site.py",
    "test_hearing.py",
    "test_hostile.py",
    "test_keyboard.py",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest files come first."""
    items.sort(key=lambda item: LONG.index(item.path.name) if item.path.name in LONG else len(LONG))


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """A copy of the tiny municipality, to be changed at will: a folder with data/ and content/."""
    return shutil.copytree(EXAMPLES / "good", tmp_path / "tiny")


@pytest.fixture
def plan() -> Callable[..., PlannedSite]:
    """Load, check and plan a folder's site, on a day if one is given; ``public=True`` leaves drafts and samples out."""

    def planned(
        folder: Path, *, public: bool = False, wording: Wording | None = None, as_of: date | None = None
    ) -> PlannedSite:
        if folder == ROOT and wording is None:
            return _shipped(public, as_of)
        return prepare(folder / "data", folder / "content", wording or WORDING, public=public, as_of=as_of)

    return planned


@cache
def _shipped(public: bool, as_of: date | None) -> PlannedSite:
    """The shipped site, planned once for all tests of a process; nothing of it can be changed."""
    return prepare(ROOT / "data", ROOT / "content", WORDING, public=public, as_of=as_of)


def run_pelican(*arguments: str, cwd: Path = ROOT, code_stays: bool = False, **environment: str) -> Finished:
    """The command in a process of its own; in a copy of the project it runs the copy's code.

    ``code_stays``: no test edits the code in this folder, so that it may be imported once for all of them.
    """
    plugins = cwd / "plugins" if cwd != ROOT and (cwd / "plugins").exists() else PLUGINS
    modules = PROJECT if plugins == PLUGINS or code_stays else LIBRARIES
    command = ("-m", "pelican", "--log-handler", "plain", *arguments)
    return run(*command, cwd=cwd, modules=modules, plugins=plugins if modules == PROJECT else PLUGINS, **environment)


@pytest.fixture(scope="session")
def pelican() -> Pelican:
    """Run pelican with arguments; keywords are environment variables."""
    return run_pelican


@pytest.fixture
def git() -> Callable[..., None]:
    """Run git in a folder, heeding nobody's own settings; keywords are environment variables."""

    def run(folder: Path, *arguments: str, **environment: str) -> None:
        somebody = {
            f"GIT_{who}_{what}": "x@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
        }
        settings = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
        subprocess.run(
            ["git", *arguments], cwd=folder, env={**os.environ, **somebody, **settings, **environment}, check=True
        )

    return run


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory) -> Once:
    """Make a folder by name, once for all the processes that tests run in; to be read, not written."""
    root = tmp_path_factory.getbasetemp()
    # Where there are several processes, each has a folder below the session's.
    if "PYTEST_XDIST_WORKER" in os.environ and fcntl:
        root = root.parent

    def made(name: str, make: Callable[[Path], object]) -> Path:
        folder = root / name
        with (root / f"{name}.lock").open("w") as lock:
            if fcntl:
                fcntl.flock(lock, fcntl.LOCK_EX)
            if not folder.exists():
                make(root / f"{name}.new")
                (root / f"{name}.new").rename(folder)
        return folder

    return made


def build(output: Path, *arguments: str) -> None:
    """Build a site that must succeed."""
    finished = run_pelican(*arguments, "-o", str(output))
    assert finished.returncode == 0, finished.stderr


@pytest.fixture(scope="session")
def preview(once: Once) -> Path:
    """The shipped data built as the preview."""
    return once("preview", lambda new: build(new / "output")) / "output"


@pytest.fixture(scope="session")
def public(once: Once) -> Path:
    """The shipped data built as the public site."""
    return once("public", lambda new: build(new / "public", "-s", "publishconf.py")) / "public"


def tree(folder: Path) -> dict[str, bytes]:
    """Every file of a folder with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def restore(kept: Path, place: Path) -> Path:
    """Make a folder again what its kept copy is, times included; what is the same by time and size stays."""
    was, now = _states(kept), _states(place)
    for name in sorted((name for name in now if now[name] != was.get(name)), reverse=True):
        if now[name] is None:
            (place / name).rmdir()
        else:
            (place / name).unlink()
    for name in sorted(name for name in was if now.get(name) != was[name] or name not in now):
        if was[name] is None:
            (place / name).mkdir()
        else:
            shutil.copy2(kept / name, place / name)
    return place


def _states(folder: Path) -> dict[str, tuple[int, int] | None]:
    """Time and size of every file below a folder; None for a folder."""
    states: dict[str, tuple[int, int] | None] = {}
    for parent, folders, files in os.walk(folder):
        below = Path(parent).relative_to(folder).as_posix()
        states.update({f"{below}/{name}": None for name in folders})
        for name in files:
            state = os.lstat(f"{parent}/{name}")
            states[f"{below}/{name}"] = state.st_mtime_ns, state.st_size
    return states
