"""A visit to a page: everything that is seen in it at once, so that each page is opened only once for all tests."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, Page

LOOKING = (Path(__file__).parent / "looking.js").read_text(encoding="utf-8")
# Each width once, each colour scheme on a small and on a large one: a layout knows no colours.
SCREENS = ((360, "light"), (768, "light"), (1280, "dark"), (320, "dark"))


@dataclass
class Visit:
    """What was seen of one page. ``first_view``: what it asks for before anyone touches it. Each other thing is by where it was seen: ``360 dark``, ``320 light without script``."""

    requests: list[str] = field(default_factory=list)
    first_view: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    wide: dict[str, int] = field(default_factory=dict)
    clipped: dict[str, list[str]] = field(default_factory=dict)
    tight: dict[str, list[str]] = field(default_factory=dict)
    unfocused: dict[str, list[str]] = field(default_factory=dict)
    dead: list[str] = field(default_factory=list)

    def look(self, page: Page, where: str) -> None:
        """Notice what is wrong with the layout as it stands."""
        seen = page.evaluate("looking.look()")
        for what, found in seen.items():
            if found:
                getattr(self, what)[where] = found


def visits(browser: Browser, address: str, pages: Iterable[str]) -> Iterator[tuple[str, Visit]]:
    """Visit pages one after the other in one window, each as if for the first time."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    context.new_cdp_session(page).send("Network.setCacheDisabled", {"cacheDisabled": True})
    seen = [Visit()]
    page.on("request", lambda request: seen[-1].requests.append(request.url))
    page.on("console", lambda message: seen[-1].complaints.append(message.text))
    page.on("pageerror", lambda error: seen[-1].complaints.append(str(error)))
    page.on("response", lambda answer: seen[-1].complaints.append(answer.url) if answer.status >= 400 else None)
    for path in pages:
        visit = Visit()
        page.set_viewport_size({"width": 360, "height": 740})
        page.emulate_media(color_scheme="light")
        seen.append(visit)
        page.goto(address + path)
        page.evaluate(LOOKING)
        visit.first_view = list(visit.requests)
        for width, scheme in SCREENS:
            page.set_viewport_size({"width": width, "height": 740})
            page.emulate_media(color_scheme=scheme)
            visit.look(page, f"{width} {scheme}")
            if width in (360, 1280) and (unfocused := page.evaluate("looking.unfocused()")):
                visit.unfocused[f"{width} {scheme}"] = unfocused
        # What the page still asks for or complains of when it is left is its own.
        page.goto("about:blank")
        yield path, visit
    context.close()


def visit_without_script(page: Page, address: str, visit: Visit) -> None:
    """See what a page is where scripts are off."""
    page.set_viewport_size({"width": 320, "height": 740})
    page.goto(address)
    page.evaluate(LOOKING)
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 740})
        visit.look(page, f"{width} without script")
    visit.dead = page.evaluate("looking.dead()")
