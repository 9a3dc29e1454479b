"""เลขที่หนังสือเดินทาง: letters and digits that words beside them call a passport."""

import re
from collections.abc import Iterator

from privacy.matching import Match
from privacy.said import BANK_ACCOUNT, DOCUMENT, PHONE

_WORDS = re.compile(r"พาสปอร์?ต|พาสสปอร์ต|หนังสือ\s?เดิน\s?ทาง|passport|เดินทางเลขที่", re.I)
# ICAO Doc 9303: up to nine characters; Thai ones are one or two letters and six or seven digits.
_GAP = r"[-. \n]{0,8}"
_NUMBER = re.compile(
    rf"(?:(?<![A-Za-z0-9/,-])|(?<=number)|(?<=no)|(?<=passport))(?:[A-Z]{{1,2}}{_GAP}(?:\d{_GAP}){{5,7}}\d|[A-Z]\d[A-Z]{_GAP}(?:\d{_GAP}){{5}}\d|\d(?:[\n]*\d){{7,8}})(?![A-Za-z0-9/])(?![,.]\d)",
    re.I,
)
# What may stand between the word and the number: no other number, and not the word for one.
_BETWEEN = re.compile(r"[^\d]{0,50}")
_REACH_BEFORE = 40
_NEAR = 15
_REACH_AFTER = 90


def find(text: str) -> Iterator[Match]:
    """Passport numbers in a folded text, shortly after the word or just before it."""
    for word in _WORDS.finditer(text):
        after = _NUMBER.search(text, word.end(), word.end() + _REACH_AFTER)
        if after and _belongs(text[word.end() : after.start()]):
            yield Match("passport-number", *after.span())
        for before in _NUMBER.finditer(text, max(0, word.start() - _REACH_BEFORE), word.start()):
            if _belongs(text[before.end() : word.start()]) and len(text[before.end() : word.start()]) <= _NEAR:
                yield Match("passport-number", *before.span())


def _belongs(between: str) -> bool:
    said = PHONE.search(between) or DOCUMENT.search(between) or BANK_ACCOUNT.search(between)
    return bool(_BETWEEN.fullmatch(between)) and not said
