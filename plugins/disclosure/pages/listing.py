"""The view of every page that is one list: an introduction and a table, or words where the list is empty."""

from dataclasses import dataclass

from disclosure.pages.definitions import Definitions
from disclosure.pages.parts import Link, Table


@dataclass(frozen=True, slots=True)
class ListingView:
    """What the template of a list may see."""

    introduction: str
    table: Table | None
    empty: str = ""
    # What exists but is not yet published.
    pending: tuple[Link, ...] = ()
    # What the numbers in the table count.
    definitions: Definitions = ()
    # Where to go on from here.
    links: tuple[Link, ...] = ()
