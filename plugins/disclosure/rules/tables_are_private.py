"""A CSV file tells nothing of a person; if it holds complaints or a register, no name and no house either."""

import codecs
import re
from collections.abc import Iterator

from disclosure.findings import Finding
from disclosure.passages import identity
from disclosure.private import fault, private
from disclosure.site import Site, StoredFile
from problems import place_within

# A folder, a file's name or a heading that says a row is one person's affair.
_ABOUT_PEOPLE = re.compile(
    r"complaint|register|loan|borrow|withdraw|ร้องเรียน|ร้องทุกข์|ผู้ร้อง|ผู้ยืม|ผู้เบิก|ผู้แจ้ง|ทะเบียน|การยืม|การเบิก"
)


def check(site: Site) -> Iterator[Finding]:
    """The problems of `persons_are_private`, in the CSV files that are published as they are."""
    who = identity(site)
    for path, file in site.files.items():
        if file.path.suffix.lower() == ".csv":
            text = _text(file)
            persons = bool(_ABOUT_PEOPLE.search(path) or _ABOUT_PEOPLE.search(text.partition("\n")[0]))
            for match in private(text, who, persons=persons):
                place = place_within(f"content/{path}", text, match.start, match.end)
                yield Finding(fault(match.kind), place=place)


def _text(file: StoredFile) -> str:
    """The text of a table; Excel saves Thai as UTF-8 with a mark, or in Windows-874."""
    raw = file.path.read_bytes()
    try:
        return raw.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp874", "replace")
