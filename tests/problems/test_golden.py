"""Every renderer's text of one awkward report, byte for byte; after a change that is meant, write the golden files anew:
``Path(f"tests/problems/golden/{name}").write_text(FORMATS[name](report), encoding="utf-8", newline="\\n")``.
"""

from pathlib import Path

import pytest

from problems.renderers import FORMATS, github
from problems.reports import Report

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_a_report_is_told_as_it_always_was(name: str, awkward: Report) -> None:
    assert FORMATS[name](awkward) == (GOLDEN / name).read_bytes().decode("utf-8")


def test_the_summary_of_a_job_is_told_as_it_always_was(awkward: Report) -> None:
    assert github.summary(awkward) == (GOLDEN / "github-summary").read_bytes().decode("utf-8")
