"""One manual: facts, table of contents, services step by step, body, attachments."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from disclosure import urls
from disclosure.figures import measures
from disclosure.figures.services import total_days
from disclosure.media import MEDIA_TYPES
from disclosure.pages import cells, documents, links
from disclosure.pages.owners import owner_cell
from disclosure.pages.parts import Cell, Fact, Link, PlannedPage, Table
from disclosure.pages.tables import Columns
from disclosure.prose import Body, reading_of, render
from disclosure.records import Manual
from disclosure.records.manual import Attachment, Service, Step
from disclosure.site import Site, StoredFile
from disclosure.wording import Wording


@dataclass(frozen=True, slots=True)
class ServiceView:
    """A service a manual describes."""

    anchor: str
    title: str
    table: Table
    total: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class AttachmentView:
    """A file to take away."""

    link: Link
    type: str
    size: str
    day: str
    sha256: str


@dataclass(frozen=True, slots=True)
class ManualView:
    """What the template of a manual may see; ``body.html`` is already safe."""

    summary: str
    facts: tuple[Fact, ...]
    body: Body
    services: tuple[ServiceView, ...]
    attachments: tuple[AttachmentView, ...]
    circulars: Table | None
    cited_by: tuple[Link, ...]


def plan(site: Site, wording: Wording) -> Iterator[PlannedPage]:
    """A page for every manual."""
    unpublished = links.unpublished(site, wording)
    for manual in site.all(Manual):
        services = tuple(_service(index, service, wording) for index, service in enumerate(manual.services, 1))
        files = {urls.attachment(manual, each.file): f"manuals/{manual.id}/{each.file}" for each in manual.attachments}
        circulars = _circulars(manual, wording)
        attachments = tuple(_attachment(site, manual, each, wording) for each in manual.attachments)
        prose = f"manuals/{manual.id}.md"
        body = render(reading_of(site, prose), urls.manual(manual), unpublished)
        yield PlannedPage(
            url=urls.manual(manual),
            template="manual",
            title=manual.title,
            description=_summary(manual, wording),
            trail=(Link(wording("home.short"), urls.HOME), Link(wording("manuals.title"), urls.MANUALS)),
            view=ManualView(
                summary=_summary(manual, wording),
                facts=_facts(site, manual, wording),
                body=body,
                services=services,
                attachments=attachments,
                circulars=circulars,
                cited_by=tuple(_citations(site, manual, wording)),
            ),
            records=(manual,),
            tables=(*(service.table for service in services), *([circulars] if circulars else [])),
            documents=(documents.of_record(site, manual, "manual", partial(_figures, site, manual)),),
            files=files,
            prose=prose,
            links=body.links,
        )


def _summary(manual: Manual, wording: Wording) -> str:
    """The manual's own summary, else what can be counted of it."""
    return manual.summary or wording(
        "manual.composed",
        category=wording(f"manual_category.{manual.category}"),
        services=len(manual.services),
        attachments=len(manual.attachments),
    )


def _facts(site: Site, manual: Manual, wording: Wording) -> tuple[Fact, ...]:
    stated = {
        "category": cells.choice("manual_category", manual.category, wording),
        "owner": owner_cell(site, manual.owner, wording),
        "edition": cells.text(manual.edition, wording),
        "effective_on": cells.day(manual.effective_on, wording),
        "review_due": cells.day(manual.review_due, wording),
        "official_information_section": cells.text(manual.official_information_section, wording),
    }
    return tuple(cells.fact(wording(f"field.manual.{name}"), cell) for name, cell in stated.items())


def _service(index: int, service: Service, wording: Wording) -> ServiceView:
    columns = Columns(wording, "step_number#", "step", "days#", "responsible")
    rows = [_step(position, step, wording) for position, step in enumerate(service.steps, 1)]
    days = total_days(service)
    kind = wording(f"day_kind.{service.day_kind}")
    fee = Cell(0, (wording("service.no_fee"),)) if service.fee == 0 else cells.number(service.fee, wording)
    return ServiceView(
        anchor=f"service_{index}",
        title=service.title,
        table=columns.table(
            f"service-{index}-steps", wording("service.caption", title=service.title, kind=kind), rows, kind="figures"
        ),
        total=wording("service.total_unknown") if days is None else wording("service.total", days=days, kind=kind),
        facts=(
            cells.fact(wording("field.service.fee"), fee),
            cells.fact(wording("field.service.documents_required"), cells.texts(service.documents_required, wording)),
            cells.fact(wording("field.service.legal_basis"), cells.texts(service.legal_basis, wording)),
        ),
    )


def _step(position: int, step: Step, wording: Wording) -> tuple[Cell, ...]:
    days = Cell(0, (wording("service.same_day"),)) if step.days == 0 else cells.number(step.days, wording)
    return cells.number(position, wording), cells.text(step.title, wording), days, cells.text(step.responsible, wording)


def _circulars(manual: Manual, wording: Wording) -> Table | None:
    """The letters that made it known, in the order of the record."""
    if not manual.circulars:
        return None
    columns = Columns(wording, "circular_number", "circular_on", "circular_audience")
    rows = [
        (cells.text(each.number, wording), cells.day(each.on, wording), cells.text(each.audience, wording))
        for each in manual.circulars
    ]
    return columns.table("circulars", wording("manual.circulars"), rows)


def _attachment(site: Site, manual: Manual, attachment: Attachment, wording: Wording) -> AttachmentView:
    file = _file(site, manual, attachment)
    day = manual.updated or manual.published
    return AttachmentView(
        Link(attachment.title, urls.attachment(manual, attachment.file)),
        file.path.suffix.lstrip(".").upper(),
        wording.size(file.size),
        wording.day(day) if day else wording("downloads_here.undated"),
        file.sha256,
    )


def _file(site: Site, manual: Manual, attachment: Attachment) -> StoredFile:
    return site.files[f"manuals/{manual.id}/{attachment.file}"]


def _citations(site: Site, manual: Manual, wording: Wording) -> Iterator[Link]:
    for measure, action in measures.citing(site, manual.id):
        year = wording.fiscal_year(measure.fiscal_year)
        words = wording("manual.cited_by", year=year, measure=measure.number, action=action.number)
        yield Link(words, f"{links.url_of(measure)}#{urls.action(action.number)}")


def _figures(site: Site, manual: Manual) -> dict[str, object]:
    files = [(each, _file(site, manual, each)) for each in manual.attachments]
    return {
        "attachments": [
            {"file": each.file, "bytes": file.size, "media_type": MEDIA_TYPES[file.path.suffix], "sha256": file.sha256}
            for each, file in files
        ],
        "total_days": [total_days(service) for service in manual.services],
    }
