"""Items of the OIT form judged from the records: shown, in part, not yet published, missing, and why."""

from datetime import date
from pathlib import Path

import pytest
import yaml
from tests.disclosure.oit.making import form, item, write

from disclosure.loading import load
from disclosure.oit import due, readiness
from disclosure.oit.judging import checklists, judge, together
from disclosure.oit.subjects import SUBJECTS
from disclosure.records.ita import INDICATORS

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def judged(tiny: Path):
    """The one item of a form of 2566, judged on the tiny municipality."""

    def one(concept: str, more: str = "", year: int = 2566):
        write(tiny, **{f"y{year}": form(year, item(1, concept, more))})
        site = load(tiny / "data", tiny / "content")
        (only,) = judge(site, checklists(site)[0])
        return only

    return one


def states(judged) -> dict[str, str]:
    return {part.part.id: part.answer.state for concept in judged.concepts for part in concept.parts}


def reasons(judged) -> dict[str, str]:
    return {part.part.id: part.answer.reason for concept in judged.concepts for part in concept.parts}


def complaints(tiny: Path, text: str, year: int = 2566) -> None:
    (tiny / f"data/complaints/{year}.yml").write_text(f"fiscal_year: {year}\n{text}", "utf-8")


NIL = "corruption:\n  opening: 0\n  nil_report: true\nbribery:\n  opening: 0\n  nil_report: true\n"


def test_a_year_without_complaints_is_shown_whole_and_says_so(tiny: Path, judged):
    complaints(tiny, NIL)

    only = judged("corruption-complaint-statistics")

    assert only.state == "shown"
    assert set(states(only).values()) == {"shown"}
    assert reasons(only)["zero-stated"] == "zero-said"


def test_where_nobody_knows_what_was_open_before_nobody_says_there_was_nothing(tiny: Path, judged):
    complaints(tiny, "corruption: {nil_report: true}\nbribery: {not_applicable: ก}\n")

    only = judged("corruption-complaint-statistics")

    assert (states(only)["zero-stated"], reasons(only)["zero-stated"]) == ("missing", "no-opening")


def test_some_months_are_not_six(tiny: Path, judged):
    complaints(
        tiny,
        "corruption:\n  opening: 0\n  months:\n    - month: 10\n      received: 1\n      resolved: 0\nbribery:\n  not_applicable: รวมอยู่ในเรื่องทุจริต\n",
    )

    only = judged("corruption-complaint-statistics")

    assert states(only)["total"] == "partly"
    assert (only.concepts[0].parts[0].answer.known, only.concepts[0].parts[0].answer.of) == (1, 6)
    assert reasons(only)["zero-stated"] == "zero-unknown"


def test_figures_that_are_samples_are_there_and_not_shown(tiny: Path, judged):
    complaints(
        tiny,
        f"sample: true\n{NIL}",
    )

    only = judged("corruption-complaint-statistics")

    assert only.state == "unpublished"
    assert set(reasons(only).values()) == {"sample"}


def test_a_withheld_year_is_missing_for_its_own_reason(tiny: Path, judged):
    complaints(tiny, "corruption:\n  withheld: อยู่ระหว่างสอบสวน\nbribery:\n  withheld: อยู่ระหว่างสอบสวน\n")

    assert set(reasons(judged("corruption-complaint-statistics")).values()) == {"withheld"}


def test_the_year_of_the_data_is_the_one_that_the_item_asks_for(tiny: Path, judged):
    complaints(tiny, NIL)

    only = judged("corruption-complaint-statistics", "    data_year: previous\n", year=2567)

    assert only.concepts[0].question.data_year == 2566
    assert states(only)["total"] == "shown"
    # The first six months of the assessed year itself are another question.
    assert reasons(only)["first-six-months"] == "no-year"


