"""The preview: a banner on every page that shows something of a draft or a sample, and on no other."""

import re
from pathlib import Path

import pytest

DRAFT = "หน้านี้มีข้อความฉบับร่างที่หน่วยงานยังไม่ประกาศใช้ จะไม่ปรากฏบนเว็บไซต์สาธารณะ"
SAMPLE = "หน้านี้มีตัวเลขสมมติเพื่อแสดงตัวอย่าง ไม่ใช่ข้อมูลจริง จะไม่ปรากฏบนเว็บไซต์สาธารณะ"

# Items that the three manuals would answer: work manuals, service manuals, complaint guide.
DRAFT_ITEMS = {2564: (13, 14, 29), 2566: (14, 15, 27), 2567: (10, 11, 22), 2568: (8, 9, 17), 2569: (8, 9, 16)}
# The list of all pages is one list, in parts.
SEARCH = {"search/index.html", "search/page-2/index.html", "search/page-3/index.html"}
WITH_DRAFTS = {
    *(f"oit/{year}/o{number}/index.html" for year, numbers in DRAFT_ITEMS.items() for number in numbers),
    "index.html",
    "channels/index.html",
    "manuals/index.html",
    "manuals/complaints-guide/index.html",
    "manuals/fraud-risk/index.html",
    "manuals/property-borrowing/index.html",
    "measures/2566/1/index.html",
    "measures/2566/2/index.html",
    "divisions/clerk-office/index.html",
    "divisions/finance/index.html",
    "downloads/index.html",
    *SEARCH,
}
WITH_SAMPLES = {
    "oit/2567/o24/index.html",
    "oit/2568/o19/index.html",
    "oit/2568/o25/index.html",
    "oit/2568/o26/index.html",
    "oit/2569/o18/index.html",
    "oit/2569/o23/index.html",
    "oit/2569/o24/index.html",
    "plans/index.html",
    "plans/sample-2568/index.html",
    "registers/loans/index.html",
    "registers/loans/2568/index.html",
    "registers/withdrawals/index.html",
    "registers/withdrawals/2568/index.html",
    "index.html",
    "complaints/index.html",
    "complaints/2567/index.html",
    "complaints/2568/index.html",
    "downloads/index.html",
    *SEARCH,
}


def holding(folder: Path, words: str) -> set[str]:
    return {page.relative_to(folder).as_posix() for page in folder.rglob("*.html") if words in page.read_text("utf-8")}


def test_every_page_with_a_draft_and_no_other_carries_the_banner_for_drafts(preview: Path):
    assert holding(preview, DRAFT) == WITH_DRAFTS


def test_every_page_with_sample_figures_and_no_other_carries_the_banner_for_samples(preview: Path):
    assert holding(preview, SAMPLE) == WITH_SAMPLES


@pytest.mark.parametrize(("mark", "banner"), [("mark--draft", DRAFT), ("mark--sample", SAMPLE)])
def test_every_page_that_marks_a_link_as_a_draft_or_sample_carries_the_banner(preview: Path, mark, banner):
    marked = holding(preview, mark)

    assert marked
    assert marked <= holding(preview, banner)


def test_a_banner_stands_before_everything_else_on_its_page(preview: Path):
    for page in WITH_DRAFTS | WITH_SAMPLES:
        main = re.search(r"<main[^>]*>(.*)</main>", (preview / page).read_text("utf-8"), re.DOTALL)[1]
        assert main.lstrip().startswith('<div class="notices"')


def test_a_page_with_both_carries_both_banners(preview: Path):
    home = (preview / "index.html").read_text("utf-8")

    assert home.count('<p class="notice ') == 2


def test_the_public_site_carries_no_banner(public: Path):
    assert holding(public, 'class="notices"') == set()
