"""A measure's actions are numbered 1, 2, 3… in one style and in order, as one list would be.

What a source prints otherwise is recorded as it stands. One mistake is told once: an action that belongs to another list
is not a gap, a wrong order and a mixed style as well.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from disclosure.findings import Finding, finding
from disclosure.records import Measure
from disclosure.records.measure import Action
from disclosure.site import Site
from problems import Fault
from thai.numerals import to_arabic

# An action with its position in the record.
Placed = tuple[int, Action]

_ARABIC = re.compile("[0-9]+")
_THAI = re.compile("[๐-๙]+")


def check(site: Site) -> Iterator[Finding]:
    """Warnings ``stray-action``, ``actions-out-of-order``, ``gap-in-actions``, ``mixed-numbering``, ``printed-number-differs``."""
    for measure in site.all(Measure):
        yield from _differing(measure)
        numbers = [action.number for action in measure.actions]
        # Repeated numbers are an error of their own, told elsewhere.
        if len(set(numbers)) == len(numbers):
            yield from _sequence(measure)


def _differing(measure: Measure) -> Iterator[Finding]:
    if _digits(measure.printed_number) not in ("", str(measure.number)):
        yield finding(_differs(measure.printed_number or "", measure.number), measure, "printed_number")
    for index, action in enumerate(measure.actions):
        if _digits(action.printed_number) not in ("", str(action.number)):
            fault = _differs(action.printed_number or "", action.number)
            yield finding(fault, measure, "actions", index, "printed_number")


def _sequence(measure: Measure) -> Iterator[Finding]:
    placed = tuple(enumerate(measure.actions))
    if sorted(action.number for _, action in placed) == list(range(1, len(placed) + 1)):
        yield from _order(measure, placed)
        yield from _styles(measure, placed)
        return
    runs = _runs(placed)
    main = min(runs, key=lambda run: run[0][1].number, default=())
    for run in runs:
        if run is not main:
            yield finding(_stray(run), measure, "actions", run[0][0])
    usual = _usual_style([action for _, action in main])
    kept: list[Placed] = []
    for index, action in main:
        follows = action.number == (kept[-1][1].number + 1 if kept else 1)
        if not follows and _style(action) not in ("", usual):
            yield finding(_stray([(index, action)]), measure, "actions", index)
            continue
        kept.append((index, action))
    yield from _gaps(measure, kept)
    yield from _styles(measure, kept)


def _runs(placed: Sequence[Placed]) -> list[list[Placed]]:
    """The actions cut wherever a number is lower than the one before it."""
    runs: list[list[Placed]] = []
    for index, action in placed:
        if not runs or action.number < runs[-1][-1][1].number:
            runs.append([])
        runs[-1].append((index, action))
    return runs


def _order(measure: Measure, placed: Sequence[Placed]) -> Iterator[Finding]:
    for (_, before), (index, action) in pairwise(placed):
        if action.number < before.number:
            fault = Fault(
                "actions-out-of-order",
                f"ข้อ {_words(action)} อยู่หลังข้อ {_words(before)} เว็บไซต์แสดงตามลำดับในไฟล์ ถ้าต้นฉบับไม่ได้พิมพ์สลับกันให้ย้ายข้อนี้ไปไว้ตามลำดับ",
                f"action {action.number} stands after {before.number}; the site shows them as they stand: move it unless the source prints it so",
                severity="warning",
            )
            yield finding(fault, measure, "actions", index)
            return


def _gaps(measure: Measure, kept: Sequence[Placed]) -> Iterator[Finding]:
    before = 0
    for index, action in kept:
        first, last = before + 1, action.number - 1
        before = action.number
        if first <= last:
            numbers, english = (
                (f"{first} ถึง {last}", f"{first} to {last}") if first < last else (str(first), str(first))
            )
            fault = Fault(
                "gap-in-actions",
                f"มาตรการนี้ไม่มีข้อ {numbers} ก่อนข้อ {_words(action)} ถ้าลืมใส่ให้เพิ่ม ถ้าต้นฉบับข้ามไปจริงให้บันทึกไว้ในช่อง note",
                f"this measure has no action {english} before {action.number}; add it, or say in 'note' that the source skips it",
                severity="warning",
                particulars=(f"ข้อ {numbers}", f"action {english}"),
            )
            yield finding(fault, measure, "actions", index, "number")


def _styles(measure: Measure, placed: Sequence[Placed]) -> Iterator[Finding]:
    usual = _usual_style([action for _, action in placed])
    for index, action in placed:
        if _style(action) not in ("", usual):
            fault = Fault(
                "mixed-numbering",
                f"ข้อในมาตรการนี้ใช้เลขข้อคนละแบบ ข้อ “{_words(action)}” ต่างจากข้ออื่น ให้ใช้แบบเดียวกัน หรือคงไว้ถ้าต้นฉบับพิมพ์อย่างนี้",
                f"the actions of this measure are numbered in different styles, such as '{_words(action)}'; use one, or keep what the source prints",
                severity="warning",
            )
            yield finding(fault, measure, "actions", index, "printed_number")
            return


def _stray(run: Sequence[Placed]) -> Fault:
    words = ", ".join(_words(action) for _, action in run[:5])
    numbers = ", ".join(str(action.number) for _, action in run[:5])
    return Fault(
        "stray-action",
        f"ข้อ {words} ไม่ต่อกับข้ออื่นของมาตรการนี้ น่าจะเป็นของรายการอื่น ตรวจกับต้นฉบับ ถ้าวางผิดที่ให้ย้าย ถ้าต้นฉบับพิมพ์ไว้ตรงนี้ให้คงไว้และอธิบายในช่อง note",
        f"action {numbers} does not follow from the others and probably belongs to another list; move it, or keep it and say so in 'note'",
        severity="warning",
    )


def _differs(printed: str, number: int) -> Fault:
    return Fault(
        "printed-number-differs",
        f"ลำดับคือ {number} แต่ลำดับตามที่พิมพ์คือ “{_short(printed)}” ตรวจว่าพิมพ์ถูกทั้งสองช่อง ถ้าต้นฉบับพิมพ์ผิดจริงให้คงไว้",
        f"the number is {number}, but '{_short(printed)}' is what is printed; check both, and keep them if the source is wrong",
        severity="warning",
    )


def _words(action: Action) -> str:
    return _short(action.printed_number or f"({action.number})")


def _short(printed: str) -> str:
    return printed if len(printed) <= 12 else printed[:11] + "…"


def _digits(printed: str | None) -> str:
    """The last number printed: in 2.1 it is the 1 that counts the actions."""
    if not printed:
        return ""
    found = _ARABIC.findall(to_arabic(printed))
    return str(int(found[-1])) if found else ""


def _style(action: Action) -> str:
    """How a number is written, whatever number it is: ``(๑)`` and ``(๙)`` are of one style, ``๑.`` is of another."""
    if not action.printed_number:
        return ""
    return _THAI.sub("๑", _ARABIC.sub("1", action.printed_number.replace(" ", "")))


def _usual_style(actions: Sequence[Action]) -> str:
    styles = Counter(filter(None, map(_style, actions)))
    return max(styles, key=lambda style: styles[style], default="")