def test_a_channel_that_takes_everything_is_not_separate(tiny: Path, judged):
    (tiny / "data/channels/form.yml").write_text(
        "id: form\nname: แบบฟอร์ม\nkind: online-form\naddress: https://www.example.go.th/form\n"
        "takes:\n  - corruption\n  - bribery\nseparate_from_general: false\n",
        "utf-8",
    )

    only = judged("corruption-complaint-channel")

    assert states(only) == {"online": "shown", "separate": "missing", "linked": "shown"}
    assert reasons(only)["separate"] == "channel-mixed"


def test_a_channel_of_an_outside_body_is_not_our_own(tiny: Path, judged):
    (tiny / "data/channels/form.yml").write_text(
        "id: form\nname: สายด่วน\nkind: hotline\naddress: '1205'\noperated_by: สำนักงาน ป.ป.ช.\ntakes: corruption\n",
        "utf-8",
    )

    assert judged("corruption-complaint-channel").state == "missing"


def test_a_guide_is_looked_through_step_by_step(tiny: Path, judged):
    path = tiny / "data/manuals/lending.yml"
    path.write_text(
        "id: lending\ntitle: แนวปฏิบัติ\ncategory: complaint-guide\nowner: clerk\nconcepts: corruption-complaint-guide\n"
        "attachments:\n  - file: form.csv\n    title: แบบ\n"
        "services:\n  - title: ร้องเรียน\n    steps:\n"
        "      - title: รับเรื่อง\n        days: 1\n        responsible: งานนิติการ\n"
        "      - title: ตรวจ\n        days: 5\n",
        "utf-8",
    )

    only = judged("corruption-complaint-guide")

    assert states(only) == {"how": "shown", "steps": "shown", "unit": "partly", "days": "shown", "channel": "missing"}
    assert reasons(only)["how"] == "guide-how-alone"

    path.write_text(path.read_text("utf-8") + "    documents_required: [หลักฐานเท่าที่มี]\n", "utf-8")
    assert reasons(judged("corruption-complaint-guide"))["how"] == "guide-how"


def test_a_subject_whose_parts_nobody_knows_says_so(tiny: Path, judged):
    path = tiny / "data/manuals/lending.yml"
    path.write_text(path.read_text("utf-8") + "\nconcepts: work-manual\n", "utf-8")

    only = judged("work-manual")

    assert only.state == "unknown"
    assert only.concepts[0].whole.reason == "parts-unknown"


def test_a_page_of_prose_answers_a_subject(tiny: Path, judged):
    for folder in ("data/pages", "content/pages"):
        (tiny / folder).mkdir()
    (tiny / "data/pages/chart.yml").write_text("id: chart\ntitle: โครงสร้าง\nconcepts: structure\n", "utf-8")
    (tiny / "content/pages/chart.md").write_text("โครงสร้างของหน่วยงาน\n", "utf-8")

    only = judged("structure")

    assert only.state == "unknown"
    assert only.concepts[0].whole.record.key == "chart"


def test_an_address_elsewhere_is_not_judged(tiny: Path, judged):
    (tiny / "data/external").mkdir()
    (tiny / "data/external/structure.yml").write_text(
        "id: structure\ntitle: โครงสร้าง\nurl: https://www.example.go.th/structure\nconcepts: structure\n", "utf-8"
    )

    assert judged("structure").state == "not-assessed"
    assert judged("work-manual").state == "missing"


def test_an_address_of_another_year_does_not_answer(tiny: Path, judged):
    (tiny / "data/external").mkdir()
    (tiny / "data/external/structure.yml").write_text(
        "id: structure\ntitle: โครงสร้าง\nurl: https://www.example.go.th/structure\nconcepts: structure\nfiscal_year: 2560\n",
        "utf-8",
    )

    assert judged("structure").state == "missing"


def record(tiny: Path, path: str, text: str) -> None:
    file = tiny / "data" / path
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, "utf-8")


PLAN = "id: plan\ntitle: แผน\nfirst_year: 2565\nlast_year: 2566\n"


