"""A manual's text and its table of steps give one time for one service."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.conftest import WORDING

from disclosure.building import check

STEPS = "    steps:\n      - {title: ก, days: 1}\n      - {title: ข, days: 2}\n"


@pytest.fixture
def found(tiny: Path) -> Callable[..., list[str]]:
    """Give the manual a text and services; where its totals are wrong."""

    def judged(words: str, services: str = f"  - title: ขอยืม\n{STEPS}") -> list[str]:
        (tiny / "content" / "manuals" / "lending.md").write_text(f"## ขั้นตอน\n\n{words}\n", encoding="utf-8")
        record = tiny / "data" / "manuals" / "lending.yml"
        head = record.read_text(encoding="utf-8").partition("services:")[0]
        record.write_text(f"{head}services:\n{services}", encoding="utf-8")
        problems = check(tiny / "data", tiny / "content", WORDING).problems
        return [str(problem.place) for problem in problems if problem.code == "total-differs-from-steps"]

    return judged


@pytest.mark.parametrize(
    "words",
    [
        "รวมทุกขั้นตอน 4 วัน",
        "รวมทุกขั้นตอน ๔ วันทำการ",
        "รวมทุกขั้นตามปกติไม่เกิน 2 วัน",
        "รวม 2 ขั้นตอน ใช้เวลา 5 วัน",
        "รวมระยะเวลาทั้งสิ้น 15 วัน",
        "รวมเวลาทั้งหมด 1 วัน",
    ],
)
def test_another_total_is_told(found: Callable, words: str) -> None:
    assert len(found(words)) == 1


def test_the_number_is_pointed_at(found: Callable) -> None:
    assert found("- งานนี้\n- รวมทุกขั้นตอน 4 วัน") == ["content/manuals/lending.md:4:17"]


@pytest.mark.parametrize(
    "words",
    [
        "รวมทุกขั้นตอน 3 วัน",
        "รวมทุกขั้นตอน ๓ วันทำการ",
        "รวมทุกขั้นไม่เกิน 3 วัน",
        "รวมทุกขั้นไม่เกิน 15 วัน",
        "ตอบครั้งแรกภายใน 15 วัน รวมไม่เกิน 30 วันนับแต่วันรับเรื่อง",
        "รวมทุกสำนัก/กอง 12 แห่ง ใช้เวลา 30 วัน",
        "รวมทุกขั้นตอนแล้ว ดูตารางในหน้านี้\nขยายเวลาได้ 30 วัน",
        "รวม 2 ขั้นตอน",
    ],
)
def test_the_same_total_or_another_sum_is_not(found: Callable, words: str) -> None:
    assert found(words) == []


def test_the_total_of_any_of_several_services_will_do(found: Callable) -> None:
    services = f"  - title: ก\n{STEPS}  - title: ข\n    steps:\n      - {{title: ค, days: 9}}\n"

    assert found("รวมทุกขั้นตอน 9 วัน", services) == []
    assert len(found("รวมทุกขั้นตอน 8 วัน", services)) == 1


@pytest.mark.parametrize(
    "services", ["  - title: ก\n    steps:\n      - title: ข\n", f"  - title: ก\n{STEPS}      - title: ค\n"]
)
def test_steps_without_days_cannot_be_compared(found: Callable, services: str) -> None:
    assert found("รวมทุกขั้นตอน 99 วัน", services) == []
