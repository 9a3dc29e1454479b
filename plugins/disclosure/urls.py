"""Every address on the site, from its root: short, ASCII, without percent signs, each page a folder."""

from disclosure.records import Division, Manual, Measure, Page, Register

HOME = "/"
ABOUT = "/about/"
REPORTS = "/reports/"
MEASURES = "/measures/"
MANUALS = "/manuals/"
COMPLAINTS = "/complaints/"
CHANNELS = "/channels/"
DIVISIONS = "/divisions/"
REGISTERS = "/registers/"
TRACKING = "/tracking/"
TRACKING_FILE = "/tracking/current.js"
OBLIGATIONS = "/obligations/"
QUARTERLY = "/quarterly/"
PARTICIPATION = "/participation/"
PLANS = "/plans/"
ITA = "/ita/"
DOWNLOADS = "/downloads/"
GAPS = "/gaps/"
HELP = "/help/"
LINKS = "/links/"
PAGES = "/pages/"
OIT = "/oit/"
OIT_SUBJECTS = "/oit/subjects/"
OIT_CALENDAR = "/oit/calendar.ics"
SEARCH = "/search/"
NOT_FOUND = "/404.html"
FEED = "/feed.atom"
SITEMAP = "/sitemap.xml"
ROBOTS = "/robots.txt"
OPENSEARCH = "/opensearch.xml"


def report(year: int) -> str:
    """The yearly six-column report."""
    return f"{REPORTS}{year}/"


def measures(year: int) -> str:
    """The measures of a fiscal year."""
    return f"{MEASURES}{year}/"


def measure(measure: Measure) -> str:
    """One measure."""
    return f"{MEASURES}{measure.fiscal_year}/{measure.number}/"


def action(number: int) -> str:
    """The anchor of an action on its measure's page."""
    return f"a{number}"


def manual(manual: Manual) -> str:
    """One manual."""
    return f"{MANUALS}{manual.id}/"


def attachment(manual: Manual, file: str) -> str:
    """A manual's attachment."""
    return f"{MANUALS}{manual.id}/{file}"


def emblem(file: str) -> str:
    """The organisation's emblem."""
    return f"/images/{file}"


def complaints(year: int) -> str:
    """A fiscal year's complaint statistics."""
    return f"{COMPLAINTS}{year}/"


def channel(channel_id: str) -> str:
    """A channel, on the page of all channels."""
    return f"{CHANNELS}#{channel_id}"


def division(division: Division) -> str:
    """One division."""
    return f"{DIVISIONS}{division.id}/"


def numbered(url: str, number: int) -> str:
    """A page of a long list; the first is the list's own address."""
    return url if number == 1 else f"{url}page-{number}/"


def help_for(code: str) -> str:
    """What a problem code means, in the preview."""
    return f"{HELP}{code}/"


def register(register: Register) -> str:
    """One register."""
    return f"{REGISTERS}{register.id}/"


def page(page: Page) -> str:
    """A page of prose."""
    return f"{PAGES}{page.id}/"


def oit(year: int) -> str:
    """The OIT form of an assessment year."""
    return f"{OIT}{year}/"


def oit_item(year: int, number: int) -> str:
    """One item of a year's form: short, for it is pasted into the assessment's own system."""
    return f"{OIT}{year}/o{number}/"


def oit_sheet(year: int) -> str:
    """The answers of a year's form, to be pasted."""
    return f"{OIT}{year}/sheet/"


def oit_readiness(year: int) -> str:
    """What is ready for a year's assessment, in the preview."""
    return f"{OIT}{year}/readiness/"


def obligation(obligation_id: str) -> str:
    """One obligation, on the page of all of them."""
    return f"{OBLIGATIONS}#{obligation_id}"


def quarterly(year: int, quarter: int) -> str:
    """A quarter's report to the executives."""
    return f"{QUARTERLY}{year}/q{quarter}/"


def memo(year: int, quarter: int) -> str:
    """A quarter's report as an official memo."""
    return f"{quarterly(year, quarter)}memo/"


def sheet(register_id: str, year: int) -> str:
    """A register's rows of a fiscal year."""
    return f"{REGISTERS}{register_id}/{year}/"


def search_index(part: int) -> str:
    """A part of what the search looks through, counted from 1."""
    return "/search-index.js" if part == 1 else f"/search-index-{part}.js"


def participation(year: int) -> str:
    """How people took part in a fiscal year."""
    return f"{PARTICIPATION}{year}/"


def plan(plan_id: str) -> str:
    """One plan."""
    return f"{PLANS}{plan_id}/"


def file_of(url: str) -> str:
    """The path below the output folder of the page or file at an address."""
    path = url.partition("#")[0].lstrip("/")
    return path + "index.html" if not path or path.endswith("/") else path


def relative(url: str, page: str) -> str:
    """The way from one page to an address of this site, so that the site works in any folder; others stay as they are.

    >>> relative("/measures/2566/", "/measures/2566/1/")
    '../'
    """
    if not url.startswith("/") or url.startswith("//"):
        return url
    path, mark, anchor = url.partition("#")
    if path == page and mark:
        return f"#{anchor}"
    steps, here = path.split("/"), page.split("/")
    shared = 0
    # The last step is a file, or nothing behind the last slash: never shared.
    for step, other in zip(steps[:-1], here[:-1], strict=False):
        if step != other:
            break
        shared += 1
    way = "../" * (len(here) - 1 - shared) + "/".join(steps[shared:])
    return f"{way or './'}{mark}{anchor}"
