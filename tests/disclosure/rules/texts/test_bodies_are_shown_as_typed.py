"""What Markdown would drop or change is refused where it stands; what officers write every day is not."""

from pathlib import Path

import nh3
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from disclosure import bodies, prose
from disclosure.passages import Identity, Passage
from disclosure.records import Allowed, Organisation
from disclosure.rules.texts.bodies_are_shown_as_typed import check

SHIPPED = Path(__file__).resolve().parents[4] / "content"
OURS = Identity(
    Organisation.model_validate(
        {"name": "ก", "type": "town-municipality", "district": "ข", "province": "ค", "domain": "www.example.go.th"}
    ),
    Allowed(),
    frozenset(),
)


def remarks(text: str) -> list[tuple[int, str]]:
    return [(offset, fault.code) for offset, fault in check(Passage(text, None, (), "manuals/x.md"), OURS)]


@pytest.mark.parametrize(
    ("text", "offset", "code"),
    [
        ("ก<br>ข", 1, "raw-html"),
        ("ก <b>ข</b", 2, "raw-html"),
        ('<a href="https://www.nakham-\nkk.go.th">', 0, "raw-html"),
        ("<SCRIPT>alert(1)</SCRIPT>", 0, "raw-html"),
        ("<svg/onload=alert(1)>", 0, "raw-html"),
        ("ก\n\n<!-- ข -->", 3, "raw-html"),
        ("<div>\n\nก", 0, "raw-html"),
        ("`<b>` <b>", 6, "raw-html"),
        ("- ก\n\n    <b>ข</b>", 9, "raw-html"),
        ("ก&nbsp;ข", 1, "raw-html"),
        ("&lt;b&gt;", 0, "raw-html"),
        ("&#8203;", 0, "raw-html"),
        ("ก ![ข](https://a.go.th/b.png)", 7, "image-in-body"),
        ("![ข][1]\n\n[1]: /b.png", 14, "image-in-body"),
        ("## ก {#a}\n\n## ข {#a}", 5, "repeated-anchor"),
        ("1. ก\n2. ข\n4. ค", 10, "markdown-altered"),
        ("1. ก\n\n    ข\n\n3. ค", 13, "markdown-altered"),
        ("| ก | ข |\n|---|---|\n| 1 | 2 | 3 |", 20, "markdown-altered"),
        ("กว้าง 2*3*4 เมตร", 8, "markdown-altered"),
        ("[หมายเหตุ]: ดูเอกสาร", 0, "markdown-altered"),
    ],
)
def test_what_would_be_dropped_or_changed_is_refused_where_it_stands(text: str, offset: int, code: str) -> None:
    found = remarks(text)

    assert found
    assert {each for _, each in found} == {code}
    assert found[0][0] == offset


@pytest.mark.parametrize(
    "text",
    [
        "ก < ข และ x < 5 และ 3 > 2",
        "x <5 และ y>3",
        "<ชื่อหน่วยงาน> และ <name>",
        "<https://www.example.go.th/> <saraban@example.go.th>",
        "`<b>` และ ``<i> ` </i>``",
        "ก\n\n    <b>ข</b>\n    <i>ค</i>\n",
        "AT&T; R&D ค่า a&b",
        "**ก** *ข* ~~ค~~ ___ง___",
        "5 * 3 * 2 และ 2×3×4 และ 2*3",
        "1. ก\n2. ข\n\nต่อ\n\n3. ค",
        "1. ก\n1. ข\n1. ค",
        "5. ก\n6. ข",
        "1. ก\n    1. ข\n    2. ค\n2. ง",
        "๑. ก\n๓. ข",
        "ปี\n2566. ก",
        "- ก\n- ข\n    - ค",
        "| ก | ข |\n|---|--:|\n| 1 | 2 |\n| 3 |",
        "## ก {ร่าง}\n\n## {{ title }}\n\nSave_as: ../../x\n\n{% raw %}",
        "[TOC]",
        "[1] ดูข้อ [2]",
        "[ก][1]\n\n[1]: /channels/",
        "# ก\n\nข\n---",
        "- - - - - - - - - - - - -",
        "ก  \nข",
        "    ",
        "",
    ],
)
def test_what_officers_write_is_let_through(text: str) -> None:
    assert remarks(text) == []


@pytest.mark.parametrize("path", sorted(SHIPPED.rglob("*.md")), ids=lambda path: path.stem)
def test_the_shipped_manuals_are_shown_as_typed(path: Path) -> None:
    assert remarks(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("## ก {ร่าง}", "ก {ร่าง}"),
        ("ก {: .x onclick=y }", "{: .x onclick=y }"),
        ("[TOC]", "[TOC]"),
        ("{{ title }} {% raw %}", "{{ title }} {% raw %}"),
        ("Save_as: ../../x.html", "Save_as: ../../x.html"),
    ],
)
def test_markup_of_other_tools_is_shown_as_typed(text: str, shown: str) -> None:
    assert shown in prose.read(text).html


PIECES = st.sampled_from(
    [
        *"กข 12*_`[](){}#<>&|!:-.\n",
        "\n\n",
        "1. ",
        "- ",
        "> ",
        "**",
        "](/a/)",
        "![",
        "|---|\n",
        "&amp;",
        "<b>",
        "    ",
        "{#a}",
    ]
)


@given(st.lists(PIECES, max_size=40).map("".join))
def test_the_safe_form_of_what_is_let_through_differs_in_nothing_from_the_unsafe(text: str) -> None:
    if any(bodies.beyond(text)) or remarks(text):
        return
    house = prose._House()
    markdown = Markdown(
        extensions=["tables", "sane_lists", "def_list", "toc", house], extension_configs={"toc": {"marker": ""}}
    )
    unsafe = nh3.clean(markdown.convert(text), tags=prose.TAGS | {"img", "h1", "span"}, link_rel=None)
    if "href" in unsafe or "style" in unsafe:
        # Links are another rule's; the alignment of a column is looks, not text.
        return

    assert _words(prose.read(text).html) == _words(unsafe)


def _words(html: str) -> str:
    return nh3.clean(html, tags={"img", "em", "strong", "li", "td", "th", "p", "code"}, attributes={}).strip()
