"""What is missing is published: on /gaps/ per division, and on the page concerned, with why it matters."""

import csv
import re
from pathlib import Path

from disclosure import catalogue
from disclosure.pages.parts import PlannedPage
from disclosure.wording import Wording

MEASURE = "data/measures/2566/1-first.yml"


def page(planned, url: str) -> PlannedPage:
    return next(each for each in planned.pages if each.url == url)


def test_every_gap_that_the_check_tells_stands_on_the_page_of_gaps(preview: Path, plan) -> None:
    gaps = plan(Path(__file__).resolve().parents[3]).site.gaps
    html = (preview / "gaps" / "index.html").read_text(encoding="utf-8")

    assert gaps
    for gap in gaps:
        assert catalogue.find(gap.code, "th").title in html
    # On the build's day some things are late besides.
    with (preview / "gaps" / "gaps.csv").open(encoding="utf-8-sig", newline="") as file:
        assert {row["gap_code"] for row in csv.DictReader(file)} >= {gap.code for gap in gaps}


def test_a_gap_stands_under_the_division_responsible_and_leads_to_its_action(tiny: Path, plan) -> None:
    view = page(plan(tiny), "/gaps/").view

    (of_clerk,) = [each for each in view.divisions if each.anchor == "clerk"]
    (kind,) = [each for each in of_clerk.kinds if each.title == catalogue.find("missing-result", "th").title]
    assert [gap.where.url for gap in kind.gaps] == ["/measures/2566/1/#a2"]


def test_the_page_concerned_says_what_is_missing_and_why_it_matters(preview: Path) -> None:
    html = (preview / "measures" / "2566" / "1" / "index.html").read_text(encoding="utf-8")
    (section,) = re.findall(r'<section class="panel panel--missing".*?</section>', html, flags=re.DOTALL)

    assert catalogue.find("missing-result", "th").reason in section
    assert 'href="#a3"' in section
    assert 'href="../../../gaps/"' in section


def test_a_page_without_gaps_says_nothing_of_them(tiny: Path, plan) -> None:
    (tiny / MEASURE).unlink()

    planned = plan(tiny)

    assert page(planned, "/divisions/clerk/").gaps == ()


def test_a_gap_that_someone_answers_for_is_still_published_with_the_reason(tiny: Path, plan) -> None:
    (tiny / "data" / "waivers.yml").write_text(
        f"waivers:\n  - code: missing-result\n    file: {MEASURE}\n    reason: รอรายงานของกอง\n    until: 2026-12-31\n",
        encoding="utf-8",
    )

    (kind,) = [
        each
        for each in page(plan(tiny), "/measures/2566/1/").gaps
        if each.title == catalogue.find("missing-result", "th").title
    ]

    assert "รอรายงานของกอง" in kind.gaps[0].waived
    assert "31 ธันวาคม 2569" in kind.gaps[0].waived


def test_the_public_site_says_nothing_of_gaps_in_drafts(tiny: Path, plan) -> None:
    file = tiny / MEASURE
    file.write_text(file.read_text(encoding="utf-8") + "draft: true\n", encoding="utf-8")

    planned = plan(tiny, public=True)

    assert not [gap for gap in planned.site.gaps if gap.code == "missing-result"]


def test_gaps_are_told_in_english_on_an_english_site(tiny: Path, plan) -> None:
    view = page(plan(tiny, wording=Wording("en")), "/gaps/").view

    titles = [kind.title for division in view.divisions for kind in division.kinds]
    assert catalogue.find("missing-result", "en").title in titles


def test_that_nothing_is_missing_is_said_in_words(tiny: Path, plan) -> None:
    for kind in ("measures", "reports", "complaints", "channels", "manuals", "registers"):
        for file in (tiny / "data").glob(f"{kind}/**/*.yml"):
            file.unlink()
    for file in (tiny / "content").rglob("*.*"):
        file.unlink()
    (tiny / "data" / "channels" / "hotline.yml").write_text(
        "id: hotline\nname: สายด่วนทุจริต\nkind: hotline\naddress: 0 4300 0000\nowner: clerk\n"
        "takes: [corruption, bribery]\nseparate_from_general: true\nverified_on: 2026-11-01\n",
        encoding="utf-8",
    )

    view = page(plan(tiny), "/gaps/").view

    assert view.divisions == ()
    assert view.counts == "ไม่พบข้อมูลที่ยังขาด"


def test_a_gap_in_a_body_stands_on_the_manuals_page_and_under_its_owner(tiny: Path, plan) -> None:
    (tiny / "content/manuals/lending.md").write_text("ดู [ที่นี่](https://old.example.org/)\n", encoding="utf-8")
    (tiny / "data/allowed.yml").write_text("hosts:\n  - {host: old.example.org, reason: ทดสอบ}\n", encoding="utf-8")
    (tiny / "data/links.yml").write_text(
        "links:\n  - {address: https://old.example.org/, checked_on: 2026-11-01, status: broken}\n", encoding="utf-8"
    )

    planned = plan(tiny)

    title = catalogue.find("broken-external-link", "th").title
    assert title in [kind.title for kind in page(planned, "/manuals/lending/").gaps]
    (of_clerk,) = [each for each in page(planned, "/gaps/").view.divisions if each.anchor == "clerk"]
    assert title in [kind.title for kind in of_clerk.kinds]
