"""Files made by hand, part by part: nothing a program would write stands in the way of what a test means."""

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping

from attachments import examine

Parts = Mapping[str, str | bytes]

OFFICE = "http://schemas.openxmlformats.org"
WORD = f'xmlns:w="{OFFICE}/wordprocessingml/2006/main"'
SHEET = f'xmlns="{OFFICE}/spreadsheetml/2006/main" xmlns:r="{OFFICE}/officeDocument/2006/relationships"'
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
ODF = (
    " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "text", "table", "style", "meta")
    )
    + ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"'
)


def package(parts: Parts, *, stored: tuple[str, ...] = ()) -> bytes:
    """A zip of these parts; every part has the same day."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as zipped:
        for name, content in parts.items():
            kind = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            entry = zipfile.ZipInfo(name, (2026, 11, 25, 0, 0, 0))
            zipped.writestr(entry, content, compress_type=kind)
    return file.getvalue()


def typed(overrides: Mapping[str, str]) -> str:
    """``[Content_Types].xml`` that gives these parts these types."""
    named = "".join(f'<Override PartName="/{part}" ContentType="{kind}"/>' for part, kind in overrides.items())
    return (
        f'<Types xmlns="{OFFICE}/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/><Default Extension="jpg" ContentType="image/jpeg"/>'
        '<Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.oleObject"/>'
        f"{named}</Types>"
    )


def relation(kind: str, target: str, *, external: bool = False, key: str = "rId1") -> str:
    """A part of relations holding one."""
    mode = ' TargetMode="External"' if external else ""
    return (
        f'<Relationships xmlns="{OFFICE}/package/2006/relationships"><Relationship Id="{key}" '
        f'Type="{OFFICE}/officeDocument/2006/relationships/{kind}" Target="{target}"{mode}/></Relationships>'
    )


def core(creator: str = "", last: str = "") -> str:
    """``docProps/core.xml``."""
    return (
        f'<cp:coreProperties xmlns:cp="{OFFICE}/package/2006/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>{creator}</dc:creator>'
        f"<cp:lastModifiedBy>{last}</cp:lastModifiedBy></cp:coreProperties>"
    )


def docx(
    body: str = "<w:p><w:r><w:t>แบบฟอร์ม</w:t></w:r></w:p>", *, kinds: Parts | None = None, **parts: str | bytes
) -> bytes:
    """A .docx with this body; keywords ``word__x_xml`` become parts ``word/x.xml``, ``kinds`` their types."""
    overrides = {
        "word/document.xml": f"{WORD_TYPE}.document.main+xml",
        "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        **(kinds or {}),
    }
    content = {
        "[Content_Types].xml": typed({part: str(kind) for part, kind in overrides.items()}),
        "word/document.xml": f"<w:document {WORD}><w:body>{body}</w:body></w:document>",
        "docProps/core.xml": core(),
    }
    return package({**content, **parts})


def xlsx(
    rows: str = '<row r="1"><c r="A1" t="inlineStr"><is><t>รายการ</t></is></c></row>',
    *,
    before: str = "",
    state: str = "visible",
    kinds: Parts | None = None,
    **parts: str | bytes,
) -> bytes:
    """An .xlsx of one sheet; ``before`` stands before its rows."""
    overrides = {
        "xl/workbook.xml": f"{SHEET_TYPE}.sheet.main+xml",
        "xl/worksheets/sheet1.xml": f"{SHEET_TYPE}.worksheet+xml",
        "xl/sharedStrings.xml": f"{SHEET_TYPE}.sharedStrings+xml",
        **(kinds or {}),
    }
    content = {
        "[Content_Types].xml": typed({part: str(kind) for part, kind in overrides.items()}),
        "xl/workbook.xml": f'<workbook {SHEET}><sheets><sheet name="ทะเบียน" sheetId="1" state="{state}" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": relation("worksheet", "worksheets/sheet1.xml"),
        "xl/worksheets/sheet1.xml": f"<worksheet {SHEET}>{before}<sheetData>{rows}</sheetData></worksheet>",
    }
    return package({**content, **parts})


def odf(kind: str, body: str, *, styles: str = "", meta: str = "", **parts: str | bytes) -> bytes:
    """An OpenDocument file; ``kind`` is ``text`` or ``spreadsheet``."""
    content = {
        "mimetype": f"application/vnd.oasis.opendocument.{kind}",
        "META-INF/manifest.xml": '<manifest xmlns="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
        "content.xml": f"<office:document-content {ODF}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:{kind}>{body}</office:{kind}></office:body></office:document-content>",
        "meta.xml": f"<office:document-meta {ODF}><office:meta>{meta}</office:meta></office:document-meta>",
    }
    return package({**content, **parts}, stored=("mimetype",))


def pdf(objects: Mapping[int, bytes], *, head: bytes = b"%PDF-1.7\n", trailer: bytes = b"") -> bytes:
    """A PDF of these numbered objects; number 1 is its catalogue."""
    file, places = bytearray(head), {}
    for number, content in objects.items():
        places[number] = len(file)
        file += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start, size = len(file), max(objects) + 1
    file += b"xref\n0 1\n0000000000 65535 f \n"
    for number, place in places.items():
        file += b"%d 1\n%010d 00000 n \n" % (number, place)
    file += b"trailer\n<</Size %d /Root 1 0 R %s>>\nstartxref\n%d\n%%%%EOF\n" % (size, trailer, start)
    return bytes(file)


def stream(content: bytes, entries: bytes = b"", *, packed: bool = True) -> bytes:
    """A PDF's stream."""
    body = zlib.compress(content) if packed else content
    kind = b"/Filter /FlateDecode " if packed else b""
    return b"<<%s%s/Length %d>>\nstream\n%s\nendstream" % (entries, kind, len(body), body)


