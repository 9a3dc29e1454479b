"""A record as JSON beside its page: named when the page is planned, made when it is asked for."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Document:
    """A record as JSON beside its page; its ``title`` tells it from others there."""

    name: str
    make: Callable[[], Mapping[str, Any]]
    title: str = ""

    @property
    def content(self) -> Mapping[str, Any]:
        """What the file holds, made when it is asked for."""
        return self.make()

    @property
    def file(self) -> str:
        """The name of the JSON file beside the page."""
        return f"{self.name}.json"
