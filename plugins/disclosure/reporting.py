"""Which report ``prongsai check`` gives, in which form, and where it goes: to a person at a terminal or to a machine."""

import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from disclosure import catalogue
from privacy import masked
from problems import Problem, counted, say
from problems.consoles import has_colour, width_of
from problems.excerpts import files_below
from problems.renderers import FORMATS, github, terminal
from problems.reports import Advice, Report, Words

# Where GitHub Actions collects a step's summary, and what names no colour, as the environment calls them.
SUMMARY = "GITHUB_STEP_SUMMARY"
# What people read in the console they asked in; everything else is for a file or another program.
FOR_PEOPLE = ("terminal", "plain")
# Their places are looked up in the repository, which may hold more than the folder that was checked.
FOR_REPOSITORIES = ("github", "gitlab", "sarif")


@dataclass(frozen=True, slots=True)
class Telling:
    """How problems are to be told: a format of `FORMATS` or None for what suits the console, and a file or None."""

    format: str | None
    output: Path | None
    environment: Mapping[str, str]

    def tell(self, problems: Iterable[Problem], root: Path) -> bool:
        """Tell the problems of a folder; say whether they went to people at the console rather than to a program or file."""
        form = self.format or ("terminal" if sys.stderr.isatty() and not self.output else "plain")
        found, base = tuple(problems), root
        if form in FOR_REPOSITORIES:
            found, base = _from_here(found, root, Path.cwd())
        advice = (
            {each.code: words for each in found if (words := _advice(each.code))} if form in ("sarif", "html") else {}
        )
        version = _version() if form in ("sarif", "json") else ""
        report = Report(found, files_below(base, masked), advice, "prongsai", version)
        if form == "github" and self.environment.get(SUMMARY):
            _summarise(report, Path(self.environment[SUMMARY]))
        text = self._rendered(form, report)
        if self.output:
            self.output.write_bytes(_encoded(text))
            if found:
                say("\n".join(counted(found)), sys.stderr)
        elif form in FOR_PEOPLE and found:
            say(text, sys.stderr)
        elif form not in FOR_PEOPLE:
            sys.stdout.buffer.write(_encoded(text))
            sys.stdout.buffer.flush()
        return form in FOR_PEOPLE or self.output is not None

    def _rendered(self, form: str, report: Report) -> str:
        if form == "terminal" and not self.output:
            colour = has_colour(sys.stderr, self.environment)
            return terminal.render(report, colour=colour, width=width_of(sys.stderr))
        return FORMATS[form](report)


def _version() -> str:
    # Imported here: it takes longer than reading a small municipality's data.
    from importlib.metadata import version

    return version("prongsai")


def _encoded(text: str) -> bytes:
    """Names of files that are no UTF-8 must not end a report; in JSON they are escaped the way JSON does."""
    return (text + "\n" if text and not text.endswith("\n") else text).encode("utf-8", "backslashreplace")


def _from_here(problems: tuple[Problem, ...], root: Path, here: Path) -> tuple[tuple[Problem, ...], Path]:
    """The problems with places relative to the folder one stands in, where that holds the folder that was checked."""
    if root == here or not root.is_relative_to(here):
        return problems, root
    way = root.relative_to(here).as_posix()
    moved = (replace(each, place=replace(each.place, path=f"{way}/{each.place.path}")) for each in problems)
    return tuple(moved), here


def _summarise(report: Report, file: Path) -> None:
    """Append to the step's summary, which may hold something already."""
    room = github.SUMMARY_BYTES - (file.stat().st_size if file.exists() else 0)
    with file.open("ab") as summary:
        summary.write(github.summary(report, room).encode("utf-8", "backslashreplace"))


def _advice(code: str) -> Advice | None:
    thai, english = catalogue.find(code, "th"), catalogue.find(code, "en")
    if thai is None or english is None:
        return None
    in_thai, in_english = (Words(each.title, each.meaning, each.reason) for each in (thai, english))
    return Advice(in_thai, in_english, thai.before, thai.after)
