"""A figure that was published and closed changes openly, or not at all: told by a real repository's past."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from tests.conftest import WORDING

from disclosure import history
from disclosure.building import check
from problems import Problem

# October 2565 of fiscal year 2566: due on 15 November 2022.
DUE = "due_after_days: 15\n"
AS_OF = date(2026, 11, 25)
CODES = {"changed-figure", "correction-of-nothing"}


@pytest.fixture
def town(tiny: Path, git: Callable) -> "Town":
    git(tiny, "init", "-q", "-b", "main")
    return Town(tiny, git)


class Town:
    """The tiny municipality in a repository of its own, its statistics written anew by every version."""

    def __init__(self, folder: Path, git: Callable) -> None:
        self.folder = folder
        self.git = git
        self.file = folder / "data" / "complaints" / "2566.yml"

    def writes(self, text: str, *, corrections: str = "") -> "Town":
        """Write the year's file, without committing it."""
        noted = f"corrections:\n{corrections}" if corrections else ""
        self.file.write_text(f"fiscal_year: 2566\n{text}{noted}", encoding="utf-8")
        return self

    def commits(self, day: str, time: str = "12:00:00 +0700") -> "Town":
        """Commit what is written, on a day in Thailand."""
        self.git(self.folder, "add", "-A")
        self.git(self.folder, "commit", "-q", "--allow-empty", "-m", "x", GIT_COMMITTER_DATE=f"{day} {time}")
        return self

    def found(self, as_of: date = AS_OF) -> list[Problem]:
        data = self.folder / "data"
        past = history.read(data)
        assert past is not None
        problems = check(data, self.folder / "content", WORDING, as_of=as_of, history=past).problems
        return [problem for problem in problems if problem.code in CODES]

    def codes(self, as_of: date = AS_OF) -> list[str]:
        return [problem.code for problem in self.found(as_of)]


def october(received: int, resolved: int = 1, before: str = DUE) -> str:
    counts = f"received: {received}\n      resolved: {resolved}\n"
    return f"{before}general:\n  opening: 1\n  months:\n    - month: 10\n      {counts}"


def correction(received: int, resolved: int = 1, month: int = 10, on: str = "2022-12-01", kind: str = "general") -> str:
    counts = f"month: {month}, received: {received}, resolved: {resolved}"
    return f"  - {{kind: {kind}, {counts}, reason: นับตกหนึ่งเรื่อง, on: {on}}}\n"


def test_a_closed_month_that_changed_without_a_note_is_told_where_it_stands(town: Town) -> None:
    town.writes(october(2)).commits("2022-11-10").writes(october(3)).commits("2022-12-01")

    (problem,) = town.found()

    assert str(problem.place) == "data/complaints/2566.yml:6:7"
    assert "ต.ค. 2565 เคยเผยแพร่ว่ารับใหม่ 2 แล้วเสร็จ 1 แต่ตอนนี้เป็นรับใหม่ 3 แล้วเสร็จ 1" in problem.thai
    assert problem.suggestion == "- {kind: general, month: 10, received: 2, resolved: 1, reason: …, on: …}"


def test_a_change_that_is_not_committed_yet_is_told_too(town: Town) -> None:
    town.writes(october(2)).commits("2022-11-10").writes(october(3))

    assert town.codes() == ["changed-figure"]


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        (october(2), False),
        (october(2, 2), True),
        (f"{DUE}general:\n  nil_report: true\n", True),
        (f"{DUE}general:\n  months:\n    - month: 10\n      withheld: ก\n", True),
        (DUE, True),
        (f"{october(2)}    - month: 11\n      nil_report: true\n", False),
        (f"# หมายเหตุ\n{october(2)}notes: ก\n", False),
    ],
    ids=["same", "resolved", "nil", "withheld", "deleted", "another month", "words"],
)
def test_only_counts_that_are_others_now_changed(text: str, changes: bool, town: Town) -> None:
    town.writes(october(2)).commits("2022-11-10").writes(text).commits("2022-12-01")

    assert town.codes() == ["changed-figure"] * changes


def test_nil_in_words_and_two_zeros_are_the_same_figures(town: Town) -> None:
    town.writes(october(0, 0)).commits("2022-11-20")
    town.writes("general:\n  opening: 1\n  nil_report: true\n").commits("2022-12-01")

    assert town.codes() == []


@pytest.mark.parametrize(("day", "changes"), [("2022-11-15", False), ("2022-11-16", True)])
def test_until_the_deadline_figures_may_change(day: str, changes: bool, town: Town) -> None:
    town.writes(october(2)).commits("2022-11-02").writes(october(3)).commits(day)

    assert town.codes() == ["changed-figure"] * changes


@pytest.mark.parametrize(("time", "changes"), [("16:59:59 +0000", False), ("17:00:00 +0000", True)])
def test_a_commits_day_is_the_day_in_thailand(time: str, changes: bool, town: Town) -> None:
    town.writes(october(2)).commits("2022-11-02").writes(october(3)).commits("2022-11-15", time)

    assert town.codes() == ["changed-figure"] * changes


