"""What is owed, when it is due and what is there: on time, late, missing, stale, and what git says of the dates."""

from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from disclosure import history
from disclosure.figures import quarters
from disclosure.figures.obligations import Duty, duties
from disclosure.figures.periods import Quarter, periods, quarter_of
from disclosure.loading import examine, load
from disclosure.records.obligations import Obligation
from disclosure.site import Site
from thai.calendar import fiscal_year


def obligation(**given: object) -> Obligation:
    return Obligation.model_validate(
        {"id": "x", "title": "เรื่อง", "owner": "clerk", "cadence": "quarterly", "since": "2022-10-01", **given}
    )


@pytest.mark.parametrize(
    ("cadence", "keys"),
    [
        ("monthly", ["2566/10", "2566/11", "2566/12", "2566/1", "2566/2"]),
        ("quarterly", ["2566/q1", "2566/q2"]),
        ("half-yearly", ["2566/h1"]),
        ("yearly", ["2566"]),
        ("once", ["2566"]),
        ("on-change", []),
    ],
)
def test_periods_run_from_the_day_something_is_owed(cadence: str, keys: list[str]) -> None:
    assert [each.key for each in periods(obligation(cadence=cadence), date(2023, 2, 15))] == keys


def test_a_duty_that_begins_inside_a_period_is_owed_for_it_and_one_that_ends_is_not_owed_after() -> None:
    owed = obligation(since="2023-02-10", until="2023-05-01")

    assert [each.key for each in periods(owed, date(2024, 1, 1))] == ["2566/q2", "2566/q3"]


@pytest.mark.parametrize(
    ("due", "day"),
    [
        ({}, date(2023, 9, 30)),
        ({"days_after": "30"}, date(2023, 10, 30)),
        ({"month": "4", "day": "30"}, date(2023, 4, 30)),
        ({"month": "10", "day": "31"}, date(2022, 10, 31)),
    ],
)
def test_a_year_is_due_so_many_days_after_it_or_on_a_day_in_it(due: dict[str, str], day: date) -> None:
    assert next(periods(obligation(cadence="yearly", due=due), date(2022, 10, 1))).due == day


def test_what_fell_due_before_it_was_owed_is_not_owed() -> None:
    owed = obligation(cadence="yearly", since="2023-05-01", due={"month": "4", "day": "30"})

    assert [each.key for each in periods(owed, date(2024, 1, 1))] == ["2567"]


@given(
    cadence=st.sampled_from(["monthly", "quarterly", "half-yearly", "yearly", "once"]),
    since=st.dates(date(2015, 1, 1), date(2030, 12, 31)),
    until=st.dates(date(2015, 1, 1), date(2033, 12, 31)),
    due=st.one_of(
        st.builds(lambda days: {"days_after": str(days)}, st.integers(0, 366)),
        st.builds(lambda month, day: {"month": str(month), "day": str(day)}, st.integers(1, 12), st.integers(1, 28)),
    ),
)
def test_periods_come_in_order_each_due_when_it_is_owed(
    cadence: str, since: date, until: date, due: dict[str, str]
) -> None:
    rule = due if cadence == "yearly" else {"days_after": due.get("days_after", "0")}
    found = list(periods(obligation(cadence=cadence, since=since.isoformat(), due=rule), until))

    assert len({each.key for each in found}) == len(found)
    assert all(a.end < b.start for a, b in pairwise(found))
    assert all(since <= each.due and since <= each.end and each.start <= until for each in found)
    assert all(each.start <= each.end and each.key.startswith(str(fiscal_year(each.start))) for each in found)


def test_quarters_follow_each_other_over_the_year_and_hold_their_days() -> None:
    third = Quarter(2566, 3)

    assert (third.start, third.end) == (date(2023, 4, 1), date(2023, 6, 30))
    assert (Quarter(2566, 1).before, Quarter(2566, 4).after) == (Quarter(2565, 4), Quarter(2567, 1))
    assert quarter_of(third.end) == third
    assert third.holds(third.start)
    assert not third.holds(Quarter(2566, 4).start)


