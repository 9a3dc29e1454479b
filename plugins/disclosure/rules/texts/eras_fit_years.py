"""A year fits the era it is said to be of: พ.ศ. 2566 is ค.ศ. 2023."""

import re
from collections.abc import Iterator

from disclosure.passages import Identity, Passage
from problems import Fault
from thai.calendar import BUDDHIST_ERA_OFFSET

# Buddhist years from 1950 to 2049 are those of the 15th century: nobody means them but a chronicle.
_YEAR = re.compile(
    r"พ\s?\.?\s?ศ\s?\.{0,2}\s*(?P<buddhist>(?:[1๑][9๙][5-9๕-๙]|[2๒][0๐][0-4๐-๔])\d)(?!\d)"
    r"|ปีงบ(?:ประมาณ)?\s*(?P<fiscal>(?:[1๑][9๙]|[2๒][0๐])\d\d)(?![\d,.]\d|\d|\s*บาท)"
    r"|ค\s?\.?\s?ศ\s?\.{0,2}\s*(?P<common>[2๒][4-6๔-๖]\d\d)(?!\d)"
)


def check(passage: Passage, _: Identity) -> Iterator[tuple[int, Fault]]:
    """One fault at each year of the other era."""
    if "ศ" not in passage.text and "ปีงบ" not in passage.text:
        return
    for match in _YEAR.finditer(passage.text):
        yield match.start(), _mixed_up(match)


def _mixed_up(match: re.Match[str]) -> Fault:
    if match["common"]:
        year, found, right = int(match["common"]), "พ.ศ.", "ค.ศ."
        converted = year - BUDDHIST_ERA_OFFSET
    else:
        year, found, right = int(match["buddhist"] or match["fiscal"]), "ค.ศ.", "พ.ศ."
        converted = year + BUDDHIST_ERA_OFFSET
    return Fault(
        "era-mix-up",
        f"พบ “{match[0]}” แต่ {year} เป็นปี {found} ปี {right} ที่ตรงกันคือ {converted}",
        f"found '{match[0]}', but {year} is a year of the other era; the year meant is {converted}",
        f"ปีงบประมาณ พ.ศ. {converted}" if match["fiscal"] else f"{right} {converted}",
        waivable=True,
    )
