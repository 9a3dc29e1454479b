"""Where a cell's value comes from, and what can truthfully be said of an action."""

from pathlib import Path
from typing import Any

import pytest

from disclosure.figures.actions import cell, evidence_state, sharers, status, status_counts
from disclosure.records import Measure
from disclosure.records.measure import Evidence

# Row by row as in a printed table: results of 1 to 3 in one merged cell; the period of 2 empty below that of 1;
# action 4 has nothing but its method.
ACTIONS: list[dict[str, Any]] = [
    {"number": "1", "method": "ก", "responsible": "clerk", "period": {"fiscal_year": "2566"}, "results": ["ทำแล้ว"]},
    {
        "number": "2",
        "method": "ข",
        "responsible": "clerk",
        "period": {"inherited_from": "1"},
        "results": {"shared_with": "1"},
    },
    {"number": "3", "method": "ค", "responsible": "clerk", "results": {"shared_with": "1"}},
    {"number": "4", "method": "ง"},
]


@pytest.fixture
def measure() -> Measure:
    return Measure.model_validate(
        {"id": "first", "fiscal_year": "2566", "number": "1", "title": "มาตรการ", "actions": ACTIONS}
    )


@pytest.fixture
def site(tiny: Path, plan):
    """The tiny municipality with something of every sort to refer to."""
    data = tiny / "data"
    (data / "complaints/2565.yml").write_text("fiscal_year: 2565\n", "utf-8")
    (data / "complaints/2564.yml").write_text("fiscal_year: 2564\ngeneral: {nil_report: true}\n", "utf-8")
    (data / "complaints/2563.yml").write_text("fiscal_year: 2563\nsample: true\n", "utf-8")
    (data / "channels/line.yml").write_text("id: line\nname: LINE\nkind: line\ntakes: complaint\n", "utf-8")
    manual = (data / "manuals/lending.yml").read_text("utf-8")
    draft = manual.replace("id: lending", "id: planned\ndraft: true").replace("คู่มือการยืม", "คู่มือฉบับร่าง")
    (data / "manuals/planned.yml").write_text(draft, "utf-8")
    (tiny / "content/manuals/planned.md").write_text("ร่าง\n", "utf-8")
    (tiny / "content/manuals/planned").mkdir()
    (tiny / "content/manuals/planned/form.csv").write_text("a\n", "utf-8")
    return plan(tiny).site


def evidence(**of: str) -> Evidence:
    return Evidence.model_validate(of)


def test_a_cell_with_a_value_is_its_actions_own(measure):
    found = cell(measure, measure.actions[0], "results")

    assert (found.value, found.origin, found.holder) == (("ทำแล้ว",), "own", 1)


def test_a_shared_cell_has_the_value_of_the_action_that_holds_it(measure):
    found = cell(measure, measure.actions[2], "results")

    assert (found.value, found.origin, found.holder) == (("ทำแล้ว",), "shared", 1)


def test_an_inherited_cell_has_the_value_of_the_action_above(measure):
    found = cell(measure, measure.actions[1], "period")

    assert (found.value.fiscal_year, found.origin, found.holder) == (2566, "inherited", 1)


def test_a_cell_with_nothing_in_it_is_absent(measure):
    found = cell(measure, measure.actions[3], "results")

    assert (found.value, found.origin) == (None, "absent")


@pytest.mark.parametrize("index", [0, 1, 2])
def test_all_actions_of_a_merged_cell_know_each_other(measure, index):
    assert sharers(measure, measure.actions[index], "results") == (1, 2, 3)


@pytest.mark.parametrize(
    ("index", "name"), [(0, "responsible"), (0, "period"), (1, "period"), (3, "results")],
    ids=["own", "inherited-from", "inherited", "absent"],
)  # fmt: skip
def test_a_cell_that_is_not_merged_has_no_sharers(measure, index, name):
    assert sharers(measure, measure.actions[index], name) == ()