class Town:
    """The tiny municipality with something owed, in a repository of its own."""

    def __init__(self, folder: Path, git: Callable[..., None]) -> None:
        self.folder, self.git = folder, git
        git(folder, "init", "-q", "-b", "main")

    def owes(self, text: str) -> "Town":
        indented = "\n".join(f"    {line}" for line in text.strip().splitlines())
        (self.folder / "data" / "obligations.yml").write_text(
            f"obligations:\n  - id: x\n    title: เรื่อง\n    owner: clerk\n    since: 2022-10-01\n{indented}\n", "utf-8"
        )
        return self

    def writes(self, path: str, text: str) -> "Town":
        (self.folder / "data" / path).write_text(text, "utf-8")
        return self

    def commits(self, day: str) -> "Town":
        self.git(self.folder, "add", "-A")
        moment = f"{day} 12:00:00 +0700"
        self.git(self.folder, "commit", "-q", "--allow-empty", "-m", "x", GIT_COMMITTER_DATE=moment)
        return self

    def site(self, as_of: date) -> Site:
        data = self.folder / "data"
        return load(data, self.folder / "content", as_of=as_of, history=history.read(data))

    def duties(self, as_of: date) -> list[Duty]:
        return list(duties(self.site(as_of), as_of))


@pytest.fixture
def town(tiny: Path, git: Callable[..., None]) -> Town:
    return Town(tiny, git)


REPORT = "cadence: yearly\ndue: {days_after: 30, grace_days: 5}\nevidence: [{of_year: report}]"


def report(published: str) -> str:
    return f"fiscal_year: 2566\ntitle: รายงาน\npublished: {published}\n"


@pytest.mark.parametrize(
    ("published", "state", "days"),
    [
        ("2023-10-30", "on-time", 0),
        ("2023-11-04", "on-time", 0),
        ("2023-11-05", "late", 6),
    ],
)
def test_within_grace_is_in_time_and_after_it_late_since_the_due_day(
    town: Town, published: str, state: str, days: int
) -> None:
    town.owes(REPORT).writes("reports/2566.yml", report(published)).commits("2023-11-06")

    first = town.duties(date(2023, 12, 1))[0]

    assert (first.state, first.days) == (state, days)


@pytest.mark.parametrize(
    ("as_of", "state", "days"),
    [(date(2023, 10, 30), "not-yet-due", 0), (date(2023, 11, 4), "not-yet-due", 0), (date(2023, 11, 5), "missing", 6)],
)
def test_what_is_not_there_yet_is_missing_only_after_the_days_of_grace(
    town: Town, as_of: date, state: str, days: int
) -> None:
    town.owes(REPORT).writes("reports/2566.yml", report("2023-12-24")).commits("2023-12-24")

    first = town.duties(as_of)[0]

    assert (first.state, first.days, first.delivery) == (state, days, None)


def test_drafts_and_samples_are_not_disclosed(town: Town) -> None:
    town.owes(REPORT).writes("reports/2566.yml", report("2023-10-10") + "draft: true\n").commits("2023-10-10")

    assert town.duties(date(2024, 1, 1))[0].state == "missing"


@pytest.mark.parametrize(
    ("published", "committed", "proven"),
    [
        ("2023-10-10", "2023-10-17", "matches"),
        ("2023-10-10", "2023-10-18", "differs"),
        ("2023-10-20", "2023-10-12", "differs"),
    ],
)
def test_a_stated_day_is_held_against_the_first_commit_that_holds_it(
    town: Town, published: str, committed: str, proven: str
) -> None:
    town.owes(REPORT).writes("reports/2566.yml", report(published)).commits(committed)
    # A later correction of something else moves nothing.
    town.writes("reports/2566.yml", report(published) + "notes: [แก้คำ]\n").commits("2024-03-01")

    found = town.duties(date(2024, 4, 1))[0].delivery

    assert found is not None
    assert (found.stated, found.committed, found.proven) == (
        date.fromisoformat(published),
        date.fromisoformat(committed),
        proven,
    )


