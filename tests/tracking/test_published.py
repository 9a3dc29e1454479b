"""The public file tells who has a code one thing, and everyone else nothing."""

from tracking import Answer, Case, Key, Published, look_up, publish
from tracking.states import EARLIER, STATES, months_before

DOMAIN = "www.example.go.th"


def _cases(number: int, first: int = 0) -> list[Case]:
    return [
        Case(str(each), Key.of(f"CODE{each}", DOMAIN, 1), STATES[each % 10], "2026-10")
        for each in range(first, first + number)
    ]


def test_who_has_the_code_reads_the_state_and_the_month() -> None:
    cases = _cases(70)
    published = publish(cases, "2026-11")

    assert [look_up(published, case.key) for case in cases] == [
        Answer("found", case.state, case.month) for case in cases
    ]


def test_a_wrong_code_is_unknown_like_a_decoy() -> None:
    published = publish(_cases(3), "2026-11")

    assert look_up(published, Key.of("ANOTHER", DOMAIN, 1)) == Answer("unknown")


def test_a_tag_that_was_changed_is_told_apart() -> None:
    (case,) = _cases(1)
    published = publish([case], "2026-11")
    locator = case.key.locator("2026-11")
    entries = tuple(locator + bytes(16) if entry.startswith(locator) else entry for entry in published.entries)

    assert look_up(Published("2026-11", entries), case.key) == Answer("damaged")


def test_a_state_cannot_be_carried_into_another_epoch() -> None:
    (case,) = _cases(1)
    old = publish([case], "2026-10")

    assert look_up(Published("2026-11", old.entries), case.key) == Answer("unknown")


def test_the_number_of_entries_tells_nothing_below_a_multiple() -> None:
    assert [len(publish(_cases(number), "2026-11").entries) for number in (0, 1, 63, 64, 65)] == [64, 64, 64, 64, 128]


def test_no_entry_of_one_publication_is_found_in_another() -> None:
    cases = _cases(40)
    files = [publish(cases, epoch) for epoch in ("2026-10", "2026-11", "2026-11.2")]
    parts = [{half for entry in file.entries for half in (entry[:16], entry[16:])} for file in files]

    assert not parts[0] & parts[1]
    assert not parts[1] & parts[2]


def test_entries_are_in_the_order_of_their_bytes_whatever_the_cases() -> None:
    published = publish(_cases(10), "2026-11")

    assert list(published.entries) == sorted(published.entries)
    assert {len(entry) for entry in published.entries} == {32}


def test_every_byte_of_cases_and_of_decoys_takes_every_value() -> None:
    """Neither kind is told by its bytes: over 2,048 of each, every byte value comes as often as chance has it."""
    cases = b"".join(publish(_cases(2048), "2026-11").entries)
    decoys = b"".join(entry for each in range(32) for entry in publish([], f"2026-11.{each + 2}").entries)

    for content in (cases, decoys):
        counts = [content.count(bytes([value])) for value in range(256)]
        expected = len(content) / 256
        # Chi squared of 255 degrees of freedom: beyond 350 in one of 10,000 runs.
        assert sum((count - expected) ** 2 / expected for count in counts) < 350


def test_a_state_of_long_ago_is_of_earlier() -> None:
    case = Case("1", Key.of("CODE", DOMAIN, 1), "closed-founded", "2020-01")

    assert look_up(publish([case], "2026-11"), case.key) == Answer("found", "closed-founded", EARLIER)


def test_the_months_go_back_three_years() -> None:
    months = months_before("2026-02.3")

    assert months[:3] == ("2026-02", "2026-01", "2025-12")
    assert months[-2:] == ("2023-03", EARLIER)


def test_a_code_opens_nothing_on_another_municipalitys_site() -> None:
    assert Key.of("CODE", DOMAIN, 1) != Key.of("CODE", "www.other.go.th", 1)
