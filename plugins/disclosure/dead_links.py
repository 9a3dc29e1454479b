"""Links within the site, told where they were typed: each leads to a page or file that will exist, and to an anchor on it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from difflib import get_close_matches
from functools import cached_property

from disclosure import linking, urls
from disclosure.bodies import Finder
from disclosure.pages.parts import PlannedPage
from disclosure.prose import Body
from disclosure.site import Site
from problems import Fault, Problem, place_within, problem


def check(site: Site, folder: str, pages: Sequence[PlannedPage]) -> Iterator[Problem]:
    """Problems ``dead-link``, ``dead-anchor`` and ``relative-link``, in bodies below ``folder`` and in records."""
    known = _Known(pages)
    for page in pages:
        if not page.links:
            continue
        text = site.prose[page.prose]
        finder = Finder(text)
        for address in page.links:
            offset = finder.address(address)
            if fault := _fault(address, page.url, known):
                yield problem(fault, place_within(f"{folder}/{page.prose}", text, offset, offset))
    # Where this site is stated to lie, absolute addresses lead within it, too. A domain alone may still bear an older site.
    home = site.organisation.site_address
    for lead in linking.outside(site) if home else ():
        inside = "/" + lead.address.removeprefix(f"{home}".rstrip("/") + "/")
        if inside != f"/{lead.address}" and (fault := _fault(inside, urls.HOME, known)):
            yield problem(fault, linking.place(site, lead))


# How often a near address is looked for: in a site of 10,000 pages one look takes a tenth of a second.
_MAX_LOOKS = 20


class _Known:
    """Every address of the site, and the anchors of the pages that are asked for."""

    def __init__(self, pages: Sequence[PlannedPage]) -> None:
        self.pages: Mapping[str, PlannedPage] = {page.url: page for page in pages}
        self.addresses = {urls.FEED, urls.SITEMAP, *(address for page in pages for address in page.addresses)}
        self._anchors: dict[str, frozenset[str]] = {}
        self._looks = 0

    @cached_property
    def _sorted(self) -> list[str]:
        return sorted(self.addresses)

    def near(self, target: str) -> str:
        """The address most like one that is not there; nothing where none is, or many were looked for already."""
        self._looks += 1
        found = get_close_matches(target, self._sorted, 1) if self._looks <= _MAX_LOOKS else []
        return found[0] if found else ""

    def anchors(self, url: str) -> frozenset[str] | None:
        """The anchors of a page, None where it is no page but a file."""
        if url not in self.pages:
            return None
        if url not in self._anchors:
            self._anchors[url] = frozenset(_anchors(self.pages[url].view))
        return self._anchors[url]


def _anchors(view: object) -> Iterator[str]:
    """Everything in a view that its template makes an anchor of: fields of that name, and the headings of a body."""
    if isinstance(view, Body):
        yield from view.anchors
    elif isinstance(view, list | tuple):
        for each in view:
            yield from _anchors(each)
    elif is_dataclass(view):
        for field in fields(view):
            value = getattr(view, field.name)
            if field.name == "anchor" and value:
                yield value
            elif not isinstance(value, str | int):
                yield from _anchors(value)


def _fault(address: str, page: str, known: _Known) -> Fault | None:
    target, _, anchor = address.partition("#")
    if target and not target.startswith("/"):
        return _relative(target, page, known)
    target = target or page
    if target not in known.addresses or not address:
        return _dead(target if address else "", known)
    anchors = known.anchors(target)
    # Anchors that end in _ are the theme's own; whether they are there is seen in the built page.
    if not anchor or anchors is None or anchor in anchors or anchor.endswith("_"):
        return None
    near = get_close_matches(anchor, sorted(anchors), 1, 0.5)
    return Fault(
        "dead-anchor",
        f"ไม่มีจุดหมาย “#{anchor}” ในหน้า {target} กรุณาใช้จุดหมายที่มีอยู่ หรือเติม {{#{anchor}}} ท้ายหัวข้อที่ต้องการ",
        f"there is no anchor '#{anchor}' on {target}; use one that is there, or write {{#{anchor}}} behind the heading meant",
        f"{address.partition('#')[0]}#{near[0]}" if near else "",
    )


def _dead(target: str, known: _Known) -> Fault:
    return Fault(
        "dead-link",
        f"ลิงก์ไปยัง “{target}” ซึ่งไม่มีในเว็บไซต์นี้",
        f"a link to '{target}', which this site does not have",
        known.near(target),
    )


def _relative(target: str, page: str, known: _Known) -> Fault:
    return Fault(
        "relative-link",
        f"ลิงก์ “{target}” ไม่บอกว่าเริ่มจากที่ใด ลิงก์ในเว็บไซต์นี้ให้ขึ้นต้นด้วย / เช่น /channels/ ไฟล์แนบคือ {page}ชื่อไฟล์ เว็บไซต์อื่นขึ้นต้นด้วย https://",
        f"'{target}' does not say where it begins; write addresses of this site from the root, such as /channels/, attachments as {page}name, other sites with https://",
        _meant(target, page, known),
    )


def _meant(target: str, page: str, known: _Known) -> str:
    """What was most likely meant: an attachment, a page of this site, an e-mail address, another site."""
    name = target.rstrip("/").rpartition("/")[2].removesuffix(".md")
    for address in (f"{page}{name}", f"/{target}", f"{urls.MANUALS}{name}/", f"/{name}/"):
        if address in known.addresses:
            return address
    if "@" in target:
        return f"mailto:{target}"
    if target.lower().startswith("www.") or ".go.th" in target.lower():
        return f"https://{target}"
    return known.near(f"{page}{name}")
