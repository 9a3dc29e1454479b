"""The status of actions, derived and never typed: reported or not, with evidence or without; and the counts of them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal
from urllib.parse import urlsplit

from disclosure.figures import registers
from disclosure.records import Channel, Complaints, Manual, Measure, Record, Register
from disclosure.records.measure import Action, Borrowed, Evidence
from disclosure.site import Site

Origin = Literal["own", "shared", "inherited", "absent"]
CellName = Literal["responsible", "period", "results", "outcomes"]
StatusCode = Literal["with-evidence", "without-evidence", "not-reported"]
EvidenceState = Literal["shown", "draft", "sample", "no-figures", "no-rows", "no-address", "front-page"]

_FRONT_PAGES = ("", "/index.html", "/index.php", "/home", "/main", "/default.aspx")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of the six-column table: its value, where that comes from, and whose action holds it."""

    value: Any
    origin: Origin
    holder: int


@dataclass(frozen=True, slots=True)
class Status:
    """What can truthfully be said of an action."""

    is_reported: bool
    has_evidence: bool

    @property
    def code(self) -> StatusCode:
        """The two statements as one code."""
        if not self.is_reported:
            return "not-reported"
        return "with-evidence" if self.has_evidence else "without-evidence"


@dataclass(frozen=True, slots=True)
class StatusCounts:
    """How many actions there are, how many have a reported result, and how many of those evidence one can open."""

    actions: int
    reported: int
    with_evidence: int

    @property
    def without_evidence(self) -> int:
        """Actions with a reported result and no evidence that one can open."""
        return self.reported - self.with_evidence

    @property
    def not_reported(self) -> int:
        """Actions for which the report gives no result."""
        return self.actions - self.reported


@dataclass(frozen=True, slots=True)
class Reported:
    """A results cell: the position of the action that holds it, its texts, and all evidence there is for it."""

    index: int
    results: tuple[str, ...]
    evidence: tuple[Evidence, ...]


def cell(measure: Measure, action: Action, name: CellName) -> Cell:
    """A cell's value, looked up in the action that holds it where it is shared or inherited."""
    value = getattr(action, name)
    if value is None:
        return Cell(None, "absent", action.number)
    if not isinstance(value, Borrowed):
        return Cell(value, "own", action.number)
    holder = next(each for each in measure.actions if each.number == value.holder)
    return Cell(getattr(holder, name), "shared" if value.shared_with else "inherited", holder.number)


def sharers(measure: Measure, action: Action, name: CellName) -> tuple[int, ...]:
    """The numbers of all actions in the same merged cell, this one among them; empty where the cell is not merged."""
    if not any(isinstance(getattr(each, name), Borrowed) for each in measure.actions):
        return ()
    holder = cell(measure, action, name).holder
    others = [
        each.number
        for each in measure.actions
        if isinstance(value := getattr(each, name), Borrowed) and value.shared_with == holder
    ]
    together = (holder, *others)
    return together if others and action.number in together else ()


def evidence_state(site: Site, evidence: Evidence, year: int | None = None) -> EvidenceState:
    """Whether a reader who follows the reference finds what it promises, of a register in that fiscal year."""
    if evidence.url:
        return "front-page" if is_front_page(site, evidence.url) else "shown"
    record = evidence_record(site, evidence)
    if not record.is_public:
        return "draft" if record.draft else "sample"
    if isinstance(record, Complaints) and not record.has_figures:
        return "no-figures"
    if isinstance(record, Channel) and not record.address:
        return "no-address"
    if isinstance(record, Register) and registers.year_state(site, record, year or 0) not in ("rows", "nil"):
        return "no-rows"
    return "shown"


def is_front_page(site: Site, url: str) -> bool:
    """Whether an address leads to the organisation's own front page, and so to nothing in particular."""
    parts = urlsplit(url)
    own = (parts.hostname or "").removeprefix("www.") == site.organisation.domain.removeprefix("www.")
    return own and parts.path.rstrip("/") in _FRONT_PAGES and not parts.query


def reported_results(measure: Measure) -> Iterator[Reported]:
    """Every results cell that holds something, once, with the evidence of all actions it is the result of."""
    evidence: dict[int, list[Evidence]] = {}
    for action in measure.actions:
        if action.results is not None:
            holder = action.results.holder if isinstance(action.results, Borrowed) else action.number
            evidence.setdefault(holder, []).extend(action.evidence)
    for index, action in enumerate(measure.actions):
        if action.results is not None and not isinstance(action.results, Borrowed):
            yield Reported(index, action.results, tuple(evidence[action.number]))


def evidence_record(site: Site, evidence: Evidence) -> Record:
    """The record a piece of evidence refers to, published or not; the rules guarantee that there is one."""
    for kind, key in (
        (Manual, evidence.manual_id),
        (Channel, evidence.channel),
        (Register, evidence.register_id),
        (Complaints, evidence.complaints),
    ):
        if key:
            record = site.find(kind, str(key)) or site.find_unpublished(kind, str(key))
            assert record is not None, f"dangling evidence {key}"
            return record
    raise ValueError("a web address is not a record")


def status(site: Site, measure: Measure, action: Action) -> Status:
    """An action is reported when its results cell holds something, and has evidence when a reader can open some."""
    known = _statuses(site).get(id(measure))
    return known[action.number] if known else _status(site, measure, action)


def status_counts(site: Site, measures: Iterable[Measure]) -> StatusCounts:
    """The statuses of all actions of some measures, counted."""
    statuses = [status(site, measure, action) for measure in measures for action in measure.actions]
    reported = [each for each in statuses if each.is_reported]
    return StatusCounts(len(statuses), len(reported), sum(each.has_evidence for each in reported))


@lru_cache(maxsize=2)
def _statuses(site: Site) -> dict[int, dict[int, Status]]:
    """Every action's status by its number, for every measure by its identity: asked for by many pages, found once."""
    return {
        id(measure): {action.number: _status(site, measure, action) for action in measure.actions}
        for measure in site.all(Measure)
    }


def _status(site: Site, measure: Measure, action: Action) -> Status:
    return Status(
        is_reported=cell(measure, action, "results").value is not None,
        has_evidence=any(evidence_state(site, each, measure.fiscal_year) == "shown" for each in action.evidence),
    )
