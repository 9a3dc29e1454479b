"""What was judged once is not judged again, unless the text changed, or what it was judged by."""

from functools import partial
from pathlib import Path

import pytest
from tests.conftest import WORDING

from disclosure.building import prepare
from disclosure.loading import examine
from disclosure.parsed import ParsedRecords

MEASURE = "data/measures/2566/1-first.yml"
ALLOWED = "mentions:\n  - name: เทศบาลตำบลบ้านสมมุติ\n    reason: ร่วมโครงการ\n"


@pytest.fixture
def allowed(tiny: Path) -> Path:
    """The tiny municipality, naming a neighbour that it is allowed to name, its records remembered."""
    file = tiny / MEASURE
    file.write_text(file.read_text("utf-8").replace("ทำอย่างแรก", "ทำร่วมกับเทศบาลตำบลบ้านสมมุติ"), "utf-8")
    (tiny / "data" / "allowed.yml").write_text(ALLOWED, "utf-8")
    assert codes(tiny) == []
    return tiny


def codes(tiny: Path) -> list[str]:
    parsed = ParsedRecords(tiny / "records.pickle")
    examined = examine(tiny / "data", tiny / "content", parsed)
    parsed.save()
    return [problem.code for problem in examined.errors]


def test_sound_texts_are_remembered(allowed: Path) -> None:
    parsed = ParsedRecords(allowed / "records.pickle")

    examine(allowed / "data", allowed / "content", parsed)

    assert parsed.sound
    assert parsed.used_sound == parsed.sound
    assert parsed.parsed == 0


def test_a_text_is_judged_again_when_what_it_was_judged_by_changes(allowed: Path) -> None:
    (allowed / "data" / "allowed.yml").unlink()

    assert codes(allowed) == ["foreign-organisation"]
    assert codes(allowed) == ["foreign-organisation"], "what is wrong is told again"


def test_a_text_that_changes_is_judged_again(allowed: Path) -> None:
    file = allowed / "content" / "manuals" / "lending.md"
    file.write_text(file.read_text("utf-8") + "\nโทร. 081 234 5678\n", "utf-8")

    assert codes(allowed) == ["mobile-number"]


def test_a_body_is_read_once_and_again_when_it_changes(tiny: Path) -> None:
    planned = partial(prepare, tiny / "data", tiny / "content", WORDING, public=False)
    first = ParsedRecords(tiny / "records.pickle")
    views = [page.view for page in planned(parsed=first).pages]
    first.save()
    file = tiny / "content" / "manuals" / "lending.md"

    again = ParsedRecords(tiny / "records.pickle")
    site = planned(parsed=again)
    assert site.site.readings.keys() == site.site.prose.keys()
    assert [page.view for page in site.pages] == views

    file.write_text(file.read_text("utf-8") + "\n## เพิ่ม\n", "utf-8")
    changed = ParsedRecords(tiny / "records.pickle")
    site = planned(parsed=changed)
    assert "manuals/lending.md" not in site.site.readings
    assert any("เพิ่ม</h2>" in repr(page.view) for page in site.pages)
