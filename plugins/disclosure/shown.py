"""A body as Markdown understands it: what will be shown of it, and what will not. Nothing here runs Markdown."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Lost:
    """Something typed that a reader would not see, or not as typed; ``words`` are to be found in the body."""

    kind: Literal["image", "cells", "stars", "definition", "anchor", "depth"]
    words: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """A body as Markdown understands it, wherever it will be shown: safe HTML with addresses from the site's root."""

    html: str
    # Every address that it leads to, as typed, in this site or not.
    links: tuple[str, ...]
    lost: tuple[Lost, ...]
