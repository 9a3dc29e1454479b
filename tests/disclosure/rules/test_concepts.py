"""An obligation names a subject that is in the list, where there is a list."""

from pathlib import Path

import pytest
from tests.conftest import WORDING

from disclosure.building import check

OWED = (
    "obligations:\n  - {id: x, title: เรื่อง, owner: clerk, cadence: yearly, since: 2022-10-01, concept: work-manuel}\n"
)
LIST = "concepts: [{id: work-manual, title: คู่มือ, english: Manuals}]\n"


@pytest.mark.parametrize(("concepts", "suggestions"), [(LIST, ["work-manual"]), ("", [])])
def test_an_obligations_subject_stands_in_the_list(tiny: Path, concepts: str, suggestions: list[str]) -> None:
    (tiny / "data/obligations.yml").write_text(OWED, "utf-8")
    if concepts:
        (tiny / "data/concepts.yml").write_text(concepts, "utf-8")

    problems = check(tiny / "data", tiny / "content", WORDING).problems

    assert [each.suggestion for each in problems if each.code == "unknown-concept"] == suggestions
