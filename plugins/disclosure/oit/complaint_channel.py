"""Channel for corruption complaints: online, apart from general complaints, linked from the main site.

Only the municipality's own channels count: an outside body's stands beside and does not replace it.
"""

from collections.abc import Mapping

from disclosure.oit.answers import Answer, Question, Subject, every, unpublished
from disclosure.records import Channel, Record
from disclosure.site import Site

_ONLINE = ("website", "online-form", "line", "email")


def _own(site: Site) -> tuple[Channel, ...]:
    return tuple(
        channel
        for channel in every(site, Channel)
        if not channel.operated_by and {"corruption", "bribery"} & set(channel.takes)
    )


def _records(site: Site, question: Question) -> tuple[Record, ...]:
    del question
    return _own(site)


def _decide(site: Site, question: Question) -> Mapping[str, Answer]:
    del question
    own = _own(site)
    if not own:
        return dict.fromkeys(("online", "separate", "linked"), Answer("missing", "no-channel"))
    if not own[0].is_public:
        return dict.fromkeys(("online", "separate", "linked"), unpublished(own[0]))
    public = [channel for channel in own if channel.is_public]
    return {"online": _online(public), "separate": _separate(public), "linked": _linked(public[0])}


def any_channel(site: Site) -> Answer:
    """Whether one of the municipality's own channels for corruption can be used."""
    public = [channel for channel in _own(site) if channel.is_public]
    usable = next((channel for channel in public if channel.address), None)
    if usable:
        return Answer("shown", "channel-usable", usable)
    return Answer("missing", "no-address", public[0]) if public else Answer("missing", "no-channel")


def _online(own: list[Channel]) -> Answer:
    online = [channel for channel in own if channel.channel_kind in _ONLINE]
    usable = next((channel for channel in online if channel.address), None)
    if usable:
        return Answer("shown", "channel-online", usable)
    return Answer("partly", "no-address", online[0]) if online else Answer("missing", "not-online", own[0])


def _separate(own: list[Channel]) -> Answer:
    separate = [channel for channel in own if channel.separate_from_general]
    taken = {subject for channel in separate for subject in channel.takes} & {"corruption", "bribery"}
    if len(taken) == 2:
        return Answer("shown", "channel-separate", separate[0])
    if taken:
        return Answer("partly", "channel-half-separate", separate[0])
    said = next((channel for channel in own if channel.separate_from_general is False), None)
    return Answer("missing", "channel-mixed" if said else "channel-separation-unsaid", said or own[0])


def _linked(channel: Channel) -> Answer:
    """The page of all channels stands in the menu of every page of this site; where this is the main site, that is it."""
    return Answer("shown", "channel-linked", channel)


SUBJECT = Subject(_records, _decide)
