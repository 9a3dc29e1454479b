"""The public site: nothing of a draft or a sample, in any file, and no way that leads to one."""

import re
from html import unescape
from pathlib import Path

import pytest

DRAFTS = ("complaints-guide", "fraud-risk", "property-borrowing")


def texts(folder: Path) -> dict[str, str]:
    """Every file of a built site with text from the records in it, entities resolved."""
    return {
        path.relative_to(folder).as_posix(): unescape(path.read_text("utf-8-sig"))
        for path in sorted(folder.rglob("*"))
        if path.suffix in {".html", ".csv", ".json", ".xml", ".atom", ".txt"}
    }


@pytest.mark.parametrize(
    "passage",
    [
        # The bodies of the three drafts.
        "ไม่ต้องบอกชื่อก็ได้",
        "ล็อกผู้ชนะการจัดซื้อ",
        "ราคาใกล้ราคากลางซ้ำ ๆ",
        "ไม่มีการยืมด้วยวาจา",
        "ทวงแล้ว 15 วันยังไม่คืน",
        # Their services, attachments and summaries.
        "รับเรื่อง ออกเลขรับ และเก็บเป็นความลับ",
        "แต่งตั้งคณะทำงาน กำหนดขอบเขต",
        "ยื่นแบบยืมพัสดุ",
        "complaint-form.docx",
        "loan-register.xlsx",
        "ร่างตั้งต้น ฉบับที่ 1",
        "วิธีขอยืม ใช้ คืน และติดตามทรัพย์สิน",
        # The sample years.
        "รับใหม่ 61 เรื่อง",
        "อยู่ระหว่างตรวจสอบข้อเท็จจริง การเปิดเผยตัวเลขอาจทำให้รู้ตัวผู้แจ้ง",
        "ช่องทางรับเรื่องสินบนยังไม่เปิดในเดือนนี้",
        "ตัวอย่างสมมติเพื่อแสดงการทำงานของตาราง",
        "พฤษภาคม 2567",
        "complaints/2567",
        "complaints/2568",
        # Banners.
        "notice--draft",
        "notice--sample",
        '"draft": true',
        '"sample": true',
    ],
)
def test_no_public_file_holds_anything_of_a_draft_or_a_sample(public: Path, preview: Path, passage):
    def holding(folder: Path) -> list[str]:
        return [name for name, text in texts(folder).items() if passage in text]

    # In the preview it is found, so the passage is one that could have leaked.
    assert holding(preview)
    assert holding(public) == []


@pytest.mark.parametrize("draft", DRAFTS)
def test_drafts_have_no_address(public: Path, draft):
    assert not (public / "manuals" / draft).exists()


@pytest.mark.parametrize("year", [2567, 2568])
def test_sample_years_have_no_address(public: Path, year):
    assert not (public / "complaints" / str(year)).exists()


def test_no_attachment_of_a_draft_is_published(public: Path):
    files = [path for path in public.rglob("*") if path.suffix in {".docx", ".xlsx"}]
    # The memos of the quarters and the answer sheets of the assessment are made by the site itself.
    assert [path for path in files if path.parent.name not in ("memo", "sheet")] == []


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("manuals/index.html", "คู่มือการประเมินความเสี่ยงการทุจริต"),
        ("manuals/index.html", "แนวปฏิบัติการจัดการเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ"),
        ("measures/2566/1/index.html", "คู่มือการประเมินความเสี่ยงการทุจริต"),
        ("measures/2566/2/index.html", "แบบยืมพัสดุ (Word)"),
        ("index.html", "คู่มือการยืมและการใช้ทรัพย์สินของทางราชการ"),
    ],
)
def test_references_to_what_is_left_out_say_that_it_is_not_yet_published(public: Path, page, words):
    html = re.sub('<span class="nb">(.*?)</span>', r"\1", (public / page).read_text("utf-8"))

    assert re.search(rf'{re.escape(words)}\s*<span class="mark mark--unpublished">ยังไม่เผยแพร่</span>', html)
    assert not re.search(rf"<a [^>]*>{re.escape(words)}</a>", html)


