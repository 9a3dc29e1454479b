"""One sentence that must hold, one file. RULES is the table of contents."""

from collections.abc import Callable, Iterator

from disclosure.findings import Finding
from disclosure.parsed import ParsedRecords
from disclosure.passages import Passage, identity, passages_of
from disclosure.records import Links
from disclosure.rules import (
    action_numbers_differ,
    action_numbers_follow,
    actions_are_complete,
    ageing_adds_up,
    assessments_are_whole,
    assets_are_lent_once,
    attachments_are_what_they_say,
    attachments_do_nothing,
    attachments_hide_nothing,
    attachments_hold_nothing_private,
    attachments_name_no_person,
    balances_hold,
    borrowed_cells_have_holders,
    changed_figures_are_corrected,
    channels_can_be_reached,
    comments_are_public,
    concepts_are_known,
    corrections_correct_something,
    corruption_has_its_own_channel,
    corruption_needs_no_account,
    figures_are_in_time,
    figures_are_not_early,
    files_are_declared,
    files_bear_their_names,
    hosts_are_used,
    links_still_lead,
    manuals_are_reviewed,
    manuals_have_bodies,
    measure_numbers_follow,
    missing_measures_are_missing,
    names_differ,
    obligations_are_kept,
    obligations_can_be_kept,
    openings_follow_closings,
    outcomes_are_measured,
    outside_loans_have_approval,
    pdfs_have_text,
    periods_fall_in_their_year,
    photographs_tell_no_place,
    plans_are_accounted_for,
    references_resolve,
    registers_say_what_is_so,
    reports_are_traceable,
    results_are_reported,
    results_have_evidence,
    rows_are_not_early,
    synonyms_are_groups,
    tables_are_private,
    texts,
    topics_are_covered,
    totals_of_steps_agree,
    tracking_is_sealed,
    years_of_participation_agree,
)
from disclosure.site import Site

Rule = Callable[[Site], Iterator[Finding]]

RULES: tuple[Rule, ...] = (
    files_bear_their_names.check,
    references_resolve.check,
    concepts_are_known.check,
    names_differ.check,
    action_numbers_differ.check,
    borrowed_cells_have_holders.check,
    missing_measures_are_missing.check,
    manuals_have_bodies.check,
    files_are_declared.check,
    attachments_are_what_they_say.check,
    attachments_do_nothing.check,
    attachments_hide_nothing.check,
    attachments_name_no_person.check,
    photographs_tell_no_place.check,
    attachments_hold_nothing_private.check,
    pdfs_have_text.check,
    balances_hold.check,
    ageing_adds_up.check,
    openings_follow_closings.check,
    registers_say_what_is_so.check,
    assets_are_lent_once.check,
    rows_are_not_early.check,
    outside_loans_have_approval.check,
    years_of_participation_agree.check,
    plans_are_accounted_for.check,
    assessments_are_whole.check,
    figures_are_in_time.check,
    figures_are_not_early.check,
    changed_figures_are_corrected.check,
    corrections_correct_something.check,
    totals_of_steps_agree.check,
    obligations_can_be_kept.check,
    obligations_are_kept.check,
    results_are_reported.check,
    action_numbers_follow.check,
    actions_are_complete.check,
    channels_can_be_reached.check,
    corruption_has_its_own_channel.check,
    corruption_needs_no_account.check,
    manuals_are_reviewed.check,
    measure_numbers_follow.check,
    outcomes_are_measured.check,
    periods_fall_in_their_year.check,
    reports_are_traceable.check,
    results_have_evidence.check,
    topics_are_covered.check,
    synonyms_are_groups.check,
    tables_are_private.check,
    hosts_are_used.check,
    links_still_lead.check,
    tracking_is_sealed.check,
)


def check(site: Site, parsed: ParsedRecords) -> Iterator[Finding]:
    """Every rule's findings over the whole site. Texts that ``parsed`` knows to be sound are not judged again."""
    for rule in RULES:
        yield from rule(site)
    yield from _texts(site, parsed)


def _texts(site: Site, parsed: ParsedRecords) -> Iterator[Finding]:
    """What text rules find in each record's file, and in each body."""
    ours = identity(site)
    for (kind, key), document in site.documents.items():
        # The addresses that were tried stand elsewhere, and are judged there.
        if kind != Links.kind and not parsed.is_sound(ours.words, kind, document.text):
            record = site.records[kind][key]
            findings = (
                *texts.check(passages_of(record), ours),
                *comments_are_public.check(site, record, document, ours),
            )
            yield from findings
            if not findings:
                parsed.put_sound(ours.words, kind, document.text)
    for path, text in site.prose.items():
        if not parsed.is_sound(ours.words, path, text):
            findings = tuple(texts.check((Passage(text, None, (), path),), ours))
            yield from findings
            if not findings:
                parsed.put_sound(ours.words, path, text)
