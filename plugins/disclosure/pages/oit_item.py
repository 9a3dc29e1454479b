"""One item of a year's form: its wording, and for every part it requires the place that shows it, or its gap."""

from collections.abc import Iterator
from dataclasses import dataclass

from disclosure import linking, urls
from disclosure.oit.judging import Judged, JudgedConcept, checklists, judge
from disclosure.pages import cells, oit_words
from disclosure.pages.oit_words import VerdictView
from disclosure.pages.parts import Fact, Link, PlannedPage, Row, Table
from disclosure.pages.tables import Columns
from disclosure.records import Checklist, Concepts, External, Record
from disclosure.site import Site
from disclosure.wording import Wording


@dataclass(frozen=True, slots=True)
class PartView:
    """One required part."""

    anchor: str
    title: str
    confidence: str
    verdict: VerdictView
    reason: str
    place: Link | None


@dataclass(frozen=True, slots=True)
class SubjectView:
    """One subject of an item: its parts, or that they are not known."""

    title: str
    parts: tuple[PartView, ...]
    unknown: str
    source: str


@dataclass(frozen=True, slots=True)
class OitItemView:
    """What the template of an item may see."""

    verdict: VerdictView
    reason: str
    warning: str
    subjects: tuple[SubjectView, ...]
    places: tuple[Link, ...]
    outside: tuple[Fact, ...]
    facts: tuple[Fact, ...]
    note: str


def plan(site: Site, wording: Wording) -> Iterator[PlannedPage]:
    """A page for every item of every form."""
    forms = checklists(site)
    elsewhere = _by_concept(forms)
    for form in forms:
        year = form.assessment_year
        for judged in judge(site, form):
            table = _table(site, form, judged, wording)
            yield PlannedPage(
                url=urls.oit_item(year, judged.item.number),
                template="oit_item",
                title=oit_words.item_title(form, judged.item, wording),
                description=judged.item.title,
                trail=(
                    Link(wording("home.short"), urls.HOME),
                    Link(wording("oit.title"), urls.OIT),
                    Link(oit_words.year_title(year, wording), urls.oit(year)),
                ),
                view=_view(site, form, judged, elsewhere, wording),
                records=(form, *site.all(Concepts), *_shown(site, judged)),
                years=(year,),
                tables=(table,) if table.rows else (),
            )


def _shown(site: Site, judged: Judged) -> tuple[Record, ...]:
    """The records that the page speaks of and this site has: the public one leaves drafts and samples out."""
    spoken_of = (*judged.records, *(answer.record for answer in judged.answers if answer.record))
    found = {(record.kind, record.key): record for record in spoken_of}
    return tuple(record for (kind, key), record in found.items() if key in site.records[kind])


Elsewhere = dict[str, list[tuple[Checklist, int]]]


def _by_concept(forms: tuple[Checklist, ...]) -> Elsewhere:
    """For every subject the items that ask for it, by form."""
    found: Elsewhere = {}
    for form in forms:
        for item in form.items:
            for concept in item.concepts:
                found.setdefault(concept, []).append((form, item.number))
    return found


def _view(site: Site, form: Checklist, judged: Judged, elsewhere: Elsewhere, wording: Wording) -> OitItemView:
    return OitItemView(
        verdict=oit_words.verdict(judged.state, wording),
        reason=oit_words.reasons(judged, wording),
        warning=oit_words.warning((form,), wording),
        subjects=tuple(_subject(site, each, wording) for each in judged.concepts),
        places=oit_words.places(judged, site, wording),
        outside=tuple(_outside(site, each, wording) for each in judged.records if isinstance(each, External)),
        facts=_facts(form, judged, elsewhere, wording),
        note=judged.item.note or "",
    )


