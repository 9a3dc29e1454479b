"""Thai marks stand on a consonant, once, the vowel before the tone mark."""

from collections.abc import Iterator

from disclosure.passages import Identity, Passage
from disclosure.rules.texts.found import around, first_in_each_line
from problems import Fault
from thai.encoding import MISPLACED, in_order


def check(passage: Passage, _: Identity) -> Iterator[tuple[int, Fault]]:
    """One fault at the first misplaced sign of each line."""
    if passage.text.isascii():
        return
    for match in first_in_each_line(MISPLACED.finditer(passage.text), passage.text):
        found = around(match, passage.text)
        yield match.start(), _misplaced(found, in_order(found))


def _misplaced(found: str, right: str) -> Fault:
    return Fault(
        "misplaced-mark",
        f"สระหรือวรรณยุกต์ใน “{found}” ซ้ำ สลับลำดับ หรือไม่มีพยัญชนะรองรับ กรุณาพิมพ์คำนี้ใหม่",
        f"a vowel or tone mark in '{found}' is doubled, out of order or without a consonant; type the word again",
        "" if MISPLACED.search(right) else right,
        waivable=True,
    )
