"""What each way of telling problems owes to those who read it: people, GitHub, GitLab, SARIF viewers, other programs."""

import hashlib
import json
import re
from base64 import b64encode
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft4Validator, Draft202012Validator

import problems
from problems import Place, Problem
from problems.renderers import FORMATS, github, terminal
from problems.reports import Advice, Report, Words, fingerprints

SARIF = json.loads((Path(__file__).parent / "sarif/sarif-schema-2.1.0.json").read_text(encoding="utf-8"))
REPORT = json.loads((Path(problems.__file__).parent / "report.schema.json").read_text(encoding="utf-8"))
ONE = Problem(Place("data/a.yml", 2, 4, 2, 6), "a-code", "ก", "a")


def many(errors: int, gaps: int) -> Report:
    found = [replace(ONE, place=Place("data/a.yml", number)) for number in range(1, errors + 1)]
    found += [replace(ONE, place=Place("data/b.yml", number), severity="warning") for number in range(1, gaps + 1)]
    return Report(tuple(found))


class Page(HTMLParser):
    """The tags and the words of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words += data


# A terminal


def test_a_terminal_without_colour_gets_no_escape_codes_and_one_with_it_the_same_words(awkward: Report) -> None:
    plain, coloured = terminal.render(awkward), terminal.render(awkward, colour=True)

    assert "\x1b" not in plain
    assert re.sub("\x1b\\[[0-9;]*m", "", coloured) == plain
    assert coloured.count("\x1b") > 10


def test_a_report_without_problems_is_empty_for_people() -> None:
    assert terminal.render(Report(())) == FORMATS["plain"](Report(())) == ""


def test_a_sentence_that_names_its_field_does_not_name_it_twice() -> None:
    named = replace(ONE, thai="ขาดช่อง “title” (ชื่อ)", label="ชื่อ", at="title")

    assert named.sentence == "ขาดช่อง “title” (ชื่อ)"
    assert replace(named, thai="ว่าง").sentence == "ช่อง “title” (ชื่อ): ว่าง"


def test_a_path_cannot_forge_a_line_of_the_report() -> None:
    forged = replace(ONE, place=Place("data/a\n::error::x.yml", 1, 1))

    assert all(
        line.startswith(("data/a ::error", "    ", "พบ")) for line in FORMATS["plain"](Report((forged,))).splitlines()
    )


# GitHub


def test_github_gets_the_ten_errors_and_ten_warnings_it_keeps_and_hears_of_the_others() -> None:
    lines = github.render(many(25, 12)).splitlines()

    assert [line.split()[0] for line in lines] == (["::error"] * 10 + ["::notice"] + ["::warning"] * 10 + ["::notice"])
    assert "15 more error(s)" in lines[10]
    assert "2 more warning(s)" in lines[21]


def test_github_gets_every_command_on_one_line_with_its_values_escaped() -> None:
    hostile = replace(ONE, place=Place("data/a,b:c%\n.yml", 1, 2, 1, 4), thai="50%\n::error::x", english="a,b:c\r")

    (line,) = github.render(Report((hostile,))).splitlines()

    assert line.startswith("::error file=data/a%2Cb%3Ac%25%0A.yml,line=1,col=2,endLine=1,endColumn=4,title=")
    assert line.endswith("::50%25 ::error::x%0Aa,b:c ")


def test_github_is_told_no_columns_of_values_over_lines() -> None:
    assert "endLine" not in github.render(Report((replace(ONE, place=Place("data/a.yml", 2, 4, 5, 1)),)))


def test_the_summary_holds_every_problem() -> None:
    text = github.summary(many(40, 40))

    assert text.count("**ผิดพลาด") == text.count("**ควรตรวจสอบ") == 40


@pytest.mark.parametrize("room", [0, 400, 1000, 20_000, 200_000, github.SUMMARY_BYTES])
def test_the_summary_never_outgrows_its_room_and_counts_what_is_left_out(room: int) -> None:
    report = many(20_000, 0)

    text = github.summary(report, room)

    assert len(text.encode()) < max(room, 500)
    (more,) = re.findall(r"(\d+) more that do not fit", text)
    assert text.count("**ผิดพลาด") + int(more) == 20_000


def test_a_line_of_the_file_cannot_leave_its_block_in_the_summary() -> None:
    report = Report((ONE,), lambda path: "x\na: ````\n")

    assert "`````\n1 | x\n2 | a: ````\n" in github.summary(report)


# GitLab


def test_gitlab_finds_a_problem_again_when_lines_above_it_come_and_go() -> None:
    here, there = (
        json.loads(FORMATS["gitlab"](Report((replace(ONE, place=Place("a", line, 1)),))))[0] for line in (2, 90)
    )

    assert here["fingerprint"] == there["fingerprint"]
    assert there["location"] == {"path": "a", "lines": {"begin": 90}}


def test_gitlab_tells_equal_sentences_in_one_file_apart() -> None:
    digits = [found for _, found in fingerprints(many(5, 5).problems)]

    assert len(set(digits)) == 10


def test_gitlab_gets_a_line_for_a_whole_file_and_knows_errors_from_gaps(awkward: Report) -> None:
    issues = json.loads(FORMATS["gitlab"](awkward))

    assert all(issue["location"]["lines"]["begin"] >= 1 for issue in issues)
    assert {issue["severity"] for issue in issues} == {"critical", "minor"}
    assert all(set(issue) == {"description", "check_name", "fingerprint", "severity", "location"} for issue in issues)


# SARIF and JSON


def log(report: Report) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(FORMATS["sarif"](report))
    Draft4Validator(SARIF, format_checker=Draft4Validator.FORMAT_CHECKER).validate(found)
    return found["runs"][0]


def test_sarif_is_valid_and_counts_code_points(awkward: Report) -> None:
    run = log(awkward)

    assert run["columnKind"] == "unicodeCodePoints"
    assert len(run["results"]) == len(awkward.problems)
    assert run["results"][2]["locations"][0]["physicalLocation"]["region"] == {
        "startLine": 4,
        "startColumn": 9,
        "endLine": 4,
        "endColumn": 10,
    }


def test_sarif_is_valid_where_nothing_was_found() -> None:
    assert log(Report(()))["results"] == []


def test_sarif_results_lead_to_rules_with_the_help_there_is(awkward: Report) -> None:
    run = log(awkward)

    rules = run["tool"]["driver"]["rules"]
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])
    (helped,) = (rule for rule in rules if "help" in rule)
    assert helped["id"] == "missing-result"
    assert helped["help"]["text"].startswith("วิธีการนี้ไม่มีผล\n\nประชาชนควรรู้")
    assert "    - number: 3\n      results: [ก]" in helped["help"]["markdown"]


def test_sarif_names_files_as_addresses_and_texts_as_they_are() -> None:
    run = log(Report((replace(ONE, place=Place("data/ก ข.yml", 1, 1), thai="{0} [a](http://b.example)"),)))

    (result,) = run["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "data/%E0%B8%81%20%E0%B8%82.yml"
    assert result["message"]["text"].startswith("{{0}} [a] (http")


def test_json_is_what_its_schema_says(awkward: Report) -> None:
    found = json.loads(FORMATS["json"](awkward))

    Draft202012Validator(REPORT).validate(found)
    assert (found["errors"], found["warnings"]) == (7, 1)
    assert set(found["problems"][0]) == set(REPORT["properties"]["problems"]["items"]["required"])


# HTML


def test_the_page_asks_nothing_of_anyone_and_forbids_it_too(awkward: Report) -> None:
    text = FORMATS["html"](awkward)
    page = Page(text)

    assert {tag for tag, _ in page.tags}.isdisjoint({"script", "img", "link", "iframe", "object", "form", "base"})
    assert all(
        value.startswith("#") for _, attributes in page.tags for name, value in attributes.items() if name == "href"
    )
    assert not any(
        name in ("src", "style") or name.startswith("on") for _, attributes in page.tags for name in attributes
    )
    (style,) = re.findall("<style>(.*?)</style>", text, re.DOTALL)
    assert f"'sha256-{b64encode(hashlib.sha256(style.encode()).digest()).decode()}'" in text
    assert "url(" not in style


def test_the_page_shows_hostile_words_as_words(awkward: Report) -> None:
    page = Page(FORMATS["html"](awkward))

    assert page.words.count("<script>alert(1)</script>") == 3
    assert "```<b>&amp;" in page.words


def test_the_page_leads_from_each_file_to_its_problems_and_from_codes_to_what_they_mean(awkward: Report) -> None:
    page = Page(FORMATS["html"](awkward))

    ids = {attributes["id"] for _, attributes in page.tags if "id" in attributes}
    leads = {str(attributes["href"])[1:] for _, attributes in page.tags if "href" in attributes}
    assert leads == ids


def test_the_page_says_so_where_nothing_is_wrong() -> None:
    assert "ไม่พบข้อผิดพลาด" in Page(FORMATS["html"](Report(()))).words


# All of them


@pytest.mark.parametrize("tell", [*FORMATS.values(), github.summary], ids=[*FORMATS, "summary"])
def test_no_private_value_is_told_in_any_way(tell: Callable[[Report], str], awkward: Report) -> None:
    assert "081-000" not in tell(awkward)


TEXT = st.text(max_size=40) | st.text("กที่ำ์้เ\t\r\n: '\"\u200b\u202e\x1b\ud800中`<&%,\u0301", max_size=60)
NUMBER = st.integers(0, 9) | st.just(10**6)
CODES = st.sampled_from(["empty-value", "a-code"])
PLACES = st.builds(Place, st.sampled_from(["a", "b", "a\n", "\udc80", ""]), NUMBER, NUMBER, NUMBER, NUMBER)
PROBLEMS = st.builds(
    Problem, PLACES, CODES, TEXT, TEXT, TEXT, st.sampled_from(["error", "warning"]), TEXT, TEXT, st.booleans()
)
WORDS = st.builds(Words, TEXT, TEXT, TEXT)
REPORTS = st.builds(
    lambda found, text, advice: Report(
        tuple(sorted(found)), {"a": text, "b": ""}.get, {each.code: advice for each in found}
    ),
    st.lists(PROBLEMS, max_size=5),
    TEXT,
    st.builds(Advice, WORDS, WORDS, TEXT, TEXT),
)


@settings(deadline=None)
@given(REPORTS, st.integers(0, 200), st.booleans())
def test_any_problem_over_any_text_can_be_told(report: Report, width: int, colour: bool) -> None:
    told = [tell(report) for tell in FORMATS.values()]
    told += [terminal.render(report, colour=colour, width=width), github.summary(report, width * 10)]

    assert all(isinstance(text.encode("utf-8", "backslashreplace"), bytes) for text in told)
    assert all("\x1b" not in text for text in told[:-2])
    for text in (FORMATS["json"](report), FORMATS["gitlab"](report), FORMATS["sarif"](report)):
        json.loads(text.encode("utf-8", "backslashreplace"))
