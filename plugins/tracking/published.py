"""The one public file: for every case 32 bytes, among decoys nobody can tell from them."""

import hmac
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from tracking.keys import SIZE, Key
from tracking.register import Case
from tracking.states import EARLIER, STATES, months_before

# The number of entries is a multiple of this, whatever the number of cases.
MULTIPLE = 64


@dataclass(frozen=True, slots=True)
class Published:
    """The file of one epoch: entries of a locator and a tag, sorted, so that their order tells nothing."""

    epoch: str
    entries: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a code says in an epoch. ``unknown``: no such case, or a decoy; ``damaged``: the case is there, its state is not whole."""

    outcome: Literal["found", "unknown", "damaged"]
    state: str = ""
    month: str = ""


def new_epoch(month: str) -> str:
    """A name for a publication in a month (``YYYY-MM``) that no other bears, whatever is known of those before."""
    return f"{month}.{secrets.randbelow(9 * 10**11) + 10**11}"


def publish(cases: Iterable[Case], epoch: str) -> Published:
    """The file of an epoch. Each publication needs an epoch of its own: in a second file of the same epoch the cases
    would stay where they are and the decoys would not, which would tell them apart.
    """
    months = months_before(epoch)
    entries = [_entry(case, epoch, months) for case in cases]
    missing = -len(entries) % MULTIPLE or (0 if entries else MULTIPLE)
    entries += [secrets.token_bytes(2 * SIZE) for _ in range(missing)]
    return Published(epoch, tuple(sorted(entries)))


def _entry(case: Case, epoch: str, months: tuple[str, ...]) -> bytes:
    month = case.month if case.month in months else EARLIER
    return case.key.locator(epoch) + case.key.tag(epoch, case.state, month)


def look_up(published: Published, key: Key) -> Answer:
    """What the public file says to who has the key.

    The reference for the page's script, which does the same in the browser and is held against this; nothing else calls it.
    """
    locator = key.locator(published.epoch)
    tag = next((entry[SIZE:] for entry in published.entries if entry[:SIZE] == locator), None)
    if tag is None:
        return Answer("unknown")
    for state in STATES:
        for month in months_before(published.epoch):
            if hmac.compare_digest(tag, key.tag(published.epoch, state, month)):
                return Answer("found", state, month)
    return Answer("damaged")
