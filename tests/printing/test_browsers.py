"""A browser is found where each system keeps it."""

from pathlib import Path

import pytest

from printing.browsers import NAMES, find_browser


def program(path: Path) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("#!/bin/sh\n", "utf-8")
    path.chmod(0o755)
    return str(path)


@pytest.mark.parametrize("name", NAMES)
def test_a_command_on_the_path_is_found(tmp_path: Path, name: str):
    expected = program(tmp_path / name)

    assert find_browser({"PATH": str(tmp_path)}, "linux") == expected


def test_edge_is_found_where_windows_keeps_it(tmp_path: Path):
    expected = program(tmp_path / "Microsoft/Edge/Application/msedge.exe")

    environment = {"PATH": "", "PROGRAMFILES(X86)": str(tmp_path), "PROGRAMFILES": str(tmp_path / "none")}
    assert find_browser(environment, "win32") == expected


def test_no_browser_is_an_answer_too(tmp_path: Path):
    assert find_browser({"PATH": str(tmp_path)}, "win32") is None
    assert find_browser({"PATH": str(tmp_path)}, "linux") is None
