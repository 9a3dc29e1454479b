"""Folders to a site: every file read, every problem of every file found, before anything is made of it."""

import fnmatch
import hashlib
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from difflib import get_close_matches
from pathlib import Path, PurePosixPath

from disclosure.parsed import ParsedRecords
from disclosure.reading import UnreadableError
from disclosure.records import KINDS, SHEETS, Organisation, Record, Register, Sheet
from disclosure.rules import check
from disclosure.rules.files_bear_their_names import bears_its_name
from disclosure.sheet_loading import as_stated, read_sheet
from disclosure.site import History, Site, StoredFile
from disclosure.source import Document, parse_document, read_text
from disclosure.structure import structure
from disclosure.waiving import judge
from privacy import masked
from problems import Fault, Place, Problem, ProblemsError, discreet, problem

# What operating systems and office programs leave lying about.
_LITTER = (".*", "Thumbs.db", "desktop.ini", "~$*", "README.md", "FIELDS.md", "LICENSE")
_IS_LITTER = re.compile("|".join(map(fnmatch.translate, _LITTER))).match


@dataclass(frozen=True, slots=True)
class Examined:
    """Two folders as they were found: every error, and the site with its gaps, None where not even whose it is can be read."""

    site: Site | None
    errors: tuple[Problem, ...]

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Errors, and gaps that nobody answers for, sorted by place."""
        gaps = (self.site.problem(gap) for gap in self.site.gaps if not gap.waiver) if self.site else ()
        return tuple(sorted({*self.errors, *(discreet(each, masked) for each in gaps)}))


def load(
    data: Path,
    content: Path,
    parsed: ParsedRecords | None = None,
    as_of: date | None = None,
    history: History | None = None,
) -> Site:
    """The site in two folders. Raises `ProblemsError` with every error of every file; see `examine`."""
    examined = examine(data, content, parsed, as_of, history=history)
    if examined.errors or examined.site is None:
        raise ProblemsError(examined.errors, data.parent)
    return examined.site


def examine(
    data: Path,
    content: Path,
    parsed: ParsedRecords | None = None,
    as_of: date | None = None,
    *,
    today: date | None = None,
    history: History | None = None,
) -> Examined:
    """Everything that is right and wrong in two folders.

    ``parsed`` spares reading again what a former run has read; ``as_of`` is the day that deadlines and waivers are judged
    on; without it nothing is late. ``today`` is the day nothing can have been counted after, ``history`` what files said
    before; without them neither is judged.
    """
    root = data.parent
    problems: list[Problem] = []
    unread: set[tuple[str, str]] = set()
    parsed = parsed or ParsedRecords()
    records = list(_records(root, data, parsed, problems, unread))
    prose, files = _content(root, content, parsed, problems, unread)
    problems += _duplicates(records)
    readings = {path: known for path, text in prose.items() if (known := parsed.reading(text))}
    site = replace(
        _assemble(records, prose, files, frozenset(unread)),
        readings=readings,
        as_of=as_of,
        today=today,
        history=history,
    )
    if not site.records[Organisation.kind]:
        return Examined(None, (*_discreet(problems), *_missing_organisation(data, unread)))
    findings = judge(site, tuple(check(site, parsed)), as_of)
    problems += [site.problem(finding) for finding in findings if finding.severity == "error" and not finding.waiver]
    gaps = tuple(finding for finding in findings if finding.severity == "warning")
    return Examined(replace(site, gaps=gaps), tuple(_discreet(problems)))


def _discreet(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Problems that repeat no private number: of what is misplaced or misspelt no rule has seen whose it is."""
    return (discreet(each, masked) for each in problems)


def files_in(folder: Path) -> Iterator[Path]:
    """Every file below a folder, in order of name, but for what systems and programs leave lying about."""
    if not folder.is_dir():
        return
    for path in sorted(folder.rglob("*")):
        litter = any(map(_IS_LITTER, path.relative_to(folder).parts))
        if not litter and (path.is_symlink() or not path.is_dir()):
            yield path


def _records(
    root: Path, data: Path, parsed: ParsedRecords, problems: list[Problem], unread: set[tuple[str, str]]
) -> Iterator[tuple[Record, Document]]:
    for file in files_in(data):
        path, below = file.relative_to(root).as_posix(), file.relative_to(data).as_posix()
        kind = kind_of(below)
        if kind is None:
            meant = _meant(below)
            problems.append(problem(replace(_UNEXPECTED, suggestion=meant and f"{data.name}/{meant}"), Place(path)))
            if misnamed := kind_of(meant):
                unread.add((misnamed.kind, PurePosixPath(meant).stem))
            continue
        read = _record(root, path, kind, parsed)
        if isinstance(read, list):
            problems += read
            unread.add((kind.kind, file.stem))
        elif read:
            if not bears_its_name(*read):
                unread.add((kind.kind, file.stem))
            yield read


