"""A Pelican writer that stays inside its folder, writes ``\\n`` everywhere, and keeps files that have not changed."""

import os
import shutil
import stat
from pathlib import Path
from typing import IO, Any
from urllib.parse import urlsplit

from pelican.writers import FileOverwriteFailedError, Writer

from publisher.fingerprints import Fingerprints
from publisher.names import names_below


class OutsideError(Exception):
    """A page or file would land outside the output folder; the text is its path."""


class StagedWriter(Writer):  # type: ignore[misc]
    """Pelican's writer, and ``put`` for generators that hold finished bytes."""

    def __init__(self, output_path: str, settings: Any, fingerprints: Fingerprints) -> None:
        super().__init__(output_path, settings=settings)
        self.root = Path(output_path)
        self.fingerprints = fingerprints
        # The tree that is up, whose unchanged files are linked instead of written again.
        self.live = fingerprints.workshop.output
        # Where the site's root is on its host; links that begin with "/" start there.
        self.base_path = urlsplit(settings["SITEURL"]).path.rstrip("/") + "/"
        self.put_files: dict[str, int] = {}

    @property
    def written(self) -> frozenset[str]:
        """Paths below the output folder of everything Pelican itself wrote."""
        return frozenset(Path(name).relative_to(self.root).as_posix() for name in self._written_files)

    def put(self, path: str, content: bytes) -> None:
        """Write a file of these bytes at a path below the output folder; an unchanged one keeps inode and time.

        Raises `OutsideError` where the path leads out, `FileExistsError` where two files would share it.
        """
        target = self._inside(path)
        if path in self.put_files:
            raise FileOverwriteFailedError(path)
        target.parent.mkdir(parents=True, exist_ok=True)
        if not linked(self.live / path, target, content):
            target.write_bytes(content)
        self.put_files[path] = len(content)

    def keep(self, path: str, fingerprint: list[str]) -> bool:
        """Keep the page that is up at a path if it was made from the same (see `Fingerprints`); False where it must be made."""
        if not self.fingerprints.judge(path, fingerprint, self.live):
            return False
        target = self._inside(path)
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            target.hardlink_to(self.live / path)
        except OSError:
            shutil.copy2(self.live / path, target)
        self.put_files[path] = target.stat().st_size
        return True

    @property
    def work(self) -> tuple[Any, ...]:
        """What was put and judged so far: handed from a second process to the first."""
        return self.put_files, self.fingerprints.made, self.fingerprints.reasons

    def take_over(self, work: tuple[Any, ...]) -> None:
        """Add what another process put and judged."""
        put_files, made, reasons = work
        self.put_files.update(put_files)
        self.fingerprints.made.update(made)
        self.fingerprints.reasons.update(reasons)

    @property
    def changes_nothing(self) -> bool:
        """Whether the tree that was built is the tree that is up, file by file; after `link_unchanged`."""
        names = set(names_below(self.root))
        return names == set(names_below(self.live)) and all(
            is_same(self.live / name, self.root / name) for name in names
        )

    def link_unchanged(self) -> None:
        """Give what Pelican wrote or copied the inode and time of the file that is up, where the bytes are the same."""
        for name in tuple(names_below(self.root)):
            path = self.root / name
            if name not in self.put_files and is_same(self.live / name, path):
                new = path.with_name(f"{path.name}.new")
                try:
                    new.hardlink_to(self.live / name)
                except OSError:
                    # Another file system, or one without hard links: the file keeps bytes of its own.
                    continue
                new.replace(path)

    def write_file(self, name: Any, *arguments: Any, **named: Any) -> None:
        """Pelican's own, after a look at where the name leads."""
        if name:
            self._inside(name)
        super().write_file(name, *arguments, **named)

    def write_feed(self, elements: Any, context: Any, path: Any = None, *arguments: Any, **named: Any) -> Any:
        """Pelican's own, after a look at where the path leads."""
        if path:
            self._inside(path)
        return super().write_feed(elements, context, path, *arguments, **named)

    def _inside(self, name: str) -> Path:
        return inside(self.root, name)

    def _open_w(self, filename: str, encoding: str, override: bool = False) -> IO[str]:
        # Pelican opens with the platform's line ends; reopen the same file with ours.
        super()._open_w(filename, encoding, override).close()
        return Path(filename).open("w", encoding=encoding, newline="\n")


def inside(root: Path, name: str) -> Path:
    """The path of a file below a folder. Raises `OutsideError`: Pelican's own guard accepts ``../output-evil/x``."""
    top = os.path.normpath(root)
    target = os.path.normpath(os.path.join(top, name))  # noqa: PTH118  (no symbolic link is to be followed)
    if target == top or os.path.commonpath([top, target]) != top:
        raise OutsideError(name)
    return Path(target)


def linked(live: Path, target: Path, content: bytes) -> bool:
    """Whether the file that is up holds these bytes and could be hard-linked to ``target``."""
    try:
        if live.is_symlink() or live.stat().st_size != len(content) or live.read_bytes() != content:
            return False
        target.hardlink_to(live)
    except OSError:
        # Not there, not readable, or a file system without hard links: the file is simply written.
        return False
    return True


def is_same(live: Path, staged: Path) -> bool:
    """Whether two files hold the same bytes, or two symbolic links lead to the same place."""
    try:
        one, other = live.lstat(), staged.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    if os.path.samestat(one, other):
        return True
    if stat.S_ISLNK(one.st_mode) or stat.S_ISLNK(other.st_mode):
        return stat.S_IFMT(one.st_mode) == stat.S_IFMT(other.st_mode) and live.readlink() == staged.readlink()
    if not stat.S_ISREG(one.st_mode) or one.st_size != other.st_size:
        return False
    return live.read_bytes() == staged.read_bytes()
