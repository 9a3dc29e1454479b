"""What the browser's tests share: three sites, built once; one chromium; and a phone."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from tests.benchmark import municipality
from tests.browser.page_types import page_types, pages
from tests.browser.serving import served
from tests.conftest import Once, build
from tests.node_packages import program

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class BuiltSite:
    """A site and where it is served, as it is and as it is where scripts are off."""

    folder: Path
    address: str
    scriptless: str

    @cached_property
    def pages(self) -> list[str]:
        """The addresses of all pages, relative to the site's."""
        return pages(self.folder)

    @cached_property
    def types(self) -> dict[str, str]:
        """One page of each type."""
        return page_types(self.folder)


@pytest.fixture(scope="session")
def large(once: Once) -> Path:
    """The public site of a synthetic municipality: 300 measures over five years."""

    def make(new: Path) -> None:
        municipality.write(new / "town", 300, years=5)
        settings = ("-s", str(ROOT / "publishconf.py"), "-e", f'DATA_PATH="{(new / "town/data").as_posix()}"')
        build(new / "out", str(new / "town/content"), *settings)

    return once("large", make) / "out"


@pytest.fixture(scope="session")
def sites(preview: Path, public: Path, large: Path) -> Iterator[dict[str, BuiltSite]]:
    """The shipped data as preview and as public site, and the large municipality, each served."""
    folders = {"preview": preview, "public": public, "large": large}
    with ExitStack() as serving:
        yield {
            name: BuiltSite(
                folder, *(serving.enter_context(served(folder, scripts=scripts)) for scripts in (True, False))
            )
            for name, folder in folders.items()
        }


@pytest.fixture(scope="session")
def shipped(sites: dict[str, BuiltSite]) -> BuiltSite:
    """The preview: it has every type of page."""
    return sites["preview"]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One chromium for all tests of a file."""
    chromium = program("chromium", "install Debian's package")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A phone of 360 px that is touched."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True)
    yield context.new_page()
    context.close()
