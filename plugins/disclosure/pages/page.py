"""A page of prose on a subject that no other kind of record holds."""

from collections.abc import Iterator
from dataclasses import dataclass

from disclosure import urls
from disclosure.pages import cells, documents, links
from disclosure.pages.owners import owner_cell
from disclosure.pages.parts import Fact, Link, PlannedPage
from disclosure.prose import Body, reading_of, render
from disclosure.records import Page
from disclosure.site import Site
from disclosure.wording import Wording


@dataclass(frozen=True, slots=True)
class PageView:
    """What the template of such a page may see; ``body.html`` is already safe."""

    summary: str
    body: Body
    facts: tuple[Fact, ...]


def plan(site: Site, wording: Wording) -> Iterator[PlannedPage]:
    """A page for every record."""
    for page in site.all(Page):
        prose = f"pages/{page.id}.md"
        body = render(reading_of(site, prose), urls.page(page), links.unpublished(site, wording))
        yield PlannedPage(
            url=urls.page(page),
            template="page",
            title=page.title,
            description=page.summary or "",
            trail=(Link(wording("home.short"), urls.HOME),),
            view=PageView(page.summary or "", body, _facts(site, page, wording)),
            records=(page,),
            documents=(documents.of_record(site, page, "page"),),
            prose=prose,
            links=body.links,
        )


def _facts(site: Site, page: Page, wording: Wording) -> tuple[Fact, ...]:
    stated = {
        "fiscal_year": cells.year(page.fiscal_year, wording) if page.fiscal_year else None,
        "owner": owner_cell(site, page.owner, wording) if page.owner else None,
        "review_due": cells.day(page.review_due, wording) if page.review_due else None,
    }
    return tuple(cells.fact(wording(f"field.page.{name}"), cell) for name, cell in stated.items() if cell)
