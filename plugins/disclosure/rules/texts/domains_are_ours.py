"""A text names no other public body's domain, unless it is an allowed host or a declared channel's.

Fields that hold an address and links of a body are judged where links are; e-mail addresses where contacts are.
"""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from disclosure.passages import Identity, Passage
from disclosure.records import Allowed, Waivers
from disclosure.rules.texts.cut import CUT
from problems import Fault

_ADDRESS_FIELDS = frozenset({"url", "site_address", "domain"})
_DOMAIN = re.compile(r"(?<![A-Za-z0-9@._%-])[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_IN_CONTACT = re.compile(r"[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
# A public body's: the government's own ending, or a name that says what it is.
_PUBLIC = re.compile(
    r".+\.go\.th|.*(?:sao|pao|muni|municipality|tessaban|thesaban|tambon)\.(?:com|org|net|(?:in|or|co|ac)\.th)"
)
# One of these is in every such name: quicker to tell than to search.
_PARTS = (".go.th", "sao.", "pao.", "muni", "saban.", "tambon.")
_LINK_TARGET = re.compile(
    r"\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|<[a-z]+:[^>\s]*>|^ {0,3}\[[^\]\n]+\]:\s*\S+", re.MULTILINE
)


def check(passage: Passage, ours: Identity) -> Iterator[tuple[int, Fault]]:
    """One fault at each foreign domain."""
    text = passage.text
    if (
        "." not in text
        or not any(part in text.lower() for part in _PARTS)
        or isinstance(passage.record, Allowed | Waivers)
        or _is_address(passage)
    ):
        return
    if passage.record is None:
        text = _LINK_TARGET.sub(_blank, text)
    # The rest of an address that was cut would be taken for another's.
    text = CUT.sub(_blank, text)
    for match in _DOMAIN.finditer(text):
        host = match[0].lower()
        if _PUBLIC.fullmatch(host) and not _is_known(host, ours):
            yield match.start(), _foreign(host, ours.organisation.domain)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _is_address(passage: Passage) -> bool:
    return bool(passage.location) and passage.location[-1] in _ADDRESS_FIELDS


def _is_known(host: str, ours: Identity) -> bool:
    own = ours.organisation.domain.removeprefix("www.")
    known = {each.host.removeprefix("www.") for each in ours.allowed.hosts}
    known.update(
        domain.lower().removeprefix("www.") for contact in ours.contacts for domain in _IN_CONTACT.findall(contact)
    )
    if ours.organisation.site_address:
        known.add(urlsplit(ours.organisation.site_address).hostname or "")
    return host == own or host.endswith(f".{own}") or host.removeprefix("www.") in known


def _foreign(host: str, own: str) -> Fault:
    return Fault(
        "foreign-domain",
        f"ข้อความนี้มีชื่อเว็บไซต์ “{host}” ซึ่งไม่ใช่ของหน่วยงานเรา ถ้าติดมาจากการคัดลอกให้แก้เป็นของเรา "
        "ถ้าตั้งใจกล่าวถึงให้เพิ่มโดเมนนั้นพร้อมเหตุผลใน data/allowed.yml ช่อง hosts",
        f"this text names the site '{host}', which is not ours; write our own, or, if it is meant, declare it with a reason "
        "under hosts in data/allowed.yml",
        own,
        waivable=True,
    )
