"""Which measures a year has, and which numbers it skips."""

from pathlib import Path

import pytest

from disclosure.figures import measures
from disclosure.loading import load
from disclosure.records import KINDS, Measure, Report
from disclosure.site import Site


def missing(*numbers: int, report: Report | None = None, drafts: tuple[int, ...] = ()) -> dict[int, str | None]:
    """What a site with these measures and this report lacks."""
    records = {kind.kind: {} for kind in KINDS} | {
        Measure.kind: _measures(numbers),
        Report.kind: {report.key: report} if report else {},
    }
    site = Site(records, {}, {}, {}, frozenset(), unpublished={Measure.kind: _measures(drafts)})
    return measures.missing_numbers(site, 2566)


def _measures(numbers: tuple[int, ...]) -> dict[str, Measure]:
    found = (
        Measure.model_validate({"id": f"m{number}", "fiscal_year": "2566", "number": str(number), "title": "ชื่อ"})
        for number in numbers
    )
    return {measure.key: measure for measure in found}


def report(**missing: str) -> Report:
    declared = [{"number": number.strip("n"), "note": note} for number, note in missing.items()]
    return Report.model_validate({"fiscal_year": "2566", "missing_measures": declared})


@pytest.mark.parametrize(
    ("numbers", "gaps"),
    [((), []), ((1,), []), ((1, 2, 3), []), ((1, 2, 4), [3]), ((3,), [1, 2]), ((2, 5), [1, 3, 4])],
)
def test_the_gaps_below_the_highest_number_are_missing(numbers, gaps):
    assert list(missing(*numbers)) == gaps


def test_a_gap_nobody_declared_has_no_note():
    assert missing(1, 3, report=report()) == {2: None}


def test_a_number_above_the_highest_is_missing_when_the_report_declares_it():
    assert missing(1, report=report(n2="หน้าขาด")) == {2: "หน้าขาด"}


def test_a_gap_that_is_also_declared_is_missing_once_with_its_note():
    assert missing(1, 4, report=report(n3="หน้าขาด")) == {2: None, 3: "หน้าขาด"}


def test_a_measure_that_is_only_unpublished_is_not_missing_from_the_source():
    assert missing(1, 3, drafts=(2,)) == {}


def test_a_year_with_a_report_but_no_measure_is_a_year(tiny: Path):
    (tiny / "data/reports/2567.yml").write_text("fiscal_year: 2567\n", "utf-8")

    site = load(tiny / "data", tiny / "content")

    assert measures.years(site) == (2567, 2566)
    assert measures.of_year(site, 2567) == ()


def test_measures_of_a_year_stand_in_the_order_of_their_numbers(tiny: Path, plan):
    for number in (10, 2):
        text = f"id: m{number}\nfiscal_year: 2566\nnumber: {number}\ntitle: ชื่อ\n"
        (tiny / f"data/measures/2566/{number}-m.yml").write_text(text, "utf-8")
    declared = "missing_measures:\n" + "".join(f"  - {{number: {n}, note: ขาด}}\n" for n in range(3, 10))
    with (tiny / "data/reports/2566.yml").open("a", encoding="utf-8") as file:
        file.write(declared)

    found = measures.of_year(plan(tiny).site, 2566)

    assert [measure.number for measure in found] == [1, 2, 10]
