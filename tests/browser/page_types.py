"""The pages of a built site, and one page of each type: a new type is found without being named here."""

import re
from pathlib import Path

TEMPLATE = re.compile(r'<main [^>]*class="page page--([a-z_]+)')


def pages(folder: Path) -> list[str]:
    """The addresses of a site's pages, relative to its root: ``""``, ``measures/2566/1/``, ``404.html``."""
    return sorted(_address(path, folder) for path in folder.rglob("*.html"))


def template(file: Path) -> str:
    """The template that a page was made with, as its main element says."""
    found = TEMPLATE.search(file.read_text(encoding="utf-8"))
    assert found, f"{file} does not say which page it is"
    return found[1]


def page_types(folder: Path) -> dict[str, str]:
    """The name of each type and the address of its largest page; a type is a template at one place of the site."""
    largest: dict[str, Path] = {}
    for path in sorted(folder.rglob("*.html"), key=lambda path: (-path.stat().st_size, path)):
        largest.setdefault(_type(path, folder), path)
    return {name: _address(path, folder) for name, path in sorted(largest.items())}


def file_of(folder: Path, address: str) -> Path:
    """The file of a page."""
    return folder / address / "index.html" if address.endswith("/") or not address else folder / address


def _address(path: Path, folder: Path) -> str:
    return path.relative_to(folder).as_posix().removesuffix("index.html")


def _type(path: Path, folder: Path) -> str:
    # measures/2566/1/ and measures/2567/12/ are of one type, measures/ and registers/ are not: both list other pages.
    first, *below = _address(path, folder).removesuffix("/").split("/")
    return " ".join((template(path), first, *("…" for _ in below))).strip()
