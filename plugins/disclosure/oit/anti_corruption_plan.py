"""Plan against corruption: its projects, what each costs or that it costs nothing, and when it runs.

A plan that is named but cannot be read is lacking, whatever is said about it. What the reports on a plan must hold is not
known: projects with progress, and with results, are only the place to look.
"""

from collections.abc import Callable, Mapping

from disclosure.oit.answers import Answer, Question, Subject, counted, every, unpublished
from disclosure.records import Plan, Record
from disclosure.records.plan import Project
from disclosure.site import Site

_PARTS = ("projects", "budget", "period")


def _of_year(site: Site, year: int) -> tuple[Plan, ...]:
    """The plans of a year, and those whose years nobody states; those with most to read first."""
    known = (plan for plan in every(site, Plan) if _covers(plan, year))
    return tuple(sorted(known, key=lambda plan: (not plan.is_public, not plan.projects, not _document(plan), plan.key)))


def _covers(plan: Plan, year: int) -> bool:
    first, last = plan.first_year or plan.last_year, plan.last_year or plan.first_year
    return first is None or last is None or first <= year <= last


def _document(plan: Plan) -> bool:
    return bool(plan.attachment or plan.url)


def _records(site: Site, question: Question) -> tuple[Record, ...]:
    return _of_year(site, question.data_year)


def _decide(site: Site, question: Question) -> Mapping[str, Answer]:
    plans = _of_year(site, question.data_year)
    if not plans:
        return dict.fromkeys(_PARTS, Answer("missing", "no-plan", year=question.data_year))
    plan = plans[0]
    if not plan.is_public:
        return dict.fromkeys(_PARTS, unpublished(plan))
    if not plan.projects:
        document = Answer("not-assessed", "look-yourself", plan)
        return dict.fromkeys(_PARTS, document if _document(plan) else Answer("missing", "plan-unread", plan))
    of = len(plan.projects)
    costs = sum(each.budget is not None or bool(each.no_budget) for each in plan.projects)
    timed = sum(each.period is not None for each in plan.projects)
    return {
        "projects": Answer("shown", "plan-projects", plan, known=of, of=of),
        "budget": counted(costs, of, plan, reason="plan-budget"),
        "period": counted(timed, of, plan, reason="plan-period"),
    }


def _told(said: Callable[[Project], bool]) -> Subject:
    """A subject whose parts are not known, served by the plans of which some project says something."""

    def records(site: Site, question: Question) -> tuple[Record, ...]:
        plans = _of_year(site, question.data_year)
        return tuple(plan for plan in plans if any(said(project) for project in plan.projects))

    return Subject(records, lambda _site, _question: {})


SUBJECT = Subject(_records, _decide)
PROGRESS = _told(lambda project: project.progress is not None)
REPORT = _told(lambda project: project.result is not None)
