"""What is in a file that people may take away: whether it is what it says, what it does, hides and names.

Knows nothing of any site. `examine` reads one file of a type in `TYPES` and gives what it found as values.
"""

import io
import re
import zipfile
from collections.abc import Callable, Mapping

from attachments import csv_text, docx, opendocument, pdf, pictures, xlsx
from attachments.examined import Examined, Excerpt, Notes, RefusedError, Spot, Trait, TraitName, refused
from attachments.limits import FILE_BYTES

__all__ = ["TYPES", "Examined", "Excerpt", "Spot", "Trait", "TraitName", "examine"]

TYPES: Mapping[str, Callable[[bytes, Notes], None]] = {
    ".pdf": pdf.examine,
    ".docx": docx.examine,
    ".xlsx": xlsx.examine,
    ".odt": lambda raw, notes: opendocument.examine(raw, notes, opendocument.TEXT),
    ".ods": lambda raw, notes: opendocument.examine(raw, notes, opendocument.SPREADSHEET),
    ".csv": csv_text.examine,
    ".png": pictures.examine_png,
    ".jpg": pictures.examine_jpeg,
}
# How the types begin that can be something else at the same time.
_BEGINNINGS = {".pdf": b"%PDF-", ".png": b"\x89PNG", ".jpg": b"\xff\xd8\xff", ".csv": b""}
# What makes a browser or a server take a file for a page or a program, whatever its name says.
_PAGE = re.compile(rb"<(?:!doctype\s+html|html|head|body|script|iframe|svg|\?php)[\s>]", re.IGNORECASE)
_HEAD = 1024


def examine(raw: bytes, suffix: str) -> Examined:
    """Everything found in a file of one of `TYPES`, within the limits of `attachments.limits`; never raises.

    An empty file has nothing in it. A file refused early has only the traits that it was refused for.
    """
    if not raw:
        return Examined()
    if len(raw) > FILE_BYTES:
        return refused(["large"])
    if _is_also_something_else(raw, suffix):
        return refused(["polyglot"])
    notes = Notes()
    try:
        TYPES[suffix](raw, notes)
    except RefusedError as error:
        # What was seen before stays: it may be why the file could not be read to its end.
        notes.note(error.trait.name)
    return notes.close()


def _is_also_something_else(raw: bytes, suffix: str) -> bool:
    beginning = _BEGINNINGS.get(suffix)
    if beginning is None or not raw.startswith(beginning) or raw.startswith(b"PK"):
        return False
    # A zip's directory stands at a file's end: one file can be a picture to one program and a package to another.
    return bool(_PAGE.search(raw[:_HEAD])) or (b"PK\x05\x06" in raw[-65_600:] and zipfile.is_zipfile(io.BytesIO(raw)))
