"""Extensible metadata (XMP, ISO 16684): XML in the middle of pictures and PDFs, searched without being parsed."""

import re

from attachments.examined import Notes

_LOCATION = re.compile(rb"(?:exif|photoshop):GPS(?:Latitude|Longitude)")
_CREATOR = re.compile(rb"<dc:creator>.{0,200}?<rdf:li[^>]{0,100}>([^<]{1,200})<", re.DOTALL)


def examine_xmp(raw: bytes, notes: Notes) -> None:
    """Note a place and the creators."""
    notes.note("location", bool(_LOCATION.search(raw)))
    notes.name(*(found.decode("utf-8", "replace") for found in _CREATOR.findall(raw)))
