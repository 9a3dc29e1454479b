"""XML as a stream of starts, ends and texts. Declarations of types and entities are refused: bombs and leaks need them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple
from xml.parsers import expat

from attachments.examined import RefusedError
from attachments.limits import XML_BYTES, XML_DEPTH, XML_EVENTS

# Large enough that a long attribute is not read over and over, small enough that what was found in one is little.
_CHUNK = 500_000
_NONE: Mapping[str, str] = {}


class Start(NamedTuple):
    """``<name …>``, names without their prefix."""

    name: str
    attributes: Mapping[str, str]


class End(NamedTuple):
    """``</name>``."""

    name: str


Event = Start | End | str


@dataclass(slots=True)
class Budget:
    """What is left to read, over all parts of one file."""

    bytes: int = XML_BYTES
    events: int = XML_EVENTS


def events(raw: bytes, budget: Budget) -> Iterator[Event]:
    """A part's events. Raises `RefusedError` with ``damaged``, ``declaration`` or ``bomb``."""
    budget.bytes -= len(raw)
    if budget.bytes < 0:
        raise RefusedError("bomb")
    found: list[Event] = []
    parser = _parser(found)
    try:
        for start in range(0, len(raw), _CHUNK):
            parser.Parse(raw[start : start + _CHUNK], False)
            budget.events -= len(found)
            if budget.events < 0:
                raise RefusedError("bomb")
            yield from found
            found.clear()
        parser.Parse(b"", True)
    except (expat.ExpatError, LookupError, ValueError) as error:
        # An encoding nobody knows is a LookupError.
        raise RefusedError("damaged") from error
    yield from found


def _parser(found: list[Event]) -> expat.XMLParserType:
    depth = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > XML_DEPTH:
            raise RefusedError("bomb")
        inner = {_local(key): value for key, value in attributes.items()} if attributes else _NONE
        found.append(Start(_local(name), inner))

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        found.append(End(_local(name)))

    def refuse(*_: object) -> None:
        raise RefusedError("declaration")

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = found.append
    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    return parser


@lru_cache(1024)
def _local(name: str) -> str:
    return name.rpartition(" ")[2]


def text_of(raw: bytes, budget: Budget, *names: str) -> Iterator[tuple[str, str]]:
    """Every element of these names (of any, without names) with the text directly in it."""
    current = ""
    for event in events(raw, budget):
        if isinstance(event, Start):
            current = event.name
        elif isinstance(event, End):
            current = ""
        elif current and (not names or current in names):
            yield current, event
