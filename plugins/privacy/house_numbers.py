"""บ้านเลขที่: the number of a house, by its own word or by the village, street or person beside it."""

import re
from collections.abc import Iterator

from privacy.matching import Match

_NUMBER = r"\d(?:\d){0,3}(?:\s?/\s?\d{1,4}(?:-\d{1,4})?)?"
_SPACE = r"[\s:]*+"
_VILLAGE = rf"(?:หมู่{_SPACE}(?:ที่)?|หมู่บ้าน{_SPACE}หมู่{_SPACE}ที่|ม\.|Moo){_SPACE}(?:ที่)?{_SPACE}\d{{1,2}}(?!\d)"
_HOUSE = re.compile(
    rf"บ้าน{_SPACE}(?:เลข{_SPACE}ที่|เลข|ที่เลขที่){_SPACE}{_NUMBER}"
    rf"|(?:ที่อยู่|อยู่ที่|พักอยู่ที่|อาศัยอยู่ที่|อาศัยอยู่|ภูมิลำเนา|อยู่บ้าน|บ้านพัก){_SPACE}(?:เลขที่)?{_SPACE}{_NUMBER}(?={_SPACE}(?:หมู่|ม\.|ถ\.|ถนน|ซ\.|ซอย|ต\.|ตำบล|บ้าน))"
    rf"|(?<!สัญญา)(?<!หนังสือ)(?<!คำสั่ง)(?<!ประกาศ)(?<!โฉนด)(?<!เอกสาร)เลข{_SPACE}ที่{_SPACE}{_NUMBER}{_SPACE}(?:{_VILLAGE}|(?:ถ\.|ถนน|ซ\.|ซอย|ต\.|ตำบล)[\s]*[ก-ฮเ-ไ])"
    rf"|(?<![\d/.])(?<!ที่)(?<!ที่ )(?!\d+\s?/\s?2[45]\d\d)\d{{1,4}}\s?/\s?\d{{1,4}}{_SPACE}{_VILLAGE}"
    rf"|(?<![\d/.:x×-])(?<!\d,)(?<!ที่)(?<!ที่ )(?<!สาย)(?<!สาย )(?<!ซอย)(?<!ซอย )(?<!จุด )(?<!ช่วง )(?<!ยาว )(?<!กว้าง )(?<!หนา )(?<!ถึง )\d{{1,4}}{_SPACE}{_VILLAGE}{_SPACE}(?:ต\.|ตำบล)"
    rf"|(?<![a-z])(?:house|home){_SPACE}(?:no\.?|number){_SPACE}{_NUMBER}",
    re.I,
)


def find(text: str) -> Iterator[Match]:
    """House numbers in a folded text."""
    for house in _HOUSE.finditer(text):
        yield Match("house-number", *house.span())
