"""What the commands share: days as they are given, and files that cannot be read or written, told without a traceback."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

import click

from disclosure.forms import COMMON_YEARS
from thai.calendar import BUDDHIST_ERA_OFFSET


class _Day(click.DateTime):
    """A day of the common era, near enough to have deadlines; a year of the Buddhist era is told as one."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        day = super().convert(value, param, ctx)
        assert isinstance(day, datetime)
        if day.year not in COMMON_YEARS:
            right = f" ({day.year - BUDDHIST_ERA_OFFSET}?)" if day.year - BUDDHIST_ERA_OFFSET in COMMON_YEARS else ""
            self.fail(f"ให้ใช้ปี ค.ศ.{right} / the year is of the common era{right}: {value}", param, ctx)
        return day


DAY = _Day(["%Y-%m-%d"])


@contextmanager
def files_are_told() -> Iterator[None]:
    """What the machine refuses is told with the file's name, with exit status 1."""
    try:
        yield
    except OSError as error:
        raise click.FileError(str(error.filename), error.strerror) from None
