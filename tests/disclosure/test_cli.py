"""``prongsai check`` as an officer runs it: an exit status, places to look at, and never a traceback."""

import os
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.forked import PRONGSAI, Finished, run


def prongsai(*arguments: str | Path, cwd: Path | None = None, **environment: str) -> Finished:
    return run(PRONGSAI, *map(str, arguments), cwd=cwd, **environment)


def spoil(folder: Path) -> None:
    text = "id: loans\ntitle: ''\nowner: clerk\ncolour: แดง\n"
    (folder / "data" / "registers" / "loans.yml").write_text(text, encoding="utf-8")


def tree(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_good_data_is_counted_and_leaves_with_0(tiny: Path) -> None:
    finished = prongsai("check", tiny)

    assert finished.returncode == 0
    assert finished.stdout == "ไม่พบข้อผิดพลาด ตรวจแล้ว 8 รายการ / nothing wrong in 8 records\n"


def test_a_gap_is_told_with_its_line_and_leaves_with_0(tiny: Path) -> None:
    finished = prongsai("check", tiny)

    assert finished.returncode == 0
    assert "data/measures/2566/1-first.yml:18:5: warning [missing-result]" in finished.stderr
    assert re.search(r"[0-9]+ gap\(s\)", finished.stderr)


def test_deadlines_are_judged_as_of_a_day(tiny: Path) -> None:
    text = "waivers:\n  - code: missing-result\n    file: data/measures/2566/1-first.yml\n    reason: ก\n    until: 2026-12-31\n"
    (tiny / "data" / "waivers.yml").write_text(text, encoding="utf-8")

    in_force = prongsai("check", "--as-of", "2026-12-31", tiny)
    expired = prongsai("check", "--as-of", "2027-01-01", tiny)

    assert in_force.returncode == 0
    assert "missing-result" not in in_force.stderr
    assert expired.returncode == 2
    assert "data/waivers.yml:5:12: error [expired-waiver]" in expired.stderr


def test_what_could_not_be_looked_at_is_said(tiny: Path, git: Callable) -> None:
    assert "history is not known" in prongsai("check", tiny).stderr

    git(tiny, "init", "-q")
    git(tiny, "commit", "-q", "--allow-empty", "-m", "x")

    assert "history is not known" not in prongsai("check", tiny).stderr


def test_the_folder_one_stands_in_is_checked_when_none_is_named(tiny: Path) -> None:
    finished = prongsai("check", cwd=tiny)

    assert finished.returncode == 0
    assert "8 records" in finished.stdout


def test_bad_data_leaves_with_2_and_says_where_to_look(tiny: Path) -> None:
    spoil(tiny)

    finished = prongsai("check", tiny)

    assert finished.returncode == 2
    assert finished.stdout == ""
    assert "data/registers/loans.yml:2:8: error [empty-value] ผิดพลาด:" in finished.stderr
    assert "data/registers/loans.yml:4:1: error [unknown-key] ผิดพลาด:" in finished.stderr
    assert "2 problem(s), nothing was written" in finished.stderr
    assert "Traceback" not in finished.stderr


def test_a_dead_link_is_found_without_building(tiny: Path) -> None:
    (tiny / "content" / "manuals" / "lending.md").write_text("ก [ข](/nowhere/)\n", encoding="utf-8")

    finished = prongsai("check", tiny)

    assert finished.returncode == 2
    assert "content/manuals/lending.md:1:7: error [dead-link]" in finished.stderr


def test_places_are_the_same_from_whichever_folder_one_asks(tiny: Path) -> None:
    spoil(tiny)

    from_inside = prongsai("check", ".", cwd=tiny)
    from_outside = prongsai("check", tiny.name, cwd=tiny.parent)

    assert from_inside.stderr == from_outside.stderr


@pytest.mark.parametrize("encoding", ["ascii", "cp874", "cp1252"])
def test_a_console_that_cannot_show_everything_still_shows_the_places(encoding: str, tiny: Path) -> None:
    spoil(tiny)
    environment = {**os.environ, "PYTHONUTF8": "0", "PYTHONIOENCODING": encoding}

    finished = subprocess.run([PRONGSAI, "check", tiny], env=environment, capture_output=True, check=False)

    assert finished.returncode == 2
    assert b"data/registers/loans.yml:2:8: error [empty-value]" in finished.stderr
    assert b"Traceback" not in finished.stderr


def test_an_empty_folder_lacks_its_organisation(tmp_path: Path) -> None:
    finished = prongsai("check", tmp_path)

    assert finished.returncode == 2
    assert "data/organisation.yml: error [missing-organisation]" in finished.stderr
    assert "Traceback" not in finished.stderr


def test_a_folder_that_is_not_there_is_a_mistake_in_the_command(tmp_path: Path) -> None:
    finished = prongsai("check", tmp_path / "nowhere")

    assert finished.returncode == 2
    assert "Usage:" in finished.stderr
    assert "Traceback" not in finished.stderr


@pytest.mark.parametrize("is_good", [True, False])
def test_checking_writes_nothing(is_good: bool, tiny: Path) -> None:
    if not is_good:
        spoil(tiny)
    before = tree(tiny)

    prongsai("check", tiny)

    assert tree(tiny) == before


@pytest.mark.parametrize("form", ["terminal", "plain", "github", "gitlab", "sarif", "json", "html"])
@pytest.mark.parametrize("is_good", [True, False])
def test_every_form_says_the_same_by_its_exit_status_and_in_its_file(form: str, is_good: bool, tiny: Path) -> None:
    if not is_good:
        spoil(tiny)
    file = tiny.parent / "report"

    told = prongsai("check", "--format", form, cwd=tiny)
    written = prongsai("check", "--format", form, "--output", file, cwd=tiny)

    assert told.returncode == written.returncode == (0 if is_good else 2)
    people = form in ("terminal", "plain")
    report = told.stderr if people else told.stdout
    # That the history is not known is for people alone.
    assert report.startswith(file.read_text(encoding="utf-8"))
    assert "missing-result" in report if is_good else "empty-value" in report
    assert ("ไม่พบข้อผิดพลาด ตรวจแล้ว" in told.stdout) is (is_good and people)
    assert ("2 problem(s)" in written.stderr) is not is_good
    assert "Traceback" not in told.stderr + written.stderr


def test_a_pipe_gets_plain_lines_and_excerpts_are_there_for_the_asking(tiny: Path) -> None:
    spoil(tiny)

    plain, excerpts = prongsai("check", tiny), prongsai("check", "--format", "terminal", tiny)

    assert "    |        ^^" not in plain.stderr
    assert "  2 | title: ''\n    |        ^^\n" in excerpts.stderr
    assert "\x1b" not in excerpts.stderr


def test_good_data_without_gaps_is_an_empty_report_and_no_problem(tiny: Path) -> None:
    for path in [*(tiny / "data").glob("*/**/*.yml"), *(tiny / "content").rglob("*.*")]:
        path.unlink()
    (tiny / "data" / "channels" / "hotline.yml").write_text(
        "id: hotline\nname: สายด่วนทุจริต\nkind: hotline\naddress: 0 4300 0000\ntakes: [corruption, bribery]\n"
        "separate_from_general: true\nverified_on: 2026-11-01\n",
        encoding="utf-8",
    )

    assert prongsai("check", "--as-of", "2026-11-25", "--format", "github", tiny).stdout == ""
    assert prongsai("check", "--as-of", "2026-11-25", "--format", "gitlab", tiny).stdout == "[]\n"


def test_the_job_summary_is_added_to_what_the_step_has_written(tiny: Path) -> None:
    spoil(tiny)
    summary = tiny.parent / "summary.md"
    summary.write_text("ก่อน\n", encoding="utf-8")

    finished = prongsai("check", "--format", "github", tiny, GITHUB_STEP_SUMMARY=str(summary))
    prongsai("check", tiny, GITHUB_STEP_SUMMARY=str(summary))

    assert finished.stdout.startswith("::error file=")
    text = summary.read_text(encoding="utf-8")
    assert text.startswith("ก่อน\n## ผลการตรวจข้อมูล")
    assert text.count("2 problem") == 1


@pytest.mark.parametrize("form", ["github", "gitlab", "sarif"])
def test_a_site_in_a_folder_of_the_repository_is_found_there(form: str, tiny: Path) -> None:
    spoil(tiny)

    finished = prongsai("check", "--format", form, tiny, cwd=tiny.parent)

    assert f"{tiny.name}/data/registers/loans.yml" in finished.stdout


def test_reports_for_machines_are_utf_8_whatever_the_console(tiny: Path) -> None:
    spoil(tiny)
    environment = {**os.environ, "PYTHONUTF8": "0", "PYTHONIOENCODING": "cp874"}
    command = [PRONGSAI, "check", "--format", "json", tiny]

    finished = subprocess.run(command, env=environment, capture_output=True, check=False)

    assert "ชื่อทะเบียน" in finished.stdout.decode("utf-8")


def test_a_file_that_cannot_be_written_is_said_without_a_traceback(tiny: Path) -> None:
    finished = prongsai("check", "--output", tiny / "nowhere" / "report", tiny)

    assert finished.returncode == 1
    assert "nowhere" in finished.stderr
    assert "Traceback" not in finished.stderr


def test_the_tool_says_its_version_and_what_it_can_do() -> None:
    version, usage = prongsai("--version"), prongsai("--help")

    assert version.stdout.startswith("prongsai, version ")
    assert "check" in usage.stdout


def test_the_shipped_data_is_good() -> None:
    finished = prongsai("check", Path(__file__).resolve().parents[2])

    assert finished.returncode == 0, finished.stderr


@pytest.mark.parametrize("command", ["check", "ready"])
@pytest.mark.parametrize(("day", "words"), [("2569-11-29", "2026?"), ("9999-12-31", "common era")])
def test_a_day_of_the_buddhist_era_is_refused_and_not_judged_on(command: str, day: str, words: str, tiny: Path) -> None:
    finished = prongsai(command, tiny, "--as-of", day)

    assert finished.returncode == 2
    assert words in finished.stderr
    assert "Traceback" not in finished.stderr


def test_what_cannot_be_written_or_opened_is_told_by_its_name(tiny: Path) -> None:
    (tiny / "index.html").write_text("", encoding="utf-8")
    (tiny / ".vscode").write_text("", encoding="utf-8")
    (tiny / "data" / "links.yml").mkdir()
    nowhere = tiny / "nowhere" / "file"
    for arguments in (
        ("check", tiny, "--output", nowhere),
        ("ready", tiny, "--calendar", nowhere),
        ("describe", tiny),
        ("links", tiny, "--check"),
        ("pdf", "a" * 300, "--site", tiny, "--output", tiny.parent / "pdf"),
    ):
        finished = prongsai(*arguments)

        assert finished.returncode == 1, arguments
        assert "Traceback" not in finished.stderr
