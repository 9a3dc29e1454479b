"""The catalogue of problem codes: what each means, why it matters, and how it is put right, for officers.

One file a code, ``help/<code>.yml``, kept with the program: another municipality replaces ``content/`` and keeps this.
A code, once released, keeps its meaning; ``since`` is the version that raised it first.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

import yaml

_FOLDER = Path(__file__).parent / "help"


@dataclass(frozen=True, slots=True)
class Help:
    """One code in one language. ``before`` and ``after`` are YAML or Markdown as an officer types it; may be empty."""

    code: str
    since: str
    title: str
    meaning: str
    reason: str
    before: str
    after: str


def codes() -> tuple[str, ...]:
    """Every code there is help for, sorted."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.yml")))


@cache
def find(code: str, language: Literal["th", "en"]) -> Help | None:
    """The help for a code, None where there is none."""
    file = _FOLDER / f"{code}.yml"
    if not file.is_file():
        return None
    text: Mapping[str, Any] = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
    words = text[language]
    return Help(
        code,
        text["since"],
        words["title"],
        words["meaning"],
        words["reason"],
        text.get("before", ""),
        text.get("after", ""),
    )
