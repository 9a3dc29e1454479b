"""``prongsai``: a thin front on the same rooms; it holds no logic of its own."""

import os
import sys
from datetime import datetime
from pathlib import Path
from typing import NoReturn

import click

from disclosure import addresses, building, history, mending, private_register
from disclosure.loading import examine
from disclosure.options import DAY, files_are_told
from disclosure.reporting import Telling
from disclosure.track import track
from disclosure.wording import Wording
from privacy import masked
from problems import ProblemsError, say
from problems.renderers import FORMATS
from thai.calendar import today


@click.group()
@click.version_option(package_name="prongsai")
def main() -> None:
    """Prongsai (โปร่งใส): a municipality's disclosure site."""


main.add_command(track)


@main.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path), default=".")
@click.option("--as-of", type=DAY, help="Judge deadlines and waivers as of this day instead of today.")
@click.option(
    "--format", "form", type=click.Choice(list(FORMATS)), help="By default terminal at a terminal, else plain."
)
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="Write the report to this file.")
@click.option("--fix", is_flag=True, help="Mend what is mechanical first, and show what changed. / แก้สิ่งที่แก้ได้เอง")
def check(folder: Path, as_of: datetime | None, form: str | None, output: Path | None, fix: bool) -> None:
    """Check data/ and content/ in FOLDER without building. / ตรวจข้อมูลโดยไม่สร้างเว็บไซต์

    Exit status 0 when nothing must be mended (gaps are shown), 2 when something must.
    """
    root = folder.resolve()
    if fix:
        for mended in tuple(mending.mend(root / "data", root / "content")):
            say(masked(mended.diff), sys.stdout)
            with files_are_told():
                mended.write(root)
    day = as_of.date() if as_of else today()
    past = history.read(root / "data")
    checked = building.check(root / "data", root / "content", Wording(), as_of=day, history=past)
    found = (*private_register.check(root), *checked.problems)
    telling = Telling(form, output, os.environ)
    with files_are_told():
        is_told_to_people = telling.tell(found, root)
    for words in history.lacking(past):
        say(words, sys.stderr)
    if any(problem.severity == "error" for problem in found):
        raise SystemExit(ProblemsError.exitcode)
    records = sum(len(kind) for kind in checked.site.records.values()) if checked.site else 0
    if is_told_to_people:
        click.echo(f"ไม่พบข้อผิดพลาด ตรวจแล้ว {records} รายการ / nothing wrong in {records} records")


@main.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path), default=".")
@click.option("--check", "only_check", is_flag=True, help="Write nothing; exit status 1 when a file is stale.")
def describe(folder: Path, only_check: bool) -> None:
    """Write what is generated from the records into FOLDER. / สร้างไฟล์ช่วยแก้ข้อมูลใหม่

    Schemas and settings for editors, tables of fields; the paths of changed files are printed.
    """
    # Imported here: no other command needs it.
    from disclosure.describe import stale, write

    with files_are_told():
        changed = stale(folder) if only_check else write(folder)
    for path in changed:
        click.echo(path)
    raise SystemExit(only_check and bool(changed))


@main.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path), default=".")
@click.option("--check", "is_checking", is_flag=True, help="Try each link and write data/links.yml.")
def links(folder: Path, is_checking: bool) -> None:
    """List every link out of the site in FOLDER, where it stands, and when it was last tried. / ลิงก์ไปเว็บไซต์อื่น

    Exit status 2 when data/ or content/ must be mended first; with --check, 1 when a page was not found.
    """
    # Imported here: only this command uses the network.
    from disclosure import link_checking, linking

    root = folder.resolve()
    examined = examine(root / "data", root / "content")
    site = examined.site
    # Nothing is asked of a host that nobody has allowed.
    if site is None or (is_checking and examined.errors):
        click.echo("กรุณาแก้ข้อมูลตาม prongsai check ก่อน / mend what prongsai check tells of first", err=True)
        raise SystemExit(ProblemsError.exitcode)
    known = linking.checked(site)
    if is_checking:
        tried = {each.address for each in linking.outside(site) if addresses.host_of(each.address)}
        found = link_checking.check_all(
            tried, today(), tell=lambda link: click.echo(f"{link.status:<12} {link.address}")
        )
        kept = known.model_dump(mode="json", exclude={"links"}, exclude_defaults=True)
        with files_are_told():
            (root / "data" / "links.yml").write_text(link_checking.written(found, kept), encoding="utf-8", newline="\n")
        raise SystemExit(any(link.status == "broken" for link in found))
    for lead in linking.outside(site):
        last = known.of(lead.address)
        when = f"{last.checked_on.isoformat()} {last.status}" if last else "ยังไม่ได้ตรวจ / never checked"
        say(f"{linking.place(site, lead)}: {lead.address} ({when})", sys.stdout)


