"""A group of synonyms has two words or more, and a word stands in one group: else the search could not tell what is meant."""

from collections.abc import Iterator

from disclosure.findings import Finding, finding
from disclosure.records import Synonyms
from disclosure.site import Site
from problems import Fault
from thai.text import comparable


def check(site: Site) -> Iterator[Finding]:
    """Errors ``single-word-group`` and ``word-in-two-groups``."""
    for synonyms in site.all(Synonyms):
        seen: dict[str, str] = {}
        for index, group in enumerate(synonyms.groups):
            if len(group.words) < 2:
                fault = Fault(
                    "single-word-group",
                    "กลุ่มนี้มีคำเดียว กรุณาเติมคำที่ใช้แทนกัน หรือลบกลุ่มนี้",
                    "this group has a single word; add what means the same, or remove the group",
                )
                yield finding(fault, synonyms, "groups", index, "words")
            for word in group.words:
                # As the search compares them: ป.ป.ช. is ปปช.
                bare = comparable(word).replace(".", "")
                if bare in seen:
                    fault = Fault(
                        "word-in-two-groups",
                        f"“{word}” ซ้ำกับ “{seen[bare]}” คำหนึ่งให้อยู่กลุ่มเดียวและครั้งเดียว กรุณาลบออก หรือรวมสองกลุ่ม",
                        f"'{word}' repeats '{seen[bare]}'; a word stands once in one group: remove it, or join the groups",
                    )
                    yield finding(fault, synonyms, "groups", index, "words")
                seen[bare] = word
