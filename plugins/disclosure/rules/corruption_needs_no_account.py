"""Nobody must open an account with a company to report corruption: it shuts people out, and names who reports.

Seen at municipalities: a form for reporting corruption that demands an account with one mail provider.
"""

from collections.abc import Iterator

from disclosure.findings import Finding, finding
from disclosure.records import Channel
from disclosure.site import Site
from problems import Fault

_SUBJECTS = frozenset({"corruption", "bribery"})
_FAULT = Fault(
    "channel-demands-account",
    "ช่องทางนี้รับเรื่องทุจริตหรือสินบน แต่ต้องมีบัญชีของบริการอื่นก่อน ซึ่งกันคนที่ไม่มีบัญชีออกไปและทำให้รู้ตัวผู้แจ้ง และหน่วยงานไม่มีช่องทางของตนเองที่ไม่ต้องใช้บัญชี ให้เพิ่มช่องทางเช่นโทรศัพท์ จดหมาย หรือแบบฟอร์มที่ไม่ต้องเข้าสู่ระบบ",
    "corruption or bribery can be reported here only with an account, which shuts people out and tells who reports, and no channel of our own does without; add one, such as a telephone, a letter, or a form without a login",
    severity="warning",
)


def check(site: Site) -> Iterator[Finding]:
    """Warning ``channel-demands-account``, where no other channel of our own takes the same without an account."""
    own = [channel for channel in site.all(Channel) if not channel.operated_by and _SUBJECTS & set(channel.takes)]
    free = {subject for channel in own if not channel.demands_account for subject in channel.takes}
    for channel in own:
        if channel.demands_account and not _SUBJECTS & set(channel.takes) <= free:
            location = ("requires_account",) if channel.requires_account is not None else ("channel_kind",)
            yield finding(_FAULT, channel, *location)
