"""Whoever reads a reported result can open something that proves it: more than the front page, and what it claims.

A result that several actions share is proved by the evidence of any of them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from disclosure.figures.actions import Reported, is_front_page, reported_results
from disclosure.findings import Finding, finding
from disclosure.records import Complaints, Measure
from disclosure.records.measure import Evidence
from disclosure.site import Site
from problems import Fault


@dataclass(frozen=True, slots=True)
class _Claim:
    """Words by which a result claims that something was made, and the keys of evidence that can show it.

    ``stems`` are looked for first: a text without any of them holds no such claim.
    """

    thai: str
    english: str
    stems: tuple[str, ...]
    words: re.Pattern[str]
    keys: tuple[str, ...]


# What one does to a thing one claims to have: make, have, issue, publish it. Registering for a course (ลงทะเบียน), acting by
# a manual (ตามคู่มือ) or looking for a way out (หาแนวทาง) claims nothing.
_MADE = r"(?:ทำ|มี|ออก|วาง|เผยแพร่|ประกาศ|ประชาสัมพันธ์|แสดง|นำ|ปรับปรุง)(?:ระบบ|ข้อมูล|ทาง|การ|ใช้|ร่าง|แบบ|สื่อ|รายงาน|และ|หรือ|จัดทำ| ){0,4}"
# A file or another site's page may show anything; whether it does is for people to judge.
_ANYTHING = ("attachment", "url")
_STATISTICS = _Claim("สถิติ", "statistics", ("สถิติ",), re.compile(f"{_MADE}สถิติ"), ("complaints",))
_CLAIMS = (
    _Claim(
        "ทะเบียน",
        "a register",
        ("ทะเบียน",),
        re.compile(f"{_MADE}ทะเบียน(?!ราษฎร|บ้าน|รถ|พาณิชย์|สมรส|เกษตรกร)"),
        ("register_id",),
    ),
    _Claim(
        "คู่มือหรือแนวปฏิบัติ",
        "a manual",
        ("คู่มือ", "แนว"),
        re.compile(f"{_MADE}(?:คู่มือ|แนว(?:ทาง)?(?:การ)?ปฏิบัติ|แนวทาง(?!แก้))"),
        ("manual",),
    ),
    _STATISTICS,
)


def check(site: Site) -> Iterator[Finding]:
    """Warnings ``missing-evidence``, ``unlinked-claim``, ``claim-without-figures`` and ``shallow-evidence``."""
    for measure in site.all(Measure):
        for index, action in enumerate(measure.actions):
            if _is_shallow(site, action.evidence):
                yield finding(_shallow(action.number), measure, "actions", index, "evidence")
        for reported in reported_results(measure):
            yield from _proof(site, measure, reported)


def _is_shallow(site: Site, evidence: tuple[Evidence, ...]) -> bool:
    return bool(evidence) and all(each.url and is_front_page(site, each.url) for each in evidence)


def _proof(site: Site, measure: Measure, reported: Reported) -> Iterator[Finding]:
    place = ("actions", reported.index, "results")
    number = measure.actions[reported.index].number
    if not reported.evidence:
        yield finding(_missing(number), measure, *place)
        return
    text = "\n".join(reported.results)
    given = {key for each in reported.evidence for key in _keys(site, each)}
    for claim in _CLAIMS:
        if given.isdisjoint((*claim.keys, *_ANYTHING)) and (said := _said(claim, text)):
            row = text.count("\n", 0, said.start())
            yield finding(_unlinked(number, claim), measure, *place, row)
    years = [each.complaints for each in reported.evidence if each.complaints]
    if years and _said(_STATISTICS, text) and not any(_has_figures(site, year) for year in years):
        yield finding(_without_figures(number, max(years)), measure, *place)


def _said(claim: _Claim, text: str) -> re.Match[str] | None:
    return claim.words.search(text) if any(stem in text for stem in claim.stems) else None


def _keys(site: Site, evidence: Evidence) -> Iterator[str]:
    """The key of a piece of evidence, unless it leads to the front page: that shows nothing in particular."""
    for key in ("manual", "complaints", "register_id", "attachment"):
        if getattr(evidence, key) is not None:
            yield key
    if evidence.url and not is_front_page(site, evidence.url):
        yield "url"


def _has_figures(site: Site, year: int) -> bool:
    statistics = site.find(Complaints, str(year))
    # A year that could not be read, or is dangling, is told elsewhere.
    return statistics is None or statistics.has_figures


def _missing(number: int) -> Fault:
    return Fault(
        "missing-evidence",
        f"ข้อ {number} รายงานผลแล้ว แต่ไม่มีหลักฐานให้เปิดดู ให้เพิ่มช่อง evidence เช่น คู่มือ ช่องทาง ทะเบียน ไฟล์แนบ หรือที่อยู่เว็บของเรื่องนั้น",
        f"action {number} reports a result and gives no evidence of it; add 'evidence': a manual, channel, register, file or address",
        "evidence: …",
        severity="warning",
    )


def _unlinked(number: int, claim: _Claim) -> Fault:
    key = claim.keys[0].removesuffix("_id")
    return Fault(
        "unlinked-claim",
        f"ผลของข้อ {number} กล่าวว่ามี{claim.thai} แต่หลักฐานของข้อนี้ไม่มีลิงก์ไปถึง ให้เพิ่ม {key} หรือไฟล์แนบใน evidence",
        f"the result of action {number} claims {claim.english}, but no evidence leads to it; add a '{key}' or an attachment to 'evidence'",
        f"- {key}: …",
        severity="warning",
        particulars=(claim.thai, claim.english),
    )


def _without_figures(number: int, year: int) -> Fault:
    return Fault(
        "claim-without-figures",
        f"ผลของข้อ {number} กล่าวว่ามีสถิติ แต่สถิติปี {year} ยังไม่มีตัวเลข เว็บไซต์จะแสดงว่ายังไม่มีตัวเลข ให้กรอกใน data/complaints/{year}.yml",
        f"the result of action {number} claims statistics, but those of {year} hold no figure; fill in data/complaints/{year}.yml",
        severity="warning",
    )


def _shallow(number: int) -> Fault:
    return Fault(
        "shallow-evidence",
        f"หลักฐานของข้อ {number} มีเพียงหน้าแรกของเว็บไซต์หน่วยงาน ให้ใส่ที่อยู่ของหน้าหรือไฟล์ที่แสดงเรื่องนั้นโดยตรง",
        f"the only evidence of action {number} is the site's front page; give the page or file that shows the thing itself",
        severity="warning",
    )
