"""What was found in files in a former run, by their SHA-256: a file that has not changed is not read again."""

import hashlib
import json
import os
from collections.abc import Mapping
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path
from typing import Any

from attachments import TYPES, examine
from attachments.examined import Examined, Excerpt, Spot, Trait

_CODE = Path(__file__).parent


class RememberedFiles:
    """A file of findings. A missing, broken or foreign one is an empty one.

    What could not be read to its end is read again: another time, or another machine, may have the time for it.
    """

    def __init__(self, file: Path | None = None) -> None:
        self.file = file
        self.known: Mapping[str, Any] = _read(file) if file else {}
        self.used: dict[str, Any] = {}
        self.examined = 0

    def examine(self, raw: bytes, suffix: str, sha256: str) -> Examined:
        """What is in a file with this ending; nothing for a type that is not examined."""
        if suffix not in TYPES:
            return Examined()
        key = f"{sha256}{suffix}"
        if key in self.known:
            self.used[key] = self.known[key]
        if key in self.used:
            return _from_json(self.used[key])
        found = examine(raw, suffix)
        self.examined += 1
        if not (found.has("bomb") or found.has("damaged")):
            self.used[key] = _to_json(found)
        return found

    def save(self) -> None:
        """Keep what this run used, for the next; nothing is written where nothing changed, or where nothing may be."""
        if self.file is None or self.used.keys() == self.known.keys():
            return
        # Two builds may save at once, each under a name of its own until it is whole.
        new = self.file.with_suffix(f".{os.getpid()}")
        with suppress(OSError):
            self.file.parent.mkdir(parents=True, exist_ok=True)
            new.write_text(json.dumps({"code": _code(), "files": self.used}), encoding="ascii")
            new.replace(self.file)


def _to_json(found: Examined) -> Any:
    return (
        [(each.name, each.count) for each in found.traits],
        found.authors,
        [(each.spot.part, each.spot.number, each.spot.line, each.text) for each in found.excerpts],
    )


def _from_json(known: Any) -> Examined:
    traits, authors, excerpts = known
    return Examined(
        tuple(Trait(name, count) for name, count in traits),
        tuple(authors),
        tuple(Excerpt(Spot(part, number, line), text) for part, number, line, text in excerpts),
    )


def _read(file: Path) -> Mapping[str, Any]:
    try:
        read = json.loads(file.read_text(encoding="ascii"))
        return read["files"] if read["code"] == _code() else {}
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def _code() -> str:
    """What examines files: this package and the library under it. Others may find otherwise."""
    digest = hashlib.blake2b(version("pypdf").encode(), digest_size=16)
    for path in sorted(_CODE.glob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()
