"""What the 2566 report promises, row by row, and the place on the site where it is kept; or in a word why it has none.

The rows are those of the report's table, its preamble and its columns. A place is a page of the preview, with an anchor or a
file beside it; drafts and samples among them are not on the public site.
"""

from dataclasses import dataclass
from pathlib import Path

import pytest


@dataclass(frozen=True, slots=True)
class Promise:
    """One row: what it is, the places that show it, and what has no place, because."""

    number: int
    what: str
    places: tuple[str, ...]
    without: str = ""


PROMISES = (
    Promise(
        1, "the yearly report in six columns", ("/reports/2566/#m1-a1", "/reports/2566/#m3", "/reports/2566/report.csv")
    ),
    Promise(2, "the result that was analysed", ("/ita/#y2566",), "the report states no scores"),
    Promise(3, "measure 1", ("/measures/2566/1/#a1", "/measures/2566/1/measure.json")),
    Promise(
        4,
        "manual on fraud risks, made known by a circular",
        ("/measures/2566/1/#a1", "/manuals/fraud-risk/#service_1", "/manuals/fraud-risk/#facts_"),
        "no circular is listed: the report gives neither number nor day of one; a manual's record can (circulars)",
    ),
    Promise(
        5, "participation", ("/participation/2566/#2566-village-heads", "/participation/2566/#2566-website-comments")
    ),
    Promise(6, "the plan and its reviews", ("/plans/anti-corruption/#projects_", "/plans/anti-corruption/#reviews_")),
    Promise(
        7, "channels for complaints", ("/channels/#own_", "/channels/#line", "/channels/#safe_", "/channels/#outside_")
    ),
    Promise(
        8,
        "following one's own case",
        ("/channels/#online-tracking",),
        "/tracking/ is there once a municipality begins it (plugins/tracking/README.md); tests/tracking builds it",
    ),
    Promise(
        9,
        "statistics, what is unresolved, progress to executives",
        (
            "/complaints/2566/#corruption",
            "/complaints/2568/#first-six-months_",
            "/complaints/2568/corruption-months.csv",
            "/complaints/2568/complaints.json",
            "/quarterly/2569/q4/#complaints",
        ),
        "ages of open cases stand on a year whose record states them: the report states none",
    ),
    Promise(
        10,
        "guide to complaining",
        ("/manuals/complaints-guide/#service_1", "/manuals/complaints-guide/#how", "/channels/#next_"),
    ),
    Promise(
        11,
        "rules and forms for borrowing, inside and outside",
        (
            "/manuals/property-borrowing/#internal",
            "/manuals/property-borrowing/#external",
            "/manuals/property-borrowing/#service_2",
            "/manuals/property-borrowing/loan-form.docx",
        ),
    ),
    Promise(
        12,
        "what the manual on property covers",
        tuple(
            f"/manuals/property-borrowing/#{each}" for each in ("scope", "evidence", "period", "liability", "checklist")
        ),
    ),
    Promise(
        13,
        "registers of loans and of withdrawals",
        (
            "/registers/loans/2566/",
            "/registers/withdrawals/2566/",
            "/registers/loans/2568/#totals_",
            "/registers/loans/2568/loans.csv",
            "/registers/withdrawals/2568/withdrawals.csv",
        ),
        "no rows of 2566 came with the report",
    ),
    Promise(14, "results with their evidence", ("/measures/2566/2/#a1", "/gaps/")),
    Promise(
        15,
        "channel for bribery",
        (
            "/channels/#apart_",
            "/complaints/2566/#bribery",
            "/manuals/complaints-guide/#bribery-now",
            "/measures/2566/4/#a9",
        ),
        "convenient, safe, quick, responsive: the report sets no standard to hold them to; the guide's steps have days",
    ),
    Promise(16, "what must be disclosed", ("/obligations/#disclosure-current", "/obligations/obligations.csv")),
    Promise(
        17,
        "current, on several channels",
        ("/feed.atom", "/oit/calendar.ics", "/measures/2566/1/#this-page_"),
        "posting to social media is done by people: every page has its words to share and its QR code",
    ),
    Promise(
        18,
        "each division's services, rules and places",
        ("/divisions/finance/#obligations_", "/divisions/clerk-office/"),
    ),
    Promise(
        19,
        "follow-up by division",
        ("/quarterly/2569/q4/#divisions", "/obligations/#of-finance", "/oit/2569/readiness/"),
    ),
    Promise(
        20,
        "quarterly report to the executives",
        ("/quarterly/2569/q4/#due", "/quarterly/2569/q4/memo/memo-2569-q4.docx"),
    ),
    Promise(
        21, "who is responsible", ("/divisions/clerk-office/", "/divisions/finance/", "/obligations/#of-all-divisions")
    ),
    Promise(
        22, "the period", ("/reports/2566/#m1-a2",), "the report gives the fiscal year alone, and the page says so"
    ),
    Promise(23, "outcomes, measured or not", ("/measures/2566/4/#a1", "/gaps/")),
    Promise(24, "links to evidence", ("/links/", "/links/links.csv", "/measures/2566/4/#a1")),
)


def test_every_row_is_here_once_and_has_a_place_or_a_reason() -> None:
    assert [each.number for each in PROMISES] == list(range(1, 25))
    assert all(each.places or each.without for each in PROMISES)


@pytest.mark.parametrize("promise", PROMISES, ids=lambda promise: f"{promise.number}: {promise.what}")
def test_what_the_report_promises_has_its_place(promise: Promise, preview: Path) -> None:
    for place in promise.places:
        path, _, anchor = place.lstrip("/").partition("#")
        file = preview / path / "index.html" if path.endswith("/") else preview / path
        assert file.is_file(), place
        assert not anchor or f'id="{anchor}"' in file.read_text("utf-8"), place
