"""The text that a page's view shows, by the parts of the page that can be linked to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, fields, is_dataclass
from html import unescape

from disclosure import urls
from disclosure.pages.parts import Fact, Link, PlannedPage, Table
from disclosure.prose import Body

# Fields of a view that are not shown as text.
_NOT_SHOWN = {"anchor", "html", "url", "sha256", "size", "type"}

# A lone Latin word in a view is a code, such as a status; letters drawn by a chart stand alone.
_CODE = re.compile(r"[!-~]*")
_WORDS = re.compile(r"[^\W\d_]{2}")
_NUMBER = re.compile(r"\d{3}")
_HEADING = re.compile(r'<h[2-6] id="([^"]*)">(.*?)</h[2-6]>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


@dataclass(slots=True)
class Passage:
    """A part of a page: its anchor (none for the page itself), its title and its texts, some more than once."""

    anchor: str
    title: str
    texts: list[str] = field(default_factory=list)


def passages(page: PlannedPage) -> list[Passage]:
    """The page, then each part of it that has an anchor. The front page has no parts: it shows what others hold."""
    reader = _Reader(Passage("", page.title, [page.description] if page.description else []))
    reader.read(page.view)
    if page.url == urls.HOME:
        return reader.found[:1]
    return reader.found


class _Reader:
    def __init__(self, page: Passage) -> None:
        self.found = [page]

    def read(self, value: object) -> None:
        """Add a value of a view to the page."""
        self.found[0].texts += self._texts(value)

    def _texts(self, value: object) -> Iterator[str]:
        """What a value shows, apart from the parts in it that have an anchor: those become passages."""
        match value:
            case str() if _WORDS.search(value) and not _CODE.fullmatch(value):
                yield value
            case Link() | Fact() | Table():
                yield from (text for text in _shown(value) if _WORDS.search(text) or _NUMBER.search(text))
            case Body():
                yield from self._body(value)
            case list() | tuple():
                for each in value:
                    yield from self._texts(each)
            case _ if is_dataclass(value):
                own = (self._texts(getattr(value, each.name)) for each in fields(value) if each.name not in _NOT_SHOWN)
                if anchor := getattr(value, "anchor", ""):
                    title = str(
                        getattr(value, "title", "") or getattr(value, "method", "") or getattr(value, "name", "")
                    )
                    passage = Passage(anchor, title)
                    self.found.append(passage)
                    passage.texts += (text for texts in own for text in texts)
                    passage.title = title or next(iter(passage.texts), self.found[0].title)
                else:
                    for texts in own:
                        yield from texts

    def _body(self, body: Body) -> Iterator[str]:
        """The text before the first heading; every heading begins a passage."""
        before, *rest = _HEADING.split(body.html)
        yield _plain(before)
        for anchor, heading, text in zip(rest[::3], rest[1::3], rest[2::3], strict=True):
            self.found.append(Passage(anchor, _plain(heading), [_plain(text)]))


def _shown(value: Link | Fact | Table) -> Iterator[str]:
    """Words, without labels that every page of a kind repeats, and without what only says that something is missing."""
    match value:
        case Link():
            yield value.text
        case Fact():
            yield from (link.text for link in value.values if value.state != "absent")
        case Table():
            yield value.caption
            for _, row in value.shown_rows:
                for _, cell, _ in row:
                    yield from cell.lines if cell.state != "absent" else ()


def _plain(html: str) -> str:
    return re.sub(r"\s+", " ", unescape(_TAG.sub(" ", html))).strip()
