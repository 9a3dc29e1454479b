"""What each page tells the browser to forbid, and that it needs nothing of what it forbids."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from tests.browser.page_types import file_of, pages

# A page may load its own styles, pictures, fonts and scripts, and ask its own site; nothing else, and send nothing.
POLICY = {
    "default-src": {"'none'"},
    "style-src": {"'self'"},
    "script-src": {"'self'"},
    "base-uri": {"'none'"},
}


class Tags(HTMLParser):
    """The tags of a page with their attributes, in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {name: value or "" for name, value in attrs}))


@pytest.fixture(scope="module", params=["preview", "public", "large"])
def tags(request: pytest.FixtureRequest) -> dict[str, list[tuple[str, dict[str, str]]]]:
    """The tags of every page of a site."""
    folder: Path = request.getfixturevalue(request.param)
    return {page: Tags(file_of(folder, page).read_text(encoding="utf-8")).found for page in pages(folder)}


def policy(head: list[tuple[str, dict[str, str]]]) -> dict[str, set[str]]:
    """The page's Content-Security-Policy: sources by directive."""
    policies = [has["content"] for tag, has in head if has.get("http-equiv") == "Content-Security-Policy"]
    assert len(policies) == 1
    directives = [part.split() for part in policies[0].split(";") if part.strip()]
    return {name: set(sources) for name, *sources in directives}


def test_every_page_forbids_what_it_does_not_need(tags) -> None:
    for page, found in tags.items():
        told = policy(found)
        assert {name: told.get(name) for name in POLICY} == POLICY, page
        assert "form-action" in told, page
        assert set().union(*told.values()) <= {"'none'", "'self'"}, page


def test_the_policy_stands_before_anything_that_is_loaded(tags) -> None:
    for page, found in tags.items():
        order = [has.get("http-equiv", tag) for tag, has in found]
        first = min(order.index(tag) for tag in ("link", "script") if tag in order)
        assert order.index("Content-Security-Policy") < first, page


def test_no_page_tells_another_site_where_its_visitor_comes_from(tags) -> None:
    for page, found in tags.items():
        told = [has["content"] for tag, has in found if tag == "meta" and has.get("name") == "referrer"]
        assert told == ["no-referrer"], page


def test_no_link_runs_a_script(tags) -> None:
    for page, found in tags.items():
        for _, has in found:
            for name in ("href", "src", "action", "formaction"):
                assert not re.match(r"\s*(javascript|vbscript|data):", has.get(name, ""), flags=re.I), page


def test_no_element_has_a_style_or_script_of_its_own(tags) -> None:
    for page, found in tags.items():
        assert "style" not in {tag for tag, _ in found}, page
        assert not {name for _, has in found for name in has if name == "style" or re.match("on[a-z]", name)}, page
        loaded = [has for tag, has in found if tag == "script" and has.get("type") != "application/ld+json"]
        assert all("src" in has for has in loaded), page


def test_nothing_is_embedded(tags) -> None:
    assert not {tag for found in tags.values() for tag, _ in found} & {"iframe", "object", "embed", "frame", "base"}
