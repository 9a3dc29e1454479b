"""Thai and Arabic digits."""

_TO_ARABIC = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
_TO_THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")


def to_arabic(text: str) -> str:
    """The same text with ๐-๙ written as 0-9."""
    return text.translate(_TO_ARABIC)


def to_thai(text: str) -> str:
    """The same text with 0-9 written as ๐-๙."""
    return text.translate(_TO_THAI)
