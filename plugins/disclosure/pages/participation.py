"""A fiscal year of participation: each activity with who was asked, what came of it, and what shows it."""

from collections.abc import Iterator
from dataclasses import dataclass

from disclosure import urls
from disclosure.figures import participation as figures
from disclosure.figures.participation import YearOfParticipation
from disclosure.pages import cells, documents, links
from disclosure.pages.owners import owner_cell
from disclosure.pages.parts import Cell, Fact, Link, PlannedPage, Row, Table
from disclosure.pages.tables import Columns
from disclosure.records import Participation
from disclosure.records.participation import Participants
from disclosure.site import Site
from disclosure.wording import Wording


@dataclass(frozen=True, slots=True)
class ActivityView:
    """One activity, ready to lay out."""

    anchor: str
    title: str
    facts: tuple[Fact, ...]
    note: str


@dataclass(frozen=True, slots=True)
class ParticipationView:
    """What the template of a year may see. Without activities there is a ``statement`` of a ``state``."""

    summary: str
    state: str
    statement: str
    activities: tuple[ActivityView, ...]
    years: tuple[Link, ...]


def plan(site: Site, wording: Wording) -> Iterator[PlannedPage]:
    """A page for every year there is something to say of."""
    years = figures.years(site)
    others = tuple(Link(wording.fiscal_year(each.fiscal_year), urls.participation(each.fiscal_year)) for each in years)
    for year in years:
        words = wording.fiscal_year(year.fiscal_year)
        filled = year.state == "activities"
        yield PlannedPage(
            url=urls.participation(year.fiscal_year),
            template="participation",
            title=wording("participation.title_year", year=words),
            description=wording("participation.introduction"),
            trail=(Link(wording("home.short"), urls.HOME), Link(wording("participation.title"), urls.PARTICIPATION)),
            view=ParticipationView(
                summary=_summary(year, wording) if filled else "",
                state="" if filled else year.state,
                statement="" if filled else wording(f"participation.{year.state.replace('-', '_')}"),
                activities=tuple(_activity(site, each, wording) for each in year.activities),
                years=others,
            ),
            records=tuple(each for each in site.all(Participation) if each.fiscal_year == year.fiscal_year),
            years=(year.fiscal_year,),
            tables=(_table(year, wording),) if filled else (),
            documents=tuple(
                documents.of_record(site, each, each.id, title=each.title or "") for each in year.activities
            ),
        )


def _summary(year: YearOfParticipation, wording: Wording) -> str:
    if year.attended is None:
        return wording("participation.summary_uncounted", count=len(year.activities))
    return wording("participation.summary", count=len(year.activities), attended=year.attended)


def _activity(site: Site, activity: Participation, wording: Wording) -> ActivityView:
    stated = {
        "kind": cells.choice("participation_kind", activity.participation_kind, wording),
        "day": cells.day(activity.day, wording),
        "participants": cells.texts([_participants(each, wording) for each in activity.participants], wording),
        "outcome": cells.text(activity.outcome, wording),
        "owner": owner_cell(site, activity.owner, wording),
    }
    facts = [cells.fact(wording(f"field.participation.{name}"), cell) for name, cell in stated.items()]
    shown = {
        "serves": links.to_measures(site, activity.serves, wording),
        "evidence": _evidence(site, activity, wording),
    }
    facts += [
        Fact(wording(f"field.participation.{name}"), values)
        if values
        else cells.fact(wording(f"field.participation.{name}"), cells.not_stated(wording))
        for name, values in shown.items()
    ]
    return ActivityView(activity.id, activity.label, tuple(facts), activity.note or "")


def _evidence(site: Site, activity: Participation, wording: Wording) -> tuple[Link, ...]:
    found = (links.to_evidence(site, each, wording, activity.fiscal_year) for each in activity.evidence)
    return tuple(
        Link(f"{link.text} ({remark})" if remark else link.text, link.url, link.mark) for link, remark in found
    )


def _participants(each: Participants, wording: Wording) -> str:
    unknown = wording("absent.not_stated")
    invited, attended = (
        unknown if number is None else wording.number(number) for number in (each.invited, each.attended)
    )
    return wording("participation.participants", role=each.role, invited=invited, attended=attended)


def _table(year: YearOfParticipation, wording: Wording) -> Table:
    columns = Columns(
        wording,
        "id",
        "day",
        "title",
        "participation_kind",
        "role",
        "invited#",
        "attended#",
        "outcome",
        "owner",
        "serves",
        "note",
    )
    caption = wording("participation.title_year", year=wording.fiscal_year(year.fiscal_year))
    return columns.download("activities", caption, lambda: _rows(year))


def _rows(year: YearOfParticipation) -> Iterator[Row]:
    """A row for every group of participants; an activity without any has one row."""
    for each in year.activities:
        for who in each.participants or (None,):
            values = (
                each.id,
                each.day,
                each.title,
                each.participation_kind,
                who.role if who else None,
                who.invited if who else None,
                who.attended if who else None,
                each.outcome,
                each.owner,
                " | ".join(each.serves) or None,
                each.note,
            )
            yield Row(tuple(Cell(value) for value in values))
