"""A quarter's report, built again from a clone with the whole history, is the same byte for byte."""

import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
OWED = """obligations:
  - id: report
    title: รายงานประจำปี
    owner: clerk
    cadence: yearly
    since: 2022-10-01
    due: {days_after: 30}
    evidence: [{of_year: report}]
  - {id: figures, title: สถิติ, owner: clerk, cadence: quarterly, since: 2022-10-01, evidence: [{complaints: corruption}]}
"""


@pytest.fixture
def town(tiny: Path, git: Callable[..., None]) -> Path:
    """The tiny municipality in a repository that has a past, with what builds it beside."""
    for name in ("plugins", "theme"):
        shutil.copytree(ROOT / name, tiny / name, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    for name in ("pelicanconf.py", "publishconf.py"):
        shutil.copy(ROOT / name, tiny)
    (tiny / "data" / "reports" / "2566.yml").unlink()
    git(tiny, "init", "-q", "-b", "main")
    for day, path, text in (
        ("2022-10-03", "obligations.yml", OWED),
        ("2023-10-20", "reports/2566.yml", "fiscal_year: 2566\ntitle: รายงาน\npublished: 2023-10-02\n"),
        (
            "2024-02-01",
            "reports/2566.yml",
            "fiscal_year: 2566\ntitle: รายงานผล\npublished: 2023-10-02\nupdated: 2024-02-01\n",
        ),
    ):
        (tiny / "data" / path).write_text(text, "utf-8")
        git(tiny, "add", "-A")
        git(tiny, "commit", "-q", "-m", "x", GIT_COMMITTER_DATE=f"{day} 12:00:00 +0700")
    return tiny


def quarters(folder: Path) -> dict[str, bytes]:
    below = folder / "public" / "quarterly"
    return {path.relative_to(below).as_posix(): path.read_bytes() for path in below.rglob("*") if path.is_file()}


def test_a_clone_makes_the_same_reports_and_another_day_makes_only_more_of_them(
    town: Path, git: Callable[..., None], pelican: Callable, tmp_path: Path
) -> None:
    clones = [tmp_path / name for name in ("first", "second", "later")]
    days = ("2024-02-05", "2024-02-05", "2024-05-05")
    for clone, day in zip(clones, days, strict=True):
        git(tmp_path, "clone", "-q", str(town), str(clone))
        seconds = int(datetime.fromisoformat(f"{day}T05:00:00").replace(tzinfo=UTC).timestamp())
        finished = pelican("-s", "publishconf.py", cwd=clone, SOURCE_DATE_EPOCH=str(seconds))
        assert finished.returncode == 0, finished.stderr
    first, second, later = map(quarters, clones)

    assert first == second
    assert {name for name in first if name.endswith(".docx")} == {
        f"2566/q{number}/memo/memo-2566-q{number}.docx" for number in (1, 2, 3, 4)
    } | {"2567/q1/memo/memo-2567-q1.docx"}
    page = first["2567/q1/index.html"].decode()
    assert "วันที่ไม่ตรงกับประวัติ บันทึกครั้งแรกเมื่อ 20 ตุลาคม 2566" in page
    # Three months later there is one quarter more, and the list of them; every former report is as it was.
    assert {name for name in later if later[name] != first.get(name)} == {
        "index.html",
        "quarters.csv",
        *(name for name in later if name.startswith("2567/q2/")),
    }
