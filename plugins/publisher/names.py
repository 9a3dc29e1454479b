"""What lies in a tree of files, by names as the site's addresses have them."""

import os
from collections.abc import Iterator
from pathlib import Path


def names_below(tree: Path) -> Iterator[str]:
    """Every file below a folder, links among them, by its path from there: ``measures/2566/1/index.html``.

    Texts, not paths: of a site of 10,000 pages, making a `Path` of each takes longer than finding them.
    """
    top = os.fspath(tree)
    for folder, _, names in os.walk(top):
        below = folder[len(top) :].strip(os.sep).replace(os.sep, "/")
        for name in sorted(names):
            yield f"{below}/{name}" if below else name