@pytest.mark.parametrize(
    ("more", "state", "reason"),
    [
        ("", "missing", "plan-unread"),
        ("attachment: lending/form.csv\n", "not-assessed", "look-yourself"),
        ("draft: true\n", "unpublished", "draft"),
    ],
)
def test_a_plan_that_cannot_be_read_is_lacking(tiny: Path, judged, more: str, state: str, reason: str):
    record(tiny, "plans/plan.yml", PLAN + more)

    only = judged("anti-corruption-plan")

    assert set(states(only).values()) == {state}
    assert set(reasons(only).values()) == {reason}


def test_a_plan_is_looked_through_project_by_project(tiny: Path, judged):
    projects = "projects:\n  - {number: 1, title: หนึ่ง, no_budget: true, period: {fiscal_year: 2566}}\n  - {number: 2, title: สอง}\n"
    record(tiny, "plans/plan.yml", PLAN + projects)

    only = judged("anti-corruption-plan")

    assert states(only) == {"projects": "shown", "budget": "partly", "period": "partly"}
    # Nobody said how far the projects are: that is no report on them.
    assert judged("anti-corruption-plan-progress").state == "missing"


def test_a_plan_of_other_years_does_not_answer(tiny: Path, judged):
    record(tiny, "plans/plan.yml", PLAN.replace("2566", "2565"))

    assert set(reasons(judged("anti-corruption-plan")).values()) == {"no-plan"}


def test_a_plan_with_progress_is_where_to_look_for_the_report_on_it(tiny: Path, judged):
    record(tiny, "plans/plan.yml", f"{PLAN}projects:\n  - {{number: 1, title: หนึ่ง, no_budget: true, progress: done}}\n")

    (subject,) = judged("anti-corruption-plan-progress").concepts

    assert (subject.whole.state, subject.whole.reason) == ("unknown", "parts-unknown")
    assert subject.whole.record is not None


def test_participation_shows_the_place_although_its_parts_are_not_known(tiny: Path, judged):
    assert judged("participation").state == "missing"
    record(tiny, "participation/2566-none.yml", "id: 2566-none\nfiscal_year: 2566\nnil_report: true\n")

    (subject,) = judged("participation").concepts

    assert subject.whole.reason == "parts-unknown"
    assert [each.key for each in subject.records] == ["2566-none"]
    assert judged("participation", year=2567).state == "missing"


@pytest.mark.parametrize(
    ("weak", "answers", "state", "reason"),
    [
        (("open-data",), "open-data", "shown", "ita-answered"),
        (("open-data", "duty"), "open-data", "partly", "ita-answered"),
        ((), "open-data", "shown", "ita-none-weak"),
        (None, "open-data", "partly", "ita-scores"),
    ],
)
def test_the_analysis_is_the_result_and_the_measures_that_answer_it(
    tiny: Path, judged, weak: tuple[str, ...] | None, answers: str, state: str, reason: str
):
    scores = (
        [f"  - {{indicator: {each}, score: {60 if each in weak else 90}}}" for each in INDICATORS]
        if weak is not None
        else []
    )
    record(tiny, "ita/2565.yml", "\n".join(["fiscal_year: 2565", *(["scores:", *scores] if scores else [])]))
    measure = tiny / "data/measures/2566/1-first.yml"
    measure.write_text(f"{measure.read_text('utf-8')}answers: [{answers}]\n", "utf-8")

    only = judged("integrity-measures")

    assert (states(only)["analysis"], reasons(only)["analysis"]) == (state, reason)


def test_one_verdict_over_several():
    assert together(["shown", "shown"]) == "shown"
    assert together(["shown", "missing"]) == "partly"
    assert together(["missing", "unpublished"]) == "unpublished"
    assert together(["unknown", "not-assessed"]) == "unknown"
    assert together([]) == "not-assessed"


def test_every_part_of_a_decided_subject_in_the_shipped_list_is_decided():
    listed = yaml.safe_load((ROOT / "data/concepts.yml").read_text("utf-8"))["concepts"]
    site = load(ROOT / "data", ROOT / "content")
    parts = {each["id"]: {part["id"] for part in each.get("parts", ())} for each in listed}

    for checklist in checklists(site):
        for each in judge(site, checklist):
            for concept in each.concepts:
                if subject := SUBJECTS.get(concept.concept.id):
                    assert parts[concept.concept.id] <= set(subject.decide(site, concept.question))


