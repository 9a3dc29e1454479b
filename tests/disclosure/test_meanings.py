"""What a typed text means: good and bad texts of every meaning, and what is suggested instead."""

import re
from collections.abc import Callable
from datetime import date

import pytest
from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

from disclosure import fields, meanings
from disclosure.records.measure import AttachmentReference, Responsible

Meaning = Callable[[object], object]
EVERY_MEANING: tuple[Meaning, ...] = (
    meanings.text,
    meanings.count,
    meanings.fiscal_year,
    meanings.day,
    meanings.flag,
    meanings.https_address,
    meanings.OneOf("a", "b"),
    meanings.matching(re.compile("a"), "not-an-id", "ไทย", "English"),
)


def refusal(meaning: Meaning, value: object) -> tuple[str, str]:
    """The code and the suggestion with which a value is refused."""
    with pytest.raises(PydanticCustomError) as refused:
        meaning(value)
    context = refused.value.context
    assert context is not None
    return refused.value.type, context["suggestion"]


def code_of(type_: object, value: object) -> str:
    """The code with which a field's type refuses a value."""
    with pytest.raises(ValidationError) as refused:
        TypeAdapter(type_).validate_python(value)
    (error,) = refused.value.errors()
    return error["type"]


@pytest.mark.parametrize("meaning", EVERY_MEANING)
def test_nothing_typed_is_an_empty_value(meaning: Meaning) -> None:
    assert refusal(meaning, None) == ("empty-value", "")


@pytest.mark.parametrize("meaning", EVERY_MEANING)
@pytest.mark.parametrize("value", [[], ["a"], {}, {"a": "b"}])
def test_a_list_or_a_group_is_no_text(meaning: Meaning, value: object) -> None:
    assert refusal(meaning, value) == ("not-text", "")


@pytest.mark.parametrize(
    ("value", "text"),
    [("ก", "ก"), ("  ก ข \n", "ก ข"), ("0", "0"), ("-", "-"), ("<b>", "<b>"), ("x" * 4000, "x" * 4000)],
)
def test_a_text_is_what_was_typed_without_the_space_around_it(value: str, text: str) -> None:
    assert meanings.text(value) == text


@pytest.mark.parametrize("value", ["", " ", "\n\t", "\u00a0"])
def test_a_text_of_white_space_is_an_empty_value(value: str) -> None:
    assert refusal(meanings.text, value) == ("empty-value", "")


def test_a_text_over_the_greatest_length_is_refused() -> None:
    assert refusal(meanings.text, "ก" * (meanings.MAX_TEXT + 1)) == ("text-too-long", "")


@pytest.mark.parametrize(
    ("value", "number"),
    [
        ("0", 0),
        ("00", 0),
        ("12", 12),
        ("๑๒", 12),
        ("๑2", 12),
        (" 7 ", 7),
        ("1,234", 1234),
        ("๑,๒๓๔,๕๖๗", 1234567),
        ("999999999", 999_999_999),
    ],
)
def test_a_count_is_a_whole_number_in_thai_or_arabic_digits(value: str, number: int) -> None:
    assert meanings.count(value) == number


@pytest.mark.parametrize(
    "value", ["", "-1", "+1", "1.0", "1 234", "สอง", "-", "²", "٣", "1e3", "0x1F", "1_000", "9999999999", ",", "true"]
)
def test_anything_else_is_no_count(value: str) -> None:
    assert refusal(meanings.count, value) == ("not-a-count", "")


def test_the_numbers_that_name_things_begin_at_one() -> None:
    number = TypeAdapter(fields.Number)

    assert number.validate_python("๑") == 1
    assert code_of(fields.Number, "0") == "not-a-count"


@pytest.mark.parametrize(("value", "month"), [("1", 1), ("๑๒", 12), ("09", 9)])
def test_a_month_is_a_number_from_one_to_twelve(value: str, month: int) -> None:
    assert TypeAdapter(fields.Month).validate_python(value) == month


@pytest.mark.parametrize(("value", "code"), [("0", "not-a-month"), ("13", "not-a-month"), ("ต.ค.", "not-a-count")])
def test_anything_else_is_no_month(value: str, code: str) -> None:
    assert code_of(fields.Month, value) == code


