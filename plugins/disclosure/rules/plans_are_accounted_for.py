"""A plan can be read, each of its projects says what it costs, and its reviews fall in its years."""

from collections.abc import Iterator

from disclosure.findings import Finding, finding
from disclosure.records import Plan
from disclosure.records.plan import Project
from disclosure.site import Site
from problems import Fault
from thai.calendar import fiscal_year


def check(site: Site) -> Iterator[Finding]:
    """Problems ``plan-years-reversed``, ``unclear-budget``, ``repeated-project``; warnings ``plan-without-document``,
    ``unstated-budget``, ``overspent``, ``review-outside-plan``."""
    for plan in site.all(Plan):
        if plan.first_year and plan.last_year and plan.last_year < plan.first_year:
            yield finding(_REVERSED, plan, "last_year")
        if not plan.attachment and not plan.url and not plan.projects:
            yield finding(_WITHOUT_DOCUMENT, plan)
        numbers = [each.number for each in plan.projects]
        for index, project in enumerate(plan.projects):
            if project.number in numbers[:index]:
                yield finding(_repeated(project.number), plan, "projects", index, "number")
            yield from _money(plan, index, project)
        yield from _reviews(plan)


def _money(plan: Plan, index: int, project: Project) -> Iterator[Finding]:
    if project.budget is not None and project.no_budget:
        yield finding(_UNCLEAR, plan, "projects", index, "no_budget")
    elif project.budget is None and not project.no_budget:
        yield finding(_unstated(project.number), plan, "projects", index)
    elif project.spent is not None and project.spent > (project.budget or 0):
        yield finding(_overspent(project), plan, "projects", index, "spent")


def _reviews(plan: Plan) -> Iterator[Finding]:
    for index, review in enumerate(plan.reviews):
        year = fiscal_year(review.on)
        # A plan is reviewed in its own years, and made in the one before.
        early = plan.first_year is not None and year < plan.first_year - 1
        late = plan.last_year is not None and year > plan.last_year
        if early or late:
            yield finding(_outside(year), plan, "reviews", index, "on")


_REVERSED = Fault(
    "plan-years-reversed",
    "ปีสุดท้ายของแผนมาก่อนปีแรก กรุณาตรวจทั้งสองปี",
    "the plan's last year comes before its first; check both",
)
_WITHOUT_DOCUMENT = Fault(
    "plan-without-document",
    "ยังไม่มีตัวแผนให้เปิดอ่าน และไม่มีโครงการ เว็บไซต์จะแสดงว่ายังไม่มี ให้เพิ่ม attachment, url หรือ projects",
    "the plan itself cannot be read, and no project of it is known; the site says so; add 'attachment', 'url' or 'projects'",
    severity="warning",
)
_UNCLEAR = Fault(
    "unclear-budget",
    "โครงการนี้มีทั้งงบประมาณ (budget) และคำว่าไม่ใช้งบประมาณ (no_budget) กรุณาเหลืออย่างเดียว",
    "this project has a budget and is said to have none; keep one",
)


def _repeated(number: int) -> Fault:
    return Fault(
        "repeated-project",
        f"มีโครงการที่ {number} ซ้ำกันสองแห่ง กรุณาแก้ลำดับหรือลบที่ซ้ำ",
        f"project {number} stands here twice; correct the number, or delete the copy",
    )


def _unstated(number: int) -> Fault:
    return Fault(
        "unstated-budget",
        f"โครงการที่ {number} ไม่ได้บอกงบประมาณ ให้ใส่ budget เป็นบาท หรือ no_budget: true ถ้าไม่ใช้งบประมาณ",
        f"project {number} says nothing of its budget; give 'budget' in baht, or 'no_budget: true' where it needs none",
        "no_budget: true",
        severity="warning",
        particulars=(f"โครงการที่ {number}", f"project {number}"),
    )


def _overspent(project: Project) -> Fault:
    budget, spent = project.budget or 0, project.spent or 0
    return Fault(
        "overspent",
        f"โครงการที่ {project.number} ใช้จ่าย {spent:,} บาท เกินงบประมาณ {budget:,} บาท ให้ตรวจตัวเลข ถ้าถูกต้องให้อธิบายใน note",
        f"project {project.number} spent {spent:,} baht of a budget of {budget:,}; check the figures, and explain them in 'note' if they are right",
        severity="warning",
        particulars=(f"โครงการที่ {project.number}", f"project {project.number}"),
    )


def _outside(year: int) -> Fault:
    return Fault(
        "review-outside-plan",
        f"การทบทวนนี้อยู่ในปีงบประมาณ พ.ศ. {year} ซึ่งอยู่นอกช่วงปีของแผน ให้ตรวจวันที่หรือปีของแผน",
        f"this review lies in fiscal year {year}, outside the plan's years; check the day, or the years",
        severity="warning",
        particulars=(f"ปีงบประมาณ พ.ศ. {year}", f"fiscal year {year}"),
    )
