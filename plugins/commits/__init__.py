"""What git remembers of a folder: when it was last committed, and what its files were before. Knows nothing of any site.

Not knowing is a value: no git, no repository, a commit nobody made yet, a clone that is not whole. Nothing is fetched,
written or asked of the index.
"""

import os
import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

# As far back as is looked: monthly figures of some forty years. A longer past is known in part, its newest part.
MAX_COMMITS = 500
# All earlier texts together; beyond, the older ones are left out.
MAX_BYTES = 16_000_000
# A repository that needs longer is one nobody waits for.
SECONDS = 20

_FILE = re.compile(rb":\d+ (?:100\d+|0+) [0-9a-f]+ (?P<blob>[0-9a-f]+) (?P<change>\w+)\t(?P<path>.+)")
# What git writes where a file is gone.
_GONE = re.compile(rb"0+")
_TIME = re.compile(rb"@(\d{1,11})")


@dataclass(frozen=True, slots=True)
class Earlier:
    """A file as one commit left it: its path below the folder, the commit's time in UTC seconds, its bytes; None: it was removed.

    ``is_cut``: the oldest of its file that was looked at, and not the first there was.
    """

    path: str
    seconds: int
    content: bytes | None
    is_cut: bool = False


def last_commit(folder: Path) -> int | None:
    """When the commit that a folder stands at was made, in UTC seconds."""
    answer = _git(folder, "log", "-1", "--no-show-signature", "--format=@%ct", "--")
    times = _TIME.match(answer or b"")
    return int(times[1]) if times else None


def earlier(folder: Path, most: int = MAX_COMMITS) -> tuple[Earlier, ...] | None:
    """What the files below a folder were at the commits that changed them, oldest first; None where that is not known.

    The first parents alone are followed: what a branch held before it was merged was never the project's. A clone without
    its whole past, or without the bytes of it, knows nothing. ``most`` is how many commits are looked at, newest first;
    what lies beyond them, or beyond `MAX_BYTES`, is cut off, which the oldest that is left of a file says.
    """
    if _git(folder, "rev-parse", "--is-shallow-repository") != b"false\n":
        return None
    listed = _git(folder, *_CHANGES, f"--max-count={most}", "--format=@%ct", "--", ".")
    if listed is None:
        return None
    changes = list(_changes(listed.splitlines()))
    contents = _contents(folder, dict.fromkeys(each.blob for each in changes if each.blob))
    if contents is None:
        return None
    kept = [each for each in reversed(changes) if not each.blob or each.blob in contents]
    oldest = {each.path: each for each in reversed(kept)}
    return tuple(
        Earlier(
            each.path,
            each.seconds,
            contents[each.blob] if each.blob else None,
            is_cut=oldest[each.path] is each and not each.is_new,
        )
        for each in kept
    )


def holding(folder: Path, words: str) -> tuple[str, ...]:
    """Paths below a folder of the files git keeps (committed or about to be) in which some words stand."""
    answer = _git(
        folder, "grep", "--cached", "-z", "-l", "--fixed-strings", "--no-recurse-submodules", "-e", words, "--", "."
    )
    return tuple(sorted(path.decode("utf-8", "replace") for path in (answer or b"").split(b"\0") if path))


_CHANGES = (
    *("-c", "core.quotePath=false", "log", "--first-parent", "-m", "--raw", "--no-renames", "--no-abbrev"),
    *("--no-show-signature", "--no-ext-diff", "--relative"),
)


@dataclass(frozen=True, slots=True)
class _Change:
    """What a commit did to a file; without a blob it removed it, ``is_new`` where it was not there before."""

    path: str
    seconds: int
    blob: bytes
    is_new: bool


def _changes(lines: Iterable[bytes]) -> Iterator[_Change]:
    """Every file a commit added, changed or removed, newest first."""
    seconds = None
    for line in lines:
        if line.startswith(b"@"):
            found = _TIME.fullmatch(line)
            seconds = int(found[1]) if found else None
        elif (file := _FILE.fullmatch(line)) and seconds is not None:
            blob = b"" if _GONE.fullmatch(file["blob"]) else file["blob"]
            yield _Change(file["path"].decode("utf-8", "replace"), seconds, blob, file["change"] == b"A")


def _contents(folder: Path, blobs: Iterable[bytes]) -> dict[bytes, bytes] | None:
    """Bytes by blob, of as many as may be held; None where one is not in this clone."""
    asked, room = [], MAX_BYTES
    sizes = _git(folder, "cat-file", "--batch-check", given=b"".join(blob + b"\n" for blob in blobs))
    for line in (sizes or b"").splitlines():
        blob, *rest = line.split()
        if len(rest) != 2:
            return None
        room -= int(rest[1])
        if room < 0:
            break
        asked.append((blob, int(rest[1])))
    answer = _git(folder, "cat-file", "--batch", given=b"".join(blob + b"\n" for blob, _ in asked))
    if sizes is None or answer is None:
        return None
    contents: dict[bytes, bytes] = {}
    start = 0
    for blob, size in asked:
        start = answer.index(b"\n", start) + 1
        contents[blob] = answer[start : start + size]
        start += size + 1
    return contents


def _git(folder: Path, *arguments: str, given: bytes = b"") -> bytes | None:
    """What git answers, None where there is no git or it refuses."""
    program = shutil.which("git")
    if program is None:
        return None
    # A hook's own repository is not asked for: the folder says which one.
    environment = {name: value for name, value in os.environ.items() if name not in ("GIT_DIR", "GIT_WORK_TREE")}
    try:
        finished = subprocess.run(  # noqa: S603  (a program that was looked up, arguments of our own)
            # A clone without the bytes of old files would fetch them: reading must not reach for the network.
            [program, "-C", str(folder), "-c", "protocol.allow=never", *arguments],
            input=given,
            capture_output=True,
            env=environment,
            timeout=SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return finished.stdout if finished.returncode == 0 else None


def head(folder: Path) -> str:
    """The commit that a folder stands at; nothing where there is none."""
    return (_git(folder, "rev-parse", "--verify", "--quiet", "HEAD") or b"").decode().strip()
