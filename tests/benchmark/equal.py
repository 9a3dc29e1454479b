"""Whether two output trees hold the same site: the same addresses, and about as much visible text on each page.

python tests/benchmark/equal.py OURS THEIRS
"""

import re
import statistics
import sys
from dataclasses import dataclass
from html import unescape
from pathlib import Path

LOWEST, HIGHEST = 0.8, 1.25
# What is missing, help for editors, and links out: pages that only ours has. They cost us alone.
OUR_OWN = ("gaps/", "help/", "links/")
FEEDS = ("sitemap.xml", "feed.atom", "robots.txt")


_HIDDEN = re.compile(r"<(head|script|style)\b.*?</\1>", re.DOTALL)
_JSON_LD = "application/ld+json"
_TAG = re.compile(r"<[^>]*>")


def visible(html: str) -> str:
    """The visible text of a page, white space removed."""
    return "".join(unescape(_TAG.sub(" ", _HIDDEN.sub("", html))).split())


@dataclass(frozen=True, slots=True)
class Comparison:
    """What two trees have in common and what not; ratios are theirs over ours."""

    missing: tuple[str, ...]
    extra: tuple[str, ...]
    ratios: dict[str, float]
    # Pages that do not carry as many JSON-LD descriptions as ours.
    undescribed: tuple[str, ...]

    @property
    def outside(self) -> dict[str, float]:
        """Measure pages whose amount of text differs too much."""
        return {
            page: ratio for page, ratio in self.ratios.items() if _is_measure(page) and not LOWEST <= ratio <= HIGHEST
        }

    @property
    def is_equal(self) -> bool:
        """Same addresses, every measure page within bounds, as much for machines."""
        return not (self.missing or self.extra or self.outside or self.undescribed)

    def lines(self) -> list[str]:
        """The comparison in words."""
        groups = {"measure pages": [ratio for page, ratio in self.ratios.items() if _is_measure(page)]}
        groups["other pages"] = [ratio for page, ratio in self.ratios.items() if not _is_measure(page)]
        said = [f"missing: {page}" for page in self.missing[:10]] + [f"extra: {page}" for page in self.extra[:10]]
        said += [f"other JSON-LD: {page}" for page in self.undescribed[:10]]
        said += [f"{name}: {_summary(ratios)}" for name, ratios in groups.items() if ratios]
        far = sorted(self.ratios.items(), key=lambda pair: -abs(pair[1] - 1))[:5]
        said.append("furthest: " + ", ".join(f"{page} {ratio:.3f}" for page, ratio in far))
        return said


def compare(ours: Path, theirs: Path) -> Comparison:
    """Compare two trees."""
    mine = {page for page in _pages(ours) if not page.startswith(OUR_OWN)}
    other = _pages(theirs)
    ratios: dict[str, float] = {}
    undescribed: list[str] = []
    for page in sorted(each for each in mine & other if each.endswith(".html")):
        first, second = ((tree / page).read_text(encoding="utf-8") for tree in (ours, theirs))
        ratios[page] = len(visible(second)) / max(1, len(visible(first)))
        if first.count(_JSON_LD) != second.count(_JSON_LD):
            undescribed.append(page)
    return Comparison(tuple(sorted(mine - other)), tuple(sorted(other - mine)), ratios, tuple(undescribed))


def _pages(folder: Path) -> set[str]:
    pages = {path.relative_to(folder).as_posix() for path in folder.rglob("*.html")}
    return pages | {name for name in FEEDS if (folder / name).is_file()}


def _is_measure(page: str) -> bool:
    return re.fullmatch(r"measures/\d+/\d+/index\.html", page) is not None


def _summary(ratios: list[float]) -> str:
    low, middle, high = min(ratios), statistics.median(ratios), max(ratios)
    return f"{len(ratios)} pages, text ratio min {low:.3f}, median {middle:.3f}, max {high:.3f}"


if __name__ == "__main__":
    comparison = compare(Path(sys.argv[1]), Path(sys.argv[2]))
    print("\n".join(comparison.lines()))
    raise SystemExit(0 if comparison.is_equal else "the trees are not equal")