@pytest.mark.parametrize(
    "address",
    [
        "https://www.example.go.th",
        "https://www.example.go.th/",
        "https://example.go.th",
        "https://example.go.th/",
        "https://WWW.EXAMPLE.go.th/",
        "https://www.example.go.th/#news",
    ],
)
def test_the_front_page_of_the_municipalitys_own_site_shows_nothing_in_particular(site, address):
    assert evidence_state(site, evidence(url=address)) == "front-page"


@pytest.mark.parametrize(
    "address",
    [
        "https://www.example.go.th/news/12",
        "https://example.go.th/news",
        "https://www.example.go.th/?news=12",
        "https://www.nacc.go.th/",
        "https://other.example.go.th/",
    ],
)
def test_a_deeper_or_foreign_address_shows_something(site, address):
    assert evidence_state(site, evidence(url=address)) == "shown"


@pytest.mark.parametrize(
    ("of", "state"),
    [
        ({"manual": "lending"}, "shown"),
        ({"attachment": "lending/form.csv"}, "shown"),
        ({"manual": "planned"}, "draft"),
        ({"attachment": "planned/form.csv"}, "draft"),
        ({"complaints": "2566"}, "shown"),
        ({"complaints": "2565"}, "no-figures"),
        ({"complaints": "2563"}, "sample"),
        ({"channel": "phone"}, "shown"),
        ({"channel": "line"}, "no-address"),
        ({"register": "loans"}, "no-rows"),
    ],
    ids=lambda value: value if isinstance(value, str) else "-".join(value.values()),
)  # fmt: skip
def test_evidence_says_whether_a_reader_finds_what_it_promises(site, of, state):
    assert evidence_state(site, evidence(**of)) == state


def test_a_nil_year_of_statistics_is_something_to_see(site):
    assert evidence_state(site, evidence(complaints="2564")) == "shown"


def test_what_the_public_site_leaves_out_is_still_known_as_a_draft(site):
    assert evidence_state(site.public(), evidence(manual="planned")) == "draft"


@pytest.mark.parametrize(
    ("action", "code"),
    [
        ({"results": ["ทำแล้ว"], "evidence": [{"manual": "lending"}]}, "with-evidence"),
        ({"results": ["ทำแล้ว"], "evidence": [{"register": "loans"}, {"manual": "lending"}]}, "with-evidence"),
        ({"results": ["ทำแล้ว"]}, "without-evidence"),
        ({"results": ["ทำแล้ว"], "evidence": [{"manual": "planned"}]}, "without-evidence"),
        ({"results": ["ทำแล้ว"], "evidence": [{"url": "https://www.example.go.th"}]}, "without-evidence"),
        ({"results": ["ทำแล้ว"], "evidence": [{"complaints": "2565"}]}, "without-evidence"),
        ({"evidence": [{"manual": "lending"}]}, "not-reported"),
        ({"outcomes": ["ดีขึ้น"]}, "not-reported"),
        ({}, "not-reported"),
    ],
)
def test_a_status_follows_from_the_result_and_from_evidence_one_can_open(site, action, code):
    measure = Measure.model_validate(
        {
            "id": "x",
            "fiscal_year": "2566",
            "number": "9",
            "title": "x",
            "actions": [{"number": "1", "method": "ก", **action}],
        }
    )

    assert status(site, measure, measure.actions[0]).code == code


def test_an_action_that_shares_a_result_is_reported(site, measure):
    assert status(site, measure, measure.actions[2]).code == "without-evidence"


def test_statuses_are_counted_over_measures(site, measure):
    counts = status_counts(site, [*site.all(Measure), measure])

    # The tiny municipality's: 2 actions, the first reported and with evidence; the measure above: 4, of which 3 reported.
    assert (counts.actions, counts.reported, counts.not_reported, counts.with_evidence) == (6, 4, 2, 1)


def test_evidence_of_an_action_without_a_result_is_not_counted(site):
    actions = [{"number": "1", "method": "ก", "evidence": [{"manual": "lending"}]}]
    measure = Measure.model_validate(
        {"id": "x", "fiscal_year": "2566", "number": "9", "title": "x", "actions": actions}
    )

    counts = status_counts(site, [measure])

    assert (counts.actions, counts.reported, counts.with_evidence) == (1, 0, 0)
