"""No report of what is wrong repeats a private number, be it in a file that cannot be read or where no text belongs."""

from datetime import date
from pathlib import Path

import pytest
from tests.conftest import WORDING

from disclosure.building import check
from privacy import masked
from problems.excerpts import files_below
from problems.renderers import FORMATS
from problems.reports import Report

PHONE = "081-234-5678"


@pytest.mark.parametrize(
    ("path", "before", "after"),
    [
        ("divisions/clerk.yml", "\n", f"\nnote: โทร {PHONE}: ก\n"),
        ("divisions/clerk.yml", "\n", f"\n# {PHONE}\nnote: 'ก\n"),
        ("divisions/clerk.yml", "\n", f'\nnote "โทร {PHONE}\n'),
        ("divisions/clerk.yml", "\n", f"\nโทร {PHONE}: ก\n"),
        ("divisions/clerk.yml", "\n", f"\npublished: โทร {PHONE}\n"),
        ("divisions/clerk.yml", "id: clerk", f"id: โทร {PHONE}"),
        ("complaints/2566.yml", "2566", PHONE),
        (
            "obligations.yml",
            "",
            f"obligations:\n  - id: a\n    title: โทร {PHONE}\n    owner: clerk\n    cadence: yearly\n    since: 2022-10-01\n",
        ),
    ],
)
def test_a_misplaced_number_is_in_no_report(path: str, before: str, after: str, tiny: Path) -> None:
    file = tiny / "data" / path
    text = file.read_text(encoding="utf-8") if file.exists() else ""
    file.write_text(text.replace(before, after, 1) if before else after, encoding="utf-8")

    found = check(tiny / "data", tiny / "content", WORDING, as_of=date(2026, 11, 25)).problems

    assert [each for each in found if each.severity == "error"]
    report = Report(found, files_below(tiny, masked))
    assert not any(PHONE in render(report) for render in FORMATS.values())
