"""How loans stand on a day, and what went out in each quarter."""

from datetime import date, timedelta

import pytest

from disclosure.figures import registers
from disclosure.records.loans import Loan, Loans

DUE = date(2024, 12, 1)


def loan(**stated: object) -> Loan:
    values: dict[str, object] = {
        "asset_class": "vehicle",
        "quantity": "2",
        "borrower_category": "own-division",
        "purpose_class": "official-work",
        "out": "2024-11-20",
        "due": DUE.isoformat(),
    }
    return Loan.model_validate(values | stated)


@pytest.mark.parametrize(
    ("days", "state", "late"),
    [(-1, "out", None), (0, "out", None), (1, "overdue", 1), (7, "overdue", 7), (8, "must-chase", 8)],
)
def test_a_loan_is_overdue_the_day_after_and_must_be_asked_for_within_seven(
    days: int, state: str, late: int | None
) -> None:
    as_of = DUE + timedelta(days=days)

    assert registers.loan_state(loan(), as_of) == state
    assert registers.days_over(loan(), as_of) == late


def test_without_a_day_nothing_is_overdue() -> None:
    assert registers.loan_state(loan(), None) == "out"
    assert registers.days_over(loan(), None) is None


@pytest.mark.parametrize(
    ("stated", "state", "late"),
    [
        ({"returned": "2024-12-01"}, "returned", None),
        ({"returned": "2024-12-02"}, "returned-late", 1),
        ({"condition": "lost"}, "settled", None),
    ],
)
def test_what_is_back_or_made_good_is_judged_by_its_own_day(
    stated: dict[str, str], state: str, late: int | None
) -> None:
    assert registers.loan_state(loan(**stated), date(2026, 1, 1)) == state
    assert registers.days_over(loan(**stated), date(2026, 1, 1)) == late


def test_totals_count_times_and_pieces_by_quarter_and_class() -> None:
    rows = (loan(), loan(out="2025-01-02", due="2025-01-03"), loan(asset_class="building", quantity="1"))
    totals = registers.totals(
        Loans(fiscal_year="2568", rows=[each.model_dump(mode="json", exclude_none=True) for each in ()]).model_copy(
            update={"rows": rows}
        )
    )

    assert totals[1, "vehicle"] == registers.Total(1, 2)
    assert totals[0, "vehicle"] == registers.Total(2, 4)
    assert totals[1, ""] == registers.Total(2, 3)
    assert totals[0, ""] == registers.Total(3, 5)
    assert (3, "vehicle") not in totals
