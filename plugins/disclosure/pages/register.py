"""One register: what it records, who keeps it, on which ground, and whether rows are published."""

from collections.abc import Iterator
from dataclasses import dataclass

from disclosure import urls
from disclosure.pages import cells, documents
from disclosure.pages.parts import Fact, Link, PlannedPage
from disclosure.records import Division, Register
from disclosure.site import Site
from disclosure.wording import Wording


@dataclass(frozen=True, slots=True)
class RegisterView:
    """What the template of a register may see."""

    summary: str
    facts: tuple[Fact, ...]
    rows: str
    note: str


def plan(site: Site, wording: Wording) -> Iterator[PlannedPage]:
    """A page for every register."""
    for register in site.all(Register):
        yield PlannedPage(
            url=urls.register(register),
            template="register",
            title=register.title,
            description=register.summary or "",
            trail=(Link(wording("home.short"), urls.HOME), Link(wording("registers.title"), urls.REGISTERS)),
            view=RegisterView(
                register.summary or "",
                _facts(site, register, wording),
                wording("register.no_rows"),
                register.note or "",
            ),
            records=(register,),
            documents=(documents.of_record(site, register, "register"),),
        )


def _facts(site: Site, register: Register, wording: Wording) -> tuple[Fact, ...]:
    owner = site.find(Division, register.owner)
    stated = {
        "owner": cells.text(owner.name if owner else None, wording, url=urls.division(owner) if owner else None),
        "records": cells.texts(register.records, wording),
        "legal_basis": cells.texts(register.legal_basis, wording),
    }
    return tuple(cells.fact(wording(f"field.register.{name}"), cell) for name, cell in stated.items())
