"""The same municipality as a site in Hugo, in either of the two ways that Hugo takes YAML records.

    python tests/benchmark/hugo.py adapter MUNICIPALITY FOLDER
    python tests/benchmark/hugo.py front-matter MUNICIPALITY FOLDER

``adapter``: content adapters make pages of the very same YAML files, mounted as data.
``front-matter``: one file per measure and manual, its YAML as front matter (written here, so never timed).
"""

import json
import re
import shutil
import sys
from collections.abc import Callable
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(ROOT / "plugins"))

from disclosure import catalogue  # noqa: E402  (found through the line above)
from disclosure.building import prepare  # noqa: E402
from disclosure.generator import stylesheet  # noqa: E402
from disclosure.pages.parts import PlannedPage  # noqa: E402
from disclosure.wording import Wording, load_labels  # noqa: E402
from thai.calendar import SHORT_MONTHS  # noqa: E402

VARIANTS = ("adapter", "front-matter")
SMALL = ("channels", "complaints", "divisions", "reports")
# What its layouts see to be missing; everything else that ours finds takes rules.
GAPS = ("report-without-approval", "unstated-topics", "unverified-channel", "no-separate-channel")


def write(municipality: Path, folder: Path, variant: str, *, downloads: bool) -> None:
    """Write the Hugo site of a municipality; ``downloads`` shows the links to CSV and JSON that our pages have."""
    shutil.rmtree(folder, ignore_errors=True)
    for part in (HERE / "hugo", HERE / "hugo" / variant):
        shutil.copytree(part, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns(*VARIANTS))
    _theme(folder / "static" / "theme")
    own = folder / "own-data"
    own.mkdir()
    (own / "labels.json").write_text(json.dumps(labels(), ensure_ascii=False), encoding="utf-8")
    (own / "parts.json").write_text(json.dumps(parts(municipality)), encoding="utf-8")
    (own / "columns.json").write_text(json.dumps(columns(municipality)), encoding="utf-8")
    mounts = {"content": "content", "layouts": "layouts", "static": "static", str(own): "data"}
    if variant == "adapter":
        mounts |= {str(municipality / "data"): "data", str(municipality / "content" / "manuals"): "assets/manuals"}
    else:
        mounts |= {str(municipality / "data" / name): f"data/{name}" for name in SMALL}
        shutil.copy(municipality / "data" / "organisation.yml", own)
        for source in sorted((municipality / "data" / "measures").rglob("*.yml")):
            write_measure(municipality, folder, source)
        _manuals(municipality, folder)
    with (folder / "hugo.toml").open("a", encoding="utf-8") as file:
        file.write(f"\n[params]\ndownloads = {str(downloads).lower()}\n\n[module]\n")
        for source, target in mounts.items():
            file.write(f"[[module.mounts]]\nsource = {json.dumps(source)}\ntarget = {json.dumps(target)}\n")


def command(hugo: str, folder: Path, output: Path) -> list[str]:
    """The command that builds a Hugo site."""
    address = "https://www.example.go.th/"
    return [hugo, "build", "--source", str(folder), "--destination", str(output), "--baseURL", address, "--quiet"]


def write_measure(municipality: Path, folder: Path, source: Path) -> None:
    """A measure of the front-matter variant: its YAML, and nothing below."""
    year, number = source.parent.name, source.name.partition("-")[0]
    target = folder / "content" / "measures" / year / f"{number}.md"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(f"---\n{source.read_text(encoding='utf-8')}---\n", encoding="utf-8")


def labels() -> dict[str, Any]:
    """The site's own words as nested maps, their {gaps} as %v in the order in which they stand."""
    nested: dict[str, Any] = {}
    for key, text in load_labels("th").items():
        *folders, name = key.split(".")
        place = nested
        for folder in folders:
            place = place.setdefault(folder, {})
        place[name] = re.sub(r"\{\w+\}", "%v", text)
    sections = (
        "channels",
        "measures",
        "reports",
        "complaints",
        "manuals",
        "divisions",
        "downloads",
        "about",
        "search",
        "gaps",
    )
    nested["titles"] = {name: nested[name].get("short", nested[name]["title"]) for name in sections}
    nested["introductions"] = {name: nested[name].get("introduction", "") for name in sections}
    nested["short_month"] = SHORT_MONTHS
    help_ = {code: catalogue.find(code, "th") for code in GAPS}
    nested["gap"] = {code: {"title": text.title, "reason": text.reason} for code, text in help_.items() if text}
    return nested


def parts(municipality: Path) -> dict[str, list[int]]:
    """Where each page of a list begins that ours lays on several: the first measure or link of each."""
    counts: dict[str, list[int]] = {}
    for page in _planned(municipality):
        if page.pager and page.template in _LISTED:
            counts.setdefault(re.sub(r"page-\d+/$", "", page.url), []).append(_LISTED[page.template](page.view))
    return {address: list(accumulate(each, initial=0))[:-1] for address, each in counts.items()}


def columns(municipality: Path) -> list[str]:
    """The columns of the data dictionary: those of our tables."""
    return sorted({column.name for page in _planned(municipality) for table in page.tables for column in table.columns})


@cache
def _planned(municipality: Path) -> tuple[PlannedPage, ...]:
    return prepare(municipality / "data", municipality / "content", Wording(), public=True).pages


# How much of its list a page shows, by its template.
_LISTED: dict[str, Callable[[Any], int]] = {
    "downloads": lambda view: len(view.pages),
    "measures": lambda view: len(view.table.rows),
    "report": lambda view: len({row.anchor.partition("-")[0] for row in view.table.rows}),
    "search": lambda view: sum(len(part.links) for part in view.parts),
}


def _manuals(municipality: Path, folder: Path) -> None:
    target = folder / "content" / "manuals"
    target.mkdir(parents=True, exist_ok=True)
    for source in sorted((municipality / "data" / "manuals").glob("*.yml")):
        body = (municipality / "content" / "manuals" / f"{source.stem}.md").read_text(encoding="utf-8")
        (target / f"{source.stem}.md").write_text(
            f"---\n{source.read_text(encoding='utf-8')}---\n{body}", encoding="utf-8"
        )


def _theme(folder: Path) -> None:
    folder.mkdir(parents=True)
    static = ROOT / "theme" / "static"
    (folder / "site.css").write_bytes(stylesheet(static / "css" / "site.css"))
    for source in (file for name in ("js", "icons", "fonts") for file in (static / name).iterdir()):
        shutil.copy(source, folder)


if __name__ == "__main__":
    write(Path(sys.argv[2]).resolve(), Path(sys.argv[3]).resolve(), sys.argv[1], downloads="--downloads" in sys.argv)