@pytest.mark.parametrize(("day", "changes"), [("2023-09-30", False), ("2023-10-01", True)])
def test_without_a_deadline_figures_may_change_until_the_years_end(day: str, changes: bool, town: Town) -> None:
    town.writes(october(2, before="")).commits("2022-11-02").writes(october(3, before="")).commits(day)

    assert town.codes() == ["changed-figure"] * changes


def test_what_was_first_reported_late_did_not_change(town: Town) -> None:
    town.writes(DUE).commits("2022-11-20").writes(october(2)).commits("2022-12-01")

    assert town.codes() == []


@pytest.mark.parametrize("word", ["sample", "draft"])
def test_invented_figures_and_drafts_were_never_published(word: str, town: Town) -> None:
    town.writes(f"{word}: true\n{october(2)}").commits("2022-12-01").writes(october(3)).commits("2022-12-02")

    assert town.codes() == []


def test_a_correction_that_names_the_former_figures_answers_for_the_change(town: Town) -> None:
    town.writes(october(2)).commits("2022-11-20").writes(october(3), corrections=correction(2))

    assert town.codes() == []


@pytest.mark.parametrize(
    "wrong",
    [correction(4), correction(2, 0), correction(2, month=11), correction(2, kind="bribery")],
    ids=["received", "resolved", "month", "kind"],
)
def test_a_correction_of_something_else_does_not(wrong: str, town: Town) -> None:
    town.writes(october(2)).commits("2022-11-20").writes(october(3), corrections=wrong)

    assert sorted(town.codes()) == ["changed-figure", "correction-of-nothing"]


def test_every_former_value_is_answered_for(town: Town) -> None:
    town.writes(october(2)).commits("2022-11-20").writes(october(3), corrections=correction(2)).commits("2022-12-01")
    town.writes(october(4), corrections=correction(2))

    assert town.codes() == ["changed-figure"]

    town.writes(october(4), corrections=correction(2) + correction(3, on="2022-12-05"))

    assert town.codes() == []


def test_a_value_that_came_back_was_corrected_twice(town: Town) -> None:
    town.writes(october(2)).commits("2022-11-20").writes(october(3), corrections=correction(2)).commits("2022-12-01")
    town.writes(october(2), corrections=correction(2) + correction(3)).commits("2022-12-02")

    assert town.codes() == []


def test_a_correction_of_a_figure_that_stands_is_of_nothing(town: Town) -> None:
    town.writes(october(2)).commits("2022-11-20").writes(october(2), corrections=correction(2))

    (problem,) = town.found()

    assert (problem.code, problem.place.line) == ("correction-of-nothing", 10)


def test_a_correction_from_before_git_knew_the_file_is_believed(town: Town) -> None:
    town.writes(october(2), corrections=correction(9, on="2022-11-19")).commits("2022-11-20")

    assert town.codes() == []


def test_a_correction_of_what_is_cut_off_is_believed(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    town.writes(october(2)).commits("2022-11-20")
    town.writes(october(3), corrections=correction(2)).commits("2022-12-01")
    monkeypatch.setattr(history.commits, "MAX_BYTES", (town.file.stat().st_size))

    assert town.codes() == []


def test_a_correction_in_a_file_that_was_never_committed_is_believed(town: Town) -> None:
    town.file.unlink()
    town.commits("2022-11-20").writes(october(2), corrections=correction(9))

    assert town.codes() == []


def test_a_version_that_could_not_be_read_was_never_published(town: Town) -> None:
    for broken in ("general: [\n", "general:\n  opening: หนึ่ง\n", "\x00", ""):
        town.writes(broken).commits("2022-11-20")
    town.file.write_bytes("fiscal_year: 2566 # ก".encode("cp874"))
    town.commits("2022-11-20").writes(october(3)).commits("2022-12-01")

    assert town.codes() == []


def test_both_can_be_waived_for_a_reason(town: Town) -> None:
    town.writes(october(2)).commits("2022-11-20").writes(october(3), corrections=correction(8))
    waivers = "".join(
        f"  - {{code: {code}, file: data/complaints/2566.yml, reason: ก, until: 2027-01-01}}\n" for code in CODES
    )
    (town.folder / "data" / "waivers.yml").write_text(f"waivers:\n{waivers}", encoding="utf-8")

    assert town.codes() == []


def test_where_the_past_is_not_known_nothing_changed(town: Town, git: Callable, tmp_path: Path) -> None:
    town.writes(october(2)).commits("2022-11-20").writes(october(3), corrections=correction(8)).commits("2022-12-01")
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{town.folder}", "shallow")
    data = tmp_path / "shallow" / "data"

    past = history.read(data)

    assert past is None
    problems = check(data, tmp_path / "shallow" / "content", WORDING, as_of=AS_OF, history=past).problems
    assert CODES.isdisjoint(problem.code for problem in problems)


def test_a_municipality_without_statistics_has_no_past_to_know(tmp_path: Path) -> None:
    assert history.read(tmp_path / "data") == {}
