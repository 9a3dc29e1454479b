"""A quarter's report as an official memo (บันทึกข้อความ) to the executives: positions alone, lines to be signed by hand.

The form follows the Prime Minister's Office regulation on correspondence B.E. 2526, from memory: to be confirmed against
its annex. The garuda of the printed form is not shipped; room for it stays.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from disclosure import urls
from disclosure.figures import quarters as figures
from disclosure.pages import duties, links, quarterly_tables
from disclosure.pages.letter import Memo
from disclosure.pages.parts import Link, PlannedPage
from disclosure.pages.quarterly import lead, title, trail
from disclosure.records import Obligations
from disclosure.site import Site
from disclosure.wording import Wording


@dataclass(frozen=True, slots=True)
class MemoView:
    """What the template of a memo may see."""

    introduction: str
    memo: Memo


def plan(site: Site, wording: Wording) -> Iterator[PlannedPage]:
    """A memo for every quarter that has a report; in Thai with Thai numerals, as official letters are."""
    official = Wording("th", "thai") if wording.language == "th" else wording
    for quarter in figures.quarters(site):
        report = figures.quarterly(site, quarter)
        memo = _memo(site, report, official)
        yield PlannedPage(
            url=urls.memo(quarter.year, quarter.number),
            template="memo",
            title=wording("memo.title", quarter=duties.quarter_words(quarter, wording)),
            description=wording("memo.introduction"),
            trail=(*trail(wording), Link(title(quarter, wording), urls.quarterly(quarter.year, quarter.number))),
            view=MemoView(wording("memo.introduction"), memo),
            records=site.all(Obligations),
            years=(quarter.year,),
            memos=(memo,),
        )


def _memo(site: Site, report: figures.Quarterly, wording: Wording) -> Memo:
    (record,) = site.all(Obligations)
    quarter, table = report.quarter, quarterly_tables.divisions(site, report, wording)
    sender = site.organisation.name
    if record.report_from:
        (owner,) = links.to_responsible(site, (record.report_from,), wording)
        sender = f"{owner.text} {sender}"
    to, through = record.report_to or "", record.report_through or ""
    if to and through:
        to = wording("memo.through", to=to, through=through)
    return Memo(
        name=f"memo-{quarter.year}-q{quarter.number}",
        heading=wording("memo.heading"),
        particulars=(
            (wording("memo.from"), sender),
            (wording("memo.number"), ""),
            (wording("memo.date"), ""),
            (wording("memo.subject"), title(quarter, wording)),
            (wording("memo.to"), to),
        ),
        paragraphs=tuple(_paragraphs(site, report, wording)),
        caption=table.caption,
        headings=tuple(column.label for column in table.shown_columns),
        rows=tuple(tuple(cell.lines[0] for _, cell, _ in cells) for _, cells in table.shown_rows),
        closing=wording("memo.closing"),
        signatures=tuple(
            wording(f"memo.{key}", position=position) if position else wording(f"memo.{key}_unknown")
            for key, position in (("sender", ""), ("opinion", record.report_through), ("order", record.report_to))
        ),
        signed=wording("memo.signed"),
        dated=wording("memo.dated"),
        language="th-TH" if wording.language == "th" else "en-GB",
    )


def _paragraphs(site: Site, report: figures.Quarterly, wording: Wording) -> Iterator[str]:
    quarter = report.quarter
    yield wording(
        "memo.opening",
        quarter=duties.quarter_words(quarter, wording),
        start=wording.day(quarter.start),
        end=wording.day(quarter.end),
        name=site.organisation.name,
    )
    yield lead(report, wording)
    if report.withdrawn or report.broken:
        yield wording("memo.gone", withdrawn=len(report.withdrawn), broken=len(report.broken))
    yield _complaints(report, wording)
    yield (
        wording("memo.actions", count=len(report.unreported), actions=report.actions)
        if report.actions
        else wording("memo.no_actions")
    )
    yield wording("memo.next", count=len(report.next))
    address = f"{site.organisation.site_url}{urls.quarterly(quarter.year, quarter.number)}"
    yield wording("memo.details", address=address)


def _complaints(report: figures.Quarterly, wording: Wording) -> str:
    return wording("memo.complaints", kinds=" ".join(_cases(each, wording) for each in report.cases))


def _cases(cases: figures.Cases, wording: Wording) -> str:
    kind, figure = wording(f"complaint_kind.{cases.kind}"), cases.figure
    if figure is None or figure.received is None:
        # Nothing was counted, for a reason: not applicable and withheld are not the same as not reported.
        state = figure.state if figure else "not-yet-reported"
        return wording(f"memo.cases.{state}", kind=kind)
    received, resolved = figure.received, figure.resolved or 0
    if not figure.is_complete:
        known, months = figure.months_known, figure.months
        return wording("memo.partly", kind=kind, known=known, months=months, received=received, resolved=resolved)
    if figure.in_progress is None:
        return wording("memo.counts", kind=kind, received=received, resolved=resolved)
    return wording(
        "memo.counts_open",
        kind=kind,
        received=received,
        resolved=resolved,
        open=figure.in_progress,
        carried=cases.carried or 0,
    )
