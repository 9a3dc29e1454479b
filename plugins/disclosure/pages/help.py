"""One problem code explained for officers, in the preview alone: what it means, why it matters, how it is put right."""

from collections.abc import Iterator
from dataclasses import dataclass

from disclosure import catalogue, urls
from disclosure.pages.parts import Link, PlannedPage
from disclosure.wording import Wording


@dataclass(frozen=True, slots=True)
class HelpView:
    """What the template of a code's help may see."""

    code: str
    since: str
    meaning: str
    reason: str
    before: str
    after: str


def plan(wording: Wording) -> Iterator[PlannedPage]:
    """A page for every code in the catalogue."""
    for code in catalogue.codes():
        help_ = catalogue.find(code, wording.language)
        assert help_ is not None
        yield PlannedPage(
            url=urls.help_for(code),
            template="help",
            title=help_.title,
            trail=(Link(wording("home.short"), urls.HOME), Link(wording("help.title"), urls.HELP)),
            view=HelpView(
                code=code,
                since=wording("help.since", version=help_.since),
                meaning=help_.meaning,
                reason=help_.reason,
                before=help_.before.rstrip(),
                after=help_.after.rstrip(),
            ),
            is_listed=False,
            is_public=False,
        )
