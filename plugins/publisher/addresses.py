"""Two sources at one address, and files that would land outside: found before anything is written over.

Pelican lets a page that names its own address take that of another, which then vanishes without a word.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from pelican.contents import Content
from pelican.generators import StaticGenerator

from problems import Fault, Place, Problem, ProblemsError, problem
from publisher.writer import inside


class GuardedStaticGenerator(StaticGenerator):  # type: ignore[misc]
    """Looks where its files would land before it copies any; not earlier, because ``{attach}`` links still move them."""

    def generate_output(self, writer: Any) -> None:
        """Pelican's own, after that look."""
        for static in self.staticfiles:
            inside(Path(self.output_path), static.save_as)
        refuse_shared([*self.context["generated_content"].values(), *self.staticfiles], Path(self.path))
        super().generate_output(writer)


def refuse_shared(contents: Iterable[Any], folder: Path) -> None:
    """Raise `ProblemsError` where two sources in the content folder would be published at one address."""
    if problems := list(_shared(contents, folder)):
        raise ProblemsError(problems)


def _shared(contents: Iterable[Any], folder: Path) -> Iterator[Problem]:
    sources = defaultdict(set)
    for each in contents:
        if isinstance(each, Content) and each.save_as:
            sources[each.save_as].add(Path(folder, each.source_path).relative_to(folder.parent).as_posix())
    for address, paths in sources.items():
        for path in sorted(paths) if len(paths) > 1 else ():
            others = ", ".join(sorted(paths - {path}))
            fault = Fault(
                "same-address",
                f"ใช้ที่อยู่ {address} เดียวกับ {others}",
                f"published at {address}, and so is {others}",
            )
            yield problem(fault, Place(path))