def test_an_undated_record_is_dated_by_the_history_and_an_uncommitted_one_says_so(town: Town) -> None:
    town.owes(REPORT).writes("reports/2566.yml", "fiscal_year: 2566\n").commits("2023-10-12")
    dated = town.duties(date(2024, 1, 1))[0].delivery
    town.writes("reports/2567.yml", "fiscal_year: 2567\npublished: 2024-10-10\n")
    waiting = town.duties(date(2024, 12, 1))[1].delivery

    assert dated is not None
    assert (dated.day, dated.proven) == (date(2023, 10, 12), "by-history")
    assert waiting is not None
    assert waiting.proven == "not-committed"


def test_without_git_a_date_is_not_provable_and_an_undated_record_is_there_on_no_day(tiny: Path) -> None:
    (tiny / "data" / "obligations.yml").write_text(
        "obligations:\n  - {id: x, title: เรื่อง, owner: clerk, cadence: yearly, since: 2022-10-01, evidence: [{of_year: report}]}\n",
        "utf-8",
    )
    (tiny / "data" / "reports" / "2566.yml").write_text("fiscal_year: 2566\n", "utf-8")
    site = load(tiny / "data", tiny / "content", as_of=date(2023, 12, 1), history=history.read(tiny / "data"))

    first = duties(site, date(2023, 12, 1))[0]

    assert first.state == "undated"
    assert first.delivery is not None
    assert first.delivery.proven == "not-provable"


