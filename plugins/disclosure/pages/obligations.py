"""The board: what each division must disclose, and each period's state; on one page for all, and on each division's."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from disclosure import urls
from disclosure.figures import obligations as figures
from disclosure.figures.obligations import Duty
from disclosure.figures.periods import quarter_of
from disclosure.pages import cells, documents, duties, links
from disclosure.pages.parts import Cell, Link, PlannedPage, Row, Table
from disclosure.pages.tables import Columns
from disclosure.records import Division, Obligations
from disclosure.records.division import ALL_DIVISIONS
from disclosure.records.obligations import Obligation
from disclosure.site import Site
from disclosure.wording import Wording

# Quarters of which every period stands on the page; the CSV has them all.
SHOWN_QUARTERS = 4


@dataclass(frozen=True, slots=True)
class Board:
    """The duties of one division."""

    anchor: str
    title: str
    counts: str
    table: Table


@dataclass(frozen=True, slots=True)
class ObligationsView:
    """What the template of the board may see; ``judged`` says on which day, or that the day is not known."""

    introduction: str
    judged: str
    proof: str
    table: Table
    boards: tuple[Board, ...]
    quarterly: Link | None


def plan(site: Site, wording: Wording) -> Iterator[PlannedPage]:
    """One page, where anything is owed."""
    known = figures.obligations(site)
    if not known:
        return
    (record,) = site.all(Obligations)
    found = figures.duties(site, site.as_of) if site.as_of else ()
    table = _table(site, known, found, wording)
    boards = tuple(_boards(site, found, wording))
    every = duties.download(site, "duties", wording("obligations.every"), found, wording)
    yield PlannedPage(
        url=urls.OBLIGATIONS,
        template="obligations",
        title=wording("obligations.title"),
        description=wording("obligations.introduction"),
        trail=(Link(wording("home.short"), urls.HOME),),
        view=ObligationsView(
            introduction=wording("obligations.introduction"),
            judged=_judged(site, wording),
            proof=wording("obligations.no_history" if site.history is None else "obligations.proof"),
            table=table,
            boards=boards,
            quarterly=Link(wording("quarterly.title"), urls.QUARTERLY) if site.as_of else None,
        ),
        records=(record,),
        tables=(table, *(board.table for board in boards), every),
        documents=(documents.of_record(site, record, "obligations"),),
    )


def of_division(site: Site, division: Division, wording: Wording) -> Table | None:
    """What a division owes, alone and with all the others; None where nothing is."""
    if site.as_of is None:
        return None
    found = figures.duties(site, site.as_of)
    own = [*figures.of_division(found, division.id), *figures.of_division(found, ALL_DIVISIONS)]
    if not own:
        return None
    caption = wording("obligations.of_division", name=division.name, day=wording.day(site.as_of))
    return duties.table(site, "obligations", caption, _recent(site, own), wording)


def _judged(site: Site, wording: Wording) -> str:
    return wording("obligations.judged", day=wording.day(site.as_of)) if site.as_of else wording("obligations.no_day")


def _recent(site: Site, found: Sequence[Duty]) -> list[Duty]:
    """What is owed always, and the periods due since some quarters ago: the newest first."""
    assert site.as_of is not None
    first = quarter_of(site.as_of)
    for _ in range(SHOWN_QUARTERS):
        first = first.before
    timed = [(each.period.due, each) for each in found if each.period and each.period.due >= first.start]
    always = [each for each in found if each.period is None]
    return always + [each for _, each in sorted(timed, key=lambda pair: pair[0], reverse=True)]


def _boards(site: Site, found: Sequence[Duty], wording: Wording) -> Iterator[Board]:
    known = [ALL_DIVISIONS, *(each.id for each in site.all(Division))]
    # What a division owes does not go away while its own record is a draft.
    others = sorted({each.obligation.division for each in found} - {*known})
    for division in (*known, *others):
        (name,) = (link.text for link in links.to_responsible(site, (division,), wording))
        own = figures.of_division(found, division)
        if own:
            table = duties.table(
                site, f"board-{division}", wording("obligations.board", name=name), _recent(site, own), wording
            )
            yield Board(f"of-{division}", name, counts_words(own, wording), table)


def counts_words(found: Sequence[Duty], wording: Wording) -> str:
    """How many duties are in each state, those that are none left out."""
    counted = figures.counts(found)
    return ", ".join(wording(f"duty_count.{state}", count=count) for state, count in counted.items() if count)


def _table(site: Site, known: Sequence[Obligation], found: Sequence[Duty], wording: Wording) -> Table:
    columns = Columns(
        wording,
        "(obligation_id)",
        "obligation",
        "responsible",
        "cadence",
        "owed_since",
        "due_rule",
        "obligation_basis",
        "(obligation_concept)",
        "duty_state",
        "duties_missing#",
        "note",
    )
    rows = [_row(site, each, [duty for duty in found if duty.obligation is each], wording) for each in known]
    return columns.table("obligations", wording("obligations.caption"), rows)


def _row(site: Site, each: Obligation, own: Sequence[Duty], wording: Wording) -> Row:
    due = [duty for duty in own if duty.state != "not-yet-due"]
    # The newest period that is due says how it stands now.
    state = (
        duties.state_cell((due or own)[-1], wording) if own else Cell(None, (wording("duty.unjudged"),), state="absent")
    )
    missing = sum(duty.state == "missing" for duty in own)
    return Row(
        (
            cells.code(each.id),
            Cell(each.title, (each.title,)),
            cells.link(duties.owner_link(site, each, wording), wording, raw=each.owner),
            cells.choice("cadence", each.cadence, wording),
            Cell(each.since, (wording.short_day(each.since),)),
            Cell(duties.due_words(each, wording), (duties.due_words(each, wording),)),
            cells.texts(each.legal_basis, wording),
            cells.code(each.concept),
            state,
            cells.number(missing if site.as_of else None, wording),
            cells.text(each.note, wording) if each.note else Cell(None, ("–",)),
        ),
        anchor=each.id,
    )
