"""Photographs and pictures: PNG (ISO/IEC 15948) and JPEG (ISO/IEC 10918), whole, and what the camera wrote beside."""

import zlib
from collections.abc import Iterator

from attachments.examined import Notes, RefusedError
from attachments.exif import examine_exif
from attachments.limits import PICTURE_POINTS
from attachments.xmp import examine_xmp

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_TEXT_BYTES = 1_000_000
# Encoders write pieces of some kilobytes; a file in more pieces than this was made to be slow.
_CHUNKS = _SEGMENTS = 50_000
# Start of frame: the markers that give a JPEG's size (not DHT, JPG and DAC, which stand among them).
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


def examine_png(raw: bytes, notes: Notes) -> None:
    """What a .png is and holds. Raises `RefusedError` for what is none."""
    if not raw.startswith(_PNG):
        raise RefusedError("foreign")
    length = len(_PNG)
    for kind, body in _chunks(raw):
        length += 12 + len(body)
        if kind == b"IHDR":
            _measure(int.from_bytes(body[:4]), int.from_bytes(body[4:8]))
        elif kind == b"eXIf":
            examine_exif(body, notes)
        elif kind in (b"tEXt", b"zTXt", b"iTXt"):
            _examine_png_text(kind, body, notes)
    notes.note("appended", length < len(raw))


def _chunks(raw: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(_PNG)
    for _ in range(_CHUNKS):
        if at + 12 > len(raw):
            break
        length = int.from_bytes(raw[at : at + 4])
        kind, body, end = raw[at + 4 : at + 8], raw[at + 8 : at + 8 + length], at + 12 + length
        if (at == len(_PNG)) != (kind == b"IHDR") or zlib.crc32(kind + body).to_bytes(4) != raw[end - 4 : end]:
            raise RefusedError("damaged")
        yield kind, body
        if kind == b"IEND":
            return
        at = end
    raise RefusedError("damaged")


def _examine_png_text(kind: bytes, body: bytes, notes: Notes) -> None:
    key, _, value = body.partition(b"\0")
    if kind == b"zTXt":
        value = _inflate(value[1:])
    elif kind == b"iTXt":
        packed, value = value[:1] == b"\1", value[2:].split(b"\0", 2)[-1]
        value = _inflate(value) if packed else value
    examine_xmp(value, notes)
    if key == b"Author":
        notes.name(value.decode("utf-8", "replace"))
    notes.quote("metadata", value[:_TEXT_BYTES].decode("utf-8", "replace"))


def _inflate(packed: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(packed, _TEXT_BYTES)
    except zlib.error as error:
        raise RefusedError("damaged") from error


def examine_jpeg(raw: bytes, notes: Notes) -> None:
    """What a .jpg is and holds. Raises `RefusedError` for what is none."""
    if not raw.startswith(_JPEG):
        raise RefusedError("foreign")
    end = raw.rfind(b"\xff\xd9")
    if end < 0 or not _examine_segments(raw, notes):
        raise RefusedError("damaged")
    # Some cameras append a short film or a second picture; some programs a few empty bytes.
    notes.note("appended", bool(raw[end + 2 :].strip(b"\0\r\n ")))


def _examine_segments(raw: bytes, notes: Notes) -> bool:
    """Whether the segments lead to a picture."""
    at, measured = 2, False
    for _ in range(_SEGMENTS):
        if raw[at : at + 1] != b"\xff" or at + 4 > len(raw):
            return False
        marker, length = raw[at + 1], int.from_bytes(raw[at + 2 : at + 4])
        if marker == 0xFF:
            at += 1
            continue
        body = raw[at + 4 : at + 2 + length]
        if marker == 0xDA:
            return measured
        if marker in _FRAMES:
            _measure(int.from_bytes(body[3:5]), int.from_bytes(body[1:3]))
            measured = True
        elif marker == 0xE1 and body.startswith(b"Exif\0\0"):
            examine_exif(body[6:], notes)
        elif marker in (0xE1, 0xED, 0xFE):
            examine_xmp(body, notes)
            notes.quote("metadata", body.decode("utf-8", "replace") if marker == 0xFE else "")
        at += 2 + max(length, 2)
    return False


def _measure(width: int, height: int) -> None:
    if width * height > PICTURE_POINTS:
        raise RefusedError("bomb")
    if not width or not height:
        raise RefusedError("damaged")


def examine_embedded(raw: bytes, notes: Notes) -> None:
    """The camera's notes in a picture within a document; a picture that cannot be read is the document's own matter."""
    own = Notes()
    try:
        (examine_png if raw.startswith(_PNG) else examine_jpeg)(raw, own)
    except RefusedError:
        return
    notes.note("location", own.counts.get("location", 0))
    notes.name(*own.authors)
    notes.excerpts += own.excerpts
