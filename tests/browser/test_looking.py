"""What the other tests look with sees what it is there to see."""

import pytest
from playwright.sync_api import Page
from tests.browser.visiting import LOOKING

pytestmark = pytest.mark.browser

WORD = "w" * 200
LINK = "<a href='#'>ที่นี่</a>"


@pytest.mark.parametrize(
    ("look", "body"),
    [
        ("look().wide", f"<p>{WORD}"),
        ("look().clipped", f"<p style='inline-size: 5rem'>{WORD}"),
        ("look().clipped", f"<div style='overflow: hidden'><p style='white-space: nowrap'>{WORD}</div>"),
        ("look().clipped", "<p style='overflow: hidden; block-size: 1rem'>สอง<br>บรรทัด"),
        ("look().tight", "<p style='line-height: 1.2'>ที่นี่"),
        ("unfocused()", f"<style>a:focus {{ outline: none }}</style>{LINK}"),
        ("unfocused()", f"{LINK}<div style='position: fixed; inset: 0'></div>"),
        ("dead()", "<button>ค้นหา</button>"),
    ],
)
def test_a_fault_is_seen(page: Page, look: str, body: str) -> None:
    page.set_content(f"<html lang='th'><meta name='viewport' content='width=device-width'><body>{body}")
    page.evaluate(LOOKING)

    assert page.evaluate(f"looking.{look}")


def test_a_page_without_fault_is_let_pass(page: Page) -> None:
    hidden = (
        "<div style='position: absolute; clip-path: inset(50%); inline-size: 1px; overflow: hidden'>สำหรับเสียงอ่าน</div>"
    )
    scrolling = f"<div style='overflow-x: auto' tabindex=0>{WORD}</div>"
    page.set_content(f"<style>* {{ line-height: 1.6 }}</style><p>ข้อความ {LINK}</p>{hidden}{scrolling}")
    page.evaluate(LOOKING)

    assert page.evaluate("looking.look()") == {"wide": 0, "clipped": [], "tight": []}
    assert page.evaluate("[looking.unfocused(), looking.dead()]") == [[], []]
