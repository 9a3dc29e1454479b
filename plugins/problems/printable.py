"""Text from files that may come from anywhere, made fit to be printed: nothing in it moves the cursor or hides."""

import re

# Control characters, surrogates of undecodable file names, and what is invisible or turns the reading direction.
_HIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)
_SPACES = str.maketrans("\t\r\n", "   ")


def printable(text: str) -> str:
    """The text as one line that shows every character: ``<U+200B>`` stands for what has no form of its own."""
    if text.isascii() and text.isprintable():
        return text
    return _HIDDEN.sub(lambda found: f"<U+{ord(found[0]):04X}>", text.translate(_SPACES))
