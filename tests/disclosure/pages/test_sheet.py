"""A register's year on its pages: rows, nil, withheld, not reported and invented are five different things."""

import gzip
import re
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from tests.conftest import WORDING
from tests.disclosure.whole import render_pages

from disclosure.building import prepare
from disclosure.records.loans import ASSET_CLASSES, BORROWERS, CONDITIONS, PURPOSES

ROOT = Path(__file__).resolve().parents[3]
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


@pytest.fixture
def rendered() -> Callable[[Path], dict[str, str]]:
    """A folder's pages as HTML, by their files."""
    env = Environment(
        loader=FileSystemLoader(ROOT / "theme" / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )

    def of(folder: Path) -> dict[str, str]:
        planned = prepare(folder / "data", folder / "content", WORDING, public=False)
        return {file.path: file.content.decode() for file in render_pages(planned, env, WORDING, public=False)}

    return of


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

    first, second = found["/registers/loans/2566/"], found["/registers/loans/2566/page-2/"]
    assert (len(first.view.rows.rows), len(second.view.rows.rows)) == (300, 1)
    assert len(first.tables[0].rows) == 301
    assert first.tables[0].file == "loans.csv"
    assert (second.view.rows.folder, second.view.rows.file, second.tables) == ("../", "loans.csv", ())
    assert second.view.rows.rows[0].anchor == "r301"
    assert (first.view.totals is None, second.view.totals) == (False, None)
    assert "/registers/loans/2566/page-3/" not in found


def test_a_full_page_of_different_rows_is_light(tiny: Path, pages: Callable, rendered: Callable) -> None:
    (tiny / "data/registers/loans").mkdir(exist_ok=True)
    days = [date(2022, 10, 1) + timedelta(days=number) for number in range(300)]
    rows = [
        f"{list(ASSET_CLASSES)[number % 9]},{number:03}-66-{number * 37 % 10_000:04},{number * 7 % 40 + 1},"
        f"{list(BORROWERS)[number % 2]},{list(PURPOSES)[number % 6]},head,{day},{day + timedelta(days=number % 9)},"
        f"{day + timedelta(days=number % 13) if number % 5 else ''},{list(CONDITIONS)[number % 3] if number % 5 else ''}"
        for number, day in enumerate(days)
    ]
    (tiny / "data/registers/loans/2566.csv").write_text("\n".join([HEAD, *rows]), "utf-8")
    pages()

    html = rendered(tiny)["registers/loans/2566/index.html"]

    assert html.count("<tr id=") + html.count('<tr role="row" id=') == 300
    assert len(gzip.compress(html.encode(), 9)) <= 20_480


def test_invented_rows_bear_their_banner_and_are_never_public(pages: Callable) -> None:
    years = "  - fiscal_year: 2566\n    sample: true\n"

    assert "sample" in pages(years, rows=2)["/registers/loans/2566/"].notices
    public = pages(years, rows=2, public=True)
    assert not [url for url in public if url.startswith("/registers/loans/2")]
    assert public["/registers/loans/"].view.years is None


def test_one_state_alone_can_be_shown_without_a_script(preview: Path) -> None:
    html = (preview / "registers/loans/2568/index.html").read_text("utf-8")
    css = (preview / "theme/site.css").read_text("utf-8")

    choices = re.findall(r'name="filter" value="(\d+)"', html)
    assert choices[0] == "0"
    assert len(choices) > 2
    for choice in choices[1:]:
        assert f'[value="{choice}"]:checked' in css or f"[value={choice}" in css
        assert f'data-belongs="{choice}"' in html


def test_what_is_shipped_for_2566_is_not_reported(public: Path) -> None:
    for register in ("loans", "withdrawals"):
        assert "ยังไม่รายงาน" in (public / f"registers/{register}/2566/index.html").read_text("utf-8")
        assert not (public / f"registers/{register}/2568").exists()
        assert not (public / f"registers/{register}/2566/{register}.csv").exists()
