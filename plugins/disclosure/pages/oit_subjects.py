"""The same subject through the years: under which item each form asks for it."""

from collections.abc import Iterator
from dataclasses import dataclass

from disclosure import urls
from disclosure.oit import judging
from disclosure.pages import cells, documents
from disclosure.pages.parts import Link, PlannedPage, Row, Table
from disclosure.pages.tables import Columns
from disclosure.records import Checklist, Concepts
from disclosure.records.concepts import Concept
from disclosure.site import Site
from disclosure.wording import Wording


@dataclass(frozen=True, slots=True)
class SubjectRow:
    """A subject and its items."""

    anchor: str
    title: str
    items: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class OitSubjectsView:
    """What the template of the subjects may see."""

    introduction: str
    subjects: tuple[SubjectRow, ...]


def plan(site: Site, wording: Wording) -> Iterator[PlannedPage]:
    """One page, where there is a form."""
    forms = judging.checklists(site)
    if not forms:
        return
    concepts = judging.concepts(site)
    table = _table(forms, list(concepts.values()), wording)
    yield PlannedPage(
        url=urls.OIT_SUBJECTS,
        template="oit_subjects",
        title=wording("oit.subjects"),
        description=wording("oit.subjects_introduction"),
        trail=(Link(wording("home.short"), urls.HOME), Link(wording("oit.title"), urls.OIT)),
        view=OitSubjectsView(
            wording("oit.subjects_introduction"),
            tuple(_row(forms, concept, wording) for concept in concepts.values()),
        ),
        records=(*forms, *site.all(Concepts)),
        tables=(table,),
        documents=tuple(documents.of_record(site, each, "concepts") for each in site.all(Concepts)),
    )


def _row(forms: tuple[Checklist, ...], concept: Concept, wording: Wording) -> SubjectRow:
    items = tuple(
        Link(
            wording("oit.subject_item", year=wording.digits(str(form.assessment_year)), number=f"O{item.number}"),
            urls.oit_item(form.assessment_year, item.number),
        )
        for form in reversed(forms)
        for item in form.items
        if concept.id in item.concepts
    )
    return SubjectRow(concept.id, concept.name(wording.language), items)


def _table(forms: tuple[Checklist, ...], concepts: list[Concept], wording: Wording) -> Table:
    columns = Columns(wording, "concept", "concept_title", "assessment_year", "item", "item_title")
    rows = [
        Row(
            (
                cells.code(concept.id),
                cells.code(concept.title),
                cells.code(form.assessment_year),
                cells.code(f"O{item.number}"),
                cells.code(item.title),
            )
        )
        for concept in concepts
        for form in reversed(forms)
        for item in form.items
        if concept.id in item.concepts
    ]
    return columns.download("subjects", wording("oit.subjects"), lambda: rows)
