"""What docx and xlsx have in common: types of parts, relations between them, properties, pictures."""

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from attachments.examined import Notes, RefusedError, TraitName
from attachments.packages import Package
from attachments.pictures import examine_embedded
from attachments.xml_parts import Start, text_of

_TYPES = "[Content_Types].xml"
# By what a part declares itself to be, and by what other parts call it; either is enough for Office to act.
_FORBIDDEN: tuple[tuple[re.Pattern[str], TraitName], ...] = (
    (re.compile(r"vba|macro|keyMapCustomizations|attachedToolbars", re.IGNORECASE), "macro"),
    (re.compile(r"activeX|/control$|ctrlProp", re.IGNORECASE), "control"),
    (re.compile(r"oleObject|/package$|aFChunk|ms-package|embeddings/", re.IGNORECASE), "embedded"),
    (re.compile(r"externalLink|connections|queryTable|webExtension|webquery", re.IGNORECASE), "remote"),
)
_SAFE_LINK = re.compile(r"(?:https?://|mailto:|tel:|#)", re.IGNORECASE)


def part_types(package: Package) -> Mapping[str, str]:
    """Every part with the type it is declared as. Raises `RefusedError` for a zip that is no such document."""
    if _TYPES not in package.names:
        raise RefusedError("foreign")
    by_ending, by_name = dict[str, str](), dict[str, str]()
    for event in package.events(_TYPES):
        if isinstance(event, Start) and event.name == "Default":
            by_ending[event.attributes.get("Extension", "").lower()] = event.attributes.get("ContentType", "")
        elif isinstance(event, Start) and event.name == "Override":
            by_name[event.attributes.get("PartName", "").lstrip("/").lower()] = event.attributes.get("ContentType", "")
    return {
        name: by_name.get(name.lower()) or by_ending.get(PurePosixPath(name).suffix.lstrip(".").lower(), "")
        for name in package.names
    }


def relations(package: Package, part: str) -> Iterator[tuple[str, str, str, bool]]:
    """A part's relations: identifier, type, target, and whether that lies outside the file."""
    path = PurePosixPath(part)
    for event in package.events((path.parent / "_rels" / f"{path.name}.rels").as_posix()):
        if isinstance(event, Start) and event.name == "Relationship":
            found = event.attributes
            outside = found.get("TargetMode", "").lower() == "external"
            yield found.get("Id", ""), found.get("Type", ""), found.get("Target", ""), outside


def examine_common(package: Package, types: Mapping[str, str], notes: Notes) -> None:
    """Macros, controls, embedded and remote things, properties and pictures of a document."""
    for name, declared in types.items():
        for pattern, trait in _FORBIDDEN:
            if pattern.search(declared) or pattern.search(name):
                notes.note(trait)
                break
        if declared in ("image/jpeg", "image/jpg", "image/png"):
            examine_embedded(package.read(name) or b"", notes)
        if name.endswith(".rels"):
            _examine_relations(package, name, notes)
    _examine_properties(package, types, notes)


def _examine_relations(package: Package, name: str, notes: Notes) -> None:
    part = PurePosixPath(name)
    for _, kind, target, outside in relations(package, (part.parent.parent / part.stem).as_posix()):
        if outside and kind.endswith("/hyperlink"):
            notes.note("link", not _SAFE_LINK.match(target) and ":" in target)
        elif outside:
            notes.note("remote")
        elif trait := next((trait for pattern, trait in _FORBIDDEN if pattern.search(kind)), None):
            notes.note(trait)


def _examine_properties(package: Package, types: Mapping[str, str], notes: Notes) -> None:
    for name, declared in types.items():
        if not re.search(r"(?:core|extended|custom)-properties\+xml$", declared) and not name.startswith(
            "customXml/item"
        ):
            continue
        raw = package.read(name)
        if raw is None or name.endswith(".rels"):
            continue
        found = list(text_of(raw, package.budget))
        notes.name(*(text for tag, text in found if tag in ("creator", "lastModifiedBy", "Manager")))
        # The rest of the extended properties is numbers and names of parts.
        words = [text for tag, text in found if "extended" not in declared or tag in ("Manager", "Company")]
        notes.quote("metadata", "\n".join(words))
