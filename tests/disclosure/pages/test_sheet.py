"""A register's year on its pages: rows, nil, withheld, not reported and invented are five different things."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

HEAD = (
    "asset_class,asset_number,quantity,borrower_category,purpose_class,approved_by_position,out,due,returned,condition"
)
ROW = "event-equipment,,1,own-division,official-work,division-head,2022-11-01,2022-11-04,2022-11-04,good"
REGISTER = "id: loans\ntitle: ทะเบียนการยืม\nowner: clerk\n"


@pytest.fixture
def pages(tiny: Path, plan: Callable) -> Callable:
    """The pages by address, with these years and this many rows in 2566."""

    def planned(years: str = "", rows: int = 0, *, public: bool = False) -> dict:
        (tiny / "data/registers/loans.yml").write_text(REGISTER + (f"years:\n{years}" if years else ""), "utf-8")
        if rows:
            (tiny / "data/registers/loans").mkdir(exist_ok=True)
            (tiny / "data/registers/loans/2566.csv").write_text("\n".join([HEAD, *[ROW] * rows]), "utf-8")
        return {page.url: page for page in plan(tiny, public=public).pages}

    return planned


@pytest.mark.parametrize(
    ("said", "state", "words"),
    [
        ("nil_report: true", "nil", "ไม่มีรายการตลอดปี"),
        ("withheld: อยู่ระหว่างสอบทาน", "withheld", "อยู่ระหว่างสอบทาน"),
        ("note: ไม่มีข้อมูล", "not-yet-reported", "ไม่ได้หมายความว่าไม่มีรายการ"),
    ],
)
def test_a_year_without_rows_says_why(said: str, state: str, words: str, pages: Callable) -> None:
    found = pages(f"  - fiscal_year: 2566\n    {said}\n")

    page = found["/registers/loans/2566/"]
    assert page.view.state == state
    assert words in page.view.statement
    assert not page.tables
    (row,) = found["/registers/loans/"].view.years.rows
    assert row.cells[1].raw == state
    assert row.cells[2].raw == (0 if state == "nil" else None)


def test_a_register_without_years_has_no_page_of_any(pages: Callable) -> None:
    found = pages()

    assert found["/registers/loans/"].view.years is None
    assert not [url for url in found if url.startswith("/registers/loans/2")]


def test_rows_beyond_the_first_page_stand_on_others_and_all_of_them_in_the_file(pages: Callable) -> None:
    found = pages(rows=301)

    first, second = found["/registers/loans/2566/"], found["/registers/loans/2566/2/"]
    assert (len(first.view.rows.rows), len(second.view.rows.rows)) == (300, 1)
    assert len(first.tables[0].rows) == 301
    assert first.tables[0].file == first.view.rows.file == "loans.csv"
    assert second.tables[0].file == "loans-2.csv"
    assert second.view.rows.rows[0].anchor == "r301"
    assert "/registers/loans/2566/3/" not in found


def test_invented_rows_bear_their_banner_and_are_never_public(pages: Callable) -> None:
    years = "  - fiscal_year: 2566\n    sample: true\n"

    assert "sample" in pages(years, rows=2)["/registers/loans/2566/"].notices
    public = pages(years, rows=2, public=True)
    assert not [url for url in public if url.startswith("/registers/loans/2")]
    assert public["/registers/loans/"].view.years is None


def test_one_state_alone_can_be_shown_without_a_script(preview: Path) -> None:
    html = (preview / "registers/loans/2568/index.html").read_text("utf-8")
    css = (preview / "theme/site.css").read_text("utf-8")

    choices = re.findall(r'id="sieve-([a-z-]+)"', html)
    assert choices[0] == "all"
    assert len(choices) > 2
    for choice in choices[1:]:
        assert f"#sieve-{choice}:checked" in css
        assert f'is-{choice}"' in html


def test_what_is_shipped_for_2566_is_not_reported(public: Path) -> None:
    for register in ("loans", "withdrawals"):
        assert "ยังไม่รายงาน" in (public / f"registers/{register}/2566/index.html").read_text("utf-8")
        assert not (public / f"registers/{register}/2568").exists()
        assert not (public / f"registers/{register}/2566/{register}.csv").exists()
