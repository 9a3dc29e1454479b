"""Nothing is built where nothing has changed; whatever could have changed is noticed."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.conftest import restore

ROOT = Path(__file__).resolve().parents[2]
NOTHING = "nothing has changed"


@pytest.fixture(scope="module")
def built_once(tmp_path_factory: pytest.TempPathFactory, pelican: Callable) -> tuple[Path, Path]:
    """Where the project of every test stands, and how it is after its first build."""
    folder = tmp_path_factory.mktemp("unchanged")
    project = folder / "project"
    for name in ("plugins", "theme"):
        shutil.copytree(ROOT / name, project / name, ignore=shutil.ignore_patterns("*.egg-info"))
    shutil.copytree(ROOT / "tests" / "examples" / "good", project, dirs_exist_ok=True)
    shutil.copy(ROOT / "pelicanconf.py", project)
    built(pelican, project)
    return project, shutil.copytree(project, folder / "first")


@pytest.fixture
def project(built_once: tuple[Path, Path]) -> Path:
    """A small project, built once."""
    project, first = built_once
    return restore(first, project)


def built(pelican: Callable, project: Path, *arguments: str, **environment: str) -> str:
    # Files are touched here, never edited: the code stays what it was.
    finished = pelican(*arguments, cwd=project, code_stays=True, **environment)
    assert finished.returncode == 0, finished.stderr
    return finished.stdout


def test_a_second_run_says_that_nothing_has_changed(pelican: Callable, project: Path) -> None:
    assert NOTHING in built(pelican, project)


@pytest.mark.parametrize(
    "path",
    [
        "data/reports/2566.yml",
        "content/manuals/lending.md",
        "theme/templates/home.html",
        "theme/static/css/base/tokens.css",
        "plugins/disclosure/urls.py",
        "output/index.html",
    ],
)
def test_a_touched_file_is_noticed(pelican: Callable, project: Path, path: str) -> None:
    os.utime(project / path, ns=(1, 1))

    assert NOTHING not in built(pelican, project)
    assert NOTHING in built(pelican, project)


def test_a_file_missing_from_the_output_comes_back(pelican: Callable, project: Path) -> None:
    (project / "output" / "channels" / "index.html").unlink()

    built(pelican, project)

    assert (project / "output" / "channels" / "index.html").is_file()


def test_another_setting_is_noticed(pelican: Callable, project: Path) -> None:
    assert NOTHING not in built(pelican, project, "-e", 'NUMERALS="thai"')


def test_another_day_is_noticed_and_the_same_one_is_not(pelican: Callable, project: Path) -> None:
    def on(seconds: int) -> str:
        return built(pelican, project, SOURCE_DATE_EPOCH=str(seconds))

    on(1_700_000_000)

    assert NOTHING in on(1_700_000_001)
    assert NOTHING not in on(1_700_100_000)


def test_data_read_from_elsewhere_is_watched_there(pelican: Callable, project: Path) -> None:
    elsewhere = shutil.copytree(project / "data", project / "elsewhere" / "data")
    shutil.copytree(project / "content", project / "elsewhere" / "content")
    arguments = [str(elsewhere.parent / "content"), "-s", "pelicanconf.py", "-e", f'DATA_PATH="{elsewhere}"']
    built(pelican, project, *arguments)
    os.utime(elsewhere / "reports" / "2566.yml", ns=(1, 1))

    assert NOTHING not in built(pelican, project, *arguments)


def test_after_a_failed_build_nothing_is_taken_for_done(pelican: Callable, project: Path) -> None:
    report = project / "data" / "reports" / "2566.yml"
    right = report.read_text(encoding="utf-8")
    report.write_text("fiscal_year: 2023\n", encoding="utf-8")
    assert pelican(cwd=project, code_stays=True).returncode == 2

    report.write_text(right, encoding="utf-8")

    assert NOTHING not in built(pelican, project)
