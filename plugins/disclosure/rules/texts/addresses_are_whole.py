"""A web address in a text is whole: a space or a new line inside it cuts the link, as line wrapping in a table does."""

from collections.abc import Iterator

from disclosure.passages import Identity, Passage
from disclosure.rules.texts.cut import CUT
from disclosure.rules.texts.found import first_in_each_line
from problems import Fault

# A field that is an address has no space, and may end as it likes.
_ADDRESS_FIELDS = ("url", "site_address")


def check(passage: Passage, _: Identity) -> Iterator[tuple[int, Fault]]:
    """One fault at the first cut address of each line."""
    if "http" not in passage.text and "www" not in passage.text:
        return
    if passage.location and passage.location[-1] in _ADDRESS_FIELDS:
        return
    for match in first_in_each_line(CUT.finditer(passage.text), passage.text):
        yield match.start(), _broken("".join(match[0].split()))


def _broken(joined: str) -> Fault:
    scheme, _, rest = joined.replace(";", ":").partition("/")
    whole = f"{scheme.rstrip(':')}://{rest.lstrip('/')}" if scheme.rstrip(":") in ("http", "https") else joined
    return Fault(
        "broken-url",
        "ที่อยู่เว็บในข้อความนี้ขาดหรือมีช่องว่างแทรกอยู่ จึงเปิดไม่ได้ กรุณาเขียนติดกันทั้งหมดในบรรทัดเดียว",
        "the web address in this text is cut or has a space inside, and leads nowhere; write it in one piece",
        "" if whole.endswith(("-", "%")) else whole,
        waivable=True,
    )
