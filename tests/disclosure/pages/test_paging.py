"""A long list stands on several pages, none of them heavy, each leading to the others; nothing is lost between them."""

import gzip
import re
import sys
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from tests.conftest import WORDING
from tests.disclosure.whole import render_pages

from disclosure.building import PlannedSite, prepare
from disclosure.exports import csv_files, sitemap
from disclosure.pages import paging

ROOT = Path(__file__).resolve().parents[3]
MEASURES = 350
# What DESIGN allows an index page, compressed.
BUDGET = 20_480


@pytest.fixture(scope="module")
def planned(tmp_path_factory: pytest.TempPathFactory) -> PlannedSite:
    """A synthetic municipality with hundreds of measures in one year, every second of which reports no result."""
    folder = tmp_path_factory.mktemp("long")
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(ROOT / "tests" / "benchmark")
        import municipality

        municipality.write(folder, MEASURES, years=1)
    sys.modules.pop("municipality", None)
    for file in sorted((folder / "data/measures").rglob("*.yml"))[::2]:
        text = re.sub(r"    results:\n(      - .*\n)+", "", file.read_text("utf-8"))
        file.write_text(text, "utf-8")
    return prepare(folder / "data", folder / "content", WORDING, public=False)


@pytest.fixture(scope="module")
def html(planned) -> dict[str, str]:
    """The pages as HTML, by address."""
    env = Environment(
        loader=FileSystemLoader(ROOT / "theme" / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    files = render_pages(planned, env, WORDING, public=False)
    return {f"/{file.path.removesuffix('index.html')}": file.content.decode() for file in files}


def list_of(html: dict[str, str], url: str) -> dict[str, str]:
    """The pages of one list, in order."""
    numbered = {int(found[1]): each for each in html if (found := re.fullmatch(rf"{url}page-(\d+)/", each))}
    return {url: html[url]} | {numbered[number]: html[numbered[number]] for number in sorted(numbered)}


LISTS = ("/measures/2559/", "/reports/2559/", "/gaps/", "/downloads/", "/search/")


@pytest.mark.parametrize("url", LISTS)
def test_a_long_list_is_on_several_pages_that_are_light_and_know_each_other(html, url):
    pages = list_of(html, url)
    addresses = list(pages)

    assert len(pages) > 1
    for number, (address, text) in enumerate(pages.items(), 1):
        assert len(gzip.compress(text.encode(), 9)) <= BUDGET, address
        assert f"นี่คือหน้าเว็บที่ {number} จาก {len(pages)}" in text
        way = "" if number == 1 else "../"
        following = re.findall(r'<a href="([^"]+)" rel="next">', text)
        previous = re.findall(r'<a href="([^"]+)" rel="prev">', text)
        assert following == ([f"{way}page-{number + 1}/"] if number < len(pages) else [])
        assert previous == ([] if number == 1 else ["../" if number == 2 else f"../page-{number - 1}/"])
    assert addresses[1] == f"{url}page-2/"


@pytest.mark.parametrize(("url", "rows", "most"), [("/search/", "<li><a", 190), ("/reports/2559/", "<tr id", 90)])
def test_what_a_phone_lays_out_before_it_shows_the_first_words_is_not_long(html, url, rows, most):
    """Links include those of the pager and of the foot, about 60."""
    assert max(text.count(rows) for text in list_of(html, url).values()) <= most


@pytest.mark.parametrize("url", ["/search/", "/downloads/"])
def test_a_part_of_a_list_of_pages_shows_the_records_of_the_pages_it_lists_alone(planned, url):
    """Else every part of a large site's list would be as dear as the whole site, and bear the banners of other parts."""
    pages = {page.url: page for page in planned.pages}
    parts = [page for page in planned.pages if page.url.startswith(url)]

    for part in parts:
        links = part.view.pages if url == "/downloads/" else [link for each in part.view.parts for link in each.links]
        shown = {record.key for link in links for record in pages[link.url].records}
        assert {record.key for record in part.records} == shown
    assert len(parts) > 1


def test_every_measure_stands_once_in_the_list_and_every_action_once_in_the_report(planned, html):
    listed = "".join(list_of(html, "/measures/2559/").values())
    reported = "".join(list_of(html, "/reports/2559/").values())

    measures = list(planned.site.records["measures"].values())
    assert re.findall(r'<th scope="row" data-label="[^"]+" class="is-number ?">(\d+)</th>', listed) == [
        str(number) for number in range(1, MEASURES + 1)
    ]
    anchors = re.findall(r'<tr id="(m\d+-a\d+)"', reported)
    assert anchors == [f"m{each.number}-a{action.number}" for each in measures for action in each.actions]


def test_no_measure_of_the_report_is_torn(html):
    for text in list_of(html, "/reports/2559/").values():
        rows = re.findall(r'<tr id="m(\d+)-a(\d+)"', text)
        heads = [int(rows) for rows in re.findall(r'scope="rowgroup" rowspan="(\d+)"', text)]
        assert rows[0][1] == "1"
        assert sum(heads) == len(rows)


def test_every_gap_stands_once_and_a_division_leads_to_where_its_own_begin(planned, html):
    pages = list_of(html, "/gaps/")
    gaps = [
        gap for page in planned.pages if page.template == "gaps" for each in page.view.divisions for gap in each.kinds
    ]
    shown = sum(len(kind.gaps) for kind in gaps)
    first = next(page for page in planned.pages if page.template == "gaps")

    assert shown == len(list(first.tables[0].rows))
    for division in (page for page in planned.pages if page.template == "division"):
        url, _, anchor = division.view.gaps.url.partition("#")
        assert f'id="{anchor}"' in pages[url]
        before = [text for address, text in pages.items() if list(pages).index(address) < list(pages).index(url)]
        assert not any(f'id="{anchor}"' in text for text in before)


def test_the_whole_table_is_one_file_that_every_page_of_it_leads_to(planned, html):
    files = {file.path: file.content for file in csv_files.export(planned, False)}

    assert files["measures/2559/measures.csv"].count(b"\r\n") == MEASURES + 1
    assert not any("page-" in path for path in files)
    assert 'href="../measures.csv" download' in html["/measures/2559/page-2/"]


def test_every_page_of_a_list_is_in_the_sitemap_with_a_title_of_its_own(planned, html):
    (file,) = sitemap.export(planned, True)
    titles = [page.title for page in planned.pages]

    assert "/measures/2559/page-2/</loc>" in file.content.decode()
    assert (
        '<link rel="canonical" href="https://www.example.go.th/measures/2559/page-2/">'
        in html["/measures/2559/page-2/"]
    )
    assert len(set(titles)) == len(titles)


def test_a_thing_is_never_torn_and_nothing_is_left_out():
    things = [("a", 200, 0), ("b", 150, 0), ("c", 1, 90_000), ("d", 1, 0)]

    assert paging.chunks(things) == (("a",), ("b",), ("c",), ("d",))
    assert paging.chunks([]) == ((),)
    assert paging.chunks([("x", 1, 0)] * 300) == (("x",) * 300,)
    assert [len(part) for part in paging.chunks([("x", 1, 0)] * 301)] == [300, 1]
    assert [len(part) for part in paging.chunks([("x", 1, 0)] * 301, most=200)] == [200, 101]
