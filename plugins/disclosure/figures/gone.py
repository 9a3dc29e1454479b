"""What is no longer there: records that were public and are withdrawn, and links out that were found broken.

Both are read from the history; where that is not known, nothing is known to have been withdrawn, and of links only what
the last check says.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from disclosure.figures.disclosed import is_disclosure, versions
from disclosure.figures.periods import Quarter
from disclosure.records import Links, Record, Register, Sheet
from disclosure.records.links import CheckedLink
from disclosure.site import Former, Site


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """A record that was public up to a day."""

    day: date
    record: Record


def withdrawn(site: Site, quarter: Quarter) -> tuple[Withdrawn, ...]:
    """What was withdrawn in a quarter and was not there again at its end, oldest first."""
    found = [
        Withdrawn(last.day, last.record)
        for path, formers in (site.history or {}).items()
        if (last := _withdrawn(site, path, [each for each in formers if each.day <= quarter.end]))
        and quarter.holds(last.day)
    ]
    # A file may be renamed while its record stays.
    there = _shown(site, quarter.end) if found else frozenset()
    found = [each for each in found if (each.record.kind, each.record.key) not in there]
    return tuple(sorted(found, key=lambda each: (each.day, each.record.kind, each.record.key)))


def _shown(site: Site, until: date) -> frozenset[tuple[str, str]]:
    """Kind and key of every record that the history says was public on a day."""
    last = (
        (path, [each for each in formers if each.day <= until][-1:]) for path, formers in (site.history or {}).items()
    )
    return frozenset(
        (each.record.kind, each.record.key)
        for path, formers in last
        for each in formers
        if not each.is_removed and _is_public(site, path, each, until)
    )


def _withdrawn(site: Site, path: str, formers: list[Former]) -> Former | None:
    """The commit since which a file's record is not public, None where it is, or never was."""
    if not formers or not is_disclosure(formers[-1].record):
        return None
    shown = [not each.is_removed and _is_public(site, path, each, each.day) for each in formers]
    ends = [after for (was, now), after in zip(pairwise(shown), formers[1:], strict=True) if was and not now]
    return ends[-1] if ends and not shown[-1] else None


def _is_public(site: Site, path: str, former: Former, day: date) -> bool:
    """Of rows, their register of a day says whether they are invented."""
    if not isinstance(former.record, Sheet):
        return former.record.is_public
    said = (site.history or {}).get(f"{path.rpartition('/')[0]}.yml", ())
    registers = [each.record for each in said if each.day <= day and isinstance(each.record, Register)]
    return bool(registers) and registers[-1].stating(former.record).is_public


def checked(site: Site, until: date) -> tuple[CheckedLink, ...]:
    """Every link out as it was found by the last check that was recorded up to a day."""
    found = [each for record in site.all(Links) for each in _checks(site, record, until)]
    return found[-1] if found else ()


def _checks(site: Site, record: Links, until: date) -> Iterator[tuple[CheckedLink, ...]]:
    for version in versions(site, record):
        assert isinstance(version.record, Links)
        if version.day is not None and version.day > until:
            continue
        # A link that was tried again later says nothing of this day.
        known = tuple(each for each in version.record.links if each.checked_on <= until)
        if known or (version.day and not version.record.links):
            yield known
