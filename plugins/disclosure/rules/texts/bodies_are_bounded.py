"""A body has a size that people can read and that Markdown gets through in a second."""

from collections.abc import Iterator

from disclosure import bodies
from disclosure.passages import Identity, Passage
from problems import Fault


def check(passage: Passage, _: Identity) -> Iterator[tuple[int, Fault]]:
    """Problems ``body-too-large``, ``paragraph-too-long``, ``too-nested`` and ``too-many-marks``; see `bodies.beyond`."""
    if passage.record is None:
        yield from bodies.beyond(passage.text)
