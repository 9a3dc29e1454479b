"""Thai calendar: worked by hand from printed calendars and the Budget Procedure Act."""

import time
from datetime import UTC, date, datetime, timedelta

import pytest

from thai import calendar


def test_the_fiscal_year_2566_runs_from_october_2022_to_september_2023() -> None:
    start, end = calendar.fiscal_year_start(2566), calendar.fiscal_year_end(2566)

    assert (start, end) == (date(2022, 10, 1), date(2023, 9, 30))


@pytest.mark.parametrize(
    ("day", "year"),
    [
        (date(2022, 9, 30), 2565),
        (date(2022, 10, 1), 2566),
        (date(2022, 12, 31), 2566),
        (date(2023, 1, 1), 2566),
        (date(2023, 9, 30), 2566),
        (date(2023, 10, 1), 2567),
    ],
)
def test_a_day_falls_in_the_fiscal_year_that_began_the_october_before(day: date, year: int) -> None:
    assert calendar.fiscal_year(day) == year


def test_every_fiscal_year_begins_the_day_after_the_last_one_ends() -> None:
    for year in range(2500, 2600):
        gap = calendar.fiscal_year_start(year + 1) - calendar.fiscal_year_end(year)

        assert gap.days == 1


@pytest.mark.parametrize(
    ("month", "quarter"),
    [(10, 1), (11, 1), (12, 1), (1, 2), (2, 2), (3, 2), (4, 3), (5, 3), (6, 3), (7, 4), (8, 4), (9, 4)],
)
def test_october_opens_the_first_quarter_and_september_closes_the_fourth(month: int, quarter: int) -> None:
    assert calendar.quarter(month) == quarter


@pytest.mark.parametrize("month", [0, 13, -1])
def test_there_is_no_quarter_for_a_month_that_does_not_exist(month: int) -> None:
    with pytest.raises(ValueError, match="not in tuple"):
        calendar.quarter(month)


@pytest.mark.parametrize(("month", "year"), [(10, 2565), (11, 2565), (12, 2565), (1, 2566), (9, 2566)])
def test_the_last_three_months_of_the_calendar_year_stand_in_the_year_before(month: int, year: int) -> None:
    assert calendar.calendar_year(2566, month) == year


def test_the_fiscal_months_are_all_twelve_from_october() -> None:
    months = calendar.FISCAL_MONTHS

    assert (months[0], months[-1]) == (10, 9)
    assert sorted(months) == list(range(1, 13))


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2022, 10, 1), "1 ตุลาคม 2565"),
        (date(2023, 9, 30), "30 กันยายน 2566"),
        (date(2026, 1, 9), "9 มกราคม 2569"),
        (date(2026, 12, 31), "31 ธันวาคม 2569"),
    ],
)
def test_a_long_date_is_day_month_and_buddhist_year(day: date, words: str) -> None:
    assert calendar.long_date(day) == words


def test_the_leap_day_of_2567_is_the_leap_day_of_2024() -> None:
    leap_day = date(2024, 2, 29)

    words = calendar.long_date(leap_day)

    assert words == "29 กุมภาพันธ์ 2567"
    assert calendar.fiscal_year(leap_day) == 2567


def test_months_of_thirty_days_end_in_yon_and_of_thirty_one_in_khom() -> None:
    endings = {4: "ยน", 6: "ยน", 9: "ยน", 11: "ยน", 2: "พันธ์"}

    for month, name in enumerate(calendar.MONTHS, 1):
        assert name.endswith(endings.get(month, "คม"))


def test_short_months_begin_with_the_letter_of_the_long_ones() -> None:
    pairs = list(zip(calendar.MONTHS, calendar.SHORT_MONTHS, strict=True))

    assert len(set(calendar.SHORT_MONTHS)) == 12
    # A leading vowel is written before the consonant in both.
    assert all(long[0] == short[0] for long, short in pairs)


@pytest.mark.parametrize(
    ("year", "month", "start", "end"),
    [
        (2566, 10, date(2022, 10, 1), date(2022, 10, 31)),
        (2566, 9, date(2023, 9, 1), date(2023, 9, 30)),
        (2567, 2, date(2024, 2, 1), date(2024, 2, 29)),
        (2569, 2, date(2026, 2, 1), date(2026, 2, 28)),
    ],
)
def test_a_month_of_a_fiscal_year_begins_and_ends(year: int, month: int, start: date, end: date) -> None:
    assert (calendar.month_start(year, month), calendar.month_end(year, month)) == (start, end)


def test_a_month_in_short_words_bears_its_own_year() -> None:
    assert (calendar.short_month(2566, 12), calendar.short_month(2566, 1)) == ("ธ.ค. 2565", "ม.ค. 2566")


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="this system has one time zone for all")
@pytest.mark.parametrize("zone", ["UTC-14", "UTC+11"])
def test_the_day_is_thailands_wherever_the_machine_stands(zone: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        before, found, after = datetime.now(UTC), calendar.today(), datetime.now(UTC)
    finally:
        monkeypatch.undo()
        time.tzset()

    assert found in {(moment + timedelta(hours=7)).date() for moment in (before, after)}
