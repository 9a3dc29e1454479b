"""Participation: the activities of a year, or the word that it had none; what they must show is not known."""

from disclosure.oit.answers import Question, Subject, every
from disclosure.records import Participation, Record
from disclosure.site import Site


def _records(site: Site, question: Question) -> tuple[Record, ...]:
    return tuple(each for each in every(site, Participation) if each.fiscal_year == question.data_year)


def _years(site: Site) -> tuple[int, ...]:
    return tuple(sorted({each.fiscal_year for each in every(site, Participation) if each.is_public}))


SUBJECT = Subject(_records, lambda _site, _question: {}, _years)
