"""Unresolved complaints by age."""

from datetime import date

from disclosure.figures.ageing import BANDS, ageing_figure, balance_of_kinds
from disclosure.figures.complaints import year_figures
from disclosure.records import Complaints
from disclosure.records.complaints import Ageing


def test_the_bands_are_counted_at_a_months_end_from_the_shortest_wait():
    typed = {"month": "2", "up_to_15_days": "1", "up_to_60_days": "๒", "up_to_180_days": "0", "over_180_days": "4"}

    figure = ageing_figure(2567, Ageing.model_validate(typed))

    assert figure.on == date(2024, 2, 29)
    assert figure.counts == tuple(zip(BANDS, (1, 2, 0, 4), strict=True))
    assert figure.total == 7


def test_the_balance_of_all_kinds_leaves_out_what_does_not_apply_and_is_unknown_where_one_is():
    year = {
        "fiscal_year": "2567",
        "corruption": {"not_applicable": "ก"},
        "bribery": {"opening": "2", "nil_report": "true"},
    }
    general = {"opening": "1", "months": [{"month": "10", "received": "3", "resolved": "1"}]}

    figures = year_figures(Complaints.model_validate({**year, "general": general}))

    assert balance_of_kinds(figures, 10) == 2 + 3
    assert balance_of_kinds(figures, 11) is None
