"""Which files a build is to make: what its generators announce, what was written, what is copied."""

import fnmatch
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from pelican.generators import SourceFileGenerator, StaticGenerator

from publisher.writer import StagedWriter, inside

# Path below the output folder to size in bytes, or None where only presence can be asked for.
PlannedFiles = Mapping[str, int | None]


def planned_files(generators: Iterable[Any], writer: StagedWriter, settings: Mapping[str, Any]) -> PlannedFiles:
    """Every file the finished tree must hold."""
    planned: dict[str, int | None] = dict(writer.put_files)
    root = writer.root
    for written in writer.written:
        planned.setdefault(written, None)
    for generator in generators:
        if isinstance(generator, StaticGenerator):
            planned.update(_copied(generator, root))
        elif isinstance(generator, SourceFileGenerator):
            planned.update(_sources(generator))
    planned.update(_theme_files(settings))
    return planned


def _copied(generator: StaticGenerator, root: Path) -> Mapping[str, int | None]:
    return {
        inside(root, static.save_as).relative_to(root).as_posix(): (
            Path(generator.path, static.source_path).stat().st_size
        )
        for static in generator.staticfiles
    }


def _sources(generator: SourceFileGenerator) -> Mapping[str, int | None]:
    originals = [*generator.context["articles"], *generator.context["pages"]]
    contents = [*originals, *(translation for each in originals for translation in each.translations)]
    return {
        f"{os.path.splitext(each.save_as)[0]}{generator.output_extension}": Path(each.source_path).stat().st_size  # noqa: PTH122
        for each in contents
    }


def _theme_files(settings: Mapping[str, Any]) -> Mapping[str, int | None]:
    found: dict[str, int | None] = {}
    for name in settings["THEME_STATIC_PATHS"]:
        source = Path(settings["THEME"], name)
        for path in [source] if source.is_file() else sorted(source.rglob("*")):
            below = path.relative_to(source.parent if source.is_file() else source)
            ignored = any(fnmatch.fnmatch(part, rule) for part in below.parts for rule in settings["IGNORE_FILES"])
            if path.is_file() and not ignored:
                found[(Path(settings["THEME_STATIC_DIR"]) / below).as_posix()] = path.stat().st_size
    return found
