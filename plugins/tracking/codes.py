"""The code a complainant is handed: 80 random bits in Crockford's base 32, with a check symbol, easy to say and to type.

Source of the alphabet, of what may be typed for what, and of the check symbol (the number modulo 37):
Douglas Crockford, Base 32, https://www.crockford.com/base32.html
"""

import re
import secrets
import unicodedata

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
SYMBOLS = 16
_BITS = 5 * SYMBOLS
_CHECK_MODULUS = 37
_TYPED_FOR = str.maketrans("OIL๐๑๒๓๔๕๖๗๘๙", "0110123456789")
# White space, hyphens, and what cannot be seen.
_NOT_SYMBOLS = re.compile(r"[\s\-‐‑‒–—\u2212.\u00ad\u200b-\u200d\u2060\ufeff]+")


class CodeError(ValueError):
    """What was typed is no code: a symbol is missing, too many, or one was mistaken for another."""


def new_code() -> str:
    """A code as it is printed: ``SYZ8-XY7Q-KSQX-QX7C-T``.

    From the operating system's source of randomness. A number whose check symbol is one of Crockford's five extra
    (``*~$=U``), which nobody can dictate over a telephone, is drawn again: 79.8 of the 80 bits are left.
    """
    while True:
        number = secrets.randbits(_BITS)
        if number % _CHECK_MODULUS < len(ALPHABET):
            return written(_symbols(number))


def read_code(typed: str) -> str:
    """The 17 symbols of a typed code: in any case, with or without hyphens and spaces, Thai digits, O for 0, I or L for 1.

    Raises `CodeError` where it is not whole or its check symbol does not fit: a mistyped symbol, or two that changed places.
    """
    symbols = _NOT_SYMBOLS.sub("", unicodedata.normalize("NFKC", typed)).upper().translate(_TYPED_FOR)
    if len(symbols) != SYMBOLS + 1 or any(each not in ALPHABET for each in symbols):
        raise CodeError(len(symbols))
    number = 0
    for each in symbols[:SYMBOLS]:
        number = number * len(ALPHABET) + ALPHABET.index(each)
    if number % _CHECK_MODULUS != ALPHABET.index(symbols[SYMBOLS]):
        raise CodeError(symbols)
    return symbols


def written(symbols: str) -> str:
    """The symbols in groups of four, for paper."""
    return "-".join(symbols[start : start + 4] for start in range(0, len(symbols), 4))


def _symbols(number: int) -> str:
    digits = [ALPHABET[number >> shift & 31] for shift in range(_BITS - 5, -1, -5)]
    return "".join(digits) + ALPHABET[number % _CHECK_MODULUS]
