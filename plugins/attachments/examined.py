"""What was found in a file, as values: what it is, what it hides, whom it names, and every text in it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from attachments.limits import TEXT_LENGTH

# A name longer than this is none, and a file with more of them is told by these.
_NAME_LENGTH = 200
_NAMES = 500

# Where in a file: pages and sheets are counted from 1; the others are told by their word alone.
Part = Literal["body", "page", "sheet", "comment", "deletion", "metadata", "header", "note", "form"]

# What a file can be found to be or to hold. Which of them matter, and how that is said, is for others to decide.
TraitName = Literal[
    # not what its ending says, or broken
    "foreign",
    "legacy",
    "damaged",
    "encoding",
    # larger than stated
    "large",
    "bomb",
    "unread",
    # may act on a reader's machine, or fetch from elsewhere
    "polyglot",
    "encrypted",
    "script",
    "launch",
    "submit",
    "opening",
    "embedded",
    "multimedia",
    "macro",
    "control",
    "remote",
    "link",
    "declaration",
    "formula",
    # holds what no reader sees
    "comments",
    "changes",
    "vanished",
    "sheets",
    "rows",
    "columns",
    "pivot",
    "appended",
    # where a photograph was taken
    "location",
    # nothing to read for a machine
    "images",
]


@dataclass(frozen=True, slots=True)
class Spot:
    """Where in a file. ``number`` counts pages or sheets from 1, 0 for other parts; ``line`` is the first line's number."""

    part: Part
    number: int = 0
    line: int = 1


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A text and where it stands; its lines are the lines, paragraphs or rows that a reader would count."""

    spot: Spot
    text: str


@dataclass(frozen=True, slots=True)
class Trait:
    """What a file was found to be or to hold, and how often. ``count`` is 0 where counting means nothing."""

    name: TraitName
    count: int = 0


@dataclass(frozen=True, slots=True)
class Examined:
    """All there is to say of a file. ``authors`` are the names that its metadata, comments and changes bear."""

    traits: tuple[Trait, ...] = ()
    authors: tuple[str, ...] = ()
    excerpts: tuple[Excerpt, ...] = ()

    def has(self, name: TraitName) -> bool:
        """Whether it has this trait."""
        return any(trait.name == name for trait in self.traits)


class RefusedError(Exception):
    """A file that is not read further, for what it was found to be."""

    def __init__(self, name: TraitName) -> None:
        super().__init__(name)
        self.trait = Trait(name)


class Notes:
    """What is being found while a file is read; `close` makes the finished value of it."""

    def __init__(self) -> None:
        self.counts: dict[TraitName, int] = {}
        self.authors: dict[str, None] = {}
        self.excerpts: list[Excerpt] = []
        self.room = TEXT_LENGTH

    def note(self, name: TraitName, count: int = 1) -> None:
        """A trait was seen ``count`` times more; nothing for 0."""
        if count:
            self.counts[name] = self.counts.get(name, 0) + count

    def name(self, *authors: str | None) -> None:
        """Names in metadata; empty ones are none."""
        for author in authors:
            if author and author.strip() and len(self.authors) < _NAMES:
                self.authors[" ".join(author[:_NAME_LENGTH].split())] = None

    def quote(self, part: Part, text: str, number: int = 0, line: int = 1) -> None:
        """A text; nothing for white space. Raises `RefusedError` with ``bomb`` when all texts together are too long."""
        self.room -= len(text)
        if self.room < 0:
            raise RefusedError("bomb")
        if text.strip():
            self.excerpts.append(Excerpt(Spot(part, number, line), text))

    def close(self) -> Examined:
        """The finished value."""
        traits = tuple(Trait(name, count) for name, count in self.counts.items())
        return Examined(traits, tuple(self.authors), tuple(self.excerpts))


def refused(traits: Iterable[TraitName]) -> Examined:
    """Nothing but what it was refused for."""
    return Examined(tuple(Trait(name, 1) for name in traits))
