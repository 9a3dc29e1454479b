"""The arithmetic of complaint statistics, against years worked by hand."""

from fractions import Fraction
from typing import Any

import pytest
from tests.conftest import WORDING

from disclosure.figures.complaints import (
    PERIODS,
    SeriesFigure,
    all_years,
    difference,
    series_figure,
    sum_of_kinds,
    year_figures,
)
from disclosure.records import Complaints
from disclosure.records.complaints import Series

NIL = {"nil_report": "true"}
NOT_APPLICABLE = {"not_applicable": "ยังไม่เปิดช่องทาง"}
WITHHELD = {"withheld": "อาจทำให้รู้ตัวผู้แจ้ง"}

# Opening balance: 2.
#
# month  received  resolved  in progress    received so far  resolved so far
# Oct    3         1         2 + 3 - 1 = 4  3                1
# Nov    nil                 4              3                1
# Dec    1         2         4 + 1 - 2 = 3  4                3
# Jan    2         0         3 + 2     = 5  6                3
# Feb    not applicable      5              6                3
# Mar    0         3         5     - 3 = 2  6                6
# Apr    1         0         2 + 1     = 3  7                6
# May    4         2         3 + 4 - 2 = 5  11               8
# Jun    nil                 5              11               8
# Jul    0         1         5     - 1 = 4  11               9
# Aug    0         1         4     - 1 = 3  11               10
# Sep    1         0         3 + 1     = 4  12               10
#
# period  opening  received  resolved  in progress  total = opening + received  rate = resolved / total
# q1      2        4         3         3            6                           3/6   = 50.0%
# q2      3        2         3         2            5                           3/5   = 60.0%
# q3      2        5         2         5            7                           2/7   = 28.57% -> 28.6%
# q4      5        1         2         4            6                           2/6   = 33.33% -> 33.3%
# h1      2        6         6         2            8                           6/8   = 75.0%
# h2      2        6         4         4            8                           4/8   = 50.0%
# year    2        12        10        4            14                          10/14 = 71.43% -> 71.4%
WORKED = {
    10: (3, 1),
    11: NIL,
    12: (1, 2),
    1: (2, 0),
    2: NOT_APPLICABLE,
    3: (0, 3),
    4: (1, 0),
    5: (4, 2),
    6: NIL,
    7: (0, 1),
    8: (0, 1),
    9: (1, 0),
}


def year_of(months: dict[int, Any], opening: int | None = None) -> dict[str, Any]:
    """A series as it stands in YAML, every scalar a text."""
    rows = [
        {"month": str(month), **(said if isinstance(said, dict) else counted(*said))} for month, said in months.items()
    ]
    return {"months": rows} | ({} if opening is None else {"opening": str(opening)})


def counted(received: int, resolved: int) -> dict[str, str]:
    return {"received": str(received), "resolved": str(resolved)}


def worked(months: dict[int, Any], opening: int | None = None, previous: SeriesFigure | None = None) -> SeriesFigure:
    return series_figure("general", Series.model_validate(year_of(months, opening)), previous)


def complaints(year: int, **kinds: Any) -> Complaints:
    return Complaints.model_validate({"fiscal_year": str(year), **kinds})


def test_the_balance_of_each_month_is_the_opening_plus_received_minus_resolved():
    figure = worked(WORKED, opening=2)

    assert [month.in_progress for month in figure.months] == [4, 4, 3, 5, 5, 2, 3, 5, 5, 4, 3, 4]


def test_months_stand_in_the_order_of_the_fiscal_year():
    figure = worked(dict(sorted(WORKED.items())), opening=2)

    assert [month.month for month in figure.months] == [10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9]


def test_counts_add_up_from_the_start_of_the_year():
    figure = worked(WORKED, opening=2)

    assert [month.cumulative_received for month in figure.months] == [3, 3, 4, 6, 6, 6, 7, 11, 11, 11, 11, 12]
    assert [month.cumulative_resolved for month in figure.months] == [1, 1, 3, 3, 3, 6, 6, 8, 8, 9, 10, 10]


@pytest.mark.parametrize(
    ("name", "opening", "received", "resolved", "in_progress", "total", "percent"),
    [
        ("q1", 2, 4, 3, 3, 6, "50.0%"),
        ("q2", 3, 2, 3, 2, 5, "60.0%"),
        ("q3", 2, 5, 2, 5, 7, "28.6%"),
        ("q4", 5, 1, 2, 4, 6, "33.3%"),
        ("h1", 2, 6, 6, 2, 8, "75.0%"),
        ("h2", 2, 6, 4, 4, 8, "50.0%"),
        ("year", 2, 12, 10, 4, 14, "71.4%"),
    ],
)
def test_a_period_is_the_sum_of_its_months(name, opening, received, resolved, in_progress, total, percent):
    period = worked(WORKED, opening=2).periods[name]

    assert (period.opening, period.received, period.resolved, period.in_progress, period.total) == (
        opening,
        received,
        resolved,
        in_progress,
        total,
    )
    assert WORDING.percent(period.resolution_rate) == percent


