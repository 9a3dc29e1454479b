"""Building upon the build before gives what building anew gives, byte for byte, and makes no page it need not make."""

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.conftest import WORDING, restore

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def built_once(tmp_path_factory: pytest.TempPathFactory, pelican: Callable) -> tuple[Path, Path]:
    """Where the project of every test stands, and how it looks after its first build."""
    folder = tmp_path_factory.mktemp("incremental")
    project = folder / "project"
    for name in ("plugins", "theme", "data", "content"):
        shutil.copytree(ROOT / name, project / name, ignore=shutil.ignore_patterns("*.egg-info"))
    shutil.copy(ROOT / "pelicanconf.py", project)
    # A page for every item of every year's form: one year is as good as all.
    for form in sorted((project / "data" / "oit").glob("*.yml"))[:-1]:
        form.unlink()
    finished = pelican(cwd=project, code_stays=True)
    assert finished.returncode == 0, finished.stderr
    return project, shutil.copytree(project, folder / "first")


@pytest.fixture
def project(built_once: tuple[Path, Path]) -> Path:
    """A project of its own with the shipped data, built once."""
    project, first = built_once
    return restore(first, project)


@pytest.fixture
def build(pelican: Callable, project: Path) -> Callable[..., set[str]]:
    """Build the project; the pages that were made."""

    def built(*arguments: str, code_stays: bool = True) -> set[str]:
        finished = pelican(*arguments, cwd=project, code_stays=code_stays)
        assert finished.returncode == 0, finished.stderr
        noted = json.loads((project / ".output.publisher" / "fingerprints.json").read_text(encoding="utf-8"))
        return {path for path, reason in noted["reasons"].items() if reason != "kept" and path.endswith(".html")}

    return built


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def every_page(project: Path) -> set[str]:
    output = project / "output"
    return {path.relative_to(output).as_posix() for path in output.rglob("*.html")}


