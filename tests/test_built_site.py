"""The built site as browsers, crawlers and screen readers meet it: links, ids, headings, tables, languages, markup."""

import os
import re
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from string import Formatter
from urllib.parse import urlsplit

import pytest

from disclosure import catalogue
from disclosure.figures.periods import Quarter
from disclosure.wording import load_labels
from publisher.day import build_day
from thai.calendar import fiscal_year

ROOT = Path(__file__).resolve().parent.parent
THAI = re.compile("[\u0e00-\u0e7f]")
SCRIPT = "<script>alert(1)</script>"
LINK = "<a href='https://example.org'>ลิงก์</a>"

# DESIGN.md, section 7.
ADDRESSES = re.compile(
    r"/(index\.html|404\.html"
    r"|(about|channels|complaints|divisions|downloads|gaps|ita|links|manuals|measures|registers|reports|search)/index\.html"
    r"|(participation|plans)/index\.html"
    r"|(reports|measures|complaints|participation)/\d{4}/index\.html"
    r"|registers/[a-z0-9-]+/\d{4}/index\.html"
    r"|((reports|measures)/\d{4}|gaps|links|downloads|search)/page-\d+/index\.html"
    r"|measures/\d{4}/\d+/index\.html"
    r"|help/([a-z0-9-]+/)?index\.html"
    r"|oit/(subjects/|\d{4}/(sheet/|readiness/|o\d+/)?)?index\.html"
    r"|(obligations|quarterly)/index\.html|quarterly/\d{4}/q[1-4]/(memo/)?index\.html"
    r"|(manuals|pages|plans|registers|divisions)/[a-z0-9-]+/index\.html)"
)
# The items that data/oit/ knows of each assessment year.
FORMS = {
    2564: (*range(10, 18), *range(29, 44)),
    2566: range(1, 44),
    2567: range(1, 36),
    2568: range(1, 29),
    2569: range(1, 27),
}
# Quarters that ended before the day of the sources, from the first in which anything was owed; none where it is unknown.
BUILD_DAY = build_day(ROOT, "Asia/Bangkok", os.environ)
QUARTERS = [
    f"quarterly/{year}/q{number}/"
    for year in range(2566, fiscal_year(BUILD_DAY) + 1 if BUILD_DAY else 0)
    for number in (1, 2, 3, 4)
    if BUILD_DAY and Quarter(year, number).end < BUILD_DAY
]
# What the preview of the shipped data shows.
PAGES = {
    "404.html",
    "index.html",
    *(f"{name}/index.html" for name in ("about", "channels", "downloads", "gaps", "links", "search")),
    *("measures/index.html", "measures/2566/index.html"),
    *(f"measures/2566/{number}/index.html" for number in (1, 2, 4)),
    *("reports/index.html", "reports/2566/index.html"),
    *("complaints/index.html", *(f"complaints/{year}/index.html" for year in (2566, 2567, 2568))),
    "manuals/index.html",
    *(f"manuals/{name}/index.html" for name in ("complaints-guide", "fraud-risk", "property-borrowing")),
    *(f"registers/{name}index.html" for name in ("", "loans/", "withdrawals/")),
    *(f"registers/{name}/{year}/index.html" for name in ("loans", "withdrawals") for year in (2566, 2568)),
    *("participation/index.html", "participation/2566/index.html", "ita/index.html"),
    *(f"plans/{name}index.html" for name in ("", "anti-corruption/", "sample-2568/")),
    *(f"divisions/{name}index.html" for name in ("", "clerk-office/", "finance/")),
    *(f"oit/{name}index.html" for name in ("", "subjects/")),
    *(f"oit/{year}/{name}index.html" for year in FORMS for name in ("", "sheet/", "readiness/")),
    *(f"oit/{year}/o{number}/index.html" for year, numbers in FORMS.items() for number in numbers),
    "obligations/index.html",
    *(["quarterly/index.html"] if BUILD_DAY else []),
    *(f"{quarter}{name}index.html" for quarter in QUARTERS for name in ("", "memo/")),
    *(f"help/{code}index.html" for code in ("", *(f"{code}/" for code in catalogue.codes()))),
}


