"""Duties in words and tables: which period, by when, in which state, since when, and what proves it."""

from collections.abc import Iterable

from disclosure import urls
from disclosure.figures.deliveries import Delivery
from disclosure.figures.disclosed import waiting
from disclosure.figures.obligations import Duty
from disclosure.figures.periods import Period, Quarter
from disclosure.pages import cells, links
from disclosure.pages.parts import Cell, Link, Row, Table
from disclosure.pages.tables import Columns
from disclosure.records.obligations import Due, Obligation
from disclosure.site import Site
from disclosure.wording import Wording

_COLUMNS = (
    "(obligation_id)",
    "obligation",
    "(period_id)",
    "period",
    "due_on",
    "duty_state",
    "(duty_days)",
    "disclosed_on",
    "(committed_on)",
    "date_proof",
    "evidence",
)


def table(site: Site, name: str, caption: str, duties: Iterable[Duty], wording: Wording) -> Table:
    """A row for every duty."""
    return Columns(wording, *_COLUMNS).table(name, caption, rows(site, duties, wording))


def download(site: Site, name: str, caption: str, duties: Iterable[Duty], wording: Wording) -> Table:
    """The same table for its CSV alone."""
    known = tuple(duties)
    return Columns(wording, *_COLUMNS).download(name, caption, lambda: rows(site, known, wording))


def rows(site: Site, duties: Iterable[Duty], wording: Wording) -> tuple[Row, ...]:
    """The rows of a table of duties."""
    return tuple(Row(_cells(site, duty, wording)) for duty in duties)


def _cells(site: Site, duty: Duty, wording: Wording) -> tuple[Cell, ...]:
    found, period = duty.delivery, duty.period
    always = Cell("always", (wording("duty.always"),))
    return (
        cells.code(duty.obligation.id),
        Cell(duty.obligation.title, (duty.obligation.title,), urls.obligation(duty.obligation.id)),
        cells.code(period.key if period else None),
        Cell(period_words(period, wording), (period_words(period, wording),)) if period else always,
        cells.day(period.due, wording) if period else always,
        state_cell(duty, wording),
        cells.code(duty.days or None),
        _day(found, wording),
        cells.code(found.committed if found else None),
        _proof(found, wording),
        _evidence(site, duty, wording),
    )


def state_cell(duty: Duty, wording: Wording) -> Cell:
    """The state of a duty by word, with the days it is late; its class gives it a shape."""
    words = wording(f"duty.{duty.state}", days=duty.days)
    return Cell(duty.state, (words,), state=duty.state)


def _day(found: Delivery | None, wording: Wording) -> Cell:
    if found is None:
        return Cell(None, (wording("duty.no_day"),), state="absent")
    return cells.day(found.day, wording)


def _proof(found: Delivery | None, wording: Wording) -> Cell:
    if found is None:
        return Cell(None, ("–",))
    day = wording.day(found.committed) if found.committed else ""
    state = "partial" if found.proven == "differs" else ""
    return Cell(found.proven, (wording(f"date_proof.{found.proven}", day=day),), state=state)


def _evidence(site: Site, duty: Duty, wording: Wording) -> Cell:
    found = duty.delivery
    if found is not None:
        if found.document:
            return Cell(found.document, (found.document,))
        return cells.link(links.to_record(site, found.record), wording)
    if unfinished := waiting(site, duty.obligation):
        words = wording("duty.waiting", titles=wording("list.and").join(each.label for each in unfinished))
        return Cell(None, (words,), state="absent")
    named = bool(duty.obligation.evidence)
    return Cell(None, (wording("duty.nothing_here" if named else "duty.no_evidence"),), state="absent")


def period_words(period: Period, wording: Wording) -> str:
    """A period by name: a month, a quarter, a half-year or a fiscal year."""
    year, _, part = period.key.partition("/")
    if part.isdigit():
        return wording.month(int(part), int(year))
    if part.startswith("q"):
        return quarter_words(Quarter(int(year), int(part[1])), wording)
    name = wording.fiscal_year(int(year))
    return wording(f"part_of_year.{part}") + " " + name if part else name


def quarter_words(quarter: Quarter, wording: Wording) -> str:
    """A quarter with its fiscal year."""
    return wording("quarterly.quarter", number=quarter.number, year=wording.fiscal_year(quarter.year))


def due_words(obligation: Obligation, wording: Wording) -> str:
    """The rule of an obligation's deadline, in one line."""
    return ", ".join(_due_parts(obligation.due, obligation.cadence, wording))


def _due_parts(due: Due, cadence: str, wording: Wording) -> Iterable[str]:
    if cadence == "on-change":
        stale = due.stale_after_days
        yield wording("due_rule.stale", days=stale) if stale else wording("due_rule.always")
    elif due.month is not None and due.day is not None:
        yield wording("due_rule.fixed", day=due.day, month=wording(f"month.{due.month}"))
    elif not due.days_after:
        yield wording("due_rule.once" if cadence == "once" else "due_rule.end")
    else:
        yield wording("due_rule.once_days" if cadence == "once" else "due_rule.days", days=due.days_after)
    if due.grace_days:
        yield wording("due_rule.grace", days=due.grace_days)
    if due.proposed:
        yield wording("due_rule.proposed", reason=due.proposed)


def owner_link(site: Site, obligation: Obligation, wording: Wording) -> Link:
    """Whose duty it is."""
    (link,) = links.to_responsible(site, (obligation.owner,), wording)
    return link
