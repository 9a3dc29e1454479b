"""The build as people run it: anywhere, under any locale, the same each time, and never over a good site with bad data."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.attachments.making import png

from disclosure.generator import WORTH_SHARING

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def settings(tiny: Path) -> list[str]:
    """Arguments that build the tiny municipality with the shipped theme and settings."""
    return [
        str(tiny / "content"),
        "-s",
        str(ROOT / "pelicanconf.py"),
        "-e",
        f'DATA_PATH="{tiny / "data"}"',
        "-o",
        str(tiny / "output"),
    ]


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_same_bytes_under_other_locales_time_zones_and_hash_seeds(
    pelican: Callable, preview: Path, tmp_path: Path
) -> None:
    environment = {"LC_ALL": "POSIX", "TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "77", "PYTHONUTF8": "0"}

    finished = pelican("-o", str(tmp_path / "again"), **environment)

    assert finished.returncode == 0, finished.stderr
    assert tree(tmp_path / "again") == tree(preview)


def waive(tiny: Path) -> None:
    """A waiver until the end of 2026."""
    waiver = "{code: missing-result, file: data/measures/2566/1-first.yml, reason: ก, until: 2026-12-31}"
    (tiny / "data" / "waivers.yml").write_text(f"waivers:\n  - {waiver}\n", encoding="utf-8")


def test_a_build_judges_deadlines_on_its_last_commits_day(
    pelican: Callable, settings: list[str], tiny: Path, git: Callable
) -> None:
    waive(tiny)
    git(tiny, "init", "-q")
    git(tiny, "commit", "-q", "--allow-empty", "-m", "x", GIT_COMMITTER_DATE="2026-12-31 23:59:59 +0700")
    in_time = pelican(*settings)
    git(tiny, "commit", "-q", "--allow-empty", "-m", "x", GIT_COMMITTER_DATE="2027-01-01 00:00:00 +0700")

    late = pelican(*settings)

    assert in_time.returncode == 0, in_time.stderr
    assert "deadlines were not judged" not in in_time.stdout
    assert late.returncode == 2
    assert "[expired-waiver]" in late.stderr


def test_a_build_of_an_unpacked_archive_says_that_it_judged_no_deadlines(
    pelican: Callable, settings: list[str], tiny: Path
) -> None:
    waive(tiny)

    finished = pelican(*settings)

    assert finished.returncode == 0, finished.stderr
    assert finished.stdout.count("deadlines were not judged") == 1
    assert finished.stdout.count("changed figures were not looked for") == 1


def test_a_closed_figure_changed_without_a_note_stops_the_build_and_a_note_is_shown(
    pelican: Callable, settings: list[str], tiny: Path, git: Callable
) -> None:
    git(tiny, "init", "-q")
    git(tiny, "add", "-A")
    git(tiny, "commit", "-q", "-m", "x")
    file = tiny / "data" / "complaints" / "2566.yml"
    file.write_text(file.read_text("utf-8").replace("received: 2", "received: 3"), "utf-8")

    finished = pelican(*settings)

    assert finished.returncode == 2
    assert "[changed-figure]" in finished.stderr

    note = "{kind: general, month: 10, received: 2, resolved: 1, reason: นับตกหนึ่งเรื่อง, on: 2026-11-25}"
    file.write_text(f"{file.read_text('utf-8')}corrections:\n  - {note}\n", "utf-8")
    mended = pelican(*settings)

    assert mended.returncode == 0, mended.stderr
    assert "นับตกหนึ่งเรื่อง" in (tiny / "output" / "complaints" / "2566" / "index.html").read_text("utf-8")


def test_a_second_build_over_the_first_changes_nothing(pelican: Callable, settings: list[str], tiny: Path) -> None:
    pelican(*settings)
    first = tree(tiny / "output")

    pelican(*settings)

    assert tree(tiny / "output") == first


def test_settings_are_found_from_any_directory(pelican: Callable, preview: Path, tmp_path: Path) -> None:
    finished = pelican("-s", str(ROOT / "pelicanconf.py"), "-o", str(tmp_path / "output"), cwd=tmp_path)

    assert finished.returncode == 0, finished.stderr
    assert tree(tmp_path / "output") == tree(preview)


def test_the_public_settings_are_found_from_any_directory(pelican: Callable, public: Path, tmp_path: Path) -> None:
    finished = pelican("-s", str(ROOT / "publishconf.py"), "-o", str(tmp_path / "public"), cwd=tmp_path)

    assert finished.returncode == 0, finished.stderr
    assert tree(tmp_path / "public") == tree(public)


def test_bad_data_leaves_the_output_untouched_and_says_everything_at_once(
    pelican: Callable, settings: list[str], tiny: Path
) -> None:
    pelican(*settings)
    before = tree(tiny / "output")
    (tiny / "data" / "reports" / "2566.yml").write_text("fiscal_year: 2023\n", encoding="utf-8")
    (tiny / "data" / "channels" / "phone.yml").write_text(
        "id: phone\nname: โทร\nkind: telefone\ntakes: bribes\n", encoding="utf-8"
    )

    finished = pelican(*settings)

    assert finished.returncode == 2
    assert "Traceback" not in finished.stderr
    assert "data/reports/2566.yml:1:14: error [common-era-year]" in finished.stderr
    assert "data/channels/phone.yml:3:7: error [unknown-choice]" in finished.stderr
    assert "data/channels/phone.yml:4:8: error [unknown-choice]" in finished.stderr
    assert tree(tiny / "output") == before


def test_bad_data_is_explained_on_a_console_without_thai(pelican: Callable, settings: list[str], tiny: Path) -> None:
    (tiny / "data" / "reports" / "2566.yml").write_text("fiscal_year: 2023\n", encoding="utf-8")

    finished = pelican(*settings, PYTHONIOENCODING="ascii")

    assert finished.returncode == 2
    assert "data/reports/2566.yml:1:14" in finished.stderr
    assert "found 2023, a common-era year" in finished.stderr


def test_a_site_of_nothing_but_its_organisation_builds(pelican: Callable, settings: list[str], tiny: Path) -> None:
    for folder in (tiny / "data").iterdir():
        if folder.is_dir():
            shutil.rmtree(folder)
    shutil.rmtree(tiny / "content" / "manuals")

    finished = pelican(*settings)

    assert finished.returncode == 0, finished.stderr
    pages = {path for path in tree(tiny / "output") if path.endswith(".html") and not path.startswith("help/")}
    assert pages == {
        "index.html",
        "404.html",
        *(f"{name}/index.html" for name in ("about", "downloads", "gaps", "search")),
    }


def test_an_emblem_stands_in_the_head_of_every_page(pelican: Callable, settings: list[str], tiny: Path) -> None:
    (tiny / "content" / "emblem.png").write_bytes(png())
    with (tiny / "data" / "organisation.yml").open("a", encoding="utf-8") as file:
        file.write("emblem: emblem.png\n")

    pelican(*settings)

    assert (tiny / "output" / "images" / "emblem.png").is_file()
    assert 'src="../images/emblem.png"' in (tiny / "output" / "about" / "index.html").read_text(encoding="utf-8")


def test_one_process_and_two_write_the_same_bytes(pelican: Callable, preview: Path, tmp_path: Path) -> None:
    alone = {"PYTHONPATH": str(tmp_path / "alone"), "PYTHONHASHSEED": "5"}
    (tmp_path / "alone").mkdir()
    (tmp_path / "alone" / "sitecustomize.py").write_text("import os\nos.cpu_count = lambda: 1\n")

    one = pelican("-o", str(tmp_path / "one"), **alone)

    assert one.returncode == 0, one.stderr
    assert len(list(preview.rglob("*.html"))) >= WORTH_SHARING, "the preview was made by two"
    assert tree(tmp_path / "one") == tree(preview)


@pytest.mark.skipif(not hasattr(os, "umask"), reason="no umask here")
def test_the_same_bytes_and_a_readable_site_under_another_umask(
    pelican: Callable, settings: list[str], tiny: Path
) -> None:
    pelican(*settings)
    usual = tree(tiny / "output")
    shutil.rmtree(tiny / "output")
    before = os.umask(0o027)
    try:
        pelican(*settings)
    finally:
        os.umask(before)

    assert tree(tiny / "output") == usual


def test_text_files_end_their_lines_with_a_newline_alone_but_for_csv(preview: Path) -> None:
    for path in preview.rglob("*"):
        if path.suffix in (".html", ".xml", ".atom", ".json", ".css", ".js", ".txt"):
            assert b"\r" not in path.read_bytes(), path
