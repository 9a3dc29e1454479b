"""Pictures: whole, nothing behind them, and what the camera wrote."""

import struct
import zlib

import pytest
from tests.attachments.making import chunk, docx, exif, found, jpeg, png

from attachments import examine

PLACED = exif(gps=True)
XMP = b'<x:xmpmeta exif:GPSLatitude="16,30N"/>'


@pytest.mark.parametrize(
    ("raw", "suffix", "traits"),
    [
        (png(), ".png", set()),
        (jpeg(), ".jpg", set()),
        (jpeg((0xFE, b"made by hand")), ".jpg", set()),
        (jpeg() + b"\0\0\n", ".jpg", set()),
        (png(), ".jpg", {"foreign"}),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", ".png", {"foreign"}),
        (png()[:-4], ".png", {"damaged"}),
        (png().replace(b"IDAT", b"IDAX"), ".png", {"damaged"}),
        (jpeg()[:-2], ".jpg", {"damaged"}),
        (b"\xff\xd8\xff\xd9", ".jpg", {"damaged"}),
        (png(width=0), ".png", {"damaged"}),
        (png(width=100_000, height=100_000), ".png", {"bomb"}),
        (jpeg(width=60_000, height=60_000), ".jpg", {"bomb"}),
        (png() + b"more", ".png", {"appended"}),
        (jpeg() + b"ftypmp42", ".jpg", {"appended"}),
        (png() + docx(), ".png", {"polyglot"}),
        (png(chunk(b"tEXt", b"Comment\0<script>alert(1)</script>")), ".png", {"polyglot"}),
        (jpeg((0xE1, b"Exif\0\0" + PLACED)), ".jpg", {"location"}),
        (jpeg((0xE1, b"http://ns.adobe.com/xap/1.0/\0" + XMP)), ".jpg", {"location"}),
        (png(chunk(b"eXIf", PLACED)), ".png", {"location"}),
        (png(chunk(b"zTXt", b"XML\0\0" + zlib.compress(XMP))), ".png", {"location"}),
        (jpeg((0xE1, b"Exif\0\0" + exif())), ".jpg", set()),
        (jpeg((0xE1, b"Exif\0\0" + PLACED[:20])), ".jpg", set()),
    ],
)
def test_a_picture_is_seen_for_what_it_is(raw: bytes, suffix: str, traits: set[str]) -> None:
    assert set(found(raw, suffix)) == traits


def test_the_owner_of_a_camera_is_named() -> None:
    artist = struct.pack("<HHI4s", 0x013B, 2, 4, b"Boy\0")

    assert examine(jpeg((0xE1, b"Exif\0\0" + exif(artist))), ".jpg").authors == ("Boy",)
    assert examine(png(chunk(b"tEXt", b"Author\0Boy")), ".png").authors == ("Boy",)
