"""Where the site leads out: every web address in records and bodies, and where it was typed."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from disclosure import addresses, bodies, prose
from disclosure.passages import Passage
from disclosure.records import Channel, Links, Manual, Organisation, Page
from disclosure.records.base import Part
from disclosure.shown import Reading
from disclosure.site import Site
from disclosure.structure import parts_in
from problems import Location, Place, place_within

# Fields that hold the address of a link, in whichever record.
_KEYS = (("url",),)


@dataclass(frozen=True, slots=True)
class Lead:
    """An address outside this site, in which text it stands and at which offset."""

    address: str
    passage: Passage
    offset: int


def outside(site: Site) -> Iterator[Lead]:
    """Every address that leads out, record by record, body by body, in the order people typed them."""
    for kind in site.records.values():
        for record in kind.values():
            for location, address in _addresses(record, ()):
                yield Lead(address, Passage(address, record, location), 0)
    for record in (*site.all(Manual), *site.all(Page)):
        path = f"{record.kind}/{record.key}.md"
        if path in site.prose:
            yield from leads_in(Passage(site.prose[path], None, (), path), site.readings.get(path))


def leads_in(passage: Passage, reading: Reading | None = None) -> Iterator[Lead]:
    """The addresses in one text that become links out of this site; ``reading`` where a body was read before."""
    if passage.record is not None:
        if _is_address(type(passage.record), passage.location[-1:], passage.text):
            yield Lead(passage.text, passage, 0)
        return
    if reading is None and any(bodies.beyond(passage.text)):
        return
    if leading := [
        address for address in (reading or prose.read(passage.text)).links if not addresses.is_inside(address)
    ]:
        finder = bodies.Finder(passage.text)
        for address in leading:
            yield Lead(address, passage, finder.address(address))


def _is_address(kind: type[Part], key: Location, text: str) -> bool:
    if kind is Channel:
        # Of a channel's addresses only those that a browser opens.
        return key == ("address",) and ("://" in text or text.startswith("//"))
    return key in _KEYS


def _addresses(part: Part, location: Location) -> Iterator[tuple[Location, str]]:
    for name, key, is_address in _ways(type(part)):
        value = getattr(part, name)
        if is_address:
            if value and _is_address(type(part), (key,), value):
                yield (*location, key), value
        elif isinstance(value, tuple):
            for index, each in enumerate(value):
                yield from _addresses(each, (*location, key, index))
        elif isinstance(value, Part):
            yield from _addresses(value, (*location, key))


@cache
def _ways(kind: type[Part]) -> tuple[tuple[str, str, bool], ...]:
    """The fields that are addresses or lead to some: a site has many texts and few addresses."""
    ways = []
    for name, info in kind.model_fields.items():
        key = info.alias or name
        if (key,) in _KEYS or (kind is Channel and key == "address"):
            ways.append((name, key, True))
        elif any(_ways(part) for part in parts_in(info.annotation)):
            ways.append((name, key, False))
    return tuple(ways)


def place(site: Site, lead: Lead) -> Place:
    """The line and column it was typed at."""
    if lead.passage.record is not None:
        return site.place(lead.passage.record, *lead.passage.location)
    return place_within(f"content/{lead.passage.path}", lead.passage.text, lead.offset, lead.offset)


def own_hosts(organisation: Organisation) -> frozenset[str]:
    """The hosts that are the organisation's own, to the letter: a subdomain is another host."""
    site_host = addresses.host_of(organisation.site_address or "")
    return frozenset(filter(None, (organisation.domain.lower(), site_host)))


def checked(site: Site) -> Links:
    """What is known of the links; nothing where nobody ever looked."""
    return next(iter(site.all(Links)), None) or Links()
