"""Every problem code has a folder of bad data that is refused for exactly that reason."""

import re
import shutil
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from tests.conftest import WORDING

from disclosure.building import check
from problems import Problem

TESTS = Path(__file__).resolve().parents[2]
BAD = TESTS / "examples" / "bad"
SOURCE = TESTS.parent / "plugins" / "disclosure"

# Codes that no example folder can hold; test_loading.py makes their files: a symbolic link does not survive every
# unpacking of this project, and half a megabyte of nothing does not belong in it. test_history.py makes those that need
# a git repository, which no folder of this one can hold; test_hostile.py what is too much of something.
MADE_BY_TESTS = {"symbolic-link", "file-too-large", "changed-figure", "correction-of-nothing"} | {
    # A git repository again: tests/tracking/test_site.py.
    "tracked-private-register",
    "body-too-large",
    "paragraph-too-long",
    "too-many-marks",
    "too-many-rows",
    "too-many-problems",
    "too-many-values",
}

# A code stands first in a fault, or before a Thai sentence where faults are declared in tables.
CODES = (re.compile(r'\b[Ff]ault\(\s*"([a-z0-9-]+)"'), re.compile(r'"([a-z]+(?:-[a-z0-9]+)+)",\s*f?"[^"\n]*[ก-๙]'))
THAI = re.compile("[ก-๙]")

# Deadlines in the examples are judged on this day.
AS_OF = date(2026, 11, 25)


def bad_examples() -> list[Path]:
    return sorted(path for path in BAD.iterdir() if path.is_dir())


def codes_in_source() -> set[str]:
    texts = [path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py")]
    return {code for text in texts for pattern in CODES for code in pattern.findall(text)}


def spoil(tiny: Path, example: Path) -> None:
    """Lay an example's files over the tiny municipality and remove what its delete.txt lists."""
    shutil.copytree(example, tiny, dirs_exist_ok=True)
    deleted = tiny / "delete.txt"
    if deleted.exists():
        for path in deleted.read_text(encoding="utf-8").splitlines():
            (tiny / path).unlink()


def problems_of(tiny: Path) -> tuple[Problem, ...]:
    return check(tiny / "data", tiny / "content", WORDING, as_of=AS_OF).problems


def test_the_tiny_municipality_itself_is_good(tiny: Path) -> None:
    assert {problem.severity for problem in problems_of(tiny)} == {"warning"}


@pytest.mark.parametrize("example", bad_examples(), ids=lambda path: path.name)
def test_a_bad_example_is_refused_for_its_reason_and_no_other(example: Path, tiny: Path) -> None:
    # The tiny municipality has gaps of its own; one more of them is what an example of a gap shows.
    before = Counter(problem.code for problem in problems_of(tiny))
    spoil(tiny, example)

    after = Counter(problem.code for problem in problems_of(tiny))

    assert set(after) - set(before) <= {example.name}
    assert after[example.name] > before[example.name]


@pytest.mark.parametrize("example", bad_examples(), ids=lambda path: path.name)
def test_a_bad_example_is_explained_in_thai_and_in_english(example: Path, tiny: Path) -> None:
    spoil(tiny, example)

    problems = problems_of(tiny)

    assert all(THAI.search(problem.thai) for problem in problems)
    assert all(re.search("[a-z]{3}", problem.english) for problem in problems)


def test_every_code_has_an_example_and_every_example_a_code() -> None:
    examples = {path.name for path in bad_examples()}

    codes = codes_in_source()

    assert examples == codes - MADE_BY_TESTS
    assert codes >= MADE_BY_TESTS
