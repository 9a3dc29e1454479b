"""Words that browsers break in the wrong place, kept whole in finished HTML.

Thai has no spaces between words, and browsers break lines by dictionaries of their own: เทศบาลฯ becomes เทศ and บาลฯ.
"""

import re
from collections.abc import Iterable

# What is never text to be laid out in lines, or takes no span: these elements with all they hold, comments, and tags.
_MARKUP = (
    r"<(script|style|title|textarea|option|svg|pre)\b.*?</\1>"
    r"|<!--.*?-->"
    r"""|<(?:[^<>"']|"[^"]*"|'[^']*')*>"""
)


class Unbroken:
    """Wraps each of some terms in ``<span class="nb">`` wherever a page shows it as text."""

    def __init__(self, terms: Iterable[str] = ()) -> None:
        # The longer of two that begin alike is found first.
        self.terms = tuple(sorted(set(terms), key=lambda term: (-len(term), term)))
        words = "|".join(re.escape(term) for term in self.terms)
        self._word = re.compile(words) if words else None
        self._any = re.compile(f"{_MARKUP}|(?P<word>{words})", re.DOTALL)

    def __call__(self, html: str) -> str:
        """The same HTML, its terms whole; nothing that is already escaped is touched."""
        if self._word is None or not self._word.search(html):
            return html
        return self._any.sub(_wrapped, html)


def _wrapped(match: re.Match[str]) -> str:
    word = match["word"]
    return f'<span class="nb">{word}</span>' if word else match[0]
