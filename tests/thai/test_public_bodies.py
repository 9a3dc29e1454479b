"""Local bodies are found in running Thai, whatever the white space, and common words are not taken for names."""

import pytest

from thai.provinces import PROVINCES
from thai.public_bodies import TYPES, Mention, full_name, is_common, mentions


def words(text: str) -> list[str]:
    return [mention.words for mention in mentions(text)]


@pytest.mark.parametrize("kind", TYPES)
@pytest.mark.parametrize("name", ["โคกสูง", "ในเมือง", "ที่วัง", "มีชัย", "จะนะ", "ขอนแก่น", "เพ", "สองพี่น้อง", "กองควาย"])
def test_every_type_is_found_with_names_that_begin_like_common_words(kind: str, name: str) -> None:
    assert words(f"หนังสือของ{kind}{name} ลงวันที่") == [kind + name]


@pytest.mark.parametrize("short", [f"{short}." for short in TYPES.values()])
@pytest.mark.parametrize("before", ["", "หนังสือ ", "(", "ของ", "นายก", "และ"])
def test_an_abbreviated_body_is_found(short: str, before: str) -> None:
    assert words(f"{before}{short}โคกสูง แจ้งว่า") == [f"{short}โคกสูง"]


@pytest.mark.parametrize(
    "text",
    ["เทศบาล ตำบลโคกสูง", "เทศ บาล ตำบล โคก สูง", "เทศบาล\nตำบลโคกสูง", "เทศบาล\u00a0ตำบลโคกสูง"],
)
def test_white_space_inside_a_name_does_not_matter(text: str) -> None:
    (mention,) = mentions(f"ข้อมูลของ{text}\nปีที่แล้ว")

    assert mention.start == len("ข้อมูลของ")
    assert mention.names("เทศบาลตำบลโคกสูง")
    assert mention.names("ทต. โคกสูง")


def test_a_sara_am_in_two_parts_is_one() -> None:
    (mention,) = mentions("เทศบาลต\u0e4d\u0e32บลน\u0e32ค\u0e4d\u0e32")

    assert mention.names("เทศบาลตำบลนาคำ")


@pytest.mark.parametrize(
    "text",
    [
        "เทศบาลตำบลและเทศบาลเมือง",
        "เทศบาลตำบล",
        "เทศบาลตำบลฯ",
        "เทศบาลตำบล/เมือง/นคร",
        "เทศบาลตำบล 12 แห่ง",
        "เทศบาลตำบลแต่ละแห่ง",
        "เทศบาล เมืองพัทยา",
        "องค์การบริหารส่วนจังหวัดทุกจังหวัด",
        "องค์การบริหารส่วนตำบลได้ดำเนินการแล้ว",
        "ในรอบ ต.ค. ถึงรอบ ธ.ค.",
        "รับผิดชอบต่อหน้าที่ มอบจากกองกลาง ตอบต่อไป",
        "กทม. โทรแจ้งแล้ว ค่าตอบแทน. ข้อถัดไป",
        "",
    ],
)
def test_common_words_are_no_names(text: str) -> None:
    assert words(text) == []


def test_several_bodies_are_found_in_order() -> None:
    text = "อบต.โคกสูง ร่วมกับเทศบาลเมืองกระนวน และ อบจ.ขอนแก่น"

    assert words(text) == ["อบต.โคกสูง", "เทศบาลเมืองกระนวน", "อบจ.ขอนแก่น"]


def test_where_the_type_ends_is_told_in_the_text_itself() -> None:
    text = "ของ เทศ บาลตำบล โคกสูง"

    assert next(mentions(text)) == Mention(4, text.index("โคก"), "เทศบาลตำบล", "โคกสูง", "เทศบาลตำบลโคกสูง")


@pytest.mark.parametrize("name", ["ทต.นาคำ", "ทต. นาคำ", "เทศบาลตำบล นาคำ", "เทศบาลตำบลนาคำ"])
def test_a_full_name_is_one_for_all_forms(name: str) -> None:
    assert full_name(name) == "เทศบาลตำบลนาคำ"


@pytest.mark.parametrize("words", ["ต่าง ๆ", "ฯ", "และจังหวัด", "1", ""])
def test_what_goes_on_with_the_sentence_begins_no_name(words: str) -> None:
    assert is_common(words)


def test_there_are_77_provinces() -> None:
    assert len(set(PROVINCES)) == 77
