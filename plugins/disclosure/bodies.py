"""A Markdown body as typed: how much of it there may be, and where in it something stands. Nothing here runs Markdown.

Python-Markdown takes quadratic time for brackets that do not close and for headings, and its maintainers hold such input
for unrealistic (Python-Markdown issue 798). These limits keep any body that passes them within a second (measured in
``tests/disclosure/test_hostile.py``); official manuals stay far below: the three of this project have at most 10,000
characters, 800 in a block, 6 brackets in a block.
"""

import re
from collections.abc import Iterator

from problems import Fault

# About fifty pages of Thai.
MAX_CHARACTERS = 100_000
MAX_LINES = 5_000
# One paragraph is typed as one line; a record's text may be as long.
MAX_LINE = 4_000
# Lines without an empty one between them: a long table.
MAX_BLOCK = 20_000
MAX_HEADINGS = 300
# Lists and quotes inside each other, on one line.
MAX_DEPTH = 8
# Brackets times characters, over all blocks: what the time for links grows with. A table of 100 rows with a link each
# has 1.5 million.
MAX_BRACKET_WORK = 3_000_000
# Links and brackets in the whole body: each link is judged, placed, and the nearest address looked for.
MAX_BRACKETS = 2_000

_HEADING = re.compile(r"^ {0,3}(?:#|[=-]+ *$)", re.MULTILINE)
_MARKER = r"(?:[-*+:]|[0-9]{1,9}\.)(?=[ \t])"
_DEEP = re.compile(
    rf"^(?:[ \t]*(?:(?:>|{_MARKER})[ \t]*){{{MAX_DEPTH + 1},}}|(?:[ ]{{4}}|\t){{{MAX_DEPTH},}}{_MARKER})", re.MULTILINE
)
_RULE = re.compile(r"[ ]{0,3}([-*_])[ ]*(?:\1[ ]*){2,}")
_CODE_SPAN = re.compile(r"(?<![\\`])(`++)(?!`)(?s:.+?)(?<!`)\1(?!`)")
_LIST_ITEM = re.compile(r"[ ]*(?:[-*+:]|[0-9]+\.)[ ]")
_NUMBERED = re.compile(r"([ ]*)([0-9]{1,9})\.[ ]+\S")

Remark = tuple[int, Fault]


def beyond(text: str) -> Iterator[Remark]:
    """Problems ``body-too-large``, ``paragraph-too-long``, ``too-nested`` and ``too-many-marks``, each once at most."""
    if len(text) > MAX_CHARACTERS:
        yield (
            0,
            Fault(
                "body-too-large",
                f"เนื้อหายาว {len(text):,} อักขระ เกินที่รับได้ {MAX_CHARACTERS:,} อักขระ กรุณาแบ่งเป็นหลายคู่มือ หรือแนบเป็นไฟล์",
                f"{len(text):,} characters, more than the {MAX_CHARACTERS:,} accepted; split the manual or attach it as a file",
            ),
        )
        return
    if (lines := text.count("\n")) > MAX_LINES:
        yield (
            0,
            Fault(
                "body-too-large",
                f"เนื้อหามี {lines:,} บรรทัด เกินที่รับได้ {MAX_LINES:,} บรรทัด กรุณาแบ่งเป็นหลายคู่มือ หรือแนบเป็นไฟล์",
                f"{lines:,} lines, more than the {MAX_LINES:,} accepted; split the manual or attach it as a file",
            ),
        )
        return
    blocks = list(_blocks(text))
    yield from _long(blocks)
    yield from _deep(text)
    yield from _crowded(text, blocks)


def _blocks(text: str) -> Iterator[tuple[int, str]]:
    """Runs of lines that are not empty, each with its offset."""
    start, offset, lines = 0, 0, list[str]()
    for line in (*text.split("\n"), ""):
        if line.strip():
            lines.append(line)
        else:
            if lines:
                yield start, "\n".join(lines)
                lines = []
            start = offset + len(line) + 1
        offset += len(line) + 1


def _long(blocks: list[tuple[int, str]]) -> Iterator[Remark]:
    for start, block in blocks:
        line = max(block.split("\n"), key=len)
        if len(line) > MAX_LINE or len(block) > MAX_BLOCK:
            size, limit = (len(line), MAX_LINE) if len(line) > MAX_LINE else (len(block), MAX_BLOCK)
            yield (
                start + (block.find(line) if len(line) > MAX_LINE else 0),
                Fault(
                    "paragraph-too-long",
                    f"ย่อหน้าหรือตารางนี้ยาว {size:,} อักขระ เกินที่รับได้ {limit:,} กรุณาแบ่งด้วยบรรทัดว่าง",
                    f"this paragraph or table has {size:,} characters, more than the {limit:,} accepted; split it with an empty line",
                ),
            )
            return


