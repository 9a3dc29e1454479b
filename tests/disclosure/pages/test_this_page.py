"""What every page says of itself at its foot: dates, lasting address, where to tell of a mistake, QR code on paper."""

import gzip
import re
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from tests.conftest import WORDING

from disclosure.pages import qr
from disclosure.pages.this_page import ThisPages
from disclosure.site import Former
from problems import ProblemsError

ROOT = Path(__file__).resolve().parents[3]
EMAIL = "id: office\nname: อีเมลกลาง\nkind: email\naddress: saraban@example.go.th\ntakes: comment\n"
FORM = "id: office\nname: แบบฟอร์ม\nkind: online-form\naddress: https://www.example.go.th/form?id=7\ntakes: comment\n"


@pytest.fixture
def said(tiny, plan):
    """What a page of the tiny municipality says of itself, with a channel and a setting; keywords change the site."""

    def of(url: str, channel: str = "", setting: str = "", **changes):
        if channel:
            (tiny / "data/channels/office.yml").write_text(channel, "utf-8")
        organisation = tiny / "data/organisation.yml"
        organisation.write_text(organisation.read_text("utf-8") + setting, "utf-8")
        planned = plan(tiny)
        page = next(each for each in planned.pages if each.url == url)
        return ThisPages(replace(planned.site, **changes), planned.pages, WORDING).of(page)

    return of


def test_every_page_says_when_it_changed_and_what_its_facts_cover(preview):
    for path in preview.rglob("index.html"):
        text = path.read_text("utf-8")
        foot = text[text.index('class="this-page"') :]
        assert re.search(r"<p>แก้ไขล่าสุดวันที่ \d+ \S+ 25\d\d|<p>ไม่ได้ระบุวันที่แก้ไข</p>", foot), path
        assert re.search(r"<p>ข้อมูลของปีงบประมาณ พ.ศ. \d{4}|<p>ข้อมูลในหน้านี้ไม่ได้เป็นของปีใดปีหนึ่ง</p>", foot), path


def test_facts_cover_their_fiscal_year_and_figures_end_with_the_last_month_counted(said):
    page = said("/complaints/2566/")

    assert page.covers.startswith("ข้อมูลของปีงบประมาณ พ.ศ. 2566 (1 ตุลาคม 2565 ถึง 30 กันยายน 2566)")
    assert "มีตัวเลขเรื่องร้องเรียนถึงวันที่" in page.covers


def test_the_page_for_lost_addresses_is_of_no_day(said):
    assert said("/404.html").changed == ""


def test_facts_of_no_period_say_so(said):
    assert said("/channels/").covers == "ข้อมูลในหน้านี้ไม่ได้เป็นของปีใดปีหนึ่ง"


@pytest.mark.parametrize(
    ("url", "years"),
    [
        ("/complaints/2567/", "2567"),
        ("/quarterly/2566/q3/", "2566"),
        ("/quarterly/2566/q3/memo/", "2566"),
        ("/oit/2569/", "2569"),
        ("/oit/2569/o1/", "2569"),
        ("/oit/2569/sheet/", "2569"),
        ("/plans/five/", "2566 ถึง 2570"),
        ("/registers/loans/2567/", "2567"),
        ("/participation/2566/", "2566"),
    ],
)
def test_a_page_of_one_period_says_so_whatever_its_records_are_of(tiny, plan, url, years):
    files = {
        "complaints/2567.yml": "fiscal_year: 2567\ngeneral: {nil_report: true}\n",
        "obligations.yml": "obligations: [{id: figures, title: สถิติ, owner: clerk, cadence: quarterly, since: 2023-01-01}]",
        "participation/2567-none.yml": "id: 2567-none\nfiscal_year: 2567\nnil_report: true\n",
        "plans/five.yml": "id: five\ntitle: แผน\nfirst_year: 2566\nlast_year: 2570\n",
    }
    for name, text in files.items():
        (tiny / "data" / name).parent.mkdir(exist_ok=True)
        (tiny / "data" / name).write_text(text, "utf-8")
    shutil.copytree(ROOT / "data/oit", tiny / "data/oit")
    shutil.copy(ROOT / "data/concepts.yml", tiny / "data")
    register = tiny / "data/registers/loans.yml"
    register.write_text(register.read_text("utf-8") + "years: [{fiscal_year: 2567, nil_report: true}]\n", "utf-8")

    planned = plan(tiny, as_of=date(2023, 7, 20))

    page = next(each for each in planned.pages if each.url == url)
    covers = ThisPages(planned.site, planned.pages, WORDING).of(page).covers
    assert covers.startswith(f"ข้อมูลของปีงบประมาณ พ.ศ. {years} (")


