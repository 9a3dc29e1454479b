"""Official memos as DOCX: TH Sarabun New 16 pt, Thai by language and by complex script, the same bytes for the same memo.

Office programs take a Thai text's font, size and language from the complex-script settings (``w:cs``, ``w:szCs``,
``w:lang w:bidi``), so each is said twice. Times inside the file are those of no day: the memo's own date is left blank.
"""

import io
import zipfile
from datetime import datetime
from typing import Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from disclosure.pages.letter import Memo

FONT = "TH Sarabun New"
SIZE, HEADING = 16, 29
# ZIP knows no day before this one.
_NO_DAY = (1980, 1, 1, 0, 0, 0)
_DOTS = "." * 60


def memo_bytes(memo: Memo, author: str) -> bytes:
    """A memo as a Word document."""
    document = docx.Document()
    _sheet(document, memo, author)
    heading = document.add_paragraph()
    heading.alignment = WD_ALIGN_PARAGRAPH.CENTER
    # Room for the garuda of the printed form.
    heading.paragraph_format.space_before = Pt(48)
    _run(heading, memo.heading, memo.language, bold=True, size=HEADING)
    for label, value in memo.particulars:
        line = document.add_paragraph()
        _run(line, f"{label}  ", memo.language, bold=True)
        _run(line, value or _DOTS, memo.language)
    for paragraph in memo.paragraphs:
        _indented(document, paragraph, memo.language)
    _table(document, memo)
    _indented(document, memo.closing, memo.language)
    for each in memo.signatures:
        for text in ("", each, memo.signed, memo.dated):
            _run(document.add_paragraph(), text, memo.language)
    return _same_bytes(document)


def _sheet(document: Any, memo: Memo, author: str) -> None:
    """A4 with the margins of official letters (3 cm left, 2 cm right), and the fonts that everything inherits."""
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin = Cm(3), Cm(2)
    section.top_margin, section.bottom_margin = Cm(2), Cm(2)
    style = document.styles["Normal"]
    style.paragraph_format.space_after = Pt(0)
    _script(style.element.get_or_add_rPr(), memo.language, SIZE, bold=False)
    properties = document.core_properties
    properties.title, properties.author, properties.last_modified_by = memo.subject, author, author
    properties.language, properties.comments, properties.revision = memo.language, "", 1
    properties.created = properties.modified = datetime(*_NO_DAY)


def _run(paragraph: Any, text: str, language: str, *, bold: bool = False, size: int = SIZE) -> None:
    run = paragraph.add_run(text)
    _script(run._element.get_or_add_rPr(), language, size, bold=bold)


def _script(properties: Any, language: str, size: int, *, bold: bool) -> None:
    """Font, weight, size and language, for Latin and for complex script, in the order that the format asks for."""
    for child in list(properties):
        properties.remove(child)
    names = ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia")
    _add(properties, "w:rFonts", dict.fromkeys(names, FONT))
    if bold:
        _add(properties, "w:b", {})
        _add(properties, "w:bCs", {})
    _add(properties, "w:sz", {"w:val": str(size * 2)})
    _add(properties, "w:szCs", {"w:val": str(size * 2)})
    if language.startswith("th"):
        _add(properties, "w:cs", {})
    _add(properties, "w:lang", {"w:val": language, "w:bidi": "th-TH"})


def _add(parent: Any, name: str, attributes: dict[str, str]) -> None:
    element = OxmlElement(name)
    for key, value in attributes.items():
        element.set(qn(key), value)
    parent.append(element)


def _indented(document: Any, text: str, language: str) -> None:
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.first_line_indent = Cm(2.5)
    paragraph.alignment = WD_ALIGN_PARAGRAPH.THAI_JUSTIFY if language.startswith("th") else WD_ALIGN_PARAGRAPH.LEFT
    _run(paragraph, text, language)


def _table(document: Any, memo: Memo) -> None:
    grid = document.add_table(rows=1, cols=len(memo.headings), style="Table Grid")
    _add(grid.rows[0]._tr.get_or_add_trPr(), "w:tblHeader", {})
    for cell, heading in zip(grid.rows[0].cells, memo.headings, strict=True):
        _run(cell.paragraphs[0], heading, memo.language, bold=True, size=12)
    for row in memo.rows:
        for cell, text in zip(grid.add_row().cells, row, strict=True):
            _run(cell.paragraphs[0], text, memo.language, size=14)


def _same_bytes(document: Any) -> bytes:
    """The document's parts packed again, sorted and without the clock."""
    packed, again = io.BytesIO(), io.BytesIO()
    document.save(packed)
    with zipfile.ZipFile(packed) as parts, zipfile.ZipFile(again, "w") as out:
        names = sorted(parts.namelist(), key=lambda name: (name != "[Content_Types].xml", name))
        for name in names:
            info = zipfile.ZipInfo(name, _NO_DAY)
            info.compress_type, info.create_system = zipfile.ZIP_DEFLATED, 3
            out.writestr(info, parts.read(name))
    return again.getvalue()
