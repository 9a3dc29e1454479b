"""Whose something is: the division, leading to its page, or saying that its page is not yet published."""

from disclosure.pages import cells, links
from disclosure.pages.parts import Cell
from disclosure.site import Site
from disclosure.wording import Wording


def owner_cell(site: Site, key: str | None, wording: Wording) -> Cell:
    """The division something belongs to; only where no record names one it is not stated."""
    if key is None:
        return cells.not_stated(wording)
    (owner,) = links.to_responsible(site, (key,), wording)
    return cells.link(owner, wording)
