"""Is the built tree whole? Every planned file there and readable, every link and anchor within it leading somewhere."""

import json
import posixpath
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import ParseError, fromstring

from problems import Fault, Place, Problem, problem
from publisher.names import names_below
from publisher.page import Page
from publisher.planned import PlannedFiles

_PLAIN = re.compile(r"(?!//)[A-Za-z0-9._/#-]*\Z")


@dataclass(frozen=True, slots=True)
class Root:
    """Where a site's root is: its path on its host, for links that begin with ``/``, and its absolute address, if it has one."""

    path: str = "/"
    url: str = ""


@dataclass(frozen=True, slots=True)
class Kept:
    """Files taken over from a tree that was verified when it was put up, and that tree."""

    names: frozenset[str]
    live: Path


def verify(tree: Path, planned: PlannedFiles, root: Root | None = None, kept: Kept | None = None) -> Iterator[Problem]:
    """Problems of a built tree, placed at the files in it; its links start at ``root``.

    Files that are ``kept`` from a tree verified before are only looked at again where something they lead to may be gone.
    """
    root = root or Root()
    present = {name: tree / name for name in names_below(tree)}
    yield from _missing(present, planned)
    yield from _collisions(present)
    pages = _Pages(present)
    known = kept.names & present.keys() if kept else frozenset[str]()
    for name, path in present.items():
        if name not in known:
            yield from _unreadable(name, path, pages[name] if _is_page(name) else None)
    if kept and _lost_nothing(present, pages, kept):
        present_pages = [name for name in present if _is_page(name) and name not in known]
    else:
        present_pages = [name for name in present if _is_page(name)]
    for name in present_pages:
        yield from _dead_links(name, pages[name], present, pages, root)


class _Pages(dict[str, Page]):
    """Pages by name, read when they are asked for."""

    def __init__(self, present: Mapping[str, Path]) -> None:
        super().__init__()
        self.present = present

    def __missing__(self, name: str) -> Page:
        self[name] = Page.quickly(self.present[name].read_text(encoding="utf-8", errors="replace"))
        return self[name]


def _is_page(name: str) -> bool:
    return name.endswith((".html", ".htm"))


def _lost_nothing(present: dict[str, Path], pages: _Pages, kept: Kept) -> bool:
    """Whether every file and every anchor of the tree that is up is in the new one too: no old link can have died."""
    for name in names_below(kept.live):
        if name not in present:
            return False
        if _is_page(name) and name not in kept.names:
            former = Page.quickly((kept.live / name).read_text(encoding="utf-8", errors="replace"))
            if not former.ids <= pages[name].ids:
                return False
    return True


def _missing(present: dict[str, Path], planned: PlannedFiles) -> Iterator[Problem]:
    for name, size in sorted(planned.items()):
        if name not in present:
            yield _problem("missing-page", name, "ไฟล์ที่ต้องมีหายไประหว่างสร้าง", "a planned file was not written")
        elif size is not None and present[name].stat().st_size != size:
            yield _problem("torn-file", name, "ไฟล์เขียนไม่ครบ", "the file is not whole")
    for name in sorted(set(present) - set(planned)):
        yield _problem("unplanned-file", name, "มีไฟล์ที่ไม่ได้วางแผนไว้", "a file nobody planned was written")


def _collisions(present: dict[str, Path]) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for name in sorted(present):
        first = seen.setdefault(unicodedata.normalize("NFC", name).casefold(), name)
        if first != name:
            yield _problem(
                "same-address",
                name,
                f"ที่อยู่ซ้ำกับ {first} เมื่อไม่แยกตัวพิมพ์เล็กใหญ่",
                f"the same address as {first} where case or Unicode form does not count",
            )


def _unreadable(name: str, path: Path, page: Page | None) -> Iterator[Problem]:
    try:
        if page is not None:
            if not page.is_whole:
                yield _problem("torn-file", name, "หน้าเว็บไม่จบด้วย </html>", "the page does not end in </html>")
        elif name.endswith((".xml", ".atom", ".rss", ".svg")):
            fromstring(path.read_bytes())  # noqa: S314  (our own output, written a moment ago)
        elif name.endswith((".json", ".jsonld", ".webmanifest")):
            json.loads(path.read_bytes())
        elif name.endswith((".csv", ".css", ".js", ".txt")):
            path.read_text(encoding="utf-8")
    except (ParseError, ValueError) as error:
        yield _problem(
            "unreadable-output", name, f"ไฟล์ที่สร้างอ่านไม่ได้ ({error})", f"the file cannot be read back ({error})"
        )


def _dead_links(name: str, page: Page, present: dict[str, Path], pages: _Pages, root: Root) -> Iterator[Problem]:
    if all(_leads(*_target(name, address, root), present, pages) for address, _ in page.links):
        return
    # A quick look may take text for a link; a close one does not.
    page = Page.closely(page.text)
    for address, offset in page.links:
        target, anchor = _target(name, address, root)
        if _leads(target, anchor, present, pages):
            continue
        line, column = page.place(offset)
        if target not in present:
            thai, english = f"ลิงก์ “{address}” ไม่มีปลายทาง", f"the link '{address}' leads nowhere"
            yield _problem("dead-link", name, thai, english, line, column)
        else:
            thai, english = f"ไม่มีจุดหมาย “#{anchor}” ในหน้า {target}", f"there is no anchor '#{anchor}' in {target}"
            yield _problem("dead-anchor", name, thai, english, line, column)


def _leads(target: str | None, anchor: str, present: dict[str, Path], pages: _Pages) -> bool:
    """Whether a link leads out of the site, or to a file and an anchor that are there."""
    if target is None:
        return True
    return target in present and (not anchor or not _is_page(target) or anchor in pages[target].ids)


def _target(name: str, address: str, root: Root) -> tuple[str | None, str]:
    """The file a link leads to, and the anchor in it; None for links that leave the site."""
    if root.url and address.startswith(root.url):
        address = root.path + address.removeprefix(root.url).lstrip("/")
    if not _PLAIN.match(address):
        # Anything but a plain path and anchor, told by its letters; the parts of a whole address take five times as long.
        try:
            parts = urlsplit(address)
        except ValueError:
            return address, ""
        if parts.scheme or parts.netloc:
            return None, ""
        address = f"{unquote(parts.path)}#{unquote(parts.fragment)}"
    path, _, anchor = address.partition("#")
    if not path:
        return name, anchor
    if path.startswith("/"):
        if not (path + "/").startswith(root.path):
            return path, anchor
        path = path[len(root.path) :]
    else:
        path = f"{name.rpartition('/')[0]}/{path}".lstrip("/")
    if path.endswith("/") or not path:
        path += "index.html"
    return posixpath.normpath(path), anchor


def _problem(code: str, name: str, thai: str, english: str, line: int = 0, column: int = 0) -> Problem:
    return problem(Fault(code, thai, english), Place(name, line, column))
