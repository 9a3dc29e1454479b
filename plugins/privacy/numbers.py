"""Numbers as people write them: digits in groups, set off by spaces, dashes, dots or the end of a line."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, pairwise

from privacy.said import BANK, BANK_ACCOUNT, PROMPT_PAY, Mentions

# The shortest number of interest is a telephone number, the longest an electronic purse.
_SHORTEST, _LONGEST = 10, 15
# A national ID, a mobile number at home or from abroad.
_PRIVATE = re.compile(r"[1-8]\d{12}|0[689]\d{8}|(?:00)?660?[689]\d{8}")
_MOST_GROUPS = 6
_RUN = re.compile(r"(?<!\d)\d(?:[-\s./|()_]{0,24}+\d){9,}+")
_GROUP = re.compile(r"\d+")
_GROUP_OVER_LINES = re.compile(r"\d++(?:[ ]*+\n[ ]*+\d++)*")
_TIGHT = re.compile("[-.]+")


@dataclass(frozen=True, slots=True)
class Number:
    """Neighbouring groups of digits that may be one number.

    ``groups`` are their sizes, ``gaps`` what stands between them. ``preceding`` and ``following`` are the sizes of the
    groups that a dash or a dot ties to it, 0 where there is none.
    """

    mentions: Mentions
    start: int
    end: int
    digits: str
    groups: tuple[int, ...]
    gaps: tuple[str, ...]
    preceding: int
    following: int

    def after(self, words: re.Pattern[str], reach: int = Mentions.REACH) -> bool:
        """Whether words stand shortly after it."""
        return self.mentions.after(words, self.end, reach)

    def before(self, words: re.Pattern[str], reach: int = Mentions.REACH) -> int:
        """Where words end that stand shortly before it; of several, the later is meant. -1 where they do not stand there."""
        return self.mentions.before(words, self.start, reach)

    @property
    def text(self) -> str:
        """The text it stands in."""
        return self.mentions.text

    @property
    def is_whole(self) -> bool:
        """Whether nothing stands between its digits, unless it is torn by the end of a line."""
        return len(self.groups) == 1

    @property
    def is_column(self) -> bool:
        """Whether it is torn by the end of a line where each half may as well be a number of a column."""
        torn = self.text.find("\n", self.start, self.end)
        if torn < 0 or self.text[:torn].rstrip(" ").endswith("-"):
            return False
        return not self.text[self.text.rfind("\n", 0, self.start) + 1 : self.start].strip(" -|.")


def numbers(text: str) -> tuple[Number, ...]:
    """Every number of a folded text that may be private by its digits: an ID, a mobile number, an account.

    Each begins and ends with a group. Accounts have any digits, so they are given only where a word for them stands in
    the text.
    """
    accounts = any(words.search(text) for words in (BANK, BANK_ACCOUNT, PROMPT_PAY))
    return tuple(_all(text, accounts))


def _all(text: str, accounts: bool) -> Iterator[Number]:
    mentions = Mentions(text)
    for run in _RUN.finditer(text):
        yield from _of(mentions, run, _GROUP, accounts)
        if "\n" in run[0]:
            yield from _of(mentions, run, _GROUP_OVER_LINES, accounts)


def _of(mentions: Mentions, run: re.Match[str], group: re.Pattern[str], accounts: bool) -> Iterator[Number]:
    text = mentions.text
    spans = [found.span() for found in group.finditer(text, *run.span())]
    parts = ["".join(_GROUP.findall(text, *span)) for span in spans]
    gaps = [text[left[1] : right[0]] for left, right in pairwise(spans)]
    sizes = list(map(len, parts))
    digits, ends = "".join(parts), list(accumulate(sizes, initial=0))
    for first in range(len(spans)):
        # Where it is long enough, and where it would be too long.
        last_of_short = bisect_left(ends, ends[first] + _SHORTEST) - 1
        for last in range(last_of_short, bisect_right(ends, ends[first] + _LONGEST) - 1):
            if not (
                _PRIVATE.fullmatch(digits, ends[first], ends[last + 1]) or (accounts and last - first < _MOST_GROUPS)
            ):
                continue
            yield Number(
                mentions,
                spans[first][0],
                spans[last][1],
                digits[ends[first] : ends[last + 1]],
                tuple(sizes[first : last + 1]),
                tuple(gaps[first:last]),
                sizes[first - 1] if first and _TIGHT.fullmatch(gaps[first - 1]) else 0,
                sizes[last + 1] if last < len(gaps) and _TIGHT.fullmatch(gaps[last]) else 0,
            )
