"""search-index.js: the text of every listed page and of every part of it that has an anchor, for the search in the browser.

A script rather than JSON, for a page opened from a folder may load nothing else. A large site's index is cut into parts,
the newest years first, so that the first is small and an edit remakes the part it belongs to.
"""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from disclosure import urls
from disclosure.building import PlannedSite
from disclosure.exports.passages import Passage, passages
from disclosure.exports.written import WrittenFile
from disclosure.pages.parts import PlannedPage
from disclosure.records import Synonyms
from disclosure.wording import load_labels

# Letters in one part: about 45 KB gzip of Thai, half a second's loading on a slow line with all else.
MAX_LETTERS = 100_000

_YEAR = re.compile(r"/(2[45]\d\d)/")


@dataclass(frozen=True, slots=True)
class Entry:
    """Something to be found: a page, or a part of one, which then names its page in ``within``.

    ``words`` are found and not shown: the page's title and overview in the site's other language.
    """

    url: str
    title: str
    kind: str
    year: int | None
    body: str
    words: str
    within: str

    @property
    def size(self) -> int:
        """Letters that it adds to the index."""
        return len(self.title) + len(self.body) + len(self.words) + len(self.within)


# Pages about other pages, which have the same words as those.
_ASIDES = (urls.OIT, urls.QUARTERLY, urls.OBLIGATIONS, urls.GAPS, urls.DOWNLOADS)


def export(planned: PlannedSite, public: bool) -> Iterator[WrittenFile]:
    """The parts of the index, the first with what is said of them all."""
    del public
    translations = _translations()
    entries = [
        entry for page in planned.pages if page.is_listed for entry in entries_of(page, _translated(page, translations))
    ]
    parts = list(cut(entries))
    synonyms = [group.words for each in planned.site.all(Synonyms) for group in each.groups]
    said = {
        "asides": _ASIDES,
        "parts": len(parts),
        "pages": sum(page.is_listed for page in planned.pages),
        "synonyms": synonyms,
    }
    for number, part in enumerate(parts, 1):
        rows = [_row(entry) for entry in part]
        yield script(number, {**(said if number == 1 else {}), "entries": rows})


def entries_of(page: PlannedPage, words: str) -> Iterator[Entry]:
    """A page and its parts, in the order of the page."""
    found = _YEAR.search(page.url)
    year = int(found[1]) if found else None
    kind = page.trail[1].text if len(page.trail) > 1 else page.title
    for passage in passages(page):
        if passage.anchor:
            within = page.title
            yield Entry(f"{page.url}#{passage.anchor}", passage.title, kind, year, _joined(passage), "", within)
        else:
            yield Entry(page.url, page.title, kind, year, _joined(passage), words, "")


def cut(entries: Sequence[Entry], letters: int = MAX_LETTERS) -> Iterator[list[Entry]]:
    """Entries in parts of at most so many letters: what has no year and the newest year first, then year by year.

    One that is larger than a part has it for itself; without entries there is one empty part.
    """
    newest = max((entry.year for entry in entries if entry.year), default=0)
    ordered = sorted(entries, key=lambda entry: -(entry.year or newest))
    part: list[Entry] = []
    size = 0
    for _, of_year in groupby(ordered, key=lambda entry: entry.year or newest):
        together = list(of_year)
        # A year begins a part of its own unless it fits: what is added to one year then leaves the other years' parts alone.
        if part and size + sum(entry.size for entry in together) > letters:
            yield part
            part, size = [], 0
        for entry in together:
            if part and size + entry.size > letters:
                yield part
                part, size = [], 0
            part.append(entry)
            size += entry.size
    yield part


def _joined(passage: Passage) -> str:
    return " ".join(dict.fromkeys(text for text in passage.texts if text != passage.title))


def _row(entry: Entry) -> list[object]:
    """The values in the order of the fields, without those missing at the end."""
    row: list[object] = [entry.url, entry.title, entry.kind, entry.year, entry.body, entry.words, entry.within]
    while not row[-1]:
        row.pop()
    return row


def script(number: int, value: object) -> WrittenFile:
    """A part of the index as a script that adds it to one global list, which the search reads."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace('],["', '],\n["')
    script = f"(self.searchIndex=self.searchIndex||[]).push({text});\n"
    return WrittenFile(urls.file_of(urls.search_index(number)), script.encode())


def _translations() -> dict[str, str]:
    """The site's own titles in Thai to English and back."""
    thai, english = load_labels("th"), load_labels("en")
    titles = [key for key in thai if key.endswith((".title", ".short")) and "{" not in thai[key]]
    return {thai[key]: english[key] for key in titles} | {english[key]: thai[key] for key in titles}


def _translated(page: PlannedPage, translations: dict[str, str]) -> str:
    titles = (page.title, *(link.text for link in page.trail[1:]))
    return " ".join(dict.fromkeys(translations[title] for title in titles if title in translations))