class Page(HTMLParser):
    """What these tests look at in a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[tuple[str, ...], str]] = []
        self._open: list[str] = []
        # A word kept on one line is a word like the others.
        self.feed(re.sub('<span class="nb">(.*?)</span>', r"\1", text))

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in ("meta", "link", "img", "br", "hr", "input"):
            self._open.append(tag)

    def handle_endtag(self, tag):
        # Tags nest, or the page is broken.
        assert self._open.pop() == tag

    def handle_data(self, data):
        self.texts.append((tuple(self._open), data))

    def within(self, tag: str) -> list[str]:
        """The texts inside elements of a tag."""
        return [text.strip() for path, text in self.texts if tag in path and text.strip()]

    @property
    def ids(self) -> list[str]:
        return [has["id"] for _, has in self.tags if "id" in has]

    @property
    def addresses(self) -> Iterator[str]:
        for _, has in self.tags:
            yield from (has[name] for name in ("href", "src") if name in has)


@pytest.fixture(scope="module")
def read() -> dict[Path, Page]:
    return {}


@pytest.fixture(params=["preview", "public"])
def folder(request) -> Path:
    return request.getfixturevalue(request.param)


@pytest.fixture
def pages(folder: Path, read: dict[Path, Page]) -> dict[str, Page]:
    """Every page of a built site, parsed once."""
    for path in folder.rglob("*.html"):
        if path not in read:
            read[path] = Page(path.read_text("utf-8"))
    return {path.relative_to(folder).as_posix(): page for path, page in read.items() if path.is_relative_to(folder)}


@pytest.fixture(scope="module")
def build(pelican) -> Callable[..., Path]:
    """Build into a folder with settings, from the shipped data or from another source of data and content."""

    def built(folder: Path, *settings: str, source: Path = ROOT) -> Path:
        setting = f'DATA_PATH="{source / "data"}"'
        finished = pelican(str(source / "content"), "-o", str(folder), "-e", setting, *settings)
        assert finished.returncode == 0, finished.stderr
        return folder

    return built


@pytest.fixture(scope="module")
def english(build, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("english") / "out", 'DEFAULT_LANG="en"')


@pytest.fixture(scope="module")
def thai_numerals(build, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("thai") / "out", 'NUMERALS="thai"')


def target(folder: Path, page: str, address: str) -> Path:
    """The file an address of a page leads to, as a web server finds it."""
    path = urlsplit(address).path
    if not path:
        return folder / page
    file = folder / path.lstrip("/") if path.startswith("/") else folder / page / ".." / path
    return file / "index.html" if path.endswith("/") else file


def is_internal(address: str) -> bool:
    return not urlsplit(address).scheme and not address.startswith("//")


def test_every_internal_link_leads_to_a_file(folder: Path, pages):
    dead = [
        (name, address)
        for name, page in pages.items()
        for address in page.addresses
        if is_internal(address) and not Path(target(folder, name, address).resolve()).is_file()
    ]

    assert dead == []


def test_every_anchor_leads_to_an_element(folder: Path, pages, read):
    lost = []
    for name, page in pages.items():
        for address in page.addresses:
            anchor = urlsplit(address).fragment
            if anchor and is_internal(address) and anchor not in read[target(folder, name, address).resolve()].ids:
                lost.append((name, address))

    assert lost == []


def test_links_between_pages_are_relative_except_on_the_page_for_lost_addresses(pages):
    for name, page in pages.items():
        internal = [address for address in page.addresses if is_internal(address) and not address.startswith("#")]
        assert all(address.startswith("/") == (name == "404.html") for address in internal), name


def test_no_page_loads_anything_from_another_place(pages):
    for name, page in pages.items():
        for tag, has in page.tags:
            if tag in ("script", "img", "iframe", "video", "audio", "source", "object", "embed"):
                assert is_internal(has.get("src") or ""), name
            if tag == "link" and has["rel"] != "canonical":
                assert is_internal(has["href"]), name


def test_no_stylesheet_loads_anything_from_another_place(folder: Path):
    css = (folder / "theme/site.css").read_text("utf-8")

    assert not re.search(r"@import|url\(\s*['\"]?(https?:)?//", css)


def test_letters_are_our_own_and_light_and_lie_where_the_stylesheet_seeks_them(folder: Path):
    fonts = re.findall(r'url\("([^"]+)"\)', (folder / "theme/site.css").read_text("utf-8"))

    assert {Path(font).suffix for font in fonts} == {".woff2"}
    assert sum((folder / "theme" / font).stat().st_size for font in fonts) <= 45_000
    assert "SIL OPEN FONT LICENSE" in (folder / "theme/ofl.txt").read_text("utf-8")


def test_links_to_other_sites_are_encrypted_or_dial_or_write(pages):
    schemes = {urlsplit(address).scheme for page in pages.values() for address in page.addresses}

    assert schemes <= {"", "https", "tel", "mailto"}


def test_ids_in_a_page_differ(pages):
    repeated = {name: [id for id, times in Counter(page.ids).items() if times > 1] for name, page in pages.items()}

    assert {name: ids for name, ids in repeated.items() if ids} == {}


def test_labels_of_regions_and_articles_refer_to_elements(pages):
    for name, page in pages.items():
        referred = [each for _, has in page.tags for each in (has.get("aria-labelledby") or "").split()]
        assert set(referred) <= set(page.ids), name


def test_a_page_has_one_main_heading(pages):
    assert {name: [tag for tag, _ in page.tags].count("h1") for name, page in pages.items()} == dict.fromkeys(pages, 1)


def test_headings_skip_no_level(pages):
    for name, page in pages.items():
        levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch("h[1-6]", tag)]
        assert levels[0] == 1, name
        assert all(below - above <= 1 for above, below in pairwise(levels)), (name, levels)


def test_no_heading_is_empty(pages):
    for name, page in pages.items():
        headings = Counter(tag for tag, _ in page.tags if re.fullmatch("h[1-6]", tag))
        assert all(len(page.within(tag)) >= times for tag, times in headings.items()), name


def test_pages_say_they_are_in_thai(pages):
    assert [name for name, page in pages.items() if page.tags[0][0] != "html" or page.tags[0][1]["lang"] != "th"] == []


def test_titles_differ_and_name_the_municipality(pages):
    titles = ["".join(text for path, text in page.texts if path[-2:] == ("head", "title")) for page in pages.values()]

    assert [title for title, times in Counter(titles).items() if times > 1] == []
    assert all(title.endswith(" – เทศบาลตำบลนาคำ") for title in titles)


def test_every_table_made_from_records_has_a_caption(pages):
    for name, page in pages.items():
        boxes = [position for position, (_, has) in enumerate(page.tags) if has.get("class") == "table__scroll"]
        made = [position + 1 for position in boxes if page.tags[position + 1][0] == "table"]
        assert all(page.tags[position + 1][0] == "caption" for position in made), name
        # A memo is a letter on a sheet: its one table does not scroll.
        assert len(page.within("caption")) == len(made) + name.endswith("/memo/index.html"), name


def test_every_heading_of_a_table_says_what_it_heads(pages):
    scopes = {has.get("scope") for page in pages.values() for tag, has in page.tags if tag == "th"}

    assert scopes == {"col", "row", "rowgroup"}


def test_pictures_have_alternatives(pages):
    assert all("alt" in has for page in pages.values() for tag, has in page.tags if tag == "img")


def test_every_page_has_an_address_of_the_plan(pages):
    assert [name for name in pages if not ADDRESSES.fullmatch(f"/{name}")] == []


def test_every_record_of_the_shipped_data_has_its_page(preview: Path):
    names = {path.relative_to(preview).as_posix() for path in preview.rglob("*.html")}

    # The list of all pages has as many parts as its length asks for.
    assert {name for name in names if not name.startswith("search/page-")} == PAGES


def test_every_address_is_short_ascii_without_percent_signs(folder: Path):
    names = [path.relative_to(folder).as_posix() for path in folder.rglob("*")]

    assert all(re.fullmatch(r"[a-z0-9/.-]+", name) and len(name) < 60 for name in names)


def test_what_is_said_to_be_one_page_is_the_page_at_its_canonical_address(pages):
    for name, page in pages.items():
        canonical = [has["href"] for tag, has in page.tags if tag == "link" and has["rel"] == "canonical"]
        # The pages for officers and the list of all pages are not for search engines.
        if name != "404.html" and not name.startswith(("search/", "help/")):
            assert canonical == [f"https://www.nakham-kk.go.th/{name.removesuffix('index.html')}"]


def test_a_site_in_a_folder_of_its_domain_leads_lost_visitors_back_to_it(tiny: Path, build):
    organisation = tiny / "data/organisation.yml"
    organisation.write_text(organisation.read_text("utf-8") + "site_address: https://example.org/open/\n", "utf-8")

    lost = Page((build(tiny / "out", source=tiny) / "404.html").read_text("utf-8"))

    assert all(address.startswith("/open/") for address in lost.addresses if address.startswith("/"))
    assert "/open/search/" in lost.addresses


@pytest.fixture(scope="module")
def marked_up(build, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site whose editor typed HTML into every sort of text."""
    source = shutil.copytree(ROOT / "tests/examples/good", tmp_path_factory.mktemp("marked-up") / "source")
    data = source / "data"
    replaced = {
        "organisation.yml": ("เทศบาลตำบลตัวอย่าง", SCRIPT),
        "measures/2566/1-first.yml": ("title: มาตรการแรก", f'title: "{LINK}"\nsummary: "{SCRIPT}"\nnote: "{SCRIPT}"'),
        "registers/loans.yml": ("title: ทะเบียนการยืม", f'title: "{LINK}"\nsummary: "{SCRIPT}"'),
        "channels/phone.yml": ("name: โทรศัพท์", f'name: "{LINK}"\nnote: "{SCRIPT}"'),
        "divisions/clerk.yml": ("name: สำนักปลัด", f'name: "{SCRIPT}"'),
        "manuals/lending.yml": ("title: คู่มือการยืม", f'title: "{LINK}"\nsummary: "\\" onload=alert(1)"'),
        "complaints/2566.yml": ("nil_report: true", f'withheld: "{SCRIPT}"'),
        "reports/2566.yml": ("fiscal_year: 2566", f'fiscal_year: 2566\ntitle: "{LINK}"\nnotes: "{SCRIPT}"'),
    }
    for file, (before, after) in replaced.items():
        text = (data / file).read_text("utf-8")
        assert before in text
        (data / file).write_text(text.replace(before, after), "utf-8")
    # The check refuses such texts; a waiver lets them through, to see that nothing trusts the check alone.
    waivers = [
        f"  - {{code: html-in-text, file: data/{file}, reason: ทดสอบ, until: 2100-01-01}}\n"
        for file, (_, after) in replaced.items()
        if "<" in after
    ]
    (data / "waivers.yml").write_text(f"waivers:\n{''.join(waivers)}", "utf-8")
    body = f"`{SCRIPT}`\n\nข้อความ `{LINK}`\n\n    <div onclick='alert(1)'>กล่อง</div>\n"
    (source / "content/manuals/lending.md").write_text(body, "utf-8")
    return build(source / "out", source=source)


