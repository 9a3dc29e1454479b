"""Putting a finished tree in the place of the one that is up: all of it, or none of it.

Where the platform can exchange two directories in one step, that is done. Elsewhere files are replaced one by one,
assets before pages and deletions last; a journal says what is under way, and the next run ends what was cut short.
"""

import json
import os
import shutil
from contextlib import suppress
from pathlib import Path
from typing import Any

from publisher.copying import linked_copy
from publisher.exchange import exchange
from publisher.names import names_below
from publisher.releases import releases, retire, trim
from publisher.workshop import Workshop
from publisher.writer import is_same


def promote(workshop: Workshop, staged: Path) -> None:
    """Put ``staged`` up; the tree that was up becomes a release.

    Raises `OSError` while the public tree is still the former one. Once two directories have changed places the new
    site is up, and what then fails (the former tree cannot be put away) is left for the next run. File by file, an error
    leaves whole files of both; the next run ends it.
    """
    if not workshop.output.exists():
        workshop.output.parent.mkdir(parents=True, exist_ok=True)
        staged.rename(workshop.output)
        return
    _write_journal(workshop, "exchange", staged)
    if exchange(staged, workshop.output):
        with suppress(OSError):
            retire(workshop, staged)
            workshop.journal.unlink()
        return
    linked_copy(workshop.output, workshop.former)
    _write_journal(workshop, "files", staged)
    _replace_files(workshop, staged)
    workshop.journal.unlink()


def go_back(workshop: Workshop) -> bool:
    """Put the newest release up again and drop what was up; False where there is no release left."""
    found = releases(workshop)
    if not found:
        return False
    if not workshop.output.exists():
        found[0].rename(workshop.output)
        return True
    _write_journal(workshop, "exchange", found[0], back=True)
    if exchange(found[0], workshop.output):
        with suppress(OSError):
            workshop.discard(found[0])
            workshop.journal.unlink()
        return True
    _write_journal(workshop, "files", found[0], back=True)
    _replace_files(workshop, found[0])
    workshop.journal.unlink()
    return True


def recover(workshop: Workshop) -> bool:
    """End or undo what a former run left unfinished; a workshop in order stays as it is.

    Returns whether what was ended is a going back.
    """
    ended = False
    if workshop.journal.exists():
        journal = _read_journal(workshop)
        ended = _resume(workshop, journal) and bool(journal.get("back"))
        workshop.journal.unlink()
    for leftover in (workshop.staging, workshop.former):
        workshop.discard(leftover)
    trim(workshop)
    workshop.empty_trash()
    for unfinished in workshop.folder.glob("*.new"):
        unfinished.unlink()
    return ended


def tidy(workshop: Workshop) -> None:
    """`recover` at the end of a run: what the machine refuses now, the next run does."""
    with suppress(OSError):
        recover(workshop)


def _resume(workshop: Workshop, journal: dict[str, Any]) -> bool:
    staged = workshop.folder / str(journal.get("staged"))
    if journal.get("way") == "files":
        if staged.exists():
            _replace_files(workshop, staged)
        return True
    if not workshop.output.exists() or workshop.output.stat().st_ino != journal.get("inode"):
        return False
    if staged.exists():
        if journal.get("back"):
            workshop.discard(staged)
        else:
            retire(workshop, staged)
    return True


def _read_journal(workshop: Workshop) -> dict[str, Any]:
    """What a promotion was about to do; nothing where a power cut left half a journal, so before it began."""
    try:
        return dict(json.loads(workshop.journal.read_bytes()))
    except (ValueError, TypeError):
        return {}


def _write_journal(workshop: Workshop, way: str, staged: Path, *, back: bool = False) -> None:
    """Names are relative, so that a site whose folder was moved or copied meanwhile leaves the other one alone."""
    below = staged.relative_to(workshop.folder).as_posix()
    journal = {"way": way, "staged": below, "inode": staged.stat().st_ino, "back": back}
    new = workshop.journal.with_suffix(".new")
    with new.open("w", encoding="utf-8") as file:
        json.dump(journal, file)
        file.flush()
        os.fsync(file.fileno())
    new.replace(workshop.journal)


def _replace_files(workshop: Workshop, staged: Path) -> None:
    """File by file; every step can be done again, so an interrupted run is simply repeated."""
    output = workshop.output
    wanted = set(names_below(staged))
    for name in sorted(wanted, key=lambda name: (_is_page(name), name)):
        target = output / name
        if is_same(target, staged / name):
            continue
        _make_way(output, name)
        new = target.with_name(target.name + ".new")
        new.unlink(missing_ok=True)
        shutil.copy2(staged / name, new, follow_symlinks=False)
        new.replace(target)
    for name in tuple(names_below(output)):
        if name not in wanted:
            (output / name).unlink()
    _remove_empty_folders(output)
    if workshop.former.exists():
        retire(workshop, workshop.former)
    workshop.discard(staged)


def _is_page(name: str) -> bool:
    return name.endswith((".html", ".xml", ".atom"))


def _make_way(output: Path, name: str) -> None:
    """Folders for a file; a file where a folder is to be now, or the other way round, has to go first."""
    target = output / name
    for folder in [*target.parents][: name.count("/")]:
        if folder.is_symlink() or folder.is_file():
            folder.unlink()
    if target.is_dir() and not target.is_symlink():
        shutil.rmtree(target)
    target.parent.mkdir(parents=True, exist_ok=True)


def _remove_empty_folders(tree: Path) -> None:
    for folder, _, _ in os.walk(tree, topdown=False):
        if Path(folder) != tree and not any(os.scandir(folder)):
            Path(folder).rmdir()