WORDS = b"BT /F1 12 Tf 72 720 Td (Manual of lending property) Tj ET"


def paged(
    *pages: bytes,
    catalogue: bytes = b"",
    page: bytes = b"",
    more: Mapping[int, bytes] | None = None,
    trailer: bytes = b"",
) -> bytes:
    """A PDF whose pages have these drawing commands; what else stands in its catalogue, its pages, beside them."""
    contents = pages or (WORDS,)
    objects = {
        1: b"<</Type /Catalog /Pages 2 0 R %s>>" % catalogue,
        2: b"<</Type /Pages /Count %d /Kids [%s]>>"
        % (len(contents), b" ".join(b"%d 0 R" % (10 + 2 * index) for index in range(len(contents)))),
        3: b"<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>",
    }
    for index, content in enumerate(contents):
        objects[10 + 2 * index] = (
            b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources <</Font <</F1 3 0 R>>>> "
            b"/Contents %d 0 R %s>>" % (11 + 2 * index, page)
        )
        objects[11 + 2 * index] = stream(content)
    return pdf({**objects, **(more or {})}, trailer=trailer)


def chunk(kind: bytes, body: bytes) -> bytes:
    """A PNG's chunk."""
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(*chunks: bytes, width: int = 1, height: int = 1) -> bytes:
    """A grey PNG with these chunks before its points."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    points = chunk(b"IDAT", zlib.compress(b"\0\0"))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(chunks) + points + chunk(b"IEND", b"")


def exif(*entries: bytes, gps: bool = False) -> bytes:
    """Exif with these directory entries, and a position where wanted."""
    count = len(entries) + gps
    after = 8 + 2 + 12 * count + 4
    pointer = struct.pack("<HHII", 0x8825, 4, 1, after) if gps else b""
    position = struct.pack("<H", 1) + struct.pack("<HHI4s", 2, 5, 3, b"\0\0\0\0") if gps else b""
    return b"II*\0" + struct.pack("<IH", 8, count) + b"".join(entries) + pointer + b"\0\0\0\0" + position


def jpeg(*segments: tuple[int, bytes], width: int = 1, height: int = 1) -> bytes:
    """The frame of a JPEG with these segments; its picture is of no matter."""
    frame = (0xC0, struct.pack(">BHHB", 8, height, width, 1) + b"\1\x11\0")
    parts = [
        struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body
        for marker, body in (*segments, frame, (0xDA, b"\1\1\0\0\x3f\0"))
    ]
    return b"".join((b"\xff\xd8", *parts, b"\x12\x34\xff\xd9"))


def found(raw: bytes, suffix: str) -> dict[str, int]:
    """The traits of a file, with their counts."""
    return {trait.name: trait.count for trait in examine(raw, suffix).traits}


def said(raw: bytes, suffix: str) -> list[tuple[str, int, int, str]]:
    """The texts of a file: part, number, first line, words."""
    return [(each.spot.part, each.spot.number, each.spot.line, each.text) for each in examine(raw, suffix).excerpts]
