"""Every text that people typed, one by one: the values of records and the Markdown bodies."""

from collections.abc import Iterator
from dataclasses import dataclass

from disclosure.records import Allowed, Channel, Organisation, Record
from disclosure.records.base import Part
from disclosure.site import Site
from problems import Location


@dataclass(frozen=True, slots=True)
class Passage:
    """One text, where it stands, and in which record; ``path`` is given for a body, relative to ``content/``."""

    text: str
    record: Record | None
    location: Location = ()
    path: str = ""


@dataclass(frozen=True, slots=True)
class Identity:
    """Who we are and what we declared to be right. A text and this are all that a text rule may look at."""

    organisation: Organisation
    allowed: Allowed
    # Telephone numbers, e-mail addresses and accounts of offices, as they were typed.
    contacts: frozenset[str]

    @property
    def words(self) -> str:
        """All of it as one text: what a text was judged by."""
        return f"{self.organisation!r} {self.allowed!r} {sorted(self.contacts)}"


def identity(site: Site) -> Identity:
    """The identity that a site's texts are measured by."""
    ours = site.organisation
    allowed = next(iter(site.all(Allowed)), None) or Allowed()
    declared = (
        ours.telephone,
        ours.email,
        *(channel.address for channel in site.all(Channel)),
        *(each.contact for each in allowed.contacts),
    )
    return Identity(ours, allowed, frozenset(filter(None, declared)))


def passages_of(record: Record) -> Iterator[Passage]:
    """Every text of one record, in the order of its fields."""
    for location, value in values_of(record):
        if isinstance(value, str):
            yield Passage(value, record, location)


def values_of(part: object, location: Location = ()) -> Iterator[tuple[Location, object]]:
    """Every single value of a record (a text, number, date, truth or None) with its place in it."""
    if isinstance(part, tuple):
        for index, each in enumerate(part):
            yield from values_of(each, (*location, index))
    elif isinstance(part, Part):
        fields = type(part).model_fields
        for name, each in part.__dict__.items():
            yield from values_of(each, (*location, fields[name].alias or name))
    else:
        yield location, part
