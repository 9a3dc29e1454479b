"""Exceptions that a person caused and can mend, as problems with a place instead of a traceback."""

import errno
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from jinja2 import TemplateError, TemplateSyntaxError
from pelican.generators import PelicanTemplateNotFound
from pelican.writers import FileOverwriteFailedError

from problems import Fault, Place, ProblemsError, problem
from publisher.lock import BusyError
from publisher.writer import OutsideError

# The machine refused: nothing is wrong with the data.
MACHINE = 3


@contextmanager
def mendable(content: Path, theme: Path) -> Iterator[None]:
    """Turn what a person can mend into `ProblemsError`; a bug in code passes as it is."""
    try:
        yield
    except BusyError:
        raise _refusal(
            "build-under-way",
            "มีการสร้างเว็บไซต์นี้อยู่แล้ว รอให้เสร็จก่อนแล้วสั่งใหม่",
            "another build of this site is under way; wait for it and try again",
            content.parent,
            exitcode=MACHINE,
        ) from None
    except (TemplateError, PelicanTemplateNotFound) as error:
        place = _place_in_template(error, theme)
        raise ProblemsError(
            [
                problem(
                    Fault("template-error", f"เทมเพลตมีข้อผิดพลาด: {error}", f"the template cannot be used: {error}"),
                    place,
                )
            ]
        ) from error
    except FileOverwriteFailedError as error:
        raise _refusal(
            "same-address", f"สองหน้าใช้ที่อยู่เดียวกัน: {error}", f"two pages at one address: {error}", content
        ) from error
    except OutsideError as error:
        raise _refusal(
            "outside-output",
            f"หน้า “{error}” จะถูกเขียนนอกโฟลเดอร์ของเว็บไซต์",
            f"'{error}' would be written outside the output folder",
            content,
        ) from error
    except OSError as error:
        raise _refusal(*_machine_words(error), Path(str(error.filename or content.parent)), exitcode=MACHINE) from error


def _refusal(
    code: str, thai: str, english: str, path: Path, *, exitcode: int = ProblemsError.exitcode
) -> ProblemsError:
    refusal = ProblemsError([problem(Fault(code, thai, english), Place(str(path)))])
    refusal.exitcode = exitcode
    return refusal


def _machine_words(error: OSError) -> tuple[str, str, str]:
    reasons = {
        errno.ENOSPC: "พื้นที่ดิสก์เต็ม",
        errno.EDQUOT: "พื้นที่ดิสก์ที่ให้ใช้เต็ม",
        errno.EACCES: "ไม่มีสิทธิ์เขียนไฟล์",
        errno.EPERM: "ไม่มีสิทธิ์เขียนไฟล์",
        errno.EROFS: "ดิสก์นี้เขียนไม่ได้",
    }
    reason = reasons.get(error.errno or 0, "เครื่องเขียนหรืออ่านไฟล์ไม่สำเร็จ")
    return "machine-refused", f"{reason} ({error.strerror})", f"the machine refused: {error.strerror}"


def _place_in_template(error: Exception, theme: Path) -> Place:
    if isinstance(error, TemplateSyntaxError) and error.filename:
        return _shown(Path(error.filename), error.lineno, theme)
    frames = [(each.filename, each.lineno or 0) for each in traceback.extract_tb(error.__traceback__)]
    # What a second process raised says where, see `publisher.sharing`.
    for file, line in reversed([*frames, *getattr(error, "frames", ())]):
        if Path(file).is_relative_to(theme):
            return _shown(Path(file), line, theme)
    return Place(theme.name)


def _shown(path: Path, line: int, theme: Path) -> Place:
    shown = path.relative_to(theme.parent).as_posix() if path.is_relative_to(theme.parent) else str(path)
    return Place(shown, line, 1)
