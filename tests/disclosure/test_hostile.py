"""No file of data or content costs more than 3 seconds or 300 MB, whatever stands in it.

Hostile texts are read in a process of their own under hard limits: the kernel kills what goes beyond.
"""

import json
import os
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from disclosure import bodies, prose
from disclosure.bodies import MAX_BLOCK, MAX_CHARACTERS, MAX_DEPTH, MAX_HEADINGS, MAX_LINE, MAX_LINES
from disclosure.reading import MAX_TOLD, MAX_VALUES
from disclosure.source import MAX_BYTES

SECONDS, MEGABYTES = 3, 300
PLUGINS = Path(__file__).resolve().parents[2] / "plugins"

# Units of what is slow in Markdown, or was: brackets, marks, nesting, tables, references, attributes.
UNITS = [
    "[", "![", "[a](", "[a](<", "[a][", "[]", "[*a](b)", "<a ", "<", "<!--", "<?", "<![CDATA[", "<http://", "<x@", "*", "**a",
    "*a ", "_", "a_ _a ", "*a _b ", "`", "`` ` ", "&", "&lt;", "\\", "\\*", "\\`", "- ", "> ", ">", "1. ", ": ", "| a ", "|",
    "|---", "# a {", "a {: x=y ", " ", "\t", "{#a}", "(", "a", "ก", "*ก_ข", "~", "=", "!",
]  # fmt: skip
LINES = [
    "- a\n",
    "1. a\n",
    "a\n\n",
    "a\n: b\n\n",
    "# a\n",
    "a\n=\n\n",
    "[a]: /b\n",
    "    a\n",
    "> a\n",
    "a  \n",
    "|a|b|\n",
]
FOUND = """
import json, sys
from disclosure import bodies, prose
from disclosure.passages import Passage
from disclosure.rules.texts import bodies_are_bounded, bodies_are_shown_as_typed
for text in json.load(sys.stdin):
    passage = Passage(text, None, (), "manuals/x.md")
    bounded = list(bodies_are_bounded.check(passage, None))
    codes = [fault.code for _, fault in bounded or bodies_are_shown_as_typed.check(passage, None)]
    if not bounded:
        prose.render(prose.read(text), "/manuals/x/", {})
    print(json.dumps(codes[:3]), flush=True)
"""
READ = """
import json, sys
from disclosure.records import Measure, Register
from disclosure.reading import UnreadableError
from disclosure.source import parse_document
from disclosure.structure import structure
for text in json.load(sys.stdin):
    try:
        document = parse_document("data/x.yml", text)
        found = [structure(document, kind) for kind in (Measure, Register)][-1]
        problems = found if isinstance(found, list) else []
    except UnreadableError as unreadable:
        problems = unreadable.problems
    print(json.dumps(sorted({each.code for each in problems})), flush=True)
"""


def _limited() -> None:
    # The interpreter and its libraries take some of the address space before anything is read.
    resource.setrlimit(resource.RLIMIT_AS, ((MEGABYTES + 400) << 20,) * 2)
    resource.setrlimit(resource.RLIMIT_CPU, (60, 60))


# The process's own peak in kB, which getrusage would mix with that of the process it was split off from.
PEAK = """
import re, sys
sys.stderr.write(re.search(r"VmHWM:\\s*(\\d+)", open("/proc/self/status").read())[1])
"""


