"""CSV files (RFC 4180): plain UTF-8 text that is no page and holds no formula that reaches out."""

import re

from attachments.examined import Notes, RefusedError

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
# A spreadsheet program runs what begins so; a dash before Thai or a number is neither.
_FORMULA = re.compile(r"""(?:^|[,;\t"\n])[ ]{0,3}[=@+-][ ]{0,3}[A-Za-z.]{1,20}[(|]""")


def examine(raw: bytes, notes: Notes) -> None:
    """What a .csv is and holds. Raises `RefusedError` for what is no text."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise RefusedError("encoding") from error
    if _CONTROL.search(text):
        raise RefusedError("foreign")
    notes.note("formula", len(_FORMULA.findall(text)))
    notes.quote("body", text)
