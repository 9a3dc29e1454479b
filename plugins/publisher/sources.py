"""Links under the site's own folders that lead out of them, as a stolen file would be published through one."""

import fnmatch
import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from problems import Fault, Place, Problem, problem


def outward_links(folders: Iterable[Path], root: Path, ignored: Sequence[str]) -> Iterator[Problem]:
    """A problem for every symbolic link below the folders, but for ``ignored`` names, whose target lies outside its folder."""
    for folder in folders:
        home = folder.resolve()
        for path in _links(folder):
            if any(fnmatch.fnmatch(path.name, name) for name in ignored):
                continue
            target = path.resolve()
            if target != home and home not in target.parents:
                fault = Fault(
                    "symbolic-link",
                    "ทางลัด (symbolic link) นี้ชี้ออกนอกโฟลเดอร์ของเว็บไซต์ กรุณาใส่ไฟล์จริง",
                    "this symbolic link leads out of the site's folder; put the real file here",
                )
                yield problem(fault, Place(_shown(path, root)))


def _links(folder: Path) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder):
        for name in sorted([*folders, *names]):
            path = Path(parent, name)
            if path.is_symlink():
                yield path


def _shown(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)