def _subject(site: Site, judged: JudgedConcept, wording: Wording) -> SubjectView:
    concept = judged.concept
    parts = tuple(
        PartView(
            anchor=f"{concept.id}-{each.part.id}",
            title=each.part.english if wording.language == "en" else each.part.title,
            confidence=wording(f"confidence.{each.part.confidence}"),
            verdict=oit_words.verdict(each.answer.state, wording),
            reason=oit_words.reason(each.answer, wording),
            place=oit_words.place(site, each.answer.record, each.answer.anchor, wording)
            if each.answer.record
            else None,
        )
        for each in judged.parts
    )
    return SubjectView(
        title=concept.name(wording.language),
        parts=parts,
        unknown="" if parts else wording("oit.parts_unknown"),
        source=wording("oit.parts_source", source=concept.source) if parts and concept.source else "",
    )


def _outside(site: Site, external: External, wording: Wording) -> Fact:
    """An address elsewhere with the day somebody looked, and what became of it when it was last tried."""
    lines = [oit_words.place(site, external, "", wording)]
    lines.append(
        Link(wording("oit.looked_at", day=wording.day(external.checked_on)))
        if external.checked_on
        else Link(wording("oit.never_looked_at"))
    )
    if last := linking.checked(site).of(external.url):
        lines.append(Link(f"{wording(f'link_status.{last.status}')} ({wording.day(last.checked_on)})"))
    if external.note:
        lines.append(Link(external.note))
    return Fact(external.title, tuple(lines))


def _facts(form: Checklist, judged: Judged, elsewhere: Elsewhere, wording: Wording) -> tuple[Fact, ...]:
    item = judged.item
    facts = [
        Fact(wording("column.item"), (Link(oit_words.number(item)),)),
        Fact(wording("column.item_title"), (Link(item.title),)),
        Fact(wording("oit.confidence"), (Link(wording(f"confidence.{item.confidence}")),)),
        cells.fact(wording("oit.source"), cells.text(item.source or form.source, wording)),
    ]
    for each in judged.concepts:
        words = oit_words.data_year(each.question, each.confidence, wording)
        facts.append(Fact(wording("oit.data_year"), (Link(words), *_years(each, wording))))
    others = tuple(
        Link(f"{wording.digits(str(other.assessment_year))}: O{number}", urls.oit_item(other.assessment_year, number))
        for concept in item.concepts
        for other, number in elsewhere[concept]
        if other is not form
    )
    if others:
        facts.append(Fact(wording("oit.other_years"), tuple(dict.fromkeys(others))))
    return tuple(facts)


def _years(judged: JudgedConcept, wording: Wording) -> tuple[Link, ...]:
    """Whether the asked year is published, and which others are."""
    if judged.years is None:
        return ()
    asked = judged.question.data_year
    if asked in judged.years:
        return (Link(wording("oit.year_there", year=wording.fiscal_year(asked))),)
    others = ", ".join(wording.digits(str(year)) for year in sorted(judged.years))
    words = wording("oit.year_not_there", year=wording.fiscal_year(asked))
    return (Link(f"{words} {wording('oit.years_there', years=others)}" if others else words),)


def _table(site: Site, form: Checklist, judged: Judged, wording: Wording) -> Table:
    columns = Columns(
        wording,
        "assessment_year",
        "item",
        "concept",
        "part",
        "part_title",
        "verdict",
        "explanation_text",
        "oit_address",
    )
    rows = [
        Row(
            (
                cells.code(form.assessment_year),
                cells.code(oit_words.number(judged.item)),
                cells.code(each.concept.id),
                cells.code(part.part.id),
                cells.code(part.part.title),
                cells.code(part.answer.state),
                cells.code(oit_words.reason(part.answer, wording)),
                cells.code(
                    oit_words.place(site, part.answer.record, part.answer.anchor, wording).url
                    if part.answer.record
                    else None
                ),
            )
        )
        for each in judged.concepts
        for part in each.parts
    ]
    caption = wording("oit.parts_of", number=oit_words.number(judged.item), title=judged.item.title)
    return columns.download("parts", caption, lambda: rows)
