"""A text as a reader sees it: one kind of digits, dashes and spaces, nothing that cannot be seen."""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

# Stands for what a reader does not see, until it is taken out.
_UNSEEN = "\u200b"
_ZERO_WIDTH = (
    "\u00ad\u200c\u200d\u2060\ufeff\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2061\u2062\u2063\u2066\u2067\u2068\u2069"
)
_MARKDOWN = "*~`\\"
_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\r\v\f"
_DASHES = "‐‑‒–—―−﹣"

_DIGITS = {chr(point): str(unicodedata.digit(chr(point))) for point in range(0x80, 0x10000) if chr(point).isdecimal()}
_FULL_WIDTH = {chr(point): chr(point - 0xFEE0) for point in range(0xFF01, 0xFF5F)}
_TABLE = str.maketrans(
    {
        **_FULL_WIDTH,
        **_DIGITS,
        **dict.fromkeys(_DASHES, "-"),
        **dict.fromkeys(_SPACES, " "),
        **dict.fromkeys(_ZERO_WIDTH + _MARKDOWN, _UNSEEN),
        **dict.fromkeys("·•∙・․", "."),
        **dict.fromkeys("⁄∕", "/"),
        **dict.fromkeys("\u2028\u2029\u0085", "\n"),
    }
)
_TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*)(?:\s[^<>@\n]{0,200})?/?>|&#?[a-zA-Z0-9]{2,8};")
# Tags that leave a word in one piece.
_INLINE = frozenset(
    [
        "a",
        "abbr",
        "b",
        "big",
        "code",
        "del",
        "em",
        "font",
        "i",
        "ins",
        "mark",
        "s",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "u",
        "wbr",
    ]
)
_REFERENCES = {
    "&#64;": "@",
    "&#x40;": "@",
    "&commat;": "@",
    "&nbsp;": " ",
    "&ndash;": "-",
    "&#8211;": "-",
    "&amp;": "&",
}
# A quotation or a comment goes on in its next line.
_LINE_MARK = re.compile(r"(?<=\n)[ ]*[>#][>#]*[ ]*")


@dataclass(frozen=True, slots=True)
class Folded:
    """What is seen of a text. ``shifts`` tells for each character left out how far the rest has moved."""

    text: str
    shifts: tuple[int, ...]

    def back(self, start: int, end: int) -> tuple[int, int]:
        """Where a piece of the folded text stands in the text it was made from."""
        return start + bisect_right(self.shifts, start), end + bisect_right(self.shifts, end - 1)


def fold(text: str) -> Folded:
    """A text as it is seen."""
    folded = text.translate(_TABLE)
    if "<" in folded or "&" in folded:
        folded = _TAG.sub(_seen, folded)
    if "\n" in folded:
        folded = _LINE_MARK.sub(lambda found: " " * len(found[0]), folded)
    if _UNSEEN not in folded:
        return Folded(folded, ())
    places = [found.start() for found in re.finditer(_UNSEEN, folded)]
    return Folded(folded.replace(_UNSEEN, ""), tuple(place - index for index, place in enumerate(places)))


def _seen(found: re.Match[str]) -> str:
    name = found[1]
    if name:
        return (_UNSEEN if name.lower() in _INLINE else "\n") + _UNSEEN * (len(found[0]) - 1)
    known = _REFERENCES.get(found[0].lower(), "")
    return known + _UNSEEN * (len(found[0]) - len(known))
