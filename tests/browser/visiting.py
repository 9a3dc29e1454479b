"""A visit to a page: everything that is seen in it at once, so that each page is opened only once for all tests."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, Error, Page, Route

LOOKING = (Path(__file__).parent / "looking.js").read_text(encoding="utf-8")
SCREENS = ((320, "dark"), (360, "light"), (768, "light"), (1280, "dark"))
SCRIPTS = re.compile(r"<script\b(?![^>]*ld\+json).*?</script>", flags=re.S)
NOSCRIPT = re.compile(r"</?noscript[^>]*>")


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


def visits(
    browser: Browser, address: str, pages: Iterable[str], scriptless: Collection[str]
) -> Iterator[tuple[str, Visit]]:
    """Visit pages one after the other, each with an empty cache, and some of them without script too."""
    for path in pages:
        visit = Visit()
        context = browser.new_context(viewport={"width": 360, "height": 740})
        _with_script(context.new_page(), address + path, visit)
        if path in scriptless:
            without_script(page := context.new_page())
            _without_script(page, address + path, visit)
        context.close()
        yield path, visit


def _with_script(page: Page, address: str, visit: Visit) -> None:
    page.on("request", lambda request: visit.requests.append(request.url))
    page.on("console", lambda message: visit.complaints.append(message.text))
    page.on("pageerror", lambda error: visit.complaints.append(str(error)))
    page.on("response", lambda answer: visit.complaints.append(answer.url) if answer.status >= 400 else None)
    page.goto(address)
    page.evaluate(LOOKING)
    visit.first_view = list(visit.requests)
    for width, scheme in SCREENS:
        page.set_viewport_size({"width": width, "height": 740})
        page.emulate_media(color_scheme=scheme)
        visit.look(page, f"{width} {scheme}")
        if width in (360, 1280) and (unfocused := page.evaluate("looking.unfocused()")):
            visit.unfocused[f"{width} {scheme}"] = unfocused


def _without_script(page: Page, address: str, visit: Visit) -> None:
    page.goto(address)
    page.evaluate(LOOKING)
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 740})
        visit.look(page, f"{width} without script")
    visit.dead = page.evaluate("looking.dead()")


def without_script(page: Page) -> None:
    """Let a page come as it is shown where scripts are off.

    Its scripts are taken out and its noscript parts opened, rather than scripting switched off, because then nothing
    that looks at the page would run either.
    """

    def scriptless(route: Route) -> None:
        try:
            answer = route.fetch()
        except Error:
            # The page was left before its icon came.
            return
        if "text/html" not in answer.headers.get("content-type", ""):
            route.fulfill(response=answer)
            return
        route.fulfill(response=answer, body=NOSCRIPT.sub("", SCRIPTS.sub("", answer.text())))

    page.route("**/*", scriptless)
