"""A measure's page: its actions, what evidence there is for each, and what is missing."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def pages(plan):
    return {page.url: page for page in plan(ROOT).pages}


@pytest.fixture
def public_pages(plan):
    return {page.url: page for page in plan(ROOT, public=True).pages}


def action(pages, measure: int, number: int):
    return next(each for each in pages[f"/measures/2566/{measure}/"].view.actions if each.anchor == f"a{number}")


def texts(fact) -> list[str]:
    return [value.text for value in fact.values]


def test_there_is_a_page_for_every_measure_and_none_for_the_missing_one(pages):
    measures = sorted(url for url in pages if url.startswith("/measures/2566/") and url != "/measures/2566/")

    assert measures == ["/measures/2566/1/", "/measures/2566/2/", "/measures/2566/4/"]


@pytest.mark.parametrize(
    ("measure", "anchors"),
    [
        (1, ["a1", "a2", "a3", "a4", "a5", "a6", "a7"]),
        (2, ["a1", "a2", "a3"]),
        (4, ["a9", "a1", "a2", "a3", "a4"]),
    ],
)
def test_every_action_has_an_anchor_of_its_own_in_the_order_of_the_document(pages, preview, measure, anchors):
    html = (preview / f"measures/2566/{measure}/index.html").read_text("utf-8")

    assert [each.anchor for each in pages[f"/measures/2566/{measure}/"].view.actions] == anchors
    assert [html.count(f'id="{anchor}"') for anchor in anchors] == [1] * len(anchors)


def test_a_measure_begins_with_what_it_is_who_does_it_and_how_far_it_is(pages, preview):
    html = (preview / "measures/2566/1/index.html").read_text("utf-8")

    whole = re.sub(r'<span class="nb">(.*?)</span>', r"\1", html)
    lead, counts = re.findall(r'<p class="(?:lead|counts)">(.*?)</p>', whole)
    assert lead == pages["/measures/2566/1/"].view.summary
    assert counts.startswith("ทั้งหมด 7 ข้อ รายงานผลแล้ว 6 ข้อ ในจำนวนนี้มีหลักฐานให้เปิดดู 3 ข้อ")
    assert "ผู้รับผิดชอบคือ งานนิติการ สำนักปลัดเทศบาล" in counts


def test_a_measure_that_names_nobody_says_so(tiny, plan):
    file = tiny / "data/measures/2566/1-first.yml"
    text = re.sub(r"    responsible:.*\n(      .*\n)*", "", file.read_text("utf-8"))
    file.write_text(text, "utf-8")

    (page,) = [each for each in plan(tiny).pages if each.url == "/measures/2566/1/"]

    assert page.view.who == "รายงานไม่ได้ระบุผู้รับผิดชอบ"
    assert page.description


def test_a_manual_without_a_summary_begins_with_what_can_be_counted_of_it(tiny, plan):
    file = tiny / "data/manuals/lending.yml"
    file.write_text(re.sub(r"summary: .*\n", "", file.read_text("utf-8")), "utf-8")

    (page,) = [each for each in plan(tiny).pages if each.url == "/manuals/lending/"]

    assert re.search(r"มีขั้นตอนอธิบาย \d+ เรื่อง และเอกสารแนบ \d+ ไฟล์", page.view.summary)


def test_an_action_shows_all_its_facts(pages):
    shown = action(pages, 1, 1)

    assert shown.number == "(๑)"
    assert [fact.label for fact in shown.facts] == ["ผู้รับผิดชอบ", "ระยะเวลา", "สรุปผลการดำเนินการ", "ผลลัพธ์หรือความสำเร็จ"]
    assert texts(shown.facts[0]) == ["งานนิติการ สำนักปลัดเทศบาล"]
    assert texts(shown.facts[1]) == ["ปีงบประมาณ พ.ศ. 2566"]
    assert len(texts(shown.facts[3])) == 2


def test_the_responsible_lead_to_their_divisions_page(pages):
    assert action(pages, 1, 1).facts[0].values[0].url == "/divisions/clerk-office/"
    assert action(pages, 1, 2).facts[0].values[0].url == "/divisions/"


def test_an_action_without_a_result_says_so_by_status_and_in_words(pages):
    shown = action(pages, 1, 3)

    assert (shown.status.code, shown.status.words) == ("not-reported", "รายงานไม่ได้ระบุผล")
    assert texts(shown.facts[2]) == ["รายงานฉบับนี้ไม่ได้ระบุผลของข้อนี้"]
    assert texts(shown.facts[3]) == ["รายงานฉบับนี้ไม่ได้ระบุผลลัพธ์ของข้อนี้"]


def test_an_action_that_cites_no_evidence_says_so_on_the_page(public: Path):
    html = (public / "measures/2566/1/index.html").read_text("utf-8")

    article = html.partition('id="a3"')[2].partition("</article>")[0]
    assert "รายงานไม่ได้อ้างหลักฐาน" in article


def test_a_shared_cell_shows_its_value_in_every_action_and_says_who_shares_it(pages):
    for number in (5, 6, 7):
        shown = action(pages, 1, number)
        assert texts(shown.facts[3])[0].startswith("โอกาสเกิดการทุจริตในหน่วยงานลดลง")
        assert shown.remarks == ("ต้นฉบับใช้ช่อง “ผลลัพธ์หรือความสำเร็จ” ร่วมกันในข้อ (๕), (๖), (๗)",)


def test_an_inherited_cell_says_whose_value_it_carries(pages):
    assert action(pages, 1, 2).remarks == ("ช่อง “ระยะเวลา” ในต้นฉบับว่าง ถือค่าตามข้อ (๑)",)


def test_evidence_that_shows_less_than_it_promises_carries_a_remark(pages):
    remarks = {each.link.text: each.remark for number in range(1, 8) for each in action(pages, 1, number).evidence}

    assert remarks["หน้าแรกของเว็บไซต์เทศบาล"] == "เป็นหน้าแรกของเว็บไซต์ ไม่ได้ไปถึงเรื่องที่อ้าง"
    assert remarks["LINE เทศบาลตำบลนาคำ"] == "รายงานไม่ได้ให้ที่อยู่หรือหมายเลข"
    assert remarks["สถิติเรื่องร้องเรียน ปีงบประมาณ พ.ศ. 2566"] == "มีหน้าสถิติ แต่ยังไม่มีตัวเลข"
    assert remarks["เว็บไซต์ของเทศบาล"] == ""


def test_evidence_that_is_a_draft_leads_to_it_and_is_marked(pages):
    (evidence,) = action(pages, 1, 1).evidence

    assert (evidence.link.url, evidence.link.mark) == ("/manuals/fraud-risk/", "draft")


def test_a_register_without_rows_is_evidence_with_a_remark(pages):
    remarks = {each.link.url: each.remark for each in action(pages, 2, 3).evidence}

    assert remarks["/registers/loans/"] == "มีหน้าทะเบียน แต่ยังไม่เผยแพร่รายการ"


def test_in_public_a_draft_is_named_without_an_address(public_pages):
    (evidence,) = action(public_pages, 1, 1).evidence

    assert (evidence.link.text, evidence.link.url, evidence.link.mark) == (
        "คู่มือการประเมินความเสี่ยงการทุจริต",
        None,
        "unpublished",
    )


def test_a_draft_is_not_evidence_in_the_preview_either(pages, public_pages):
    for each in (pages, public_pages):
        assert action(each, 1, 1).status.code == "without-evidence"


def test_neighbours_skip_the_missing_measure(pages):
    first, second, fourth = (pages[f"/measures/2566/{number}/"].view for number in (1, 2, 4))

    assert (first.previous, first.following.url) == (None, "/measures/2566/2/")
    assert (second.previous.url, second.following.url) == ("/measures/2566/1/", "/measures/2566/4/")
    assert (fourth.previous.url, fourth.following) == ("/measures/2566/2/", None)


def test_the_place_in_the_document_is_given(pages):
    source = action(pages, 1, 4).source

    assert source.endswith("ฉบับที่ได้รับ หน้า 1 แถวที่ 4 และ หน้า 2 แถวที่ 1")


def test_the_same_measure_in_another_year_is_linked_by_its_id(tiny: Path, plan):
    (tiny / "data/measures/2567").mkdir()
    later = "id: first\nfiscal_year: 2567\nnumber: 1\ntitle: มาตรการเดิม\n"
    (tiny / "data/measures/2567/1-first.yml").write_text(later, "utf-8")

    pages = {page.url: page for page in plan(tiny).pages}

    assert [link.url for link in pages["/measures/2566/1/"].view.other_years] == ["/measures/2567/1/"]


def test_the_years_table_shows_the_missing_measure_as_a_row(pages):
    rows = [[cell.lines for cell in row.cells[1:]] for row in pages["/measures/2566/"].view.table.rows]

    assert [row[0] for row in rows] == [("1",), ("2",), ("3",), ("4",)]
    assert rows[2][1:] == [("ไม่ปรากฏในต้นฉบับ",)] * 4


def test_a_year_with_a_report_and_no_measure_has_a_list_without_rows(tiny: Path, plan):
    (tiny / "data/reports/2567.yml").write_text("fiscal_year: 2567\n", "utf-8")

    pages = {page.url: page for page in plan(tiny).pages}

    assert pages["/measures/2567/"].view.table.rows == ()
    assert "/reports/2567/" in pages


def test_a_measure_shows_the_topics_it_serves_and_nothing_where_it_states_none(pages, tiny: Path, plan):
    topics, answers = pages["/measures/2566/2/"].view.facts
    unstated = {page.url: page for page in plan(tiny).pages}["/measures/2566/1/"]

    assert (topics.label, texts(topics)) == ("ประเด็นที่ตอบ", ["การกำกับดูแลการใช้ทรัพย์สินของราชการ"])
    assert (answers.label, texts(answers)) == ("ตัวชี้วัด ITA ที่ตอบ", ["4 การใช้ทรัพย์สินของราชการ"])
    assert unstated.view.facts == ()


def test_the_topics_stand_on_the_page(preview: Path):
    assert "การกำกับดูแลการใช้ทรัพย์สินของราชการ" in (preview / "measures/2566/2/index.html").read_text("utf-8")
