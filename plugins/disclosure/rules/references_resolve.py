"""Whatever a record refers to exists."""

from collections.abc import Iterator
from difflib import get_close_matches

from disclosure.findings import Finding, finding
from disclosure.records import (
    Channel,
    Complaints,
    Division,
    External,
    Manual,
    Measure,
    Obligations,
    Organisation,
    Page,
    Participation,
    Plan,
    Record,
    Register,
    Withdrawals,
)
from disclosure.records.division import ALL_DIVISIONS
from disclosure.records.measure import Evidence
from disclosure.records.obligations import Proof
from disclosure.site import Site
from problems import Fault, Location

Reference = tuple[Location, str, str]

_KINDS: dict[str, type[Record]] = {
    "manual": Manual,
    "channel": Channel,
    "complaints": Complaints,
    "register": Register,
}
_REFERRING: tuple[type[Record], ...] = (
    Organisation,
    Measure,
    Manual,
    Channel,
    Register,
    External,
    Obligations,
    Withdrawals,
    Page,
    Participation,
    Plan,
)


def check(site: Site) -> Iterator[Finding]:
    """Problem ``dangling-reference``, with the nearest existing id suggested."""
    kinds: tuple[type[Record], ...] = (*_KINDS.values(), Division)
    known = {kind.kind: set(site.records[kind.kind]) for kind in kinds}
    known["responsible"] = {ALL_DIVISIONS, *known[Division.kind], *_sections(site)}
    known["attachments"] = {f"{manual.id}/{each.file}" for manual in site.all(Manual) for each in manual.attachments}
    known["serves"] = set(_measures(site))
    for record in (each for kind in _REFERRING for each in site.all(kind)):
        for location, kind, key in _references(record):
            if key not in known[kind] and not _is_unread(site, kind, key):
                yield finding(_dangling(kind, key, known[kind]), record, *location)


def _measures(site: Site) -> Iterator[str]:
    """Every measure and action as it is referred to."""
    for measure in site.all(Measure):
        yield f"{measure.fiscal_year}/{measure.number}"
        yield from (f"{measure.fiscal_year}/{measure.number}/{action.number}" for action in measure.actions)


def _measure_key(typed: str) -> str:
    return "/".join(str(int(part)) for part in typed.split("/"))


def _is_unread(site: Site, kind: str, key: str) -> bool:
    if kind == "serves":
        # A measure's file bears its number and a short name.
        return any(each == Measure.kind for each, _ in site.unread)
    owners = {"responsible": Division.kind, "attachments": Manual.kind}
    return (owners.get(kind, kind), key.partition("/")[0]) in site.unread


def _sections(site: Site) -> Iterator[str]:
    for division in site.all(Division):
        for section in division.sections:
            yield f"{division.id}/{section.id}"


def _references(record: Record) -> Iterator[Reference]:
    owner = getattr(record, "owner", None)
    if owner:
        yield ("owner",), Division.kind, owner
    if isinstance(record, Organisation) and record.corrections:
        yield ("corrections", "channel"), Channel.kind, record.corrections.channel
    if isinstance(record, Obligations):
        yield from _obligations(record)
    if isinstance(record, Participation | Plan):
        for position, key in enumerate(record.serves):
            yield ("serves", position), "serves", _measure_key(key)
    if isinstance(record, Participation):
        for position, evidence in enumerate(record.evidence):
            yield from _evidence(evidence, ("evidence", position))
    if isinstance(record, Plan):
        if record.attachment:
            yield ("attachment",), "attachments", record.attachment
        for index, project in enumerate(record.projects):
            if project.owner:
                yield ("projects", index, "owner"), Division.kind, project.owner
    if isinstance(record, Withdrawals):
        for index, row in enumerate(record.rows):
            yield ("rows", index, "division"), Division.kind, row.division
    if isinstance(record, Measure):
        for index, action in enumerate(record.actions):
            if isinstance(action.responsible, tuple):
                for position, key in enumerate(action.responsible):
                    yield ("actions", index, "responsible", position), "responsible", key
            for position, evidence in enumerate(action.evidence):
                yield from _evidence(evidence, ("actions", index, "evidence", position))


def _obligations(record: Obligations) -> Iterator[Reference]:
    if record.report_from:
        yield ("report_from",), "responsible", record.report_from
    for index, each in enumerate(record.obligations):
        yield ("obligations", index, "owner"), "responsible", each.owner
        for position, proof in enumerate(each.evidence):
            yield from _evidence(proof, ("obligations", index, "evidence", position))


def _evidence(evidence: Evidence | Proof, location: Location) -> Iterator[Reference]:
    for key, target in evidence.model_dump(by_alias=True, exclude_none=True).items():
        # Of a proof, the complaints named are a kind of them and no year.
        if key in _KINDS and not (key == "complaints" and isinstance(evidence, Proof)):
            yield (*location, key), _KINDS[key].kind, str(target)
    if evidence.attachment:
        yield (*location, "attachment"), "attachments", evidence.attachment


_FOLDERS = {"responsible": "data/divisions/", "attachments": "data/manuals/", "serves": "data/measures/"}


def _dangling(kind: str, key: str, known: set[str]) -> Fault:
    folder = _FOLDERS.get(kind, f"data/{kind}/")
    near = get_close_matches(key, sorted(known), 1)
    return Fault(
        "dangling-reference",
        f"อ้างถึง “{key}” ซึ่งไม่มีใน {folder}",
        f"refers to '{key}', which is not in {folder}",
        near[0] if near else "",
    )
