"""Pages to HTML. A page is a pure function of its view, its frame and the kit, and its fingerprint covers all three."""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any
from urllib.parse import urlsplit

import jinja2
from markupsafe import Markup

from disclosure import urls
from disclosure.building import PlannedSite
from disclosure.exports.written import WrittenFile
from disclosure.pages import qr, structured
from disclosure.pages.chrome import chrome
from disclosure.pages.files import FilesBeside
from disclosure.pages.parts import PlannedPage
from disclosure.pages.this_page import ThisPages
from disclosure.wording import Wording
from thai.unbroken import Unbroken

NO_SIZES: Mapping[str, int] = MappingProxyType({})
_INDENTATION = re.compile(r"\n[ \t]+")
# What words and numbers pages show is decided in these packages.
_CODE = tuple(Path(__file__).parents[1] / name for name in ("charts", "disclosure", "thai", "tracking"))


class Renderer:
    """Everything that all pages of a planned site share when they are rendered."""

    def __init__(
        self,
        planned: PlannedSite,
        env: jinja2.Environment,
        wording: Wording,
        *,
        public: bool,
        downloads: bool = True,
        nobreak_terms: Iterable[str] = (),
        sizes: Mapping[str, int] = NO_SIZES,
        program: str = "",
    ) -> None:
        """``sizes``: the bytes of every download, by its path below the output folder; ``program``: the digest of `code`."""
        self.program = program
        self.planned = planned
        self.env = env
        self.wording = wording
        self.public = public
        self.unbroken = Unbroken(nobreak_terms)
        self.chrome = chrome(planned.site, planned.pages, wording, downloads=downloads)
        self.beside = FilesBeside(planned.pages, sizes, wording)
        self.this_pages = ThisPages(planned.site, planned.pages, wording)
        # Where the site's root is on its host: "/", or the folder it lies in.
        self.base = urlsplit(planned.site.organisation.site_url).path.rstrip("/") + "/"

    def render(self, page: PlannedPage) -> WrittenFile:
        """One page as HTML."""
        this_page = self.this_pages.of(page)
        html = self.env.get_template(f"{page.template}.html").render(
            page=page,
            view=page.view,
            chrome=self.chrome,
            beside=self.beside,
            this_page=this_page,
            qr=qr.of(this_page.address) if this_page.address else None,
            link=FromRoot(self.base) if page.is_anywhere else FromPage(page.url),
            structured=[_embedded(each) for each in self._described(page)],
            t=self.wording,
            public=self.public,
        )
        # Templates are indented for those who write them; phones need not be sent that.
        lean = html if "<pre" in html else _INDENTATION.sub("\n", html)
        return WrittenFile(urls.file_of(page.url), self.unbroken(lean).encode())

    def fingerprint(self, page: PlannedPage) -> list[str]:
        """Digests of the kit (templates, code, labels, settings), the page's frame, and its view."""
        frame = (
            page.url,
            page.template,
            page.title,
            page.description,
            page.trail,
            page.notices,
            self.this_pages.of(page),
            page.is_listed,
            page.is_anywhere,
            page.gaps,
            page.pager,
            [self.beside[page.url] if self.chrome.downloads else ()],
            [(self.beside[url], self.beside.attached(url)) for url in page.files_of],
            self._described(page),
            self.chrome,
        )
        return [self._kit, digest(repr(frame).encode()), digest(repr(page.view).encode())]

    def _described(self, page: PlannedPage) -> tuple[Mapping[str, Any], ...]:
        return structured.describe(page, self.planned.site, downloads=self.chrome.downloads)

    @cached_property
    def _kit(self) -> str:
        """The templates by their text, and all code and labels of this package: a filter's change is a page's change."""
        assert self.env.loader is not None
        parts = [
            f"{jinja2.__version__} {self.wording.language} {self.wording.numerals} {self.public} {self.base}".encode(),
            repr(self.unbroken.terms).encode(),
        ]
        for name in sorted(self.env.list_templates(extensions=["html"])):
            parts += [name.encode(), self.env.loader.get_source(self.env, name)[0].encode()]
        return digest(*parts, (self.program or digest(*code())).encode())


def code() -> list[bytes]:
    """All code and labels that decide what pages and the files beside them say."""
    paths = sorted(path for folder in _CODE for kind in ("*.py", "*.yml") for path in folder.rglob(kind))
    return [path.read_bytes() for path in paths]


def digest(*parts: bytes) -> str:
    """A short name for these parts, in this order."""
    hashed = hashlib.blake2b(digest_size=12)
    for part in parts:
        hashed.update(part)
        hashed.update(b"\0")
    return hashed.hexdigest()


class FromRoot:
    """``link[address]`` in a template: from the root of the host, for a page that is served at any depth."""

    def __init__(self, base: str) -> None:
        self.base = base

    def __getitem__(self, url: str) -> str:
        return self.base + url.lstrip("/") if url.startswith("/") else url


class FromPage:
    """``link[address]`` in a template: the way there from one page."""

    def __init__(self, page: str) -> None:
        self.page = page

    def __getitem__(self, url: str) -> str:
        return urls.relative(url, self.page)


def _embedded(described: Mapping[str, Any]) -> Markup:
    """JSON that cannot end the script element it stands in."""
    text = json.dumps(described, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e"))  # noqa: S704
