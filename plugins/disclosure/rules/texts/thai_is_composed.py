"""Every Thai sign is typed as one: ำ and แ are not two signs that look like them, or nobody finds the word."""

from collections.abc import Iterator

from disclosure.passages import Identity, Passage
from disclosure.rules.texts.found import around, first_in_each_line
from problems import Fault
from thai.encoding import DECOMPOSED, composed, is_composed


def check(passage: Passage, _: Identity) -> Iterator[tuple[int, Fault]]:
    """One fault at the first such sign of each line."""
    if is_composed(passage.text):
        return
    for match in first_in_each_line(DECOMPOSED.finditer(passage.text), passage.text):
        found = around(match, passage.text)
        yield match.start(), _decomposed(found, composed(found))


def _decomposed(found: str, right: str) -> Fault:
    return Fault(
        "decomposed-thai",
        f"“{found}” พิมพ์สระด้วยสองปุ่มหรือปุ่มที่หน้าตาเหมือนกัน (เช่น เ สองตัวแทน แ หรือนิคหิตกับสระอาแทน ำ) จึงค้นหาไม่พบ กรุณาพิมพ์ใหม่",
        f"'{found}' has a vowel typed as two signs or as another that looks like it, and cannot be found; type it again",
        right,
    )
