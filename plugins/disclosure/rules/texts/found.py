"""Where a pattern stands in a text, told once a line: a text full of one mistake is one thing to mend."""

import re
from collections.abc import Iterable, Iterator

from thai.text import word_around

# Behind a title stands a name, which no message repeats. A mayor (นายก) is an office.
_TITLE = re.compile(r"นาย(?!ก)|นาง|น\.ส\.|ด\.[ชญ]\.|เด็ก(?:ชาย|หญิง)")
_BEHIND_TITLE = 40


def first_in_each_line(matches: Iterable[re.Match[str]], text: str) -> Iterator[re.Match[str]]:
    """Of matches in a text, in order, the first that begins in each line."""
    end = -1
    for match in matches:
        if match.start() > end:
            yield match
            end = text.find("\n", match.end())
            if end < 0:
                return


def around(match: re.Match[str], text: str) -> str:
    """A match with the Thai letters around it, for showing; with hardly any where a person may be named."""
    named = _TITLE.search(text, max(0, match.start() - _BEHIND_TITLE), match.end())
    return word_around(text, match.start(), match.end(), reach=1 if named else 12)
