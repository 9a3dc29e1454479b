"""A document to a record, or every problem that stands in the way, each where an officer must look."""

import re
from pathlib import Path

import pytest
from tests.disclosure.whole import read_document

from disclosure.records import Channel, Complaints, Manual, Measure, Organisation, Record, Register, Report
from disclosure.structure import structure
from problems import Problem

REGISTER = "id: loans\ntitle: ทะเบียนการยืม\nowner: clerk\n"
MEASURE = "id: first\nfiscal_year: 2566\nnumber: 1\ntitle: มาตรการแรก\n"


def structured(root: Path, kind: type[Record], text: str) -> Record | list[Problem]:
    (root / "x.yml").write_text(text, encoding="utf-8")
    return structure(read_document(root, "x.yml"), kind)


def problems(root: Path, kind: type[Record], text: str) -> list[Problem]:
    found = structured(root, kind, text)
    assert isinstance(found, list)
    return sorted(found)


def places(root: Path, kind: type[Record], text: str) -> list[str]:
    return [f"{each.place.line}:{each.place.column} {each.code}" for each in problems(root, kind, text)]


def test_a_document_without_faults_is_a_record(tmp_path: Path) -> None:
    record = structured(tmp_path, Register, REGISTER)

    assert isinstance(record, Register)
    assert (record.id, record.title, record.owner) == ("loans", "ทะเบียนการยืม", "clerk")


def test_what_may_be_absent_is_none_whether_left_out_or_left_empty(tmp_path: Path) -> None:
    left_out = structured(tmp_path, Register, REGISTER)
    left_empty = structured(tmp_path, Register, REGISTER + "summary:\nnote: ~\n")

    assert left_out == left_empty
    assert isinstance(left_out, Register)
    assert left_out.summary is None


def test_a_record_cannot_be_changed(tmp_path: Path) -> None:
    record = structured(tmp_path, Register, REGISTER)

    with pytest.raises(ValueError, match="frozen"):
        record.title = "อื่น"  # type: ignore[union-attr]


def test_an_unknown_key_stands_where_the_key_stands(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, Register, REGISTER + "colour: น้ำเงิน\n")

    assert (str(problem.place), problem.code, problem.suggestion) == ("x.yml:4:1", "unknown-key", "")
    assert "legal_basis" in problem.thai
    assert "legal_basis" in problem.english


def test_a_misspelt_key_is_one_problem_and_not_a_missing_key_as_well(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, Register, REGISTER.replace("owner:", "ownr:"))

    assert (str(problem.place), problem.code, problem.suggestion) == ("x.yml:3:1", "unknown-key", "owner")
    assert "did you mean 'owner'?" in problem.english
    assert "สำนัก/กองเจ้าของ" in problem.thai


def test_a_thai_label_typed_as_key_is_recognised(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, Register, REGISTER.replace("title:", "ชื่อทะเบียน:"))

    assert (str(problem.place), problem.code, problem.suggestion) == ("x.yml:2:1", "unknown-key", "title")


def test_a_misspelt_key_and_another_missing_one_are_two_problems(tmp_path: Path) -> None:
    found = places(tmp_path, Register, "id: loans\ntitel: ทะเบียน\n")

    assert found == ["1:1 missing-key", "2:1 unknown-key"]


def test_a_misspelt_key_deep_inside_is_one_problem_with_the_keys_of_that_group(tmp_path: Path) -> None:
    text = MEASURE + "actions:\n  - number: 1\n    metod: ทำ\n"

    (problem,) = problems(tmp_path, Measure, text)

    assert (str(problem.place), problem.code, problem.suggestion) == ("x.yml:7:5", "unknown-key", "method")


def test_a_misspelt_key_in_one_entry_does_not_hide_a_missing_one_in_another(tmp_path: Path) -> None:
    text = MEASURE + "actions:\n  - number: 1\n    metod: ทำ\n  - number: 2\n"

    assert places(tmp_path, Measure, text) == ["7:5 unknown-key", "8:5 missing-key"]


def test_a_misspelt_key_that_is_present_too_is_still_unknown(tmp_path: Path) -> None:
    assert places(tmp_path, Register, REGISTER + "titel: อีกชื่อ\n") == ["4:1 unknown-key"]


def test_a_misspelt_key_inside_a_borrowed_cell_is_compared_with_the_keys_of_cells(tmp_path: Path) -> None:
    text = (
        MEASURE + "actions:\n  - number: 1\n    method: ทำ\n    period:\n      shared_with: 2\n      inherited_frm: 3\n"
    )

    (problem,) = problems(tmp_path, Measure, text)

    assert (str(problem.place), problem.suggestion) == ("x.yml:10:7", "inherited_from")


