"""Thai text: comparing without regard to white space, digits and the two forms of sara am."""

import re
import unicodedata

from thai.encoding import composed
from thai.numerals import to_arabic

_WHITE_SPACE = re.compile(r"[\s\u200b\u00a0]+")
# A stretch begins with no mark that stands on a letter before it.
_LETTERS_BEFORE = re.compile("(?![ะ-ฺ็-๎])[ก-๎]*$")
_LETTERS_AFTER = re.compile("[ก-๎]*")


def normalise(text: str) -> str:
    """NFC, with every sign typed as one: NFC leaves a decomposed sara am alone, and NFKC would split every proper one."""
    return composed(unicodedata.normalize("NFC", text))


def comparable(text: str) -> str:
    """A form in which two writings of the same Thai words are equal: no white space, one kind of digits."""
    return _WHITE_SPACE.sub("", to_arabic(normalise(text))).casefold()


def word_around(text: str, start: int, end: int, reach: int = 12) -> str:
    """The stretch of a text with the Thai letters that touch it, at most ``reach`` of them on either side."""
    before = _LETTERS_BEFORE.search(text[:start][-reach:])
    after = _LETTERS_AFTER.match(text[end : end + reach])
    return (before[0] if before else "") + text[start:end] + (after[0] if after else "")
