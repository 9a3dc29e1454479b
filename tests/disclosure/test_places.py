"""From where to where a value stands, and what people call its field."""

import pytest

from disclosure.records import Measure, Register
from disclosure.source import parse_document
from disclosure.structure import located, structure
from problems import Fault, Place, Problem

TEXT = """id: first
title: "มาตรการ" # หมายเหตุ
summary: >-
  บรรทัดแรก
  บรรทัดที่สอง

list:
  - a
  - b: 1
    c: [x,
        y]
empty:
"""
MEASURE = "id: first\nfiscal_year: 2566\nnumber: 1\ntitle: ก\nactions:\n  - number: 1\n    method: ทำ\n"


def meant(place: Place, text: str = TEXT) -> str:
    """The characters of a text from where to where a place reaches; nothing without an end."""
    lines = text.splitlines(keepends=True)
    if not place.end_line:
        return ""
    if place.line == place.end_line:
        return lines[place.line - 1][place.column - 1 : place.end_column - 1]
    between = "".join(lines[place.line : place.end_line - 1])
    return lines[place.line - 1][place.column - 1 :] + between + lines[place.end_line - 1][: place.end_column - 1]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("location", "words"),
    [
        (("id",), "first"),
        (("title",), '"มาตรการ"'),
        (("summary",), ">-\n  บรรทัดแรก\n  บรรทัดที่สอง"),
        (("list",), "-"),
        (("list", 0), "a"),
        (("list", 1), "b"),
        (("list", 1, "missing"), "b"),
        (("list", 1, "c"), "[x,\n        y]"),
        (("empty",), ""),
        ((), "id"),
    ],
)
def test_a_value_reaches_as_far_as_it_was_typed_and_a_group_to_its_first_key(
    location: tuple[str | int, ...], words: str, end: str
) -> None:
    text = TEXT.replace("\n", end)

    place = parse_document("x.yml", text).place(location)

    assert meant(place, text) == words.replace("\n", end)


def test_a_key_reaches_to_its_colon() -> None:
    place = parse_document("x.yml", TEXT).place(("list", 1, "c"), at_key=True)

    assert meant(place) == "c"


def test_a_group_as_a_whole_reaches_to_its_end() -> None:
    place = parse_document("x.yml", TEXT).place(("list",), whole=True)

    assert meant(place) == "- a\n  - b: 1\n    c: [x,\n        y]"


@pytest.mark.parametrize(("words", "place"), [("ตร", "2:11"), ("การ", "2:13"), ("ไม่มี", "2:8"), ("", "2:8")])
def test_only_the_words_that_are_meant_are_pointed_at_where_they_stand_as_given(words: str, place: str) -> None:
    found = parse_document("x.yml", TEXT).place(("title",), words=words)

    assert str(found) == f"x.yml:{place}"
    assert meant(found) == (words if place != "2:8" else '"มาตรการ"')


def test_a_byte_order_mark_is_gone_before_columns_are_counted() -> None:
    assert str(parse_document("x.yml", "id: ก\n").place(("id",))) == "x.yml:1:5"


def problem_at(*location: str | int) -> Problem:
    return located(Fault("a-code", "ก", "a", location=location), parse_document("x.yml", MEASURE), Measure)


@pytest.mark.parametrize(
    ("location", "at", "label"),
    [
        (("title",), "title", "ชื่อมาตรการ"),
        (("actions", 0, "method"), "actions/1/method", "วิธีการดำเนินการ"),
        (("actions", 1, "results", 2), "actions/2/results/3", "สรุปผลการดำเนินการ"),
        (("actions", 0, "period", "borrowed", "shared_with"), "actions/1/period/shared_with", "ใช้ช่องเดียวกับข้อ"),
        (("actions", 0, "evidence", 0, "register"), "actions/1/evidence/1/register", "ทะเบียน"),
        ((), "", ""),
    ],
)
def test_a_problem_knows_its_field_as_people_call_it(location: tuple[str | int, ...], at: str, label: str) -> None:
    problem = problem_at(*location)

    assert (problem.at, problem.label) == (at, label)


def test_a_refused_value_names_its_field_in_thai() -> None:
    (problem,) = structure(parse_document("x.yml", "id: a\ntitle: ''\nowner: b\n"), Register)  # type: ignore[misc]

    assert str(problem).startswith("x.yml:2:8: error [empty-value] ผิดพลาด: ช่อง “title” (ชื่อทะเบียน): ช่องนี้ว่างอยู่")