@pytest.mark.parametrize(("value", "year"), [("2566", 2566), ("๒๕๖๖", 2566), ("2400", 2400), ("2700", 2700)])
def test_a_fiscal_year_is_of_the_buddhist_era(value: str, year: int) -> None:
    assert meanings.fiscal_year(value) == year


@pytest.mark.parametrize(
    ("value", "suggestion"), [("2023", "2566"), ("๒๐๒๓", "2566"), ("1900", "2443"), ("2100", "2643")]
)
def test_a_common_era_year_is_refused_and_the_buddhist_one_suggested(value: str, suggestion: str) -> None:
    assert refusal(meanings.fiscal_year, value) == ("common-era-year", suggestion)


@pytest.mark.parametrize(
    "value", ["", "66", "2399", "2701", "1899", "2101", "02566", "พ.ศ. 2566", "2566-2567", "2,566"]
)
def test_anything_else_is_no_year(value: str) -> None:
    assert refusal(meanings.fiscal_year, value) == ("not-a-year", "")


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2023-09-30", date(2023, 9, 30)),
        ("๒๐๒๓-๐๙-๓๐", date(2023, 9, 30)),
        (" 2024-02-29 ", date(2024, 2, 29)),
        ("1900-01-01", date(1900, 1, 1)),
        ("2100-12-31", date(2100, 12, 31)),
    ],
)
def test_a_day_is_an_iso_date_of_the_common_era(value: str, day: date) -> None:
    assert meanings.day(value) == day


@pytest.mark.parametrize(
    ("value", "suggestion"),
    [
        ("2566-09-30", "2023-09-30"),
        ("๒๕๖๖-๐๙-๓๐", "2023-09-30"),
        ("2567-02-29", "2024-02-29"),
        ("2400-01-01", "1857-01-01"),
        ("2700-12-31", "2157-12-31"),
    ],
)
def test_a_buddhist_year_in_a_date_is_refused_and_the_common_one_suggested(value: str, suggestion: str) -> None:
    assert refusal(meanings.day, value) == ("buddhist-era-date", suggestion)


@pytest.mark.parametrize(
    "value",
    [
        "",
        "2023",
        "2023-09",
        "2023-9-30",
        "30/09/2566",
        "1 ต.ค. 2565",
        "2023-09-31",
        "2023-02-29",
        "2564-02-29",
        "2023-13-01",
        "2023-00-10",
        "0000-01-01",
        "1899-12-31",
        "2101-01-01",
        "2701-01-01",
        "2023-09-30T10:00",
    ],
)
def test_anything_else_is_no_date(value: str) -> None:
    assert refusal(meanings.day, value) == ("not-a-date", "")


@pytest.mark.parametrize("value", ["true", "True", "TRUE", "yes", "ใช่", " ใช่ "])
def test_yes_is_true(value: str) -> None:
    assert meanings.flag(value) is True


@pytest.mark.parametrize("value", ["false", "False", "no", "No", "ไม่ใช่"])
def test_no_is_false(value: str) -> None:
    assert meanings.flag(value) is False


@pytest.mark.parametrize("value", ["", "0", "1", "on", "off", "y", "มี", "ไม่", "ไม่มี"])
def test_anything_else_is_neither_yes_nor_no(value: str) -> None:
    assert refusal(meanings.flag, value) == ("not-yes-or-no", "")


@pytest.mark.parametrize(
    "value",
    [
        "https://www.example.go.th",
        "https://www.example.go.th/",
        "https://example.go.th:8443/a/b?c=1&d=2#e",
        "https://example.go.th/ข่าว",
        "https://example.go.th/a%20b",
    ],
)
def test_an_address_begins_with_https(value: str) -> None:
    assert meanings.https_address(value) == value


@pytest.mark.parametrize(
    ("value", "suggestion"),
    [
        ("www.example.go.th", "https://www.example.go.th"),
        ("example.go.th/a", "https://example.go.th/a"),
    ],
)
def test_an_address_that_only_lacks_https_is_refused_and_the_whole_suggested(value: str, suggestion: str) -> None:
    assert refusal(meanings.https_address, value) == ("not-an-address", suggestion)