@main.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path), default=".")
@click.option("--as-of", type=DAY, help="Judge as of this day instead of today.")
@click.option("--year", type=int, help="Assessment year (B.E.); by default the newest form.")
@click.option("--calendar", type=click.Path(dir_okay=False, path_type=Path), help="Write what falls due to this file.")
def ready(folder: Path, as_of: datetime | None, year: int | None, calendar: Path | None) -> None:
    """Say how ready FOLDER is for the OIT form: item, state, division, why. / ความพร้อมตามแบบ OIT

    Exit status 1 when data/oit/ has no form of that year, 2 when data/ or content/ must be mended first.
    """
    # Imported here: no other command needs it.
    from disclosure import ready as boards

    root = folder.resolve()
    examined = examine(root / "data", root / "content", as_of=as_of.date() if as_of else today())
    if examined.site is None or examined.errors:
        click.echo("กรุณาแก้ข้อมูลตาม prongsai check ก่อน / mend what prongsai check tells of first", err=True)
        raise SystemExit(ProblemsError.exitcode)
    if calendar:
        with files_are_told():
            calendar.write_bytes(boards.calendar(examined.site))
    lines = boards.lines(examined.site, year)
    for line in lines or [boards.NO_FORM]:
        say(line, sys.stdout)
    raise SystemExit(not lines)


@main.command()
@click.argument("address")
@click.argument("output", type=click.Path(exists=True, file_okay=False, path_type=Path), default="output")
def explain(address: str, output: Path) -> None:
    """Say why the last build made or kept the page at ADDRESS, such as /channels/. / หน้านี้ถูกสร้างใหม่เพราะอะไร

    Exit status 1 when OUTPUT has no such page.
    """
    # Imported here, like below: it brings Pelican along.
    from publisher import fingerprints

    words = fingerprints.explain(output, address)
    click.echo(words or f"ไม่มีหน้า {address} ใน {output} / no page {address} in {output}", err=words is None)
    raise SystemExit(words is None)


@main.command()
@click.argument("output", type=click.Path(exists=True, file_okay=False, path_type=Path), default="public")
def back(output: Path) -> None:
    """Put the release before the present one up again in OUTPUT. / กลับไปใช้เว็บไซต์รุ่นก่อนหน้า

    The last three can be gone back to, one at a time. Exit status 1 when there is none, 3 when a build is under way.
    """
    # Imported here: it brings Pelican along, and the other commands do without.
    from publisher import going_back

    message, status = going_back.go_back_in(output)
    click.echo(message, err=bool(status))
    raise SystemExit(status)


@main.command()
@click.argument("addresses", nargs=-1)
@click.option(
    "--site", type=click.Path(file_okay=False, path_type=Path), default="output", help="The folder of the built site."
)
@click.option(
    "--output", type=click.Path(file_okay=False, path_type=Path), default="pdf", help="Where the PDF files go."
)
def pdf(addresses: tuple[str, ...], site: Path, output: Path) -> None:
    """Make PDF files of the pages at ADDRESSES, such as /reports/2566/. / ทำไฟล์ PDF ของหน้าที่เลือก

    By default of all reports, measures, statistics and manuals of the built site. Needs Chromium, Chrome or Edge.
    Exit status 1 when there is no browser, no built site, no such page, or the browser did not print.
    """
    # Imported here: no other command needs them.
    from disclosure.pdf import chosen
    from printing.browsers import find_browser
    from printing.paper import NotPrintedError, print_page

    browser = find_browser()
    if browser is None:
        _refuse(
            "ไม่พบเบราว์เซอร์ที่ทำ PDF ได้ กรุณาติดตั้ง Chromium, Chrome หรือ Edge หรือเปิดหน้าในเบราว์เซอร์แล้วกด Ctrl+P",
            "no browser that makes PDF files: install Chromium, Chrome or Edge, or open the page and press Ctrl+P",
        )
    if not (site / "index.html").is_file():
        _refuse(
            f"ยังไม่มีเว็บไซต์ใน {site} กรุณาสร้างด้วย pelican ก่อน", f"no built site in {site}: build it with pelican first"
        )
    if output.resolve().is_relative_to(site.resolve()):
        _refuse(f"{output} อยู่ในเว็บไซต์ กรุณาเลือกโฟลเดอร์อื่น", f"{output} is inside the site: choose another folder")
    try:
        with files_are_told():
            documents = chosen(site, addresses)
    except KeyError as missing:
        _refuse(f"ไม่มีหน้า {missing.args[0]} ใน {site}", f"no page {missing.args[0]} in {site}")
    for document in documents:
        try:
            with files_are_told():
                print_page(browser, site, document.address, output / document.file)
        except NotPrintedError as error:
            _refuse(f"ทำ PDF ของ {document.address} ไม่ได้: {error}", f"no PDF of {document.address}: {error}")
        say(str(output / document.file), sys.stdout)


def _refuse(thai: str, english: str) -> NoReturn:
    say(f"{thai} / {english}", sys.stderr)
    raise SystemExit(1)
