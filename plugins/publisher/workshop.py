"""The hidden folder beside the output where a site is built, and where former releases wait."""

import errno
import shutil
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Workshop:
    """Paths of one output folder's workshop, on the same file system, so that renaming is enough."""

    output: Path

    @classmethod
    def beside(cls, output: Path) -> "Workshop":
        """The workshop of an output folder; where that is a symbolic link, of what it leads to."""
        return cls(Path(output).resolve())

    @property
    def folder(self) -> Path:
        """``.output.publisher`` beside ``output``."""
        return self.output.parent / f".{self.output.name}.publisher"

    @property
    def staging(self) -> Path:
        """The tree being built; after an exchange, for a moment, the tree that was up before."""
        return self.folder / "staging"

    @property
    def releases(self) -> Path:
        """Former trees, named by ascending numbers."""
        return self.folder / "releases"

    @property
    def former(self) -> Path:
        """A copy of the tree that is up, on its way to the releases."""
        return self.folder / "former"

    @property
    def trash(self) -> Path:
        """What is about to be deleted: moved here in one step, so that half a tree is never taken for a whole one."""
        return self.folder / "trash"

    @property
    def journal(self) -> Path:
        """What a promotion is about to do, kept until it is done."""
        return self.folder / "journal.json"

    @property
    def built(self) -> Path:
        """What the last publication was made from and what it left, see `publisher.unchanged`."""
        return self.folder / "built.json"

    @property
    def fingerprints(self) -> Path:
        """What each page that is up was made from, see `publisher.fingerprints`."""
        return self.folder / "fingerprints.json"

    @property
    def lock(self) -> Path:
        """The file that one build at a time holds."""
        return self.folder / "lock"

    def open(self) -> None:
        """Make the folder; a symbolic link in its place would lead elsewhere and is refused with `OSError`."""
        if self.folder.is_symlink():
            raise OSError(errno.ELOOP, "it is a symbolic link", str(self.folder))
        self.folder.mkdir(parents=True, exist_ok=True)

    def discard(self, tree: Path) -> None:
        """Delete a tree of the workshop; symbolic links in it are removed, not followed."""
        if not tree.exists() and not tree.is_symlink():
            return
        self.trash.mkdir(exist_ok=True)
        gone = self.trash / f"{len(list(self.trash.iterdir()))}-{tree.name}"
        tree.rename(gone)
        self.empty_trash()

    def empty_trash(self) -> None:
        """Delete what was discarded, now or by a run that was cut short."""
        if self.trash.exists():
            shutil.rmtree(self.trash)
