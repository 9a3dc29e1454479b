"""Results of the assessment: own scores alone, and orphans shown both ways."""

from collections.abc import Callable
from pathlib import Path

from disclosure.records.ita import INDICATORS


def test_what_is_not_published_is_not_stated_and_nothing_is_invented(public: Path) -> None:
    rows = (public / "ita/scores.csv").read_text("utf-8-sig").splitlines()

    assert rows[0] == "fiscal_year,indicator,score"
    assert rows[1:] == [f"2566,{name}," for name in ("total", *INDICATORS)]
    page = (public / "ita/index.html").read_text("utf-8")
    assert "90.19" not in page
    assert page.count("ไม่ได้ระบุ") > 10


def test_weakness_measure_and_result_stand_in_one_row_and_orphans_both_ways(tiny: Path, plan: Callable) -> None:
    (tiny / "data/ita").mkdir()
    (tiny / "data/ita/2566.yml").write_text(
        "fiscal_year: 2566\ntotal: ๙๐.๕\nscores:\n"
        "  - indicator: state-property\n    score: 80.15\n"
        "  - indicator: communication\n    score: 70\n"
        "  - indicator: duty\n    score: 85\n",
        "utf-8",
    )
    measure = next((tiny / "data/measures/2566").glob("1-*.yml"))
    measure.write_text(measure.read_text("utf-8") + "answers: state-property\n", "utf-8")

    view = {page.url: page for page in plan(tiny).pages}["/ita/"].view

    (year,) = view.years
    rows = {row.cells[0].raw: row.cells for row in year.matrix.rows}
    assert (rows["state-property"][1].raw, rows["state-property"][2].raw) == ("80.15", "weak")
    assert rows["state-property"][3].raw
    assert rows["duty"][2].raw == "strong"
    assert rows["open-data"][2].raw == "not-stated"
    assert year.orphans == ("7 ประสิทธิภาพการสื่อสาร",)
    assert all(link.url != "/measures/2566/1/" for link in year.loose)
    assert view.scores.rows[0].cells[1].lines == ("90.50",)
