"""The one room that knows Pelican: reads its settings, renders the planned pages, writes the files."""

import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import Any

from pelican.generators import Generator

from disclosure import history, private_register, urls
from disclosure.building import prepare
from disclosure.exports import EXPORTS, PAGE_EXPORTS
from disclosure.exports.written import MadeFile, WrittenFile
from disclosure.pages.parts import PlannedPage
from disclosure.parsed import ParsedRecords
from disclosure.rendering import Renderer, code, digest
from disclosure.wording import Wording
from problems import ProblemsError, say
from publisher.progress import Progress
from publisher.sharing import both
from publisher.writer import StagedWriter

NO_DAY = (
    "ไม่ทราบวันของข้อมูลชุดนี้ (ไม่มี git และไม่มี SOURCE_DATE_EPOCH) จึงไม่ได้ตรวจว่าเลยกำหนดหรือไม่"
    " / the day of these sources is not known, so deadlines were not judged"
)
# What some exports are made with.
_WRITERS = ("icalendar", "python-docx", "xlsxwriter")
STYLESHEET = "theme/site.css"
# Fewer pages than this are done before a second process has started.
WORTH_SHARING = 200


class DisclosureGenerator(Generator):  # type: ignore[misc]
    """Loads and checks in ``__init__``, before anything is made; raises `ProblemsError` for the publisher to tell."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        # Before anything of it is read: what is edited from here on makes the next build's another.
        self.program = _program()
        self.wording = Wording(self.settings["DEFAULT_LANG"], self.settings["NUMERALS"])
        self.public: bool = self.settings["PUBLIC"]
        data, content = Path(self.settings["DATA_PATH"]), Path(self.path)
        self.progress = Progress(sys.stderr)
        self.progress.begin("อ่านข้อมูล / records")
        if leaked := tuple(private_register.check(data.parent)):
            raise ProblemsError(leaked, data.parent)
        parsed = ParsedRecords(Path(self.settings["CACHE_PATH"]) / "records.pickle", self.progress.step)
        day: date | None = self.settings["BUILD_DAY"]
        past = history.read(data, parsed)
        self.planned = prepare(data, content, self.wording, public=self.public, parsed=parsed, as_of=day, history=past)
        self.progress.end()
        parsed.save()
        for unknown in (*([] if day else [NO_DAY]), *history.lacking(past)):
            say(unknown, sys.stdout)

    def generate_output(self, writer: StagedWriter) -> None:
        """Hand every page, export and published file to the publisher's writer; a large site's pages by two processes."""
        for file in self._others():
            if not isinstance(file, MadeFile) or not writer.keep(
                file.path, [self.program, "", digest(file.source.encode())]
            ):
                writer.put(file.path, file.content)
        # The downloads come first, for the pages say how large each is.
        renderer = self._renderer(writer.put_files)
        writer.base_path = renderer.base
        pages = self.planned.pages
        if len(pages) < WORTH_SHARING:
            self._write(writer, renderer, pages)
            return
        half = len(pages) // 2
        mine, others = both(
            lambda: self._write(writer, renderer, pages[half:]), lambda: self._write(writer, renderer, pages[:half])
        )
        writer.take_over(mine)
        writer.take_over(others)

    def _renderer(self, sizes: Mapping[str, int]) -> Renderer:
        return Renderer(
            self.planned,
            self.env,
            self.wording,
            public=self.public,
            downloads=self.settings["DOWNLOADS"],
            nobreak_terms=self.settings["NOBREAK_TERMS"],
            sizes=dict(sizes),
            program=self.program,
        )

    def _write(self, writer: StagedWriter, renderer: Renderer, pages: Sequence[PlannedPage]) -> tuple[Any, ...]:
        self.progress.begin("หน้า / pages", len(pages))
        for page in pages:
            self.progress.step()
            if not writer.keep(urls.file_of(page.url), renderer.fingerprint(page)):
                file = renderer.render(page)
                writer.put(file.path, file.content)
        self.progress.end()
        return writer.work

    def _others(self) -> Iterator[WrittenFile | MadeFile]:
        for export in EXPORTS if self.settings["DOWNLOADS"] else PAGE_EXPORTS:
            yield from export(self.planned, self.public)
        for page in self.planned.pages:
            for url, path in page.files.items():
                yield WrittenFile(urls.file_of(url), self.planned.site.files[path].path.read_bytes())
        if not self.public:
            # Tells the preview's pages that no live build is running; the publisher writes over it while one is.
            yield WrittenFile(self.settings["LIVE_STATUS"], b'{"turn": 0, "problems": []}')
        yield WrittenFile(STYLESHEET, stylesheet(Path(self.theme) / "static" / "css" / "site.css"))


def _program() -> str:
    """What makes pages and the files beside them: our own code and labels, and the libraries under it."""
    return digest(*code(), *(version(library).encode() for library in _WRITERS))


_IMPORT = re.compile(r'@import "([^"]+)" layer\((\w+)\);\n')
_COMMENT = re.compile(r"/\*.*?\*/\n?", re.DOTALL)
_SPACE = re.compile(r"\s*\n\s*")


def stylesheet(path: Path) -> bytes:
    """The theme's small CSS files as one, each import put in its place and layer; comments and indentation stay behind."""

    def inlined(match: re.Match[str]) -> str:
        return f"@layer {match[2]} {{\n{(path.parent / match[1]).read_text(encoding='utf-8')}}}\n"

    whole = _IMPORT.sub(inlined, path.read_text(encoding="utf-8"))
    return _SPACE.sub("\n", _COMMENT.sub("", whole)).encode()
