"""Is there anything to do? The inputs of the last publication, and the tree it left, remembered by time and size.

Only for sites that declare all their inputs (``SKIP_UNCHANGED``): the content, the theme, ``WATCH_PATHS`` and the settings.
A fresh clone has other times and is simply built; so is a site whose output was touched by hand.
"""

import hashlib
import json
import os
import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from importlib.metadata import version
from typing import Any

from publisher.workshop import Workshop

_PACKAGES = ("pelican", "jinja2", "markdown", "markupsafe")
# Where an object lies in memory says nothing; what it does is in watched code.
_ADDRESS = re.compile(r" at 0x[0-9a-f]+")
# Where a run is told to write is not what it writes.
_VOLATILE = {"OUTPUT_PATH", "DEBUG", "PORT", "BIND", "STATIC_PATHS"}


@dataclass(frozen=True, slots=True)
class Inputs:
    """What a site is made from: folders, and the settings as they were before Pelican added to them."""

    folders: tuple[str, ...]
    settings: str

    @classmethod
    def of(cls, settings: Mapping[str, Any]) -> "Inputs":
        """Of settings fresh from their file."""
        lines = sorted(
            f"{name}={_ADDRESS.sub('', repr(value))}"
            for name, value in settings.items()
            if name.isupper() and name not in _VOLATILE
        )
        folders = (settings["PATH"], settings["THEME"], *settings.get("WATCH_PATHS", []))
        return cls(folders, _digest([*lines, *(f"{name} {version(name)}" for name in _PACKAGES)]))


def is_unchanged(workshop: Workshop, inputs: Inputs) -> bool:
    """Whether the tree that is up is what the present inputs would make, as far as times and sizes tell."""
    try:
        known = json.loads(workshop.built.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return bool(known == _remembered(workshop, inputs))


def present(inputs: Inputs) -> str:
    """The inputs as they are now."""
    return _digest(_states(inputs.folders))


def remember(workshop: Workshop, inputs: Inputs, began: str) -> None:
    """Note the inputs and the tree of a publication that has just ended well; without the note it is built again."""
    with suppress(OSError):
        workshop.built.write_text(json.dumps({**_remembered(workshop, inputs), "inputs": began}), encoding="utf-8")


def forget(workshop: Workshop) -> None:
    """A publication begins: until it ends well, nothing is known."""
    workshop.built.unlink(missing_ok=True)


def _remembered(workshop: Workshop, inputs: Inputs) -> dict[str, str]:
    return {
        "inputs": present(inputs),
        "output": _digest(_states([str(workshop.output)])),
        "settings": inputs.settings,
    }


def _states(folders: Iterable[str]) -> Iterable[str]:
    for folder in folders:
        if os.path.isfile(folder):  # noqa: PTH113
            state = os.stat(folder)  # noqa: PTH116
            yield f"{folder} {state.st_mtime_ns} {state.st_size}"
        for parent, below, names in os.walk(folder):
            below[:] = sorted(name for name in below if name != "__pycache__")
            for name in sorted(names):
                state = os.lstat(f"{parent}/{name}")
                yield f"{parent}/{name} {state.st_mtime_ns} {state.st_size}"


def _digest(lines: Iterable[str]) -> str:
    digest = hashlib.blake2b(digest_size=16)
    for line in lines:
        digest.update(line.encode("utf-8", "surrogateescape"))
        digest.update(b"\n")
    return digest.hexdigest()
