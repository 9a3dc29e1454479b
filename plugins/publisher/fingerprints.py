"""What each page that is up was made from, so that a page made from the same is neither rendered nor written again."""

import json
import os
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from publisher.workshop import Workshop

# Why a page was made: nothing like it is up, one of its inputs differs, or what is up is not what was put there.
Reason = Literal["kept", "new", "kit", "frame", "content", "touched"]
PARTS: tuple[Reason, ...] = ("kit", "frame", "content")

WORDS: Mapping[Reason, str] = {
    "kept": "ไม่ได้สร้างใหม่ เพราะไม่มีอะไรเปลี่ยน / kept: nothing it is made from has changed",
    "new": "สร้างใหม่ เพราะยังไม่เคยมี / made: there was no such page",
    "kit": "สร้างใหม่ เพราะเทมเพลต โปรแกรม คำบนหน้า หรือการตั้งค่าเปลี่ยน / made: templates, code, labels or settings changed",
    "frame": "สร้างใหม่ เพราะชื่อหน้า เมนู หรือวันที่เปลี่ยน / made: its title, menu or dates changed",
    "content": "สร้างใหม่ เพราะเนื้อหาเปลี่ยน / made: its content changed",
    "touched": "สร้างใหม่ เพราะไฟล์ในเว็บไซต์ถูกแก้หรือหายไป / made: the file that was up had been changed or removed",
}


class Fingerprints:
    """The pages of the tree that is up, and those of the tree being built.

    A fingerprint is three digests: of the ``kit`` all pages share, of the page's ``frame``, of its ``content``.
    """

    def __init__(self, workshop: Workshop) -> None:
        self.workshop = workshop
        self.known: dict[str, tuple[list[str], int, int]] = _read(workshop.fingerprints)
        self.made: dict[str, list[str]] = {}
        self.reasons: dict[str, Reason] = {}

    def judge(self, path: str, fingerprint: list[str], live: Path) -> bool:
        """Whether the page at a path may be kept; notes the fingerprint, and the reason where not."""
        self.made[path] = fingerprint
        self.reasons[path] = self._reason(path, fingerprint, live)
        return self.reasons[path] == "kept"

    def _reason(self, path: str, fingerprint: list[str], live: Path) -> Reason:
        if path not in self.known:
            return "new"
        former, changed, size = self.known[path]
        for part, before, now in zip(PARTS, former, fingerprint, strict=True):
            if before != now:
                return part
        try:
            state = os.lstat(live / path)
        except OSError:
            return "touched"
        return "kept" if (state.st_mtime_ns, state.st_size) == (changed, size) else "touched"

    def save(self) -> None:
        """Note the pages of the tree that has just been put up, and why each was made."""
        known = {}
        for path, fingerprint in self.made.items():
            state = os.lstat(self.workshop.output / path)
            known[path] = (fingerprint, state.st_mtime_ns, state.st_size)
        new = self.workshop.fingerprints.with_suffix(".new")
        new.write_text(json.dumps({"pages": known, "reasons": self.reasons}), encoding="utf-8")
        new.replace(self.workshop.fingerprints)

    def summary(self) -> str:
        """How many pages there are and why some were made, in one line."""
        # Files beside pages may be kept like pages; what is told is told of pages.
        reasons = [reason for path, reason in self.reasons.items() if path.endswith(".html")]
        counts = Counter(reasons)
        made = len(reasons) - counts["kept"]
        why = ", ".join(f"{reason} {counts[reason]}" for reason in WORDS if counts[reason] and reason != "kept")
        return f"{len(reasons)} หน้า สร้างใหม่ {made} / {len(reasons)} pages, {made} made" + (f" ({why})" if why else "")


def explain(output: Path, address: str) -> str | None:
    """Why the last build made or kept the page at an address such as ``/channels/``; None where there is no such page."""
    path = address.strip("/")
    path = path if path.endswith(".html") else f"{path}/index.html".lstrip("/")
    try:
        noted = json.loads(Workshop.beside(output).fingerprints.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    reason = noted["reasons"].get(path)
    return WORDS[reason] if reason else None


def _read(file: Path) -> dict[str, tuple[list[str], int, int]]:
    try:
        pages = json.loads(file.read_text(encoding="utf-8"))["pages"]
    except (OSError, ValueError, KeyError):
        return {}
    return {path: (fingerprint, changed, size) for path, (fingerprint, changed, size) in pages.items()}
