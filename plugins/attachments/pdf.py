"""PDF files (ISO 32000): what stands in the bytes is looked for here; the rest is read in a process of its own.

No parser of PDF promises to end soon on hostile input, so that process has its memory and its time counted.
"""

import json
import re
import subprocess
import sys
from collections.abc import Iterator

from attachments.examined import Notes, RefusedError, TraitName
from attachments.limits import PDF_SECONDS

# By name: what acts when a document is opened or pressed on, and what may lie within one (ISO 32000-2, 7.11 and 12.6).
_NAMES: dict[bytes, TraitName] = {
    b"JavaScript": "script",
    b"Launch": "launch",
    b"GoToE": "launch",
    b"GoToR": "launch",
    b"SubmitForm": "submit",
    b"ImportData": "submit",
    b"EmbeddedFile": "embedded",
    b"EmbeddedFiles": "embedded",
    b"FileAttachment": "embedded",
    b"RichMedia": "multimedia",
    b"Rendition": "multimedia",
    b"Encrypt": "encrypted",
}
_NAME = re.compile(rb"/(" + b"|".join(_NAMES) + rb")(?=[\s()<>\[\]{}/%]|$)")
# A letter of a name may be written as its number: /J#61vaScript.
_ESCAPED_NAME = re.compile(rb"/(?=[^#\s/]{0,12}#)([A-Za-z#0-9]{6,40})")
_ESCAPE = re.compile(rb"#([0-9A-Fa-f]{2})")
_ACTING_LINK = re.compile(rb"/URI\s*\(\s*(?:javascript|vbscript|data|file):", re.IGNORECASE)
_TAIL = 1024
_CHILD = "import sys; sys.path[:] = sys.argv[1:]; from attachments.pdf_reading import main; main()"


def examine(raw: bytes, notes: Notes) -> None:
    """What a .pdf is and holds. Raises `RefusedError` for what is none, is broken, or cannot be read in time."""
    if not raw.startswith(b"%PDF-"):
        raise RefusedError("foreign")
    if b"%%EOF" not in raw[-_TAIL:]:
        raise RefusedError("damaged")
    for trait in set(acting_names(raw)):
        notes.note(trait)
    if "encrypted" not in notes.counts:
        _read_apart(raw, notes)


def acting_names(raw: bytes) -> Iterator[TraitName]:
    """What the names in these bytes say may act, be embedded or be locked."""
    for found in _NAME.finditer(raw):
        yield _NAMES[found[1]]
    for found in _ESCAPED_NAME.finditer(raw):
        plain = _ESCAPE.sub(lambda escape: bytes((int(escape[1], 16),)), found[1])
        if plain in _NAMES:
            yield _NAMES[plain]
    if _ACTING_LINK.search(raw):
        yield "link"


def _read_apart(raw: bytes, notes: Notes) -> None:
    # Isolated, and told where to find its modules: nothing of the environment reaches it.
    command = [sys.executable, "-I", "-S", "-c", _CHILD, *sys.path]
    try:
        finished = subprocess.run(command, input=raw, capture_output=True, timeout=PDF_SECONDS, check=False)  # noqa: S603
    except subprocess.TimeoutExpired as error:
        raise RefusedError("bomb") from error
    if finished.returncode < 0 or b"MemoryError" in finished.stderr:
        raise RefusedError("bomb")
    if finished.returncode:
        raise RefusedError("damaged")
    found = json.loads(finished.stdout)
    for trait, count in found["traits"].items():
        notes.note(trait, count)
    notes.name(*found["authors"])
    for part, number, text in found["excerpts"]:
        notes.quote(part, text, number)
