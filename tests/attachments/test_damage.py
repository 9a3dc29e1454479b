"""Whatever happens to a file on its way, it is answered with what was found, never with an exception."""

import io
import random
import zipfile

import pytest
from tests.attachments.making import chunk, docx, exif, jpeg, odf, package, paged, png, xlsx

from attachments import examine

WHOLE = {
    ".docx": docx(),
    ".xlsx": xlsx(),
    ".odt": odf("text", "<text:p>ก</text:p>"),
    ".ods": odf("spreadsheet", "<table:table/>"),
    ".png": png(chunk(b"eXIf", exif(gps=True))),
    ".jpg": jpeg((0xE1, b"Exif\0\0" + exif(gps=True))),
    ".csv": "ก,ข\n".encode(),
    ".pdf": paged(),
}
PACKAGES = (".docx", ".xlsx", ".odt", ".ods")


def damaged(raw: bytes, chance: random.Random) -> bytes:
    changed = bytearray(raw or b"a")
    for _ in range(chance.randint(1, 5)):
        at = chance.randrange(len(changed) + 1)
        changed[at : at + chance.randrange(20)] = chance.randbytes(chance.choice((0, 1, 4)))
    return bytes(changed)


def damaged_within(raw: bytes, chance: random.Random) -> bytes:
    with zipfile.ZipFile(io.BytesIO(raw)) as zipped:
        parts = {name: zipped.read(name) for name in zipped.namelist()}
    name = chance.choice(list(parts))
    return package({**parts, name: damaged(parts[name], chance)}, stored=("mimetype",))


@pytest.mark.parametrize("suffix", WHOLE)
def test_no_damage_raises(suffix: str) -> None:
    chance = random.Random(suffix)

    # A PDF is read by a process of its own, which takes a while to start.
    for _ in range(20 if suffix == ".pdf" else 500):
        examine(damaged(WHOLE[suffix], chance), suffix)
        if suffix in PACKAGES:
            examine(damaged_within(WHOLE[suffix], chance), suffix)


@pytest.mark.parametrize("suffix", [".pdf", ".png", ".csv"])
def test_the_end_of_a_zip_alone_is_no_zip(suffix: str) -> None:
    beginning = {".pdf": b"%PDF-", ".png": b"\x89PNG\r\n\x1a\n", ".csv": b"a"}[suffix]

    examine(beginning + b"PK\5\6" + bytes(18), suffix)
