"""The search answers well in every browser, and still does where the browser cannot tell Thai words apart."""

from collections.abc import Mapping

import pytest
from tests.search.measuring import BROWSERS, SETS, answers, scores

# nDCG@10. The engine does better; these are what it may never fall below.
MARKS = {
    ("chromium", "with"): 0.93,
    ("firefox", "with"): 0.89,
    ("chromium", "without"): 0.85,
    ("firefox", "without"): 0.85,
}
SYNONYMS = 0.85
# What any visitor would be at a loss to see fail: the query, and pages of which one comes first.
GOLDEN = {
    "๒๕๖๖ งบประมาณ": ("budget-2566", "spending-2566"),
    "แผนจัดซื้อจัดจ้าง 2567": ("procure-2567",),
    "แผนจัดซื้อจัดจ้าง ๒๕๖๗": ("procure-2567",),
    "ปปช 2565": ("itaresult-2565", "nacc-2565"),
    "ป.ป.ช. ๒๕๖๕": ("itaresult-2565", "nacc-2565"),
    "ติดตามเรื่อง ร้องเรียนด้วย ตนเอง": ("s-1-5", "s-1-5r"),
    "นํ้าประปา ๒๕๖๔": ("water-2564",),
    "สงกานต์ 2568": ("songkran-2568",),
}

Answers = Mapping[str, Mapping[str, list[str]]]

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module", params=list(BROWSERS))
def answered(request: pytest.FixtureRequest) -> tuple[str, Answers]:
    """A browser's name, and its answers with and without Intl.Segmenter."""
    if BROWSERS[request.param] is None:
        pytest.skip(f"no {request.param} here; install Debian's package")
    return request.param, answers(request.param, GOLDEN)


@pytest.mark.parametrize("mode", ["with", "without"])
@pytest.mark.parametrize("name", SETS)
def test_the_search_reaches_the_mark(answered: tuple[str, Answers], mode: str, name: str) -> None:
    browser, given = answered

    assert scores(given[mode], name)["all"] >= MARKS[browser, mode]


@pytest.mark.parametrize("mode", ["with", "without"])
def test_no_query_is_left_without_an_answer(answered: tuple[str, Answers], mode: str) -> None:
    _, given = answered

    assert [query for query, found in given[mode].items() if not found] == []


@pytest.mark.parametrize("mode", ["with", "without"])
def test_words_declared_to_mean_the_same_find_one_another(answered: tuple[str, Answers], mode: str) -> None:
    _, given = answered

    assert scores(given[mode], "unseen")["synonym"] >= SYNONYMS


@pytest.mark.parametrize("mode", ["with", "without"])
def test_what_people_type_comes_first(answered: tuple[str, Answers], mode: str) -> None:
    _, given = answered

    first = {query: given[mode][query][0] for query in GOLDEN}

    assert {query: id for query, id in first.items() if id not in GOLDEN[query]} == {}
