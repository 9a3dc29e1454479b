"""The site's own words: a fiscal year bears one number in every language, and its era is said."""

import re
from collections.abc import Callable
from pathlib import Path

from disclosure.wording import Wording


def test_an_english_site_gives_every_fiscal_year_in_the_buddhist_era_and_says_so(tiny: Path, plan: Callable) -> None:
    (tiny / "data/plans").mkdir()
    (tiny / "data/plans/five.yml").write_text(
        "id: five\ntitle: แผน\nfirst_year: 2566\nlast_year: 2570\nserves: [2566/1/1]\n", "utf-8"
    )

    pages = {page.url: page for page in plan(tiny, wording=Wording("en")).pages}

    facts = [value.text for fact in pages["/plans/five/"].view.facts for value in fact.values]
    gaps = [kind.gaps for division in pages["/gaps/"].view.divisions for kind in division.kinds]
    charts = [chart.title for chart in pages["/complaints/"].view.charts]
    said = [
        *(text for text in facts if re.search(r"\d{4}", text)),
        *(gap.where.text for each in gaps for gap in each if gap.where.text.startswith("Measure ")),
        *charts,
    ]
    assert "fiscal years 2566–2570 (B.E.)" in said
    assert "Measure 1 of 2566 (B.E.), action 1" in said
    assert charts
    assert [text for text in said if "(B.E.)" not in text or "2023" in text] == []