def edit(path: Path, before: str, after: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert before in text, path
    path.write_text(text.replace(before, after, 1), encoding="utf-8")


def anew(project: Path) -> None:
    for name in ("output", ".output.publisher", ".cache"):
        shutil.rmtree(project / name)


MEASURE = "data/measures/2566/2-public-property.yml"
EDITS = {
    "a measure's title": (MEASURE, "title: การใช้", "title: เรื่องการใช้"),
    "a measure's number": ("data/measures/2566/4-public-disclosure.yml", "\nnumber: 4", "\nnumber: 5"),
    "a result": ("data/measures/2566/4-public-disclosure.yml", "มีช่องทางร้องเรียนผ่าน", "เปิดช่องทางร้องเรียนผ่าน"),
    "a division's name": ("data/divisions/finance.yml", "name: กองคลัง", "name: กองการคลัง"),
    "a manual's title": ("data/manuals/fraud-risk.yml", "title: คู่มือ", "title: ร่างคู่มือ"),
    "a manual's draft": ("data/manuals/fraud-risk.yml", "draft: true", "draft: false"),
    "a manual's body": ("content/manuals/fraud-risk.md", "ความเสี่ยง", "เรื่องความเสี่ยง"),
    "a channel's address": ("data/channels/nacc.yml", 'address: "1205"', 'address: "1299"'),
    "a month's count": ("data/complaints/2567.yml", "received: 1", "received: 2"),
    "a loan": ("data/registers/loans/2568.csv", "official-work", "education"),
    "a register's year": ("data/registers/loans.yml", "sample: true", "sample: true\n    note: แถวสมมติ"),
    "the organisation": ("data/organisation.yml", "district: อุบลรัตน์", "district: เมือง"),
    "a report's note": ("data/reports/2566.yml", "analysed_year: 2566", "analysed_year: 2565"),
    "a date": (MEASURE, "published: 2026-11-25", "published: 2026-11-24"),
    "a stylesheet": ("theme/static/css/base/tokens.css", "{", "{ --x: 1;"),
}
# What every page is made with.
KIT = {
    "a template": ("theme/templates/measure.html", "<h1>", "<h1 data-x>"),
    "a component": ("theme/templates/components/status.html", "status status", "status now status"),
    "a label": ("plugins/disclosure/labels/th.yml", "measures: มาตรการ\n", "measures: มาตรการทั้งหมด\n"),
    "a figure's code": (
        "plugins/disclosure/figures/services.py",
        "return whole_sum(step.days",
        "return whole_sum(step.days and 2 * step.days",
    ),
    "a chart's code": ("plugins/charts/shapes.py", '("hatch", "dots", "withheld")', '("hatch", "withheld")'),
    "a numeral's code": ("plugins/thai/calendar.py", '"มกราคม"', '"มกรา"'),
}


@pytest.mark.parametrize("what", EDITS)
def test_after_an_edit_the_site_is_what_a_clean_build_makes(what: str, project: Path, build: Callable) -> None:
    path, before, after = EDITS[what]
    edit(project / path, before, after)
    if what == "a measure's number":
        (project / path).rename(project / path.replace("/4-", "/5-"))
    if what == "a month's count":
        # What 2567 closes with, 2568 opens with.
        edit(project / "data/complaints/2568.yml", "opening: 2", "opening: 3")
        edit(project / "data/complaints/2567.yml", "up_to_15_days: 2", "up_to_15_days: 3")
    build()
    upon_the_last = tree(project / "output")

    anew(project)
    build()

    assert upon_the_last == tree(project / "output")


@pytest.mark.parametrize("what", KIT)
def test_what_every_page_is_made_with_makes_every_page(what: str, project: Path, build: Callable) -> None:
    path, before, after = KIT[what]
    edit(project / path, before, after)

    assert build(code_stays=False) == every_page(project)


@pytest.mark.parametrize("argument", ['NUMERALS="thai"', 'DEFAULT_LANG="en"', 'NOBREAK_TERMS=["มาตรการ"]'])
def test_a_setting_of_every_page_makes_every_page(argument: str, project: Path, build: Callable) -> None:
    assert build("-e", argument) == every_page(project)


@pytest.mark.parametrize("argument", ["PUBLIC=true", "DOWNLOADS=false"])
def test_after_another_setting_the_site_is_what_a_clean_build_makes(
    argument: str, project: Path, build: Callable
) -> None:
    build("-e", argument)
    upon_the_last = tree(project / "output")

    anew(project)
    build("-e", argument)

    assert upon_the_last == tree(project / "output")


def test_no_edit_makes_no_page_and_writes_no_file(project: Path, build: Callable) -> None:
    before = {path: path.stat().st_mtime_ns for path in (project / "output").rglob("*") if path.is_file()}
    (project / "data" / "organisation.yml").touch()

    assert build() == set()
    after = {path: path.stat().st_mtime_ns for path in (project / "output").rglob("*") if path.is_file()}
    assert after == before


def test_a_result_makes_its_measure_and_the_years_report_alone(project: Path, build: Callable) -> None:
    path, before, after = EDITS["a result"]
    former = tree(project / "output")
    edit(project / path, before, after)

    made = build()

    assert made == {"measures/2566/4/index.html", "reports/2566/index.html"}
    changed = {name for name, content in tree(project / "output").items() if former[name] != content}
    downloads = {"measures/2566/4/actions.csv", "measures/2566/4/measure.json", "reports/2566/report.csv"}
    assert {name for name in changed if not name.startswith("search-index")} == {*made, *downloads}
    assert len(changed) == 6, "one part of the search's index"


def test_a_page_whose_listed_size_changed_is_made_again(project: Path, build: Callable) -> None:
    long = "ยาว" * 700
    edit(project / MEASURE, "note: ต้นฉบับ", f"note: {long} ต้นฉบับ")

    made = build()

    listed = (project / "output/downloads/index.html").read_text("utf-8")
    size = (project / "output/measures/2566/2/measure.json").stat().st_size
    assert {"measures/2566/2/index.html", "downloads/index.html"} <= made
    assert f"JSON, {-(-size // 1024)} KB" in listed


def test_a_row_of_a_register_makes_its_years_page_alone(project: Path, build: Callable) -> None:
    path, before, after = EDITS["a loan"]
    edit(project / path, before, after)

    assert build() == {"registers/loans/2568/index.html"}


def test_a_title_makes_its_neighbours_and_the_lists_that_show_it(project: Path, build: Callable) -> None:
    path, before, after = EDITS["a measure's title"]
    edit(project / path, before, after)

    made = build()

    assert made == {
        "index.html",
        "measures/2566/index.html",
        "measures/2566/1/index.html",
        "measures/2566/2/index.html",
        "measures/2566/4/index.html",
        "reports/2566/index.html",
        "divisions/finance/index.html",
        "ita/index.html",
        "downloads/index.html",
        "search/index.html",
    }


def test_one_edited_record_is_parsed_and_no_other(project: Path, plan: Callable) -> None:
    from disclosure.building import prepare
    from disclosure.parsed import ParsedRecords

    file = project / "records.pickle"
    first = ParsedRecords(file)
    planned = prepare(project / "data", project / "content", WORDING, public=False, parsed=first)
    first.save()
    path, before, after = EDITS["a result"]
    edit(project / path, before, after)

    second = ParsedRecords(file)
    prepare(project / "data", project / "content", WORDING, public=False, parsed=second)

    assert first.parsed == sum(len(records) for records in planned.site.records.values())
    assert second.parsed == 1


@pytest.mark.parametrize("damage", [b"", b"not a pickle", b"\x80\x05N."])
def test_a_damaged_cache_is_an_empty_one(damage: bytes, project: Path, plan: Callable) -> None:
    from disclosure.parsed import ParsedRecords

    (project / "records.pickle").write_bytes(damage)

    assert ParsedRecords(project / "records.pickle").known == {}


def test_a_page_damaged_in_the_output_is_made_again(project: Path, build: Callable) -> None:
    page = project / "output" / "about" / "index.html"
    whole = page.read_bytes()
    page.write_bytes(whole[:100])

    assert build() == {"about/index.html"}
    assert page.read_bytes() == whole


def test_the_last_build_explains_itself(pelican: Callable, project: Path, build: Callable) -> None:
    from publisher.fingerprints import explain

    path, before, after = EDITS["a result"]
    edit(project / path, before, after)
    build()

    assert "content changed" in (explain(project / "output", "/measures/2566/4/") or "")
    assert "kept" in (explain(project / "output", "/channels/") or "")
    assert explain(project / "output", "/nowhere/") is None


def test_a_build_says_how_many_pages_it_made_and_why(pelican: Callable, project: Path, build: Callable) -> None:
    path, before, after = EDITS["a result"]
    edit(project / path, before, after)

    finished = pelican(cwd=project, code_stays=True)

    assert re.search(r"pages, 2 made \(content 2\)", finished.stdout)


def test_a_cache_that_cannot_be_written_is_done_without(project: Path, plan: Callable) -> None:
    from disclosure.parsed import ParsedRecords
    from disclosure.records import Channel

    (project / "file").write_text("in the way of a folder")
    parsed = ParsedRecords(project / "file" / "records.pickle")
    parsed.put(Channel, "x", plan(project).site.all(Channel)[0])

    parsed.save()

    assert (project / "file").read_text() == "in the way of a folder"


def test_a_file_beside_a_page_is_kept_unless_its_record_changed(project: Path, build: Callable) -> None:
    path, before, after = EDITS["a result"]
    edit(project / path, before, after)
    build()

    noted = json.loads((project / ".output.publisher" / "fingerprints.json").read_text(encoding="utf-8"))["reasons"]
    beside = {name: reason for name, reason in noted.items() if name.endswith((".json", ".xlsx", ".docx", ".ics"))}
    assert {name for name, reason in beside.items() if reason != "kept"} == {"measures/2566/4/measure.json"}
    assert {Path(name).suffix for name in beside} >= {".json", ".xlsx"}
