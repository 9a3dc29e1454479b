"""One division: its duties and sections, and the measures, manuals, channels and registers that are its own."""

from collections.abc import Iterator
from dataclasses import dataclass

from disclosure import urls
from disclosure.figures import gaps
from disclosure.pages import cells, documents, links, obligations
from disclosure.pages import gaps as gaps_page
from disclosure.pages.measure import title as measure_title
from disclosure.pages.parts import Fact, Link, PlannedPage, Table
from disclosure.pages.tables import Columns
from disclosure.records import Channel, Division, Manual, Obligations, Record, Register
from disclosure.site import Site
from disclosure.wording import Wording

Owned = dict[type[Record], tuple[Record, ...]]


@dataclass(frozen=True, slots=True)
class Group:
    """Things of one kind that belong to the division; ``empty`` says so where there are none."""

    title: str
    links: tuple[Link, ...]
    empty: str


@dataclass(frozen=True, slots=True)
class DivisionView:
    """What the template of a division may see."""

    duties: tuple[str, ...]
    facts: tuple[Fact, ...]
    sections: Table | None
    groups: tuple[Group, ...]
    # What the division must see to, on the page of all gaps; None where nothing is missing.
    gaps: Link | None
    # What it must disclose and how that stands, and the board of all; None where nothing is owed.
    owed: Table | None
    board: Link


def plan(site: Site, wording: Wording) -> Iterator[PlannedPage]:
    """A page for every division."""
    missing = gaps.by_division(site)
    addresses = gaps_page.addresses(site, wording)
    for division in site.all(Division):
        count = len(missing.get(division.id, ()))
        owned: Owned = {kind: _owned(site, division, kind) for kind in (Manual, Channel, Register)}
        sections = _sections(division, wording)
        owed = obligations.of_division(site, division, wording)
        yield PlannedPage(
            url=urls.division(division),
            template="division",
            title=division.name,
            description=wording("division.description", name=division.name),
            trail=(Link(wording("home.short"), urls.HOME), Link(wording("divisions.title"), urls.DIVISIONS)),
            view=DivisionView(
                duties=division.duties,
                facts=_facts(division, wording),
                sections=sections,
                groups=_groups(site, division, owned, wording),
                gaps=Link(wording("gaps.of_division", name=division.name, count=count), addresses[division.id])
                if count
                else None,
                owed=owed,
                board=Link(wording("obligations.board_of_all"), urls.OBLIGATIONS),
            ),
            records=(
                division,
                *(each for kind in owned for each in site.all(kind) if each in owned[kind]),
                *(site.all(Obligations) if owed else ()),
            ),
            tables=tuple(each for each in (sections, owed) if each),
            documents=(documents.of_record(site, division, "division"),),
        )


def _owned(site: Site, division: Division, kind: type[Record]) -> tuple[Record, ...]:
    known = (*site.all(kind), *site.drafts(kind))
    return tuple(record for record in known if getattr(record, "owner", None) == division.id)


def _facts(division: Division, wording: Wording) -> tuple[Fact, ...]:
    stated = {"place": division.place, "hours": division.hours, "contact": division.contact}
    return tuple(
        cells.fact(wording(f"field.division.{name}"), cells.text(value, wording)) for name, value in stated.items()
    )


def _sections(division: Division, wording: Wording) -> Table | None:
    if not division.sections:
        return None
    columns = Columns(wording, "(id)", "section", "duties")
    rows = [
        (cells.code(section.id), cells.text(section.name, wording), cells.texts(section.duties, wording))
        for section in division.sections
    ]
    return columns.table("sections", wording("division.sections", name=division.name), rows)


def _groups(site: Site, division: Division, owned: Owned, wording: Wording) -> tuple[Group, ...]:
    measures = tuple(
        Link(f"{measure_title(measure, wording)} ({wording.fiscal_year(measure.fiscal_year)})", urls.measure(measure))
        for measure in links.serving(site, division)
    )
    groups = [("measures", measures)]
    groups += [
        (kind.kind, tuple(links.to_record(site, record) for record in records)) for kind, records in owned.items()
    ]
    return tuple(Group(wording(f"division.{name}"), found, wording(f"division.no_{name}")) for name, found in groups)
