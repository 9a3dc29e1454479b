"""A built tree that is not whole: each damage has its code, at its file."""

from pathlib import Path

import pytest

from problems import Problem
from publisher.verification import Root, verify

END = "</body></html>"
WHOLE = {
    "index.html": f'<html><body><h1 id="top">ก</h1><a href="/news/#one">1</a><a href="news/">2</a>{END}',
    "news/index.html": f'<html><body><p id="one">ข</p><a href="../index.html#top">3</a><img src="/a.svg">{END}',
    "a.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
    "numbers.csv": "ปี,จำนวน\r\n2566,1\r\n",
    "numbers.json": '{"ปี": 2566}',
    "feed.xml": "<feed/>",
}


def found(tree: Path, files: dict[str, str | bytes], planned: dict[str, int | None] | None = None) -> list[Problem]:
    """Problems of a tree of these files, which were planned unless said otherwise."""
    for name, content in files.items():
        (tree / name).parent.mkdir(parents=True, exist_ok=True)
        (tree / name).write_bytes(content.encode() if isinstance(content, str) else content)
    return sorted(verify(tree, dict.fromkeys(files) if planned is None else planned))


def told(problems: list[Problem]) -> list[tuple[str, str]]:
    return [(each.code, each.place.path) for each in problems]


def test_a_whole_tree_has_no_problems(tmp_path: Path) -> None:
    assert found(tmp_path, dict(WHOLE)) == []


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("half.html", "<html><body><p>half a pa", "torn-file"),
        ("empty.html", "", "torn-file"),
        ("bad.xml", "<feed><entry></feed>", "unreadable-output"),
        ("bad.svg", "<svg", "unreadable-output"),
        ("bad.json", '{"a": 1', "unreadable-output"),
        ("empty.json", "", "unreadable-output"),
        ("bad.csv", "ปี".encode("cp874"), "unreadable-output"),
        ("bad.css", b"\xff", "unreadable-output"),
    ],
)
def test_a_file_that_cannot_be_read_back(tmp_path: Path, name: str, content: str | bytes, code: str) -> None:
    assert told(found(tmp_path, {**WHOLE, name: content})) == [(code, name)]


def test_a_planned_file_that_is_missing(tmp_path: Path) -> None:
    assert told(found(tmp_path, dict(WHOLE), {**dict.fromkeys(WHOLE), "gone.html": None})) == [
        ("missing-page", "gone.html")
    ]


def test_a_file_of_another_size_than_planned(tmp_path: Path) -> None:
    sizes = {name: len(content.encode()) for name, content in WHOLE.items()}

    assert told(found(tmp_path, dict(WHOLE), {**sizes, "numbers.csv": sizes["numbers.csv"] + 1})) == [
        ("torn-file", "numbers.csv")
    ]


def test_a_file_nobody_planned(tmp_path: Path) -> None:
    assert told(found(tmp_path, {**WHOLE, "x.php": "<?php"}, dict.fromkeys(WHOLE))) == [("unplanned-file", "x.php")]


def test_what_looks_like_a_link_in_the_value_of_another_attribute_is_none(tmp_path: Path) -> None:
    page = WHOLE["index.html"].replace("<html", """<html data-head="name &lt;a href=&#39;nowhere/&#39;&gt; id=x" """, 1)

    assert found(tmp_path, {**WHOLE, "index.html": page}, dict.fromkeys(WHOLE)) == []


@pytest.mark.parametrize(
    ("link", "code"),
    [
        ("/nowhere/", "dead-link"),
        ("nowhere.html", "dead-link"),
        ("../../etc/passwd", "dead-link"),
        ("{filename}x.md", "dead-link"),
        ("http://[half", "dead-link"),
        ("News/", "dead-link"),
        ("#nowhere", "dead-anchor"),
        ("/news/#nowhere", "dead-anchor"),
        ("/news/#One", "dead-anchor"),
    ],
)
def test_a_link_that_leads_nowhere_is_placed_in_its_page(tmp_path: Path, link: str, code: str) -> None:
    page = f'<html><body>\n<p><a href="{link}">x</a>{END}'

    problems = found(tmp_path, {**WHOLE, "page.html": page})

    assert told(problems) == [(code, "page.html")]
    assert problems[0].place.line == 2
    assert link in problems[0].english or link.partition("#")[2] in problems[0].english


@pytest.mark.parametrize(
    "link",
    [
        "https://example.org/x",
        "//example.org/x",
        "mailto:a@example.org",
        "tel:+6621234567",
        "data:,x",
        "",
        "?page=2",
        "/news/?a=1#one",
        "/news/index.html#one",
        "/%6Eews/#one",
        "/a.svg#anything",
    ],
)
def test_a_link_that_leads_somewhere_or_away_is_fine(tmp_path: Path, link: str) -> None:
    assert found(tmp_path, {**WHOLE, "page.html": f'<html><body><a href="{link}">x</a>{END}'}) == []


@pytest.mark.parametrize("anchor", ["ก", "%E0%B8%81", "&#3585;"])
def test_a_thai_anchor_may_be_written_in_any_way(tmp_path: Path, anchor: str) -> None:
    assert found(tmp_path, {"page.html": f'<html><h2 id="ก">ก</h2><a href="#{anchor}">x</a></html>'}) == []


def test_what_only_looks_like_a_link_is_none(tmp_path: Path) -> None:
    text = "<!-- <a href='/x'> --> <script>' src=\"/y\"'</script> <p> href=\"/z\" </p>"

    assert found(tmp_path, {"page.html": f"<html><body>{text}{END}"}) == []


def test_a_site_below_its_host_is_verified_from_there(tmp_path: Path) -> None:
    page = f'<html><body><a href="/town/page.html">x</a><a href="/page.html">y</a>{END}'
    (tmp_path / "page.html").write_text(page)

    assert told(sorted(verify(tmp_path, {"page.html": None}, Root("/town/")))) == [("dead-link", "page.html")]


@pytest.mark.parametrize(
    ("first", "second"), [("About.html", "about.html"), ("caf\u00e9.txt", "cafe\u0301.txt"), ("A/x.txt", "a/X.txt")]
)
def test_one_address_where_case_or_unicode_form_does_not_count(tmp_path: Path, first: str, second: str) -> None:
    content = f"<html>{END}"

    assert [code for code, _ in told(found(tmp_path, {first: content, second: content}))] == ["same-address"]


def test_a_dead_link_that_names_the_sites_own_absolute_address_is_found(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(
        '<html><a href="https://example.org/gone/">x</a> <a href="https://example.org/">y</a></html>'
    )

    found = list(verify(tmp_path, {"index.html": None}, Root("/", "https://example.org")))

    assert [each.code for each in found] == ["dead-link"]