def test_markup_typed_into_records_and_bodies_makes_no_element(marked_up: Path):
    for path in marked_up.rglob("*.html"):
        page = Page(path.read_text("utf-8"))
        scripts = [has for tag, has in page.tags if tag == "script"]
        assert all("src" in has or has.get("type") == "application/ld+json" for has in scripts), path
        assert not [address for address in page.addresses if "example.org" in address or "javascript:" in address], path
        assert not [name for _, has in page.tags for name in has if name.startswith("on")], path


@pytest.mark.parametrize(
    ("page", "tag", "text"),
    [
        ("index.html", "h1", SCRIPT),
        ("measures/2566/1/index.html", "h1", LINK),
        ("measures/2566/1/index.html", "p", SCRIPT),
        ("registers/loans/index.html", "h1", LINK),
        ("channels/index.html", "h3", LINK),
        ("channels/index.html", "p", SCRIPT),
        ("divisions/clerk/index.html", "h1", SCRIPT),
        ("manuals/lending/index.html", "h1", LINK),
        ("manuals/lending/index.html", "p", SCRIPT),
        ("complaints/2566/index.html", "td", SCRIPT),
        ("reports/2566/index.html", "li", SCRIPT),
    ],
)
def test_markup_typed_into_records_and_bodies_is_shown_as_text(marked_up: Path, page, tag, text):
    assert text in "".join(Page((marked_up / page).read_text("utf-8")).within(tag))


