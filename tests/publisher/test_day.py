"""A build's day is its sources': the last commit's, or the one that SOURCE_DATE_EPOCH names; else nobody knows."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from tests.publisher.stock import StockSite

from problems import ProblemsError
from publisher.day import build_day

THAI = "Asia/Bangkok"
# 2026-03-31 17:00 UTC, when April begins in Thailand.
MIDNIGHT = 1774976400


@pytest.mark.parametrize(
    ("seconds", "day"), [(MIDNIGHT - 1, date(2026, 3, 31)), (MIDNIGHT, date(2026, 4, 1)), (0, date(1970, 1, 1))]
)
def test_seconds_are_a_day_in_the_sites_own_time_zone(seconds: int, day: date, tmp_path: Path) -> None:
    assert build_day(tmp_path, THAI, {"SOURCE_DATE_EPOCH": str(seconds)}) == day


def test_without_a_variable_it_is_the_last_commits(tmp_path: Path, git: Callable) -> None:
    git(tmp_path, "init", "-q")
    git(tmp_path, "commit", "-q", "--allow-empty", "-m", "x", GIT_COMMITTER_DATE=f"@{MIDNIGHT} -1000")

    assert build_day(tmp_path, THAI, {}) == date(2026, 4, 1)
    assert build_day(tmp_path, THAI, {"SOURCE_DATE_EPOCH": "0"}) == date(1970, 1, 1)


def test_an_unpacked_archive_has_no_day(tmp_path: Path) -> None:
    assert build_day(tmp_path, THAI, {}) is None


@pytest.mark.parametrize("typed", ["", " 1", "yesterday", "-1", "1.5", "๑๒", "9" * 12])
def test_a_malformed_variable_is_refused(typed: str, tmp_path: Path) -> None:
    with pytest.raises(ProblemsError) as refused:
        build_day(tmp_path, THAI, {"SOURCE_DATE_EPOCH": typed})

    assert {problem.code for problem in refused.value.problems} == {"not-an-epoch"}


def test_a_malformed_variable_stops_the_build_without_a_traceback(site: StockSite) -> None:
    finished = site.build(SOURCE_DATE_EPOCH="soon")

    assert finished.returncode == 2
    assert "[not-an-epoch]" in finished.stderr
    assert "Traceback" not in finished.stderr
