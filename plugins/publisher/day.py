"""The day a build stands for: its sources', so that one commit makes one site on whatever day it is built."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import commits
from problems import Fault, Place, ProblemsError, problem

# https://reproducible-builds.org/specs/source-date-epoch/: UTC seconds; a build with a malformed one should fail.
VARIABLE = "SOURCE_DATE_EPOCH"
# The seconds of years that a calendar has.
_SECONDS = re.compile("[0-9]{1,11}")


def build_day(folder: Path, zone: str, environment: Mapping[str, str]) -> date | None:
    """The calendar day in a time zone that ``SOURCE_DATE_EPOCH`` names, or on which the folder's last commit was made.

    None where neither is known, as in an unpacked archive. Raises `ProblemsError` (``not-an-epoch``).
    """
    typed = environment.get(VARIABLE)
    if typed is not None and not _SECONDS.fullmatch(typed):
        raise ProblemsError([problem(_NOT_AN_EPOCH, Place(VARIABLE))])
    seconds = int(typed) if typed is not None else commits.last_commit(folder)
    return None if seconds is None else datetime.fromtimestamp(seconds, ZoneInfo(zone)).date()


_NOT_AN_EPOCH = Fault(
    "not-an-epoch",
    "ตัวแปร SOURCE_DATE_EPOCH ต้องเป็นจำนวนวินาทีนับจาก 1 มกราคม ค.ศ. 1970 (UTC) กรุณาแก้หรือลบตัวแปรนี้",
    "SOURCE_DATE_EPOCH must be a number of seconds since 1 January 1970 (UTC); correct it or unset it",
)
