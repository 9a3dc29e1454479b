"""The one function: every kind of private data in a text, each character claimed once."""

import re
from collections.abc import Callable, Iterator

from privacy import (
    bank_accounts,
    emails,
    house_numbers,
    line_ids,
    mobile_numbers,
    names,
    national_ids,
    passports,
    spelled,
)
from privacy.folding import fold
from privacy.matching import Match, apart
from privacy.numbers import numbers

_Room = Callable[[str], Iterator[Match]]

# Ten digits with nothing between that is a word; a tag or a character reference may hide the rest.
_LONG_NUMBER = re.compile(r"\d(?:[\W_]{0,40}\d){9}|\d[\W_]*[<&]")


def find(text: str, *, persons: bool) -> Iterator[Match]:
    """Private data in a text, in the order of the text; offsets count its code points.

    Always: national IDs, passports, bank accounts, mobile numbers, personal mailboxes and LINE accounts. With ``persons``
    also titled names and house numbers, which most official texts rightly hold. What an office published as its own
    cannot be told from a person's here: the caller sets those aside.
    """
    rooms = _rooms(text)
    # An id says no name.
    if persons and (" " in text or not text.isascii()):
        rooms += [names.find, house_numbers.find]
    if rooms:
        folded = fold(text)
        found = (match for room in rooms for match in room(folded.text))
        yield from (Match(each.kind, *folded.back(each.start, each.end)) for each in apart(found))


def _rooms(text: str) -> list[_Room]:
    """What is worth looking for. Most texts are none of it, and looking for a plain word is what costs least."""
    rooms: list[_Room] = []
    if _LONG_NUMBER.search(text):
        rooms.append(_numbers)
    if ("ศูนย์" in text or "หนึ่ง" in text) and spelled.MAY_HAVE.search(text):
        rooms.append(spelled.find)
    if "ine" in text or "ไลน" in text or "INE" in text or "lin.ee" in text or "ＩＮＥ" in text:
        rooms.append(line_ids.find)
    if "@" in text or "at" in text or "แอ" in text or "เอท" in text or "＠" in text or "%40" in text or "&" in text:
        rooms.append(emails.find)
    if "เดิน" in text or "พาส" in text or "ass" in text or "ASS" in text:
        rooms.append(passports.find)
    return rooms


def _numbers(text: str) -> Iterator[Match]:
    candidates = numbers(text)
    for room in (national_ids.find, mobile_numbers.find, bank_accounts.find):
        yield from room(candidates)