def codes_of(program: str, *texts: str) -> list[list[str]]:
    """The codes found in each text; fails where the process took too much."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    finished = subprocess.run(
        [sys.executable, "-c", f"{program}\n{PEAK}"],
        input=json.dumps(texts),
        cwd=PLUGINS,
        capture_output=True,
        text=True,
        preexec_fn=_limited,
        check=False,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert finished.returncode == 0, finished.stderr[-2000:]
    assert int(finished.stderr.split()[-1]) >> 10 < MEGABYTES
    # A second for starting up.
    assert after.ru_utime - before.ru_utime < SECONDS * len(texts) + 1
    return [json.loads(line) for line in finished.stdout.splitlines()]


def filled(unit: str) -> str:
    """As much of a unit as a body may hold, in paragraphs as long as they may be."""
    line = (unit * MAX_LINE)[: MAX_LINE - 1]
    block = "\n".join([line] * (MAX_BLOCK // MAX_LINE))
    return "\n\n".join([block] * (MAX_CHARACTERS // len(block)))[:MAX_CHARACTERS]


def test_the_slowest_bodies_stay_within_bounds() -> None:
    codes_of(FOUND, *map(filled, ("*a _b ", "\\*", "[", "|")))


@pytest.mark.skipif(not os.environ.get("ALL_HOSTILE"), reason="a minute of work: ALL_HOSTILE=1")
def test_every_hostile_body_stays_within_bounds() -> None:
    for unit in UNITS:
        single = (unit * MAX_CHARACTERS)[:MAX_CHARACTERS]
        lines = "\n\n".join([(unit * MAX_LINE)[: MAX_LINE - 1]] * (MAX_CHARACTERS // MAX_LINE))[:MAX_CHARACTERS]
        codes_of(FOUND, filled(unit), single, lines)
    for line in LINES:
        most = line * (MAX_LINES // line.count("\n"))
        blocks = "\n".join([line * (MAX_BLOCK // len(line))] * 5)
        codes_of(FOUND, most[:MAX_CHARACTERS], blocks[:MAX_CHARACTERS], line * (MAX_CHARACTERS // len(line)))


HOSTILE_YAML: dict[str, Callable[[], str]] = {
    "unknown keys": lambda: "".join(f"k{n}: a\n" for n in range(48_000)),
    "unknown keys within the limit": lambda: "".join(f"{'k' * 40}{n}: a\n" for n in range(MAX_VALUES // 2 - 5)),
    "one key": lambda: "a: b\n" * 100_000,
    "a long key": lambda: f"{'k' * 1000}: b\n? {'k' * 400_000}\n: a\n",
    "a flow of texts": lambda: f"a: [{'b,' * 250_000}]",
    "a flow of lists": lambda: f"a: [{'[],' * 170_000}]",
    "a flow of keys": lambda: f"a: {{{'b,' * 250_000}}}",
    "deep lists": lambda: f"actions: [{'[[[[[[[[[[]]]]]]]]]],' * 24_000}]",
    "brackets": lambda: "[" * MAX_BYTES,
    "dashes": lambda: "- " * 250_000,
    "empty actions": lambda: "actions:\n" + "- {}\n" * 100_000,
    "wrong actions within the limit": lambda: "actions:\n" + "- a: b\n" * (MAX_VALUES // 3 - 5),
    "anchors": lambda: f"a: [{'&a b,' * 100_000}]",
    "a merge bomb": lambda: "a: &a {x: y}\n" + "".join(f"b{n}: {{<<: [{'*a, ' * 8}]}}\n" for n in range(5_000)),
    "escapes": lambda: 'a: "' + "\\u0e01" * 85_000 + '"',
    "control characters": lambda: "a: [" + '"\\x01",' * 70_000 + "]",
    "one line": lambda: "a: " + "b" * 511_000,
    "documents": lambda: "---\n" * 125_000,
    "comments": lambda: "#\n" * 250_000,
    "spaces": lambda: f"a:{' ' * 511_000}b",
}


def test_hostile_yaml_stays_within_bounds() -> None:
    texts = [make()[:MAX_BYTES] for make in HOSTILE_YAML.values()]

    found = dict(zip(HOSTILE_YAML, codes_of(READ, *texts), strict=True))

    assert found["unknown keys"] == ["too-many-values"]
    assert "too-many-problems" in found["unknown keys within the limit"]
    assert found["deep lists"] == ["too-many-values"]


def test_a_file_may_hold_as_many_values_as_stated_and_no_more() -> None:
    within, beyond = (f"a: [{','.join(['b'] * count)}]" for count in (MAX_VALUES - 3, MAX_VALUES - 2))

    assert ["too-many-values"] not in codes_of(READ, within)
    assert codes_of(READ, beyond) == [["too-many-values"]]


def test_of_many_problems_the_first_are_told_and_that_there_are_more() -> None:
    (few,) = codes_of(READ, "".join(f"k{n}: a\n" for n in range(MAX_TOLD - 5)))
    (many,) = codes_of(READ, "".join(f"k{n}: a\n" for n in range(MAX_TOLD + 5)))

    assert "too-many-problems" not in few
    assert set(many) - set(few) == {"too-many-problems"}


def codes(text: str) -> list[str]:
    return [fault.code for _, fault in bodies.beyond(text)]


LINE = "ก" * 100 + "\n"


@pytest.mark.parametrize(
    ("within", "beyond", "code"),
    [
        ((LINE + "\n") * 980, (LINE + "\n") * 990, "body-too-large"),
        ("ก\n" * MAX_LINES, "ก\n" * (MAX_LINES + 1), "body-too-large"),
        ("ก" * MAX_LINE, "ก" * (MAX_LINE + 1), "paragraph-too-long"),
        (LINE * 198, LINE * 199, "paragraph-too-long"),
        ("> " * MAX_DEPTH + "ก", "> " * (MAX_DEPTH + 1) + "ก", "too-nested"),
        ("- " * MAX_DEPTH + "ก", "- 1. " * MAX_DEPTH + "ก", "too-nested"),
        ("## ก\n\n" * MAX_HEADINGS, "## ก\n\n" * (MAX_HEADINGS + 1), "too-many-marks"),
        ("| [ก](/a/) | ข |\n" * 400, "[" * 2_000, "too-many-marks"),
    ],
)
def test_a_body_is_refused_beyond_its_stated_size_and_not_before(within: str, beyond: str, code: str) -> None:
    assert codes(within) == []
    assert codes(beyond) == [code]


def test_a_line_of_dashes_is_a_rule_and_not_a_nested_list() -> None:
    assert codes("- " * 40) == []


def test_steps_of_a_list_are_counted_by_their_indentation() -> None:
    assert codes("".join(f"{'    ' * n}- ก\n" for n in range(MAX_DEPTH))) == []
    assert codes("".join(f"{'    ' * n}- ก\n" for n in range(MAX_DEPTH + 1))) == ["too-nested"]


def test_what_is_nested_too_deep_for_markdown_is_told_and_raises_nothing() -> None:
    reading = prose.read("".join("\t" * n + "- ก\n" for n in range(300)))

    assert reading.lost == (prose.Lost("depth"),)
