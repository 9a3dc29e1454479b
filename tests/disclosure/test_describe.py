"""What is generated from the records: fresh, valid, and of one mind with our own reader."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Annotated, Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from pydantic import AfterValidator, BeforeValidator, TypeAdapter, ValidationError
from tests.disclosure.whole import read_document
from tests.forked import PRONGSAI, Finished, run

from disclosure import describe, forms
from disclosure.describe import shapes, snippets, words
from disclosure.describe.schemas import schema_of
from disclosure.fields import Count, Day, FiscalYear, Flag, HttpsAddress, Id, Month, Number, Text, field
from disclosure.forms import Form
from disclosure.meanings import OneOf
from disclosure.records import FORMS, KINDS, Channel, Complaints, Manual, Measure, Record, Sheet, Tracking
from disclosure.records.base import Part
from disclosure.records.measure import Evidence
from disclosure.source import UnreadableError, parse_document
from disclosure.structure import structure

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "tests" / "examples"
THAI = re.compile("[ก-๙]")

# Codes that say how several values of a record stand to each other; a schema judges them one by one.
RELATIONS = {
    "half-a-month",
    "impossible-due",
    "nil-report-contradicted",
    "not-a-score",
    "period-ends-before-start",
    "repeated-item",
    "repeated-month",
    "unclear-month",
    "unclear-participation",
    "unclear-year",
    "unfit-period",
}

SCHEMAS = {kind: Draft7Validator(schema_of(kind)) for kind in FORMS}


def prongsai(*arguments: str | Path) -> Finished:
    return run(PRONGSAI, *map(str, arguments))


def kind_of(file: Path, data: Path) -> type[Record] | None:
    below = file.relative_to(data).as_posix()
    return next(
        (kind for kind in FORMS if fnmatchcase(below, kind.files) and below.count("/") == kind.files.count("/")), None
    )


def records_in(folder: Path) -> Iterator[tuple[Path, type[Record]]]:
    for file in sorted((folder / "data").rglob("*.yml")):
        if kind := kind_of(file, folder / "data"):
            yield file, kind


# YAML 1.2's core schema, as yaml-language-server reads what stands without quotes.
CORE = (
    (re.compile(r"~|null|Null|NULL|"), lambda _: None),
    (re.compile(r"true|True|TRUE|false|False|FALSE"), lambda text: text.lower() == "true"),
    (re.compile(r"[-+]?[0-9]+"), int),
    (re.compile(r"0x[0-9a-fA-F]+"), lambda text: int(text, 16)),
    (re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?"), float),
)


def as_an_editor_reads(text: str) -> Any:
    node = yaml.compose(text, Loader=yaml.CSafeLoader)
    return None if node is None else plain(node)


def plain(node: Any) -> Any:
    if isinstance(node, yaml.MappingNode):
        return {key.value: plain(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [plain(entry) for entry in node.value]
    if not node.style:
        for pattern, meaning in CORE:
            if pattern.fullmatch(node.value):
                return meaning(node.value)
    return node.value


def messages(kind: type[Record], text: str) -> list[str]:
    value = as_an_editor_reads(text)
    # A file of comments alone holds no record yet; neither our reader nor the server judges it.
    return [] if value is None else [error.message for error in SCHEMAS[kind].iter_errors(value)]


# Freshness


def test_every_generated_file_is_fresh() -> None:
    assert describe.stale(ROOT) == (), "run: prongsai describe"


def test_what_is_generated_is_readable_thai_with_plain_line_ends() -> None:
    for path, text in describe.generated().items():
        assert text.rstrip("\n") + "\n" == text, path
        assert "\\u0e" not in text, path
        assert "\r" not in text, path


def test_it_is_the_same_in_every_process() -> None:
    script = "from disclosure import describe; print(describe.generated())"
    outputs = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONUTF8": "1"},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }

    assert len(outputs) == 1


def test_the_command_writes_what_is_missing_and_then_finds_nothing_to_do(tmp_path: Path) -> None:
    written = prongsai("describe", tmp_path)
    again = prongsai("describe", tmp_path)

    assert written.stdout.split() == sorted(describe.generated())
    assert (written.returncode, again.returncode, again.stdout) == (0, 0, "")
    assert prongsai("describe", "--check", tmp_path).returncode == 0


def test_checking_names_what_is_stale_and_writes_nothing(tmp_path: Path) -> None:
    describe.write(tmp_path)
    (tmp_path / "data" / "FIELDS.md").write_text("แก้ด้วยมือ", encoding="utf-8")
    (tmp_path / ".vscode" / "settings.json").unlink()
    (tmp_path / ".vscode" / "schemas" / "gone.json").write_text("{}", encoding="utf-8")

    checked = prongsai("describe", "--check", tmp_path)

    assert checked.returncode == 1
    assert checked.stdout.split() == [".vscode/schemas/gone.json", ".vscode/settings.json", "data/FIELDS.md"]
    assert (tmp_path / "data" / "FIELDS.md").read_text(encoding="utf-8") == "แก้ด้วยมือ"
    assert describe.write(tmp_path) == (".vscode/schemas/gone.json", ".vscode/settings.json", "data/FIELDS.md")
    assert describe.stale(tmp_path) == ()


# Editor settings


def test_every_kind_is_bound_to_its_files_by_folder() -> None:
    bound = json.loads((ROOT / ".vscode" / "settings.json").read_text(encoding="utf-8"))["yaml.schemas"]

    assert bound == {f"./.vscode/schemas/{kind.kind}.json": f"data/{kind.files}" for kind in FORMS}
    assert all((ROOT / schema).is_file() for schema in bound)


def test_no_comment_in_the_data_names_a_schema() -> None:
    assert not [file for file in ROOT.glob("data/**/*.yml") if "$schema" in file.read_text(encoding="utf-8")]


# Schemas


@pytest.mark.parametrize("kind", FORMS, ids=lambda kind: kind.kind)
def test_a_schema_is_a_valid_one(kind: type[Record]) -> None:
    Draft7Validator.check_schema(schema_of(kind))


def inner(schema: Any) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        yield schema
        for value in schema.values():
            yield from inner(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from inner(value)


@pytest.mark.parametrize("kind", FORMS, ids=lambda kind: kind.kind)
def test_every_field_and_choice_is_named_in_thai(kind: type[Record]) -> None:
    for schema in inner(schema_of(kind)):
        for name, declared in schema.get("properties", {}).items():
            if "title" in declared:
                assert THAI.search(declared["title"]), name
                assert re.search(" / [A-Za-z]", declared["description"]), name
        if "errorMessage" in schema:
            assert THAI.search(schema["errorMessage"])
        if "enum" in schema:
            assert len(schema["enum"]) == len(schema["enumDescriptions"])


def shipped() -> list[tuple[Path, type[Record]]]:
    return [*records_in(ROOT), *records_in(EXAMPLES / "good")]


@pytest.mark.parametrize(("file", "kind"), shipped(), ids=lambda value: getattr(value, "name", ""))
def test_good_files_are_good_to_the_schema_however_scalars_are_read(file: Path, kind: type[Record]) -> None:
    text = file.read_text(encoding="utf-8")
    as_text = parse_document(file.name, text).value

    assert messages(kind, text) == []
    assert as_text is None or [error.message for error in SCHEMAS[kind].iter_errors(as_text)] == []


def bad_examples() -> list[Path]:
    return sorted(path for path in (EXAMPLES / "bad").iterdir() if path.is_dir())


@pytest.mark.parametrize("example", bad_examples(), ids=lambda path: path.name)
def test_the_schema_refuses_what_the_reader_refuses_in_one_file(example: Path) -> None:
    for file, kind in records_in(example):
        try:
            document = read_document(example, file.relative_to(example).as_posix())
        except UnreadableError:
            continue
        if document.value is None:
            continue
        found = structure(document, kind)
        refused = bool(messages(kind, document.text))

        if not isinstance(found, list):
            assert not refused, f"{file}: the schema refuses what the reader takes"
        elif example.name not in RELATIONS:
            assert refused, f"{file}: the schema takes what the reader refuses"


MEASURE = "id: first\nfiscal_year: 2566\nnumber: 1\ntitle: ก\n"
ACTION = MEASURE + "actions:\n  - number: 1\n    method: ก\n"


@pytest.mark.parametrize(
    "text",
    [
        MEASURE.replace("2566", '"2566"'),
        MEASURE.replace("2566", "๒๕๖๖"),
        MEASURE.replace("number: 1", 'number: "1"'),
        MEASURE.replace("title: ก", "title: 2566"),
        MEASURE.replace("title: ก", "title: 1.5"),
        MEASURE.replace("id: first", "id: 1"),
        MEASURE + "draft: yes\n",
        MEASURE + "draft: ใช่\n",
        MEASURE + "draft: TRUE\n",
        MEASURE + 'draft: "no"\n',
        MEASURE + "updated: 2026-11-25\n",
        MEASURE + 'updated: "2026-11-25"\n',
        MEASURE + "updated: ๒๐๒๖-๑๑-๒๕\n",
        MEASURE + "summary:\nupdated: ~\n",
        ACTION + "    responsible: all-divisions\n    results: ทำแล้ว\n    period: {fiscal_year: 2566}\n",
        ACTION
        + "    responsible: {shared_with: 1}\n    results: {inherited_from: '1'}\n    outcomes: {shared_with: ๑}\n",
        ACTION + "    period: {start: 2022-10-01, end: 2023-09-30}\n    evidence: []\n",
        ACTION + "    evidence:\n      - {url: 'https://example.go.th/x', title: ก, manual: }\n",
    ],
)
def test_every_way_to_type_a_value_is_taken_by_both(text: str) -> None:
    assert isinstance(structure(parse_document("x.yml", text), Measure), Measure)
    assert messages(Measure, text) == []


@pytest.mark.parametrize(
    "text",
    [
        MEASURE.replace("2566", "2023"),
        MEASURE.replace("2566", "๒๐๒๓"),
        MEASURE.replace("number: 1", "number: 0"),
        MEASURE.replace("number: 1", "number: ๐"),
        MEASURE.replace("number: 1", "number: -1"),
        MEASURE.replace("number: 1", "number: 1.5"),
        MEASURE.replace("title: ก", "title: ''"),
        MEASURE.replace("title: ก", "title:"),
        MEASURE.replace("title: ก", f"title: {'ก' * 4001}"),
        MEASURE + "updated: 2566-11-25\n",
        MEASURE + "updated: 25/11/2026\n",
        MEASURE + "draft:\n",
        MEASURE + "draft: 1\n",
        MEASURE + "actions: ก\n",
        ACTION + "    period: 2566\n",
        ACTION + "    period: {fiscal_year: 2566, start: 2022-10-01}\n",
        ACTION + "    period: {shared_with: 1, fiscal_year: 2566}\n",
        ACTION + "    results: []\n",
        ACTION + "    results: {shared_with: 1, inherited_from: 1}\n",
        ACTION + "    results: {}\n",
        ACTION + "    evidence: [{manual: a, channel: b}]\n",
        ACTION + "    evidence: [{title: ก}]\n",
        ACTION + "    responsible: สำนักปลัด\n",
    ],
)
def test_what_cannot_be_meant_is_refused_by_both(text: str) -> None:
    assert isinstance(structure(parse_document("x.yml", text), Measure), list)
    assert messages(Measure, text) != []


def test_a_bare_true_where_a_reason_belongs_is_warned_of_though_it_is_a_text() -> None:
    text = "fiscal_year: 2569\ngeneral:\n  not_applicable: true\n"

    assert isinstance(structure(parse_document("x.yml", text), Complaints), Complaints)
    assert messages(Complaints, text) != []


def test_a_choice_that_is_a_number_needs_no_quotes() -> None:
    text = "id: a\ntitle: ก\ncategory: plan\nowner: a\nofficial_information_section: 7\n"

    assert isinstance(structure(parse_document("x.yml", text), Manual), Manual)
    assert messages(Manual, text) == []


# Forms and meanings are of one mind

FORMED = [
    (Count, forms.COUNT),
    (Number, forms.NUMBER),
    (Month, forms.MONTH),
    (FiscalYear, forms.FISCAL_YEAR),
    (Day, forms.DAY),
    (HttpsAddress, forms.HTTPS),
]


def accepted(type_: Any, text: Any) -> bool:
    try:
        TypeAdapter(type_).validate_python(text)
    except ValidationError:
        return False
    return True


def exists(text: str) -> bool:
    """Whether a text that looks like a date is one; no pattern knows February."""
    digits = "".join(str(int(letter)) if letter.isdigit() else letter for letter in text.strip())
    try:
        date.fromisoformat(digits)
    except ValueError:
        return False
    return True


@pytest.mark.parametrize(("type_", "form"), FORMED)
@given(data=st.data())
def test_what_a_form_matches_its_meaning_takes(type_: Any, form: Form, data: st.DataObject) -> None:
    text = data.draw(st.from_regex(form.typed, fullmatch=True))

    assert accepted(type_, text) or (form is forms.DAY and not exists(text))


@pytest.mark.parametrize(("type_", "form"), FORMED)
@given(text=st.text("0123456789๐๒๕๖-,. ", max_size=10))
def test_what_a_meaning_takes_its_form_matches(type_: Any, form: Form, text: str) -> None:
    # A month with its thousands set off, 0,001, is taken and never typed.
    assert not accepted(type_, text) or re.search(form.typed, text) or (form is forms.MONTH and "," in text)


@pytest.mark.parametrize(("type_", "form"), [pair for pair in FORMED if pair[1].numbers])
@given(number=st.integers(-10, 10**9 + 10) | st.integers(0, 3000))
def test_the_numbers_of_a_form_are_those_its_meaning_takes(type_: Any, form: Form, number: int) -> None:
    assert form.numbers is not None
    assert accepted(type_, str(number)) == (number in form.numbers)


@given(text=st.sampled_from(["true", "YES", "ใช่", "No", "ไม่ใช่", "false", "x", "", "1", " true "]))
def test_yes_and_no_are_typed_alike_for_both(text: str) -> None:
    schema = Draft7Validator(schema_of(Channel)["properties"]["draft"])

    assert schema.is_valid(text) == accepted(Flag, text)


@given(text=st.text(max_size=5) | st.sampled_from(["a-b", "a--b", "-a", "ก", "A", "a1"]))
def test_ids_and_texts_are_typed_alike_for_both(text: str) -> None:
    properties = schema_of(Channel)["properties"]

    assert Draft7Validator(properties["id"]).is_valid(text) == accepted(Id, text)
    assert Draft7Validator(properties["name"]).is_valid(text) == accepted(Text, text)


def test_a_meaning_that_says_nothing_of_what_it_takes_is_told() -> None:
    class Odd(Part):
        odd: Annotated[str, BeforeValidator(str.upper), AfterValidator(str.strip)] = field("แปลก", "odd")

    with pytest.raises(LookupError, match="give it a Form"):
        list(shapes.fields_of(Odd))


def test_every_choice_that_has_labels_has_a_thai_one() -> None:
    form = OneOf("line", "email", labels="channel_kind").form

    assert words.choices(form) == "line (LINE), email (อีเมล)"
    with pytest.raises(KeyError):
        words.choices(OneOf("pigeon", labels="channel_kind").form)


# Snippets

ANSWERS = {
    "assessment_year": "2569",
    "checked_on": "2026-11-25",
    "day": "2026-11-25",
    "domain": "a.go.th",
    "first_year": "2566",
    "fiscal_year": "2566",
    "host": "a.go.th",
    "last_year": "2568",
    "since": "2022-10-01",
    "source_url": "https://a.go.th/ita",
    "until": "2026-11-25",
    "url": "https://a.go.th/plan",
}


def filled(body: Any, key: str = "") -> Any:
    """A snippet's body with something typed at each tab stop."""
    if isinstance(body, dict):
        return {name: filled(value, name) for name, value in body.items()}
    if isinstance(body, list):
        return [filled(entry, key) for entry in body]
    choices = re.fullmatch(r"\$\{\d+\|(.*)\|\}", body)
    return choices[1].split(",")[0] if choices else ANSWERS.get(key, "1")


