"""A score of the assessment: 0 to 100 with at most two decimals."""

import re
from decimal import Decimal

from disclosure import forms, meanings
from disclosure.meanings import fault
from thai.numerals import to_arabic


def score(value: object) -> Decimal:
    """The score that a text says, in either digits."""
    text = to_arabic(meanings.typed(value))
    if not re.fullmatch(forms.SCORE.pattern, text):
        raise fault(
            "not-a-score",
            f"{forms.SCORE.thai} แต่พบ “{text[:40]}”",
            f"{forms.SCORE.english}, found '{text[:40]}'",
        )
    return Decimal(text)
