"""sitemap.xml: every page worth finding, dated from the data."""

import os
from pathlib import Path
from xml.etree import ElementTree

import pytest

from disclosure.exports import sitemap
from publisher.day import build_day

ROOT = Path(__file__).resolve().parents[3]
SITE = "https://www.nakham-kk.go.th"
NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def entries(content: bytes) -> dict[str, str | None]:
    """Addresses with the day each was last changed."""
    root = ElementTree.fromstring(content)
    assert root.tag == f"{NAMESPACE}urlset"
    return {url.findtext(f"{NAMESPACE}loc"): url.findtext(f"{NAMESPACE}lastmod") for url in root}


def exported(planned) -> bytes:
    (file,) = sitemap.export(planned, True)
    return file.content


@pytest.mark.parametrize("built", ["preview", "public"])
def test_every_page_is_listed_but_the_search_and_the_one_for_lost_addresses(request, built):
    folder = request.getfixturevalue(built)

    listed = set(entries((folder / "sitemap.xml").read_bytes()))

    pages = {
        f"/{page.parent.relative_to(folder).as_posix()}/".replace("/./", "/") for page in folder.rglob("index.html")
    }
    # Nor is help for officers, which the preview alone has.
    assert listed == {SITE + page for page in pages if not page.startswith(("/search/", "/help/"))}


def test_an_address_is_listed_once(public: Path):
    content = (public / "sitemap.xml").read_bytes()

    assert content.count(b"<loc>") == len(entries(content))


def test_a_page_is_dated_by_the_newest_of_its_records(tiny: Path, plan):
    measure = tiny / "data/measures/2566/1-first.yml"
    measure.write_text(measure.read_text("utf-8") + "updated: 2024-02-03\n", "utf-8")

    found = entries(exported(plan(tiny)))

    site = "https://www.example.go.th"
    # The measure itself, and the lists and the report that show it, all published on 2023-11-01.
    for page in ("/measures/2566/1/", "/measures/2566/", "/measures/", "/reports/2566/"):
        assert found[site + page] == "2024-02-03"


def test_a_page_whose_records_bear_no_date_has_none(tiny: Path, plan):
    found = entries(exported(plan(tiny)))

    assert found["https://www.example.go.th/channels/"] is None
    assert found["https://www.example.go.th/measures/2566/1/"] == "2023-11-01"


def test_the_built_file_is_the_same_whenever_it_is_built(preview: Path, plan):
    assert (preview / "sitemap.xml").read_bytes() == exported(
        plan(ROOT, as_of=build_day(ROOT, "Asia/Bangkok", os.environ))
    )


def test_addresses_follow_the_sites_own_address(tiny: Path, plan):
    organisation = tiny / "data/organisation.yml"
    organisation.write_text(organisation.read_text("utf-8") + "site_address: https://example.org/open/\n", "utf-8")

    found = entries(exported(plan(tiny)))

    assert "https://example.org/open/" in found
    assert all(address.startswith("https://example.org/open/") for address in found)