@pytest.mark.parametrize(
    "value",
    [
        "",
        "https://",
        "https://localhost",
        "https://a.go.th/a b",
        'https://a.go.th/"onclick',
        "https://a.go.th/<b>",
        "/channels/",
        "สำนักงาน",
    ],
)
def test_anything_else_is_no_address_and_nothing_is_suggested(value: str) -> None:
    assert refusal(meanings.https_address, value) == ("not-an-address", "")


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("http://www.example.go.th/a", "insecure-link"),
        ("https://user:word@a.go.th/", "credentials-in-link"),
        ("https://198.51.100.7/", "look-alike-host"),
        ("ftp://a.go.th", "forbidden-scheme"),
        ("javascript:alert(1)", "forbidden-scheme"),
        ("//a.go.th", "forbidden-scheme"),
    ],
)
def test_an_address_that_could_mislead_is_refused_for_that_reason(value: str, code: str) -> None:
    assert refusal(meanings.https_address, value)[0] == code


def test_a_choice_is_one_of_a_closed_list() -> None:
    choice = meanings.OneOf("website", "telephone")

    assert choice(" website ") == "website"


@pytest.mark.parametrize(("value", "suggestion"), [("telefone", "telephone"), ("Website", "website"), ("โทรศัพท์", "")])
def test_another_choice_is_refused_and_the_nearest_suggested(value: str, suggestion: str) -> None:
    choice = meanings.OneOf("website", "telephone")

    assert refusal(choice, value) == ("unknown-choice", suggestion)


def test_a_refused_choice_names_them_all_in_both_languages() -> None:
    with pytest.raises(PydanticCustomError) as refused:
        meanings.OneOf("website", "telephone")("fax")

    assert refused.value.context is not None
    assert "website, telephone" in refused.value.context["thai"]
    assert "website, telephone" in refused.value.context["english"]


@pytest.mark.parametrize("section", ["7", "9(1)", "9(8)"])
def test_the_sections_of_the_official_information_act_are_known(section: str) -> None:
    assert TypeAdapter(fields.OfficialInformationSection).validate_python(section) == section


@pytest.mark.parametrize(
    ("type_", "value"),
    [
        (fields.Id, "fraud-risk"),
        (fields.Id, "2566"),
        (fields.Domain, "www.example.go.th"),
        (fields.Domain, "na-kham.go.th"),
        (fields.FileName, "loan-form.docx"),
        (fields.FileName, "form.v2.pdf"),
        (Responsible, "clerk-office"),
        (Responsible, "clerk-office/legal-affairs"),
        (Responsible, "all-divisions"),
        (AttachmentReference, "property-borrowing/loan-form.docx"),
    ],
)
def test_ids_domains_and_file_names_are_plain_small_letters(type_: object, value: str) -> None:
    assert TypeAdapter(type_).validate_python(value) == value


@pytest.mark.parametrize(
    ("type_", "code", "values"),
    [
        (fields.Id, "not-an-id", ["", "Fraud", "fraud_risk", "-a", "a-", "a--b", "a/b", "คู่มือ", "a b", "๑"]),
        (fields.Domain, "not-a-domain", ["", "localhost", "https://a.go.th", "a.go.th/", "A.go.th", "-a.th", "a..th"]),
        (
            fields.FileName,
            "not-a-file-name",
            ["", "form", "Form.pdf", "แบบ.pdf", "../a.pdf", "a/b.pdf", ".pdf", "a..pdf", "a .pdf", "a.PDF"],
        ),
        (Responsible, "not-a-division", ["", "สำนักปลัด", "a/b/c", "/a", "a/", "Clerk"]),
        (AttachmentReference, "not-an-attachment", ["", "form.pdf", "a/b/c.pdf", "a/", "/a.pdf", "a/แบบ.pdf"]),
    ],
)
def test_other_ids_domains_and_file_names_are_refused(type_: object, code: str, values: list[str]) -> None:
    assert {value: code_of(type_, value) for value in values} == dict.fromkeys(values, code)


def test_a_single_text_is_a_list_of_one() -> None:
    texts = TypeAdapter(fields.Texts)

    assert texts.validate_python("ก") == ("ก",)
    assert texts.validate_python(["ก", "ข"]) == ("ก", "ข")


def test_a_long_text_is_shortened_where_it_is_quoted() -> None:
    with pytest.raises(PydanticCustomError) as refused:
        meanings.count("ก" * 3000)

    assert refused.value.context is not None
    assert "ก" * 39 + "…" in refused.value.context["thai"]
    assert len(refused.value.context["thai"]) < 200
