"""Words that lead to records: with an address where there is a page, and saying so where there is none yet."""

from collections.abc import Iterable, Mapping

from disclosure import urls
from disclosure.figures import actions
from disclosure.figures.actions import EvidenceState, evidence_record, evidence_state
from disclosure.pages.parts import Link, Mark
from disclosure.records import (
    Channel,
    Checklist,
    Complaints,
    Concepts,
    Division,
    External,
    Ita,
    Links,
    Manual,
    Measure,
    Obligations,
    Page,
    Participation,
    Plan,
    Record,
    Register,
    Report,
    Sheet,
    Tracking,
)
from disclosure.records.division import ALL_DIVISIONS
from disclosure.records.measure import Evidence
from disclosure.site import Site
from disclosure.wording import Wording

_STATE_MARKS: dict[EvidenceState, Mark] = {"shown": "", "draft": "draft", "sample": "sample"}


def url_of(record: Record) -> str:
    """The address of the page, or the part of one, that shows a record."""
    match record:
        case Measure():
            return urls.measure(record)
        case Manual():
            return urls.manual(record)
        case Division():
            return urls.division(record)
        case Register():
            return urls.register(record)
        case Channel():
            return urls.channel(record.id)
        case Complaints():
            return urls.complaints(record.fiscal_year)
        case Report():
            return urls.report(record.fiscal_year)
        case Obligations():
            return urls.OBLIGATIONS
        case Sheet():
            return urls.sheet(record.kind, record.fiscal_year)
        case Participation():
            return f"{urls.participation(record.fiscal_year)}#{record.id}"
        case Plan():
            return urls.plan(record.id)
        case Ita():
            return urls.ITA
        case Links():
            return urls.LINKS
        case Tracking():
            return urls.TRACKING
        case Page():
            return urls.page(record)
        case Checklist():
            return urls.oit(record.assessment_year)
        case Concepts():
            return urls.OIT_SUBJECTS
        case External():
            return record.url
        case _:
            return urls.ABOUT


def to_record(site: Site, record: Record, text: str = "") -> Link:
    """A link to a record; without an address, and marked, where the public site leaves the record out."""
    words = text or record.label
    if record.key not in site.records[record.kind]:
        return Link(words, None, "unpublished")
    mark: Mark = "draft" if record.draft else "sample" if record.sample else ""
    if isinstance(record, External):
        mark = mark or "outside"
    return Link(words, url_of(record), mark)


def to_responsible(site: Site, keys: Iterable[str], wording: Wording) -> tuple[Link, ...]:
    """The divisions and sections responsible, each leading to its division's page."""
    return tuple(_responsible(site, key, wording) for key in keys)


def _responsible(site: Site, key: str, wording: Wording) -> Link:
    if key == ALL_DIVISIONS:
        return Link(wording("division.all"), urls.DIVISIONS)
    division_id, _, section_id = key.partition("/")
    division = site.find(Division, division_id) or site.find_unpublished(Division, division_id)
    assert division is not None, f"dangling division {division_id}"
    section = next((each for each in division.sections if each.id == section_id), None)
    return to_record(site, division, f"{section.name} {division.name}" if section else division.name)


def to_evidence(site: Site, evidence: Evidence, wording: Wording, year: int | None = None) -> tuple[Link, str]:
    """A link to a piece of evidence of something in a fiscal year, with the words for its state where a reader will not find all it promises."""
    state = evidence_state(site, evidence, year)
    # A draft or a sample already bears its mark.
    remark = "" if state in ("shown", "draft", "sample") else wording(f"evidence.{state}")
    if evidence.url:
        return Link(evidence.title or evidence.url, evidence.url, "outside"), remark
    record = evidence_record(site, evidence)
    link = to_record(site, record, _words(record, evidence, wording))
    if evidence.attachment and link.url:
        assert isinstance(record, Manual)
        link = Link(link.text, urls.attachment(record, evidence.attachment.partition("/")[2]), link.mark)
    return link, remark if link.url else ""


def _words(record: Record, evidence: Evidence, wording: Wording) -> str:
    if isinstance(record, Complaints):
        return wording("complaints.title", year=wording.fiscal_year(record.fiscal_year))
    if evidence.attachment and isinstance(record, Manual):
        file = evidence.attachment.partition("/")[2]
        return next(each.title for each in record.attachments if each.file == file)
    return record.label


def to_measures(site: Site, keys: Iterable[str], wording: Wording) -> tuple[Link, ...]:
    """The measures, or actions of some, that something serves; without an address where they are not published."""
    return tuple(_measure(site, key, wording) for key in keys)


def _measure(site: Site, key: str, wording: Wording) -> Link:
    year, number, *action = (int(part) for part in key.split("/"))
    words = wording("gaps.measure", year=wording.year_digits(year), number=number)
    if action:
        words = wording("gaps.action", measure=words, number=action[0])
    measure = site.find(Measure, f"{year}/{number:06}")
    if measure is None:
        return Link(words, None, "unpublished")
    return Link(words, urls.measure(measure) + (f"#{urls.action(action[0])}" if action else ""))


def serving(site: Site, division: Division) -> tuple[Measure, ...]:
    """The measures of which a division does at least one action, by name."""
    return tuple(
        measure
        for measure in site.all(Measure)
        if any(_is_of(division, actions.cell(measure, action, "responsible").value or ()) for action in measure.actions)
    )


def _is_of(division: Division, keys: Iterable[str]) -> bool:
    return any(key.partition("/")[0] == division.id for key in keys)


def unpublished(site: Site, wording: Wording) -> Mapping[str, str]:
    """For every address that the public site leaves out, the remark that stands in a body where a link led there.

    An address that a published record has too is there: a page of several years, or the page about the organisation.
    """
    found: dict[str, str] = {}
    for kind, records in site.unpublished.items():
        there = {urls.ABOUT, *(url_of(record) for record in site.records[kind].values())} if records else set()
        left_out = {url_of(record) for record in records.values()} - there
        found |= dict.fromkeys(left_out, wording("mark.unpublished"))
    return found
