"""Whether two output trees hold the same site: the same addresses, and the same amount of visible text on each page.

python tests/benchmark/equal.py OURS THEIRS
"""

import re
import statistics
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path

LOWEST, HIGHEST = 0.98, 1.02
# Pages that only ours has: what is missing. They cost us alone.
OUR_OWN = ("gaps/",)
FEEDS = ("sitemap.xml", "feed.atom", "robots.txt")
KINDS = {
    "measures": r"measures/\d+/\d+/",
    "lists of measures": r"measures/",
    "reports": r"reports/",
    "statistics": r"complaints/",
    "manuals": r"manuals/",
    "other pages": r"",
}

_HIDDEN = re.compile(r"<(head|script|style)\b.*?</\1>", re.DOTALL)
_JSON_LD = "application/ld+json"
_TAG = re.compile(r"<[^>]*>")
# What our rules found to be missing on a page.
_GAPS = 'class="panel panel--missing"'


def visible(html: str) -> str:
    """The visible text of a page, white space removed."""
    return "".join(unescape(_TAG.sub(" ", _HIDDEN.sub("", html))).split())


@dataclass(frozen=True, slots=True)
class Pair:
    """One page in both trees: theirs over ours."""

    text: float
    elements: float
    size: float
    # Whether both carry as many JSON-LD descriptions.
    is_described: bool
    # Whether ours alone says what is missing, which takes rules.
    lacks_gaps: bool

    @property
    def is_equal(self) -> bool:
        """Within bounds, or apart only in what rules find."""
        return self.is_described and (LOWEST <= self.text <= HIGHEST or self.lacks_gaps)


@dataclass(frozen=True, slots=True)
class Comparison:
    """What two trees have in common and what not."""

    missing: tuple[str, ...]
    extra: tuple[str, ...]
    pairs: dict[str, Pair]

    @property
    def is_equal(self) -> bool:
        """Same addresses, every page within bounds."""
        return not (self.missing or self.extra) and all(pair.is_equal for pair in self.pairs.values())

    def lines(self) -> Iterator[str]:
        """The comparison in words."""
        yield from (f"missing: {page}" for page in self.missing[:10])
        yield from (f"extra: {page}" for page in self.extra[:10])
        yield from [f"other JSON-LD: {page}" for page, pair in self.pairs.items() if not pair.is_described][:10]
        groups: dict[str, list[Pair]] = defaultdict(list)
        for page, pair in self.pairs.items():
            groups[next(kind for kind, pattern in KINDS.items() if re.match(pattern, page))].append(pair)
        yield from (f"{kind}: {_summary(groups[kind])}" for kind in KINDS if kind in groups)
        apart = {page: pair.text for page, pair in self.pairs.items() if not pair.lacks_gaps}
        far = sorted(apart.items(), key=lambda each: -abs(each[1] - 1))[:5]
        yield "furthest with the same panels: " + ", ".join(f"{page} {ratio:.3f}" for page, ratio in far)


def compare(ours: Path, theirs: Path) -> Comparison:
    """Compare two trees."""
    mine = {page for page in _pages(ours) if not page.startswith(OUR_OWN)}
    other = _pages(theirs)
    both = sorted(page for page in mine & other if page.endswith(".html"))
    pairs = {page: _pair(*((tree / page).read_text(encoding="utf-8") for tree in (ours, theirs))) for page in both}
    return Comparison(tuple(sorted(mine - other)), tuple(sorted(other - mine)), pairs)


def _pair(first: str, second: str) -> Pair:
    return Pair(
        text=len(visible(second)) / max(1, len(visible(first))),
        elements=len(_TAG.findall(second)) / len(_TAG.findall(first)),
        size=len(second.encode()) / len(first.encode()),
        is_described=first.count(_JSON_LD) == second.count(_JSON_LD),
        lacks_gaps=_GAPS in first and _GAPS not in second,
    )


def _pages(folder: Path) -> set[str]:
    pages = {path.relative_to(folder).as_posix() for path in folder.rglob("*.html")}
    return pages | {name for name in FEEDS if (folder / name).is_file()}


def _summary(pairs: list[Pair]) -> str:
    texts = [pair.text for pair in pairs]
    within = sum(LOWEST <= text <= HIGHEST for text in texts)
    words = f"{len(pairs)} pages, {within} within 2%; text {min(texts):.3f} to {max(texts):.3f}"
    for name, ratios in (("elements", [each.elements for each in pairs]), ("bytes", [each.size for each in pairs])):
        words += f", {name} {statistics.median(ratios):.2f}"
    lacking = sum(pair.lacks_gaps for pair in pairs)
    return words + (f"; {lacking} lack the gaps that our rules find" if lacking else "")


if __name__ == "__main__":
    comparison = compare(Path(sys.argv[1]), Path(sys.argv[2]))
    print("\n".join(comparison.lines()))
    raise SystemExit(0 if comparison.is_equal else "the trees are not equal")
