"""A record's text is plain: HTML pasted into it, whole or half, would be shown as it is typed."""

import re
from collections.abc import Iterator

from disclosure.passages import Identity, Passage
from disclosure.rules.texts.found import first_in_each_line
from problems import Fault

_TAGS = (
    "abbr|article|big|blockquote|body|br|button|center|code|col|colgroup|div|em|embed|figure|font|footer|form|h[1-6]|head|"
    "header|hr|html|iframe|img|input|label|li|link|marquee|meta|nav|object|ol|option|pre|script|section|select|small|span|"
    "strike|strong|style|sub|sup|svg|table|tbody|td|textarea|tfoot|th|thead|tr|u|ul|video"
)
_ATTRIBUTES = "href|src|style|class|target|align|onclick|onerror|width|height|bgcolor|valign|colspan|rowspan"
# "a < b", "<5" and "≤" are arithmetic: a tag of one letter needs its bracket or an attribute.
_HTML = re.compile(
    rf"</[a-z]|<(?:{_TAGS})(?=[\s/>]|$)|<[abipqsu]\s*/?>|<a\s+[a-z]+\s*=|<p\s+[a-z]+\s*=|<!--|<!doctype|<\?xml|<(?:o|w|v|st1):[a-z]"
    rf"|\b(?:{_ATTRIBUTES})\s*=\s*[\"']"
    r"|&(?:nbsp|amp|lt|gt|quot|apos|[lr][sd]quo|[mn]dash|hellip|bull|middot|copy|shy|zwn?j);|&#x?[0-9a-f]{1,6};",
    re.IGNORECASE,
)
_SHOWN = re.compile(r"[^\s>;]{1,12}[>;]?")


def check(passage: Passage, _: Identity) -> Iterator[tuple[int, Fault]]:
    """One fault at the first HTML of each line of a record's text; raw HTML in a body is judged with the body."""
    if passage.record is None or not ("<" in passage.text or "&" in passage.text or "=" in passage.text):
        return
    for match in first_in_each_line(_HTML.finditer(passage.text), passage.text):
        shown = _SHOWN.match(passage.text, match.start())
        yield match.start(), _pasted(shown[0] if shown else match[0])


def _pasted(found: str) -> Fault:
    return Fault(
        "html-in-text",
        f"ข้อความนี้มีคำสั่ง HTML ติดมา (“{found}”) ช่องนี้เป็นข้อความธรรมดา กรุณาลบคำสั่งออกให้เหลือแต่ข้อความ ที่อยู่เว็บให้ใส่ในช่อง url ของหลักฐาน",
        f"HTML was pasted into this text ('{found}'); it is plain text: keep the words only, and put an address into url",
        waivable=True,
    )
