"""Exif (JEITA CP-3451): where a photograph was taken, and by whom."""

from collections.abc import Iterator

from attachments.examined import Notes

_ARTIST, _COPYRIGHT, _EXIF, _GPS = 0x013B, 0x8298, 0x8769, 0x8825
_DESCRIPTION, _COMMENT, _OWNER, _WINDOWS_AUTHOR, _WINDOWS_COMMENT = 0x010E, 0x9286, 0xA430, 0x9C9D, 0x9C9C
_LATITUDE, _LONGITUDE = 0x0002, 0x0004
_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1, 9: 4, 10: 8, 13: 4}
# Cameras write some dozens.
_ENTRIES = 512
_VALUE_BYTES = 10_000


def examine_exif(raw: bytes, notes: Notes) -> None:
    """Note a place, an owner and comments. What is broken in it is passed over: readers do the same."""
    order = {b"II*\0": "little", b"MM\0*": "big"}.get(raw[:4])
    if order is None:
        return
    tiff = _Tiff(raw, order == "little")
    for tag, value in tiff.entries(tiff.number(raw[4:8])):
        if tag == _GPS:
            places = {key for key, _ in tiff.entries(tiff.number(value))}
            notes.note("location", bool(places & {_LATITUDE, _LONGITUDE}))
        elif tag == _EXIF:
            for key, inner in tiff.entries(tiff.number(value)):
                _examine_text(key, inner, notes)
        _examine_text(tag, value, notes)


def _examine_text(tag: int, value: bytes, notes: Notes) -> None:
    if tag in (_ARTIST, _OWNER):
        notes.name(value.decode("utf-8", "replace").strip("\0 "))
    elif tag == _WINDOWS_AUTHOR:
        notes.name(value.decode("utf-16-le", "replace").strip("\0 "))
    elif tag == _WINDOWS_COMMENT:
        notes.quote("metadata", value.decode("utf-16-le", "replace").strip("\0 "))
    elif tag in (_DESCRIPTION, _COMMENT, _COPYRIGHT):
        notes.quote("metadata", value.removeprefix(b"ASCII\0\0\0").decode("utf-8", "replace").strip("\0 "))


class _Tiff:
    def __init__(self, raw: bytes, little: bool) -> None:
        self.raw, self.little = raw, little

    def number(self, raw: bytes) -> int:
        return int.from_bytes(raw, "little" if self.little else "big")

    def entries(self, at: int) -> Iterator[tuple[int, bytes]]:
        """A directory's tags with the bytes of their values."""
        for index in range(min(self.number(self.raw[at : at + 2]), _ENTRIES)):
            entry = self.raw[at + 2 + 12 * index : at + 14 + 12 * index]
            if len(entry) < 12:
                return
            size = _SIZES.get(self.number(entry[2:4]), 1) * self.number(entry[4:8])
            start = self.number(entry[8:12])
            yield (
                self.number(entry[:2]),
                entry[8 : 8 + size] if size <= 4 else self.raw[start : start + min(size, _VALUE_BYTES)],
            )
