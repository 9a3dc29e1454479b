"""อีเมลส่วนบุคคล: a mailbox at a free provider, or one that bears a person's name; offices' mailboxes bear their work's."""

import re
from collections.abc import Iterator

from privacy.given_names import ENGLISH
from privacy.matching import Match

_DOT = r"(?:[ ]{0,2}\.(?:[ \n]{1,2}(?=(?:com|co|net|org|go|or|ac|in|th)(?![a-z])))?|[ ]*[\[(]\s?(?:dot|ดอท|ดอต|จุด)\s?[\])][ ]*|[ ]+(?:dot|ดอท|ดอต)[ ]+|(?:ดอท|ดอต))"
_AT = r"(?:[ ]{0,2}\n?[ ]{0,2}@[ ]{0,2}\n?[ ]{0,2}|%40|[ ]*[\[({<]\s?(?:at|แอท|แอ็ท|เอท|แอด)\s?[\])}>][ ]*|[ ]+at[ ]+(?=\w+(?:\.|[ ]+dot))|[ ]?(?:แอท|แอ็ท)[ ]?)"
_HOST = rf"[a-z0-9][a-z0-9-]*(?:{_DOT}[a-z0-9-]{{2,}}){{1,3}}"
_ADDRESS = re.compile(rf"(?<![a-z0-9._%+-])(?:e-?mail)?([a-z0-9][a-z0-9._%+-]{{0,63}}){_AT}({_HOST})", re.I)
_SIGNS = re.compile(r"[@%]|[\[({<]\s?(?:at|แอท|แอ็ท|เอท|แอด)\s?[\])}>]|แอท|แอ็ท| at ", re.I)
_SAID_DOT = re.compile(r"\s*[\[(]?\s?(?:dot|ดอท|ดอต|จุด)\s?[\])]?\s*", re.I)

_FREE = re.compile(
    r"(?:g(?:oogle)?mail|gmial|gamil|gmai|gmal|hotmail|hotmial|hotmal|outlook|outlok|live|msn|windowslive|yahoo|yaho|ymail|rocketmail|icloud|me|mac|aol"
    r"|proton|protonmail|pm|zoho|zohomail|gmx|mail|inbox|email|yandex|qq|163|126|foxmail|naver|hanmail|daum|thaimail|chaiyo|tutanota|hey|fastmail)"
    r"\.(?:com|co|net|org|me|th|de|ru|cn|kr|co\.th|in\.th|co\.uk|co\.jp|con|cm)",
)  # fmt: skip
# A word of one of these beginnings is an office's work, not a name.
_OFFICE = re.compile(
    r"(?:^|[._-])(?:saraban|info|admin|contact|web|office|service|center|centre|complain|help|support|news|data|privacy|dpo|clerk|financ|fiscal|treasur|engineer|educat|health|welfare|plan"
    r"|policy|legal|law|audit|procure|supply|parcel|regist|personnel|public|relation|tax|revenue|council|mayor|palad|kong|muni|tesaban|sao|obt|abt|pao|local|gov|dla|ita|oit|anti|corrupt"
    r"|nacc|pacc|ombud|noreply|reply|postmaster|mail|team|hotline|emergen|school|hospital|library|kinder|elder|disaster|rescue|civil|social|develop|project|budget|account|payment|bill"
    r"|order|manage|corporat|customer|cash|sales|market|hello|secretar|section|division|depart|group|unit|thai|smart|city|town|khet|nakhon|nakorn)|(?:^|[._-])(?:pr|hr|it|ict|no)(?![a-z])"
)
_TWO_WORDS = re.compile(r"([a-z]{2,})[._-]([a-z]{1,})\d{0,4}")


def find(text: str) -> Iterator[Match]:
    """Personal mailboxes in a folded text."""
    if not _SIGNS.search(text):
        return
    for address in _ADDRESS.finditer(text):
        local, host = address[1].lower(), _SAID_DOT.sub(".", address[2].lower())
        host = re.sub(r"\s", "", host)
        if _is_free(host) or _bears_a_name(local, host):
            start, end = address.span()
            while text[end - 1] in ".-":
                end -= 1
            yield Match("personal-email", start, end)


def _is_free(host: str) -> bool:
    return bool(_FREE.match(host))


def _bears_a_name(local: str, host: str) -> bool:
    labels = host.split(".")
    if _OFFICE.search(local) or any(part and part in labels for part in re.split(r"[._-]", local)):
        return False
    return bool(_TWO_WORDS.fullmatch(local)) or local.startswith(ENGLISH)
