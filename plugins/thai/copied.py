"""Thai as it comes out of a PDF: syllables torn apart, sara am lost or put where sara aa stood.

The patterns were found in published documents of Thai public bodies: ``ส านักงาน``, ``สานักงาน``, ``กำร``, ``อ ำเภอ``.
"""

import re
from collections.abc import Callable, Iterator

# Words that tell on a PDF: they are in every official text, and broken they are no other word. Behind a slash stands what
# must not follow: กำราบ and เอกสำรอง are words.
_AM_FOR_AA = "กำร/าบ ควำม/ ลงนำม/า หน่วยงำน/ รำยงำน/ สำนักงำน/ ดำเนินงำน/ บริหำร/ ประชำชน/ เทศบำล/ พิจำรณ/ สำธำรณ/ ประมำณ/ เอกสำร/[อาว]"
_AA_FOR_AM = "สานัก/ ดาเนิน/ ประจาปี/ อานาจ/ กาหนด/ สาคัญ/ จานวน/ ตาบล/ อาเภอ/"


def _anchored(words: str, sign: str, cut: Callable[[str, str], tuple[str, str, str]]) -> str:
    """A pattern of words that begins at one of their signs and looks back from there: few places are tried."""
    patterns = []
    for word, ahead in (each.split("/") for each in words.split()):
        _, _, after = cut(word, sign)
        patterns.append(f"{sign}{after}(?<={word})" + (f"(?!{ahead})" if ahead else ""))
    return "|".join(patterns)


_PUT_AM = re.compile(_anchored(_AM_FOR_AA, "ำ", str.rpartition))
_LOST_AM = re.compile(_anchored(_AA_FOR_AM, "า", str.partition) + "|านา(?<=คานา)(?<![ก-๛]คานา)(?![ก-๛])")
_BROKEN = re.compile(rf"\s(?:[ะ-ฺ็-๎]|(?<=[เ-ไ]\s)\s*[ก-ฮ])|\ufffd|{_PUT_AM.pattern}|{_LOST_AM.pattern}")
_MARK = re.compile("[ะ-ฺ็-๎]")

_TORN_AM = re.compile(r"(?<=[ก-ฮ่-๋])\s+[าำ]")
_TORN_MARK = re.compile(r"(?<=[ก-๎])\s+(?=[ะ-ฺ็-๎])")
_TORN_VOWEL = re.compile(r"(?<=[เ-ไ])\s+(?=[ก-ฮ])")


def broken(text: str) -> Iterator[re.Match[str]]:
    """Where a text is broken, in order; a match touches what is broken."""
    if begins := _MARK.match(text):
        yield begins
    yield from _BROKEN.finditer(text)


def repaired(text: str) -> str:
    """What the words were, as far as it can be told."""
    text = _TORN_VOWEL.sub("", _TORN_MARK.sub("", _TORN_AM.sub("ำ", text)))
    text = _PUT_AM.sub(lambda match: "า" + match[0][1:], text)
    return _LOST_AM.sub(lambda match: "ำนำ" if match[0] == "านา" else "ำ" + match[0][1:], text)
