"""The marks the privacy gate is held to; `measure.py` prints the figures behind them."""

from collections import Counter
from pathlib import Path

import pytest
from tests.privacy.cases import SIZE, cases
from tests.privacy.clean import clean
from tests.privacy.measure import alarms, missed, size

from privacy import KINDS


def test_the_cases_are_two_thousand_balanced_over_the_kinds() -> None:
    counts = Counter(case.kind for case in cases())

    assert counts.total() == SIZE == 2_000
    assert set(counts) == set(KINDS)
    assert max(counts.values()) - min(counts.values()) <= 1


def test_the_cases_are_the_same_each_time() -> None:
    assert list(cases()) == list(cases())


def test_no_two_cases_are_written_alike() -> None:
    texts = [case.text for case in cases()]

    assert len(set(texts)) > 0.99 * len(texts)


# Another seed writes other cases in the same ways; no pattern was made while looking at 7 and 8.
@pytest.mark.parametrize("seed", [2566, 7, 8])
def test_at_least_98_of_100_cases_are_found(seed: int) -> None:
    assert len(list(missed(seed))) <= 0.02 * SIZE


def test_clean_text_is_at_least_300_kilobytes() -> None:
    assert size(clean()) >= 300_000


@pytest.mark.parametrize("persons", [False, True])
def test_at_most_one_false_alarm_in_100_kilobytes(persons: bool) -> None:
    assert len(list(alarms(persons=persons))) <= size(clean()) / 100_000


def test_this_sites_own_texts_raise_no_alarm() -> None:
    assert not list(alarms(persons=True, generated=False))


def test_the_readme_gives_the_figures() -> None:
    readme = (Path(__file__).parent / "README.md").read_text(encoding="utf-8")

    assert f"{SIZE - len(list(missed())):,} of {SIZE:,}" in readme
