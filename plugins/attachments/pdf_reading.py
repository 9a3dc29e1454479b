"""The process that reads a PDF: bytes in on standard input, what was found out as JSON; its end is in others' hands."""

import io
import json
import logging
import struct
import sys
import zlib

from pypdf import Configuration, PageObject, PdfReader, apply_configuration
from pypdf.errors import DependencyError, LimitReachedError, PyPdfError
from pypdf.generic import ArrayObject, DictionaryObject, StreamObject

from attachments.examined import Notes, RefusedError
from attachments.limits import (
    PDF_CONTENT_BYTES,
    PDF_MEMORY_BYTES,
    PDF_PAGES,
    PDF_SECONDS,
    PDF_STREAM_BYTES,
    TEXT_LENGTH,
)
from attachments.pdf import acting_names
from attachments.xmp import examine_xmp

# What pypdf raises on broken files, beside its own errors; its manual says there are others.
_BROKEN = (
    PyPdfError,
    DependencyError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    NotImplementedError,
    RecursionError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)
_OBJECT_STREAMS_BYTES = 60_000_000
_ANNOTATIONS = 5_000
# A page number alone is no text.
_LETTERS = 10
_REMARKS = ("/Text", "/Highlight", "/Underline", "/StrikeOut", "/Squiggly", "/Caret")
_LIMITS = Configuration(
    maximum_declared_stream_length=PDF_STREAM_BYTES,
    array_based_stream_maximum_output_length=PDF_STREAM_BYTES,
    lzw_maximum_output_length=PDF_STREAM_BYTES,
    run_length_maximum_output_length=PDF_STREAM_BYTES,
    zlib_maximum_output_length=PDF_STREAM_BYTES,
    zlib_maximum_recovery_input_length=1_000_000,
    stream_decoding_work_maximum_length=3 * PDF_STREAM_BYTES,
    stream_parsing_work_maximum_count=400_000,
    page_tree_maximum_entries=2 * PDF_PAGES,
    page_tree_maximum_page_entries=100 * PDF_PAGES,
    xform_maximum_invocations_per_extraction=200,
    # Never another program.
    jbig2dec_binary=None,
    disable_legacy_handling=True,
)


def main() -> None:
    """Read standard input, within bounds, and say what was found."""
    _bound()
    # Its remarks on broken files would reach nobody.
    logging.disable()
    notes = Notes()
    try:
        with apply_configuration(_LIMITS):
            read(sys.stdin.buffer.read(), notes)
    except LimitReachedError:
        notes.note("bomb")
    except RefusedError as error:
        notes.note(error.trait.name)
    except _BROKEN:
        notes.note("damaged")
    excerpts = [(each.spot.part, each.spot.number, each.text) for each in notes.excerpts]
    sys.stdout.write(json.dumps({"traits": notes.counts, "authors": list(notes.authors), "excerpts": excerpts}))


def _bound() -> None:
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (PDF_MEMORY_BYTES, PDF_MEMORY_BYTES))
        resource.setrlimit(resource.RLIMIT_CPU, (PDF_SECONDS, PDF_SECONDS))


def read(raw: bytes, notes: Notes) -> None:
    """Everything in a PDF, into ``notes``. Raises one of pypdf's errors, or one of Python's, for a broken one."""
    reader = PdfReader(io.BytesIO(raw))
    _read_object_streams(reader, notes)
    root = reader.root_object
    _read_catalog(root, notes)
    for key, value in (reader.metadata or {}).items():
        notes.name(str(value) if key == "/Author" else None)
        notes.quote("metadata", "" if key.endswith("Date") else str(value))
    pages = reader.pages
    if len(pages) > PDF_PAGES:
        raise RefusedError("bomb")
    _read_pages(list(pages), notes)


def _read_object_streams(reader: PdfReader, notes: Notes) -> None:
    """Names stand in packed objects as well as in the open."""
    left = _OBJECT_STREAMS_BYTES
    for number in sorted({stream for stream, _ in reader.xref_objStm.values()}):
        found = reader.get_object(number)
        if isinstance(found, StreamObject):
            unpacked = found.get_data()
            left -= len(unpacked)
            if left < 0:
                raise RefusedError("bomb")
            for trait in set(acting_names(unpacked)):
                notes.note(trait)


def _read_catalog(root: DictionaryObject, notes: Notes) -> None:
    opening = _dereferenced(root, "/OpenAction")
    if isinstance(opening, DictionaryObject):
        notes.note("opening", opening.get("/S") != "/GoTo")
    notes.note("opening", "/AA" in root)
    form = _dereferenced(root, "/AcroForm")
    # Forms of this kind are programs: XML that computes and fetches.
    notes.note("script", isinstance(form, DictionaryObject) and "/XFA" in form)
    metadata = _dereferenced(root, "/Metadata")
    if isinstance(metadata, StreamObject):
        examine_xmp(metadata.get_data(), notes)


def _read_pages(pages: list[PageObject], notes: Notes) -> None:
    silent, length, content, annotations = 0, 0, PDF_CONTENT_BYTES, _ANNOTATIONS
    for number, page in enumerate(pages, 1):
        notes.note("opening", "/AA" in page)
        contents = page.get_contents()
        # A stream is a dictionary too, and an empty one counts as false.
        content -= len(contents.get_data()) if contents is not None else 0
        text = _text_of(page) if content >= 0 and length <= TEXT_LENGTH // 2 else None
        if text is None:
            notes.note("unread")
        else:
            silent += sum(letter.isalnum() for letter in text) < _LETTERS
            length += len(text)
            notes.quote("page", text, number)
        annotations = _read_annotations(page, number, notes, annotations)
    notes.note("images", silent if silent * 2 > len(pages) else 0)


def _text_of(page: PageObject) -> str | None:
    """A page's text; None where it cannot be read: it may well be shown by others."""
    try:
        return page.extract_text()
    except _BROKEN:
        return None


def _read_annotations(page: PageObject, number: int, notes: Notes, left: int) -> int:
    found = _dereferenced(page, "/Annots")
    for each in (found if isinstance(found, ArrayObject) else ArrayObject())[:left]:
        annotation = each.get_object()
        if not isinstance(annotation, DictionaryObject):
            continue
        left -= 1
        if annotation.get("/Subtype") in _REMARKS:
            notes.note("comments")
            notes.name(str(_dereferenced(annotation, "/T") or ""))
        notes.quote("comment", str(_dereferenced(annotation, "/Contents") or ""), number)
        if annotation.get("/Subtype") == "/Widget":
            notes.quote("form", str(_dereferenced(annotation, "/V") or ""), number)
    return left


def _dereferenced(found: DictionaryObject, key: str) -> object:
    value = found.get(key)
    return value.get_object() if value is not None else None
