"""What a visitor's line must carry: sizes on the wire of every file that a page needs, against the budgets."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from tests.browser.page_types import file_of, pages
from tests.browser.serving import on_the_wire

KB = 1024
PAGE, INDEX = 10 * KB, 20 * KB
STYLE, SCRIPT, ON_DEMAND, FONTS = 8 * KB, 5 * KB, 10 * KB, 45 * KB
FIRST_VIEW, REQUESTS = 70 * KB, 7
# Tables of everything that there is: a year's report in six columns, the list of all files, the pages of the search.
TABLES = re.compile(r"(downloads|gaps|links|search|help|reports/\d{4})/")
LOADED = re.compile(r'<(?:link rel="stylesheet" href|script src|img[^>]* src)="([^"]+)"')
FACES = re.compile(r"url\(['\"]?([^'\")]+\.woff2)")


@pytest.fixture(params=["preview", "public", "large"])
def folder(request: pytest.FixtureRequest) -> Path:
    """Each of the three sites."""
    return request.getfixturevalue(request.param)


@cache
def loaded(folder: Path, page: str) -> tuple[Path, ...]:
    """The files that a browser loads with a page, fonts apart."""
    file = file_of(folder, page)
    addresses = [urlsplit(address).path for address in LOADED.findall(file.read_text(encoding="utf-8"))]
    return tuple(
        (folder / address.lstrip("/") if address.startswith("/") else file.parent / address).resolve()
        for address in dict.fromkeys(addresses)
    )


@cache
def fonts(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.woff2"))


def is_index(folder: Path, page: str) -> bool:
    """Whether a page lists other pages: it has pages below it, or is one of the tables of everything."""
    return bool(TABLES.match(page)) or any(file_of(folder, page).parent.glob("*/index.html"))


def weight(files: Iterator[Path] | list[Path] | tuple[Path, ...]) -> int:
    return sum(len(on_the_wire(file)) for file in files)


def over(folder: Path, limit: dict[str, int], sizes: dict[str, int]) -> dict[str, int]:
    return {page: size for page, size in sizes.items() if size > limit[page]}


def test_a_page_is_light(folder: Path) -> None:
    limits = {page: INDEX if is_index(folder, page) else PAGE for page in pages(folder)}
    sizes = {page: weight([file_of(folder, page)]) for page in pages(folder)}

    assert over(folder, limits, sizes) == {}


def test_style_is_light(folder: Path) -> None:
    assert weight(list(folder.rglob("*.css"))) <= STYLE


def test_fonts_are_light(folder: Path) -> None:
    assert weight(fonts(folder)) <= FONTS


def scripts(folder: Path, page: str) -> set[Path]:
    return {file for file in loaded(folder, page) if file.suffix in (".js", ".mjs")}


def test_scripts_are_light_and_those_of_the_search_come_on_demand(folder: Path) -> None:
    ordinary = set().union(*(scripts(folder, page) for page in pages(folder) if not page.startswith("search/")))
    # The search's index is beside: it grows with the site, and comes in parts.
    index = {file.resolve() for file in folder.glob("search-index*.js")}
    on_demand = {file.resolve() for file in folder.rglob("*.*js")} - ordinary - index

    assert weight(sorted(ordinary)) <= SCRIPT
    assert weight(sorted(on_demand)) <= ON_DEMAND


def test_every_font_of_a_style_sheet_is_there(folder: Path) -> None:
    faces = [
        (sheet.parent / face).resolve()
        for sheet in folder.rglob("*.css")
        for face in FACES.findall(sheet.read_text(encoding="utf-8"))
    ]

    assert sorted(set(faces)) == [font.resolve() for font in fonts(folder)]


def test_a_first_view_is_light(folder: Path) -> None:
    heavy = {}
    for page in pages(folder):
        files = [file_of(folder, page), *loaded(folder, page), *fonts(folder)]
        if weight(files) > FIRST_VIEW:
            heavy[page] = weight(files)

    assert heavy == {}


def test_a_first_view_needs_few_files(folder: Path) -> None:
    # Which fonts a page asks for is seen in the browser (test_look.py); here each asks for at least one if there are any.
    asked = {page: 1 + len(loaded(folder, page)) + bool(fonts(folder)) for page in pages(folder)}

    assert {page: count for page, count in asked.items() if count > REQUESTS} == {}
