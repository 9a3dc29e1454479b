"""Pelican's run, made safe: check, build aside, verify, and only then put in place."""

import gc
import inspect
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pelican
from pelican.generators import StaticGenerator
from pelican.log import LimitFilter
from pelican.plugins import signals

import commits
from privacy import masked
from problems import ProblemsError, say
from problems.consoles import show
from problems.excerpts import files_below
from publisher import live, lock, unchanged
from publisher.addresses import GuardedStaticGenerator, refuse_shared
from publisher.copying import retain
from publisher.day import build_day
from publisher.fingerprints import Fingerprints
from publisher.logged import listen
from publisher.mendable import mendable
from publisher.planned import planned_files
from publisher.promotion import promote, recover, tidy
from publisher.sources import outward_links
from publisher.verification import Kept, Root, verify
from publisher.workshop import Workshop
from publisher.writer import StagedWriter


def tell(error: ProblemsError, content: Path) -> None:
    """Show every problem on the console, with the lines it stands in; their paths begin beside the content's folder."""
    show(error.problems, sys.stderr, files_below(error.root or content.parent, masked), os.environ)


@contextmanager
def _told(folder: Path) -> Iterator[None]:
    """What a person can mend is shown with the lines it stands in, and ends the run without a traceback."""
    try:
        yield
    except ProblemsError as error:
        tell(error, folder)
        raise SystemExit(error.exitcode) from None


@contextmanager
def _garbage_left() -> Iterator[None]:
    """A build makes no garbage in circles worth looking for; the looking would cost a fifth of a large one."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


class Publisher(pelican.Pelican):  # type: ignore[misc]
    """A Pelican whose output folder holds, at every moment, the whole last good site.

    One-shot runs end with exit status 2 when something must be mended and 3 when the machine refused (a full disk, no
    permission, another build under way); the public tree is then the old one. Under ``pelican -r`` nothing ends: problems
    are shown, the last good site stays up, and the next change is waited for.
    """

    def __init__(self, settings: dict[str, Any]) -> None:
        # A watched path may be another setting's name, so that overriding that setting moves the watch along.
        settings["WATCH_PATHS"] = [settings.get(path, path) for path in settings.get("WATCH_PATHS", [])]
        # An input like any other: what is late on another day makes another site.
        with _told(Path(settings["PATH"])):
            settings["BUILD_DAY"] = build_day(Path(settings["PATH"]), settings["TIMEZONE"], os.environ)
        # What git says of a file changes when it is committed, although the file does not.
        settings["BUILD_COMMIT"] = commits.head(Path(settings["PATH"]))
        self.inputs = unchanged.Inputs.of(settings)
        # Plugins are loaded by the constructor, and one that cannot be is only logged.
        self.collector = listen()
        super().__init__(settings)
        self.public_path = str(Path(self.output_path).resolve())
        self.delete_outputdir = False
        self.generators: list[Any] = []
        self.writer: StagedWriter | None = None
        self.fingerprints = Fingerprints(Workshop.beside(Path(self.public_path)))
        self.at_load = tuple(self.collector.records)

    def run(self) -> None:
        """Build, verify, promote; or say what is in the way and leave the public tree as it was.

        Under ``pelican -r`` this goes on until the preview is ended.
        """
        here = inspect.currentframe()
        caller = here.f_back if here else None
        if caller is not None and live.is_reloading(caller):
            live.run(self, caller.f_locals["args"])
            return
        with _told(Path(self.path)):
            self.publish()

    def show(self, error: ProblemsError) -> None:
        """Show every problem on the console."""
        tell(error, Path(self.path))

    def publish(self) -> None:
        """One whole publication. Raises `ProblemsError` for everything a person can mend; the public tree is then whole."""
        workshop = Workshop.beside(Path(self.public_path))
        with mendable(Path(self.path), Path(self.theme)):
            workshop.open()
            with lock.held(workshop.lock):
                recover(workshop)
                if self.settings.get("SKIP_UNCHANGED") and unchanged.is_unchanged(workshop, self.inputs):
                    say("ไม่มีอะไรเปลี่ยน เว็บไซต์เป็นรุ่นล่าสุดแล้ว / nothing has changed, the site is up to date", sys.stdout)
                    return
                unchanged.forget(workshop)
                # As they are before anything is read: what is saved while the build runs is the next build's.
                began = unchanged.present(self.inputs)
                self.fingerprints = Fingerprints(workshop)
                with _garbage_left():
                    try:
                        self._build(workshop)
                        self._check(workshop)
                        retain(self.settings["OUTPUT_RETENTION"], workshop.output, workshop.staging)
                        if not self._changes_nothing():
                            promote(workshop, workshop.staging)
                    finally:
                        tidy(workshop)
                    self._remember(workshop, began)

    def _remember(self, workshop: Workshop, began: str) -> None:
        """What the next run may build upon. If the machine refuses, the next run builds anew: the site is up already."""
        with suppress(OSError):
            if self.fingerprints.made:
                self.fingerprints.save()
                say(self.fingerprints.summary(), sys.stdout)
            if self.settings.get("SKIP_UNCHANGED"):
                unchanged.remember(workshop, self.inputs, began)

    def _build(self, workshop: Workshop) -> None:
        folders = (Path(self.path), Path(self.theme))
        if problems := list(outward_links(folders, Path(self.path).parent, self.ignore_files)):
            raise ProblemsError(problems)
        workshop.staging.mkdir()
        self.output_path = str(workshop.staging)
        self.collector.records = list(self.at_load)
        # Pelican says a warning once in a process; a second build must hear it again.
        LimitFilter._raised_messages.clear()
        LimitFilter._group_count.clear()
        # It also tells of five broken links at most; here every one is told.
        LimitFilter._threshold = sys.maxsize
        signals.all_generators_finalized.connect(self._finalized)
        try:
            super().run()
        finally:
            self.output_path = self.public_path
            signals.all_generators_finalized.disconnect(self._finalized)

    def _finalized(self, generators: list[Any]) -> None:
        self.generators = generators
        refuse_shared(generators[0].context["generated_content"].values(), Path(self.path))

    def _get_generator_classes(self) -> list[Any]:
        guarded = {StaticGenerator: GuardedStaticGenerator}
        return [guarded.get(each, each) for each in super()._get_generator_classes()]

    def _get_writer(self) -> StagedWriter:
        self.writer = StagedWriter(self.output_path, self.settings, self.fingerprints)
        return self.writer

    def _check(self, workshop: Workshop) -> None:
        if logged := list(self.collector.problems(Path(self.path))):
            raise ProblemsError(logged)
        assert self.writer is not None
        root = Root(self.writer.base_path, self.settings["SITEURL"])
        planned = planned_files(self.generators, self.writer, self.settings)
        if problems := list(verify(workshop.staging, planned, root, self._kept(workshop))):
            raise ProblemsError(problems)
        self.writer.link_unchanged()

    def _kept(self, workshop: Workshop) -> Kept | None:
        names = frozenset(path for path, reason in self.fingerprints.reasons.items() if reason == "kept")
        return Kept(names, workshop.output) if names else None

    def _changes_nothing(self) -> bool:
        return self.writer is not None and self.writer.changes_nothing
