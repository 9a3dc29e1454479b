"""ไลน์ไอดี: an account of LINE, by its address or by the words beside it."""

import re
from collections.abc import Iterator

from privacy.matching import Match

# ออนไลน์ and ไทม์ไลน์ are other words.
_NOT_AFTER = "".join(
    f"(?<!{word})" for word in ("ออน", "ออนท์", "ไทม์", "แอร์", "เดด", "ฮอต", "ฮอท", "เฮด", "สกาย", "ไปป์")
)
_LINE = rf"(?:(?<![a-z])line|{_NOT_AFTER}ไลน์?)"
_ID = r"(?:ids?(?![a-z])|ไอดี|ไอ\.?ดี\.?|account|แอคเคาท์|แอคเค้าท์|แอคเคาต์|เบอร์)"
_BETWEEN = r"[\s:=\-\"'“”‘’|(\[.]{0,6}(?:คือ|ชื่อ)?[\s:=\-\"'“”‘’|(\[.]{0,6}"
_ACCOUNT = r"([@][a-z0-9][a-z0-9._-]{2,}|~?[a-z0-9][a-z0-9._-]{2,})"
_ANCHOR = re.compile(r"(?<![A-Za-z])(?:[Ll][Ii][Nn][Ee]|lin\.ee)|ไลน์?")
_REACH_BEFORE, _REACH_AFTER = 24, 80
_ADDRESS = re.compile(
    r"(?:line\.me/|line://)(?:r/)?ti/p/(?:%40|%7e|[@~])*([a-z0-9._%-]{3,})|lin\.ee/([a-z0-9]{4,})", re.I
)
_NAMED = re.compile(rf"(?:{_LINE}[\s.\-_/]*{_ID}|{_ID}[\s.]*(?:ของ)?[\s]*{_LINE}){_BETWEEN}{_ACCOUNT}", re.I)
_AFTER = re.compile(
    rf"(?:แอด|เพิ่มเพื่อน|ทัก|ส่งทาง|ติดต่อ|ทาง|add)?[\s]*{_LINE}(?:[\s]*[:=][\s:=]*|[\s]+|(?=@)|(?<=ไลน์)|(?<=ไลน))(?:OA[\s:]*|official(?:\s?account)?[\s:]*)?{_ACCOUNT}",
    re.I,
)
_ADDING = re.compile(r"แอด|เพิ่มเพื่อน|ทัก|add", re.I)
_COLON = re.compile(r"[:=]")
_WORDS = re.compile(
    r"official|account|notify|today|application|app|oa|group|chat|bot|pay|man|openchat|open|voom|shopping|thailand|message|messaging|api|add|id|ids|http|https|www.*|www|facebook|email|e-mail|tel|website|web"
    r"|tiktok|instagram|line|call|meeting|store|sticker|square|login|platform|liff|point|points|or|and|of|the|for|in|to|up|is|qr|code|qrcode|number|numbers|items?|n/a|none|xxx+|fax|youtube|twitter|at"
)


def find(text: str) -> Iterator[Match]:
    """LINE accounts in a folded text; also an office's, which only its declaration can tell apart."""
    for around in _surroundings(text):
        for address in _ADDRESS.finditer(text, *around):
            yield Match("line-id", *address.span(address.lastindex or 0))
        for named in _NAMED.finditer(text, *around):
            if not _is_a_word(named[1]):
                yield _match(named)
        for named in _AFTER.finditer(text, *around):
            if not _is_a_word(named[1]) and _is_an_account(named, named[1]):
                yield _match(named)


def _surroundings(text: str) -> Iterator[tuple[int, int]]:
    """The parts of a text around each mention of LINE; what overlaps is one part."""
    start = end = 0
    for anchor in _ANCHOR.finditer(text):
        if anchor.start() - _REACH_BEFORE > end:
            if end:
                yield start, end
            start = anchor.start() - _REACH_BEFORE
        end = anchor.end() + _REACH_AFTER
    if end:
        yield start, end


def _is_a_word(token: str) -> bool:
    return bool(_WORDS.fullmatch(token.lower().strip("._-")))


def _match(named: re.Match[str]) -> Match:
    return Match("line-id", named.start(1), named.start(1) + len(named[1].rstrip("._-")))


def _is_an_account(named: re.Match[str], token: str) -> bool:
    """A word after LINE may be any word: an account has a sign of one."""
    before = named[0][: named.start(1) - named.start()]
    if token.startswith(("@", "~")):
        return True
    if not re.search("[a-z]", token, re.I):
        return len(token) > len("25662566") and (bool(_COLON.search(before)) or token.startswith(("06", "08", "09")))
    if before.endswith(("ไลน์", "ไลน")):
        return True
    # LINE Official Account: SME …, LINE: GSB Society: an office by its name.
    if token.isalpha() and (token.isupper() or "official" in before.lower()):
        return False
    has_sign = bool(re.search(r"\d|[._-]\w", token))
    return bool(_ADDING.search(before)) or (
        ("ไลน" in before or "LINE" in before or _COLON.search(before) is not None)
        and (has_sign or _COLON.search(before) is not None)
    )
