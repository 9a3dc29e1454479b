"""Thai as it is encoded: one sign for one letter, marks in their order, nothing that cannot be seen."""

import re
import unicodedata

# What looks like another sign: a sara am in two parts, sara ae as two sara e, lakkhangyao for sara aa.
DECOMPOSED = re.compile("\u0e4d[่-๋]?า|[่-๋]\u0e4dา|เเ|(?<![ฤฦ])ๅ")

# A consonant bears at most one vowel sign, then one tone mark or silencer. A mark stands on a consonant; marks that are
# being talked about stand in brackets, in quotes or on a dotted circle.
MISPLACED = re.compile(
    "[ัิ-ฺ็][ัิ-ฺ็\u0e4d]|\u0e4d[ัิ-ฺ็\u0e4d]|[่-์][ัิ-ฺ็-์]|[่-์]\u0e4d(?!า)"
    "|ะ[ะาำัิ-ฺ็-๎]|า[าำัิ-ฺ็-๎]|ำ[ะาำัิ-ฺ็-๎]"
    "|เ[แ-ไัิ-ฺ็-๎]|[แ-ไ][เ-ไัิ-ฺ็-๎]"
    "|[^ก-ฮะ-ฺเ-๎\\s◌(\\[“”‘’\"'][ัิ-ฺ็-๎]"
)

# What has no shape of its own: soft hyphens, joiners and zero-width spaces, changes of direction, tags, byte order
# marks, what is left of a copied picture; and private use characters, which have a shape in one font only.
INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffc"
    "\ue000-\uf8ff\U000e0000-\U000e007f\U000f0000-\U0010fffd]"
)

# Old Thai fonts kept shifted shapes of letters and marks here.
_PRIVATE_SHAPES = dict(
    zip(
        range(0xF700, 0xF71B),
        "ฐ\u0e34\u0e35\u0e36\u0e37\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e48\u0e49\u0e4a\u0e4b\u0e4cญ"
        "\u0e31\u0e4d\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e38\u0e39\u0e3a",
        strict=True,
    )
)

_NIKHAHIT_FIRST = re.compile("\u0e4d([่-๋]?)า")
_NIKHAHIT_LAST = re.compile("([่-๋])\u0e4dา")
_REPEATED = re.compile(r"([ัิ-ฺ็-๎ะาำแ-ไ])\1+")
_TONE_FIRST = re.compile("([่-์])([ัิ-ฺ็])")
_TONE_LAST = re.compile("([าำ])([่-๋])")


def is_composed(text: str) -> bool:
    """Whether no sign that `DECOMPOSED` begins with stands in a text: quicker to tell than to search."""
    return not ("\u0e4d" in text or "เเ" in text or "ๅ" in text)


def composed(text: str) -> str:
    """The same words with every sign typed as one: ``นํ้า`` as ``น้ำ``, ``เเละ`` as ``และ``."""
    text = _NIKHAHIT_LAST.sub("\\1ำ", _NIKHAHIT_FIRST.sub("\\1ำ", text))
    return re.sub("(?<![ฤฦ])ๅ", "า", text.replace("เเ", "แ"))


def in_order(text: str) -> str:
    """The same words with marks in their order and doubled ones once, as far as it can be told."""
    text = _REPEATED.sub("\\1", unicodedata.normalize("NFC", text))
    return _TONE_LAST.sub("\\2\\1", _TONE_FIRST.sub("\\2\\1", text))


def visible(text: str) -> str:
    """The same words without characters that cannot be seen, the shapes of old Thai fonts as the letters they are."""
    return INVISIBLE.sub("", text.translate(_PRIVATE_SHAPES))
