"""Every defect of the 2566 report is caught, shown or explained, as the table in tests/README.md says."""

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from tests.conftest import WORDING

from disclosure import catalogue
from disclosure.building import check

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "tests" / "README.md").read_text(encoding="utf-8")
AS_OF = date(2026, 11, 25)

ROWS: Mapping[str, list[str]] = {
    cells[0]: cells[1:]
    for cells in ([cell.strip() for cell in line.strip("|").split("|")] for line in README.splitlines())
    if re.fullmatch(r"A\d\d", cells[0])
}


def codes(cell: str) -> list[str]:
    return re.findall(r"`([a-z0-9-]+)`", cell)


@pytest.fixture(scope="module")
def raised() -> set[tuple[str, str]]:
    """Code and file of everything the check says of the shipped data."""
    checked = check(ROOT / "data", ROOT / "content", WORDING, as_of=AS_OF)
    return {(problem.code, problem.place.path) for problem in checked.problems}


def test_the_table_has_all_28_defects() -> None:
    assert list(ROWS) == [f"A{number:02}" for number in range(1, 29)]


@pytest.mark.parametrize("anomaly", ROWS)
def test_a_defect_is_raised_where_the_table_says_or_explained(anomaly: str, raised: set[tuple[str, str]]) -> None:
    _, raises, where, explanation = ROWS[anomaly]
    files = re.findall(r"`((?:data|content)/[^`]+)`", where)
    examples = re.findall(r"`(examples/bad/[^`]+)`", where)

    assert set(codes(raises)) <= set(catalogue.codes())
    assert bool(codes(raises)) == bool(files or examples)
    for file in files:
        assert any((code, file) in raised for code in codes(raises)), file
    for example in examples:
        assert (ROOT / "tests" / example).is_dir()
        assert Path(example).name in codes(raises)
    assert codes(raises) or len(explanation) > 20
