"""Every code a check can raise is explained to officers, in both languages, and nothing else is."""

import re
import tomllib
from pathlib import Path

import pytest
import yaml
from tests.disclosure.rules.test_examples import codes_in_source

from disclosure import catalogue

ROOT = Path(__file__).resolve().parents[2]
VERSION = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
# What no record can raise: tests/publisher/test_day.py.
OF_THE_BUILD = {"not-an-epoch"}
THAI = re.compile("[ก-๙]{3}")


def parts(version: str) -> list[int]:
    return [int(part) for part in version.split(".")]


def test_every_code_has_help_and_every_help_a_code() -> None:
    assert set(catalogue.codes()) == codes_in_source() | OF_THE_BUILD


@pytest.mark.parametrize("code", catalogue.codes())
def test_help_says_what_why_and_since_when(code: str) -> None:
    thai, english = catalogue.find(code, "th"), catalogue.find(code, "en")

    assert thai
    assert english
    for words in (thai.title, thai.meaning, thai.reason):
        assert THAI.search(words)
    for words in (english.title, english.meaning, english.reason):
        assert re.search("[a-z]{3}", words)
    assert parts(thai.since) <= parts(VERSION)
    assert thai.before != thai.after or not thai.before


@pytest.mark.parametrize("code", catalogue.codes())
def test_what_help_says_to_write_can_be_read(code: str) -> None:
    words = catalogue.find(code, "th")
    file = yaml.load(
        (ROOT / f"plugins/disclosure/help/{code}.yml").read_text(encoding="utf-8"), Loader=yaml.CBaseLoader
    )

    assert words
    assert set(file) <= {"since", "th", "en", "before", "after"}
    if words.after and not re.match(r"[#\[!*>]|.*\]\(", words.after):
        yaml.load(words.after, Loader=yaml.CBaseLoader)


def test_a_code_of_the_build_is_no_code_of_a_record() -> None:
    assert not codes_in_source() & OF_THE_BUILD


def test_nobody_asks_for_help_in_vain() -> None:
    assert catalogue.find("no-such-code", "th") is None


def test_help_is_in_the_preview_and_not_on_the_public_site(preview: Path, public: Path) -> None:
    page = (preview / "help" / "buddhist-era-date" / "index.html").read_text(encoding="utf-8")

    assert "published: 2023-10-01" in page
    assert 'href="../../help/"' in page or 'href="../"' in page
    assert not (public / "help").exists()
    for path in public.rglob("*.html"):
        assert "/help/" not in path.read_text(encoding="utf-8")
