"""A tiny municipality with a form of two years, to be changed at will."""

from pathlib import Path

CONCEPTS = """concepts:
  - id: corruption-complaint-statistics
    title: สถิติเรื่องร้องเรียนการทุจริต
    english: Statistics
    parts:
      - {part: total}
      - {part: resolved}
      - {part: in-progress}
      - {part: by-period}
      - {part: first-six-months}
      - {part: zero-stated}
  - id: corruption-complaint-channel
    title: ช่องทาง
    english: Channel
    parts:
      - {part: online}
      - {part: separate}
      - {part: linked}
  - id: corruption-complaint-guide
    title: แนวปฏิบัติ
    english: Guide
    parts:
      - {part: how}
      - {part: steps}
      - {part: unit}
      - {part: days}
      - {part: channel}
  - id: integrity-measures-report
    title: รายงาน
    english: Report
    parts:
      - {part: columns}
      - {part: results}
      - {part: outcomes}
  - id: integrity-measures
    title: มาตรการ
    english: Measures
    parts:
      - {part: analysis}
  - id: anti-corruption-plan
    title: แผน
    english: Plan
    parts:
      - {part: projects}
      - {part: budget}
      - {part: period}
  - id: anti-corruption-plan-progress
    title: ความก้าวหน้า
    english: Progress
  - id: participation
    title: การมีส่วนร่วม
    english: Participation
  - id: work-manual
    title: คู่มือ
    english: Manual
  - id: structure
    title: โครงสร้าง
    english: Structure
"""


def part(name: str) -> str:
    return f"id: {name}\n        title: {name}\n        english: {name}\n        confidence: memory"


def concepts() -> str:
    lines = []
    for line in CONCEPTS.splitlines():
        name = line.strip().removeprefix("- {part: ").removesuffix("}")
        lines.append(f"      - {part(name)}" if "{part:" in line else line)
    return "\n".join(lines) + "\n"


def item(number: int, concept: str, more: str = "") -> str:
    return f"  - number: {number}\n    title: ข้อความ {concept}\n    confidence: memory\n    concepts: {concept}\n{more}"


def form(year: int, *items: str) -> str:
    return f"assessment_year: {year}\nsource: เขียนจากความจำ\nitems:\n{''.join(items)}"


def write(folder: Path, **forms: str) -> None:
    """Write the list of subjects and forms, each under its name (``y2567=…``)."""
    (folder / "data/oit").mkdir(exist_ok=True)
    (folder / "data/concepts.yml").write_text(concepts(), "utf-8")
    for name, text in forms.items():
        (folder / f"data/oit/{name.removeprefix('y')}.yml").write_text(text, "utf-8")
