"""What is typed into a body is what people read: nothing is dropped or changed on the way.

The rule of GOV.UK's govspeak (HtmlValidator): where the safe form differs from what was typed, the text is refused, not
cleaned.
"""

import re
from collections.abc import Iterator
from html.entities import html5

from disclosure import bodies, prose
from disclosure.passages import Identity, Passage
from disclosure.shown import Lost
from problems import Fault

# Elements of HTML and what a person who types them wants; a `<` before other letters is a comparison or a placeholder.
_INSTEAD = {
    "br": "เว้นหนึ่งบรรทัดเพื่อขึ้นย่อหน้าใหม่",
    "p": "เว้นหนึ่งบรรทัดเพื่อขึ้นย่อหน้าใหม่",
    "b": "**ข้อความ**",
    "strong": "**ข้อความ**",
    "i": "*ข้อความ*",
    "em": "*ข้อความ*",
    "a": "[ข้อความ](https://…)",
    "ul": "- ข้อความ",
    "ol": "1. ข้อความ",
    "li": "- ข้อความ",
    "hr": "---",
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "## หัวข้อ"),
    **dict.fromkeys(("table", "thead", "tbody", "tr", "th", "td"), "| หัวตาราง | หัวตาราง |"),
}
_OTHERS = (
    "abbr|address|area|article|aside|audio|base|blockquote|body|button|canvas|caption|center|cite|code|col|"
    "colgroup|data|dd|del|details|dfn|dialog|div|dl|dt|embed|fieldset|figcaption|figure|font|footer|form|"
    "frame|frameset|head|header|html|iframe|img|input|ins|kbd|label|legend|link|main|map|mark|marquee|math|"
    "meta|nav|noscript|object|optgroup|option|output|param|picture|pre|q|s|samp|script|search|section|select|"
    "slot|small|source|span|strike|style|sub|summary|sup|svg|template|textarea|time|title|track|tt|u|var|"
    "video|wbr"
)
_NAMES = "|".join((*_INSTEAD, _OTHERS))
_HTML = re.compile(
    rf"<(?:/?(?P<name>{_NAMES})(?=[\s/>]|$)|!--|!\[CDATA|!doctype|\?xml|\?php)(?![^<>\s]*(?:://|@))|&(?P<entity>#[0-9]{{1,7}}|#x[0-9a-f]{{1,6}}|[a-z][a-z0-9]{{1,31}});",
    re.IGNORECASE | re.MULTILINE,
)


def check(passage: Passage, _: Identity) -> Iterator[tuple[int, Fault]]:
    """Problems ``raw-html``, ``image-in-body``, ``repeated-anchor`` and ``markdown-altered``."""
    if passage.record is not None or any(bodies.beyond(passage.text)):
        return
    text = passage.text
    finder = bodies.Finder(text)
    yield from _html(finder.seen)
    for lost in prose.read(text).lost:
        yield finder.words(lost.words), _FAULTS[lost.kind](lost)
    for offset, typed, shown in bodies.misnumbered(finder.seen):
        yield offset, _misnumbered(typed, shown)


def _html(seen: str) -> Iterator[tuple[int, Fault]]:
    if "<" not in seen and "&" not in seen:
        return
    for found in _HTML.finditer(seen):
        entity = found["entity"]
        if entity is None:
            yield found.start(), _tag(found[0], (found["name"] or "").lower())
        elif entity.startswith("#") or f"{entity};" in html5:
            yield found.start(), _entity(found[0])


def _tag(typed: str, name: str) -> Fault:
    shown = f"{typed}>" if name else f"{typed} …"
    instead = f" ({_INSTEAD[name]})" if name in _INSTEAD else ""
    return Fault(
        "raw-html",
        f"พบ HTML “{shown}” ในเนื้อหา ซึ่งเว็บไซต์จะไม่นำไปใช้ กรุณาลบออก หรือเขียนแบบ Markdown{instead} หากต้องการให้เห็นตามที่พิมพ์ให้ครอบด้วย ` `",
        f"HTML ('{shown}') in the text is not used; remove it or write Markdown, or put it in backticks to show it as typed",
    )


def _entity(typed: str) -> Fault:
    return Fault(
        "raw-html",
        f"พบรหัส HTML “{typed}” ในเนื้อหา กรุณาพิมพ์อักขระนั้นโดยตรง เช่น เว้นวรรค & < >",
        f"the HTML code '{typed}' stands in the text; type the character itself",
    )


def _image(_: Lost) -> Fault:
    return Fault(
        "image-in-body",
        "ใส่ภาพในเนื้อหาไม่ได้ ภาพจะไม่แสดง กรุณาแนบไฟล์ใน attachments ของคู่มือ แล้วลิงก์ถึง เช่น [แผนผัง](/manuals/รหัสคู่มือ/ชื่อไฟล์.png)",
        "pictures in a body are not shown; add the file to the manual's attachments and link to it",
    )


def _cells(_: Lost) -> Fault:
    return Fault(
        "markdown-altered",
        "แถวนี้มีช่องมากกว่าหัวตาราง ช่องที่เกินจะหายไป กรุณาเพิ่มหัวตาราง หรือถ้าเป็นขีด | ในข้อความให้พิมพ์ \\|",
        "this row has more cells than the table has columns, and the last would be lost; add a column, or write \\| for a bar in the text",
    )


def _stars(lost: Lost) -> Fault:
    return Fault(
        "markdown-altered",
        "เครื่องหมาย * ระหว่างตัวเลขจะหายไปและกลายเป็นตัวเอน กรุณาใช้ × หรือพิมพ์ \\*",
        "a * between digits would vanish and turn into italics; use × or write \\*",
        f"×{lost.words}×",
    )


def _definition(_: Lost) -> Fault:
    return Fault(
        "markdown-altered",
        "บรรทัดที่ขึ้นต้นด้วย [ข้อความ]: จะหายไปจากหน้าเว็บ กรุณาเอาวงเล็บเหลี่ยมออก หรือวาง : ไว้ในวงเล็บ",
        "a line that begins with [words]: would vanish from the page; take the brackets away",
    )


def _anchor(lost: Lost) -> Fault:
    return Fault(
        "repeated-anchor",
        f"จุดหมาย {lost.words} มีอยู่แล้วในหัวข้อก่อนหน้า ลิงก์จะไปไม่ถึงหัวข้อนี้ กรุณาตั้งชื่ออื่น",
        f"the anchor {lost.words} already belongs to a heading before; choose another",
    )


def _misnumbered(typed: int, shown: int) -> Fault:
    return Fault(
        "markdown-altered",
        f"ข้อ {typed}. จะแสดงเป็นข้อ {shown}. เพราะรายการนับต่อกันเอง กรุณาแก้เลข หรือพิมพ์ {typed}\\. เพื่อให้แสดงตามที่พิมพ์",
        f"item {typed}. would be shown as {shown}., for lists count on; mend the number, or write {typed}\\. to show it as typed",
        f"{shown}.",
    )


def _depth(_: Lost) -> Fault:
    return bodies.too_nested()


_FAULTS = {
    "image": _image,
    "cells": _cells,
    "stars": _stars,
    "definition": _definition,
    "anchor": _anchor,
    "depth": _depth,
}
