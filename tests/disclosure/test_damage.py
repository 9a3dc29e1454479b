"""One slip of a finger in any shipped file gives a record or problems with a place, never anything else."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from disclosure.records import KINDS, Record
from disclosure.source import UnreadableError, read_document
from disclosure.structure import structure
from problems import Problem

DATA = Path(__file__).resolve().parents[2] / "data"
FILES = [(path, kind) for kind in KINDS for path in sorted(DATA.glob(kind.files))]
# Together at least 300 slips, the same ones in every run.
SLIPS_PER_FILE = -(-300 // len(FILES))
CHARACTERS = "\"':#-?,[]{}&*!|>%@`~\\\t\n \x00\x0709๑ก้ำ\u200b\u00a0\ufeffx"


def slips(text: str, seed: str) -> Iterator[str]:
    """The text with one character deleted, inserted or replaced."""
    chance = random.Random(seed)
    for _ in range(SLIPS_PER_FILE):
        position = chance.randrange(len(text))
        removed = chance.choice((0, 1, 1))
        put = "" if removed and chance.random() < 0.4 else chance.choice(CHARACTERS)
        yield text[:position] + put + text[position + removed :]


def read(root: Path, path: str, kind: type[Record]) -> Record | list[Problem] | None:
    try:
        document = read_document(root, path)
    except UnreadableError as unreadable:
        return list(unreadable.problems)
    return None if document.value is None else structure(document, kind)


@pytest.mark.parametrize(("path", "kind"), FILES, ids=lambda value: value.stem if isinstance(value, Path) else "")
def test_a_slip_of_a_finger_gives_a_record_or_problems_with_a_place(
    path: Path, kind: type[Record], tmp_path: Path
) -> None:
    file = tmp_path / "x.yml"

    for damaged in slips(path.read_text(encoding="utf-8"), path.name):
        file.write_bytes(damaged.encode())
        found = read(tmp_path, "x.yml", kind)

        if isinstance(found, list):
            assert found, damaged
            lines = damaged.count("\n") + 1
            assert all(each.place.path == "x.yml" and 1 <= each.place.line <= lines + 1 for each in found), damaged
            assert all(each.place.column >= 1 for each in found), damaged


@pytest.mark.parametrize(("path", "kind"), FILES, ids=lambda value: value.stem if isinstance(value, Path) else "")
def test_a_file_cut_off_anywhere_gives_a_record_or_problems(path: Path, kind: type[Record], tmp_path: Path) -> None:
    raw = path.read_bytes()
    chance = random.Random(path.name)
    file = tmp_path / "x.yml"

    for _ in range(5):
        file.write_bytes(raw[: chance.randrange(len(raw))])
        found = read(tmp_path, "x.yml", kind)

        assert found is None or found
