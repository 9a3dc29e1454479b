"""Participation by fiscal year: how many activities, how many people; none, not reported and not counted are different things."""

from dataclasses import dataclass
from typing import Literal

from disclosure.records import Participation, Report
from disclosure.site import Site

ParticipationState = Literal["activities", "nil", "not-yet-reported"]


@dataclass(frozen=True, slots=True)
class YearOfParticipation:
    """A year. Numbers of people are the sums of those that were recorded, None where none was; ``uncounted`` activities say none."""

    fiscal_year: int
    state: ParticipationState
    activities: tuple[Participation, ...]
    attended: int | None
    uncounted: int


def years(site: Site) -> tuple[YearOfParticipation, ...]:
    """Every year with an activity or a nil report, and with those every year of a report on the measures; newest first.

    None while no year has an activity or a nil report: then the subject is not on the site.
    """
    records = site.all(Participation)
    found = {each.fiscal_year for each in records}
    if not found:
        return ()
    found |= {each.fiscal_year for each in site.all(Report)}
    return tuple(_year(year, records) for year in sorted(found, reverse=True))


def _year(year: int, records: tuple[Participation, ...]) -> YearOfParticipation:
    own = [each for each in records if each.fiscal_year == year]
    activities = tuple(sorted((each for each in own if not each.nil_report), key=_in_time))
    counted = [[each.attended for each in one.participants if each.attended is not None] for one in activities]
    people = [number for each in counted for number in each]
    return YearOfParticipation(
        fiscal_year=year,
        state="activities" if activities else "nil" if own else "not-yet-reported",
        activities=activities,
        attended=sum(people) if people else None,
        uncounted=sum(not each for each in counted),
    )


def _in_time(activity: Participation) -> tuple[bool, str, str]:
    """Those without a day last."""
    return activity.day is None, str(activity.day), activity.id
