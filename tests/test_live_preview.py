"""The live preview in a real browser: the page being viewed says what is wrong, and follows what is saved."""

import os
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect, sync_playwright
from tests.publisher.test_live import MEASURE, Project, free_port

CHROMIUM = shutil.which("chromium")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no chromium here; install Debian's package"),
]
SECONDS = 15_000


@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    """One window that waits patiently."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 360, "height": 740})
        page.set_default_timeout(SECONDS)
        expect.set_options(timeout=SECONDS)
        yield page
        browser.close()


def test_the_page_being_viewed_shows_what_is_wrong_and_follows_the_fix(page: Page, tmp_path: Path) -> None:
    project = Project(tmp_path / "project")
    port = free_port()
    with project.previewed("-lr", "-p", str(port)):
        project.up()
        page.goto(f"http://127.0.0.1:{port}/measures/2566/1/")
        overlay = page.locator(".live")
        expect(page.locator("h1")).to_contain_text("มาตรการแรก")
        expect(overlay).to_have_count(0)

        project.save(MEASURE, "title:", "tittle:")
        expect(overlay).to_contain_text(MEASURE + ":4:1: error")
        expect(page.locator("h1")).to_contain_text("มาตรการแรก")
        assert page.evaluate("document.documentElement.scrollWidth") <= 360

        # What is announced to those who cannot see it is not announced again twice a second.
        page.evaluate("document.querySelector('.live').dataset.kept = 'yes'")
        project.save("data/organisation.yml", "district:", "distrikt:")
        expect(overlay).to_contain_text("data/organisation.yml:3:1")
        assert page.evaluate("document.querySelector('.live').dataset.kept") is None
        page.evaluate("document.querySelector('.live').dataset.kept = 'yes'")
        page.wait_for_timeout(1200)
        assert page.evaluate("document.querySelector('.live').dataset.kept") == "yes"

        project.undo()
        expect(overlay).to_have_count(0)
        # While a build is put up, the note is for a moment the one of a site nobody watches.
        (project.output / "theme/live.txt").write_text('{"turn": 0, "problems": []}')
        page.wait_for_timeout(800)
        project.save(MEASURE, "มาตรการแรก", "แก้แล้วเห็นเอง")
        expect(page.locator("h1")).to_contain_text("แก้แล้วเห็นเอง")
        expect(overlay).to_have_count(0)


@pytest.mark.parametrize("days", [-300, 1])
def test_neither_page_nor_style_is_taken_from_the_cache(page: Page, tmp_path: Path, days: int) -> None:
    project = Project(tmp_path / "project")
    port = free_port()
    with project.previewed("-lr", "-p", str(port)):
        project.up()
        # Old: browsers do not ask again. Not older than what follows: the server says that nothing has changed.
        for name in ("theme/site.css", "measures/2566/1/index.html"):
            os.utime(project.output / name, (time.time() + days * 86_400,) * 2)
        page.goto(f"http://127.0.0.1:{port}/measures/2566/1/")
        page.wait_for_timeout(700)

        project.save("theme/static/css/blocks/live.css", "\n.live {", "\nh1 { letter-spacing: 7px; }\n\n.live {")
        expect(page.locator("h1")).to_have_css("letter-spacing", "7px")
        project.save(MEASURE, "มาตรการแรก", "แก้แล้วเห็นเอง")
        expect(page.locator("h1")).to_contain_text("แก้แล้วเห็นเอง")


def test_a_page_left_open_follows_a_preview_started_anew(page: Page, tmp_path: Path) -> None:
    project = Project(tmp_path / "project")
    port = free_port()
    with project.previewed("-lr", "-p", str(port)):
        project.up()
        page.goto(f"http://127.0.0.1:{port}/measures/2566/1/")
        expect(page.locator("h1")).to_contain_text("มาตรการแรก")

    project.save(MEASURE, "มาตรการแรก", "แก้ตอนหยุด")
    with project.previewed("-lr", "-p", str(port)):
        expect(page.locator("h1")).to_contain_text("แก้ตอนหยุด")


def test_started_with_a_mistake_the_browser_finds_the_site_by_itself(page: Page, tmp_path: Path) -> None:
    project = Project(tmp_path / "project")
    project.save(MEASURE, "title:", "tittle:")
    port = free_port()
    with project.previewed("-lr", "-p", str(port)):
        project.until(lambda: project.problems)
        page.goto(f"http://127.0.0.1:{port}/")
        expect(page.locator("pre")).to_contain_text(MEASURE + ":4:1")

        project.undo()

        expect(page.locator("h1")).to_be_visible()
