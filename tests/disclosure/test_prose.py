"""Markdown bodies: what is typed as HTML shows as text, links lead somewhere, tables can be read aloud."""

from html.parser import HTMLParser

import pytest

from disclosure.prose import ATTRIBUTES, TAGS, Heading, read, render

PAGE = "/manuals/lending/"
UNPUBLISHED = {"/manuals/draft/": "ยังไม่เผยแพร่"}


def html(text: str) -> str:
    return render(read(text), PAGE, UNPUBLISHED).html


class Elements(HTMLParser):
    """Every element of a body with its attributes."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"),
        ('ก <b onclick="x">ข</b>', '<p>ก &lt;b onclick="x"&gt;ข&lt;/b&gt;</p>'),
        ("<!-- ก -->", "<p>&lt;!-- ก --&gt;</p>"),
        ("<div>\n\n**ก**\n\n</div>", "<p>&lt;div&gt;</p>\n<p><strong>ก</strong></p>\n<p>&lt;/div&gt;</p>"),
        ("&lt;b&gt; &#60;i&#62;", "<p>&lt;b&gt; &lt;i&gt;</p>"),
        ("`<b>`", "<p><code>&lt;b&gt;</code></p>"),
        ("1 < 2 & 3", "<p>1 &lt; 2 &amp; 3</p>"),
    ],
)
def test_html_typed_into_a_body_is_shown_as_it_was_typed(text: str, shown: str) -> None:
    assert html(text) == shown


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java&#115;cript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "http://www.example.go.th/",
    ],
)
def test_a_link_that_could_act_or_be_read_on_the_way_loses_its_address(address: str) -> None:
    assert html(f"[ก]({address})") == "<p><a>ก</a></p>"


def test_a_link_by_reference_loses_a_bad_address_too() -> None:
    assert html("[ก][1]\n\n[1]: javascript:alert(1)") == "<p><a>ก</a></p>"


def test_an_attribute_list_is_shown_as_typed_but_for_the_anchor_of_a_heading() -> None:
    shown = html('[ก](/channels/){: onclick="x" }\n\n## ข {#b}\n\n## ค {#c onclick=x}')

    assert shown == (
        '<p><a href="../../channels/">ก</a>{: onclick="x" }</p>\n'
        '<h2 id="b">ข</h2>\n<h2 id="c-onclickx">ค {#c onclick=x}</h2>'
    )


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        ("## ก {#a-1}", "a-1"),
        ("## **ก** {#a}", "a"),
        ("## ก {#a} ##", "a"),
        ("ก {#a}\n---", "a"),
        ("### ก  {#A_b}", "A_b"),
    ],
)
def test_a_heading_bears_the_anchor_typed_behind_it(text: str, anchor: str) -> None:
    body = render(read(text), PAGE, {})

    assert body.anchors == (anchor,)
    assert body.headings[0].text == "ก"


@pytest.mark.parametrize(
    "address", ["https://www.example.go.th/a?b=1", "mailto:a@example.go.th", "tel:043372111", "line://ti/p/@a"]
)
def test_a_link_elsewhere_stays_as_it_was_typed(address: str) -> None:
    assert html(f"[ก]({address})") == f'<p><a href="{address}">ก</a></p>'


def test_an_image_is_left_out() -> None:
    assert html("ก ![ข](https://a.go.th/b.png) ค") == "<p>ก  ค</p>"


@pytest.mark.parametrize(
    ("address", "way"),
    [
        ("/channels/", "../../channels/"),
        ("/channels/#phone", "../../channels/#phone"),
        ("/manuals/", "../"),
        ("/manuals/lending/", "./"),
        ("/manuals/lending/#steps", "#steps"),
        ("#steps", "#steps"),
        ("/", "../../"),
    ],
)
def test_a_link_to_this_site_becomes_relative_to_its_page(address: str, way: str) -> None:
    assert html(f"[ก]({address})") == f'<p><a href="{way}">ก</a></p>'


@pytest.mark.parametrize("address", ["/manuals/draft/", "/manuals/draft/#steps"])
def test_a_link_to_what_is_unpublished_becomes_its_words_and_a_remark(address: str) -> None:
    assert html(f"ดู[คู่*มือ*]({address})นี้") == "<p>ดู<em>คู่มือ (ยังไม่เผยแพร่)</em>นี้</p>"


def test_a_table_has_scopes_and_scrolls_in_a_region_the_keyboard_reaches() -> None:
    elements = Elements(html("| ก | ข |\n|---|--:|\n| 1 | 2 |\n")).found

    tag, attributes = elements[0]
    assert (tag, attributes["class"], attributes["tabindex"]) == ("div", "scroll", "0")
    assert elements[1][0] == "table"
    assert [attributes for tag, attributes in elements if tag == "th"] == [{"scope": "col"}, {"scope": "col"}]


def test_links_in_the_cells_of_a_table_are_links_like_any_other() -> None:
    shown = html("| [ก](/channels/) |\n|---|\n| [ข](/manuals/draft/) |\n")

    assert '<th scope="col"><a href="../../channels/">ก</a></th>' in shown
    assert "<td><em>ข (ยังไม่เผยแพร่)</em></td>" in shown


@pytest.mark.parametrize("text", ["# ก", "ก\n===", "> # ก", "- # ก"])
def test_a_heading_of_the_first_level_becomes_one_of_the_second(text: str) -> None:
    tags = [tag for tag, _ in Elements(html(text)).found]

    assert "h2" in tags
    assert "h1" not in tags


def test_headings_of_two_levels_make_the_contents() -> None:
    body = render(read("## ก {#a}\n\n### ข {#b}\n\n#### ค {#c}\n\n## ง {#d}\n"), PAGE, {})

    assert body.headings == (Heading(2, "a", "ก"), Heading(3, "b", "ข"), Heading(2, "d", "ง"))


def test_every_heading_of_the_contents_can_be_jumped_to() -> None:
    body = render(read("## ก\n\n## ก\n\n### ข **ค**\n\n## Steps\n"), PAGE, {})

    ids = [attributes["id"] for tag, attributes in Elements(body.html).found if tag in ("h2", "h3")]
    assert [heading.id for heading in body.headings] == ids
    assert len(set(ids)) == 4


def test_a_heading_in_the_contents_is_its_words_alone() -> None:
    body = render(read("## ก **ข** [ค](/manuals/draft/) `ง` {#a}\n"), PAGE, UNPUBLISHED)

    assert body.headings == (Heading(2, "a", "ก ข ค (ยังไม่เผยแพร่) ง"),)


def test_an_empty_body_is_empty() -> None:
    body = render(read(""), PAGE, {})

    assert (body.html, body.headings) == ("", ())


def test_lists_definitions_and_quotes_are_kept() -> None:
    tags = {tag for tag, _ in Elements(html("1. ก\n2. ข\n\n- ค\n\n> ง\n\nจ\n:   ฉ\n\n---\n")).found}

    assert {"ol", "ul", "li", "blockquote", "dl", "dt", "dd", "hr"} <= tags


@pytest.mark.parametrize(
    "text",
    [
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "[a](<javascript:alert(1)>)",
        '[a](/x "t\\" onmouseover=alert(1)")',
        "![a](x){: onerror=alert(1) }",
        "# a {: onclick=alert(1) }\n",
        '<https://a.go.th/"onclick=alert(1)>',
        "```\n<script>\n```",
        "    <script>\n",
        "[TOC]\n\n## <script>alert(1)</script>",
        "| <script> |\n|---|\n| <img src=x onerror=y> |",
        "a\n: <iframe src=x>",
        "\u0002wzxhzdk:0\u0003",
    ],
)
def test_no_element_and_no_attribute_comes_through_that_is_not_listed(text: str) -> None:
    for tag, attributes in Elements(html(text)).found:
        assert tag in TAGS
        # nh3 lets through on every element the two attributes that can only describe it.
        assert set(attributes) <= ATTRIBUTES.get(tag, set()) | {"lang", "title"}


def test_links_to_this_site_are_found_however_they_are_written() -> None:
    text = "[x](/a/) [y](/b/#c) [z](</d/>) [w][1] [o](e/) [v](#f) [u](https://a.go.th) `[t](/code/)`\n\n[1]: /g/\n"

    found = render(read(text), "/manuals/x/", {}).links

    assert found == ("/a/", "/b/#c", "/d/", "/g/", "e/", "#f")


def test_a_body_without_links_to_this_site_has_none() -> None:
    assert render(read("ไม่มี (/a/) [ลิงก์] ใด"), "/manuals/x/", {}).links == ()