@pytest.mark.parametrize(("stated", "state"), [("published: 2023-10-20\n", "on-time"), ("", "undated")])
def test_where_the_history_is_cut_off_nobody_knows_since_when_a_file_was_there(
    town: Town, stated: str, state: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = report("x").replace("published: x\n", stated)
    town.owes(REPORT).writes("reports/2566.yml", text).commits("2023-10-20")
    town.writes("reports/2566.yml", text + "notes: แก้คำ\n").commits("2024-02-01")
    monkeypatch.setattr(history, "MAX_COMMITS", 1)

    first = town.duties(date(2024, 3, 1))[0]

    assert first.delivery is not None
    assert (first.state, first.delivery.proven, first.delivery.committed) == (state, "not-provable", None)
    assert list(history.lacking(town.site(date(2024, 3, 1)).history)) == [history.CUT]


def test_rows_at_the_cut_are_not_dated_by_it(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    town.owes(LOANS)
    lends(town, "", "2022-10-03").commits("2023-01-05")
    lends(town, "", "2022-10-03", "2022-10-04").writes("registers/loans.yml", register("") + "note: ก\n").commits(
        "2023-06-01"
    )
    monkeypatch.setattr(history, "MAX_COMMITS", 1)

    assert town.duties(date(2023, 7, 1))[0].state == "undated"


def statistics(*months: int, extra: str = "") -> str:
    rows = "".join(f"    - {{month: {month}, nil_report: true}}\n" for month in months)
    return f"fiscal_year: 2566\n{extra}corruption:\n  opening: 0\n  months:\n{rows}"


def test_figures_of_a_quarter_are_there_when_every_month_of_it_is(town: Town) -> None:
    town.owes("cadence: quarterly\ndue: {days_after: 15}\nevidence: [{complaints: corruption}]")
    town.writes("complaints/2566.yml", statistics(10, 11)).commits("2023-01-05")
    town.writes("complaints/2566.yml", statistics(10, 11, 12)).commits("2023-01-20")

    found = town.duties(date(2023, 2, 1))[0]

    assert (found.state, found.days) == ("late", 5)
    assert found.delivery is not None
    assert (found.delivery.day, found.delivery.proven) == (date(2023, 1, 20), "by-history")


def test_what_was_done_elsewhere_counts_from_the_day_that_is_noted(town: Town) -> None:
    done = "cadence: quarterly\ndue: {days_after: 30}\ndone: [{period: 2566/q1, on: 2023-01-20, document: ขก 1/2566}]"
    town.owes("cadence: quarterly\ndue: {days_after: 30}").commits("2022-10-01")
    town.owes(done).commits("2023-03-01")

    first, second = town.duties(date(2023, 5, 15))[:2]

    assert first.delivery is not None
    assert (first.state, first.delivery.proven, first.delivery.committed) == ("on-time", "differs", date(2023, 3, 1))
    assert (second.state, second.days) == ("missing", 15)


MANUAL = "id: lending\ntitle: คู่มือ\ncategory: regulation\nowner: clerk\nattachments: [{file: form.csv, title: แบบ}]\n"


def test_a_review_counts_for_its_year_and_the_year_before_it_but_for_no_older_one(town: Town) -> None:
    town.owes("cadence: yearly\nevidence: [{manual: lending}]")
    town.writes("manuals/lending.yml", MANUAL + "published: 2022-01-01\nupdated: 2024-12-01\n").commits("2024-12-01")

    found = [each.state for each in town.duties(date(2025, 1, 1))]

    assert found == ["missing", "late", "on-time"]


@pytest.mark.parametrize(
    ("reviewed", "states"),
    [
        # A review of March's last day is February's, which is three days shorter.
        ("2023-03-31", ["missing", "late", "on-time"]),
        # And one of March's first days is no longer January's.
        ("2023-03-02", ["missing", "late", "on-time"]),
    ],
)
def test_a_review_counts_to_the_end_of_the_next_month_however_long_the_months_are(
    town: Town, reviewed: str, states: list[str]
) -> None:
    town.owes("cadence: monthly\nevidence: [{manual: lending}]")
    town.writes("manuals/lending.yml", MANUAL + f"published: 2022-01-01\nupdated: {reviewed}\n").commits(reviewed)

    found = [each.state for each in town.duties(date(2023, 4, 1)) if each.period]

    assert found[3:6] == states


def test_what_is_always_owed_is_current_until_it_is_stale(town: Town) -> None:
    town.owes("cadence: on-change\ndue: {stale_after_days: 365}\nevidence: [{manual: lending}]")
    town.writes("manuals/lending.yml", MANUAL + "published: 2023-01-01\n").commits("2023-01-01")

    states = [
        (town.duties(day)[0].state, town.duties(day)[0].days)
        for day in (date(2022, 12, 1), date(2024, 1, 1), date(2024, 1, 3))
    ]

    assert states == [("missing", 61), ("current", 0), ("stale", 2)]


def test_two_things_named_must_both_be_there(town: Town) -> None:
    town.owes("cadence: yearly\nevidence: [{of_year: report}, {manual: lending}]")
    town.writes("manuals/lending.yml", MANUAL + "published: 2023-05-01\n").writes(
        "reports/2566.yml", "fiscal_year: 2566\ndraft: true\n"
    ).commits("2023-05-01")

    assert town.duties(date(2023, 12, 1))[0].state == "missing"


def test_a_day_that_is_not_known_owes_nothing(town: Town) -> None:
    town.owes(REPORT).commits("2023-01-01")
    site = load(town.folder / "data", town.folder / "content")

    assert quarters.quarters(site) == ()


def test_a_quarters_numbers(town: Town) -> None:
    town.owes("cadence: quarterly\ndue: {days_after: 15}\nevidence: [{complaints: corruption}]")
    counts = "fiscal_year: 2566\npublished: 2023-01-10\ncorruption:\n  opening: 3\n  months:\n"
    first = "".join(f"    - {{month: {month}, received: 1, resolved: 0}}\n" for month in (10, 11, 12))
    second = "".join(f"    - {{month: {month}, received: 0, resolved: 1}}\n" for month in (1, 2, 3))
    town.writes("complaints/2566.yml", counts + first).commits("2023-01-10")
    town.writes(
        "complaints/2566.yml", counts.replace("\ncorr", "\nupdated: 2023-05-02\ncorr") + first + second
    ).commits("2023-05-02")
    site = town.site(date(2023, 10, 5))

    known = quarters.quarters(site)
    second_quarter, third = (quarters.quarterly(site, Quarter(2566, number)) for number in (2, 3))

    assert known == tuple(Quarter(2566, number) for number in (4, 3, 2, 1))
    assert (second_quarter.total.due, second_quarter.total.on_time) == (1, 1)
    assert (third.total.due, third.total.late, third.total.missing, third.total.changed) == (1, 1, 0, 1)
    cases = {each.kind: each for each in second_quarter.cases}
    figure = cases["corruption"].figure
    assert figure is not None
    assert (figure.opening, figure.received, figure.resolved, figure.in_progress) == (6, 0, 3, 3)
    # Three of the six were resolved: at least three are from before the quarter.
    assert cases["corruption"].carried == 3
    assert cases["bribery"].carried is None
    assert dict(third.tallies)["clerk"].due == 1


def test_a_quarter_counts_what_is_missing_when_its_last_day_is_over(town: Town) -> None:
    town.owes("cadence: quarterly").commits("2022-10-01")
    site = town.site(date(2023, 10, 5))

    reports = [quarters.quarterly(site, Quarter(2566, number)).total for number in (1, 2, 3, 4)]

    assert [(each.due, each.missing, each.arrears) for each in reports] == [(1, 1, 0), (1, 1, 1), (1, 1, 2), (1, 1, 3)]


def test_what_comes_within_grace_in_the_next_quarter_is_listed_there(town: Town) -> None:
    due = "cadence: yearly\ndue: {month: 12, day: 31, grace_days: 10}\nevidence: [{of_year: report}]"
    town.owes(due).writes("reports/2566.yml", report("2023-01-05")).commits("2023-01-05")
    site = town.site(date(2023, 4, 5))

    first, second = (quarters.quarterly(site, Quarter(2566, number)) for number in (1, 2))

    assert (first.total.due, first.total.in_grace, first.came_late) == (1, 1, ())
    assert [(each.state, each.days) for each in second.came_late] == [("on-time", 0)]
    assert (second.total.due, second.total.on_time, second.total.arrears) == (0, 0, 0)


@pytest.mark.parametrize(
    ("cadence", "done", "codes"),
    [
        ("quarterly", "{period: 2566/q1, on: 2022-12-30}", []),
        ("quarterly", "{period: 2565/q4, on: 2022-12-30}", ["unfit-period"]),
        ("quarterly", "{period: 2567/q1, on: 2023-12-30}", ["unfit-period"]),
        ("quarterly", "{period: 2566/q2, on: 2022-12-30}", ["done-too-early"]),
        ("once", "{period: 2566, on: 2022-09-01}", []),
        ("once", "{period: 2567, on: 2023-11-01}", ["unfit-period"]),
        ("on-change", "{period: 2565, on: 2022-09-01}", []),
    ],
)
def test_what_is_noted_as_done_is_of_a_period_that_was_owed_and_had_begun(
    town: Town, cadence: str, done: str, codes: list[str]
) -> None:
    town.owes(f"cadence: {cadence}\nuntil: 2023-09-30\ndone: [{done}]")

    found = examine(town.folder / "data", town.folder / "content").errors

    assert [each.code for each in found] == codes


def test_a_past_quarter_says_the_same_on_every_later_day(town: Town) -> None:
    town.owes(REPORT).writes("reports/2566.yml", report("2023-10-20")).commits("2023-10-21")

    early, late = (town.site(day) for day in (date(2024, 1, 2), date(2026, 1, 2)))

    for quarter in quarters.quarters(early):
        assert quarters.quarterly(early, quarter) == quarters.quarterly(late, quarter)


LOANS = "cadence: quarterly\ndue: {days_after: 30}\nevidence: [{register: loans}]"
HEADINGS = "asset_class,asset_number,quantity,borrower_category,purpose_class,approved_by_position,out,due,returned,condition\n"


def register(year: str) -> str:
    return (
        f"id: loans\ntitle: ทะเบียนการยืม\nowner: clerk\npublished: 2022-10-01\nyears:\n  - {{fiscal_year: 2566{year}}}\n"
    )


def loans(*days: str) -> str:
    return HEADINGS + "".join(f"building,,1,own-division,official-work,clerk,{day},{day},{day},good\n" for day in days)


def lends(town: Town, year: str, *days: str) -> Town:
    (town.folder / "data" / "registers" / "loans").mkdir(exist_ok=True)
    return town.writes("registers/loans.yml", register(year)).writes("registers/loans/2566.csv", loans(*days))


def test_a_register_is_there_for_the_quarters_it_has_rows_of_and_for_no_other(town: Town) -> None:
    town.owes(LOANS)
    lends(town, ", published: 2023-01-10", "2022-11-02").commits("2023-01-10")
    lends(town, ", published: 2023-01-10, updated: 2023-08-02", "2022-11-02", "2023-05-01").commits("2023-08-03")

    first, second, third, _ = town.duties(date(2023, 9, 1))

    assert first.delivery is not None
    assert (first.state, first.delivery.day, first.delivery.proven) == ("on-time", date(2023, 1, 10), "matches")
    assert (first.delivery.record.kind, second.state) == ("loans", "missing")
    assert third.delivery is not None
    # A day before the quarter was over is not the day its rows were published.
    assert (third.state, third.days, third.delivery.stated) == ("late", 3, date(2023, 8, 2))


def test_the_first_row_of_a_quarter_is_not_the_quarters_rows_before_it_is_over(town: Town) -> None:
    town.owes(LOANS)
    lends(town, "", "2022-10-03").commits("2022-10-04")

    running, last, over = (town.duties(day)[0] for day in (date(2022, 11, 1), date(2022, 12, 31), date(2023, 1, 1)))

    assert [(each.state, each.delivery) for each in (running, last)] == [("not-yet-due", None)] * 2
    assert over.state == "on-time"
    assert over.delivery is not None
    assert (over.delivery.day, over.delivery.committed) == (date(2023, 1, 1), date(2022, 10, 4))


@pytest.mark.parametrize(("days", "first"), [(15, date(2022, 11, 1)), (0, date(2022, 10, 31))])
def test_figures_written_before_their_month_is_over_are_there_when_it_is_or_when_they_are_due(
    town: Town, days: int, first: date
) -> None:
    town.owes(f"cadence: monthly\ndue: {{days_after: {days}}}\nevidence: [{{complaints: corruption}}]")
    town.writes("complaints/2566.yml", statistics(10)).commits("2022-10-05")

    states = [town.duties(day)[0].state for day in (first - timedelta(days=1), first)]

    assert states == ["not-yet-due", "on-time"]


def test_what_nobody_dated_is_not_there_before_its_period_is_over(tiny: Path, town: Town) -> None:
    town.owes(LOANS)
    lends(town, "", "2022-10-03")

    found = [
        duties(load(tiny / "data", tiny / "content", as_of=day), day)[0].state
        for day in (date(2022, 12, 31), date(2023, 1, 1))
    ]

    assert found == ["not-yet-due", "undated"]


def test_a_register_that_says_there_was_nothing_is_there_for_every_quarter_of_its_year(town: Town) -> None:
    town.owes(LOANS).writes("registers/loans.yml", register(", nil_report: true, published: 2023-10-05"))
    town.commits("2023-10-05")

    found = town.duties(date(2024, 1, 1))

    assert [(each.state, each.delivery is not None) for each in found[:4]] == [("late", True)] * 3 + [("on-time", True)]
    assert found[4].delivery is None
    assert found[0].delivery is not None
    assert found[0].delivery.record.kind == "registers"


@pytest.mark.parametrize("year", [", sample: true", ", withheld: อยู่ระหว่างตรวจสอบ", ""])
def test_a_register_without_true_rows_shows_nothing(town: Town, year: str) -> None:
    town.owes(LOANS)
    if year == "":
        town.writes("registers/loans.yml", register(year)).commits("2023-01-10")
    elif "sample" in year:
        lends(town, year, "2022-11-02").commits("2023-01-10")
    else:
        town.writes("registers/loans.yml", register(year)).commits("2023-01-10")

    assert town.duties(date(2023, 2, 1))[0].state == "missing"


def test_rows_that_were_invented_once_are_true_from_the_day_they_no_longer_are(town: Town) -> None:
    town.owes(LOANS)
    lends(town, ", sample: true", "2022-11-02").commits("2022-12-01")
    lends(town, "", "2022-11-03").commits("2023-01-20")

    found = town.duties(date(2023, 2, 1))[0].delivery

    assert found is not None
    assert (found.day, found.proven) == (date(2023, 1, 20), "by-history")


def test_the_report_counts_what_is_disclosed_and_nothing_the_site_is_built_by(town: Town) -> None:
    town.owes(LOANS)
    day = "published: 2023-01-10\n"
    concepts = "concepts: [{id: participation, title: การมีส่วนร่วม, english: Participation}]\n"
    town.writes("concepts.yml", concepts + day).writes("waivers.yml", day).writes("synonyms.yml", day)
    for folder in ("participation", "plans", "ita", "oit"):
        (town.folder / "data" / folder).mkdir()
    form = "assessment_year: 2566\nsource: x\nitems: [{number: 1, title: เรื่อง, confidence: memory, concepts: participation}]\n"
    town.writes("oit/2566.yml", form + day)
    town.writes("participation/2566-none.yml", f"id: 2566-none\nfiscal_year: 2566\nnil_report: true\n{day}")
    town.writes("plans/plan.yml", f"id: plan\ntitle: แผน\n{day}").writes("ita/2566.yml", f"fiscal_year: 2566\n{day}")
    lends(town, ", published: 2023-01-10", "2022-11-02").commits("2023-01-10")

    report = quarters.quarterly(town.site(date(2023, 4, 5)), Quarter(2566, 2))

    found = {each.record.kind for each in report.disclosed if each.is_new}
    assert {"participation", "plans", "ita", "loans"} <= found
    assert not found & {"concepts", "oit", "waivers", "synonyms", "obligations", "organisation"}


def test_a_record_that_is_gone_or_a_draft_again_was_withdrawn_that_day(town: Town) -> None:
    town.owes(REPORT).writes("reports/2565.yml", report("2023-01-10").replace("2566", "2565")).commits("2023-01-10")
    town.writes("reports/2566.yml", report("2023-01-10")).commits("2023-01-11")
    (town.folder / "data/reports/2565.yml").unlink()
    town.commits("2023-05-04")
    town.writes("reports/2566.yml", report("2023-01-10") + "draft: true\n").commits("2023-05-05")
    preview = town.site(date(2023, 10, 5))

    for site in (preview, preview.public()):
        second, third, fourth = (quarters.quarterly(site, Quarter(2566, number)).withdrawn for number in (2, 3, 4))
        keys = [(each.record.key, each.day) for each in third]
        assert keys == [("2565", date(2023, 5, 4)), ("2566", date(2023, 5, 5))]
        assert not second
        assert not fourth


def test_what_was_withdrawn_stays_in_its_quarters_report_when_it_comes_back_later(town: Town) -> None:
    town.owes(REPORT).writes("reports/2566.yml", report("2023-01-10")).commits("2023-01-10")
    (town.folder / "data/reports/2566.yml").unlink()
    town.commits("2023-05-04")
    town.writes("reports/2566.yml", report("2023-01-10")).commits("2023-08-01")

    site = town.site(date(2023, 10, 5))

    reports = [quarters.quarterly(site, Quarter(2566, number)).withdrawn for number in (3, 4)]
    assert [[each.record.key for each in found] for found in reports] == [["2566"], []]


def test_a_file_that_is_renamed_withdraws_nothing(town: Town) -> None:
    measure = town.folder / "data/measures/2566/1-first.yml"
    town.owes(REPORT).commits("2023-01-10")
    measure.rename(measure.with_name("1-other.yml"))
    town.writes("measures/2566/1-other.yml", measure.with_name("1-other.yml").read_text("utf-8") + "\n")
    town.commits("2023-05-04")

    assert not quarters.quarterly(town.site(date(2023, 10, 5)), Quarter(2566, 3)).withdrawn


def test_what_came_back_and_rows_that_were_invented_were_not_withdrawn(town: Town) -> None:
    town.owes(REPORT).writes("reports/2566.yml", report("2023-01-10"))
    lends(town, ", sample: true", "2022-11-02").commits("2023-01-10")
    (town.folder / "data/reports/2566.yml").unlink()
    (town.folder / "data/registers/loans/2566.csv").unlink()
    town.commits("2023-05-04")
    town.writes("reports/2566.yml", report("2023-01-10")).commits("2023-05-06")

    assert not quarters.quarterly(town.site(date(2023, 10, 5)), Quarter(2566, 3)).withdrawn


def test_a_broken_link_counts_from_the_check_that_found_it(town: Town) -> None:
    town.owes(REPORT)
    checks = "links:\n  - {address: https://www.example.org/a, checked_on: 2023-05-01, status: broken}\n"
    ok = checks.replace("2023-05-01", "2023-08-01").replace("broken", "ok")
    town.writes("links.yml", checks).commits("2023-05-02").writes("links.yml", ok).commits("2023-08-02")
    site = town.site(date(2023, 10, 5))

    found = [quarters.quarterly(site, Quarter(2566, number)) for number in (2, 3, 4)]

    assert [(len(each.links), len(each.broken)) for each in found] == [(0, 0), (1, 1), (1, 0)]


def test_a_check_that_is_not_committed_says_nothing_of_past_quarters(town: Town) -> None:
    town.owes(REPORT)
    checks = "links:\n  - {address: https://www.example.org/a, checked_on: 2023-05-01, status: broken}\n"
    town.writes("links.yml", checks).commits("2023-05-02")
    town.writes("links.yml", checks.replace("2023-05-01", "2023-10-04").replace("broken", "ok"))

    report = quarters.quarterly(town.site(date(2023, 10, 5)), Quarter(2566, 3))

    assert [each.checked_on for each in report.broken] == [date(2023, 5, 1)]


def test_what_fell_due_is_the_sum_of_what_became_of_it(town: Town) -> None:
    text = report("2023-10-30").replace("published: 2023-10-30\n", "")
    town.owes(REPORT).writes("reports/2566.yml", text)

    found = quarters.quarterly(
        load(town.folder / "data", town.folder / "content", as_of=date(2024, 1, 1)), Quarter(2567, 1)
    )

    total = found.total
    assert (total.due, total.undated) == (1, 1)
    assert total.due == total.on_time + total.late + total.missing + total.in_grace + total.undated


def test_what_others_ask_for_and_what_the_search_needs_is_no_disclosure(town: Town) -> None:
    town.owes(REPORT).writes("synonyms.yml", "groups:\n  - words: [สินบน, ส่วย]\n")
    town.writes(
        "concepts.yml",
        "concepts:\n  - {id: participation, title: การมีส่วนร่วม, english: Participation}\n",
    ).commits("2023-11-01")

    found = quarters.quarterly(town.site(date(2024, 1, 1)), Quarter(2567, 1))

    assert not {"synonyms", "concepts"} & {each.record.kind for each in found.disclosed}


def test_what_would_be_stale_after_the_end_of_the_calendar_is_refused() -> None:
    with pytest.raises(ValidationError, match="not-a-deadline"):
        obligation(cadence="on-change", due={"stale_after_days": "999999999"})
    assert obligation(cadence="on-change", due={"stale_after_days": "3660"}).due.stale_after_days == 3660
