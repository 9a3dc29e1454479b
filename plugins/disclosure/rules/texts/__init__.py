"""Rules over single texts, one file each. A rule sees one passage and who we are, nothing else; TEXT_RULES lists them."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from disclosure.findings import Finding
from disclosure.passages import Identity, Passage, identity, passages
from disclosure.site import Site
from problems import Fault, Place

# Where in the text the fault begins, counted from 0 in code points, and the fault.
Remark = tuple[int, Fault]
TextRule = Callable[[Passage, Identity], Iterator[Remark]]

TEXT_RULES: tuple[TextRule, ...] = ()


def check(site: Site) -> Iterator[Finding]:
    """Every text rule's findings over every text of the site."""
    ours = identity(site)
    for passage in passages(site):
        for rule in TEXT_RULES:
            for start, fault in rule(passage, ours):
                yield _finding(passage, start, fault)


def _finding(passage: Passage, start: int, fault: Fault) -> Finding:
    if passage.record is not None:
        return Finding(replace(fault, location=passage.location), passage.record)
    before = passage.text[:start]
    place = Place(f"content/{passage.path}", before.count("\n") + 1, start - before.rfind("\n"))
    return Finding(fault, place=place)
