"""Which pages of a built site are documents that an officer files, and where their PDF files go."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from disclosure import urls

# The yearly reports, the measures, the statistics, the manuals, by their addresses.
DOCUMENTS = ("reports/*", "measures/*/*", "complaints/*", "manuals/*")
# What `urls.numbered` makes of an address.
_PART = re.compile(r"page-\d+")


@dataclass(frozen=True, slots=True)
class Document:
    """A page by its address, such as ``/reports/2566/``, and its PDF file below the folder of all of them."""

    address: str
    file: Path


def chosen(site: Path, addresses: Sequence[str]) -> tuple[Document, ...]:
    """The pages at some addresses, or all documents of the site; in the order asked for, each with its following parts.

    Raises `KeyError` with the first address at which there is no page.
    """
    return tuple(part for address in addresses or _all(site) for part in _parts(site, address))


def _all(site: Path) -> Iterator[str]:
    for pattern in DOCUMENTS:
        for page in sorted(site.glob(f"{pattern}/index.html")):
            # The parts of a long list come after the first, each as a file of its own.
            if not _PART.fullmatch(page.parent.name):
                yield page.parent.relative_to(site).as_posix()


def _parts(site: Path, address: str) -> Iterator[Document]:
    first = _one(site, address)
    yield first
    number = 2
    while (site / urls.file_of(part := urls.numbered(first.address, number))).is_file():
        yield _one(site, part)
        number += 1


def _one(site: Path, address: str) -> Document:
    path = address.strip("/").removesuffix("index.html").strip("/")
    page = (site / path / "index.html").resolve()
    if not page.is_file() or not page.is_relative_to(site.resolve()):
        raise KeyError(address)
    return Document(f"/{path}/" if path else "/", Path(f"{path or 'home'}.pdf"))
