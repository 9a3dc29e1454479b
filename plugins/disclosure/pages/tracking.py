"""Following one's own complaint by its code: the look-up, what each state means, and what the page can and cannot do."""

from collections.abc import Iterator
from dataclasses import dataclass

from disclosure import urls
from disclosure.pages.parts import Link, PlannedPage
from disclosure.records import Channel, Tracking
from disclosure.site import Site
from disclosure.wording import Wording
from tracking import STATES

# Days after which the file says itself that it is old: it is renewed every month.
STALE_AFTER_DAYS = 45


@dataclass(frozen=True, slots=True)
class State:
    """One thing a case can be in."""

    id: str
    title: str
    words: str


@dataclass(frozen=True, slots=True)
class TrackingView:
    """What the template of the tracking page may see."""

    file: str
    published: str
    stale_after: int
    # What the script writes years in.
    digits: str
    states: tuple[State, ...]
    # Where the same code works by word of mouth.
    telephone: str
    hours: str
    channels: Link | None


def plan(site: Site, wording: Wording) -> Iterator[PlannedPage]:
    """One page, where the municipality publishes a file to look in."""
    for tracking in site.all(Tracking):
        organisation = site.organisation
        yield PlannedPage(
            url=urls.TRACKING,
            template="tracking",
            title=wording("tracking.title"),
            description=wording("tracking.introduction"),
            trail=(Link(wording("home.short"), urls.HOME),),
            view=TrackingView(
                file=urls.TRACKING_FILE,
                published=wording.day(tracking.published) if tracking.published else wording("absent.not_stated"),
                stale_after=STALE_AFTER_DAYS,
                digits=wording.digits("0123456789"),
                states=tuple(
                    State(state, wording(f"tracking_state.{state}"), wording(f"tracking_words.{state}"))
                    for state in STATES
                ),
                telephone=organisation.telephone or "",
                hours=organisation.hours or "",
                channels=Link(wording("channels.title"), urls.CHANNELS) if site.all(Channel) else None,
            ),
            records=(tracking,),
        )
