"""A channel says where it is, and somebody has verified it in the last 180 days."""

from collections.abc import Iterator
from datetime import date

from disclosure.findings import Finding, finding
from disclosure.records import Channel
from disclosure.records.channel import VERIFIED_EVERY
from disclosure.site import Site
from problems import Fault
from thai.calendar import long_date

# What one must have to use a channel of this kind. The others are reached on foot or through people.
_ADDRESSES = {
    "website": ("ที่อยู่เว็บ", "a web address"),
    "online-form": ("ที่อยู่เว็บ", "a web address"),
    "line": ("ชื่อบัญชี LINE หรือลิงก์เพิ่มเพื่อน", "a LINE account or link"),
    "telephone": ("หมายเลขโทรศัพท์", "a telephone number"),
    "hotline": ("หมายเลขโทรศัพท์", "a telephone number"),
    "email": ("อีเมล", "an e-mail address"),
}


def check(site: Site) -> Iterator[Finding]:
    """Warnings ``channel-without-address`` and ``unverified-channel``: without an address nothing can be verified."""
    for channel in site.all(Channel):
        if channel.address is None and channel.channel_kind in _ADDRESSES:
            yield finding(_without_address(*_ADDRESSES[channel.channel_kind]), channel)
        elif channel.verified_on is None:
            yield finding(_never_verified(), channel)
        elif site.as_of and channel.verified_on < site.as_of - VERIFIED_EVERY:
            yield finding(_verified_long_ago(channel.verified_on, site.as_of), channel, "verified_on")


def _without_address(thai: str, english: str) -> Fault:
    return Fault(
        "channel-without-address",
        f"ช่องทางนี้ยังไม่มี{thai} ประชาชนจึงใช้ไม่ได้ เว็บไซต์จะแสดงว่ายังไม่ได้ระบุ ให้เพิ่มช่อง address",
        f"this channel lacks {english}, so nobody can use it, and the site says so; add 'address'",
        "address: …",
        severity="warning",
        particulars=(f"ไม่มี{thai}", f"no {english}"),
    )


def _never_verified() -> Fault:
    return Fault(
        "unverified-channel",
        "ช่องทางนี้ยังไม่เคยบันทึกวันที่ตรวจสอบ เว็บไซต์จะแสดงว่าไม่ได้ระบุ ให้ตรวจว่ายังใช้ได้จริง แล้วใส่วันที่ในช่อง verified_on",
        "nobody has recorded verifying this channel, and the site says so; see that it works, then write the day under 'verified_on'",
        "verified_on: …",
        severity="warning",
    )


def _verified_long_ago(verified_on: date, as_of: date) -> Fault:
    days = (as_of - verified_on).days
    return Fault(
        "unverified-channel",
        f"ช่องทางนี้ตรวจสอบครั้งล่าสุดเมื่อ {long_date(verified_on)} ผ่านมาแล้ว {days} วัน เกิน {VERIFIED_EVERY.days} วัน ให้ตรวจว่ายังใช้ได้จริง แล้วแก้วันที่ใน verified_on",
        f"this channel was last verified on {verified_on}, {days} days ago, more than {VERIFIED_EVERY.days}; see that it works, then correct 'verified_on'",
        severity="warning",
    )
