"""Copies of trees that cost next to nothing: hard links where the file system has them."""

import os
import shutil
from collections.abc import Iterable
from pathlib import Path

from publisher.writer import inside


def linked_copy(source: Path, copy: Path) -> None:
    """A file or a whole folder once more; symbolic links stay links, what cannot be linked is copied."""
    if source.is_symlink():
        copy.symlink_to(source.readlink())
    elif source.is_dir():
        copy.mkdir()
        for each in sorted(source.iterdir()):
            linked_copy(each, copy / each.name)
    else:
        try:
            copy.hardlink_to(source)
        except OSError:
            shutil.copy2(source, copy)


def retain(names: Iterable[str], live: Path, staged: Path) -> None:
    """What the owner put among the published files is in the next tree too, and never missing for a moment."""
    for name in names:
        kept, place = inside(live, name), inside(staged, name)
        if os.path.lexists(kept) and not os.path.lexists(place):
            place.parent.mkdir(parents=True, exist_ok=True)
            linked_copy(kept, place)