@pytest.mark.parametrize("name", PERIODS)
def test_what_there_was_to_handle_is_resolved_or_in_progress(name):
    period = worked(WORKED, opening=2).periods[name]

    assert period.total == period.resolved + period.in_progress


def test_the_closing_balance_is_that_of_september():
    figure = worked(WORKED, opening=2)

    assert figure.closing == 4


@pytest.mark.parametrize(
    ("part", "words"),
    [
        (Fraction(0), "0.0%"),
        (Fraction(1), "100.0%"),
        (Fraction(2, 3), "66.7%"),
        # 6.25% and 1.25%: half to even would give 6.2% and 1.2%.
        (Fraction(1, 16), "6.3%"),
        (Fraction(1, 80), "1.3%"),
        # 0.05% is half of the last decimal.
        (Fraction(1, 2000), "0.1%"),
        (Fraction(1, 2001), "0.0%"),
        (Fraction(1999, 2000), "100.0%"),
    ],
)
def test_percentages_are_rounded_half_up(part, words):
    assert WORDING.percent(part) == words


def test_a_nil_month_counts_zero_and_leaves_the_balance():
    november = worked({10: (3, 1), 11: NIL}, opening=2).months[1]

    assert (november.state, november.received, november.resolved, november.in_progress) == ("nil", 0, 0, 4)


def test_a_month_of_two_zeros_is_nil():
    october = worked({10: (0, 0)}).months[0]

    assert october.state == "nil"


def test_a_nil_year_counts_zero_in_every_month_and_keeps_its_opening_balance():
    figure = series_figure("bribery", Series.model_validate({"opening": "3", **NIL}))

    assert {(month.state, month.received, month.resolved, month.in_progress) for month in figure.months} == {
        ("nil", 0, 0, 3)
    }
    assert (figure.year.state, figure.year.received, figure.year.total, figure.year.is_complete) == ("nil", 0, 3, True)


def test_a_month_that_does_not_apply_has_no_counts_and_leaves_the_balance():
    figure = worked({10: (3, 1), 11: NOT_APPLICABLE, 12: (1, 0)}, opening=2)

    october, november, december, *_ = figure.months
    assert (november.state, november.received, november.resolved) == ("not-applicable", None, None)
    assert november.reason == "ยังไม่เปิดช่องทาง"
    assert [october.in_progress, november.in_progress, december.in_progress] == [4, 4, 5]
    assert figure.periods["q1"].is_complete


def test_a_year_that_does_not_apply_has_neither_counts_nor_a_rate():
    figure = series_figure("bribery", Series.model_validate(NOT_APPLICABLE))

    assert {month.state for month in figure.months} == {"not-applicable"}
    assert (figure.year.state, figure.year.received, figure.year.resolution_rate) == ("not-applicable", None, None)


def test_after_a_withheld_month_neither_balance_nor_sums_are_known():
    figure = worked({10: (3, 1), 11: WITHHELD, 12: (1, 0)}, opening=2)

    october, november, december, *_ = figure.months
    assert (october.in_progress, november.in_progress, december.in_progress) == (4, None, None)
    assert (december.cumulative_received, december.cumulative_resolved) == (None, None)
    assert (december.state, december.received) == ("reported", 1)


def test_a_withheld_month_keeps_its_reason():
    november = worked({10: (3, 1), 11: WITHHELD}, opening=2).months[1]

    assert (november.state, november.received, november.reason) == ("withheld", None, "อาจทำให้รู้ตัวผู้แจ้ง")


def test_a_period_with_a_withheld_month_sums_what_is_known_and_says_it_is_not_complete():
    quarter = worked({10: (3, 1), 11: WITHHELD, 12: (1, 0)}, opening=2).periods["q1"]

    assert (quarter.received, quarter.resolved) == (4, 1)
    assert (quarter.months_known, quarter.months, quarter.is_complete) == (2, 3, False)
    assert (quarter.total, quarter.in_progress, quarter.resolution_rate) == (None, None, None)


def test_a_period_after_a_withheld_month_has_no_opening_balance():
    quarter = worked({12: WITHHELD, 1: (1, 0), 2: NIL, 3: NIL, 10: NIL, 11: NIL}, opening=2).periods["q2"]

    assert (quarter.opening, quarter.received, quarter.is_complete, quarter.total) == (None, 1, True, None)


def test_months_that_are_not_listed_are_not_yet_reported_and_not_zero():
    figure = worked({10: (3, 1)}, opening=2)

    assert [month.state for month in figure.months[1:]] == ["not-yet-reported"] * 11
    assert {(month.received, month.resolved, month.in_progress) for month in figure.months[1:]} == {(None, None, None)}
    assert (figure.year.received, figure.year.months_known, figure.closing) == (3, 1, None)


def test_a_year_without_any_month_has_no_sum_at_all():
    figure = worked({})

    assert (figure.year.state, figure.year.received, figure.year.resolved) == ("not-yet-reported", None, None)
    assert (figure.opening, figure.year.months_known) == (None, 0)


