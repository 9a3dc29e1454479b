"""A built page as far as verifying needs it: its anchors, its links, and whether it was written to its end.

Read with patterns and not with a parser: a large site has thousands of pages, and only some attributes matter.
"""

import re
from dataclasses import dataclass
from html import unescape

_QUICK = re.compile(r"""\s(id|name|href|src|poster|data|action)=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
# In a tag each attribute is read whole, so that what looks like a link inside another's value is none.
_ATTRIBUTE = re.compile(
    r"""\s(?:(id|name|href|src|poster|data|action)|[^\s"'>=]+)=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))"""
)
_NOT_TAGS = re.compile(r"<!--.*?-->|(?<=>)[^<]*(?=</(?:script|style|textarea)>)", re.S)
_TAG = re.compile(r"<([a-zA-Z][^\s/>]*)((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>")


@dataclass(frozen=True, slots=True)
class Page:
    """What was read of a page; links with the offset at which they stand."""

    text: str
    ids: frozenset[str]
    links: tuple[tuple[str, int], ...]

    @classmethod
    def quickly(cls, text: str) -> "Page":
        """All that looks like an anchor or a link, be it in the text between the tags."""
        return _read(text, [("", text, 0)], _QUICK)

    @classmethod
    def closely(cls, text: str) -> "Page":
        """Anchors and links in tags only."""
        bare = _NOT_TAGS.sub(lambda match: " " * len(match[0]), text)
        return _read(text, [(tag[1].lower(), tag[2], tag.start(2)) for tag in _TAG.finditer(bare)], _ATTRIBUTE)

    @property
    def is_whole(self) -> bool:
        """Whether the page ends as a page does."""
        return self.text.rstrip().endswith("</html>")

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, counted from 1."""
        return self.text.count("\n", 0, offset) + 1, offset - self.text.rfind("\n", 0, offset)


def _read(text: str, parts: list[tuple[str, str, int]], pattern: re.Pattern[str]) -> Page:
    ids: set[str] = set()
    links: list[tuple[str, int]] = []
    for tag, part, start in parts:
        canonical = tag == "link" and "canonical" in part
        for match in pattern.finditer(part):
            name, value = match[1], match[2] or match[3] or match[4] or ""
            if "&" in value:
                value = unescape(value)
            if name == "id" or (name == "name" and tag in ("", "a")):
                ids.add(value)
            elif name and name != "name" and not canonical:
                links.append((value.strip(), start + match.start()))
    return Page(text, frozenset(ids), tuple(links))
