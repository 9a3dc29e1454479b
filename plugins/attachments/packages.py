"""Zip packages (docx, xlsx, odt, ods) opened with care: nothing is unpacked before its size is known to be small."""

import io
import struct
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator

from attachments.examined import RefusedError
from attachments.limits import PACKAGE_BYTES, PACKAGE_PARTS, PART_BYTES
from attachments.xml_parts import Budget, Event, events

_ENCRYPTED = 0x1
# Office programs pack in these two ways alone.
_PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
# What the standard library raises on broken zips.
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,
)
# What Office puts a document into when a password is set, and what it was before 2007.
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


class Package:
    """The parts of a file by name. Raises `RefusedError` for what is no sound, small, open zip."""

    def __init__(self, raw: bytes) -> None:
        if raw.startswith(_COMPOUND):
            raise RefusedError("legacy")
        if not raw.startswith(b"PK\x03\x04"):
            raise RefusedError("foreign")
        # Counted before the directory is read: a million entries would take a gigabyte.
        if raw.count(b"PK\x01\x02") > PACKAGE_PARTS:
            raise RefusedError("bomb")
        self.budget = Budget()
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(raw))
        except _BROKEN as error:
            raise RefusedError("damaged") from error
        self._parts = {part.filename: part for part in self._zip.infolist()}
        self._refuse_oddities()

    def _refuse_oddities(self) -> None:
        parts = self._zip.infolist()
        if sum(part.file_size for part in parts) > PACKAGE_BYTES:
            raise RefusedError("bomb")
        if any(part.flag_bits & _ENCRYPTED for part in parts):
            raise RefusedError("encrypted")
        # Of two parts of one name, readers take now the first, now the last: what was checked is not what is shown.
        names = Counter(part.filename.lower() for part in parts)
        if max(names.values(), default=0) > 1 or any(".." in name.split("/") for name in names):
            raise RefusedError("damaged")
        if any(part.compress_type not in _PACKINGS for part in parts):
            raise RefusedError("damaged")

    @property
    def names(self) -> tuple[str, ...]:
        """Every part, in the order of the file."""
        return tuple(self._parts)

    def first_is_stored(self) -> bool:
        """Whether the first part is stored as it is, as an OpenDocument's ``mimetype`` must be."""
        first = next(iter(self._parts.values()), None)
        return first is not None and first.compress_type == zipfile.ZIP_STORED

    def read(self, name: str) -> bytes | None:
        """A part's bytes, None where there is none. Raises `RefusedError` with ``damaged`` or ``bomb``."""
        part = self._parts.get(name)
        if part is None:
            return None
        if part.file_size > PART_BYTES:
            raise RefusedError("bomb")
        try:
            with self._zip.open(part) as stream:
                # The size in the file's directory may lie; the reader stops there, and the checksum then differs.
                return stream.read(PART_BYTES + 1)
        except _BROKEN as error:
            raise RefusedError("damaged") from error

    def events(self, name: str) -> Iterator[Event]:
        """A part's XML; nothing where there is no such part."""
        raw = self.read(name)
        if raw is not None:
            yield from events(raw, self.budget)
