"""Records that name a subject themselves: manuals of this site, and addresses elsewhere."""

from disclosure.oit.answers import Question, every
from disclosure.records import External, Manual, Record
from disclosure.site import Site


def records(site: Site, question: Question) -> tuple[Record, ...]:
    """What declares a subject; an outside address of another year than the asked one does not answer."""
    manuals = (manual for manual in every(site, Manual) if question.concept in manual.concepts)
    return (*manuals, *outside(site, question))


def outside(site: Site, question: Question) -> tuple[External, ...]:
    """The outside addresses that answer a subject."""
    return tuple(
        each
        for each in every(site, External)
        if question.concept in each.concepts and each.fiscal_year in (None, question.data_year)
    )
