"""What happens after a complaint, what is kept apart, and how to follow it: what a frightened person asks first."""

from dataclasses import dataclass

from disclosure import urls
from disclosure.figures.services import total_days
from disclosure.pages import links
from disclosure.pages.parts import Link
from disclosure.records import Channel, Manual, Tracking
from disclosure.records.manual import Service, Step
from disclosure.site import Site
from disclosure.wording import Wording

# What the assessment wants to be reported apart from other complaints.
_APART = ("corruption", "bribery")


@dataclass(frozen=True, slots=True)
class StepView:
    """One step of handling a complaint: what, within how many days, by whom."""

    title: str
    words: str


@dataclass(frozen=True, slots=True)
class Complaining:
    """What the page of channels says beside the channels."""

    # For corruption and for bribery: which of our own channels keeps them apart, that none does, or that nobody says.
    apart: tuple[str, ...]
    steps: tuple[StepView, ...]
    total: str
    guide: Link | None
    # To the page where a code is looked up, where there is one.
    follow: Link | None


def complaining(site: Site, wording: Wording) -> Complaining:
    """From the first guide on complaints, and the channels."""
    guide = guide_of(site)
    service = guide.services[0] if guide and guide.services else None
    return Complaining(
        apart=tuple(_apart(site, subject, wording) for subject in _APART),
        steps=tuple(_step(step, wording, service) for step in service.steps) if service else (),
        total=_total(service, wording) if service else "",
        guide=links.to_record(site, guide) if guide else None,
        follow=Link(wording("tracking.title"), urls.TRACKING) if site.all(Tracking) else None,
    )


def guide_of(site: Site) -> Manual | None:
    """The guide on complaints that the page speaks of: the first."""
    return next((manual for manual in site.all(Manual) if manual.category == "complaint-guide"), None)


def _apart(site: Site, subject: str, wording: Wording) -> str:
    own = [channel for channel in site.all(Channel) if not channel.operated_by and subject in channel.takes]
    names = [channel.name for channel in own if channel.separate_from_general]
    what = wording(f"takes.{subject}")
    if names:
        return wording("channels.apart", what=what, names=", ".join(names))
    # What nobody has stated is not a no.
    unsaid = any(channel.separate_from_general is None for channel in own)
    outside = any(
        channel.operated_by and channel.separate_from_general and subject in channel.takes
        for channel in site.all(Channel)
    )
    words = [wording("channels.apart_unsaid" if unsaid else "channels.mixed", what=what)]
    return " ".join(words + ([wording("channels.go_outside")] if outside else []))


def _step(step: Step, wording: Wording, service: Service) -> StepView:
    if step.days is None:
        days = wording("channels.no_days")
    elif step.days == 0:
        days = wording("service.same_day")
    else:
        days = wording("channels.within", days=step.days, kind=wording(f"day_kind.{service.day_kind}"))
    return StepView(step.title, " · ".join(filter(None, (days, step.responsible))))


def _total(service: Service, wording: Wording) -> str:
    days = total_days(service)
    if days is None:
        return wording("service.total_unknown")
    return wording("service.total", days=days, kind=wording(f"day_kind.{service.day_kind}"))