def test_without_an_opening_balance_counts_are_known_and_balances_are_not():
    figure = worked(WORKED)

    assert (figure.year.received, figure.year.resolved) == (12, 10)
    assert (figure.year.opening, figure.year.in_progress, figure.year.total) == (None, None, None)


def test_last_years_closing_balance_stands_in_for_an_opening_that_is_not_typed():
    before = worked(WORKED, opening=2)

    figure = worked({10: (1, 0)}, previous=before)

    assert (figure.opening, figure.months[0].in_progress) == (4, 5)


def test_a_typed_opening_balance_comes_before_last_years_closing():
    before = worked(WORKED, opening=2)

    figure = worked({10: (1, 0)}, opening=7, previous=before)

    assert figure.opening == 7


def test_a_year_follows_the_year_before_it_in_whatever_order_they_are_given():
    first = complaints(2566, general=year_of(WORKED, opening=2))
    second = complaints(2567, general=year_of({10: (1, 0)}))

    figures = all_years([second, first])

    assert figures[2567]["general"].opening == 4


def test_a_year_after_a_gap_of_years_has_no_opening_balance():
    first = complaints(2566, general=year_of(WORKED, opening=2))
    later = complaints(2568, general=year_of({10: (1, 0)}))

    figures = all_years([first, later])

    assert figures[2568]["general"].opening is None


def test_all_kinds_are_summed_when_each_is_complete():
    # general: opening 2, received 12, resolved 10, in progress 4; corruption: 1 nil year; bribery: nothing at all.
    year = complaints(
        2566, general=year_of(WORKED, opening=2), corruption={"opening": "1", **NIL}, bribery={"opening": "0", **NIL}
    )

    total = sum_of_kinds(year_figures(year), "year")

    assert (total.opening, total.received, total.resolved, total.in_progress) == (3, 12, 10, 5)
    assert total.resolution_rate == Fraction(10, 15)


def test_kinds_are_summed_where_one_of_them_does_not_apply():
    year = complaints(
        2566, general=year_of(WORKED, opening=2), corruption={"opening": "0", **NIL}, bribery=NOT_APPLICABLE
    )

    total = sum_of_kinds(year_figures(year), "year")

    assert (total.received, total.resolved) == (12, 10)


@pytest.mark.parametrize(
    "bribery", [{}, WITHHELD, year_of({10: (1, 0)})], ids=["not-yet-reported", "withheld", "partly"]
)
def test_there_is_no_sum_of_kinds_while_one_kind_is_not_complete(bribery):
    year = complaints(2566, general=year_of(WORKED, opening=2), corruption=NIL, bribery=bribery)

    assert sum_of_kinds(year_figures(year), "year") is None


def test_kinds_are_summed_for_a_period_that_is_complete_in_a_year_that_is_not():
    year = complaints(2566, general=year_of({10: (2, 1), 11: NIL, 12: (1, 0)}, opening=0), corruption=NIL, bribery=NIL)

    figures = year_figures(year)

    assert sum_of_kinds(figures, "q1").received == 3
    assert sum_of_kinds(figures, "year") is None


def test_the_sum_of_kinds_has_no_balance_where_one_kinds_balance_is_unknown():
    year = complaints(2566, general=year_of(WORKED, opening=2), corruption=NIL, bribery={"opening": "0", **NIL})

    total = sum_of_kinds(year_figures(year), "year")

    assert (total.received, total.opening, total.in_progress, total.resolution_rate) == (12, None, None, None)


def test_a_difference_is_this_year_minus_the_year_before():
    # before: received 12, resolved 10, in progress 4; this: all 4 resolved in October, 1 received in September.
    before = worked(WORKED, opening=2)
    this = worked(dict.fromkeys(range(1, 13), NIL) | {10: (0, 4), 9: (1, 0)}, previous=before)

    changes = difference(this, before)

    assert (changes.received, changes.resolved, changes.in_progress) == (-11, -6, -3)


def test_years_cannot_be_compared_unless_both_are_complete():
    whole, part = worked(WORKED, opening=2), worked({10: (1, 0)}, opening=4)

    for changes in (difference(part, whole), difference(whole, part)):
        assert (changes.received, changes.resolved, changes.in_progress) == (None, None, None)


def test_complete_years_without_a_known_balance_are_compared_by_their_counts_alone():
    before, this = worked(WORKED), worked(WORKED)

    changes = difference(this, before)

    assert (changes.received, changes.resolved, changes.in_progress) == (0, 0, None)


def test_where_there_was_nothing_to_handle_there_is_no_rate():
    figure = series_figure("general", Series.model_validate({"opening": "0", **NIL}))

    assert figure.year.total == 0
    assert {period.resolution_rate for period in figure.periods.values()} == {None}


def test_where_nothing_was_resolved_the_rate_is_zero():
    figure = series_figure("general", Series.model_validate({"opening": "1", **NIL}))

    assert figure.year.resolution_rate == 0
