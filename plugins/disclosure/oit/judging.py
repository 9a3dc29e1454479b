"""The items of a checklist judged: every required part, and from the parts the whole."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import cast

from disclosure.oit import declared
from disclosure.oit.answers import Answer, Question, Rule, State, Subject, unpublished
from disclosure.oit.subjects import SUBJECTS
from disclosure.records import Checklist, Concepts, External, Record
from disclosure.records.checklist import LOCAL, Item
from disclosure.records.concepts import Concept, RequiredPart
from disclosure.site import Site


@dataclass(frozen=True, slots=True)
class JudgedPart:
    """One required part and what the site has for it."""

    part: RequiredPart
    answer: Answer


@dataclass(frozen=True, slots=True)
class JudgedConcept:
    """One subject of an item. Without known parts, ``whole`` is all there is to say."""

    concept: Concept
    question: Question
    confidence: str | None
    parts: tuple[JudgedPart, ...]
    whole: Answer
    records: tuple[Record, ...]
    # Fiscal years with published facts of a subject that has years; None where it has none.
    years: tuple[int, ...] | None


@dataclass(frozen=True, slots=True)
class Judged:
    """An item, its subjects, and the verdict over all of them."""

    item: Item
    concepts: tuple[JudgedConcept, ...]
    state: State

    @property
    def answers(self) -> Iterator[Answer]:
        """Every single answer, in the order of the parts."""
        for each in self.concepts:
            yield from (part.answer for part in each.parts) if each.parts else (each.whole,)

    @property
    def records(self) -> tuple[Record, ...]:
        """Every record that serves it, each once."""
        return tuple({(r.kind, r.key): r for each in self.concepts for r in each.records}.values())


def checklists(site: Site) -> tuple[Checklist, ...]:
    """The forms for bodies of this kind, newest first."""
    ours = (each for each in site.all(Checklist) if each.agency_kind == LOCAL)
    return tuple(sorted(ours, key=lambda each: -each.assessment_year))


def concepts(site: Site) -> Mapping[str, Concept]:
    """Every subject by its id."""
    return {concept.id: concept for record in site.all(Concepts) for concept in record.concepts}


@lru_cache(maxsize=16)
def judge(site: Site, checklist: Checklist) -> tuple[Judged, ...]:
    """Every item of a form in the order of its numbers."""
    known = concepts(site)
    items = sorted(checklist.items, key=lambda item: item.number)
    return tuple(_item(site, checklist.assessment_year, item, known) for item in items)


def _item(site: Site, year: int, item: Item, known: Mapping[str, Concept]) -> Judged:
    judged = tuple(_concept(site, year, item, known[each]) for each in item.concepts if each in known)
    answers = Judged(item, judged, "missing").answers
    return Judged(item, judged, together(answer.state for answer in answers))


def _concept(site: Site, year: int, item: Item, concept: Concept) -> JudgedConcept:
    rule = cast(Rule | None, item.data_year or concept.data_year)
    question = Question(concept.id, year, rule)
    subject = SUBJECTS.get(concept.id)
    own = subject.records(site, question) if subject else ()
    records = tuple({(r.kind, r.key): r for r in (*own, *declared.records(site, question))}.values())
    parts = tuple(part for part in concept.parts if part.since is None or part.since <= year)
    whole = _whole(records, has_parts=bool(parts))
    decided = _decided(site, question, subject, whole)
    return JudgedConcept(
        concept,
        question,
        item.data_year_confidence if item.data_year else concept.data_year_confidence,
        tuple(JudgedPart(part, decided.get(part.id, whole)) for part in parts),
        whole,
        records,
        subject.years(site) if subject and rule else None,
    )


def _decided(site: Site, question: Question, subject: Subject | None, whole: Answer) -> Mapping[str, Answer]:
    """The answers part by part; where the site's own records lack one and an address elsewhere serves, that one."""
    decided = subject.decide(site, question) if subject else {}
    if not isinstance(whole.record, External):
        return decided
    return {part: whole if answer.state == "missing" else answer for part, answer in decided.items()}


def _whole(records: tuple[Record, ...], *, has_parts: bool) -> Answer:
    """What can be said of a subject without looking at its parts."""
    if not records:
        return Answer("missing", "nothing")
    inside = [record for record in records if not isinstance(record, External)]
    public = [record for record in inside if record.is_public]
    if public:
        return (
            Answer("not-assessed", "look-yourself", public[0])
            if has_parts
            else Answer("unknown", "parts-unknown", public[0])
        )
    outside = [record for record in records if isinstance(record, External) and record.is_public]
    if outside:
        return Answer("not-assessed", "elsewhere", outside[0])
    return unpublished(records[0])


def together(states: Iterable[State]) -> State:
    """One verdict over several."""
    found = set(states)
    if len(found) == 1:
        return found.pop()
    if not found:
        return "not-assessed"
    if found <= {"missing", "unpublished"}:
        return "unpublished"
    if found <= {"unknown", "not-assessed"}:
        return "unknown"
    return "partly"
