"""A small stock Pelican site: articles, pages, images, a feed, a theme of its own, and `PELICAN_CLASS = Publisher`."""

import os
import shutil
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

import markdown
import pelican
import rich.live
import rich.status
from tests import forked

import publisher

# Read and warmed up here, once, for every forked build.
MODULES = (pelican, publisher, rich.live, rich.status)
markdown.Markdown(
    extensions=["markdown.extensions.codehilite", "markdown.extensions.extra", "markdown.extensions.meta"]
)

PLUGINS = Path(__file__).resolve().parents[2] / "plugins"

# Longer versions of these tests, for the night before a release.
LONG = bool(os.environ.get("PUBLISHER_LONG"))

# Every file of a tree with its bytes; every folder with None.
Tree = dict[str, bytes | None]

SETTINGS = """
import sys
from pathlib import Path
from jinja2 import StrictUndefined
HERE = Path(__file__).resolve().parent
sys.path.insert(0, {plugins!r})
from publisher import Publisher
PELICAN_CLASS = Publisher
SITENAME = "Stock"
SITEURL = ""
PATH = str(HERE / "content")
THEME = str(HERE / "theme")
OUTPUT_PATH = str(HERE / "web" / "output")
OUTPUT_RETENTION = ["CNAME"]
TIMEZONE = "Asia/Bangkok"
LOCALE = ["C.UTF-8"]
STATIC_PATHS = ["images"]
PLUGIN_PATHS = [str(HERE / "plugins")]
DIRECT_TEMPLATES = ["index"]
ARTICLE_PATHS, PAGE_PATHS = ["articles"], ["pages"]
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ""
FEED_ALL_ATOM, CATEGORY_FEED_ATOM, TRANSLATION_FEED_ATOM = "feeds/all.atom.xml", None, None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
JINJA_ENVIRONMENT = {{"undefined": StrictUndefined}}
PLUGINS = []
"""

PAGE = """<!DOCTYPE html>
<html><head><title>{% block title %}{{ SITENAME }}{% endblock %}</title>
<link rel="stylesheet" href="/theme/css/main.css"></head>
<body>{% block body %}{% endblock %}</body></html>
"""
TEMPLATES = {
    "base": PAGE,
    "index": '{% extends "base.html" %}{% block body %}{% for article in articles %}'
    '<a href="/{{ article.url }}">{{ article.title }}</a>{% endfor %}{% endblock %}',
    "article": '{% extends "base.html" %}{% block body %}<h1>{{ article.title }}</h1>{{ article.content }}{% endblock %}',
    "page": '{% extends "base.html" %}{% block body %}<h1>{{ page.title }}</h1>{{ page.content }}{% endblock %}',
}


@dataclass(frozen=True)
class StockSite:
    """The site's folder, what it publishes, and the ways to build it."""

    folder: Path

    @property
    def web(self) -> Path:
        """The folder that holds the output and its workshop, and nothing else."""
        return self.folder / "web"

    @property
    def output(self) -> Path:
        """The public tree."""
        return self.web / "output"

    @property
    def workshop(self) -> Path:
        """The publisher's hidden folder beside the output."""
        return self.web / ".output.publisher"

    @property
    def conf(self) -> Path:
        """The settings file."""
        return self.folder / "pelicanconf.py"

    def write(self, name: str, text: str) -> Path:
        """Write one source file."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def settings(self, text: str) -> None:
        """Add lines to the settings file."""
        self.conf.write_text(f"{self.conf.read_text(encoding='utf-8')}\n{text}\n", encoding="utf-8")

    def becomes(self, version: int) -> None:
        """Content of a version: against any other, one page less, one more, two changed, an image changed."""
        for old in (self.folder / "content").glob("*/only-*"):
            old.unlink()
        self.write(
            "content/articles/news.md",
            f"Title: News\nDate: 2026-01-02\n\nVersion {version} " + f"says {version} at length. " * 200,
        )
        self.write(f"content/articles/only-{version}.md", f"Title: Only {version}\nDate: 2026-01-03\n\nHere today.\n")
        self.write(f"content/images/only-{version}.png", f"picture {version}" * 500)
        self.write("content/images/seal.png", f"seal {version}" * 1000)

    def build(self, *arguments: str, **environment: str) -> forked.Finished:
        """The real command, in a process of its own."""
        command = ("-m", "pelican", "-s", str(self.conf), "--log-handler", "plain", *arguments)
        return forked.run(*command, cwd=self.folder, **environment)

    def run(self, before: Callable[[], object] = lambda: None) -> int:
        """The same command in a forked process, which saves the time of importing Pelican."""
        return wait(self.start(before))

    def start(self, before: Callable[[], object] = lambda: None) -> int:
        """Begin a forked build, after doing something in the new process; returns its number."""

        def command() -> None:
            before()
            pelican.main(["-s", str(self.conf), "--log-handler", "plain"])

        return fork(command, self.said)

    @property
    def said(self) -> Path:
        """What the last forked build printed."""
        return self.folder / "said.txt"

    def releases(self) -> list[Tree]:
        """The kept releases, newest first."""
        folder = self.workshop / "releases"
        return [tree(path) for path in sorted(folder.iterdir(), reverse=True)] if folder.exists() else []

    def is_tidy(self) -> bool:
        """Whether nothing lies about beside the output but the lock and the releases."""
        beside = {path.name for path in self.web.iterdir()} == {"output", ".output.publisher"}
        return beside and {path.name for path in self.workshop.iterdir()} <= {"lock", "releases", "built.json"}


def make(folder: Path) -> StockSite:
    """Write the site, at version 0, unbuilt."""
    site = StockSite(folder)
    folder.mkdir(parents=True)
    site.conf.write_text(SETTINGS.format(plugins=str(PLUGINS)), encoding="utf-8")
    for name, text in TEMPLATES.items():
        site.write(f"theme/templates/{name}.html", text)
    site.write("theme/static/css/main.css", "body { margin: 0 }\n")
    site.write("content/articles/first.md", "Title: First\nDate: 2026-01-01\n\n[About]({filename}../pages/about.md)\n")
    site.write("content/pages/about.md", "Title: About\n\n[First]({filename}../articles/first.md)\n")
    site.write("content/pages/seal.md", "Title: Seal\n\n![seal]({static}/images/seal.png)\n")
    site.becomes(0)
    site.web.mkdir()
    return site


def published(folder: Path, versions: int = 1) -> StockSite:
    """A site that was built so many times, each time another version, with a file of its owner's in the output."""
    site = make(folder)
    for version in range(versions):
        site.becomes(version)
        assert site.run() == 0, site.said.read_text()
        (site.output / "CNAME").write_text("stock.example\n")
    return site


def tree(folder: Path) -> Tree:
    """Every file below a folder with its bytes, every folder with None."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None
        for path in sorted(folder.rglob("*"))
    }


def restore(kept: Path, place: Path) -> None:
    """Put a copy of a kept folder in a place, instead of what is there."""
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(kept, place, symlinks=True)


def fork(action: Callable[[], object], said: Path) -> int:
    """Do something in a process of its own, which prints to a file; returns its number."""
    number = os.fork()
    if number == 0:
        _do(action, said)
    return number


def wait(process: int) -> int:
    """How a process ended: its exit status, or minus the signal that ended it."""
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


def _do(action: Callable[[], object], said: Path) -> NoReturn:
    status = 1
    sys.stdout = sys.stderr = said.open("w", encoding="utf-8")
    try:
        action()
        status = 0
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else int(bool(end.code))
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(status)
