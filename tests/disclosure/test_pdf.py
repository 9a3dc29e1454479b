"""``prongsai pdf``: the documents an officer files, from the built site."""

import re
import shutil
import subprocess
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest
from click.testing import CliRunner
from pypdf import PdfReader

from disclosure.cli import main
from disclosure.pdf import chosen
from printing import browsers
from printing.paper import print_page

needs_browser = pytest.mark.skipif(browsers.find_browser() is None, reason="no chromium here; install Debian's package")
needs_poppler = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="no pdftotext here; install poppler-utils")

ADDRESSES = ("/reports/2566/", "/measures/2566/1/", "/complaints/2568/", "/manuals/complaints-guide/")
MILLIMETRE = 72 / 25.4


@pytest.fixture(scope="module")
def papers(preview: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """One document of each kind, by address."""
    if browsers.find_browser() is None:
        pytest.skip("no chromium here; install Debian's package")
    folder = tmp_path_factory.mktemp("pdf")
    made = CliRunner().invoke(main, ["pdf", *ADDRESSES, "--site", str(preview), "--output", str(folder)])
    assert made.exit_code == 0, made.output
    return {address: folder / f"{address.strip('/')}.pdf" for address in ADDRESSES}


def text_of(pdf: Path) -> str:
    """What pdftotext reads in the order of the file, which for a table is cell by cell; without its white space."""
    read = subprocess.run(["pdftotext", "-raw", pdf, "-"], capture_output=True, check=True).stdout.decode("utf-8")
    return re.sub(r"\s", "", read)


def paragraphs(page: Path) -> list[str]:
    """The cells and paragraphs of a page's content that are plain text, without their white space."""
    html = page.read_text("utf-8")
    content = html[html.index("<main") : html.index("</main>")]
    found = re.findall(r"<(?:p|dd|td|li)(?: [^>]*)?>([^<]{30,})</", content)
    return [re.sub(r"\s", "", unescape(each)) for each in found]


@pytest.mark.browser
@pytest.mark.parametrize("address", ADDRESSES)
def test_a_document_is_tagged_titled_thai_and_of_a4(papers: dict[str, Path], preview: Path, address: str):
    reader = PdfReader(papers[address])

    root = reader.trailer["/Root"]
    title = re.search(r"<title>(.*?)</title>", (preview / address[1:] / "index.html").read_text("utf-8"))
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert root["/Lang"] == "th"
    assert title is not None
    assert reader.metadata is not None
    assert reader.metadata.title == unescape(title[1])
    assert reader.outline
    for sheet in reader.pages:
        sides = (float(sheet.mediabox.width), float(sheet.mediabox.height))
        a4 = (210 * MILLIMETRE, 297 * MILLIMETRE)
        assert sides == pytest.approx(a4[::-1] if address.startswith("/reports/") else a4, abs=1)


@pytest.mark.browser
@needs_poppler
@pytest.mark.parametrize("address", ADDRESSES)
def test_its_text_copies_out_as_it_was_written(papers: dict[str, Path], preview: Path, address: str):
    text = text_of(papers[address])
    html = (preview / address[1:] / "index.html").read_text("utf-8")
    content = re.sub("<[^>]*>", "", html[html.index("<h1") : html.index('id="downloads_"')])

    written = paragraphs(preview / address[1:] / "index.html")
    shown = [word for word in ("ดำเนินการ", "จำนวน", "กำหนด", "ทำ", "นำ") if word in content]
    assert "ดำเนินการ" in shown
    assert [word for word in shown if word not in text] == []
    # A paragraph that a sheet's end divides has the foot and the head of the sheets in between.
    whole = [each for each in written if each in text]
    assert len(whole) >= max(1, len(written) * 3 // 4), [each for each in written if each not in text]
    assert any("ำ" in each for each in whole)


@pytest.mark.browser
@needs_poppler
@pytest.mark.parametrize("address", ADDRESSES)
def test_it_bears_its_name_and_the_numbers_of_its_sheets_and_no_navigation(
    papers: dict[str, Path], preview: Path, address: str
):
    text = text_of(papers[address])
    html = (preview / address[1:] / "index.html").read_text("utf-8")
    sheets = len(PdfReader(papers[address]).pages)
    thai = str(sheets).translate(str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙"))

    assert text.startswith(f"หน้า๑/{thai}เทศบาลตำบลนาคำ")
    assert text.count("เทศบาลตำบลนาคำ·") >= sheets - 1
    ways = [re.sub(r"<[^>]*>|\s", "", each) for each in re.findall(r"<nav.*?</nav>", html, re.S)]
    assert len(ways) >= 3
    assert [way for way in (*ways, "ข้ามไปเนื้อหาหลัก", "CSV", "JSON") if way in text] == []


@pytest.mark.browser
def test_no_link_of_a_document_leads_to_the_machine_that_made_it(papers: dict[str, Path]):
    for pdf in papers.values():
        notes = [note.get_object() for sheet in PdfReader(pdf).pages for note in sheet.get("/Annots", [])]

        uris = [note["/A"]["/URI"] for note in notes if "/URI" in note.get("/A", {})]
        assert not [uri for uri in uris if not uri.startswith(("https://", "tel:", "mailto:"))]


def test_without_addresses_it_is_the_reports_measures_statistics_and_manuals(preview: Path):
    addresses = [document.address for document in chosen(preview, ())]

    assert {*ADDRESSES, "/complaints/2566/", "/measures/2566/4/"} <= set(addresses)
    assert not {"/", "/complaints/", "/measures/2566/", "/channels/"} & set(addresses)


def test_a_report_of_several_parts_is_printed_with_all_of_them(tmp_path: Path):
    parts = ["reports/2566", *(f"reports/2566/page-{number}" for number in (2, 3))]
    for part in (*parts, "measures/2566/1", "measures/2566/page-2", "about"):
        (tmp_path / part).mkdir(parents=True, exist_ok=True)
        (tmp_path / part / "index.html").touch()

    asked = [document.address for document in chosen(tmp_path, ["/reports/2566/"])]
    every = chosen(tmp_path, ())

    assert asked == [f"/{part}/" for part in parts]
    assert [document.address for document in every] == [*asked, "/measures/2566/1/"]
    assert every[1].file == Path("reports/2566/page-2.pdf")


@pytest.fixture
def printed(preview: Path, tmp_path: Path) -> Callable[..., str]:
    """The text of a page of a language with the site's look, as it is printed."""

    def text(language: str, body: str) -> str:
        page = tmp_path / "site" / "here" / "index.html"
        page.parent.mkdir(parents=True)
        shutil.copytree(preview / "theme", tmp_path / "site" / "theme")
        page.write_text(
            f'<!DOCTYPE html><html lang="{language}" data-head="h"><meta charset="utf-8"><title>t</title>'
            f'<link rel="stylesheet" href="../theme/site.css">{body}',
            "utf-8",
        )
        print_page(browsers.find_browser() or "", tmp_path / "site", "/here/", tmp_path / "here.pdf")
        return text_of(tmp_path / "here.pdf")

    return text


@pytest.mark.browser
@needs_browser
@needs_poppler
def test_a_part_says_on_paper_which_it_is(printed: Callable[..., str]):
    text = printed("th", '<nav class="pager"><p>part 1 of 3</p><ul><li>next part</li></ul></nav>')

    assert "part1of3" in text
    assert "nextpart" not in text


@pytest.mark.browser
@needs_browser
@needs_poppler
@pytest.mark.parametrize(("language", "number"), [("th", "หน้า๑/๑"), ("en", "Page1/1")])
def test_sheets_are_numbered_in_the_pages_language(printed: Callable[..., str], language: str, number: str):
    assert number in printed(language, "<p>words</p>")


def refused(*arguments: str) -> str:
    ended = CliRunner().invoke(main, ["pdf", *arguments])
    assert ended.exit_code == 1
    assert isinstance(ended.exception, SystemExit)
    assert re.search("[ก-๙]", ended.stderr)
    return ended.stderr


def test_without_a_browser_it_says_so(preview: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(browsers, "find_browser", lambda: None)

    assert "install Chromium" in refused("--site", str(preview), "--output", str(tmp_path))


@needs_browser
def test_without_a_site_a_page_or_a_place_it_says_so(preview: Path, tmp_path: Path):
    site = ("--site", str(preview))

    assert "no built site" in refused("--site", str(tmp_path))
    assert "no page /nowhere/" in refused("/nowhere/", *site, "--output", str(tmp_path))
    assert "no page ../" in refused("../", *site, "--output", str(tmp_path))
    assert "inside the site" in refused(*site, "--output", str(preview / "pdf"))
