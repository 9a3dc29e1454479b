"""YAML text to plain values: what is read, and what is refused at which line and column."""

from pathlib import Path

import pytest
from tests.disclosure.whole import read_document

from disclosure.reading import MAX_DEPTH, UnreadableError
from disclosure.source import MAX_BYTES, read_text

PATH = "data/x.yml"


def written(root: Path, content: str | bytes) -> Path:
    file = root / PATH
    file.parent.mkdir()
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return root


def value(root: Path, content: str | bytes) -> object:
    return read_document(written(root, content), PATH).value


def refusals(root: Path, content: str | bytes) -> list[str]:
    with pytest.raises(UnreadableError) as refused:
        read_document(written(root, content), PATH)
    return [f"{problem.place} {problem.code}" for problem in refused.value.problems]


@pytest.mark.parametrize(
    ("content", "place"),
    [
        ("name: เทศบาล\n".encode("cp874"), "data/x.yml:1:7"),
        (b"id: a\nname: " + "ก".encode("cp874"), "data/x.yml:2:7"),
        ("ชื่อ: ".encode() + b"\xff", "data/x.yml:1:7"),
        ("name: เทศบาล\n".encode("utf-16"), "data/x.yml:1:1"),
        (b"a: b\nc: \xff\xff\n", "data/x.yml:2:4"),
        ("a: ก".encode()[:-1], "data/x.yml:1:4"),
        (b"a: \xed\xa0\x80\n", "data/x.yml:1:4"),
    ],
    ids=["Windows-874", "second line", "after Thai", "UTF-16", "no encoding", "cut off", "surrogate"],
)
def test_bytes_that_are_not_utf_8_are_refused_where_they_begin(content: bytes, place: str, tmp_path: Path) -> None:
    assert refusals(tmp_path, content) == [f"{place} not-utf-8"]


def test_utf_16_without_a_mark_is_refused_for_its_invisible_characters(tmp_path: Path) -> None:
    assert refusals(tmp_path, "name: a\n".encode("utf-16-be")) == ["data/x.yml:1:1 control-character"]


def test_windows_874_is_called_by_its_name(tmp_path: Path) -> None:
    root = written(tmp_path, "name: เทศบาล\n".encode("cp874"))

    with pytest.raises(UnreadableError) as refused:
        read_text(root, PATH)

    (problem,) = refused.value.problems
    assert "Windows-874" in problem.thai
    assert "Windows-874" in problem.english


def test_utf_16_is_not_called_windows_874(tmp_path: Path) -> None:
    root = written(tmp_path, "name: เทศบาล\n".encode("utf-16"))

    with pytest.raises(UnreadableError) as refused:
        read_text(root, PATH)

    (problem,) = refused.value.problems
    assert "Windows-874" not in problem.english


def test_a_byte_order_mark_and_windows_line_ends_are_no_matter(tmp_path: Path) -> None:
    found = value(tmp_path, b"\xef\xbb\xbf" + "name: เทศบาล\r\ntype: a\r\n".encode())

    assert found == {"name": "เทศบาล", "type": "a"}


def test_places_in_a_file_with_a_byte_order_mark_are_what_an_editor_shows(tmp_path: Path) -> None:
    document = read_document(written(tmp_path, b"\xef\xbb\xbfname: x\r\ntype: y\r\n"), PATH)

    assert str(document.place(("name",))) == "data/x.yml:1:7"
    assert str(document.place(("type",))) == "data/x.yml:2:7"


@pytest.mark.parametrize(
    "character", ["\x00", "\x07", "\x0b", "\x0c", "\x1b", "\x7f", "\x80", "\x9b", "\ufffe", "\uffff"]
)
def test_a_control_character_is_refused_where_it_stands(character: str, tmp_path: Path) -> None:
    assert refusals(tmp_path, f"a: 1\r\nb: ก{character}ข\r\n") == ["data/x.yml:2:5 control-character"]


@pytest.mark.parametrize(
    ("content", "refusal"),
    [
        ("a:\n\tb: 1\n", "2:1 bad-character"),
        ("a: @x\n", "1:4 bad-character"),
        ("a: `x`\n", "1:4 bad-character"),
        ("a: %x\n", "1:4 bad-character"),
        ("a: b\ntitle: เรื่อง: ทดสอบ\n", "2:14 colon-in-text"),
        ("a: b: c\n", "1:5 colon-in-text"),
        ('a: "x\nb: 1\n', "1:4 open-quote"),
        ("a: 1\nb: 'x\nc: 2\n", "2:4 open-quote"),
        ("a: 1\nname\nb: 2\n", "3:1 no-colon"),
        ("a:\n    b: 1\n  c: 2\n", "3:3 bad-yaml"),
        ("a: 1\n- b\n", "2:1 bad-yaml"),
        ('a: "x" y\n', "1:8 bad-yaml"),
        ('a: "\\q"\n', "1:5 bad-yaml"),
        ("%YAML 3.0\n---\na: 1\n", "1:1 bad-yaml"),
    ],
)
def test_text_that_is_not_yaml_is_refused_at_one_place(content: str, refusal: str, tmp_path: Path) -> None:
    assert refusals(tmp_path, content) == [f"data/x.yml:{refusal}"]


