"""Where stock Pelican publishes a damaged site and says success, the publisher says what is wrong and publishes nothing."""

import re
import shutil
from pathlib import Path

import pytest
from tests.publisher.stock import StockSite, published, restore, tree

_PLACED = re.compile(r"^\S.*: error \[[a-z-]+\] ", re.M)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A published site, to be copied."""
    return published(tmp_path_factory.mktemp("holes") / "site").folder


@pytest.fixture
def site(kept: Path, tmp_path: Path) -> StockSite:
    """The site, published, with a change waiting to be."""
    restore(kept, tmp_path / "site")
    site = StockSite(tmp_path / "site")
    site.becomes(1)
    return site


def refusal(site: StockSite, *arguments: str, traceback: bool = False, status: int = 2) -> str:
    """Build, be refused, find everything as it was; returns what was said."""
    before = tree(site.web)

    finished = site.build(*arguments)

    said = finished.stdout + finished.stderr
    assert finished.returncode == status, said
    assert ("Traceback" in said) == traceback, said
    assert {**tree(site.web), **before} == before, "nothing was changed, nothing was added"
    assert traceback or _PLACED.search(said), said
    return said


def plugin(site: StockSite, text: str) -> None:
    site.write("plugins/broken.py", text)
    site.settings('PLUGINS = ["broken"]')


def test_a_plugin_that_cannot_be_found(site: StockSite) -> None:
    site.settings('PLUGINS = ["absent"]')

    assert "absent" in refusal(site)


def test_a_plugin_that_cannot_be_imported(site: StockSite) -> None:
    plugin(site, "import no_such_module_anywhere\n")

    assert "no_such_module_anywhere" in refusal(site)


def test_a_plugin_whose_register_raises(site: StockSite) -> None:
    plugin(site, "def register():\n    raise ValueError('no key')\n")

    said = refusal(site, traceback=True)
    assert "Cannot register plugin `broken`" in said
    assert _PLACED.search(said)


@pytest.mark.parametrize("quiet", [[], ["--quiet"]], ids=["aloud", "quietly"])
def test_an_error_that_a_plugin_only_logs(site: StockSite, quiet: list[str]) -> None:
    plugin(
        site,
        "import logging\nfrom pelican import signals\n"
        "def complain(pelican):\n    logging.getLogger(__name__).error('half of it is missing')\n"
        "def register():\n    signals.finalized.connect(complain)\n",
    )

    assert "half of it is missing" in refusal(site, *quiet)


def test_an_exception_in_a_plugin_is_shown_whole(site: StockSite) -> None:
    plugin(
        site,
        "from pelican import signals\ndef fail(pelican):\n    raise KeyError('deep inside')\n"
        "def register():\n    signals.finalized.connect(fail)\n",
    )

    assert "deep inside" in refusal(site, traceback=True, status=1)


@pytest.mark.parametrize("quiet", [[], ["--quiet"]], ids=["aloud", "quietly"])
def test_a_page_with_a_date_that_is_none(site: StockSite, quiet: list[str]) -> None:
    site.write("content/articles/bad.md", "Title: Bad\nDate: the day before\n\nText.\n")

    assert "content/articles/bad.md: error [pelican-error]" in refusal(site, *quiet)


def test_a_page_in_an_encoding_of_long_ago(site: StockSite) -> None:
    site.write("content/articles/bad.md", "")
    (site.folder / "content/articles/bad.md").write_bytes("Title: ข่าว\nDate: 2026-01-01\n".encode("cp874"))

    assert "content/articles/bad.md: error [pelican-error]" in refusal(site)


@pytest.mark.parametrize("quiet", [[], ["--quiet"]], ids=["aloud", "quietly"])
def test_a_link_to_a_page_that_is_not_there(site: StockSite, quiet: list[str]) -> None:
    site.write("content/pages/links.md", "Title: Links\n\nSee [it]({filename}nope.md), or not.\n")

    assert "content/pages/links.md:3:20: error [broken-link]" in refusal(site, *quiet)


@pytest.mark.parametrize("name", ["ไม่มี.md", "a%20b.md", "a&b.md"])
def test_a_link_is_found_in_its_source_however_it_is_written(site: StockSite, name: str) -> None:
    site.write("content/pages/links.md", f"Title: Links\n\n[it]({{filename}}{name})\n")

    assert "content/pages/links.md:3:16: error [broken-link]" in refusal(site)


def test_every_broken_link_is_told_however_many_there_are(site: StockSite) -> None:
    links = "\n\n".join(f"[it]({{filename}}nope-{number}.md)" for number in range(9))
    site.write("content/pages/links.md", f"Title: Links\n\n{links}\n")

    said = refusal(site)
    assert re.findall(r"links\.md:(\d+):16: error \[broken-link\]", said) == [str(3 + 2 * each) for each in range(9)]


def test_a_mistake_in_the_syntax_of_a_template(site: StockSite) -> None:
    site.write("theme/templates/page.html", '{% extends "base.html" %}\n{% block body %}\n{% if %}\n{% endblock %}\n')

    assert "theme/templates/page.html:3:1: error [template-error]" in refusal(site)


def test_an_undefined_name_in_a_template(site: StockSite) -> None:
    site.write("theme/templates/page.html", "<html>\n{{ page.title }}\n{{ page.titel }}\n</html>\n")

    assert "theme/templates/page.html:3:1: error [template-error]" in refusal(site)


def test_a_template_that_is_not_there(site: StockSite) -> None:
    site.settings('DIRECT_TEMPLATES = ["index", "map"]')

    assert "theme: error [template-error]" in refusal(site)


@pytest.mark.parametrize("error", ["EACCES", "ENOSPC", "EIO"])
def test_an_image_that_could_not_be_copied(site: StockSite, error: str) -> None:
    plugin(
        site,
        "import errno, sys\n"
        "def refuse(event, arguments):\n"
        "    if event == 'shutil.copyfile' and str(arguments[0]).endswith('seal.png'):\n"
        f"        raise OSError(errno.{error}, 'refused')\n"
        "def register():\n    sys.addaudithook(refuse)\n",
    )

    assert "images/seal.png: error [missing-page]" in refusal(site)


def test_an_image_that_was_copied_by_half(site: StockSite) -> None:
    plugin(
        site,
        "import shutil\n"
        "whole = shutil.copyfile\n"
        "def half(source, target, **named):\n"
        "    whole(source, target)\n"
        "    open(target, 'r+b').truncate(10)\n"
        "def register():\n    shutil.copyfile = half\n",
    )

    assert "images/seal.png: error [torn-file]" in refusal(site)


@pytest.mark.parametrize("address", ["../output-evil/x.html", "../../output-evil/x.html", "../staging-evil/x.html"])
def test_a_page_that_would_be_written_beside_the_output(site: StockSite, address: str) -> None:
    site.write("content/pages/evil.md", f"Title: Evil\nSave_as: {address}\nUrl: x.html\n\nText.\n")

    said = refusal(site)
    assert address in said
    assert not list(site.folder.rglob("*evil/*"))


@pytest.mark.parametrize("place", ["content/images", "content/pages", "theme/static", "theme/templates"])
@pytest.mark.parametrize("what", ["folder", "file"])
def test_a_symbolic_link_that_leads_out_of_the_site(site: StockSite, place: str, what: str) -> None:
    secret = site.write("secrets/password.md", "Title: Secret\n\nSecret.\n")
    (site.folder / place / "way").symlink_to(secret if what == "file" else secret.parent)

    assert f"{place}/way: error [symbolic-link]" in refusal(site)


def test_a_symbolic_link_within_the_content_is_fine(site: StockSite) -> None:
    (site.folder / "content/images/again.png").symlink_to("seal.png")

    finished = site.build()

    assert finished.returncode == 0, finished.stderr
    assert (site.output / "images/again.png").read_bytes() == (site.output / "images/seal.png").read_bytes()


def test_two_pages_at_one_address(site: StockSite) -> None:
    site.write("content/pages/twin.md", "Title: Twin\nSave_as: pages/about.html\n\nText.\n")

    said = refusal(site)
    assert "content/pages/about.md: error [same-address]" in said
    assert "content/pages/twin.md: error [same-address]" in said


def test_two_articles_of_one_title(site: StockSite) -> None:
    site.write("content/articles/twin.md", "Title: First\nDate: 2026-01-01\n\nText.\n")

    assert "content/articles/twin.md: error [same-address]" in refusal(site)


def test_an_image_at_the_address_of_a_page(site: StockSite) -> None:
    site.settings('EXTRA_PATH_METADATA = {"images/seal.png": {"path": "pages/about.html"}}')

    assert "content/images/seal.png: error [same-address]" in refusal(site)


@pytest.mark.parametrize("address", ["../output-evil/x.png", "../staging-evil/x.png", "../../x.png"])
def test_an_image_that_would_be_copied_beside_the_output(site: StockSite, address: str) -> None:
    site.settings(f'EXTRA_PATH_METADATA = {{"images/seal.png": {{"path": "{address}"}}}}')

    assert address in refusal(site)
    assert not list(site.folder.rglob("x.png"))


def test_a_page_may_take_the_place_of_the_front_page(site: StockSite) -> None:
    site.write("content/pages/front.md", "Title: Front\nSave_as: index.html\nUrl: /\n\nWelcome.\n")

    assert site.build().returncode == 0
    assert b"Welcome" in (site.output / "index.html").read_bytes()


def test_an_attached_image_moves_to_its_article(site: StockSite) -> None:
    site.settings('STATIC_PATHS = ["images", "attached"]\nARTICLE_SAVE_AS = ARTICLE_URL = "{slug}/index.html"')
    site.write("content/attached/plan.png", "plan")
    site.write("content/articles/plan.md", "Title: Plan\nDate: 2026-01-01\n\n![plan]({attach}../attached/plan.png)\n")

    finished = site.build()

    assert finished.returncode == 0, finished.stderr
    assert (site.output / "plan/plan.png").read_text() == "plan"


def test_two_pages_whose_addresses_differ_by_case_only(site: StockSite) -> None:
    site.write("content/pages/twin.md", "Title: Twin\nSlug: twin\nSave_as: pages/About.html\n\nText.\n")

    assert "pages/about.html: error [same-address]" in refusal(site)


def test_a_dead_link_in_a_page_or_a_template(site: StockSite) -> None:
    site.write("content/pages/links.md", "Title: Links\n\n[dead](/nowhere.html) [fine](/news.html)\n")

    said = refusal(site)
    assert "[dead-link]" in said
    assert "'/nowhere.html'" in said
    assert "'/news.html'" not in said


def test_a_plugin_that_takes_half_the_site_away(site: StockSite) -> None:
    plugin(
        site,
        "import os\nfrom pelican import signals\n"
        "def lose(path, context):\n    path.endswith('news.html') and os.remove(path)\n"
        "def register():\n    signals.content_written.connect(lose)\n",
    )

    assert "news.html: error [missing-page]" in refusal(site)


def test_deleting_the_output_first_is_not_done_even_if_asked_for(site: StockSite) -> None:
    site.settings("DELETE_OUTPUT_DIRECTORY = True")
    site.write("theme/templates/page.html", "{% if %}")

    refusal(site, "--delete-output-directory")


@pytest.mark.parametrize("where", ["errors", "warnings"])
def test_where_warnings_are_fatal_the_site_stays_as_it_was(site: StockSite, where: str) -> None:
    site.write("content/pages/links.md", "Title: Links\n\n[it]({filename}nope.md)\n")
    before = tree(site.output)

    finished = site.build("--fatal", where)

    assert finished.returncode != 0
    assert tree(site.output) == before


def test_a_console_that_knows_no_thai_shows_where_it_is(site: StockSite) -> None:
    site.write("content/pages/links.md", "Title: Links\n\n[it]({filename}nope.md)\n")

    finished = site.build(PYTHONUTF8="0", PYTHONIOENCODING="ascii")

    assert finished.returncode == 2
    assert "content/pages/links.md:3:16: error [broken-link]" in finished.stderr
    assert "Traceback" not in finished.stderr


def test_a_console_that_knows_no_thai_may_be_told_that_nothing_has_changed(site: StockSite) -> None:
    site.settings("SKIP_UNCHANGED = True")
    assert site.build().returncode == 0

    finished = site.build(PYTHONUTF8="0", PYTHONIOENCODING="ascii")

    assert finished.returncode == 0, finished.stderr
    assert "nothing has changed" in finished.stdout


def test_pelicans_own_settings_still_work(site: StockSite) -> None:
    shutil.copytree(site.folder / "content/images", site.folder / "content/extra")
    site.settings(
        'STATIC_PATHS = ["images", "extra"]\nOUTPUT_SOURCES = True\nRELATIVE_URLS = True\n'
        'EXTRA_PATH_METADATA = {"extra/seal.png": {"path": "favicon.png"}}\n'
        'TEMPLATE_PAGES = {"robots.txt": "robots.txt"}\nFEED_ALL_RSS = "feeds/all.rss.xml"\n'
        'CATEGORY_SAVE_AS = "category/{slug}.html"\nCATEGORY_URL = "category/{slug}.html"\n'
        'ARTICLE_SAVE_AS = ARTICLE_URL = "{slug}/index.html"\nCACHE_CONTENT = True\n'
    )
    site.write("content/robots.txt", "User-agent: *\n")
    site.write("theme/templates/category.html", "<html>{{ category }}</html>")

    finished = site.build()

    assert finished.returncode == 0, finished.stderr
    assert {"favicon.png", "robots.txt", "feeds/all.rss.xml", "news/index.html", "news/index.text"} <= tree(
        site.output
    ).keys()
    assert len(site.releases()) == 1
