"""What texts tell of persons, set against the contacts that the municipality declared as its own."""

import re
from collections.abc import Iterator
from functools import lru_cache

import privacy
from disclosure.passages import Identity
from privacy import Kind, Match
from problems import Fault
from thai.numerals import to_arabic

# An office may publish these as its own; no declaration makes a citizen's number or name one.
_MAY_BE_AN_OFFICES: frozenset[Kind] = frozenset({"mobile-number", "personal-email", "line-id", "bank-account"})
_NOT_DIGITS = re.compile(r"[^0-9]")
_NOT_ADDRESSES = re.compile(r"[^a-z0-9@._+-]")
_COUNTRY = re.compile(r"(?:00)?660?(?=[2-9][0-9]{7,8}$)")
_LINE_ADDRESS = re.compile(r".*/")


def private(text: str, who: Identity, *, persons: bool) -> Iterator[Match]:
    """Private data in a text that no declaration answers for; ``persons`` looks for names and house numbers too."""
    ours = None
    for match in privacy.find(text, persons=persons):
        if match.kind in _MAY_BE_AN_OFFICES:
            ours = ours or _declared(who.contacts)
            if _plain(match.kind, text[match.start : match.end]) in ours:
                continue
        yield match


@lru_cache(maxsize=8)
def _declared(contacts: frozenset[str]) -> frozenset[tuple[str, str]]:
    """Contacts as they compare: a declared text may itself say several."""
    plain = {
        _plain(match.kind, each[match.start : match.end])
        for each in contacts
        for match in privacy.find(each, persons=False)
    }
    whole = {_plain(kind, each) for each in contacts for kind in _MAY_BE_AN_OFFICES}
    return frozenset(each for each in plain | whole if each[1])


def _plain(kind: Kind, value: str) -> tuple[str, str]:
    """A value without the ways of writing it: digits alone, small letters, a LINE account without its sign."""
    if kind == "personal-email":
        return "address", _NOT_ADDRESSES.sub("", value.lower().removeprefix("mailto:"))
    if kind == "line-id":
        account = _NOT_ADDRESSES.sub("", _LINE_ADDRESS.sub("", value.lower()).replace("%40", "@"))
        return "account", account.lstrip("@")
    return "number", _COUNTRY.sub("0", _NOT_DIGITS.sub("", to_arabic(value)))


def fault(kind: Kind) -> Fault:
    """The fault for a kind of private data. It never says the data: a log of problems may be public.

    Ground: sections 15, 20 and 24 of the Official Information Act B.E. 2540 (personal information in an office's hands)
    and section 27 of the Personal Data Protection Act B.E. 2562 (no disclosure without consent or legal ground).
    """
    return _FAULTS[kind]


_FAULTS: dict[Kind, Fault] = {
    "national-id": Fault(
        "national-id",
        "พบเลขประจำตัวประชาชนในข้อความนี้ ห้ามเผยแพร่ กรุณาลบออก หากต้องอ้างถึงเรื่องให้ใช้เลขรับเรื่องแทน",
        "a Thai national ID stands in this text; delete it, and refer to the case by its number instead",
        waivable=True,
        private=True,
    ),
    "passport-number": Fault(
        "passport-number",
        "พบเลขที่หนังสือเดินทางในข้อความนี้ ห้ามเผยแพร่ กรุณาลบออก หากต้องอ้างถึงเรื่องให้ใช้เลขรับเรื่องแทน",
        "a passport number stands in this text; delete it, and refer to the case by its number instead",
        waivable=True,
        private=True,
    ),
    "bank-account": Fault(
        "bank-account",
        "พบเลขที่บัญชีธนาคารในข้อความนี้ กรุณาลบออก หากเป็นบัญชีของหน่วยงาน ให้ประกาศไว้ใน contacts ของ data/allowed.yml พร้อมเหตุผล",
        "a bank account stands in this text; delete it, or declare it in contacts of data/allowed.yml if it is the office's",
        waivable=True,
        private=True,
    ),
    "mobile-number": Fault(
        "mobile-number",
        "พบหมายเลขโทรศัพท์มือถือที่หน่วยงานไม่ได้ประกาศไว้ กรุณาลบออก หรือใช้หมายเลขสำนักงาน หากเป็นหมายเลขของหน่วยงาน ให้ประกาศไว้ใน contacts ของ data/allowed.yml",
        "a mobile number that the office has not declared; delete it or give the office's line, or declare it in contacts of data/allowed.yml if it is the office's",
        waivable=True,
        private=True,
    ),
    "personal-email": Fault(
        "personal-email",
        "พบอีเมลที่น่าจะเป็นของบุคคล กรุณาลบออก หรือใช้อีเมลกลางของหน่วยงาน หากเป็นอีเมลของหน่วยงาน ให้ประกาศไว้ใน contacts ของ data/allowed.yml",
        "an e-mail address that looks like a person's; delete it or give the office's, or declare it in contacts of data/allowed.yml if it is the office's",
        waivable=True,
        private=True,
    ),
    "line-id": Fault(
        "line-id",
        "พบไลน์ไอดีที่หน่วยงานไม่ได้ประกาศเป็นช่องทาง กรุณาลบออก หากเป็นบัญชีของหน่วยงาน ให้ใส่เป็น address ของช่องทางใน data/channels/ หรือประกาศไว้ใน data/allowed.yml",
        "a LINE account that is no declared channel; delete it, or if it is the office's give it as a channel's address or declare it in data/allowed.yml",
        waivable=True,
        private=True,
    ),
    "personal-name": Fault(
        "personal-name",
        "พบชื่อบุคคลพร้อมคำนำหน้าในช่องที่ห้ามระบุตัวบุคคล กรุณาลบออก แล้วเขียนตำแหน่งหรือประเภท เช่น ผู้ร้องเรียน ผู้ยืม ผู้อำนวยการกองช่าง",
        "a titled personal name stands where no person may be named; write the position or the role instead",
        waivable=True,
        private=True,
    ),
    "house-number": Fault(
        "house-number",
        "พบบ้านเลขที่ในข้อมูลร้องเรียนหรือทะเบียน กรุณาลบออก ระบุเพียงหมู่ที่หรือชุมชนก็พอ",
        "a house number stands in complaint or register data; delete it, the village is enough",
        waivable=True,
        private=True,
    ),
}
