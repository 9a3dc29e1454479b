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
