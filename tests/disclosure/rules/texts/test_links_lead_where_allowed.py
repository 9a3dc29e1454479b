"""Links lead to hosts that are ours or allowed, to the letter, from bodies and from records."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.conftest import WORDING

from disclosure.building import check

Found = Callable[[str], list[str]]


def problems(folder: Path, *codes: str) -> list[str]:
    found = check(folder / "data", folder / "content", WORDING).problems
    return [f"{each.place} {each.code}" for each in found if not codes or each.code in codes]


@pytest.fixture
def body(tiny: Path) -> Found:
    """Problems of a body, less those of the tiny municipality itself."""

    def found(text: str) -> list[str]:
        before = set(problems(tiny))
        (tiny / "content" / "manuals" / "lending.md").write_text(text, encoding="utf-8")
        return [each for each in problems(tiny) if each not in before]

    return found


def allow(tiny: Path, *hosts: str) -> None:
    lines = "".join(f"  - host: {host}\n    reason: ทดสอบ\n" for host in hosts)
    (tiny / "data" / "allowed.yml").write_text(f"hosts:\n{lines}", encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("ก\n\nดู[ข](https://slot.example.com/)", "3:7"),
        ("<https://slot.example.com/a>", "1:2"),
        ("[ก][1]\n\n[1]: https://slot.example.com/", "3:6"),
        ('[ก](https://slot.example.com/ "ข")', "1:5"),
        ("| ก |\n|---|\n| [ข](https://slot.example.com) |", "3:7"),
        ("`(https://slot.example.com/)` [ก](https://slot.example.com/)", "1:35"),
        # A subdomain of ours is another host, and so is a name that ends in ours.
        ("[ก](https://sub.www.example.go.th/)", "1:5"),
        ("[ก](https://www.example.go.th.slot.example.com/)", "1:5"),
    ],
)
def test_a_host_that_nobody_allowed_is_refused_where_it_stands(body: Found, text: str, place: str) -> None:
    assert body(text) == [f"content/manuals/lending.md:{place} unknown-host"]


@pytest.mark.parametrize(
    "text",
    [
        "[ก](https://www.example.go.th)",
        "[ก](https://WWW.example.go.th/)",
        "[ก](mailto:saraban@example.go.th) <saraban@example.go.th>",
        "[ก](tel:043000000)",
        "[ก](line://nv/chat)",
        "`[ก](https://slot.example.com/)`",
        "ดูที่ slot.example.com",
        "[ก](/channels/#phone)",
    ],
)
def test_our_own_host_and_what_is_no_web_address_need_no_entry(body: Found, text: str) -> None:
    assert body(text) == []


def test_a_host_that_is_allowed_may_be_led_to(tiny: Path, body: Found) -> None:
    allow(tiny, "www.nacc.go.th")

    assert body("[ก](https://www.nacc.go.th/a)") == []


def test_the_host_of_the_sites_own_address_is_ours(tiny: Path, body: Found) -> None:
    with (tiny / "data" / "organisation.yml").open("a", encoding="utf-8") as file:
        file.write("site_address: https://open.example.go.th/town\n")

    assert body("[ก](https://open.example.go.th/town/channels/)") == []


def test_addresses_in_records_are_judged_alike(tiny: Path) -> None:
    phone = tiny / "data" / "channels" / "phone.yml"
    phone.write_text(
        "id: phone\nname: เฟซบุ๊ก\nkind: online-form\naddress: https://slot.example.com/\nowner: clerk\ntakes: complaint\n",
        encoding="utf-8",
    )
    measure = tiny / "data" / "measures" / "2566" / "1-first.yml"
    text = measure.read_text(encoding="utf-8").replace("- manual: lending", "- url: https://slot.example.com/a")
    measure.write_text(text, encoding="utf-8")

    assert problems(tiny, "unknown-host") == [
        "data/channels/phone.yml:4:10 unknown-host",
        "data/measures/2566/1-first.yml:17:14 unknown-host",
    ]


@pytest.mark.parametrize("address", ["LINE: @example", "Facebook: เทศบาลตำบลตัวอย่าง", "02 000 0000"])
def test_a_channel_whose_address_is_no_web_address_is_left_alone(tiny: Path, address: str) -> None:
    phone = tiny / "data" / "channels" / "phone.yml"
    phone.write_text(
        f'id: phone\nname: ก\nkind: online-form\naddress: "{address}"\nowner: clerk\ntakes: complaint\n',
        encoding="utf-8",
    )

    assert [each for each in problems(tiny) if "phone.yml" in each and "unverified" not in each] == []


def test_an_allowed_host_that_nothing_leads_to_is_a_warning(tiny: Path) -> None:
    allow(tiny, "www.nacc.go.th")

    assert problems(tiny, "unused-host") == ["data/allowed.yml:2:11 unused-host"]