def test_the_day_is_the_records_own_or_of_the_commit_or_said_to_be_unknown(said, tiny, plan):
    planned = plan(tiny)
    undated = [page for page in planned.pages if page.records and not page.updated]
    assert undated
    page = undated[0]
    record = page.records[0]
    history = {planned.site.path(record): (Former(date(2026, 11, 1), record),)}

    without = ThisPages(planned.site, planned.pages, WORDING).of(page)
    known = ThisPages(replace(planned.site, history=history), planned.pages, WORDING).of(page)

    assert without.changed == "ไม่ได้ระบุวันที่แก้ไข"
    assert known.changed == "แก้ไขล่าสุดวันที่ 1 พฤศจิกายน 2569 (ตามประวัติของไฟล์ข้อมูล)"


def test_without_a_setting_a_mistake_is_told_through_the_channels(said):
    page = said("/measures/2566/1/")

    assert page.wrong
    assert page.wrong.url == "/channels/"
    assert "ที่อยู่ของหน้านี้" in page.how


def test_by_mail_the_address_of_the_page_is_filled_in(said):
    page = said("/measures/2566/1/", EMAIL, "corrections:\n  channel: office\n")

    assert page.wrong
    assert page.wrong.url
    parts = urlsplit(page.wrong.url)
    assert (parts.scheme, parts.path) == ("mailto", "saraban@example.go.th")
    assert parse_qs(parts.query)["body"] == [page.address]
    assert page.address.startswith("https://")
    assert page.address.endswith("/measures/2566/1/")


def test_by_form_the_address_of_the_page_is_filled_in_where_the_form_takes_it(said):
    page = said("/measures/2566/1/", FORM, "corrections:\n  channel: office\n  parameter: page\n")

    assert page.wrong
    assert page.wrong.url
    assert parse_qs(urlsplit(page.wrong.url).query) == {"id": ["7"], "page": [page.address]}


def test_the_address_of_the_page_stands_before_the_place_in_a_form_that_has_one(said):
    form = FORM.replace("form?id=7", "form#tell")
    page = said("/measures/2566/1/", form, "corrections:\n  channel: office\n  parameter: page\n")

    assert page.wrong
    assert page.wrong.url
    parts = urlsplit(page.wrong.url)
    assert (parse_qs(parts.query), parts.fragment) == ({"page": [page.address]}, "tell")


def test_a_form_that_takes_no_address_asks_for_it_to_be_copied(said):
    page = said("/measures/2566/1/", FORM, "corrections:\n  channel: office\n")

    assert page.wrong
    assert page.wrong.url == "https://www.example.go.th/form?id=7"
    assert "คัดลอกที่อยู่ของหน้านี้" in page.how


def test_a_channel_without_an_address_to_open_is_no_dead_control(said):
    channel = "id: office\nname: ตู้\nkind: suggestion-box\naddress: หน้าสำนักงาน\ntakes: comment\n"

    page = said("/measures/2566/1/", channel, "corrections:\n  channel: office\n")

    assert page.wrong
    assert page.wrong.url == "/channels/"


def test_a_channel_that_does_not_exist_is_refused(said):
    with pytest.raises(ProblemsError) as refused:
        said("/", "", "corrections:\n  channel: nowhere\n")

    assert {each.code for each in refused.value.problems} == {"dangling-reference"}


@pytest.mark.parametrize("url", ["help/", "help/unknown-key/", "oit/2569/readiness/"])
def test_what_the_public_site_lacks_has_no_address_there(preview, url):
    assert "this-page__address" not in (preview / url / "index.html").read_text("utf-8")


@pytest.mark.parametrize("url", ["search/", "search/page-2/", "channels/"])
def test_every_other_page_has_one_parts_of_long_lists_too(preview, public, url):
    for site in (preview, public):
        assert f'<a href="https://www.nakham-kk.go.th/{url}" rel="bookmark">' in (site / url / "index.html").read_text(
            "utf-8"
        )


def test_the_page_for_lost_addresses_has_no_address(preview):
    text = (preview / "404.html").read_text("utf-8")

    assert "this-page__address" not in text
    assert "<svg" not in text
    assert "พบข้อผิดพลาดในหน้านี้" in text


def test_the_code_draws_the_modules_of_the_standard_and_is_small():
    import segno

    address = "https://www.nakham-kk.go.th/manuals/property-borrowing/"
    code = qr.of(address)
    matrix = segno.make(address, error="l", mask=qr.MASK, micro=False).matrix
    dark, x, y = set(), 0, 0
    for step, right, down in re.findall(r"([Mmh])(-?\d+)(?: (\d+))?", code.path.replace(".5", "")):
        if step == "h":
            dark |= {(x + each, y) for each in range(int(right))}
        x = int(right) if step == "M" else x + int(right)
        y = int(down) if step == "M" else y + int(down or 0)

    quiet = qr.QUIET
    expected = {(a + quiet, b + quiet) for b, row in enumerate(matrix) for a, module in enumerate(row) if module}
    assert dark == expected
    assert code.size == len(matrix) + 2 * quiet
    assert len(gzip.compress(code.path.encode())) < 600


def test_the_code_is_for_paper_alone(preview):
    css = (preview / "theme/site.css").read_text("utf-8")

    assert re.search(r"\.this-page__qr \{\s*display: none;", css)
    assert re.search(r"@media print \{[^@]*\.this-page__qr \{\s*display: block;", css)
