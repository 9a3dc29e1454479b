"""The Atom feed: what RFC 4287 requires, with dates from the data."""

import os
from datetime import datetime
from pathlib import Path
from xml.etree import ElementTree

import pytest

from disclosure.exports import atom
from publisher.day import build_day

ROOT = Path(__file__).resolve().parents[3]
A = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def feed(preview: Path) -> ElementTree.Element:
    return ElementTree.fromstring((preview / "feed.atom").read_bytes())


def exported(planned) -> ElementTree.Element:
    (file,) = atom.export(planned, True)
    return ElementTree.fromstring(file.content)


def test_the_feed_has_what_rfc_4287_requires(feed):
    assert feed.tag == f"{A}feed"
    for name in ("id", "title", "updated"):
        assert len(feed.findall(f"{A}{name}")) == 1, name
        assert feed.findtext(f"{A}{name}")
    assert feed.findtext(f"{A}author/{A}name") == "เทศบาลตำบลนาคำ"


def test_the_feed_links_to_itself_and_to_the_site(feed):
    links = {link.get("rel"): link.get("href") for link in feed.findall(f"{A}link")}

    assert links == {
        "alternate": "https://www.nakham-kk.go.th/",
        "self": "https://www.nakham-kk.go.th/feed.atom",
    }


def test_every_entry_has_what_rfc_4287_requires(feed):
    entries = feed.findall(f"{A}entry")

    assert entries
    for entry in entries:
        for name in ("id", "title", "updated"):
            assert len(entry.findall(f"{A}{name}")) == 1, name
            assert entry.findtext(f"{A}{name}")
        assert [link.get("rel") for link in entry.findall(f"{A}link")] == ["alternate"]


def test_entries_have_ids_that_differ(feed):
    ids = [entry.findtext(f"{A}id") for entry in feed.findall(f"{A}entry")]

    assert len(set(ids)) == len(ids)


def test_every_entry_is_a_page_of_the_site(feed, preview: Path):
    for entry in feed.findall(f"{A}entry"):
        address = entry.find(f"{A}link").get("href")
        page = address.removeprefix("https://www.nakham-kk.go.th/")
        assert (preview / page / "index.html").is_file(), address


def test_dates_are_those_of_the_records_with_an_offset(feed, plan):
    days = [feed.findtext(f"{A}updated"), *(entry.findtext(f"{A}updated") for entry in feed.findall(f"{A}entry"))]

    records = [record for of_kind in plan(ROOT).site.records.values() for record in of_kind.values()]
    stated = {f"{day}T00:00:00+07:00" for record in records for day in (record.published, record.updated) if day}
    assert {datetime.fromisoformat(day).isoformat() for day in days} <= stated


def test_the_newest_change_stands_first_and_dates_the_feed(tiny: Path, plan):
    manual = tiny / "data/manuals/lending.yml"
    manual.write_text(manual.read_text("utf-8") + "published: 2022-01-01\nupdated: 2024-05-06\n", "utf-8")

    feed = exported(plan(tiny))

    first = feed.find(f"{A}entry")
    assert first.findtext(f"{A}title") == "คู่มือการยืม"
    assert first.findtext(f"{A}published").startswith("2022-01-01")
    assert first.findtext(f"{A}updated").startswith("2024-05-06")
    assert feed.findtext(f"{A}updated").startswith("2024-05-06")


def test_a_record_without_a_date_is_no_news(tiny: Path, plan):
    feed = exported(plan(tiny))

    titles = [entry.findtext(f"{A}title") for entry in feed.findall(f"{A}entry")]
    assert sorted(titles) == ["มาตรการที่ 1 มาตรการแรก", "รายงานผลการดำเนินการ ปีงบประมาณ พ.ศ. 2566"]


def test_there_is_no_feed_while_nothing_bears_a_date(tiny: Path, plan):
    for path in (tiny / "data/reports/2566.yml", tiny / "data/measures/2566/1-first.yml"):
        path.write_text(path.read_text("utf-8").replace("published: 2023-11-01\n", ""), "utf-8")

    assert list(atom.export(plan(tiny), True)) == []


def test_the_built_feed_is_the_same_whenever_it_is_built(preview: Path, plan):
    (file,) = atom.export(plan(ROOT, as_of=build_day(ROOT, "Asia/Bangkok", os.environ)), False)

    assert (preview / "feed.atom").read_bytes() == file.content


def test_markup_typed_into_a_record_is_text_in_the_feed(tiny: Path, plan):
    measure = tiny / "data/measures/2566/1-first.yml"
    text = measure.read_text("utf-8").replace("title: มาตรการแรก", "title: 'ก & ข < ค'\nsummary: 'ก < ข & ค'")
    measure.write_text(text, "utf-8")

    feed = exported(plan(tiny))

    entry = next(each for each in feed.findall(f"{A}entry") if "/measures/" in each.findtext(f"{A}id"))
    assert entry.findtext(f"{A}title") == "มาตรการที่ 1 ก & ข < ค"
    # A summary is of type html, so its markup is escaped once more.
    assert entry.findtext(f"{A}summary") == "ก &lt; ข &amp; ค"


def test_drafts_are_no_news_in_public(public: Path):
    assert "/manuals/" not in (public / "feed.atom").read_text("utf-8")
