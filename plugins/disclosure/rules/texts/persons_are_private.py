"""No text tells what belongs to a person: numbers, mailboxes and accounts anywhere, names and houses in complaints and registers."""

from collections.abc import Iterator

from disclosure.passages import Identity, Passage
from disclosure.private import fault, private
from disclosure.records import Complaints, Record, Register, Sheet
from problems import Fault, Location

_ABOUT_PEOPLE = (Complaints, Register, Sheet)
# Keys under which a position is to be given, or a paper by its name and number.
_POSITIONS = (("by",), ("report_to",), ("report_through",), ("document",))


def check(passage: Passage, who: Identity) -> Iterator[tuple[int, Fault]]:
    """Problems ``national-id``, ``passport-number``, ``bank-account``, ``mobile-number``, ``personal-email``, ``line-id``,
    ``personal-name`` and ``house-number``."""
    persons = is_about_people(passage.record, passage.location)
    told = set()
    for match in private(passage.text, who, persons=persons):
        # A value of a record has one place, and a fault stands there once.
        if passage.record is None or match.kind not in told:
            told.add(match.kind)
            yield match.start, fault(match.kind)


def is_about_people(record: Record | None, location: Location = ()) -> bool:
    """Whether names and houses are private there: in complaints, registers and where a position is to be given."""
    if "participants" in location or location[-1:] in _POSITIONS:
        return True
    return isinstance(record, _ABOUT_PEOPLE) or "responsible" in location or "approved_by" in location
