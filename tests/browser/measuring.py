"""What the commands of this folder share: the site they look at, six of its pages, chromium, and how figures are shown."""

import argparse
import os
import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright
from tests.browser.page_types import file_of, page_types, template

ROOT = Path(__file__).resolve().parents[2]
# What most visitors come for and what weighs most, by template; the first six that a site has are measured.
MEASURED = ("home", "channels", "report", "measure", "complaints", "manual", "search")


def options(parser: argparse.ArgumentParser) -> argparse.Namespace:
    """The command's options, among them the folder of a built site, which must be there."""
    parser.add_argument("--site", type=Path, default=ROOT / "public", help="a built site (default: public/)")
    found = parser.parse_args()
    if not (found.site / "index.html").is_file():
        parser.error(f"no site in {found.site}; build one: .venv/bin/pelican -s publishconf.py")
    return found


def warn_if_busy() -> None:
    """Times taken while something else runs say nothing of the site."""
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    if load > 1:
        print(
            f"the machine is busy (load {load:.1f}): times are longer than they would be, measure again when it rests"
        )


def six_pages(folder: Path) -> list[str]:
    """Six pages of different types, each the largest of its type."""
    by_template = {template(file_of(folder, page)): page for page in page_types(folder).values()}
    return [by_template[name] for name in MEASURED if name in by_template][:6]


def chromium_path() -> str:
    """Debian's chromium; an explanation where it is absent."""
    path = shutil.which("chromium")
    if path is None:
        raise SystemExit("no chromium here; install Debian's package")
    return path


@contextmanager
def chromium() -> Iterator[Browser]:
    """Debian's chromium, running."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=["--no-sandbox"])
        yield browser
        browser.close()


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Rows as a Markdown table, their first column words and the others numbers."""
    lines = [heads, ["---", *("---:" for _ in heads[1:])], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
