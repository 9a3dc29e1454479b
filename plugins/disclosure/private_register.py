"""The private register of tracking codes must never be in git: what was committed once is public for ever."""

from collections.abc import Iterator
from pathlib import Path

import commits
from problems import Fault, Place, Problem, problem
from tracking.register import MARKER

_FAULT = Fault(
    "tracked-private-register",
    "ไฟล์นี้เป็นทะเบียนลับของการติดตามเรื่อง และอยู่ใน git ห้ามส่งขึ้นเซิร์ฟเวอร์ ย้ายออกนอกโฟลเดอร์นี้ ลบออกจากประวัติของ git แล้วออกรหัสใหม่ทุกเรื่องด้วย prongsai track reissue",
    "this is the private register of tracking codes, and git has it: do not push; move it out, remove it from git's history, and reissue every code",
)


def check(root: Path) -> Iterator[Problem]:
    """Problem ``tracked-private-register`` for every file that git has and that holds one; nothing where there is no git."""
    for path in commits.holding(root, f'"kind": "{MARKER}"'):
        yield problem(_FAULT, Place(path))
