"""Bars that stand side by side in groups, each with its number; a group without values says why."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from charts.shapes import LETTER, Drawing, Gap, Mark, Style, Words, Write, box, breadth

WIDTH, PLOT = 720, 150
# A zero is a line that can be seen, not an empty place.
ZERO = 2
_WIDEST_BAR = 40
_LINE = 20
# A number over the highest bar, with room for the vowels that a Thai face keeps above its digits.
_TOP = 24


@dataclass(frozen=True, slots=True)
class Group:
    """The bars over one name. A value of None cannot be known; ``tentative`` bars have a broken outline.

    With ``words`` there are no bars: the words stand in their place, in a band where ``gap`` says what kind of gap it is.
    """

    name: str
    values: tuple[int | None, ...] = ()
    note: str = ""
    tentative: bool = False
    gap: Gap = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where things are: the width of a group and of a bar, the line the bars stand on, units for one counted."""

    slot: int
    bar: int
    base: int
    scale: float
    turned: bool

    def middle(self, group: int) -> int:
        return self.slot * group + self.slot // 2

    def left(self, group: int, bar: int, bars: int) -> int:
        return self.middle(group) - self.bar * bars // 2 + self.bar * bar

    def tall(self, value: int) -> int:
        return max(round(value * self.scale), ZERO)


def columns(groups: Sequence[Group], styles: Sequence[Style], *, write: Write, unknown: str = "–") -> Drawing:
    """A drawing of groups whose values come in the order of ``styles``; ``unknown`` stands for what cannot be known."""
    plan = _planned(groups, len(styles), write)
    marks = [
        *_bands(groups, plan),
        *(mark for index, style in enumerate(styles) for mark in _bars(groups, index, style, len(styles), plan)),
        Mark("axis", f"M0 {plan.base}h{plan.slot * len(groups)}"),
    ]
    names = tuple(Words(plan.middle(at), plan.base + _LINE, group.name) for at, group in enumerate(groups))
    notes = tuple(
        Words(plan.middle(at), plan.base + 2 * _LINE, group.note) for at, group in enumerate(groups) if group.note
    )
    values = tuple(_values(groups, len(styles), plan, write, unknown))
    said = (*notes, *_said(groups, plan))
    height = plan.base + _LINE * (3 if notes else 2) - _LINE // 2
    words = tuple((role, each) for role, each in (("value", values), ("name", names), ("note", said)) if each)
    return Drawing(plan.slot * len(groups), height, tuple(marks), words)


def _planned(groups: Sequence[Group], bars: int, write: Write) -> _Plan:
    known = [value for group in groups for value in group.values if value is not None and not group.words]
    widest = max((breadth(write(value)) for value in known), default=LETTER)
    slot = WIDTH // max(len(groups), 1)
    bar = min(slot * 5 // (6 * bars), _WIDEST_BAR)
    turned = widest > bar + 2
    top = max(widest + 8 if turned else 0, _TOP)
    return _Plan(slot, bar, top + PLOT, PLOT / max([*known, 1]), turned)


def _bars(groups: Sequence[Group], index: int, style: Style, bars: int, plan: _Plan) -> Iterator[Mark]:
    for tentative in (False, True):
        boxes = [
            box(plan.left(at, index, bars) + 1, plan.base - plan.tall(value), plan.bar - 2, plan.tall(value))
            for at, group in enumerate(groups)
            if group.tentative == tentative
            and not group.words
            and (value := dict(enumerate(group.values)).get(index)) is not None
        ]
        if boxes:
            yield Mark(f"{style} chart__tentative" if tentative else style, "".join(boxes))


def _values(groups: Sequence[Group], bars: int, plan: _Plan, write: Write, unknown: str) -> Iterator[Words]:
    for at, group in enumerate(groups):
        for index, value in enumerate(() if group.words else group.values):
            x = plan.left(at, index, bars) + plan.bar // 2
            if value is None:
                yield Words(x, plan.base - 5, unknown)
            elif plan.turned:
                yield Words(x + 5, plan.base - plan.tall(value) - 4 - breadth(write(value)) // 2, write(value), True)
            else:
                yield Words(x, plan.base - plan.tall(value) - 5, write(value))


def _runs(groups: Sequence[Group]) -> Iterator[tuple[Group, int, int]]:
    """Neighbouring groups that lack their bars for the same reason: one of them, the first's place, how many."""
    for _, run in groupby(enumerate(groups), key=lambda each: (each[1].gap, each[1].words) if each[1].gap else each[0]):
        first, *others = run
        if first[1].words:
            yield first[1], first[0], 1 + len(others)


def _bands(groups: Sequence[Group], plan: _Plan) -> Iterator[Mark]:
    for group, first, count in _runs(groups):
        if group.gap:
            yield Mark(group.gap, box(plan.slot * first + 2, plan.base - PLOT, plan.slot * count - 4, PLOT))


def _said(groups: Sequence[Group], plan: _Plan) -> Iterator[Words]:
    for group, first, count in _runs(groups):
        x = plan.slot * first + plan.slot * count // 2
        if not group.gap:
            yield Words(x, plan.base - 7, group.words)
        elif breadth(group.words) > plan.slot * count:
            yield Words(x + 5, plan.base - PLOT // 2, group.words, True)
        else:
            yield Words(x, plan.base - PLOT // 2 + 5, group.words)
