"""The page of links out of this site, and the command that lists and tries them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.forked import PRONGSAI, Finished, run

from disclosure.building import PlannedSite
from disclosure.pages.parts import PlannedPage

Plan = Callable[..., PlannedSite]


@pytest.fixture
def linked(tiny: Path) -> Path:
    """The tiny municipality with three links to two addresses outside, one of them in a draft."""
    (tiny / "data" / "allowed.yml").write_text(
        "hosts:\n  - host: a.invalid\n    reason: ทดสอบ\n  - host: b.invalid\n    reason: ทดสอบ\n", encoding="utf-8"
    )
    (tiny / "content" / "manuals" / "lending.md").write_text(
        "ก [ข](https://a.invalid/) [ค](https://a.invalid/)\n", encoding="utf-8"
    )
    (tiny / "data" / "channels" / "phone.yml").write_text(
        "id: phone\nname: ก\nkind: website\naddress: https://b.invalid/\nowner: clerk\ntakes: complaint\ndraft: true\n",
        encoding="utf-8",
    )
    return tiny


def page(planned: PlannedSite) -> PlannedPage | None:
    return next((each for each in planned.pages if each.url == "/links/"), None)


def rows(planned: PlannedSite) -> list[tuple[object, ...]]:
    found = page(planned)
    assert found
    return [tuple(cell.raw for cell in row.cells) for row in found.tables[0].rows]


def check_was(folder: Path, status: str) -> None:
    (folder / "data" / "links.yml").write_text(
        f'links:\n  - address: "https://a.invalid/"\n    checked_on: 2026-11-20\n    status: {status}\n',
        encoding="utf-8",
    )


def test_each_address_stands_once_with_its_last_check(linked: Path, plan: Plan) -> None:
    check_was(linked, "ok")

    found = rows(plan(linked))

    assert [row[:3] for row in found] == [("https://a.invalid/", 2, "ok"), ("https://b.invalid/", 1, None)]
    assert str(found[0][3]) == "2026-11-20"


def test_what_was_never_tried_is_said_to_be_untried(linked: Path, plan: Plan) -> None:
    found = page(plan(linked))

    assert found
    assert {cell.lines for row in found.tables[0].rows for cell in row.cells[2:]} == {("ยังไม่ได้ตรวจ",)}


def test_links_of_drafts_are_not_listed_in_public(linked: Path, plan: Plan) -> None:
    assert [row[0] for row in rows(plan(linked, public=True))] == ["https://a.invalid/"]


def test_a_site_that_leads_nowhere_has_no_such_page(tiny: Path, plan: Plan) -> None:
    assert page(plan(tiny)) is None


def prongsai(*arguments: str | Path) -> Finished:
    return run(PRONGSAI, *map(str, arguments))


def test_the_command_lists_every_place(linked: Path) -> None:
    check_was(linked, "broken")

    finished = prongsai("links", linked)

    assert finished.returncode == 0
    assert finished.stdout.splitlines() == [
        "data/channels/phone.yml:4:10: https://b.invalid/ (ยังไม่ได้ตรวจ / never checked)",
        "content/manuals/lending.md:1:7: https://a.invalid/ (2026-11-20 broken)",
        "content/manuals/lending.md:1:31: https://a.invalid/ (2026-11-20 broken)",
    ]


def test_a_link_found_broken_is_a_warning_wherever_it_stands(linked: Path) -> None:
    check_was(linked, "broken")

    finished = prongsai("check", linked)

    assert finished.returncode == 0
    for place in ("1:7", "1:31"):
        assert f"content/manuals/lending.md:{place}: warning [broken-external-link]" in finished.stderr


def test_trying_writes_what_was_found(linked: Path) -> None:
    finished = prongsai("links", "--check", linked)

    assert finished.returncode == 0
    text = (linked / "data" / "links.yml").read_text(encoding="utf-8")
    assert [line.split()[-1] for line in text.splitlines() if "status" in line] == ["unreachable", "unreachable"]
    assert prongsai("check", linked).returncode == 0


def test_nothing_is_tried_while_a_host_is_not_allowed(linked: Path) -> None:
    (linked / "data" / "allowed.yml").unlink()

    finished = prongsai("links", "--check", linked)

    assert finished.returncode == 2
    assert not (linked / "data" / "links.yml").exists()
