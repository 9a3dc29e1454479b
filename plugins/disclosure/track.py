"""``prongsai track``: codes for complainants, the private register, and the public file. A thin front on ``plugins/tracking``."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from functools import wraps
from pathlib import Path
from typing import Any

import click

from disclosure import urls
from disclosure.loading import examine
from disclosure.options import DAY
from disclosure.records import Organisation
from problems import ProblemsError
from thai.calendar import today
from tracking import (
    ITERATIONS,
    STATES,
    Case,
    CodeError,
    Key,
    Register,
    RegisterError,
    codes,
    new_epoch,
    publish,
    register,
)
from tracking.published import Published
from tracking.states import month_of

_SLIP = """รหัสติดตามเรื่อง / your code

    {code}

ดูสถานะที่ {address} หรือแจ้งรหัสนี้ทางโทรศัพท์ ไม่ต้องบอกชื่อ
เก็บใบนี้ไว้ให้ดี รหัสนี้แสดงครั้งเดียว ถ้าหายให้ขอรหัสใหม่
Look it up there, or say it over the telephone; no name is needed. It is shown this once."""

_FILE = """# ไฟล์ติดตามเรื่อง เขียนโดย prongsai track publish ไม่ต้องแก้ด้วยมือ
epoch: "{epoch}"
published: {published}
iterations: {iterations}
entries:
{entries}"""


def _telling(command: Callable[..., None]) -> Callable[..., None]:
    """What an officer can mend is told in a sentence, with exit status 2."""

    @wraps(command)
    def told(*arguments: Any, **named: Any) -> None:
        try:
            command(*arguments, **named)
        except RegisterError as error:
            click.echo(error, err=True)
            raise SystemExit(ProblemsError.exitcode) from None

    return told


@click.group()
@click.option(
    "--register",
    "path",
    type=click.Path(dir_okay=False, path_type=Path),
    envvar="PRONGSAI_REGISTER",
    required=True,
    help="The private register, outside this folder. / ทะเบียนลับ เก็บนอกโฟลเดอร์เว็บไซต์",
)
@click.option("--folder", type=click.Path(exists=True, file_okay=False, path_type=Path), default=".")
@click.pass_context
@_telling
def track(context: click.Context, path: Path, folder: Path) -> None:
    """Let complainants follow their case by a code. / ให้ผู้ร้องเรียนติดตามเรื่องด้วยรหัส

    See plugins/tracking/README.md before the first use. Exit status 2 when something must be mended.
    """
    register.refuse_inside(path, folder)
    context.obj = (path, folder.resolve())


@track.command()
@click.pass_obj
@_telling
def init(where: tuple[Path, Path]) -> None:
    """Make an empty register. / สร้างทะเบียนใหม่"""
    path, folder = where
    if path.exists():
        raise RegisterError(f"มีทะเบียน {path} แล้ว", f"the register {path} exists already")
    register.write(path, Register(_organisation(folder).domain))
    click.echo(f"สร้างทะเบียนแล้ว สำรองไฟล์นี้ไว้ในที่ปลอดภัยเสมอ / made; keep safe backups of it: {path}")


@track.command()
@click.argument("number")
@click.option("--state", type=click.Choice(STATES), default=STATES[0])
@click.option("--on", type=DAY, help="Since this day (by default today). / ตั้งแต่วันที่")
@click.pass_obj
@_telling
def new(where: tuple[Path, Path], number: str, state: str, on: datetime | None) -> None:
    """Take case NUMBER into the register and print its code. / รับเรื่องและพิมพ์รหัส"""
    path, folder = where
    organisation = _organisation(folder)
    with register.edited(path) as held:
        code, key = _coded(held.register, organisation)
        held.register = held.register.add(Case(number, key, state, month_of(_day(on))))
    _print_slip(code, organisation)


@track.command()
@click.argument("number")
@click.argument("state", type=click.Choice(STATES))
@click.option("--on", type=DAY, help="Since this day (by default today). / ตั้งแต่วันที่")
@click.pass_obj
@_telling
def update(where: tuple[Path, Path], number: str, state: str, on: datetime | None) -> None:
    """Give case NUMBER another STATE, to be told at the next publication. / เปลี่ยนสถานะของเรื่อง"""
    with register.edited(where[0]) as held:
        case = held.register.find(number)
        held.register = held.register.change(replace(case, state=state, month=month_of(_day(on))))
    click.echo(f"บันทึกแล้ว จะเห็นหลัง prongsai track publish ครั้งถัดไป / noted for the next publication: {number} {state}")


@track.command()
@click.argument("number")
@click.pass_obj
@_telling
def reissue(where: tuple[Path, Path], number: str) -> None:
    """Print another code for case NUMBER; the lost one opens nothing from the next publication on. / ออกรหัสใหม่"""
    path, folder = where
    organisation = _organisation(folder)
    with register.edited(path) as held:
        code, key = _coded(held.register, organisation)
        held.register = held.register.change(replace(held.register.find(number), key=key))
    _print_slip(code, organisation)


@track.command()
@click.pass_obj
@_telling
def show(where: tuple[Path, Path]) -> None:
    """Ask for a code, and say what it stands for, for who calls by telephone. / ดูสถานะจากรหัสที่ผู้ร้องบอกทางโทรศัพท์

    The code is no argument: the shell would keep it, and others see it. Exit status 1 when no case has it.
    """
    found = register.read(where[0])
    code = click.prompt("รหัส / code")
    try:
        key = Key.of(codes.read_code(code), found.domain)
    except CodeError:
        raise RegisterError(
            "รหัสไม่ครบหรือฟังผิด ขอให้บอกใหม่ทีละกลุ่ม",
            "the code is not whole or was misheard; ask for it again, group by group",
        ) from None
    case = next((each for each in found.cases if each.key == key), None)
    click.echo(f"{case.state} {case.month}" if case else "ไม่พบรหัสนี้ในทะเบียน / no case has this code")
    raise SystemExit(case is None)


@track.command("publish")
@click.option("--on", type=DAY, help="The day of publication (by default today). / วันที่เผยแพร่")
@click.pass_obj
@_telling
def publish_command(where: tuple[Path, Path], on: datetime | None) -> None:
    """Write data/tracking.yml for every case, on the same day of each month. / เขียนไฟล์สาธารณะ ทำวันเดียวกันทุกเดือน"""
    path, folder = where
    day = _day(on)
    held = register.read(path)
    _refuse_others(held, _organisation(folder))
    if any(case.month > month_of(day) for case in held.cases):
        raise RegisterError(
            "มีเรื่องที่สถานะเริ่มหลังเดือนของวันที่เผยแพร่ กรุณาใช้วันที่ใหม่กว่า",
            "a case has its state since a later month than this day of publication; give a later day",
        )
    epoch = new_epoch(month_of(day))
    file = folder / "data" / "tracking.yml"
    try:
        file.write_text(_written(publish(held.cases, epoch), day.isoformat()), encoding="utf-8", newline="\n")
    except OSError as error:
        raise RegisterError(f"เขียน {file} ไม่ได้: {error}", f"{file} cannot be written: {error}") from None
    click.echo(f"เขียน data/tracking.yml แล้ว รุ่น {epoch} / written, epoch {epoch}")


def _day(on: datetime | None) -> date:
    """The day that was given, or today. A day to come would be told as a month that the look-up does not know."""
    now = today()
    day = on.date() if on else now
    if day > now:
        raise RegisterError(
            f"วันที่ {day.isoformat()} ยังมาไม่ถึง ให้ใช้ปี ค.ศ. เช่น {now.isoformat()}",
            f"{day.isoformat()} is still to come; the year is of the common era, as in {now.isoformat()}",
        )
    return day


def _coded(held: Register, organisation: Organisation) -> tuple[str, Key]:
    _refuse_others(held, organisation)
    code = codes.new_code()
    return code, Key.of(codes.read_code(code), held.domain)


def _refuse_others(held: Register, organisation: Organisation) -> None:
    """A code of another municipality's register would open nothing at the address on its slip."""
    if held.domain != organisation.domain:
        raise RegisterError(
            f"ทะเบียนนี้เป็นของ {held.domain} แต่เว็บไซต์นี้คือ {organisation.domain}",
            f"the register is that of {held.domain}, this site is {organisation.domain}",
        )


def _print_slip(code: str, organisation: Organisation) -> None:
    """Neutral on purpose: neither the case nor what it is about stands on it."""
    click.echo(_SLIP.format(code=code, address=f"{organisation.site_url}{urls.TRACKING}"))


def _written(published: Published, day: str) -> str:
    entries = "".join(f"  - {entry.hex()}\n" for entry in published.entries)
    return _FILE.format(epoch=published.epoch, published=day, iterations=ITERATIONS, entries=entries)


def _organisation(folder: Path) -> Organisation:
    site = examine(folder / "data", folder / "content").site
    if site is None:
        raise RegisterError("กรุณาแก้ data/organisation.yml ก่อน", "mend data/organisation.yml first")
    return site.organisation
