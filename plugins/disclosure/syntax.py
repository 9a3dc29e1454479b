"""What the YAML parser says, and what an officer has most likely done."""

import re
from dataclasses import replace

import yaml

from problems import Fault, Place, Problem, problem

NOT_PLAIN = Fault(
    "not-plain-yaml",
    "ใช้เครื่องหมาย & * หรือ ! นำหน้าข้อความไม่ได้ กรุณาพิมพ์ข้อความเต็มในเครื่องหมายคำพูด",
    "anchors (&), aliases (*) and tags (!) are not used here; write the text out, in quotes",
)

_OPEN = Fault(
    "open-quote",
    "เปิดเครื่องหมายคำพูดหรือวงเล็บไว้ตรงนี้ แต่ไม่ได้ปิด",
    "a quote or bracket opened here is never closed",
)

_BAD_CHARACTER = Fault(
    "bad-character",
    "ตรงนี้มีอักขระที่ใช้ขึ้นต้นไม่ได้ (เช่น แท็บ @ หรือ `) ให้ย่อหน้าด้วยช่องว่าง หรือใส่เครื่องหมายคำพูด",
    "a character that cannot stand here (a tab, @ or `); indent with spaces or use quotes",
)

_SYNTAX = {
    "while scanning an alias": NOT_PLAIN,
    "while scanning an anchor": NOT_PLAIN,
    "while scanning a tag": NOT_PLAIN,
    "while parsing a tag": NOT_PLAIN,
    "mapping values are not allowed": Fault(
        "colon-in-text",
        "พบเครื่องหมาย : กลางข้อความ กรุณาใส่เครื่องหมายคำพูดครอบข้อความทั้งหมด",
        "a colon inside unquoted text; put the whole text in quotes",
    ),
    "cannot start any token": _BAD_CHARACTER,
    "tab character": _BAD_CHARACTER,
    "unexpected end of stream": _OPEN,
    "did not find expected ',' or": _OPEN,
    "could not find expected ':'": Fault(
        "no-colon",
        "บรรทัดก่อนหน้าขาดเครื่องหมาย : หลังชื่อช่อง หรือย่อหน้าไม่ตรง",
        "no ':' after the key on the line before, or the indentation is off",
    ),
}


# A key or the dash of a list, then a text that YAML cannot read unquoted.
_VALUE = re.compile(r"^(?P<lead>\s*(?:- +)*(?:[a-z_]+: +)?)(?P<text>[^\s\"'\[{|>#].*?)(?P<end>(?: +#[^\r]*)?\r?)$")


def quoted(line: str) -> str:
    """A line with quotes round its text, where a colon in the text needs them; else the line as it is."""
    match = _VALUE.match(line)
    if not match or ": " not in match["text"]:
        return line
    text = match["text"]
    in_quotes = "'" + text.replace("'", "''") + "'" if re.search(r'["\\]', text) else f'"{text}"'
    return f"{match['lead']}{in_quotes}{match['end']}"


def syntax_problem(error: yaml.MarkedYAMLError, path: str, text: str) -> Problem:
    """The problem behind an error of the YAML parser in a text, where it most likely began."""
    said = f"{error.problem} {error.context or ''}"
    other = Fault(
        "bad-yaml",
        "อ่านรูปแบบ YAML บริเวณนี้ไม่ได้ กรุณาตรวจการย่อหน้า เครื่องหมายคำพูด และวงเล็บ",
        f"this is not readable YAML ({error.problem}); check indentation, quotes and brackets",
    )
    found = next((fault for phrase, fault in _SYNTAX.items() if phrase in said), other)
    # An open quote is noticed at the end of the file; where it was opened is what helps. So it is with a stray & or *.
    marks = (error.context_mark, error.problem_mark)
    mark = next((each for each in (marks if found in (_OPEN, NOT_PLAIN) else marks[::-1]) if each), None)
    if mark and found.code == "colon-in-text":
        line = text.split("\n")[mark.line]
        found = replace(found, suggestion=quoted(line).strip() if quoted(line) != line else "")
    return problem(found, Place(path, mark.line + 1, mark.column + 1) if mark else Place(path))
