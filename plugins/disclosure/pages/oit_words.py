"""Words for verdicts of the OIT form, the same on every page that gives one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from disclosure import urls
from disclosure.oit.answers import Answer, Question, State
from disclosure.oit.judging import Judged
from disclosure.pages import links
from disclosure.pages.parts import Cell, Link
from disclosure.records import Checklist, Complaints, Measure, Record, Report
from disclosure.records.checklist import Item
from disclosure.site import Site
from disclosure.wording import Wording

# Full, half, hollow: the shapes that an action's status has, too.
_SHAPES: Mapping[State, str] = {
    "shown": "with-evidence",
    "partly": "without-evidence",
    "not-assessed": "without-evidence",
    "unknown": "without-evidence",
    "unpublished": "not-reported",
    "missing": "not-reported",
}
# An assessor who opens the address finds something there.
HAS: frozenset[State] = frozenset(("shown", "partly", "not-assessed", "unknown"))


@dataclass(frozen=True, slots=True)
class VerdictView:
    """A verdict in words; its code gives it a shape."""

    code: str
    words: str


def warning(forms: Iterable[Checklist], wording: Wording) -> str:
    """That a form must be compared with the assessors' handbook, where it has not been for one of these; else nothing."""
    return wording("oit.must_confirm") if any(form.confirmed_on is None for form in forms) else ""


def verdict(state: State, wording: Wording) -> VerdictView:
    """A verdict to show as a badge."""
    return VerdictView(_SHAPES[state], wording(f"oit_state.{state}"))


def verdict_cell(state: State, wording: Wording) -> Cell:
    """A verdict in a table; the CSV keeps the code."""
    return Cell(state, (wording(f"oit_state.{state}"),), state="absent" if state in ("missing", "unpublished") else "")


def number(item: Item) -> str:
    """An item's number as the form prints it."""
    return f"O{item.number}"


def item_title(checklist: Checklist, item: Item, wording: Wording) -> str:
    """The title of an item's page: its number, the year, its wording."""
    year = wording.digits(str(checklist.assessment_year))
    return wording("oit.item_title", number=number(item), year=year, title=item.title)


def year_title(year: int, wording: Wording) -> str:
    """The title of a year's form."""
    return wording("oit.year_title", year=wording.digits(str(year)))


def reason(answer: Answer, wording: Wording) -> str:
    """Why, in one sentence."""
    year = wording.fiscal_year(answer.year) if answer.year else ""
    return wording(f"oit_reason.{answer.reason}", year=year, known=answer.known, of=answer.of)


def reasons(judged: Judged, wording: Wording) -> str:
    """Why an item's verdict is what it is: each different reason once."""
    return " ".join(dict.fromkeys(reason(answer, wording) for answer in judged.answers))


def place(site: Site, record: Record, anchor: str, wording: Wording) -> Link:
    """The place on this site that shows a record, by words that hold however its text is corrected."""
    words = record.label
    if isinstance(record, Report):
        words = wording("report.title", year=wording.fiscal_year(record.fiscal_year))
    elif isinstance(record, Measure):
        words = wording("measures.of_year", year=wording.fiscal_year(record.fiscal_year))
    elif isinstance(record, Complaints):
        words = wording("complaints.title", year=wording.fiscal_year(record.fiscal_year))
    link = links.to_record(site, record, words)
    if link.url is None:
        return link
    # The measures of a year stand together on a page of their own.
    url = urls.measures(record.fiscal_year) if isinstance(record, Measure) else link.url
    return Link(words, f"{url}#{anchor}" if anchor else url, link.mark)


def data_year(question: Question, confidence: str | None, wording: Wording) -> str:
    """The year of the data that is asked for, and how sure that is."""
    if question.rule is None:
        return wording("oit.data_year_unknown")
    words = wording(f"oit.data_year_{question.rule.replace('-', '_')}", year=wording.fiscal_year(question.data_year))
    return f"{words} ({wording(f'confidence.{confidence}')})" if confidence else words


def places(judged: Judged, site: Site, wording: Wording) -> tuple[Link, ...]:
    """Every record that serves an item, each address once."""
    found = (place(site, record, "", wording) for record in judged.records)
    return tuple({(link.url, link.text): link for link in found}.values())
