"""What is asked of an item of the OIT form, and what can truthfully be answered from the records."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal, TypeVar, cast

from disclosure.records import Record
from disclosure.site import Site

# Shown whole; shown in part; there, but a draft or a sample; not there; there, but nobody here can judge it; there,
# but what it must hold is not known.
State = Literal["shown", "partly", "unpublished", "missing", "not-assessed", "unknown"]
Rule = Literal["current", "previous", "first-six-months"]
R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Question:
    """A subject as one assessment year (Buddhist era) asks for it; ``rule`` is None where the year of its data is not known."""

    concept: str
    assessment_year: int
    rule: Rule | None

    @property
    def data_year(self) -> int:
        """The fiscal year whose facts answer it; the assessed one where no rule is known."""
        return self.assessment_year - (self.rule == "previous")


@dataclass(frozen=True, slots=True)
class Answer:
    """A verdict, why (a label below ``oit_reason``, with the year and counts it speaks of), and where a reader sees it."""

    state: State
    reason: str
    record: Record | None = None
    # Of the page that shows the record; empty for its head.
    anchor: str = ""
    year: int = 0
    known: int = 0
    of: int = 0


@dataclass(frozen=True, slots=True)
class Subject:
    """How one subject is answered: by which records, and part by part."""

    records: Callable[[Site, Question], tuple[Record, ...]]
    decide: Callable[[Site, Question], Mapping[str, Answer]]
    # Fiscal years with published facts, where the subject has years.
    years: Callable[[Site], tuple[int, ...]] = lambda _: ()


def look_up(site: Site, kind: type[R], key: str) -> R | None:
    """A record, be it published or not."""
    return site.find(kind, key) or site.find_unpublished(kind, key)


def every(site: Site, kind: type[R]) -> tuple[R, ...]:
    """All records of a kind, published or not, published ones first."""
    both = {**site.records.get(kind.kind, {}), **site.unpublished.get(kind.kind, {})}
    return tuple(sorted(cast(list[R], list(both.values())), key=lambda each: (not each.is_public, each.key)))


def unpublished(record: Record) -> Answer:
    """The answer for what exists and is not yet adopted, or not true."""
    return Answer("unpublished", "draft" if record.draft else "sample", record)


def counted(known: int, of: int, record: Record, anchor: str = "", *, reason: str) -> Answer:
    """Shown where all of a number of things are there, missing where none is."""
    state: State = "missing" if not known else "shown" if known == of else "partly"
    return Answer(state, reason, record, anchor, known=known, of=of)
