"""Money and progress of a plan's projects. What was not stated is not added up as nothing."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from disclosure.figures.sums import whole_sum
from disclosure.records import Plan

PROGRESS = ("done", "in-progress", "not-started", "cancelled", "not-yet-reported")


@dataclass(frozen=True, slots=True)
class Money:
    """Baht; None where the sum cannot be known, because some project does not say."""

    budget: int | None
    spent: int | None


def money(plan: Plan) -> Money | None:
    """The sums over a plan's projects; a project without a budget adds 0. None for a plan without projects."""
    if not plan.projects:
        return None
    budgets = [0 if each.no_budget else each.budget for each in plan.projects]
    spent = [0 if each.no_budget and each.spent is None else each.spent for each in plan.projects]
    return Money(whole_sum(budgets), whole_sum(spent))


def progress(plan: Plan) -> Mapping[str, int]:
    """How many projects stand how; every state is there."""
    counted = Counter(each.progress or "not-yet-reported" for each in plan.projects)
    return {state: counted[state] for state in PROGRESS}
