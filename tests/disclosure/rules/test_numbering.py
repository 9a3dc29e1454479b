"""Numbers that jump, stray, repeat in print or change their style are told once, at the right place."""

from typing import Any

import pytest

from disclosure.records import KINDS, Measure, Report
from disclosure.rules import action_numbers_follow, measure_numbers_follow
from disclosure.site import Site


def site(*measures: Measure, report: Report | None = None, unread: tuple[str, ...] = ()) -> Site:
    records: dict[str, dict[str, Any]] = {kind.kind: {} for kind in KINDS}
    records[Measure.kind] = {measure.key: measure for measure in measures}
    records[Report.kind] = {report.key: report} if report else {}
    return Site(records, {}, {}, {}, frozenset((Measure.kind, stem) for stem in unread), unpublished={})


def numbered(number: int, year: int = 2566) -> Measure:
    return Measure.model_validate(
        {"id": f"m{number}", "fiscal_year": str(year), "number": str(number), "title": "มาตรการ"}
    )


def printed(*numbers: str) -> Measure:
    """A measure whose actions print these numbers, and bear what they print."""
    actions = [
        {"number": text.strip("().ข้อ "), "printed_number": text, "method": "ทำ"}
        if not text.isdigit()
        else {"number": text, "method": "ทำ"}
        for text in numbers
    ]
    return Measure.model_validate(
        {"id": "first", "fiscal_year": "2566", "number": "1", "title": "มาตรการ", "actions": actions}
    )


def declaring(*numbers: int) -> Report:
    missing = [{"number": str(number), "note": "ต้นฉบับข้าม"} for number in numbers]
    return Report.model_validate({"fiscal_year": "2566", "missing_measures": missing})


def measures_told(site: Site) -> list[tuple[str, str]]:
    return [(each.code, each.record.key) for each in measure_numbers_follow.check(site) if each.record]


def actions_told(measure: Measure) -> list[tuple[str, int]]:
    found = action_numbers_follow.check(site(measure))
    return [(each.code, int(each.fault.location[1])) for each in found]


@pytest.mark.parametrize("numbers", [(), (1,), (1, 2, 3)])
def test_measures_without_a_gap_are_fine(numbers):
    assert measures_told(site(*map(numbered, numbers))) == []


@pytest.mark.parametrize(("numbers", "where"), [((1, 3), 3), ((2,), 2), ((1, 2, 6), 6)])
def test_a_jump_is_told_at_the_measure_after_it(numbers, where):
    assert measures_told(site(*map(numbered, numbers))) == [("gap-in-measures", f"2566/{where:06}")]


def test_each_year_counts_for_itself():
    assert measures_told(site(numbered(1, 2566), numbered(2, 2566), numbered(1, 2567))) == []


def test_a_declared_number_is_a_gap_of_its_own_and_no_jump():
    assert measures_told(site(numbered(1), numbered(3), report=declaring(2))) == [("missing-measure", "2566")]


def test_a_declared_number_that_exists_is_told_by_another_rule():
    assert measures_told(site(numbered(1), report=declaring(1))) == []


def test_a_declared_number_is_a_gap_in_a_year_without_measures_too():
    assert measures_told(site(report=declaring(1))) == [("missing-measure", "2566")]


def test_the_number_of_a_file_that_cannot_be_read_is_not_missing():
    assert measures_told(site(numbered(1), numbered(3), unread=("2-second",))) == []


@pytest.mark.parametrize("number", [53, 999_999, 999_999_999])
def test_a_number_far_from_the_one_before_is_an_error_and_lists_nothing(number):
    assert measures_told(site(numbered(1), numbered(number))) == [("unlikely-number", numbered(number).key)]


def test_a_declared_number_far_from_any_measure_is_an_error():
    assert measures_told(site(numbered(1), report=declaring(999_999_999))) == [("unlikely-number", "2566")]


@pytest.mark.parametrize(
    "numbers",
    [
        (),
        ("1",),
        ("1", "2", "3"),
        ("(๑)", "(๒)", "(๓)"),
        ("(1)", "2", "(3)"),
        ("๑.", "๒."),
        # In 1.1 the last number counts the actions.
        ("ข้อ 1", "ข้อ 2"),
    ],
)
def test_one_list_in_order_is_fine(numbers):
    assert actions_told(printed(*numbers)) == []


@pytest.mark.parametrize(
    ("numbers", "told"),
    [
        # As the 2566 report prints measure 4: neither a gap, nor an order, nor a style beside.
        (("(๙)", "๑.", "๒.", "๓.", "๔."), [("stray-action", 0)]),
        (("๑.", "๒.", "(๙)"), [("stray-action", 2)]),
        (("9", "1", "2"), [("stray-action", 0)]),
        (("8", "9", "1", "2"), [("stray-action", 0)]),
        (("1", "3"), [("gap-in-actions", 1)]),
        (("3", "4"), [("gap-in-actions", 0)]),
        (("1", "2", "9"), [("gap-in-actions", 2)]),
        (("1", "3", "2"), [("actions-out-of-order", 2)]),
        (("3", "1", "2"), [("actions-out-of-order", 1)]),
        (("(๑)", "(๒)", "๓.", "๔.", "(๕)"), [("mixed-numbering", 2)]),
        (("(๑)", "(2)"), [("mixed-numbering", 1)]),
        (("(๑)", "(๒)", "(๔)", "๕."), [("gap-in-actions", 2), ("mixed-numbering", 3)]),
    ],
)
def test_one_mistake_is_told_once(numbers, told):
    assert actions_told(printed(*numbers)) == told


def test_repeated_numbers_are_told_by_another_rule_alone():
    assert actions_told(printed("1", "1", "5")) == []


@pytest.mark.parametrize(
    ("text", "differs"), [("(๔)", True), ("(๕)", False), ("2.5", False), ("ก.", False), ("๐๕", False)]
)
def test_a_printed_number_is_compared_with_the_number(text, differs):
    measure = Measure.model_validate(
        {"id": "first", "fiscal_year": "2566", "number": "5", "printed_number": text, "title": "มาตรการ"}
    )

    codes = [each.code for each in action_numbers_follow.check(site(measure))]

    assert codes == ["printed-number-differs"] * differs
