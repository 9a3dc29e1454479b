"""The quarter's memo: of complaints it says what is known, and of what is not known why."""

from datetime import date
from pathlib import Path

import pytest

from disclosure import urls
from disclosure.wording import Wording

OWED = "obligations: [{id: x, title: เรื่อง, owner: clerk, cadence: quarterly, since: 2022-10-01}]\n"
KNOWN = "{month: 10, received: 4, resolved: 1}, {month: 11, nil_report: true}"


@pytest.mark.parametrize(
    ("corruption", "said"),
    [
        ("{opening: 0}", "corruption: not reported."),
        ("{not_applicable: ไม่มีหน้าที่}", "corruption: not applicable in this quarter."),
        ("{withheld: อยู่ระหว่างสอบสวน}", "corruption: withheld."),
        (f"{{months: [{KNOWN}]}}", "corruption: 2 of 3 months reported, received 4, resolved 1 in these."),
        (
            f"{{months: [{KNOWN}, {{month: 12, withheld: อยู่ระหว่างสอบสวน}}]}}",
            "corruption: 2 of 3 months reported, received 4, resolved 1 in these.",
        ),
        (f"{{months: [{KNOWN}, {{month: 12, not_applicable: ยุบงาน}}]}}", "corruption: received 4, resolved 1."),
    ],
)
def test_a_memo_says_of_each_kind_what_is_known_or_why_nothing_is(tiny: Path, plan, corruption: str, said: str) -> None:
    (tiny / "data" / "obligations.yml").write_text(OWED, "utf-8")
    (tiny / "data" / "complaints" / "2566.yml").write_text(f"fiscal_year: 2566\ncorruption: {corruption}\n", "utf-8")
    english = Wording("en", "arabic")

    pages = {page.url: page for page in plan(tiny, wording=english, as_of=date(2023, 1, 20)).pages}

    words = " ".join(pages[urls.memo(2566, 1)].memos[0].paragraphs)
    kind = english("complaint_kind.corruption")
    assert said.replace("corruption", kind, 1) in words
