"""Pictures of every type of page, small and large, light and dark, and one sheet with all of them, for people to look at.

    python -m tests.browser.screenshots FOLDER [--site FOLDER]

Writes ``FOLDER/<page>-<width>-<scheme>.png`` and ``FOLDER/index.html``.
"""

import argparse
import html
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser
from tests.browser.measuring import chromium, options
from tests.browser.page_types import page_types
from tests.browser.serving import served

WIDTHS = (360, 1280)
SCHEMES = ("light", "dark")
# Beyond this a page repeats itself, and a picture of it becomes unwieldy.
TALLEST = 6000
SHEET = """<!DOCTYPE html>
<html lang="th"><meta charset="utf-8"><title>Pages</title>
<style>
  body {{ font: 1rem system-ui; background: #888 }}
  section {{ display: flex; gap: 1rem; align-items: start; overflow-x: auto; margin-block-end: 2rem }}
  img {{ block-size: 40rem; background: #fff }}
</style>
{sections}
"""


def pictures(browser: Browser, address: str, pages: dict[str, str], folder: Path) -> Iterator[tuple[str, list[str]]]:
    """Take the pictures; for each page its name and its pictures' file names."""
    for name, path in pages.items():
        files = []
        for width in WIDTHS:
            for scheme in SCHEMES:
                context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
                page = context.new_page()
                page.goto(address + path)
                height = min(page.evaluate("document.documentElement.scrollHeight"), TALLEST)
                page.set_viewport_size({"width": width, "height": height})
                files.append(f"{path.strip('/').replace('/', '-') or 'home'}-{width}-{scheme}.png")
                page.screenshot(path=folder / files[-1])
                context.close()
        yield f"{name} /{path}", files


def sheet(taken: list[tuple[str, list[str]]]) -> str:
    """One page with all the pictures."""
    sections = [
        f"<h2>{html.escape(name)}</h2>\n<section>{''.join(f'<a href={file}><img src={file} alt=></a>' for file in files)}</section>"
        for name, files in taken
    ]
    return SHEET.format(sections="\n".join(sections))


def main() -> None:
    """Take all pictures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="where the pictures go")
    found = options(parser)
    found.folder.mkdir(parents=True, exist_ok=True)
    with served(found.site) as address, chromium() as browser:
        taken = list(pictures(browser, address, page_types(found.site), found.folder))
    (found.folder / "index.html").write_text(sheet(taken), encoding="utf-8")
    print(f"{sum(len(files) for _, files in taken)} pictures: {found.folder / 'index.html'}")


if __name__ == "__main__":
    main()
