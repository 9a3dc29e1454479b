"""One plan: what is known of it, its projects with money and results, and how it was reviewed."""

from collections.abc import Iterator
from dataclasses import dataclass

from disclosure import urls
from disclosure.figures import plans as figures
from disclosure.pages import cells, documents, links
from disclosure.pages.owners import owner_cell
from disclosure.pages.parts import Cell, Fact, Link, PlannedPage, Table
from disclosure.pages.periods import period_words
from disclosure.pages.plans import years_words
from disclosure.pages.tables import Columns
from disclosure.records import Manual, Plan
from disclosure.records.plan import Project
from disclosure.site import Site
from disclosure.wording import Wording


@dataclass(frozen=True, slots=True)
class PlanView:
    """What the template of a plan may see."""

    facts: tuple[Fact, ...]
    counts: str
    projects: Table | None
    reviews: Table | None
    note: str


def plan(site: Site, wording: Wording) -> Iterator[PlannedPage]:
    """A page for every plan."""
    for each in site.all(Plan):
        projects = _projects(site, each, wording) if each.projects else None
        reviews = _reviews(each, wording) if each.reviews else None
        yield PlannedPage(
            url=urls.plan(each.id),
            template="plan",
            title=each.title,
            description=wording("plans.introduction"),
            trail=(Link(wording("home.short"), urls.HOME), Link(wording("plans.title"), urls.PLANS)),
            view=PlanView(_facts(site, each, wording), _counts(each, wording), projects, reviews, each.note or ""),
            records=(each,),
            years=tuple(year for year in (each.first_year, each.last_year) if year),
            tables=tuple(table for table in (projects, reviews) if table),
            documents=(documents.of_record(site, each, "plan"),),
        )


def _facts(site: Site, plan: Plan, wording: Wording) -> tuple[Fact, ...]:
    money = figures.money(plan)
    stated = {
        "owner": owner_cell(site, plan.owner, wording),
        "first_year": cells.text(years_words(plan, wording), wording),
    }
    facts = [cells.fact(wording(f"field.plan.{name}"), cell) for name, cell in stated.items()]
    facts[1] = cells.fact(wording("column.plan_years"), stated["first_year"])
    document = _document(site, plan)
    missing = cells.fact(wording("plan.document"), Cell(None, (wording("plan.no_document"),), state="absent"))
    facts.append(Fact(wording("plan.document"), (document,)) if document else missing)
    serves = links.to_measures(site, plan.serves, wording)
    facts += [Fact(wording("field.plan.serves"), serves)] if serves else []
    if money:
        facts.append(cells.fact(wording("plan.budget"), _baht(money.budget, wording)))
        facts.append(cells.fact(wording("plan.spent"), _baht(money.spent, wording)))
    return tuple(facts)


def _document(site: Site, plan: Plan) -> Link | None:
    if plan.url:
        return Link(plan.url, plan.url, "outside")
    if not plan.attachment:
        return None
    key, _, file = plan.attachment.partition("/")
    manual = site.find(Manual, key)
    title = next((each.title for each in manual.attachments if each.file == file), file) if manual else file
    return Link(title, urls.attachment(manual, file)) if manual else Link(title, None, "unpublished")


def _counts(plan: Plan, wording: Wording) -> str:
    if not plan.projects:
        return ""
    counts = figures.progress(plan)
    states = [
        wording("plan.count_of", state=_progress_words(state, wording), count=count)
        for state, count in counts.items()
        if count or state == "done"
    ]
    return wording("plan.counts", count=len(plan.projects), states=", ".join(states))


def _progress_words(state: str, wording: Wording) -> str:
    return wording(f"state.{state}" if state == "not-yet-reported" else f"plan_progress.{state}")


def _projects(site: Site, plan: Plan, wording: Wording) -> Table:
    columns = Columns(
        wording,
        "project_number#",
        "title",
        "owner",
        "period",
        "budget_baht#",
        "progress",
        "results",
        "spent_baht#",
        "(note)",
    )
    return columns.table(
        "projects", wording("plan.caption_projects"), [_project(site, each, wording) for each in plan.projects]
    )


def _project(site: Site, project: Project, wording: Wording) -> tuple[Cell, ...]:
    budget = (
        Cell(0, (wording("plan.without_budget"),), state="nil") if project.no_budget else _baht(project.budget, wording)
    )
    not_reported = Cell(None, (wording("state.not-yet-reported"),), state="not-yet-reported")
    return (
        cells.number(project.number, wording),
        cells.text(project.title, wording),
        owner_cell(site, project.owner, wording),
        cells.text(period_words(project.period, wording) if project.period else None, wording),
        budget,
        cells.choice("plan_progress", project.progress, wording) if project.progress else not_reported,
        cells.text(project.result, wording) if project.result else not_reported,
        _baht(project.spent, wording) if project.spent is not None else not_reported,
        cells.code(project.note),
    )


def _baht(amount: int | None, wording: Wording) -> Cell:
    return cells.not_stated(wording) if amount is None else Cell(amount, (wording("plan.baht", amount=amount),))


def _reviews(plan: Plan, wording: Wording) -> Table:
    columns = Columns(wording, "reviewed_on", "reviewed_by", "change")
    rows = [
        (cells.day(each.on, wording), cells.text(each.by, wording), cells.text(each.change, wording))
        for each in plan.reviews
    ]
    return columns.table("reviews", wording("plan.caption_reviews"), rows)
