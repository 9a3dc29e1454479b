"""A text names no other local body, unless `data/allowed.yml` says why: copied reports bring the neighbour's name along.

A name alone is not an identity: our name with another district or province behind it is another body.
"""

import re
from collections.abc import Iterator

from disclosure.passages import Identity, Passage
from disclosure.records import Allowed, Organisation, Waivers
from problems import Fault
from thai.provinces import PROVINCES
from thai.public_bodies import Mention, beyond, full_name, is_common, mentions

# The body that runs an outside channel.
_FOREIGN_BY_NATURE = "operated_by"
_WHERE = re.compile(
    r"\s*[(,]?\s*(?:(?:ตำบล|ต\.)\s*[ก-๎]{2,20}\s+)?(?:(?:อำเภอ|อ\.)\s*(?P<district>[ก-๎]{2,})\s*)?"
    r"(?:(?:จังหวัด|จ\.)\s*(?P<province>[ก-๎]{2,}))?"
)


def check(passage: Passage, ours: Identity) -> Iterator[tuple[int, Fault]]:
    """One fault at each foreign name."""
    for mention in mentions(passage.text):
        if _may_name_others(passage):
            return
        if any(mention.names(each.name) for each in ours.allowed.mentions):
            continue
        if not mention.names(ours.organisation.name):
            yield mention.start, _foreign(mention.words, ours.organisation.name)
        elif elsewhere := _elsewhere(passage.text, mention, ours.organisation):
            yield mention.start, _foreign(f"{ours.organisation.name} {elsewhere}", _in_full(ours.organisation))


def _may_name_others(passage: Passage) -> bool:
    return isinstance(passage.record, Allowed | Waivers) or _FOREIGN_BY_NATURE in passage.location


def _elsewhere(text: str, mention: Mention, organisation: Organisation) -> str:
    """The district or province right behind our name where it is not ours, empty where it is or none is named."""
    name = full_name(organisation.name).removeprefix(mention.type)
    match = _WHERE.match(text, beyond(text, mention.behind, len(name)))
    assert match, "every part of the pattern may be absent"
    district, province = match["district"], match["province"]
    if district and not is_common(district) and not _is_district(district, organisation.district):
        return f"อำเภอ{district}"
    if province and not province.startswith(organisation.province) and province.startswith(PROVINCES):
        return f"จังหวัด{province}"
    return ""


def _is_district(words: str, district: str) -> bool:
    # The district of a provincial capital is called เมือง for short.
    return words.startswith(district) or (district.startswith("เมือง") and words.startswith("เมือง"))


def _in_full(organisation: Organisation) -> str:
    return f"{organisation.name} อำเภอ{organisation.district} จังหวัด{organisation.province}"


def _foreign(found: str, right: str) -> Fault:
    return Fault(
        "foreign-organisation",
        f"ข้อความนี้กล่าวถึง “{found}” ซึ่งไม่ใช่หน่วยงานของเรา ถ้าติดมาจากการคัดลอกให้แก้เป็นชื่อของเรา "
        "ถ้าตั้งใจกล่าวถึงให้เพิ่มชื่อนั้นพร้อมเหตุผลใน data/allowed.yml ช่อง mentions",
        f"this text names '{found}', another public body; write our own name, or, if it is meant, declare it with a reason "
        "under mentions in data/allowed.yml",
        right,
        waivable=True,
    )
