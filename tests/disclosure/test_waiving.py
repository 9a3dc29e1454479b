"""A waiver lets one gap through, for a time and for a reason, and says so when it has nothing to do."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from disclosure.loading import Examined, examine

ROOT = Path(__file__).resolve().parents[2]
FILE = "data/measures/2566/1-first.yml"


@pytest.fixture
def waived(tiny: Path) -> Path:
    """The tiny municipality with an action that has no result, and a waiver for it."""
    measure = tiny / FILE
    measure.write_text(
        "id: first\nfiscal_year: 2566\nnumber: 1\ntitle: ก\nactions:\n  - {number: 1, method: ข}\n  - {number: 2, method: ค}\n",
        encoding="utf-8",
    )
    waive(tiny, "")
    return tiny


def waive(folder: Path, at: str, code: str = "missing-result") -> None:
    (folder / "data" / "waivers.yml").write_text(
        f"waivers:\n  - code: {code}\n    file: {FILE}\n{at}    reason: รอหลักฐาน\n    until: 2026-12-31\n",
        encoding="utf-8",
    )


def examined(folder: Path, as_of: date | None = None) -> Examined:
    return examine(folder / "data", folder / "content", as_of=as_of)


def codes(folder: Path, as_of: date | None = None) -> list[str]:
    """The places and codes of the errors and of the gap that is waived here; the others are the rules' business."""
    problems = examined(folder, as_of).problems
    told = [each for each in problems if each.severity == "error" or each.code == "missing-result"]
    return [f"{problem.place} {problem.code}" for problem in told]


def test_a_gap_is_no_error_and_keeps_its_line(waived: Path) -> None:
    (waived / "data" / "waivers.yml").unlink()

    assert examined(waived).errors == ()
    assert codes(waived) == [f"{FILE}:6:5 missing-result", f"{FILE}:7:5 missing-result"]


def test_a_waiver_for_a_file_lets_all_its_gaps_through(waived: Path) -> None:
    assert codes(waived) == []


def test_a_file_that_cannot_be_read_is_not_told_again_by_its_waiver(waived: Path) -> None:
    (waived / FILE).write_text("id: first\nnumber: หนึ่ง\n", encoding="utf-8")

    assert {line.partition(":")[0] for line in codes(waived)} == {FILE}


def test_the_waiver_that_the_shipped_file_shows_does_what_it_says(tmp_path: Path) -> None:
    for name in ("content", "data"):
        shutil.copytree(ROOT / name, tmp_path / name)
    before = codes(tmp_path)
    file = tmp_path / "data" / "waivers.yml"
    _, shown = file.read_text(encoding="utf-8").replace("\n# ", "\n").split("\n", 1)
    file.write_text(shown, encoding="utf-8")

    left = codes(tmp_path)

    gone = set(before) - set(left)
    assert [line.partition(":")[0] for line in gone] == ["data/measures/2566/1-prevent-corruption.yml"]
    assert set(left) < set(before)


def test_a_waiver_may_name_one_place_counted_from_1(waived: Path) -> None:
    waive(waived, "    at: actions/2\n")

    assert codes(waived) == [f"{FILE}:6:5 missing-result"]


def test_on_its_last_day_a_waiver_holds_and_the_day_after_it_is_an_error(waived: Path) -> None:
    assert codes(waived, date(2026, 12, 31)) == []
    assert codes(waived, date(2027, 1, 1))[-1] == "data/waivers.yml:5:12 expired-waiver"


def test_a_waiver_that_matches_nothing_is_an_error(waived: Path) -> None:
    waive(waived, "    at: actions/3\n")

    assert "data/waivers.yml:2:5 unmatched-waiver" in codes(waived)


def test_an_error_cannot_be_waived(waived: Path) -> None:
    waive(waived, "", code="repeated-action")
    text = (waived / FILE).read_text(encoding="utf-8")
    (waived / FILE).write_text(text.replace("number: 2", "number: 1"), encoding="utf-8")

    assert {"repeated-action", "unmatched-waiver"} <= {line.split()[-1] for line in codes(waived)}