def _record(
    root: Path, path: str, kind: type[Record], parsed: ParsedRecords
) -> tuple[Record, Document] | list[Problem] | None:
    """A file's record, or all its problems; None for a file without content."""
    try:
        text = read_text(root, path)
        if issubclass(kind, Sheet):
            return read_sheet(path, text, kind, parsed)
        if known := parsed.get(kind, text):
            return known, Document(path, text, None)
        document = parse_document(path, text)
    except UnreadableError as unreadable:
        return list(unreadable.problems)
    if document.value is None:
        return None
    record = structure(document, kind)
    if isinstance(record, list):
        return record
    parsed.put(kind, text, record)
    return record, document


def kind_of(path: str) -> type[Record] | None:
    """The kind of record that a file, named relative to ``data/``, holds; None for a file that has no place there."""
    return next((kind for kind, is_its_file in _KINDS_OF_FILES if is_its_file(path)), None)


def _matching(pattern: str) -> Callable[[str], object]:
    """Whether a path fits a pattern, in which ``*`` stands for any part of one name."""
    return re.compile(re.escape(pattern).replace(r"\*", "[^/]*")).fullmatch


_KINDS_OF_FILES = tuple((kind, _matching(kind.files)) for kind in KINDS)


def _meant(path: str) -> str:
    """The file in ``data/`` that one with another ending, case or spelling was most likely to be; nothing where none was."""
    folder, _, name = path.rpartition("/")
    right = f"{folder}/{name.partition('.')[0]}.yml".lstrip("/").lower()
    if ".y" in name.lower() and kind_of(right):
        return right
    alone = [kind.files for kind in KINDS if "*" not in kind.files]
    return next(iter(get_close_matches(path, alone, 1, 0.8)), "")


_UNEXPECTED = Fault(
    "unexpected-file",
    "ไม่รู้จักไฟล์นี้ในโฟลเดอร์ data/ ตรวจชื่อไฟล์ โฟลเดอร์ และนามสกุล (.yml หรือ .csv ของแถวในทะเบียน) ตามตารางใน data/README.md",
    "this file has no place in data/; check its name, folder and ending (.yml, or .csv for rows of a register) against data/README.md",
)


def _missing_organisation(data: Path, unread: set[tuple[str, str]]) -> Iterator[Problem]:
    place = Place(f"{data.name}/{Organisation.files}")
    if not any(kind == Organisation.kind for kind, _ in unread):
        fault = Fault(
            "missing-organisation",
            "ไม่มีไฟล์ข้อมูลหน่วยงาน กรุณาสร้างไฟล์นี้ก่อน",
            "the organisation's own file is missing; write it first",
        )
        yield problem(fault, place)


def _duplicates(records: list[tuple[Record, Document]]) -> Iterator[Problem]:
    seen: dict[tuple[str, str], str] = {}
    # Of a file and its copy, the one that bears the wrong name is the copy.
    for record, document in sorted(records, key=lambda pair: not bears_its_name(*pair)):
        first = seen.setdefault((record.kind, record.key), document.path)
        if first != document.path:
            fault = Fault(
                "repeated-record",
                f"{record.thai} “{record.key}” มีอยู่แล้วในไฟล์ {first} กรุณาเปลี่ยนรหัส ปี หรือลำดับ หรือลบไฟล์ที่ซ้ำ",
                f"'{record.key}' already stands in {first}; change the id, year or number, or delete the copy",
            )
            yield problem(fault, document.place())


def _assemble(
    records: list[tuple[Record, Document]],
    prose: dict[str, str],
    files: dict[str, StoredFile],
    unread: frozenset[tuple[str, str]],
) -> Site:
    by_kind: dict[str, dict[str, Record]] = {kind.kind: {} for kind in KINDS}
    documents: dict[tuple[str, str], Document] = {}
    # A file and its copy are one mistake, told of the copy: the site goes on with the one that bears its name.
    for record, document in sorted(records, key=lambda pair: (pair[0].key, not bears_its_name(*pair))):
        by_kind[record.kind].setdefault(record.key, record)
        documents.setdefault((record.kind, record.key), document)
    registers = by_kind[Register.kind]
    for kind in SHEETS:
        by_kind[kind.kind] = {key: as_stated(each, registers) for key, each in by_kind[kind.kind].items()}
    return Site(by_kind, documents, prose, files, unread, unpublished={})


def _content(
    root: Path, content: Path, parsed: ParsedRecords, problems: list[Problem], unread: set[tuple[str, str]]
) -> tuple[dict[str, str], dict[str, StoredFile]]:
    prose: dict[str, str] = {}
    files: dict[str, StoredFile] = {}
    for file in files_in(content):
        path, below = file.relative_to(root).as_posix(), file.relative_to(content).as_posix()
        if file.suffix == ".md" or file.is_symlink():
            try:
                prose[below] = read_text(root, path)
            except UnreadableError as unreadable:
                problems += unreadable.problems
                unread.add(("content", below))
        else:
            raw = file.read_bytes()
            sha256 = hashlib.sha256(raw).hexdigest()
            files[below] = StoredFile(file, len(raw), sha256, parsed.attachments.examine(raw, file.suffix, sha256))
    return prose, files
