"""One slip of a finger in any shipped file gives a good site or problems with a line, never anything else."""

import os
import random
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from tests.conftest import WORDING

from disclosure.building import check
from disclosure.parsed import ParsedRecords
from disclosure.records import KINDS

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted(path.relative_to(ROOT).as_posix() for kind in KINDS for path in (ROOT / "data").glob(kind.files))
SIZES = {path: len((ROOT / path).read_text(encoding="utf-8")) for path in FILES}
# As many in each file as it is long, the same ones in every run.
COUNT = 4_000 if os.environ.get("ALL_DAMAGE") else 400
SLIPS = {path: -(-COUNT * size // sum(SIZES.values())) for path, size in SIZES.items()}
CHARACTERS = "\"':#-?,[]{}&*!|>%@`~\\\t\n \x00\x0709๑ก้ำ\u200b\u00a0\ufeffx"
AS_OF = date(2026, 11, 25)


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped data and content, to be damaged and mended file by file."""
    folder = tmp_path_factory.mktemp("town")
    for name in ("data", "content"):
        shutil.copytree(ROOT / name, folder / name)
    return folder


@pytest.fixture(scope="module")
def known(town: Path) -> ParsedRecords:
    """Every record as it is read undamaged, so that only the damaged file is read again."""
    parsed = ParsedRecords()
    assert errors(town, parsed) == []
    return parsed


def errors(town: Path, parsed: ParsedRecords) -> list[str]:
    """The places of all errors; "-" for one without a line. Planning every page is part of the check."""
    checked = check(town / "data", town / "content", WORDING, parsed=parsed, as_of=AS_OF)
    found = [each for each in checked.problems if each.severity == "error"]
    return [each.place.path if each.place.line and each.place.column else "-" for each in found]


def slips(text: str, seed: str, count: int) -> Iterator[str]:
    """The text with one character deleted, inserted or replaced."""
    chance = random.Random(seed)
    for _ in range(count):
        position = chance.randrange(len(text))
        removed = chance.choice((0, 1, 1))
        put = "" if removed and chance.random() < 0.4 else chance.choice(CHARACTERS)
        yield text[:position] + put + text[position + removed :]


@pytest.mark.parametrize("path", FILES)
def test_a_slip_of_a_finger_gives_a_good_site_or_problems_with_a_line(
    path: str, town: Path, known: ParsedRecords
) -> None:
    file = town / path
    whole = file.read_bytes()
    try:
        for damaged in slips(whole.decode("utf-8"), path, SLIPS[path]):
            file.write_bytes(damaged.encode("utf-8"))
            places = errors(town, known)
            # What follows from the damage may stand in another file, or have no line; the damage itself has one.
            assert not places or set(places) - {"-"}, damaged
    finally:
        file.write_bytes(whole)


@pytest.mark.parametrize("path", FILES)
def test_a_file_cut_off_anywhere_gives_a_good_site_or_problems(path: str, town: Path, known: ParsedRecords) -> None:
    file = town / path
    whole = file.read_bytes()
    chance = random.Random(path)
    try:
        for _ in range(COUNT // 200):
            file.write_bytes(whole[: chance.randrange(len(whole))])
            errors(town, known)
    finally:
        file.write_bytes(whole)