def test_the_public_site_and_the_preview_give_the_same_verdicts():
    site = load(ROOT / "data", ROOT / "content")
    public = site.public()

    for ours, theirs in zip(checklists(site), checklists(public), strict=True):
        assert [each.state for each in judge(site, ours)] == [each.state for each in judge(public, theirs)]


def test_the_report_of_2566_is_evidence_for_the_assessment_of_2567():
    site = load(ROOT / "data", ROOT / "content")
    (form,) = (each for each in checklists(site) if each.assessment_year == 2567)
    (report,) = (each for each in judge(site, form) if each.item.number == 35)

    assert report.concepts[0].question.data_year == 2566
    assert [(each.answer.known, each.answer.of) for each in report.concepts[0].parts] == [(6, 6), (12, 15), (12, 15)]


# Readiness and what falls due


def test_what_falls_due_within_a_month_stands_on_the_board(tiny: Path):
    path = tiny / "data/manuals/lending.yml"
    path.write_text(path.read_text("utf-8") + "\nconcepts: work-manual\nreview_due: 2026-12-10\n", "utf-8")
    write(tiny, y2569=form(2569, item(8, "work-manual")))

    def state(day: date) -> str:
        site = load(tiny / "data", tiny / "content", as_of=day)
        (only,) = readiness.board(site, checklists(site)[0])
        return only.state

    assert state(date(2026, 10, 1)) == "ready"
    assert state(date(2026, 11, 20)) == "due"
    assert state(date(2026, 12, 11)) == "stale"


def test_a_broken_address_is_worse_than_anything(tiny: Path):
    (tiny / "data/external").mkdir()
    (tiny / "data/external/structure.yml").write_text(
        "id: structure\ntitle: โครงสร้าง\nurl: https://www.example.go.th/structure\nconcepts: structure\n", "utf-8"
    )
    (tiny / "data/links.yml").write_text(
        "links:\n  - address: https://www.example.go.th/structure\n    checked_on: 2026-11-01\n    status: broken\n",
        "utf-8",
    )
    write(tiny, y2569=form(2569, item(1, "structure")))
    site = load(tiny / "data", tiny / "content", as_of=date(2026, 11, 20))

    (only,) = readiness.board(site, checklists(site)[0])

    assert only.state == "broken"


def test_months_without_figures_fall_due_where_the_record_says_when(tiny: Path):
    complaints(
        tiny,
        "due_after_days: 15\ngeneral: {nil_report: true}\nbribery: {not_applicable: ก}\n"
        "corruption:\n  months:\n    - month: 10\n      nil_report: true\n    - {month: 11, withheld: ก}\n",
    )
    site = load(tiny / "data", tiny / "content")

    figures = [each for each in due.every(site) if each.what == "figures"]

    assert [each.month for each in figures] == [12, 1, 2, 3, 4, 5, 6, 7, 8, 9]
    assert figures[0].day == date(2023, 1, 15)


def test_a_month_of_which_one_kind_has_no_figures_falls_due(tiny: Path):
    complaints(tiny, "due_after_days: 15\ngeneral: {nil_report: true}\ncorruption: {nil_report: true}\n")
    site = load(tiny / "data", tiny / "content")

    figures = [each for each in due.every(site) if each.what == "figures"]

    assert len(figures) == 12


def test_a_form_of_another_kind_of_body_opens_for_nobody_here(tiny: Path):
    days = "opens_on: 2023-04-01\ncloses_on: 2023-04-30\n"
    ours = f"{days}{form(2566, item(1, 'participation'))}"
    theirs = f"agency_kind: school\n{days}{form(2566, item(1, 'participation'))}"
    write(tiny, **{"y2566": ours, "y2566-school": theirs})
    site = load(tiny / "data", tiny / "content")

    assert [each.what for each in due.every(site) if each.what in ("opens", "closes")] == ["opens", "closes"]
