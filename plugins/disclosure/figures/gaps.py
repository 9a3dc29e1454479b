"""Whose a gap is: the divisions that must see to it."""

from disclosure.figures import actions
from disclosure.findings import Finding
from disclosure.records import Measure, Obligations, Register, Sheet
from disclosure.records.division import ALL_DIVISIONS
from disclosure.site import Site


def by_division(site: Site) -> dict[str, tuple[Finding, ...]]:
    """Every gap of a site under each division's id that must see to it; ``all-divisions`` where no one division must."""
    groups: dict[str, list[Finding]] = {}
    for gap in site.gaps:
        for division in owners(site, gap):
            groups.setdefault(division, []).append(gap)
    return {division: tuple(gaps) for division, gaps in groups.items()}


def owners(site: Site, gap: Finding) -> tuple[str, ...]:
    """The ids of the divisions a gap is for: an action's responsible, a record's owner, or all of them."""
    record, location = site.record_of(gap), gap.fault.location
    if isinstance(record, Measure) and location[:1] == ("actions",) and len(location) > 1:
        responsible = actions.cell(record, record.actions[int(location[1])], "responsible").value or ()
        return tuple(dict.fromkeys(key.partition("/")[0] for key in responsible)) or (ALL_DIVISIONS,)
    if isinstance(record, Obligations) and location[:1] == ("obligations",) and len(location) > 1:
        return (record.obligations[int(location[1])].division,)
    if isinstance(record, Sheet):
        record = site.find(Register, record.kind) or site.find_unpublished(Register, record.kind)
    return (getattr(record, "owner", None) or ALL_DIVISIONS,)
