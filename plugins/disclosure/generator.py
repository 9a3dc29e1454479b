"""The one room that knows Pelican: reads its settings, renders the planned pages, writes the files."""

import json
import re
import sys
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment
from markupsafe import Markup
from pelican.generators import Generator

from disclosure import urls
from disclosure.building import PlannedSite, prepare
from disclosure.exports import EXPORTS
from disclosure.exports.written import WrittenFile
from disclosure.pages import structured
from disclosure.pages.chrome import Chrome, chrome
from disclosure.pages.parts import PlannedPage
from disclosure.wording import Wording
from problems import ProblemsError, show

STYLESHEET = "theme/site.css"


class DisclosureGenerator(Generator):  # type: ignore[misc]
    """Loads and checks in ``__init__``, the last moment before Pelican may touch the output folder."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.wording = Wording(self.settings["DEFAULT_LANG"], self.settings["NUMERALS"])
        self.public: bool = self.settings["PUBLIC"]
        try:
            self.planned = prepare(Path(self.settings["DATA_PATH"]), Path(self.path), self.wording, public=self.public)
        except ProblemsError as error:
            # Not an exception that Pelican would print a traceback for.
            show(error, sys.stderr)
            raise SystemExit(ProblemsError.exitcode) from None

    def generate_output(self, writer: Any) -> None:
        """Write every page, export and published file."""
        del writer
        output = Path(self.output_path)
        for file in self._files():
            path = output / file.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.content)

    def _files(self) -> Iterator[WrittenFile]:
        yield from render_pages(self.planned, self.env, self.wording)
        for export in EXPORTS:
            yield from export(self.planned, self.public)
        for page in self.planned.pages:
            for url, path in page.files.items():
                yield WrittenFile(urls.file_of(url), self.planned.site.files[path].path.read_bytes())
        yield WrittenFile(STYLESHEET, stylesheet(Path(self.theme) / "static" / "css" / "site.css"))


def render_pages(planned: PlannedSite, env: Environment, wording: Wording) -> Iterator[WrittenFile]:
    """Every page as HTML: a pure function of its view, the templates and the settings."""
    shared = chrome(planned.site, planned.pages, wording)
    base = urlsplit(planned.site.organisation.site_url).path
    for page in planned.pages:
        html = env.get_template(f"{page.template}.html").render(_context(page, planned, shared, base), t=wording)
        yield WrittenFile(urls.file_of(page.url), html.encode())


def _context(page: PlannedPage, planned: PlannedSite, shared: Chrome, base: str) -> Mapping[str, Any]:
    # The page for lost addresses is served at any depth, so its links start at the site's root.
    link = f"{base}{{}}".format if page.url == urls.NOT_FOUND else partial(urls.relative, page=page.url)
    return {
        "page": page,
        "view": page.view,
        "chrome": shared,
        "link": link,
        "structured": [_embedded(each) for each in structured.describe(page, planned.site)],
    }


def _embedded(described: Mapping[str, Any]) -> Markup:
    """JSON that cannot end the script element it stands in."""
    text = json.dumps(described, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e"))  # noqa: S704


_IMPORT = re.compile(r'@import "([^"]+)" layer\((\w+)\);\n')


def stylesheet(path: Path) -> bytes:
    """The theme's small CSS files as one, each import put in its place and layer."""

    def inlined(match: re.Match[str]) -> str:
        return f"@layer {match[2]} {{\n{(path.parent / match[1]).read_text(encoding='utf-8')}}}\n"

    return _IMPORT.sub(inlined, path.read_text(encoding="utf-8")).encode()