@pytest.mark.parametrize("word", ["draft", "sample"])
def test_a_draft_is_announced_and_what_is_invented_is_not(tiny: Path, plan, word: str):
    manual = tiny / "data/manuals/lending.yml"
    manual.write_text(manual.read_text("utf-8") + f"{word}: true\n", "utf-8")
    statistics = tiny / "data/complaints/2566.yml"
    statistics.write_text(statistics.read_text("utf-8") + f"{word}: true\n", "utf-8")

    pages = {page.url: page.view for page in plan(tiny, public=True).pages}

    announced = [pages["/manuals/"].pending, pages["/complaints/"].pending, pages["/"].manuals]
    owned = next(group.links for group in pages["/divisions/clerk/"].groups if "คู่มือ" in group.title)
    assert [len(each) for each in (*announced, owned)] == [int(word == "draft")] * 4


def test_the_pages_of_lists_without_a_public_record_say_so(public: Path):
    html = (public / "manuals/index.html").read_text("utf-8")

    assert "ยังไม่มีคู่มือที่ประกาศใช้และเผยแพร่" in html
    assert "<table" not in html


def test_no_internal_link_of_the_public_site_is_dead(public: Path):
    dead = []
    for page in public.rglob("*.html"):
        for address in re.findall(r'(?:href|src)="([^"#:]+)(?:#[^"]*)?"', page.read_text("utf-8")):
            target = public / address.lstrip("/") if address.startswith("/") else page.parent / address
            if not (target / "index.html" if address.endswith("/") else target).is_file():
                dead.append((page.relative_to(public).as_posix(), address))

    assert dead == []


def test_a_link_from_an_adopted_body_to_a_draft_becomes_its_words(tiny: Path, pelican, tmp_path: Path):
    draft = (tiny / "data/manuals/lending.yml").read_text("utf-8").replace("id: lending", "id: planned\ndraft: true")
    (tiny / "data/manuals/planned.yml").write_text(draft.partition("attachments:")[0], "utf-8")
    (tiny / "content/manuals/planned.md").write_text("ข้อความที่ยังไม่ประกาศ\n", "utf-8")
    (tiny / "content/manuals/lending.md").write_text("ดู[ฉบับร่าง](/manuals/planned/)ก่อน\n", "utf-8")

    built = pelican(
        str(tiny / "content"), "-o", str(tmp_path / "out"), "-e", f'DATA_PATH="{tiny / "data"}"', "PUBLIC=true"
    )  # fmt: skip

    assert built.returncode == 0, built.stderr
    body = (tmp_path / "out/manuals/lending/index.html").read_text("utf-8")
    assert "ฉบับร่าง (ยังไม่เผยแพร่)" in body
    assert "planned" not in body
    assert not any("ข้อความที่ยังไม่ประกาศ" in text for text in texts(tmp_path / "out").values())


def test_of_what_one_page_shows_only_the_draft_is_not_yet_published(tiny: Path, plan):
    (tiny / "data/ita").mkdir()
    for year, word in ((2565, ""), (2566, "draft: true\n")):
        (tiny / f"data/ita/{year}.yml").write_text(f"fiscal_year: {year}\n{word}", "utf-8")
    (tiny / "data/channels/form.yml").write_text(
        "id: form\nname: แบบฟอร์ม\nkind: counter\ntakes: complaint\ndraft: true\n", "utf-8"
    )
    (tiny / "content/manuals/lending.md").write_text(
        "[ผล](/ita/) [โทร](/channels/#phone) [ร่าง](/channels/#form) [คู่มือ](/manuals/lending/)\n", "utf-8"
    )

    page = next(page for page in plan(tiny, public=True).pages if page.url == "/manuals/lending/")

    assert "<em>ร่าง (ยังไม่เผยแพร่)</em>" in page.view.body.html
    assert page.view.body.html.count("<em>") == 1


def test_an_owner_whose_page_is_a_draft_is_named_and_not_called_unstated(tiny: Path, plan):
    division = tiny / "data/divisions/clerk.yml"
    division.write_text(division.read_text("utf-8") + "draft: true\n", "utf-8")

    pages = {page.url: page for page in plan(tiny, public=True).pages}

    (manual,) = pages["/manuals/"].view.table.rows
    (register,) = pages["/registers/"].view.table.rows
    owners = [cell for row in (manual, register) for cell in row.cells if cell.raw == "สำนักปลัด"]
    assert [(cell.lines, cell.url, cell.note) for cell in owners] == [(("สำนักปลัด",), None, "ยังไม่เผยแพร่")] * 2
    facts = (*pages["/manuals/lending/"].view.facts, *pages["/registers/loans/"].view.facts)
    assert [value.text for fact in facts for value in fact.values].count("สำนักปลัด (ยังไม่เผยแพร่)") == 2
