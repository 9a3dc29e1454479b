"""Problems as the best compilers show them: the sentence, the place, the lines, a caret under the value, what to write."""

from collections.abc import Iterator

from problems import Problem, counted
from problems.drawing import drawn
from problems.excerpts import Excerpts
from problems.reports import Report, told

DEFAULT_WIDTH = 100
# Below this nothing can be read any more; the console may wrap then.
_LEAST_WIDTH = 24

_BOLD, _CYAN, _GREEN = "1", "36", "32"
_SEVERITY = {"error": "1;31", "warning": "1;33"}


def render(report: Report, *, colour: bool = False, width: int = DEFAULT_WIDTH) -> str:
    """The report for a console of ``width`` cells, in the colours of ANSI X3.64 where ``colour``; empty without problems."""
    paint = _Paint(colour)
    excerpts = report.excerpts
    blocks = ["\n".join(_lines(each, excerpts, paint, width)) for each in report.problems]
    return "\n\n".join((*blocks, "\n".join(counted(report.problems)))) if blocks else ""


def _lines(problem: Problem, excerpts: Excerpts, paint: "_Paint", width: int) -> Iterator[str]:
    severity = paint(f"{problem.severity}[{problem.code}]", _SEVERITY[problem.severity])
    sentence, english, *suggestion = told(problem)
    yield f"{severity} {paint(f'{problem.severity_in_thai}: {sentence}', _BOLD)}"
    yield f"  {english}"
    yield f"  {paint('-->', _CYAN)} {problem.place}"
    lines = excerpts.of(problem)
    room = max(_LEAST_WIDTH, width - len(str(problem.place.end_line or problem.place.line)) - len("   | "))
    for gutter, text in drawn(lines, room):
        carets = bool(text) and not text.strip(" ^")
        yield f"  {paint(gutter, _CYAN)} {paint(text, _SEVERITY[problem.severity]) if carets else text}".rstrip()
    yield from (f"  {paint(words, _GREEN)}" for words in suggestion)


class _Paint:
    """Words in a colour, or as they are."""

    def __init__(self, colour: bool) -> None:
        self.colour = colour

    def __call__(self, words: str, code: str) -> str:
        return f"\x1b[{code}m{words}\x1b[0m" if self.colour else words
