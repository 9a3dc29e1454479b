"""Where a pattern stands in a text, told once a line: a text full of one mistake is one thing to mend."""

import re
from collections.abc import Iterable, Iterator


def first_in_each_line(matches: Iterable[re.Match[str]], text: str) -> Iterator[re.Match[str]]:
    """Of matches in a text, in order, the first that begins in each line."""
    end = -1
    for match in matches:
        if match.start() > end:
            yield match
            end = text.find("\n", match.end())
            if end < 0:
                return
