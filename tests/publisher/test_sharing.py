"""Work shared with a second process comes back as if one had done it all."""

import os
from pathlib import Path

import pytest

from publisher.sharing import both


def test_both_results_come_back() -> None:
    assert both(lambda: "first", lambda: {"second": 2}) == ("first", {"second": 2})


def test_the_second_is_done_elsewhere_and_may_write_files(tmp_path: Path) -> None:
    mine, other = both(os.getpid, lambda: (tmp_path / "written").write_text("x") and os.getpid())

    assert mine != other
    assert (tmp_path / "written").read_text() == "x"


def test_an_error_of_the_second_is_raised_here_with_its_kind() -> None:
    with pytest.raises(FileExistsError, match="taken"):
        both(lambda: None, _raising(FileExistsError("taken")))


def test_an_error_of_the_first_does_not_leave_the_second_behind(tmp_path: Path) -> None:
    noted = tmp_path / "second"
    with pytest.raises(ValueError, match="first"):
        both(_raising(ValueError("first")), lambda: noted.write_text(str(os.getpid())))

    with pytest.raises(ProcessLookupError):
        os.kill(int(noted.read_text()), 0)


def test_an_error_that_cannot_travel_is_told_in_words() -> None:
    class LocalError(Exception):
        pass

    with pytest.raises(RuntimeError, match="LocalError: here"):
        both(lambda: None, _raising(LocalError("here")))


def test_where_a_process_cannot_be_split_both_are_done_in_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "fork")

    assert both(os.getpid, os.getpid) == (os.getpid(), os.getpid())


def _raising(error: Exception):
    def work() -> None:
        raise error

    return work
