"""search-index.js: what can be found is what the pages show, part by part; a large index is cut so that years stay apart."""

import json
import re
from pathlib import Path

import yaml

from disclosure.exports import opensearch, search_index
from disclosure.exports.search_index import Entry, cut


def read(content: bytes) -> dict:
    """What a part of the index adds to the list."""
    text = content.decode()
    assert text.startswith("(self.searchIndex=self.searchIndex||[]).push(")
    return json.loads(text.partition(".push(")[2].removesuffix(");\n"))


def rows(folder: Path) -> dict[str, list]:
    """Every entry by its address, of all parts of the index."""
    parts = [read(part.read_bytes())["entries"] for part in sorted(folder.glob("search-index*.js"))]
    return {row[0]: row for part in parts for row in part}


def entry(number: int, year: int | None, letters: int = 100) -> Entry:
    return Entry(f"/{number}/", "", "", year, "ก" * letters, "", "")


def test_every_listed_page_is_there_with_its_kind_and_year(preview: Path) -> None:
    found = rows(preview)

    assert found["/complaints/2568/"][1:4] == ["สถิติเรื่องร้องเรียน ปีงบประมาณ พ.ศ. 2568", "สถิติเรื่องร้องเรียน", 2568]
    assert "/search/" not in found
    assert "/404.html" not in found
    assert not any(url.startswith("/help/") for url in found)


def test_an_action_and_a_section_of_a_manual_are_found_at_their_anchors(preview: Path) -> None:
    found = rows(preview)

    assert found["/measures/2566/2/#a3"][6] == found["/measures/2566/2/"][1]
    assert found["/manuals/fraud-risk/#treatment"][1] == "ขั้นที่ 4 ทำแผนจัดการความเสี่ยง"
    assert len(found["/manuals/fraud-risk/#treatment"][4]) > 100


def test_every_anchor_of_the_index_is_on_its_page(preview: Path) -> None:
    missing = []
    for url in rows(preview):
        path, _, anchor = url.partition("#")
        html = (preview / path.lstrip("/") / "index.html").read_text("utf-8")
        if anchor and f'id="{anchor}"' not in html:
            missing.append(url)

    assert missing == []


def test_what_is_found_is_text(preview: Path) -> None:
    texts = [text for row in rows(preview).values() for text in row[1:] if isinstance(text, str)]

    assert not any(re.search(r"<[a-z]|&[a-z]+;|\bis-absent\b|^/", text) for text in texts)


def test_drafts_and_samples_are_in_the_previews_index_alone(preview: Path, public: Path) -> None:
    assert "/manuals/fraud-risk/" in rows(preview)
    assert "/manuals/fraud-risk/" not in rows(public)
    assert "/complaints/2568/" in rows(preview)
    assert "/complaints/2568/" not in rows(public)


def test_pages_are_found_in_english_too(preview: Path) -> None:
    assert "Complaint statistics" in rows(preview)["/complaints/2568/"][5]


def test_declared_synonyms_go_with_the_index(tiny: Path, plan) -> None:
    (tiny / "data" / "synonyms.yml").write_text("groups:\n  - words: [ยืม, ขอใช้]\n", encoding="utf-8")

    (file,) = search_index.export(plan(tiny), False)

    assert read(file.content)["synonyms"] == [["ยืม", "ขอใช้"]]


def test_a_small_index_is_one_part() -> None:
    assert [len(part) for part in cut([entry(1, None), entry(2, 2566)], 1000)] == [2]
    assert list(cut([], 1000)) == [[]]


def test_the_newest_year_comes_first_with_what_has_none() -> None:
    parts = list(cut([entry(1, 2566), entry(2, None), entry(3, 2568), entry(4, 2567)], 200))

    assert [[each.year for each in part] for part in parts] == [[None, 2568], [2567, 2566]]


def test_what_is_added_to_one_year_leaves_the_parts_of_the_other_years_alone() -> None:
    years = [entry(year * 10 + number, year) for year in (2566, 2567, 2568) for number in range(5)]

    before = list(cut(years, 600))
    after = list(cut([*years, entry(99, 2568)], 600))

    assert before[1:] == after[1:]


def test_a_year_larger_than_a_part_is_cut_and_so_is_nothing_else() -> None:
    parts = list(cut([entry(number, 2568) for number in range(5)] + [entry(9, None, 5000)], 250))

    assert [sum(each.size for each in part) for part in parts] == [200, 200, 100, 5000]


def test_an_edit_changes_the_index_of_its_page_only(tiny: Path, plan) -> None:
    (before,) = search_index.export(plan(tiny), False)
    path = next((tiny / "data" / "manuals").glob("*.yml"))
    path.write_text(path.read_text(encoding="utf-8").replace("title: ", "title: ใหม่ ", 1), encoding="utf-8")

    (after,) = search_index.export(plan(tiny), False)

    old, new = read(before.content)["entries"], read(after.content)["entries"]
    changed = {row[0].partition("#")[0] for row, was in zip(new, old, strict=True) if row != was}
    assert any(url.startswith("/manuals/") for url in changed)
    assert not any(url.startswith("/complaints/") for url in changed)


def test_browsers_are_told_of_the_search(tiny: Path, plan) -> None:
    planned = plan(tiny)

    (file,) = opensearch.export(planned, True)

    assert f'template="{planned.site.organisation.site_url}/search/?q={{searchTerms}}"' in file.content.decode()
    assert file.path == "opensearch.xml"


def test_a_name_too_long_for_a_browser_bears_its_rank_as_offices_abbreviate_it(tiny: Path, plan) -> None:
    organisation = tiny / "data/organisation.yml"
    text = organisation.read_text(encoding="utf-8")
    name = yaml.safe_load(text)["name"]
    organisation.write_text(text.replace(name, "เทศบาลเมืองตัวอย่างมงคล"), encoding="utf-8")

    (file,) = opensearch.export(plan(tiny), True)

    assert "<ShortName>ทม.ตัวอย่างมงคล</ShortName>" in file.content.decode()
    assert "<LongName>เทศบาลเมืองตัวอย่างมงคล</LongName>" in file.content.decode()
