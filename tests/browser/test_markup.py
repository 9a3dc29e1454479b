"""The Nu HTML checker finds no error on any page of the three sites, nor in their style sheets."""

import json
import re
import subprocess
from pathlib import Path

import pytest
from tests.node_packages import installed, program

# What the checker's part for CSS, older than these, takes for mistakes. Each is in every browser since 2023.
MODERN = {
    "container queries": r"“container-type”: Property “container-type” doesn't exist",
    "lengths of a container (cqi)": r"“[a-z-]+”: (Unknown dimension|Parse Error)",
}


def check(*arguments: str) -> list[str]:
    """What the checker has to say, as ``file:line: message``."""
    java = program("java", "install a Java runtime, such as Debian's default-jre-headless")
    jar = installed("vnu-jar/build/dist/vnu.jar")
    command = [java, "-Xss4m", "-jar", str(jar), "--exit-zero-always", "--errors-only", "--format", "json", *arguments]
    finished = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    # It speaks on standard error; a JVM that could not run says no JSON there.
    told = json.loads(finished.stderr[finished.stderr.index("{") :])["messages"]
    return [f"{each['url']}:{each['lastLine']}: {each['message']}" for each in told]


def test_no_page_has_an_error(preview: Path, public: Path, large: Path) -> None:
    found = check("--skip-non-html", str(preview), str(public), str(large))

    # The first of each kind says enough.
    assert list({message.partition(": ")[2]: message for message in found}.values()) == []


def test_no_style_sheet_has_an_error(public: Path) -> None:
    sheets = [str(path) for path in sorted(public.rglob("*.css"))]

    found = check("--css", *sheets)

    assert [message for message in found if not any(re.search(known, message) for known in MODERN.values())] == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.html", "<!DOCTYPE html><html lang=th><title>ก</title><p><b>ก</p></b>"),
        ("a.css", "a { color: colour }"),
    ],
)
def test_the_checker_sees_an_error(tmp_path: Path, name: str, text: str) -> None:
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")

    assert check(*(["--css"] if name.endswith("css") else []), str(file))
