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
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(ROOT / "plugins"))

from disclosure.generator import stylesheet  # noqa: E402  (found through the line above)
from disclosure.wording import load_labels  # noqa: E402

VARIANTS = ("adapter", "front-matter")
SMALL = ("channels", "complaints", "divisions", "reports")


def write(municipality: Path, folder: Path, variant: str, *, downloads: bool) -> None:
    """Write the Hugo site of a municipality; ``downloads`` shows the links to CSV and JSON that our pages have."""
    shutil.rmtree(folder, ignore_errors=True)
    for part in (HERE / "hugo", HERE / "hugo" / variant):
        shutil.copytree(part, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns(*VARIANTS))
    _theme(folder / "static" / "theme")
    own = folder / "own-data"
    own.mkdir()
    (own / "labels.json").write_text(json.dumps(labels(), ensure_ascii=False), encoding="utf-8")
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
    parts = ("channels", "measures", "reports", "complaints", "manuals", "divisions", "downloads", "about", "search")
    nested["titles"] = {part: nested[part].get("short", nested[part]["title"]) for part in parts}
    nested["introductions"] = {part: nested[part].get("introduction", "") for part in parts}
    return nested


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
