"""All records of a municipality together, frozen, with look-ups."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path, PurePosixPath
from typing import TypeVar, cast

from attachments import Examined
from disclosure.findings import Finding
from disclosure.records import KINDS, Manual, Organisation, Page, Record
from disclosure.shown import Reading
from disclosure.source import Document
from disclosure.structure import located
from problems import Place, Problem, problem

R = TypeVar("R", bound=Record)
RecordsByKind = Mapping[str, Mapping[str, Record]]


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file in ``content/`` that is published as it is, and what was found in it."""

    path: Path
    size: int
    sha256: str
    examined: Examined


@dataclass(frozen=True, slots=True)
class Former:
    """A file's record as an earlier commit had it, and the day (in Thailand) of that commit.

    Where the commit removed the file, the record that was in it. ``is_cut``: an earlier one there was is not known.
    """

    day: date
    record: Record
    is_removed: bool = False
    is_cut: bool = False


# By the file's path relative to the site's root, oldest first.
History = Mapping[str, tuple[Former, ...]]


@dataclass(frozen=True, slots=True, eq=False)
class Site:
    """The facts. ``prose`` and ``files`` are keyed by path relative to ``content/``."""

    records: RecordsByKind
    documents: Mapping[tuple[str, str], Document]
    prose: Mapping[str, str]
    files: Mapping[str, StoredFile]
    # Kind and file name (without ending) of records that could not be read, or bear another name than their file: what
    # refers to them is not to blame. Of what could not be read in ``content/``, the path, as of kind "content".
    unread: frozenset[tuple[str, str]]
    # In the public site: what exists but is a draft or a sample, so that references to it can say so.
    unpublished: RecordsByKind
    # The day that deadlines are judged on; None where nobody said: then nothing is late.
    as_of: date | None = None
    # The present day, which nothing can have been counted after; None where nobody said. A build is never told: the day
    # of its last commit may be long past.
    today: date | None = None
    # What complaint files said before; None where that is not known.
    history: History | None = None
    # Bodies as a former run read them, by path as in ``prose``; see `prose.reading_of`.
    readings: Mapping[str, Reading] = field(default_factory=dict)
    # What is truthfully missing, and shown as missing even where someone answers for it.
    gaps: tuple[Finding, ...] = ()

    def all(self, kind: type[R]) -> tuple[R, ...]:
        """Every record of a kind, in the order of their keys."""
        return cast(tuple[R, ...], tuple(self.records.get(kind.kind, {}).values()))

    def find(self, kind: type[R], key: str) -> R | None:
        """The record with this key, if the site has it."""
        return cast(R | None, self.records.get(kind.kind, {}).get(key))

    def find_unpublished(self, kind: type[R], key: str) -> R | None:
        """The draft or sample with this key that the public site leaves out."""
        return cast(R | None, self.unpublished.get(kind.kind, {}).get(key))

    def drafts(self, kind: type[R]) -> tuple[R, ...]:
        """What the public site leaves out and may announce: what is invented is nothing that will be published."""
        left_out = cast(tuple[R, ...], tuple(self.unpublished.get(kind.kind, {}).values()))
        return tuple(record for record in left_out if not record.sample)

    @property
    def organisation(self) -> Organisation:
        """The municipality itself."""
        (organisation,) = self.all(Organisation)
        return organisation

    def path(self, record: Record) -> str:
        """A record's file, relative to the site's root."""
        return self.documents[record.kind, record.key].path

    def is_misnamed(self, record: Record) -> bool:
        """Whether a record bears another name than its file, which is told: what it lacks by its name is no other mistake."""
        return (record.kind, PurePosixPath(self.path(record)).stem) in self.unread

    def is_unread(self, path: str) -> bool:
        """Whether a file below ``content/``, or a folder it lies in, is there but could not be read, which is told."""
        return any(
            ("content", each.as_posix()) in self.unread for each in (PurePosixPath(path), *PurePosixPath(path).parents)
        )

    def problem(self, finding: Finding) -> Problem:
        """A finding with the lines it stands in and the field it is about."""
        if finding.place is not None:
            return problem(finding.fault, finding.place)
        assert finding.record is not None, f"{finding.code} says neither record nor place"
        document = self.documents[finding.record.kind, finding.record.key]
        return located(finding.fault, document, type(finding.record))

    def record_of(self, finding: Finding) -> Record | None:
        """The record a finding is about; of a body or an attachment, the manual it belongs to."""
        parts = PurePosixPath(finding.place.path).parts[1:] if finding.place else ()
        if finding.record is None and parts[:1] == (Manual.kind,):
            return self.find(Manual, PurePosixPath(parts[1]).stem)
        if finding.record is None and parts[:1] == (Page.kind,):
            return self.find(Page, PurePosixPath(parts[1]).stem)
        return finding.record

    def place(self, record: Record, *location: str | int) -> Place:
        """Where a value of a record stands in its file."""
        return self.documents[record.kind, record.key].place(location)

    def public(self) -> "Site":
        """The same site without drafts and samples, which it remembers as unpublished, and without their gaps."""
        gaps = tuple(gap for gap in self.gaps if (record := self.record_of(gap)) is None or record.is_public)
        return replace(self, records=self._where(public=True), unpublished=self._where(public=False), gaps=gaps)

    def _where(self, *, public: bool) -> RecordsByKind:
        return {
            kind.kind: {
                key: record.in_public() if public else record
                for key, record in self.records[kind.kind].items()
                if record.is_public is public
            }
            for kind in KINDS
        }
