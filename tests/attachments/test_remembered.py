"""A file is examined once, as long as nothing changes."""

import json
from pathlib import Path

from tests.attachments.making import docx

from attachments.remembered import RememberedFiles


def test_what_was_found_is_remembered_and_the_same(tmp_path: Path) -> None:
    file, raw = (
        tmp_path / "new" / "attachments.json",
        docx('<w:p><w:ins w:author="กองคลัง"/><w:r><w:t>ก</w:t></w:r></w:p>'),
    )
    first = RememberedFiles(file)
    before = first.examine(raw, ".docx", "a")
    first.save()

    second = RememberedFiles(file)
    after = second.examine(raw, ".docx", "a")

    assert before == after
    assert (first.examined, second.examined) == (1, 0)


def test_the_same_bytes_under_another_ending_are_another_file(tmp_path: Path) -> None:
    remembered = RememberedFiles(tmp_path / "attachments.json")

    assert not remembered.examine(docx(), ".docx", "a").traits
    assert remembered.examine(docx(), ".xlsx", "a").has("foreign")


def test_what_could_not_be_read_is_read_again(tmp_path: Path) -> None:
    remembered = RememberedFiles(tmp_path / "attachments.json")

    remembered.examine(docx()[:-30], ".docx", "a")

    assert remembered.used == {}


def test_a_broken_memory_and_one_of_other_code_are_empty(tmp_path: Path) -> None:
    file = tmp_path / "attachments.json"
    for text in ("", "[]", "{", json.dumps({"code": "other", "files": {"a.docx": 1}})):
        file.write_text(text, encoding="ascii")

        assert RememberedFiles(file).known == {}


def test_a_file_of_another_type_is_not_examined() -> None:
    assert RememberedFiles().examine(b"\1", ".exe", "a").traits == ()
