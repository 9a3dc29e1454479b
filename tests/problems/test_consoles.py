"""Who reads: a terminal gets excerpts, and colour where it wants it; a pipe gets plain lines."""

import io
import os
import pty
import sys
from collections.abc import Mapping

import pytest

from problems import Place, Problem
from problems.consoles import has_colour, show, width_of

ONE = Problem(Place("a.yml", 1, 1, 1, 2), "a-code", "ก", "a")


def shown_at_a_terminal(environment: Mapping[str, str]) -> str:
    ours, theirs = pty.openpty()
    with os.fdopen(theirs, "w", encoding="utf-8") as stream:
        show([ONE], stream, {"a.yml": "ก: 1"}.get, environment)
        return os.read(ours, 4096).decode()


def test_a_pipe_gets_plain_lines() -> None:
    stream = io.StringIO()

    show([ONE], stream, {"a.yml": "ก: 1"}.get, {})

    assert stream.getvalue().startswith("a.yml:1:1: error [a-code] ผิดพลาด: ก\n    a\n")
    assert "1 | ก: 1" not in stream.getvalue()


@pytest.mark.skipif(sys.platform == "win32", reason="has no such terminals")
@pytest.mark.parametrize(
    ("environment", "coloured"),
    [
        ({"TERM": "xterm"}, True),
        ({}, True),
        ({"NO_COLOR": "1"}, False),
        ({"NO_COLOR": ""}, True),
        ({"TERM": "dumb"}, False),
    ],
)
def test_a_terminal_gets_excerpts_in_colour_unless_nobody_wants_it(
    environment: Mapping[str, str], coloured: bool
) -> None:
    shown = shown_at_a_terminal(environment)

    assert "ก: 1" in shown
    assert ("\x1b[" in shown) is coloured


def test_what_is_no_terminal_has_a_usual_width_and_no_colour() -> None:
    assert width_of(io.StringIO()) == 100
    assert not has_colour(io.StringIO(), {})