@pytest.mark.parametrize(
    ("content", "places"),
    [
        ("a: 1\nb: 2\na: 3\n", ["3:1 repeated-key"]),
        ("a:\n  - b: 1\n    b: 2\n", ["3:5 repeated-key"]),
        ('a: 1\n"a": 2\n', ["2:1 repeated-key"]),
        ("a: {b: 1, b: 2, b: 3}\n", ["1:11 repeated-key", "1:17 repeated-key"]),
    ],
)
def test_a_key_that_stands_twice_is_refused_where_it_is_repeated(
    content: str, places: list[str], tmp_path: Path
) -> None:
    assert refusals(tmp_path, content) == [f"data/x.yml:{place}" for place in places]


def test_the_same_key_in_two_entries_is_no_repetition(tmp_path: Path) -> None:
    assert value(tmp_path, "- a: 1\n- a: 2\n") == [{"a": "1"}, {"a": "2"}]


@pytest.mark.parametrize(
    ("content", "places"),
    [
        ("a: &x 1\n", ["1:4"]),
        ("a: &x 1\nb: *x\n", ["1:4", "2:4"]),
        ("a: &x\n  b: 1\nc:\n  <<: *x\n", ["1:4", "4:7"]),
        ("a: !!str 1\n", ["1:4"]),
        ("a: !x 1\n", ["1:4"]),
        ("a: ! x\n", ["1:4"]),
        ("a: !!python/object/apply:os.system [x]\n", ["1:4"]),
        ("!!map\na: 1\n", ["1:1"]),
        ("a:\n  - &x 1\n  - !y 2\n", ["2:5", "3:5"]),
    ],
    ids=["anchor", "alias", "merge", "tag", "own tag", "bare tag", "python tag", "tag of all", "in a list"],
)
def test_anchors_aliases_merges_and_tags_are_refused_each_where_it_stands(
    content: str, places: list[str], tmp_path: Path
) -> None:
    assert refusals(tmp_path, content) == [f"data/x.yml:{place} not-plain-yaml" for place in places]


def test_a_merge_key_without_an_alias_is_a_key_like_any_other(tmp_path: Path) -> None:
    assert value(tmp_path, "a:\n  <<: {b: 1}\n") == {"a": {"<<": {"b": "1"}}}


@pytest.mark.parametrize(
    ("content", "place"), [("~: 1\n", "1:1"), ("? [a]\n: 1\n", "1:3"), ("a: 1\n{b: 2}: 3\n", "2:1")]
)
def test_a_key_that_is_no_text_is_refused(content: str, place: str, tmp_path: Path) -> None:
    assert refusals(tmp_path, content) == [f"data/x.yml:{place} not-a-key"]


@pytest.mark.parametrize(
    ("content", "line"), [("a: 1\n---\nb: 2\n", 2), ("---\na: 1\n---\nb: 2\n", 3), ("---\n---\n", 2)]
)
def test_a_second_document_is_refused_where_it_begins(content: str, line: int, tmp_path: Path) -> None:
    assert refusals(tmp_path, content) == [f"data/x.yml:{line}:1 several-documents"]


def test_one_document_may_be_marked_off(tmp_path: Path) -> None:
    assert value(tmp_path, "---\na: 1\n...\n") == {"a": "1"}


def test_a_list_at_the_top_is_read_as_a_list(tmp_path: Path) -> None:
    assert value(tmp_path, "- a\n- b\n") == ["a", "b"]


def test_nesting_is_read_to_the_stated_depth_and_no_deeper(tmp_path: Path) -> None:
    deepest = "[" * MAX_DEPTH + "]" * MAX_DEPTH

    assert str(value(tmp_path, deepest)) == deepest


@pytest.mark.parametrize("depth", [MAX_DEPTH + 1, 900])
def test_deeper_nesting_is_refused_where_it_goes_too_deep(depth: int, tmp_path: Path) -> None:
    assert refusals(tmp_path, "[" * depth + "]" * depth) == [f"data/x.yml:1:{MAX_DEPTH + 1} too-deep"]


def test_brackets_without_end_are_refused_without_exhausting_anything(tmp_path: Path) -> None:
    (refusal,) = refusals(tmp_path, "[" * 100_000)

    assert refusal.startswith("data/x.yml:1:")


def test_a_file_of_the_greatest_size_is_read(tmp_path: Path) -> None:
    content = "a: " + "x" * (MAX_BYTES - 3)

    assert value(tmp_path, content) == {"a": content[3:]}


