"""Beside the numbers stands what they count."""

import pytest
from tests.conftest import WORDING

from disclosure.pages import definitions
from disclosure.wording import Wording


@pytest.mark.parametrize(
    ("page", "names"),
    [
        ("measures/2566", definitions.OF_ACTIONS),
        ("measures/2566/1", definitions.OF_ACTIONS),
        ("measures", definitions.OF_MEASURES),
        ("reports", definitions.OF_ACTIONS),
        ("reports/2566", definitions.OF_ACTIONS),
        ("gaps", definitions.OF_GAPS),
        ("complaints", definitions.OF_COMPLAINTS[1:4]),
        ("complaints/2568", definitions.OF_COMPLAINTS),
        (".", (*definitions.OF_ACTIONS, *definitions.OF_COMPLAINTS[1:3])),
    ],
)
def test_a_page_with_numbers_says_what_they_count(preview, page, names):
    html = (preview / page / "index.html").read_text("utf-8")
    wording = WORDING

    for name in names:
        assert f"<dt>{wording(f'column.{name}')}</dt><dd>{wording(f'definition.{name}')}</dd>" in html


def test_every_definition_has_a_word_and_a_meaning_in_both_languages():
    everything = (*definitions.OF_MEASURES, *definitions.OF_GAPS, *definitions.OF_COMPLAINTS)

    for language in ("th", "en"):
        assert all(word and meaning for word, meaning in definitions.of(everything, Wording(language)))
