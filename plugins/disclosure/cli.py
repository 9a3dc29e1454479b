"""``prongsai``: a thin front on the same rooms; it holds no logic of its own."""

import sys
from pathlib import Path

import click

from disclosure.building import prepare
from disclosure.wording import Wording
from problems import ProblemsError, show


@click.group()
@click.version_option(package_name="prongsai")
def main() -> None:
    """Prongsai (โปร่งใส): a municipality's disclosure site."""


@main.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path), default=".")
def check(folder: Path) -> None:
    """Check data/ and content/ in FOLDER without building. / ตรวจข้อมูลโดยไม่สร้างเว็บไซต์

    Exit status 0 when nothing is wrong, 2 when something must be mended.
    """
    root = folder.resolve()
    try:
        planned = prepare(root / "data", root / "content", Wording(), public=False)
    except ProblemsError as error:
        show(error, sys.stderr)
        raise SystemExit(ProblemsError.exitcode) from None
    records = sum(len(kind) for kind in planned.site.records.values())
    click.echo(f"ไม่พบข้อผิดพลาด ตรวจแล้ว {records} รายการ / nothing wrong in {records} records")


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
