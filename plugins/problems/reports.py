"""Everything a renderer may tell, as one value."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby

from problems import Problem, Severity
from problems.excerpts import Excerpts, Source, nowhere
from problems.printable import printable


@dataclass(frozen=True, slots=True)
class Words:
    """What a code is about, in one language."""

    title: str
    meaning: str
    reason: str


@dataclass(frozen=True, slots=True)
class Advice:
    """What there is to know of a code besides the sentences of its problems; both examples may be empty."""

    thai: Words
    english: Words
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """The problems of one run, sorted by place, and what renderers may need to tell of them.

    ``advice`` is by code and may lack some; ``tool`` and ``version`` name the program that found the problems.
    """

    problems: tuple[Problem, ...]
    source: Source = nowhere
    advice: Mapping[str, Advice] = field(default_factory=dict)
    tool: str = "problems"
    version: str = "0"

    @property
    def excerpts(self) -> Excerpts:
        """The lines to show beside the problems; none that holds personal data."""
        return Excerpts(self.problems, self.source)

    def of(self, severity: Severity) -> tuple[Problem, ...]:
        """The errors, or the gaps."""
        return tuple(each for each in self.problems if each.severity == severity)

    def by_file(self) -> Iterator[tuple[str, tuple[Problem, ...]]]:
        """Each path with its problems."""
        for path, found in groupby(self.problems, key=lambda each: each.place.path):
            yield path, tuple(found)


def told(problem: Problem) -> tuple[str, ...]:
    """What a problem says, a line each: in Thai, in English, and what to write instead where that is known."""
    words = printable(problem.sentence), printable(problem.english)
    return (*words, f"แก้เป็น / write: {printable(problem.suggestion)}") if problem.suggestion else words


def fingerprints(problems: Iterable[Problem]) -> Iterator[tuple[Problem, str]]:
    """Each problem with 32 hex digits that stay the same while lines above it come and go."""
    seen: Counter[tuple[str, ...]] = Counter()
    for each in problems:
        key = (each.place.path, each.code, each.at, each.thai)
        seen[key] += 1
        digest = hashlib.sha256("\0".join((*key, str(seen[key]))).encode("utf-8", "surrogatepass"))
        yield each, digest.hexdigest()[:32]
