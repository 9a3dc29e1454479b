"""Rules over single texts, one file each. A rule sees one passage and who we are, nothing else; TEXT_RULES lists them."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from disclosure.findings import Finding
from disclosure.passages import Identity, Passage
from disclosure.rules.texts import (
    addresses_are_whole,
    bodies_are_bounded,
    bodies_are_shown_as_typed,
    characters_are_visible,
    domains_are_ours,
    eras_fit_years,
    links_lead_where_allowed,
    marks_stand_on_letters,
    names_are_ours,
    numbers_use_one_kind_of_digits,
    one_item_a_text,
    persons_are_private,
    sentences_are_whole,
    texts_are_plain,
    texts_say_something,
    thai_is_composed,
    thai_is_whole,
    titles_name_their_year,
)
from problems import Fault, place_within

# Where in the text the fault begins, counted from 0 in code points, and the fault.
Remark = tuple[int, Fault]
TextRule = Callable[[Passage, Identity], Iterator[Remark]]

TEXT_RULES: tuple[TextRule, ...] = (
    bodies_are_bounded.check,
    bodies_are_shown_as_typed.check,
    links_lead_where_allowed.check,
    names_are_ours.check,
    domains_are_ours.check,
    titles_name_their_year.check,
    eras_fit_years.check,
    texts_are_plain.check,
    addresses_are_whole.check,
    thai_is_whole.check,
    thai_is_composed.check,
    marks_stand_on_letters.check,
    characters_are_visible.check,
    numbers_use_one_kind_of_digits.check,
    texts_say_something.check,
    persons_are_private.check,
    one_item_a_text.check,
    sentences_are_whole.check,
)


def check(passages: Iterable[Passage], ours: Identity) -> Iterator[Finding]:
    """Every text rule's findings over some texts."""
    for passage in passages:
        for rule in TEXT_RULES:
            for start, fault in rule(passage, ours):
                yield _finding(passage, start, fault)


def _finding(passage: Passage, start: int, fault: Fault) -> Finding:
    if passage.record is not None:
        return Finding(replace(fault, location=passage.location), passage.record)
    place = place_within(f"content/{passage.path}", passage.text, start, start + len(fault.words))
    return Finding(fault, place=place)