def test_words_that_browsers_break_wrongly_are_kept_whole(preview: Path):
    measure = (preview / "measures/2566/1/index.html").read_text("utf-8")
    manual = (preview / "manuals/complaints-guide/index.html").read_text("utf-8")

    assert '<span class="nb">งานนิติการ</span>' in measure
    assert '<span class="nb">ประพฤติมิชอบ</span>' in manual


def test_an_english_build_speaks_english_around_the_records(english: Path):
    home = Page((english / "index.html").read_text("utf-8"))
    assert home.tags[0][1]["lang"] == "en"
    menus = [text for path, text in home.texts if "nav" in path and text.strip()]
    assert "Complaint statistics" in menus
    # The main heading is the municipality's name, as its record gives it.
    assert [text for text in (*menus, *home.within("h2")) if THAI.search(text)] == []
    for path in english.rglob("*.html"):
        page = Page(path.read_text("utf-8"))
        columns = [text for inside, text in page.texts if inside[-2:] == ("tr", "th") and "thead" in inside]
        # A manual's own tables, and the list of pages by title, are the records' words.
        labels = [] if path.parent.name == "downloads" else page.within("dt")
        if "manuals" not in path.parts:
            assert [text for text in (*columns, *labels) if THAI.search(text)] == [], path


def test_both_languages_have_the_same_labels():
    thai, english = load_labels("th"), load_labels("en")

    assert thai.keys() == english.keys()
    assert [key for key in english if not thai[key].strip() or not english[key].strip()] == []