def test_a_missing_key_is_named_with_its_label_where_its_group_begins(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, Register, "# ทะเบียน\n\nid: loans\nowner: clerk\n")

    assert (str(problem.place), problem.code, problem.suggestion) == ("x.yml:3:1", "missing-key", "title: …")
    assert "ชื่อทะเบียน" in problem.thai


def test_a_key_whose_name_python_cannot_bear_is_known_by_its_own_name(tmp_path: Path) -> None:
    text = "id: a\nname: ก\nknd: line\ntakes: comment\n"

    (problem,) = problems(tmp_path, Channel, text)

    assert (problem.code, problem.suggestion) == ("unknown-key", "kind")


def test_the_name_python_uses_instead_is_no_key(tmp_path: Path) -> None:
    text = "id: a\nname: ก\nkind: line\nchannel_kind: line\ntakes: comment\n"

    assert places(tmp_path, Channel, text) == ["4:1 unknown-key"]


def test_all_problems_of_a_file_are_told_at_once(tmp_path: Path) -> None:
    text = (
        "id: First One\n"
        "fiscal_year: 2023\n"
        "number: ศูนย์\n"
        "titel: มาตรการ\n"
        "published: 2566-11-01\n"
        "colour: แดง\n"
        "actions:\n"
        "  - number: 1\n"
        "    method: []\n"
        "    period: ทั้งปี\n"
        "  - number: 0\n"
        "    method: ทำ\n"
        "    evidence:\n"
        "      - url: http://a.go.th\n"
        "      - manual: lending\n"
        "        page: 3\n"
    )

    assert places(tmp_path, Measure, text) == [
        "1:5 not-an-id",
        "2:14 common-era-year",
        "3:9 not-a-count",
        "4:1 unknown-key",
        "5:12 buddhist-era-date",
        "6:1 unknown-key",
        "9:13 not-text",
        "10:13 not-a-group",
        "11:13 not-a-count",
        "14:14 insecure-link",
        "16:9 unknown-key",
    ]


def test_every_problem_speaks_both_languages_and_its_report_begins_with_its_place(tmp_path: Path) -> None:
    text = "id: ก\nkind: fax\norder: 0\ntakes: [praise]\nanonymous: maybe\nverified_on: today\nnam: ก\nowner: {}\n"

    found = problems(tmp_path, Channel, text)

    assert len(found) == 8
    for problem in found:
        assert re.search("[ก-๙]{3}", problem.thai)
        assert re.search("[a-z]{3}", problem.english)
        assert str(problem).startswith(f"x.yml:{problem.place.line}:{problem.place.column}: error [{problem.code}] ")
        assert problem.thai in str(problem)
        assert problem.english in str(problem)
        assert problem.suggestion in str(problem)


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (Report, "fiscal_year: 2566\npublished:   เมื่อวาน\n", "เมื่อวาน"),
        (Report, "fiscal_year: '๖๖'\n", "'๖๖'"),
        (Report, "fiscal_year: 2566\nmissing_measures:\n  - {number: 3, note: ก}\n  - {number: สี่, note: ข}\n", "สี่"),
        (Report, "fiscal_year: 2566\nnotes:\n  - ก\n  - [ข]\n", "[ข]"),
        (Report, "fiscal_year: 2566\nsource_document: ไฟล์ PDF\n", "ไฟล์ PDF"),
        (Complaints, "fiscal_year: 2566\ngeneral:\n  months:\n    - month: 10\n      received: สอง\n", "สอง"),
        (Complaints, "fiscal_year: 2566\ngeneral: {opening: -1}\n", "-1"),
        (Manual, "id: a\ntitle: ก\ncategory: plans\nowner: b\n", "plans"),
        (Channel, "id: a\nname: ก\nkind: line\ntakes:\n  - comment\n  - gift\n", "gift"),
        (Channel, "id: a\nname: ก\nkind: line\ntakes: gift\n", "gift"),
        (Measure, MEASURE + "actions:\n  - {number: 1, method: ก, responsible: กอง}\n", "กอง"),
        (Measure, MEASURE + "actions:\n  - {number: 1, method: ก, results: {shared_with: x}}\n", "x}"),
        (Measure, MEASURE + "actions:\n  - {number: 1, method: ก, period: {start: x}}\n", "x}"),
    ],
)
def test_a_refused_value_stands_exactly_where_it_was_typed(
    kind: type[Record], text: str, value: str, tmp_path: Path
) -> None:
    (problem,) = problems(tmp_path, kind, text)

    line = text.splitlines()[problem.place.line - 1]
    assert line[problem.place.column - 1 :].startswith(value)


