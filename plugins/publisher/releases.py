"""The last releases, and the way back to them."""

from pathlib import Path

from publisher.workshop import Workshop

KEPT = 3


def releases(workshop: Workshop) -> tuple[Path, ...]:
    """Former trees, newest first."""
    if not workshop.releases.exists():
        return ()
    return tuple(sorted((path for path in workshop.releases.iterdir() if path.name.isdigit()), reverse=True))


def retire(workshop: Workshop, tree: Path) -> None:
    """Keep a tree as the newest release, and no more than `KEPT` of them."""
    workshop.releases.mkdir(exist_ok=True)
    newest = next((int(path.name) for path in releases(workshop)), 0)
    tree.rename(workshop.releases / f"{newest + 1:06}")
    trim(workshop)


def trim(workshop: Workshop) -> None:
    """Drop what is older than the `KEPT` newest."""
    for old in releases(workshop)[KEPT:]:
        workshop.discard(old)
