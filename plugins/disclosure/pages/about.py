"""About: which municipality this is, beyond doubt, and what this site is."""

from collections.abc import Iterator
from dataclasses import dataclass

from disclosure import urls
from disclosure.linking import outside
from disclosure.pages import cells, documents
from disclosure.pages.parts import Fact, Link, PlannedPage
from disclosure.site import Site
from disclosure.wording import Wording


@dataclass(frozen=True, slots=True)
class AboutView:
    """What the template of the about page may see."""

    facts: tuple[Fact, ...]
    # To the list of links out of this site, where there are any.
    links: Link | None


def plan(site: Site, wording: Wording) -> Iterator[PlannedPage]:
    """One page, always."""
    organisation = site.organisation
    stated = {
        "name": cells.text(organisation.name, wording),
        "english_name": cells.text(organisation.english_name, wording),
        "type": cells.choice("organisation_type", organisation.type, wording),
        "district": cells.text(organisation.district, wording),
        "province": cells.text(organisation.province, wording),
        "domain": cells.text(organisation.domain, wording, url=f"https://{organisation.domain}"),
        "address": cells.text(organisation.address, wording),
        "telephone": cells.text(organisation.telephone, wording),
        "email": cells.text(organisation.email, wording),
        "hours": cells.text(organisation.hours, wording),
    }
    yield PlannedPage(
        url=urls.ABOUT,
        template="about",
        title=wording("about.title"),
        description=wording("about.description", name=organisation.name),
        trail=(Link(wording("home.short"), urls.HOME),),
        view=AboutView(
            tuple(cells.fact(wording(f"field.organisation.{name}"), cell) for name, cell in stated.items()),
            Link(wording("links.title"), urls.LINKS) if any(outside(site)) else None,
        ),
        records=(organisation,),
        documents=(documents.of_record(site, organisation, "organisation"),),
        files={urls.emblem(organisation.emblem): organisation.emblem} if organisation.emblem else {},
    )