@pytest.mark.parametrize("text", ["- id: loans\n", "ทะเบียนการยืม\n", "'id: loans'\n", "[]\n"])
def test_a_file_that_is_no_group_of_keys_is_one_problem(text: str, tmp_path: Path) -> None:
    assert places(tmp_path, Register, text) == ["1:1 not-a-group"]


def test_an_empty_group_lacks_every_required_key(tmp_path: Path) -> None:
    found = problems(tmp_path, Organisation, "{}\n")

    assert {(str(each.place), each.code) for each in found} == {("x.yml:1:1", "missing-key")}
    assert sorted(each.suggestion for each in found) == [
        "district: …",
        "domain: …",
        "name: …",
        "province: …",
        "type: …",
    ]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("months: ตุลาคม\n", "not-a-list"),
        ("months: {month: 10}\n", "not-a-list"),
        ("months:\n", "not-a-list"),
        ("months: [10]\n", "not-a-group"),
        ("opening: [1]\n", "not-text"),
        ("nil_report:\n", "empty-value"),
        ("withheld: ''\n", "empty-value"),
    ],
)
def test_another_shape_than_the_one_expected_is_refused(text: str, code: str, tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, Complaints, f"fiscal_year: 2566\ngeneral:\n  {text}")

    assert problem.code == code
    assert problem.place.line == 3


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("{month: 10}", "unclear-month"),
        ("{month: 10, nil_report: false}", "unclear-month"),
        ("{month: 10, received: 1}", "half-a-month"),
        ("{month: 10, resolved: 0}", "half-a-month"),
        ("{month: 10, received: 0, resolved: 0, nil_report: true}", "nil-report-contradicted"),
        ("{month: 10, nil_report: true, withheld: ก}", "unclear-month"),
        ("{month: 10, received: 1, resolved: 1, not_applicable: ก}", "unclear-month"),
        ("{month: 10, withheld: ก, not_applicable: ข}", "unclear-month"),
    ],
)
def test_a_month_that_says_nothing_or_two_things_is_refused(row: str, code: str, tmp_path: Path) -> None:
    text = f"fiscal_year: 2566\ngeneral:\n  months:\n    - {row}\n"

    assert places(tmp_path, Complaints, text) == [f"4:7 {code}"]


@pytest.mark.parametrize(
    "row",
    [
        "{month: 10, received: 0, resolved: 0}",
        "{month: ๑๐, nil_report: ใช่}",
        "{month: 10, withheld: ก}",
        "{month: 10, not_applicable: ก}",
        "{month: 10, received: 2, resolved: 1, nil_report: no}",
    ],
)
def test_a_month_says_one_thing(row: str, tmp_path: Path) -> None:
    record = structured(tmp_path, Complaints, f"fiscal_year: 2566\ngeneral:\n  months:\n    - {row}\n")

    assert isinstance(record, Complaints)


def test_a_year_that_says_two_things_is_refused_where_its_kind_begins(tmp_path: Path) -> None:
    text = "fiscal_year: 2566\ngeneral:\n  withheld: ก\n  nil_report: true\n"

    assert places(tmp_path, Complaints, text) == ["3:3 unclear-year"]


@pytest.mark.parametrize("period", ["{}", "{end: 2023-01-01}", "{fiscal_year: 2566, end: 2023-01-01}"])
def test_a_period_is_a_year_or_begins_somewhere(period: str, tmp_path: Path) -> None:
    text = MEASURE + f"actions:\n  - number: 1\n    method: ก\n    period: {period}\n"

    assert places(tmp_path, Measure, text) == ["8:13 unclear-period"]


def test_a_period_may_be_one_day_or_have_no_end_yet(tmp_path: Path) -> None:
    text = (
        MEASURE + "actions:\n  - {number: 1, method: ก, period: {start: 2023-01-01, end: 2023-01-01}}\n"
        "  - {number: 2, method: ข, period: {start: 2023-01-01}}\n"
    )

    assert isinstance(structured(tmp_path, Measure, text), Measure)


def test_evidence_names_exactly_one_thing(tmp_path: Path) -> None:
    text = (
        MEASURE
        + "actions:\n  - number: 1\n    method: ก\n    evidence:\n      - title: ภาพ\n      - {manual: a, channel: b}\n"
    )

    assert places(tmp_path, Measure, text) == ["9:9 unclear-evidence", "10:9 unclear-evidence"]
