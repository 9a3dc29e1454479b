"""JSON documents: one for every record, saying what the record says and what the CSV counts."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from disclosure.records import KINDS, Record

ROOT = Path(__file__).resolve().parents[3]
BY_KIND = {kind.kind: kind for kind in KINDS}
# What tunes the checks and the search is no fact about the municipality, and has no page.
ABOUT_CHECKS = {"allowed", "synonyms", "waivers"}


def as_typed(value: Any) -> Any:
    """A value as it would stand in YAML: every scalar a text."""
    if isinstance(value, dict):
        return {key: as_typed(each) for key, each in value.items()}
    if isinstance(value, list):
        return [as_typed(each) for each in value]
    return str(value).lower() if isinstance(value, bool) else str(value)


def documents(folder: Path) -> dict[str, dict[str, Any]]:
    return {path.relative_to(folder).as_posix(): json.loads(path.read_bytes()) for path in folder.rglob("*.json")}


def rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))


def number(text: str) -> int | None:
    return int(text) if text else None


def records(site) -> dict[tuple[str, str], Record]:
    facts = {kind: of_kind for kind, of_kind in site.records.items() if kind not in ABOUT_CHECKS}
    return {(kind, key): record for kind, of_kind in facts.items() for key, record in of_kind.items()}


@pytest.mark.parametrize("public_site", [False, True], ids=["preview", "public"])
def test_every_record_has_a_document_that_reads_back_as_the_record(preview: Path, public: Path, plan, public_site):
    site = plan(ROOT, public=public_site).site

    read_back = [
        BY_KIND[document["kind"]].model_validate(as_typed(document["record"]))
        for document in documents(public if public_site else preview).values()
    ]

    assert {(record.kind, record.key): record for record in read_back} == records(site)
    assert len(read_back) == len(records(site))


def test_documents_are_utf_8_with_thai_as_it_is_and_end_with_a_newline(preview: Path):
    content = (preview / "about/organisation.json").read_bytes()

    assert "เทศบาลตำบลนาคำ" in content.decode()
    assert content.endswith(b"}\n")
    assert b"\r" not in content


def test_absent_fields_are_absent_and_never_null_or_empty(preview: Path):
    def absent(value: Any) -> bool:
        if isinstance(value, dict):
            return any(absent(each) for each in value.values())
        return value is None or value == ""

    assert [name for name, document in documents(preview).items() if absent(document["record"])] == []


def test_dates_are_iso_8601_and_years_are_of_the_buddhist_era(preview: Path):
    report = documents(preview)["reports/2566/report.json"]["record"]

    assert (report["published"], report["fiscal_year"]) == ("2026-11-25", 2566)


def test_every_document_names_its_page_and_its_licence(preview: Path):
    for name, document in documents(preview).items():
        page = document["url"].removeprefix("https://www.nakham-kk.go.th/").partition("#")[0]
        assert (preview / page / "index.html").is_file(), name
        assert document["licence"] == "https://creativecommons.org/licenses/by/4.0/"


@pytest.mark.parametrize("year", [2566, 2567, 2568])
@pytest.mark.parametrize("kind", ["corruption", "bribery", "general"])
def test_monthly_figures_equal_those_of_the_csv(preview: Path, year, kind):
    page = preview / f"complaints/{year}"

    figures = json.loads((page / "complaints.json").read_bytes())["figures"][kind]["months"]

    names = ("received", "resolved", "in_progress")
    assert [(each["month"], each["status"], *(each[name] for name in names)) for each in figures] == [
        (int(row["month_number"]), row["status"], *(number(row[name]) for name in names))
        for row in rows(page / f"{kind}-months.csv")
    ]


@pytest.mark.parametrize("year", [2566, 2567, 2568])
@pytest.mark.parametrize("kind", ["corruption", "bribery", "general"])
def test_figures_of_periods_equal_those_of_the_csv(preview: Path, year, kind):
    page = preview / f"complaints/{year}"

    figures = json.loads((page / "complaints.json").read_bytes())["figures"][kind]["periods"]

    names = ("opening", "received", "resolved", "in_progress", "months_known")
    assert {name: (each["status"], *(each[key] for key in names)) for name, each in figures.items()} == {
        row["part_of_year"]: (row["status"], *(number(row[key]) for key in names))
        for row in rows(page / f"{kind}-periods.csv")
    }


def test_zero_and_unknown_differ_in_the_document(preview: Path):
    months = documents(preview)["complaints/2568/complaints.json"]["figures"]["corruption"]["months"]

    by_month = {month["month"]: month for month in months}
    assert (by_month[10]["received"], by_month[10]["status"]) == (0, "nil")
    assert (by_month[2]["received"], by_month[2]["status"]) == (None, "withheld")


@pytest.mark.parametrize("measure", [1, 2, 4])
def test_the_status_of_actions_equals_that_of_the_csv(preview: Path, measure):
    page = preview / f"measures/2566/{measure}"

    figures = json.loads((page / "measure.json").read_bytes())["figures"]

    statuses = {row["action_number"]: row["status"] for row in rows(page / "actions.csv")}
    assert figures["status"] == statuses
    assert figures["actions"] == len(statuses)
    assert figures["not_reported"] == list(statuses.values()).count("not-reported")
    assert figures["with_evidence"] == list(statuses.values()).count("with-evidence")


@pytest.mark.parametrize("measure", [1, 2, 4])
def test_counts_of_a_measure_equal_those_of_the_years_csv(preview: Path, measure):
    figures = documents(preview)[f"measures/2566/{measure}/measure.json"]["figures"]

    (row,) = (each for each in rows(preview / "measures/2566/measures.csv") if each["measure_number"] == str(measure))
    names = ("actions", "reported", "with_evidence")
    assert [figures[name] for name in names] == [int(row[name]) for name in names]


@pytest.mark.parametrize(
    ("manual", "totals"), [("complaints-guide", [54, 2]), ("property-borrowing", [None, None]), ("fraud-risk", [None])]
)
def test_total_days_are_the_sum_of_the_steps_where_all_state_theirs(preview: Path, manual, totals):
    page = preview / f"manuals/{manual}"

    figures = json.loads((page / "manual.json").read_bytes())["figures"]

    steps = [
        [number(row["days"]) for row in rows(page / f"service-{service}-steps.csv")]
        for service in range(1, len(totals) + 1)
    ]
    assert figures["total_days"] == totals
    assert [None if None in days else sum(days) for days in steps] == totals


def test_attachments_are_described_by_their_own_bytes(preview: Path):
    figures = documents(preview)["manuals/complaints-guide/manual.json"]["figures"]

    (attachment,) = figures["attachments"]
    assert attachment["bytes"] == (preview / "manuals/complaints-guide" / attachment["file"]).stat().st_size
