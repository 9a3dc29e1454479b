"""A plan on its page: what is known, what is not, and money that is only added up where all of it is stated."""

from pathlib import Path

from disclosure.figures import plans
from disclosure.records import Plan

PROJECTS = [
    {"number": "1", "title": "ก", "budget": "20,000", "spent": "18,400"},
    {"number": "2", "title": "ข", "no_budget": "true"},
]


def plan_of(*projects: dict[str, str]) -> Plan:
    return Plan.model_validate({"id": "p", "title": "แผน", "projects": list(projects)})


def test_no_budget_adds_nothing_and_an_unstated_one_makes_the_sum_unknown() -> None:
    assert plans.money(plan_of(*PROJECTS)) == plans.Money(20_000, 18_400)
    assert plans.money(plan_of(*PROJECTS, {"number": "3", "title": "ค"})) == plans.Money(None, None)
    assert plans.money(plan_of()) is None


def test_a_project_without_progress_is_not_reported() -> None:
    counts = plans.progress(plan_of(*PROJECTS, {"number": "3", "title": "ค", "progress": "done"}))

    assert (counts["done"], counts["not-yet-reported"]) == (1, 2)


def test_the_counts_of_projects_add_up(tiny: Path, plan) -> None:
    (tiny / "data/plans").mkdir()
    states = ("done", "not-started", "cancelled", "cancelled")
    projects = "".join(f"  - {{number: {n}, title: ก, progress: {state}}}\n" for n, state in enumerate(states, 1))
    (tiny / "data/plans/five.yml").write_text(
        f"id: five\ntitle: แผน\nprojects:\n{projects}  - {{number: 5, title: ข}}\n", "utf-8"
    )

    page = next(page for page in plan(tiny).pages if page.url == "/plans/five/")

    assert page.view.counts == "5 โครงการ: เสร็จแล้ว 1, ยังไม่เริ่ม 1, ยกเลิก 2, ยังไม่รายงาน 1"


def test_the_plan_of_the_report_says_that_it_is_not_provided(public: Path) -> None:
    page = (public / "plans/anti-corruption/index.html").read_text("utf-8")

    assert "ยังไม่มีตัวแผนให้เปิดอ่าน" in page
    assert "ยังไม่มีรายงานการทบทวน" in page
    assert 'href="../../measures/2566/1/#a3"' in page
    assert "/plans/anti-corruption/" in (public / "sitemap.xml").read_text("utf-8")
    assert 'href="../../../plans/anti-corruption/"' in (public / "measures/2566/1/index.html").read_text("utf-8")


def test_invented_projects_are_never_public(public: Path, preview: Path) -> None:
    assert not (public / "plans/sample-2568").exists()
    assert "ไม่ใช้งบประมาณ" in (preview / "plans/sample-2568/index.html").read_text("utf-8")