def test_a_label_leaves_the_same_gaps_in_both_languages():
    def gaps(label: str) -> set[str]:
        return {name for _, name, _, _ in Formatter().parse(label) if name}

    thai, english = load_labels("th"), load_labels("en")

    assert {key: label for key, label in thai.items() if gaps(label) != gaps(english[key])} == {}


def test_english_labels_hold_no_thai():
    assert {key: label for key, label in load_labels("en").items() if THAI.search(label)} == {}


def test_with_thai_numerals_headings_and_figures_are_in_thai_digits(thai_numerals: Path):
    report = Page((thai_numerals / "reports/2566/index.html").read_text("utf-8"))
    assert report.within("h1") == ["รายงานผลการดำเนินการ ปีงบประมาณ พ.ศ. ๒๕๖๖"]
    statistics = Page((thai_numerals / "complaints/2567/index.html").read_text("utf-8"))
    assert "๖๖.๗%" in statistics.within("td")
    assert [text for text in statistics.within("td") if re.search("[0-9]", text)] == []


def test_thai_numerals_change_neither_addresses_nor_files(thai_numerals: Path, preview: Path):
    def files(folder: Path) -> set[str]:
        return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}

    assert files(thai_numerals) == files(preview)
    same = "complaints/2567/kinds.csv"
    assert (thai_numerals / same).read_bytes() == (preview / same).read_bytes()
