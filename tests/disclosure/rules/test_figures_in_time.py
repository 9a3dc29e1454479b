"""Figures come by their deadline and not before their month; who does not know the day judges neither."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from tests.conftest import WORDING

from disclosure.building import check, prepare
from problems import Problem

LATE, EARLY = "overdue-figures", "figures-from-the-future"


@pytest.fixture
def found(tiny: Path) -> Callable[..., list[Problem]]:
    """Write a year's statistics; what is late or early on a day."""

    def judged(text: str, as_of: date | None, year: int = 2569) -> list[Problem]:
        file = tiny / "data" / "complaints" / f"{year}.yml"
        file.write_text(f"fiscal_year: {year}\n{text}", encoding="utf-8")
        problems = check(tiny / "data", tiny / "content", WORDING, as_of=as_of).problems
        assert [problem for problem in problems if problem.severity == "error" and problem.code != EARLY] == []
        return [problem for problem in problems if problem.code in (LATE, EARLY)]

    return judged


OTHERS = "corruption: {nil_report: true}\nbribery: {not_applicable: ก}\n"


def months(*numbers: int, kind: str = "general") -> str:
    rows = "".join(f"    - {{month: {number}, received: 1, resolved: 0}}\n" for number in numbers)
    return f"{kind}:\n  months:\n{rows}"


@pytest.mark.parametrize(("day", "late"), [(date(2025, 11, 15), False), (date(2025, 11, 16), True)])
def test_a_month_is_late_on_the_day_after_its_deadline(found: Callable, day: date, late: bool) -> None:
    problems = found("due_after_days: 15\ncorruption: {not_applicable: ก}\nbribery: {not_applicable: ก}\n", day)

    assert [problem.code for problem in problems] == [LATE] * late


def test_the_months_that_are_late_are_named_for_each_kind(found: Callable) -> None:
    text = f"due_after_days: 15\nbribery:\n  not_applicable: ก\n{months(10)}{months(10, 12, kind='corruption')}"

    corruption, general = sorted(found(text, date(2026, 2, 1)), key=lambda each: -each.place.line)

    assert "ยังไม่มีตัวเลขของ พ.ย. 2568 " in corruption.thai
    assert "ยังไม่มีตัวเลขของ พ.ย. 2568, ธ.ค. 2568 " in general.thai
    assert "2025-11, 2025-12" in general.english
    assert {each.severity for each in (corruption, general)} == {"warning"}


def test_february_ends_with_its_last_day(found: Callable) -> None:
    text = f"due_after_days: 0\nbribery: {{withheld: ก}}\ncorruption: {{withheld: ก}}\n{months(10, 11, 12, 1)}"

    assert found(text, date(2026, 2, 28)) == []
    assert [problem.code for problem in found(text, date(2026, 3, 1))] == [LATE]


@pytest.mark.parametrize(
    "text",
    [
        f"due_after_days: 15\n{OTHERS}general: {{nil_report: true}}\n",
        f"due_after_days: 15\n{OTHERS}general: {{withheld: ก}}\n",
        f"sample: true\ndue_after_days: 15\n{OTHERS}",
        f"draft: true\ndue_after_days: 15\n{OTHERS}",
        OTHERS + months(10),
        "".join(f"{kind}: {{not_applicable: ก}}\n" for kind in ("corruption", "bribery", "general")),
        "".join(f"{kind}: {{withheld: ก}}\n" for kind in ("corruption", "bribery", "general")),
    ],
    ids=["nil", "withheld", "sample", "draft", "no deadline known", "not applicable", "all withheld"],
)
def test_what_was_answered_or_has_no_deadline_is_not_late(found: Callable, text: str) -> None:
    assert found(text, date(2027, 1, 1)) == []


@pytest.mark.parametrize(("day", "late"), [(date(2026, 9, 30), False), (date(2026, 10, 1), True)])
@pytest.mark.parametrize("text", ["", "notes: ก\n", "general:\n  opening: 3\n"])
def test_a_past_year_without_any_figures_is_late_in_any_case_and_told_once(
    found: Callable, text: str, day: date, late: bool
) -> None:
    assert [problem.code for problem in found(text, day)] == [LATE] * late


def test_a_past_year_without_any_figures_is_told_once_where_a_deadline_is_known_too(found: Callable) -> None:
    assert [str(problem.place) for problem in found("due_after_days: 15\n", date(2026, 10, 1))] == [
        "data/complaints/2569.yml:1:14"
    ]


def test_nothing_is_late_or_early_on_a_day_nobody_knows(found: Callable) -> None:
    assert found("due_after_days: 0\n", None) == []
    assert found(months(9), None, year=2643) == []


def test_a_waiver_answers_for_late_figures(found: Callable, tiny: Path) -> None:
    waiver = "{code: overdue-figures, file: data/complaints/2569.yml, at: general, reason: ก, until: 2027-01-01}"
    (tiny / "data" / "waivers.yml").write_text(f"waivers:\n  - {waiver}\n", encoding="utf-8")

    text = f"due_after_days: 15\ncorruption: {{withheld: ก}}\nbribery: {{withheld: ก}}\n{months(10)}"
    assert found(text, date(2026, 2, 1)) == []


@pytest.mark.parametrize(("day", "early"), [(date(2026, 1, 31), True), (date(2026, 2, 1), False)])
def test_a_month_that_has_not_begun_has_no_figures(found: Callable, day: date, early: bool) -> None:
    problems = found(OTHERS.replace("nil_report: true", "withheld: ก") + months(1, 2), day)

    assert [problem.code for problem in problems] == [EARLY] * early
    if early:
        assert problems[0].place.line == 7
        assert "ก.พ. 2569" in problems[0].thai
        assert "31 มกราคม 2569" in problems[0].thai


@pytest.mark.parametrize(("day", "early"), [(date(2026, 8, 31), True), (date(2026, 9, 1), False)])
def test_a_year_is_not_nil_before_its_last_month(found: Callable, day: date, early: bool) -> None:
    assert [each.code for each in found("general:\n  nil_report: true\n", day)] == [EARLY] * early


def test_a_reason_for_no_figures_may_stand_before_the_month(found: Callable) -> None:
    text = "general:\n  months:\n    - {month: 9, not_applicable: ก}\n    - {month: 8, withheld: ก}\n"

    assert found(f"corruption: {{not_applicable: ก}}\n{text}", date(2025, 11, 1)) == []


def test_invented_figures_may_not_be_of_the_future_either(found: Callable) -> None:
    assert [each.code for each in found(f"sample: true\n{months(9)}", date(2025, 11, 1))] == [EARLY]


def test_a_build_whose_last_commit_is_old_takes_the_figures_written_since(tiny: Path) -> None:
    (tiny / "data" / "complaints" / "2569.yml").write_text(f"fiscal_year: 2569\n{months(9)}", encoding="utf-8")

    planned = prepare(tiny / "data", tiny / "content", WORDING, public=True, as_of=date(2026, 8, 1))

    assert "/complaints/2569/" in {page.url for page in planned.pages}


def test_a_build_knows_what_is_late_on_its_day(tiny: Path) -> None:
    (tiny / "data" / "complaints" / "2569.yml").write_text("fiscal_year: 2569\n", encoding="utf-8")

    planned = prepare(tiny / "data", tiny / "content", WORDING, public=True, as_of=date(2026, 10, 1))

    assert LATE in {gap.code for gap in planned.site.gaps}
