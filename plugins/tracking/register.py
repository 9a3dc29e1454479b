"""The private register: which key belongs to which case, and what is to be said of it. It never enters the repository."""

import json
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from tracking.keys import Key
from tracking.states import STATES

# Stands in every register file, so that one can be told wherever it lies and whatever its name.
MARKER = "prongsai-private-" + "tracking-register"
_MONTH = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])")


class RegisterError(Exception):
    """The register cannot be used as asked; two sentences for the officer."""

    def __init__(self, thai: str, english: str) -> None:
        super().__init__(f"{thai} / {english}")


@dataclass(frozen=True, slots=True)
class Case:
    """One case: its number in the office's own books, its key, its state and the month since when (``YYYY-MM``)."""

    number: str
    key: Key
    state: str
    month: str


@dataclass(frozen=True, slots=True)
class Register:
    """All cases of one municipality."""

    domain: str
    cases: tuple[Case, ...] = ()

    def find(self, number: str) -> Case:
        """The case of a number. Raises `RegisterError` where there is none."""
        for case in self.cases:
            if case.number == number:
                return case
        raise RegisterError(f"ไม่มีเรื่องเลขที่ “{number}” ในทะเบียน", f"no case '{number}' in the register")

    def add(self, case: Case) -> "Register":
        """With one more case. Raises `RegisterError` where its number is taken."""
        if any(each.number == case.number for each in self.cases):
            raise RegisterError(
                f"มีเรื่องเลขที่ “{case.number}” แล้ว ถ้ารหัสหายให้ใช้คำสั่ง reissue",
                f"case '{case.number}' is already there; for a lost code use reissue",
            )
        return replace(self, cases=(*self.cases, case))

    def change(self, case: Case) -> "Register":
        """With another key or state for the case of that number. Raises `RegisterError` where there is none."""
        self.find(case.number)
        return replace(self, cases=tuple(case if each.number == case.number else each for each in self.cases))


@contextmanager
def edited(path: Path) -> Iterator["Holder"]:
    """The register in a file, to be changed and written back whole. Raises `RegisterError` where it cannot be read.

    A second command that edits it at the same time is refused, so that no case is lost.
    """
    path = path.resolve()
    lock = path.with_name(path.name + ".lock")
    try:
        os.close(os.open(lock, os.O_CREAT | os.O_EXCL, 0o600))
    except FileExistsError:
        raise RegisterError(
            f"มีคำสั่งอื่นใช้ทะเบียนอยู่ ถ้าไม่มีแล้วให้ลบ {lock}",
            f"another command is using the register; if none is, delete {lock}",
        ) from None
    except OSError as error:
        raise RegisterError(
            f"เปิดโฟลเดอร์ของทะเบียนไม่ได้: {error}", f"the register's folder cannot be used: {error}"
        ) from None
    try:
        before = read(path)
        holder = Holder(before)
        yield holder
        if holder.register != before:
            write(path, holder.register)
    finally:
        lock.unlink(missing_ok=True)


@dataclass(slots=True)
class Holder:
    """What `edited` hands out: put the changed register here."""

    register: Register


def read(path: Path) -> Register:
    """The register in a file. Raises `RegisterError` where there is none or it is damaged."""
    try:
        stored = json.loads(path.read_text(encoding="utf-8"))
        cases = tuple(
            Case(each["number"], Key(bytes.fromhex(each["key"])), each["state"], each["month"])
            for each in stored["cases"]
        )
        if stored["kind"] != MARKER or not all(map(_is_whole, cases)):
            raise ValueError
        return Register(stored["domain"], cases)
    except OSError as error:
        raise RegisterError(f"เปิดทะเบียนไม่ได้: {error}", f"the register cannot be opened: {error}") from None
    except (ValueError, KeyError, TypeError):
        raise RegisterError(
            f"{path} ไม่ใช่ทะเบียนติดตามเรื่อง หรือไฟล์เสียหาย ใช้สำเนาสำรองล่าสุด",
            f"{path} is no tracking register, or it is damaged; use the latest backup",
        ) from None


def _is_whole(case: Case) -> bool:
    return case.state in STATES and len(case.key.secret) == 32 and bool(_MONTH.fullmatch(case.month))


def write(path: Path, register: Register) -> None:
    """Write a register whole, readable by its owner alone, in the place of the one before; a link stays a link.

    Raises `RegisterError` where its folder takes no file.
    """
    try:
        _write(path.resolve(), register)
    except OSError as error:
        raise RegisterError(f"เขียนทะเบียนไม่ได้: {error}", f"the register cannot be written: {error}") from None


def _write(path: Path, register: Register) -> None:
    stored = {
        "kind": MARKER,
        "domain": register.domain,
        "cases": [
            {"number": each.number, "key": each.key.secret.hex(), "state": each.state, "month": each.month}
            for each in register.cases
        ],
    }
    new = path.with_name(path.name + ".new")
    new.unlink(missing_ok=True)
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        json.dump(stored, file, ensure_ascii=False, indent=1)
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)


def refuse_inside(path: Path, repository: Path) -> None:
    """Raises `RegisterError` for a register below the folder that is published from."""
    if path.resolve().is_relative_to(repository.resolve()):
        raise RegisterError(
            f"ทะเบียนต้องอยู่นอกโฟลเดอร์เว็บไซต์ ({repository}) เพราะโฟลเดอร์นี้เผยแพร่ได้ ให้เก็บในไดรฟ์ที่เข้ารหัส",
            f"the register must lie outside the site's folder ({repository}), which may be published; keep it on an encrypted drive",
        )
