"""Markdown bodies to HTML that carries no script: HTML typed into a body is shown as text, links are checked."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from typing import Any
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from disclosure.urls import relative

TAGS = {
    "p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "strong", "em", "a", "table", "thead", "tbody", "tr", "th",
    "td", "blockquote", "code", "pre", "hr", "br", "dl", "dt", "dd", "div",
}  # fmt: skip
ATTRIBUTES = {
    "a": {"href"},
    **{heading: {"id"} for heading in ("h2", "h3", "h4", "h5", "h6")},
    "th": {"scope"},
    "ol": {"start"},
    "div": {"class", "role", "tabindex"},
}
SCHEMES = {"https", "mailto", "tel"}

# Priorities of tree processors: after the inline patterns (20), before the table of contents (5).
_BEFORE_CONTENTS = 10


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a body: its level (2 to 6), anchor and text."""

    level: int
    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Body:
    """A body as HTML, safe to print as it is, with the headings for a table of contents."""

    html: str
    headings: tuple[Heading, ...]
    # Addresses of this site that the body leads to, as written.
    links: tuple[str, ...]


def render(text: str, page: str, unpublished: Mapping[str, str]) -> Body:
    """Markdown to HTML; addresses of this site, written from its root, become relative to ``page``.

    A link to an address in ``unpublished`` becomes its words, followed by the remark given there.
    """
    house = _House(page, unpublished)
    markdown = Markdown(
        extensions=["tables", "attr_list", "sane_lists", "def_list", "toc", house],
        extension_configs={"toc": {"toc_depth": "2-3"}},
        output_format="html",
    )
    html = nh3.clean(markdown.convert(text), tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel=None)
    tokens = markdown.toc_tokens  # type: ignore[attr-defined]
    return Body(html, tuple(_headings(tokens)), tuple(house.links))


def _headings(tokens: list[dict[str, Any]]) -> Iterator[Heading]:
    for token in tokens:
        yield Heading(token["level"], token["id"], unescape(token["name"]))
        yield from _headings(token["children"])


class _House(Extension):
    """No raw HTML, no h1 in a body, relative links, tables with scopes inside a scrolling region."""

    def __init__(self, page: str, unpublished: Mapping[str, str]) -> None:
        super().__init__()
        self.page = page
        self.unpublished = unpublished
        self.links: list[str] = []

    def extendMarkdown(self, md: Markdown) -> None:
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.treeprocessors.register(_HouseTree(md, self), "house", _BEFORE_CONTENTS)


class _HouseTree(Treeprocessor):
    def __init__(self, md: Markdown, house: _House) -> None:
        super().__init__(md)
        self.house = house

    def run(self, root: Element) -> None:
        for parent in list(root.iter()):
            for position, element in enumerate(list(parent)):
                if element.tag == "h1":
                    element.tag = "h2"
                elif element.tag == "a":
                    self.link(element)
                elif element.tag == "th":
                    element.set("scope", "col")
                elif element.tag == "table":
                    region = Element("div", {"class": "scroll", "tabindex": "0"})
                    region.append(element)
                    parent[position] = region

    def link(self, element: Element) -> None:
        address = element.get("href", "")
        if not address.startswith("#") and not urlsplit(address).scheme:
            self.house.links.append(address)
        remark = self.house.unpublished.get(address.partition("#")[0])
        if remark is None:
            element.set("href", relative(address, self.house.page))
        else:
            element.tag = "em"
            element.attrib.clear()
            element.text = f"{''.join(element.itertext())} ({remark})"
            del element[:]
