"""Sorting Thai words as the Royal Institute dictionary does, near enough: consonants first, marks last."""

import re

_LEADING_VOWEL = re.compile("([\u0e40-\u0e44])(.)")
_MARKS = re.compile("[\u0e47-\u0e4e]")


def sort_key(text: str) -> tuple[str, str]:
    """A key for ``sorted``: the letters with leading vowels behind their consonant, then the marks.

    >>> sorted(["แก", "กา", "ไก่", "ขา"], key=sort_key)
    ['กา', 'แก', 'ไก่', 'ขา']
    """
    letters = _LEADING_VOWEL.sub(r"\2\1", text)
    return _MARKS.sub("", letters), letters
