"""Markdown bodies to HTML that carries no script: what was typed is shown, or `read` says what would be lost."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from typing import Any
from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.tables import TableProcessor
from markdown.treeprocessors import Treeprocessor

from disclosure import addresses
from disclosure.shown import Lost, Reading
from disclosure.site import Site
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

# Priorities of tree processors: after the inline patterns (20), before the table of contents (5).
_BEFORE_CONTENTS = 10
# The table extension's own priority among block processors.
_TABLE = 75

_ANCHOR = re.compile(r"\{#([A-Za-z][A-Za-z0-9_-]*)\}")
# Canonical, for nh3 has just written it.
_LINK = re.compile(r'<a href="([^"]*)"( title="[^"]*")?>(.*?)</a>', re.DOTALL)
_CONTENTS = re.compile(r'<h([23]) id="([^"]*)">(.*?)</h\1>', re.DOTALL)
_HEADING = re.compile(r'<h[2-6] id="([^"]*)">')
_TAG = re.compile(r"<[^>]*>")


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
    # Addresses of this site that the body leads to, as typed.
    links: tuple[str, ...]
    # What links may lead to within the body.
    anchors: tuple[str, ...] = ()


# A body is asked for by its rules, by its page, and once more by the public site's.
@lru_cache(maxsize=1024)
def read(text: str) -> Reading:
    """A body within the limits of `bodies.beyond`, run through Markdown once."""
    house = _House()
    markdown = Markdown(
        extensions=["tables", "sane_lists", "def_list", "toc", house],
        # A paragraph of [TOC] is shown as typed: pages have contents of their own.
        extension_configs={"toc": {"marker": ""}},
        output_format="html",
    )
    references = _References()
    markdown.references = references
    try:
        html = markdown.convert(text)
    except RecursionError:
        return Reading("", (), (Lost("depth"),))
    clean = nh3.clean(html, tags=TAGS, attributes=ATTRIBUTES, url_schemes=set(addresses.SCHEMES), link_rel=None)
    unused = (Lost("definition", f"[{name}]:") for name in references if name not in references.used)
    return Reading(clean, tuple(house.links), (*house.lost, *unused))


def reading_of(site: Site, path: str) -> Reading:
    """A site's body, by its path relative to ``content/``: as a former run read it, else read now."""
    return site.readings.get(path) or read(site.prose[path])


def render(reading: Reading, page: str, unpublished: Mapping[str, str]) -> Body:
    """A body for one page; addresses of this site, written from its root, become relative to ``page``.

    A link to an address in ``unpublished``, or to any place on a page there, becomes its words, followed by the remark given there.
    """

    def led(link: re.Match[str]) -> str:
        address = unescape(link[1])
        remark = unpublished.get(address) or unpublished.get(address.partition("#")[0])
        if remark is not None:
            return f"<em>{_TAG.sub('', link[3])} ({remark})</em>"
        return f'<a href="{relative(link[1], page)}"{link[2] or ""}>{link[3]}</a>'

    html = _LINK.sub(led, reading.html)
    headings = (Heading(int(level), id, unescape(_TAG.sub("", inner))) for level, id, inner in _CONTENTS.findall(html))
    inside = tuple(address for address in reading.links if addresses.is_inside(address))
    return Body(html, tuple(headings), inside, tuple(_HEADING.findall(html)))


class _References(dict[str, tuple[str, str]]):
    """Definitions of links (``[name]: address``), and which of them any link used."""

    def __init__(self) -> None:
        super().__init__()
        self.used: set[str] = set()

    def __getitem__(self, name: str) -> tuple[str, str]:
        self.used.add(name)
        return super().__getitem__(name)


class _House(Extension):
    """No raw HTML, no h1 in a body, anchors for headings alone, tables with scopes inside a scrolling region."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.lost: list[Lost] = []

    def extendMarkdown(self, md: Markdown) -> None:
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.parser.blockprocessors.register(_HouseTable(md, self), "table", _TABLE)
        md.treeprocessors.register(_HouseTree(md, self), "house", _BEFORE_CONTENTS)


class _HouseTable(TableProcessor):
    """Cells beyond the last column are not shown; a table's row with such cells is told of."""

    def __init__(self, md: Markdown, house: _House) -> None:
        super().__init__(md.parser, {"use_align_attribute": False})
        self.house = house

    def _build_row(self, row: str, parent: Element, align: Sequence[str | None]) -> None:
        if any(cell.strip() for cell in self._split_row(row)[len(align) :]):  # type: ignore[attr-defined]
            self.house.lost.append(Lost("cells", row))
        super()._build_row(row, parent, align)  # type: ignore[misc]


class _HouseTree(Treeprocessor):
    def __init__(self, md: Markdown, house: _House) -> None:
        super().__init__(md)
        self.house = house
        self.anchors: set[str] = set()

    def run(self, root: Element) -> None:
        for parent in list(root.iter()):
            before = parent.text
            for position, element in enumerate(list(parent)):
                self.element(element, parent, position, before or "")
                before = element.tail

    def element(self, element: Element, parent: Element, position: int, before: str) -> None:
        """One element made ours; ``before`` is the text in front of it."""
        match element.tag:
            case "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
                self.heading(element)
            case "a":
                self.house.links.append(_plain(element.get("href", "")))
            case "img":
                self.house.lost.append(Lost("image", _plain(element.get("src", ""))))
            case "em" | "strong" if before[-1:].isdigit() and (element.text or "")[:1].isdigit():
                self.house.lost.append(Lost("stars", element.text or ""))
            case "th":
                element.set("scope", "col")
            case "table":
                region = Element("div", {"class": "scroll", "tabindex": "0"})
                region.append(element)
                parent[position] = region

    def heading(self, element: Element) -> None:
        """No heading above the page's own; its anchor where one is typed behind it."""
        element.tag = "h2" if element.tag == "h1" else element.tag
        last: Any = element[-1] if len(element) else None
        words = (last.tail if last is not None else element.text) or ""
        words = words.rstrip(" #")
        start = words.rfind(" {#")
        found = _ANCHOR.fullmatch(words, start + 1) if start >= 0 else None
        if not found:
            return
        if last is not None:
            last.tail = words[:start].rstrip()
        else:
            element.text = words[:start].rstrip()
        if found[1] in self.anchors:
            self.house.lost.append(Lost("anchor", found[0]))
        self.anchors.add(found[1])
        element.set("id", found[1])


def _plain(address: str) -> str:
    """An address without the marks by which Markdown protects letters until it writes HTML."""
    return unescape(re.sub("\x02(\\d+)\x03", lambda found: chr(int(found[1])), address.replace("\x02amp\x03", "&")))