def _deep(text: str) -> Iterator[Remark]:
    for found in _DEEP.finditer(text):
        line = text[found.start() :].partition("\n")[0]
        # A line of dashes with spaces between is drawn as a rule.
        if not _RULE.fullmatch(line):
            yield found.start(), too_nested()
            return


def too_nested() -> Fault:
    """Problem ``too-nested``; also for what only turns out to be nested when Markdown is run."""
    return Fault(
        "too-nested",
        f"รายการ ข้อความอ้างอิง หรือตัวเน้นซ้อนกันลึกเกิน {MAX_DEPTH} ชั้น กรุณาลดชั้น หรือตรวจว่ามีเครื่องหมายเกินมาหรือไม่",
        f"lists, quotes or emphasis nested deeper than {MAX_DEPTH} levels; flatten them, or remove stray marks",
    )


def _crowded(text: str, blocks: list[tuple[int, str]]) -> Iterator[Remark]:
    work = [(block.count("[") * len(block), start) for start, block in blocks]
    if text.count("[") > MAX_BRACKETS or sum(each for each, _ in work) > MAX_BRACKET_WORK:
        yield (
            max(work)[1],
            Fault(
                "too-many-marks",
                "มีลิงก์หรือวงเล็บเหลี่ยม [ มากเกินไป กรุณาแบ่งย่อหน้า ตาราง หรือคู่มือ แล้วตรวจว่าลิงก์ทุกอันปิดวงเล็บแล้ว",
                "too many links or '['; split the paragraph, table or manual, and see that every link is closed",
            ),
        )
    headings = list(_HEADING.finditer(text))
    if len(headings) > MAX_HEADINGS:
        yield (
            headings[MAX_HEADINGS].start(),
            Fault(
                "too-many-marks",
                f"มีหัวข้อ {len(headings):,} หัวข้อ เกินที่รับได้ {MAX_HEADINGS} กรุณาแบ่งเป็นหลายคู่มือ",
                f"{len(headings):,} headings, more than the {MAX_HEADINGS} accepted; split the manual",
            ),
        )


def without_code(text: str) -> str:
    """The text with its code spans and indented code blanked out; every other character stays where it was."""
    return _CODE_SPAN.sub(lambda found: _blank(found[0]), "\n".join(_without_code_blocks(text.split("\n"))))


def _without_code_blocks(lines: list[str]) -> Iterator[str]:
    is_after_blank, is_list, is_code = True, False, False
    for line in lines:
        indent = len(line) - len(line.lstrip(" \t"))
        deep = indent >= (8 if is_list else 4) or line.startswith("\t\t" if is_list else "\t")
        is_code = bool(line.strip()) and deep and (is_after_blank or is_code)
        yield _blank(line) if is_code else line
        if line.strip() and indent < 4 and not is_code:
            is_list = bool(_LIST_ITEM.match(line))
        is_after_blank = not line.strip()


def _blank(words: str) -> str:
    return re.sub(r"[^\n]", " ", words)


class Finder:
    """Where in a body something stands, asked in the order in which Markdown met it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.seen = without_code(text)
        self.met: dict[str, int] = {}

    def words(self, words: str) -> int:
        """The offset of the next such words, outside code where possible; 0 where only Markdown can see them."""
        for place, begin in ((self.seen, self.met.get(words, 0)), (self.seen, 0), (self.text, 0)):
            if words and (offset := place.find(words, begin)) >= 0:
                self.met[words] = offset + len(words)
                return offset
        return 0

    def address(self, address: str) -> int:
        """The offset of the next link's address."""
        for before, after in (("(", ")"), ("(", " "), ("<", ">"), ("]: ", "")):
            words = f"{before}{address}{after}"
            if self.seen.find(words, self.met.get(words, 0)) >= 0:
                return self.words(words) + len(before)
        return self.words(address)


def misnumbered(text: str) -> Iterator[tuple[int, int, int]]:
    """Items of numbered lists that would be shown with another number: offset, number typed, number shown.

    A list is shown counting from its first number; items that are all typed 1 are the usual way to say "count for me".
    """
    opened: dict[int, tuple[int, bool]] = {}
    offset, before = 0, ""
    for line in text.split("\n"):
        found = _NUMBERED.match(line)
        if found:
            indent, number = len(found[1]), int(found[2])
            opened = {each: last for each, last in opened.items() if each <= indent}
            if indent in opened:
                last, lazy = opened[indent]
                lazy = lazy and number == 1
                if number != last + 1 and not lazy:
                    yield offset + indent, number, last + 1
                opened[indent] = (last + 1, lazy)
            elif not before.strip() or before.startswith("#"):
                opened[indent] = (number, number == 1)
        elif line.strip() and not before.strip():
            indent = len(line) - len(line.lstrip())
            opened = {each: last for each, last in opened.items() if each < indent}
        offset, before = offset + len(line) + 1, line
