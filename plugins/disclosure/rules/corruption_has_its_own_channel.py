"""Corruption and bribery can be reported to the municipality apart from general complaints.

The assessment (form OIT, item on channels) asks for it, to protect who reports: a complaint about the road and one about
a person must not lie in the same box. Channels of outside bodies are shown beside, and do not replace it.
"""

from collections.abc import Iterator, Sequence

from disclosure.findings import Finding, finding
from disclosure.records import Channel
from disclosure.site import Site
from problems import Fault

_SUBJECTS = (("corruption", "การทุจริต", "corruption"), ("bribery", "การเรียกรับสินบน", "bribery"))
Subject = tuple[str, str, str]


def check(site: Site) -> Iterator[Finding]:
    """Warning ``no-separate-channel``, at each channel that mixes them, or at the organisation where none takes them."""
    if any(kind == Channel.kind for kind, _ in site.unread):
        # The one that could not be read may be the one.
        return
    own = [channel for channel in site.all(Channel) if not channel.operated_by]
    lacking = [
        subject
        for subject in _SUBJECTS
        if not any(channel.separate_from_general and subject[0] in channel.takes for channel in own)
    ]
    for channel in own:
        if mixed := [subject for subject in lacking if subject[0] in channel.takes]:
            yield finding(_mixed(mixed, channel.separate_from_general is not None), channel, "separate_from_general")
    taken = {subject for channel in own for subject in channel.takes}
    if untaken := [subject for subject in lacking if subject[0] not in taken]:
        yield finding(_none(untaken), site.organisation)


def _mixed(subjects: Sequence[Subject], is_stated: bool) -> Fault:
    thai, english = _names(subjects)
    how, how_english = ("ไม่ได้แยก", "together with") if is_stated else ("ไม่ได้ระบุว่าแยก", "and does not say apart from")
    return Fault(
        "no-separate-channel",
        f"ช่องทางนี้รับเรื่อง{thai} แต่{how}จากเรื่องทั่วไป และหน่วยงานไม่มีช่องทางของตนเองที่แยก ให้จัดช่องทางแยก แล้วใส่ separate_from_general: true",
        f"this channel takes {english} {how_english} general complaints, and no other of our own is separate; set one up, with separate_from_general: true",
        severity="warning",
    )


def _none(subjects: Sequence[Subject]) -> Fault:
    thai, english = _names(subjects)
    return Fault(
        "no-separate-channel",
        f"หน่วยงานยังไม่มีช่องทางของตนเองที่รับเรื่อง{thai}แยกจากเรื่องทั่วไป ให้เพิ่มไฟล์ใน data/channels/ และใส่ separate_from_general: true",
        f"no channel of our own takes {english} apart from general complaints; add one to data/channels/, with separate_from_general: true",
        severity="warning",
    )


def _names(subjects: Sequence[Subject]) -> tuple[str, str]:
    return "และ".join(thai for _, thai, _ in subjects), " and ".join(english for _, _, english in subjects)
