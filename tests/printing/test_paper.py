"""A page of a folder becomes a PDF file, or it is said why not."""

import shutil
from pathlib import Path

import pytest
from pypdf import PdfReader

from printing.browsers import find_browser
from printing.paper import NotPrintedError, print_page

BROWSER = find_browser() or ""
needs_browser = pytest.mark.skipif(not BROWSER, reason="no chromium here; install Debian's package")
PAGE = """<!DOCTYPE html><html lang="th"><meta charset="utf-8"><title>หัวเรื่อง</title>
<link rel="canonical" href="https://www.example.go.th/here/"><h1>ดำเนินการ</h1>
<a href="../there/index.html#a2">ที่อื่น</a> <a href="https://www.example.org/">ข้างนอก</a>"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A website of one page, in a folder with Thai letters and a space in its name."""
    (tmp_path / "เว็บ ไซต์" / "here").mkdir(parents=True)
    (tmp_path / "เว็บ ไซต์" / "here" / "index.html").write_text(PAGE, "utf-8")
    return tmp_path / "เว็บ ไซต์"


@pytest.mark.browser
@needs_browser
def test_a_page_is_printed_and_its_links_lead_to_the_website(site: Path, tmp_path: Path):
    pdf = tmp_path / "made" / "here.pdf"

    print_page(BROWSER, site, "/here/", pdf)

    reader = PdfReader(pdf)
    uris = [note.get_object()["/A"]["/URI"] for page in reader.pages for note in page["/Annots"]]
    assert uris == ["https://www.example.go.th/there/#a2", "https://www.example.org/"]
    assert reader.trailer["/Root"]["/Lang"] == "th"
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert [path.name for path in pdf.parent.iterdir()] == ["here.pdf"]


def test_a_browser_that_prints_nothing_is_told_of_and_leaves_nothing(site: Path, tmp_path: Path):
    broken = tmp_path / "broken"
    broken.write_text("#!/bin/sh\necho out of memory >&2\nexit 1\n", "utf-8")
    broken.chmod(0o755)

    with pytest.raises(NotPrintedError, match="out of memory"):
        print_page(str(broken), site, "/here/", tmp_path / "made" / "here.pdf")

    assert not (tmp_path / "made").exists()


def test_a_browser_that_makes_something_else_is_told_of(site: Path, tmp_path: Path):
    liar = tmp_path / "liar"
    liar.write_text(
        '#!/bin/sh\nfor each; do case $each in --print-to-pdf=*) echo no > "${each#*=}";; esac; done\n', "utf-8"
    )
    liar.chmod(0o755)

    with pytest.raises(NotPrintedError):
        print_page(str(liar), site, "/here/", tmp_path / "here.pdf")


@pytest.mark.skipif(not shutil.which("sleep"), reason="no sleep here")
def test_a_browser_that_hangs_is_given_up(site: Path, tmp_path: Path):
    slow = tmp_path / "slow"
    slow.write_text("#!/bin/sh\nexec sleep 60\n", "utf-8")
    slow.chmod(0o755)

    with pytest.raises(NotPrintedError):
        print_page(str(slow), site, "/here/", tmp_path / "here.pdf", timeout=0.5)
