"""Nothing is built where nothing has changed; whatever could have changed is noticed."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
NOTHING = "nothing has changed"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small project of its own, built once."""
    for name in ("plugins", "theme"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    shutil.copytree(ROOT / "tests" / "examples" / "good", tmp_path, dirs_exist_ok=True)
    shutil.copy(ROOT / "pelicanconf.py", tmp_path)
    return tmp_path


def built(pelican: Callable, project: Path, *arguments: str) -> str:
    finished = pelican(*arguments, cwd=project)
    assert finished.returncode == 0, finished.stderr
    return finished.stdout


def test_a_second_run_says_that_nothing_has_changed(pelican: Callable, project: Path) -> None:
    built(pelican, project)

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
    built(pelican, project)
    os.utime(project / path, ns=(1, 1))

    assert NOTHING not in built(pelican, project)
    assert NOTHING in built(pelican, project)


def test_a_file_missing_from_the_output_comes_back(pelican: Callable, project: Path) -> None:
    built(pelican, project)
    (project / "output" / "channels" / "index.html").unlink()

    built(pelican, project)

    assert (project / "output" / "channels" / "index.html").is_file()


def test_another_setting_is_noticed(pelican: Callable, project: Path) -> None:
    built(pelican, project)

    assert NOTHING not in built(pelican, project, "-e", 'NUMERALS="thai"')


def test_another_day_is_noticed_and_the_same_one_is_not(pelican: Callable, project: Path) -> None:
    def on(seconds: int) -> str:
        finished = pelican(cwd=project, SOURCE_DATE_EPOCH=str(seconds))
        assert finished.returncode == 0, finished.stderr
        return finished.stdout

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
    built(pelican, project)
    right = report.read_text(encoding="utf-8")
    report.write_text("fiscal_year: 2023\n", encoding="utf-8")
    assert pelican(cwd=project).returncode == 2

    report.write_text(right, encoding="utf-8")

    assert NOTHING not in built(pelican, project)