# A command writes the tracking file; nobody fills it in.
@pytest.mark.parametrize("kind", [kind for kind in FORMS if kind is not Tracking], ids=lambda kind: kind.kind)
def test_a_new_file_set_out_by_the_editor_and_filled_in_is_a_record(kind: type[Record]) -> None:
    (snippet,) = snippets.of(kind)

    document = filled(snippet["body"])

    assert snippet["label"] == f"สร้าง{kind.thai}"
    assert isinstance(kind.model_validate(document), kind)
    assert SCHEMAS[kind].is_valid(document)


def test_a_snippet_leaves_nothing_behind_that_nobody_typed() -> None:
    (snippet,) = snippets.of(Complaints)

    stops = re.findall(r"\$\{?(\d+)", json.dumps(snippet["body"]))

    assert snippet["body"]["fiscal_year"] == "$1"
    assert stops == [str(number) for number in range(1, len(stops) + 1)]


def test_a_group_of_which_one_field_is_given_can_be_added_in_as_many_ways() -> None:
    labels = [snippet["label"] for snippet in snippets.of(Evidence)]

    assert len(labels) == 6
    assert labels[0] == "เพิ่มหลักฐาน: คู่มือ"


# Tables


def test_the_tables_name_every_field_and_choice() -> None:
    text = (ROOT / "data" / "FIELDS.md").read_text(encoding="utf-8")

    for kind in KINDS:
        section = text.split(f"\n## {kind.kind}\n")[1].split("\n## ")[0]
        # Of a sheet it is a row's columns that people fill in.
        part = kind.row if issubclass(kind, Sheet) else kind
        for name in part.model_fields.keys() - Record.model_fields.keys():
            declared = part.model_fields[name]
            assert f"| `{declared.alias or name}` | {declared.title} / " in section
    assert "working-days (วันทำการ)" in text
    assert all(line.count("|") - line.count("\\|") == 5 for line in text.splitlines() if line.startswith("| `"))


def test_officers_find_the_tables_and_the_tables_are_no_data(tmp_path: Path) -> None:
    assert "(FIELDS.md)" in (ROOT / "data" / "README.md").read_text(encoding="utf-8")
    tiny = shutil.copytree(EXAMPLES / "good", tmp_path / "tiny")

    describe.write(tiny)

    assert prongsai("check", tiny).returncode == 0
