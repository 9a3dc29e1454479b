"""The figures of the privacy gate: what is found of the cases, what clean text is taken for private, how fast.

``python -m tests.privacy.measure`` prints them; ``--missed`` also prints each case that is not found.
"""

import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tests.privacy.cases import SEED, Case, cases
from tests.privacy.clean import clean, own_texts

from privacy import Match, find

_TENTH_OF_MEGABYTE = 100_000


@dataclass(frozen=True, slots=True)
class Alarm:
    """Something clean that was taken for private."""

    match: Match
    around: str


def missed(seed: int = SEED) -> Iterator[Case]:
    """The cases whose private part no match of their kind touches."""
    for case in cases(seed=seed):
        found = find(case.text, persons=True)
        if not any(each.kind == case.kind and each.start < case.end and case.start < each.end for each in found):
            yield case


def alarms(*, persons: bool, generated: bool = True) -> Iterator[Alarm]:
    """What is found in clean text, the generated part of it included or not."""
    for text in clean() if generated else own_texts():
        for match in find(text, persons=persons):
            yield Alarm(match, text[max(0, match.start - 40) : match.end + 40])


def size(texts: Iterable[str]) -> int:
    """Bytes of UTF-8."""
    return sum(len(text.encode()) for text in texts)


def main() -> None:
    """Print the figures."""
    total = Counter(case.kind for case in cases())
    lost = list(missed())
    by_kind = Counter(case.kind for case in lost)
    for kind, count in total.items():
        print(f"{kind:16} {count - by_kind[kind]:4} of {count:4}  {100 * (count - by_kind[kind]) / count:6.2f} %")
    print(
        f"{'all':16} {total.total() - len(lost):4} of {total.total():4}  {100 * (1 - len(lost) / total.total()):6.2f} %"
    )
    texts = list(clean())
    length = size(texts)
    for persons in (False, True):
        found = list(alarms(persons=persons))
        print(
            f"persons={persons!s:5} {len(found)} false alarms in {length:,} bytes, {len(found) * _TENTH_OF_MEGABYTE / length:.2f} per 100 kB"
        )
        for alarm in found:
            print("   ", alarm.match.kind, repr(alarm.around))
        start = time.process_time()
        for text in texts:
            list(find(text, persons=persons))
        print(f"    {length / 1e6 / (time.process_time() - start):.1f} MB/s")
    if "--missed" in sys.argv:
        for case in lost:
            print(case.kind, repr(case.value), "in", repr(case.text))


if __name__ == "__main__":
    main()
