"""A synthetic municipality of any size, the same bytes for the same size: measures, manuals, monthly statistics.

    python tests/benchmark/municipality.py 1000 FOLDER

writes ``FOLDER/data`` and ``FOLDER/content``: N measures of about 3.3 KB of Thai YAML over ten fiscal years, N/20 manuals of
about 7.8 KB of Markdown, ten years of complaint statistics and reports, five divisions, three channels.
"""

import random
import sys
from pathlib import Path

FIRST_YEAR = 2559
YEARS = 10
WORDS = [
    "จัดทำ",
    "คู่มือ",
    "แนวทาง",
    "ปฏิบัติ",
    "เผยแพร่",
    "ประชาชน",
    "ตรวจสอบ",
    "การทุจริต",
    "ประเมิน",
    "ความเสี่ยง",
    "หน่วยงาน",
    "บุคลากร",
    "เทศบาล",
    "ช่องทาง",
    "ร้องเรียน",
    "ข้อมูล",
    "สาธารณะ",
    "ติดตาม",
    "รายงาน",
    "ผลการดำเนินงาน",
    "ผู้บริหาร",
    "ทรัพย์สิน",
    "ราชการ",
    "พัสดุ",
    "ทะเบียน",
    "ยืม",
    "คืน",
    "ระยะเวลา",
    "โปร่งใส",
    "คุณธรรม",
]
DIVISIONS = 5
ORGANISATION = """\
name: เทศบาลตำบลทดสอบ
type: subdistrict-municipality
district: ทดสอบ
province: ทดลอง
domain: www.example.go.th
"""
CHANNELS = {
    "hotline": """\
name: สายด่วนหน่วยงานภายนอก
kind: hotline
address: "1206"
order: 10
operated_by: สำนักงานภายนอก
takes:
  - corruption
  - bribery
separate_from_general: true
published: 2023-02-01
""",
    "telephone": """\
name: โทรศัพท์กองที่ 1
kind: telephone
address: 02 000 0000
order: 20
owner: division-1
hours: จันทร์ถึงศุกร์ 08.30–16.30 น.
takes:
  - complaint
published: 2023-02-01
""",
    "counter": """\
name: ติดต่อด้วยตนเอง
kind: counter
order: 30
owner: division-2
takes:
  - complaint
  - comment
published: 2023-02-01
""",
}


def write(folder: Path, measures: int, *, years: int = YEARS) -> None:
    """Write the municipality."""
    chance = random.Random(20261125)
    data, content = folder / "data", folder / "content"
    _put(data / "organisation.yml", ORGANISATION)
    for number in range(1, DIVISIONS + 1):
        _put(data / "divisions" / f"division-{number}.yml", _division(chance, number))
    for name, words in CHANNELS.items():
        _put(data / "channels" / f"{name}.yml", f"id: {name}\n{words}")
    balances = dict.fromkeys(("corruption", "bribery", "general"), 2)
    for year in range(FIRST_YEAR, FIRST_YEAR + years):
        _put(data / "reports" / f"{year}.yml", _report(chance, year))
        _put(data / "complaints" / f"{year}.yml", _complaints(chance, year, balances))
    for number in range(measures // 20):
        _put(data / "manuals" / f"manual-{number}.yml", _manual(chance, number))
        _put(content / "manuals" / f"manual-{number}.md", _body(chance))
    for index in range(measures):
        year = FIRST_YEAR + index % years
        number = index // years + 1
        _put(
            data / "measures" / str(year) / f"{number}-measure.yml",
            _measure(chance, year, number, max(measures // 20, 1)),
        )


def _put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def _text(chance: random.Random, words: int) -> str:
    return "".join(chance.choice(WORDS) for _ in range(words))


def _division(chance: random.Random, number: int) -> str:
    return (
        f"id: division-{number}\nname: กองที่ {number}\nduties:\n  - {_text(chance, 8)}\nplace: อาคาร {number}\n"
        f"sections:\n  - id: section-1\n    name: งานที่ 1\n    duties:\n      - {_text(chance, 6)}\n"
    )


def _report(chance: random.Random, year: int) -> str:
    return f"fiscal_year: {year}\ntitle: รายงาน{_text(chance, 5)}\npublished: {year - 543}-11-01\n"


def _manual(chance: random.Random, number: int) -> str:
    return (
        f"id: manual-{number}\ntitle: คู่มือที่ {number} {_text(chance, 5)}\ncategory: work-manual\n"
        f"owner: division-{number % DIVISIONS + 1}\npublished: 2023-01-05\n"
    )


def _measure(chance: random.Random, year: int, number: int, manuals: int) -> str:
    lines = [
        f"id: measure-{number}",
        f"fiscal_year: {year}",
        f"number: {number}",
        f"title: {_text(chance, 4)}",
        f"summary: {_text(chance, 7)}",
        f"published: {year - 543}-11-{number % 28 + 1:02}",
        "actions:",
    ]
    for action in range(1, chance.randint(4, 6)):
        lines += [
            f"  - number: {action}",
            f"    method: {_text(chance, 8)}",
            f"    responsible: division-{chance.randint(1, DIVISIONS)}/section-1",
            f"    period: {{fiscal_year: {year}}}",
            "    results:",
            *(f"      - {_text(chance, 5)}" for _ in range(2)),
            "    outcomes:",
            f"      - {_text(chance, 5)}",
            "    evidence:",
            f"      - manual: manual-{chance.randrange(manuals)}" if action % 2 else f"      - complaints: {year}",
        ]
    return "\n".join(lines) + "\n"


def _body(chance: random.Random) -> str:
    parts = []
    for section in range(8):
        parts += [
            f"## {_text(chance, 3)} {{#s{section}}}",
            "",
            _text(chance, 22),
            "",
            *(f"- {_text(chance, 5)}" for _ in range(4)),
            "",
        ]
    return "\n".join(parts)


def _complaints(chance: random.Random, year: int, balances: dict[str, int]) -> str:
    lines = [f"fiscal_year: {year}", f"published: {year - 543}-10-15"]
    for kind in balances:
        lines += [f"{kind}:", *([f"  opening: {balances[kind]}"] if year == FIRST_YEAR else []), "  months:"]
        for month in (10, 11, 12, *range(1, 10)):
            received = chance.randint(0, 9)
            resolved = chance.randint(0, min(9, balances[kind] + received))
            balances[kind] += received - resolved
            lines += [f"    - month: {month}", f"      received: {received}", f"      resolved: {resolved}"]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    write(Path(sys.argv[2]), int(sys.argv[1]))
