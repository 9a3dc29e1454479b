"""What an officer sees in VS Code, asked of the language server that VS Code's YAML extension runs."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.disclosure.whole import read_document
from tests.language_server import LanguageServer
from tests.node_packages import installed, node

from disclosure.records import FORMS, Links
from disclosure.source import UnreadableError, parse_document
from disclosure.structure import structure

ROOT = Path(__file__).resolve().parents[2]
TESTS = ROOT / "tests"
SERVER = "yaml-language-server/bin/yaml-language-server"
THAI = re.compile("[ก-๙]")

MEASURE = "data/measures/2566/9-new.yml"
CHANNEL = "data/channels/new.yml"
ACTION = "id: first\nfiscal_year: 2566\nnumber: 1\ntitle: ก\nactions:\n  - number: 1\n    method: ก\n"


@pytest.fixture(scope="module")
def server() -> Iterator[LanguageServer]:
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    running = LanguageServer([node(), str(installed(SERVER)), "--stdio"], ROOT, settings)
    yield running
    running.close()


def end_of(text: str) -> tuple[int, int]:
    lines = text.split("\n")
    return len(lines) - 1, len(lines[-1])


def offered(server: LanguageServer, path: str, text: str) -> dict[str, Any]:
    """What is offered at the end of a text, by label."""
    return {item["label"]: item for item in server.completions(path, text, *end_of(text))}


def told(server: LanguageServer, path: str, text: str) -> dict[str, str]:
    """The messages by the text they underline."""
    lines = text.split("\n")
    found = {}
    for problem in server.problems(path, text):
        start, end = problem["range"]["start"], problem["range"]["end"]
        assert start["line"] == end["line"]
        found[lines[start["line"]][start["character"] : end["character"]]] = problem["message"]
    return found


def typed(text: str, item: dict[str, Any]) -> str:
    """The text after the item was chosen, as VS Code inserts it: further lines indented like the one the cursor is in."""
    margin = re.match(" *", text.rsplit("\n", 1)[-1])
    assert margin is not None
    edit = item["textEdit"]
    start = edit["range"]["start"]
    lines = text.split("\n")
    kept = "\n".join([*lines[: start["line"]], lines[start["line"]][: start["character"]]])
    return kept + edit["newText"].replace("\n", "\n" + margin[0])


def files() -> list[Path]:
    return sorted([*ROOT.glob("data/**/*.yml"), *TESTS.glob("examples/good/data/**/*.yml")])


def test_good_files_are_not_underlined_anywhere(server: LanguageServer) -> None:
    texts = {file.relative_to(ROOT).as_posix(): file.read_text(encoding="utf-8") for file in files()}

    problems = server.problems_in(texts)

    assert len(texts) > 30
    assert {path: found for path, found in problems.items() if found} == {}


def test_a_key_says_in_thai_what_it_is_for(server: LanguageServer) -> None:
    title = server.hover(MEASURE, ACTION, 3, 2)
    method = server.hover(MEASURE, ACTION, 6, 6)

    assert title.startswith("#### ชื่อมาตรการ\n")
    assert "ชื่อมาตรการ / title" in title
    assert "สิ่งที่จะทำ ไม่ใช่ผลที่ได้" in method
    assert "ต้องมี" in method


@pytest.mark.parametrize("value", ["ก", "{shared_with: 1}", "", "[ก, ข]"])
def test_a_key_that_may_be_absent_or_borrowed_is_explained_whatever_stands_there(
    value: str, server: LanguageServer
) -> None:
    hover = server.hover(MEASURE, f"{ACTION}    results: {value}\n", 7, 6)

    assert "**สรุปผลการดำเนินการ / results**" in hover


def test_a_choice_is_explained_beside_all_others(server: LanguageServer) -> None:
    hover = server.hover(CHANNEL, "kind: line\n", 0, 7)

    assert "`line`: LINE" in hover
    assert "`suggestion-box`: ตู้รับความคิดเห็น" in hover


@pytest.mark.parametrize("text", ["id: a\nkind: ", "id: a\nkind: li", "id: a\ntakes:\n  - ", "anonymous: "])
def test_choices_are_offered_once_each_with_their_thai_words(text: str, server: LanguageServer) -> None:
    labels = offered(server, CHANNEL, text)

    assert labels
    assert all(re.fullmatch(r"[a-z-]+ · .+", label) for label in labels)
    assert all(item["insertText"] == label.split(" ")[0] for label, item in labels.items())


def test_a_chosen_value_is_a_good_one(server: LanguageServer) -> None:
    text = "id: a\nname: ก\ntakes: comment\nkind: "

    chosen = typed(text, offered(server, CHANNEL, text)["suggestion-box · ตู้รับความคิดเห็น"])

    assert server.problems(CHANNEL, chosen + "\n") == []


def test_nothing_is_offered_for_the_absence_of_a_value(server: LanguageServer) -> None:
    assert offered(server, MEASURE, "summary: ") == {}


def test_keys_are_offered_with_their_thai_names_and_ready_for_a_value(server: LanguageServer) -> None:
    keys = offered(server, MEASURE, "id: first\n")

    assert keys["title"]["documentation"]["value"].startswith("**ชื่อมาตรการ / title** · ต้องมี")
    assert {keys[key]["insertText"] for key in ("title", "number", "draft")} == {"title: ", "number: ", "draft: "}
    assert "id" not in keys


@pytest.mark.parametrize("before", ["\n  - ", "\n  ", " ", "\n  - number: 1\n    method: ก\n  - "])
def test_one_more_action_is_set_out_wherever_it_may_be_added(before: str, server: LanguageServer) -> None:
    text = "actions:" + before

    added = parse_document("x.yml", typed(text, offered(server, MEASURE, text)["เพิ่มวิธีการ"])).value["actions"][-1]

    assert list(added) == ["number", "method", "responsible", "period", "results", "outcomes"]
    assert list(added["period"]) == ["fiscal_year"]
    assert len(added["results"]) == 1


@pytest.mark.parametrize("before", ["\n    - ", "\n    "])
def test_one_more_month_is_set_out_below_its_kind(before: str, server: LanguageServer) -> None:
    text = "general:\n  months:" + before

    item = offered(server, "data/complaints/2569.yml", text)["เพิ่มเดือน"]

    (month,) = parse_document("x.yml", typed(text, item)).value["general"]["months"]
    assert list(month) == ["month", "received", "resolved"]


def test_evidence_is_offered_in_each_of_its_kinds(server: LanguageServer) -> None:
    labels = list(offered(server, MEASURE, ACTION + "    evidence:\n      - "))

    assert {"เพิ่มหลักฐาน: คู่มือ", "เพิ่มหลักฐาน: ช่องทาง", "เพิ่มหลักฐาน: ที่อยู่เว็บ"} <= set(labels)


# What became of links is written by `prongsai links --check`.
@pytest.mark.parametrize("kind", [kind for kind in FORMS if kind is not Links], ids=lambda kind: kind.kind)
def test_an_empty_file_can_be_set_out_as_a_whole(kind: Any, server: LanguageServer) -> None:
    path = "data/" + kind.files.replace("*", "2569")

    item = offered(server, path, "")[f"สร้าง{kind.thai}"]

    required = {info.alias or name for name, info in kind.model_fields.items() if info.is_required()}
    assert required <= parse_document("x.yml", typed("", item)).value.keys()


def test_a_wrong_choice_is_underlined_and_told_in_thai(server: LanguageServer) -> None:
    problems = told(server, CHANNEL, "id: a\nname: ก\nkind: lne\ntakes: [comment, praise]\n")

    assert problems.keys() == {"lne", "praise"}
    assert problems["lne"].startswith("ให้เลือกจาก: website (เว็บไซต์), online-form (แบบฟอร์มออนไลน์)")
    assert "comment (ความคิดเห็น)" in problems["praise"]


def test_an_unknown_key_is_underlined_and_told_in_thai(server: LanguageServer) -> None:
    problems = told(server, MEASURE, ACTION + "    colour: แดง\n")

    assert problems.keys() == {"colour"}
    assert problems["colour"].startswith("ใช้ตรงนี้ไม่ได้ ช่องที่ใช้ได้: number (ลำดับ)")


def test_each_missing_key_is_named(server: LanguageServer) -> None:
    problems = server.problems(MEASURE, "fiscal_year: 2566\ntitle: ก\n")

    assert {problem["message"] for problem in problems} == {"ขาดช่อง “id” (รหัส)", "ขาดช่อง “number” (ลำดับมาตรการ)"}


def test_numbers_years_and_days_out_of_range_are_told_in_thai(server: LanguageServer) -> None:
    text = "id: a\nfiscal_year: 2023\nnumber: 0\ntitle: ก\nupdated: 2566-11-25\ndraft: maybe\nactions:\n  - number: -1\n    method: ก\n"

    problems = told(server, MEASURE, text)

    assert problems.keys() == {"2023", "0", "2566-11-25", "maybe", "-1"}
    assert "พ.ศ." in problems["2023"]
    assert "ค.ศ." in problems["2566-11-25"]


def shape_examples() -> dict[str, str]:
    """The files of all bad examples whose fault our reader finds in the one file's values, with their texts."""
    found = {}
    for file in sorted(TESTS.glob("examples/bad/*/data/**/*.yml")):
        folder = TESTS / "examples" / "bad" / file.relative_to(TESTS / "examples" / "bad").parts[0]
        below = file.relative_to(folder).as_posix()
        kind = next((kind for kind in FORMS if Path(below).match(f"data/{kind.files}")), None)
        try:
            document = read_document(folder, below)
        except UnreadableError:
            continue
        if kind and document.value is not None and isinstance(structure(document, kind), list):
            found[file.relative_to(ROOT).as_posix()] = document.text
    return found


def test_what_is_wrong_in_the_bad_examples_is_told_in_thai_alone(server: LanguageServer) -> None:
    examples = shape_examples()

    problems = server.problems_in(examples)

    assert sum(map(bool, problems.values())) >= 20
    for path, found in problems.items():
        assert all(THAI.search(problem["message"]) for problem in found), (path, found)
