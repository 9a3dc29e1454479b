"""What is generated from the records: schemas and settings for editors, tables of fields for people.

All of it is committed, so that it works where nothing is installed; a test fails when it is stale.
"""

import json
from pathlib import Path
from typing import Any

from disclosure.describe.editor import EXTENSIONS, SCHEMAS, settings
from disclosure.describe.schemas import schema_of
from disclosure.describe.tables import tables
from disclosure.records import FORMS


def generated() -> dict[str, str]:
    """Every generated file: its path relative to the project's root, and its text."""
    return {
        ".vscode/extensions.json": _json(EXTENSIONS),
        ".vscode/settings.json": _json(settings()),
        **{f"{SCHEMAS}/{kind.kind}.json": _json(schema_of(kind)) for kind in FORMS},
        "data/FIELDS.md": tables(),
    }


def stale(root: Path) -> tuple[str, ...]:
    """The generated files below ``root`` that are missing or say something else, and schemas of no kind, sorted."""
    files = generated()
    outdated = {path for path, text in files.items() if not _says(root / path, text)}
    left_over = {f"{SCHEMAS}/{file.name}" for file in (root / SCHEMAS).glob("*.json")} - set(files)
    return tuple(sorted(outdated | left_over))


def write(root: Path) -> tuple[str, ...]:
    """Bring every generated file below ``root`` up to date; what was changed."""
    files = generated()
    changed = stale(root)
    for path in changed:
        file = root / path
        if path not in files:
            file.unlink()
            continue
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(files[path], encoding="utf-8", newline="\n")
    return changed


def _says(file: Path, text: str) -> bool:
    return file.is_file() and file.read_bytes() == text.encode()


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