def test_a_larger_file_is_refused_as_a_whole(tmp_path: Path) -> None:
    assert refusals(tmp_path, "a: " + "x" * (MAX_BYTES - 2)) == ["data/x.yml file-too-large"]


@pytest.mark.parametrize("content", ["", "\n\n", "# ยังไม่มีข้อมูล\n", "---\n", "~\n", b"\xef\xbb\xbf"])
def test_a_file_without_anything_in_it_is_none(content: str | bytes, tmp_path: Path) -> None:
    assert value(tmp_path, content) is None


@pytest.mark.parametrize("written_as", ["", "~", "null", "Null", "NULL", "# หมายเหตุ"])
def test_nothing_after_the_colon_is_none(written_as: str, tmp_path: Path) -> None:
    assert value(tmp_path, f"a: {written_as}\n") == {"a": None}


@pytest.mark.parametrize(
    ("written_as", "text"), [('""', ""), ("''", ""), ('"null"', "null"), ("'~'", "~"), ("nUll", "nUll")]
)
def test_quoted_words_are_texts_even_where_unquoted_ones_mean_nothing(
    written_as: str, text: str, tmp_path: Path
) -> None:
    assert value(tmp_path, f"a: {written_as}\n") == {"a": text}


@pytest.mark.parametrize(
    "text",
    [
        "043372111",
        "12:30",
        "no",
        "yes",
        "on",
        "true",
        "2567-02-29",
        "2023-09-30",
        "1_000",
        "0x1F",
        "1e3",
        ".inf",
        "๑๒๓",
    ],
)
def test_every_scalar_is_the_text_that_was_typed(text: str, tmp_path: Path) -> None:
    assert value(tmp_path, f"a: {text}\n") == {"a": text}


def test_keys_are_texts_too(tmp_path: Path) -> None:
    assert value(tmp_path, "2566: a\nno: b\nปี: c\n") == {"2566": "a", "no": "b", "ปี": "c"}


def test_block_texts_keep_or_fold_their_lines(tmp_path: Path) -> None:
    assert value(tmp_path, "a: |\n  ก\n  ข\nb: >-\n  ก\n  ข\n") == {"a": "ก\nข\n", "b": "ก ข"}


def test_everything_that_is_not_plain_is_told_at_once(tmp_path: Path) -> None:
    content = "a: &x 1\na: 2\n~: 3\n---\nb: 4\n"

    assert refusals(tmp_path, content) == [
        "data/x.yml:1:4 not-plain-yaml",
        "data/x.yml:2:1 repeated-key",
        "data/x.yml:3:1 not-a-key",
        "data/x.yml:4:1 several-documents",
    ]


def test_a_symbolic_link_is_refused_whatever_it_leads_to(tmp_path: Path) -> None:
    (tmp_path / "secret.yml").write_text("a: 1\n", encoding="utf-8")
    (tmp_path / "data").mkdir()
    (tmp_path / PATH).symlink_to(tmp_path / "secret.yml")

    with pytest.raises(UnreadableError) as refused:
        read_document(tmp_path, PATH)

    assert [f"{problem.place} {problem.code}" for problem in refused.value.problems] == ["data/x.yml symbolic-link"]


@pytest.mark.parametrize(
    ("location", "place"),
    [
        ((), "1:1"),
        (("a",), "1:4"),
        (("b", 0, "c"), "3:8"),
        (("b", 1), "4:5"),
        (("b", 7), "3:3"),
        (("b", 0, "missing"), "3:5"),
        (("b", "own", 0, "c"), "3:8"),
        (("ไทย",), "5:6"),
    ],
)
def test_a_value_stands_where_it_was_typed_and_a_missing_one_where_it_would(
    location: tuple[str | int, ...], place: str, tmp_path: Path
) -> None:
    document = read_document(written(tmp_path, "a: 1\nb:\n  - c: 2\n  - d: 3\nไทย: ก\n"), PATH)

    assert str(document.place(location)) == f"data/x.yml:{place}"


def test_a_key_stands_before_its_value(tmp_path: Path) -> None:
    document = read_document(written(tmp_path, "a: 1\nb:\n  - c: 2\n"), PATH)

    assert str(document.place(("b", 0, "c"), at_key=True)) == "data/x.yml:3:5"


def test_an_empty_document_stands_at_its_file(tmp_path: Path) -> None:
    document = read_document(written(tmp_path, ""), PATH)

    assert str(document.place()) == "data/x.yml"


def test_a_colon_in_a_text_is_answered_with_the_line_in_quotes(tmp_path: Path) -> None:
    (tmp_path / "x.yml").write_text("id: a\nname: โทรศัพท์: หน่วยงาน # ชื่อ\n", encoding="utf-8")

    with pytest.raises(UnreadableError) as unreadable:
        read_document(tmp_path, "x.yml")

    assert unreadable.value.problems[0].suggestion == 'name: "โทรศัพท์: หน่วยงาน" # ชื่อ'
