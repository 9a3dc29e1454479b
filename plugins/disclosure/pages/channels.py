"""Where to complain: outside bodies and the municipality's own channels, in the order the records give."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from disclosure import urls
from disclosure.pages import cells, documents
from disclosure.pages.complaining import Complaining, complaining, guide_of
from disclosure.pages.owners import owner_cell
from disclosure.pages.parts import Cell, Fact, Link, PlannedPage, Table
from disclosure.pages.tables import Columns
from disclosure.records import Channel
from disclosure.site import Site
from disclosure.wording import Wording
from thai.numerals import to_arabic

# The number to dial, its area perhaps in brackets; what follows it, such as an extension, is for people.
_NUMBER = re.compile(r"[+(0-9][0-9 ()-]*")
# The last digits of a range, as in 043-372111-5, stand behind a whole number: nine digits, the shortest with an area.
_RANGE = re.compile(r"([+(]?(?:[0-9][ ()-]*){9,})-\s*[0-9]{1,2}\s*")

# What protects whoever complains; the first sends them to the outside bodies.
_SAFE = ("safe_1", "safe_2", "safe_3", "safe_4")


@dataclass(frozen=True, slots=True)
class ChannelView:
    """One channel, ready to lay out."""

    anchor: str
    name: str
    kind: str
    address: Fact
    takes: str
    facts: tuple[Fact, ...]
    # What nobody has stated of it, in one line.
    unstated: str
    note: str


@dataclass(frozen=True, slots=True)
class ChannelsView:
    """What the template of all channels may see."""

    introduction: str
    outside: tuple[ChannelView, ...]
    own: tuple[ChannelView, ...]
    # What protects whoever complains.
    safe: tuple[str, ...]
    complaining: Complaining
    table: Table


def plan(site: Site, wording: Wording) -> Iterator[PlannedPage]:
    """One page, where there is a channel."""
    channels = ordered(site)
    if not channels:
        return
    table = _table(channels, wording)
    outside = any(each.operated_by for each in channels)
    introduction = wording("channels.introduction" if outside else "channels.introduction_own")
    guide = guide_of(site)
    yield PlannedPage(
        url=urls.CHANNELS,
        template="channels",
        title=wording("channels.title"),
        description=introduction,
        trail=(Link(wording("home.short"), urls.HOME),),
        view=ChannelsView(
            introduction=introduction,
            outside=tuple(view(site, each, wording) for each in channels if each.operated_by),
            own=tuple(view(site, each, wording) for each in channels if not each.operated_by),
            safe=tuple(wording(f"channels.{each}") for each in _SAFE if outside or each != "safe_1"),
            complaining=complaining(site, wording),
            table=table,
        ),
        records=(*channels, *((guide,) if guide else ())),
        tables=(table,),
        documents=tuple(documents.of_record(site, channel, channel.id, title=channel.name) for channel in channels),
    )


def ordered(site: Site) -> tuple[Channel, ...]:
    """All channels in the order the records give."""
    return tuple(sorted(site.all(Channel), key=lambda channel: (channel.order, channel.id)))


def view(site: Site, channel: Channel, wording: Wording) -> ChannelView:
    """One channel."""
    stated = {
        "operated_by": cells.text(channel.operated_by, wording) if channel.operated_by else None,
        "owner": owner_cell(site, channel.owner, wording) if channel.owner else None,
        "hours": cells.text(channel.hours, wording),
        "separate_from_general": cells.flag(channel.separate_from_general, wording),
        "anonymous": cells.flag(channel.anonymous, wording),
        "requires_account": cells.flag(True if channel.demands_account else channel.requires_account, wording),
        "verified_on": cells.day(channel.verified_on, wording),
    }
    return ChannelView(
        anchor=channel.id,
        name=channel.name,
        kind=wording(f"channel_kind.{channel.channel_kind}"),
        address=cells.fact(wording("field.channel.address"), address_cell(channel, wording)),
        takes=takes_words(channel, wording),
        facts=tuple(
            cells.fact(wording(f"field.channel.{name}"), cell)
            for name, cell in stated.items()
            if cell and cell.state != "absent"
        ),
        unstated=_unstated([name for name, cell in stated.items() if cell and cell.state == "absent"], wording),
        note=channel.note or "",
    )


def _unstated(names: list[str], wording: Wording) -> str:
    return ", ".join(wording(f"field.channel.{name}") for name in names)


def takes_words(channel: Channel, wording: Wording) -> str:
    """What a channel takes, in one line."""
    return ", ".join(wording(f"takes.{each}") for each in channel.takes)


def address_cell(channel: Channel, wording: Wording) -> Cell:
    """A channel's address, ready to be opened or dialled."""
    if channel.address is None:
        return Cell(None, (wording("absent.address"),), state="absent")
    return Cell(channel.address, (channel.address,), href(channel))


def href(channel: Channel) -> str | None:
    """What opens or dials a channel; None where there is nothing to press."""
    address = channel.address or ""
    if address.startswith("https://"):
        return address
    if channel.channel_kind in ("telephone", "hotline"):
        return _dialled(to_arabic(address))
    return f"mailto:{quote(address, safe='@')}" if channel.channel_kind == "email" else None


def _dialled(address: str) -> str | None:
    """The first number of an address, without the end of a range; None where it does not begin with one."""
    found = _NUMBER.match(address)
    if not found:
        return None
    ranged = _RANGE.fullmatch(found[0])
    number = re.sub(r"[^0-9+]", "", ranged[1] if ranged else found[0])
    return f"tel:{number}" if number else None


def _table(channels: tuple[Channel, ...], wording: Wording) -> Table:
    columns = Columns(
        wording,
        "(id)",
        "channel",
        "channel_kind",
        "address",
        "takes",
        "operated_by",
        "separate_from_general",
        "anonymous",
        "requires_account",
        "hours",
        "verified_on",
    )
    return columns.table("channels", wording("channels.caption"), [_row(channel, wording) for channel in channels])


def _row(channel: Channel, wording: Wording) -> tuple[Cell, ...]:
    return (
        cells.code(channel.id),
        Cell(channel.name, (channel.name,), f"#{channel.id}"),
        cells.choice("channel_kind", channel.channel_kind, wording),
        address_cell(channel, wording),
        Cell(" | ".join(channel.takes), (takes_words(channel, wording),)),
        Cell(channel.operated_by, (channel.operated_by or wording("channels.own"),)),
        cells.flag(channel.separate_from_general, wording),
        cells.flag(channel.anonymous, wording),
        cells.flag(True if channel.demands_account else channel.requires_account, wording),
        cells.text(channel.hours, wording),
        cells.day(channel.verified_on, wording),
    )
