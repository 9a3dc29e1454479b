"""Records that name a subject themselves: manuals and pages of this site, and addresses elsewhere."""

from disclosure.oit.answers import Question, every
from disclosure.records import External, Manual, Page, Record
from disclosure.site import Site


def records(site: Site, question: Question) -> tuple[Record, ...]:
    """What declares a subject; a page or address of another year than the asked one does not answer."""
    manuals = (manual for manual in every(site, Manual) if question.concept in manual.concepts)
    pages = (each for each in every(site, Page) if _answers(each, question))
    return (*manuals, *pages, *outside(site, question))


def outside(site: Site, question: Question) -> tuple[External, ...]:
    """The outside addresses that answer a subject."""
    return tuple(each for each in every(site, External) if _answers(each, question))


def _answers(record: Page | External, question: Question) -> bool:
    return question.concept in record.concepts and record.fiscal_year in (None, question.data_year)
