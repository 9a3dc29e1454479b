"""The sites that are built side by side, and what is edited in them between builds."""

import json
import shutil
import sys
from dataclasses import dataclass, field
from pathlib import Path

import hugo
import municipality

ROOT = hugo.ROOT


@dataclass(slots=True)
class Bench:
    """A work folder with one municipality, our output and Hugo's two."""

    work: Path
    size: int
    hugo: str
    downloads: bool
    edits: int = 0
    sources: list[Path] = field(default_factory=list)
    # What the last edit must have brought to a page of ours.
    awaited: tuple[str, str] | None = None

    def prepare(self) -> None:
        """Write the municipality, a copy of the theme to edit, and Hugo's sites."""
        shutil.rmtree(self.work, ignore_errors=True)
        municipality.write(self.town, self.size)
        shutil.copytree(ROOT / "theme", self.theme)
        for variant in hugo.VARIANTS:
            hugo.write(self.town, self.work / variant, variant, downloads=self.downloads)
        self.sources = sorted((self.town / "data" / "measures").rglob("*.yml"))

    @property
    def town(self) -> Path:
        """The municipality's folder."""
        return self.work / "municipality"

    @property
    def theme(self) -> Path:
        """Our theme, as a copy that may be edited."""
        return self.work / "theme"

    def output(self, name: str) -> Path:
        """Where a contestant writes."""
        return self.work / "output" / name

    def forget(self, name: str) -> None:
        """Remove a contestant's output and everything it remembers of it."""
        output = self.output(name)
        shutil.rmtree(output, ignore_errors=True)
        shutil.rmtree(output.parent / f".{output.name}.publisher", ignore_errors=True)
        for rest in ("resources", ".hugo_build.lock"):
            path = self.work / name / rest
            shutil.rmtree(path, ignore_errors=True)
            path.unlink(missing_ok=True)

    def command(self, name: str) -> list[str]:
        """The command that builds a contestant's site."""
        if name != "ours":
            return hugo.command(self.hugo, self.work / name, self.output(name))
        settings = [f"DATA_PATH={json.dumps(str(self.town / 'data'))}"]
        if not self.downloads:
            settings.append("DOWNLOADS=false")
        return [
            *(sys.executable, "-m", "pelican", str(self.town / "content")),
            *("-s", str(ROOT / "publishconf.py"), "-t", str(self.theme)),
            *("-e", *settings, "-o", str(self.output("ours"))),
        ]

    def edit_text(self) -> None:
        """Change a text inside one measure, a different one each time, in all three sites."""
        self._edit("    method: ")

    def edit_title(self) -> None:
        """Change the title of one measure, which its neighbours and its year show too."""
        self._edit("title: ")

    def edit_template(self) -> None:
        """Change a template that every page of ours is made with."""
        self.edits += 1
        base = self.theme / "templates" / "base.html"
        text = base.read_text(encoding="utf-8")
        base.write_text(text.replace("</body>", f"<!-- {self.edits} -->\n</body>"), encoding="utf-8")
        self.awaited = ("index.html", f"<!-- {self.edits} -->")

    def check(self) -> None:
        """A fast build that left the last edit out would not count: `AssertionError` for one."""
        if self.awaited:
            page, words = self.awaited
            assert words in (self.output("ours") / page).read_text(encoding="utf-8"), f"{page} lacks the last edit"

    def _edit(self, key: str) -> None:
        self.edits += 1
        source = self.sources[self.edits * 7919 % len(self.sources)]
        text = source.read_text(encoding="utf-8")
        source.write_text(text.replace(key, f"{key}แก้ไข {self.edits} ", 1), encoding="utf-8", newline="\n")
        hugo.write_measure(self.town, self.work / "front-matter", source)
        self.awaited = (
            f"measures/{source.parent.name}/{source.name.partition('-')[0]}/index.html",
            f"แก้ไข {self.edits} ",
        )
