"""The README's promise: a new kind of record with its page is new files and a line in each list; the generator stays."""

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

RECORD = '''"""ข่าว: a piece of news."""

from typing import ClassVar

from disclosure.fields import Id, Text, field
from disclosure.records.base import Record


class News(Record):
    """One piece of news."""

    kind: ClassVar[str] = "news"
    thai: ClassVar[str] = "ข่าว"
    files: ClassVar[str] = "news/*.yml"

    id: Id = field("รหัส", "id")
    title: Text = field("หัวข้อ", "title")

    @property
    def key(self) -> str:
        return self.id

    @property
    def label(self) -> str:
        return self.title
'''

PAGE = '''"""A piece of news."""

from disclosure import urls
from disclosure.pages.parts import Link, PlannedPage
from disclosure.records import News


def plan(site, wording):
    for news in site.all(News):
        yield PlannedPage(urls.news(news.id), "news", news.title, news, records=(news,), trail=(Link("หน้าแรก", urls.HOME),))
'''


def _insert(path: Path, before: str, line: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, line + before, 1), encoding="utf-8")


def test_a_new_kind_needs_new_files_and_one_line_in_each_list(tmp_path: Path) -> None:
    for name in ("content", "data", "plugins", "theme"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    shutil.copy(ROOT / "pelicanconf.py", tmp_path)
    rooms = tmp_path / "plugins" / "disclosure"
    generator = (rooms / "generator.py").read_bytes()

    (rooms / "records" / "news.py").write_text(RECORD, encoding="utf-8")
    (rooms / "pages" / "news.py").write_text(PAGE, encoding="utf-8")
    (tmp_path / "theme" / "templates" / "news.html").write_text(
        '{% extends "base.html" %}{% block content %}<h1>{{ view.title }}</h1>{% endblock %}', encoding="utf-8"
    )
    _insert(rooms / "records" / "__init__.py", "\nKINDS", "from disclosure.records.news import News\n")
    _insert(rooms / "records" / "__init__.py", "    Waivers,\n)", "    News,\n")
    _insert(rooms / "pages" / "__init__.py", "\nPAGE_TYPES", "from disclosure.pages import news\n")
    _insert(rooms / "pages" / "__init__.py", "    not_found.plan,\n)", "    news.plan,\n")
    with (rooms / "urls.py").open("a", encoding="utf-8") as file:
        file.write('\n\ndef news(news_id: str) -> str:\n    return f"/news/{news_id}/"\n')
    (tmp_path / "data" / "news").mkdir()
    (tmp_path / "data" / "news" / "fair.yml").write_text(
        "id: fair\ntitle: งานวัด\npublished: 2026-11-25\n", encoding="utf-8"
    )
    finished = subprocess.run(
        [sys.executable, "-m", "pelican"], cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=False
    )

    assert finished.returncode == 0, finished.stderr
    assert "<h1>งานวัด</h1>" in (tmp_path / "output" / "news" / "fair" / "index.html").read_text(encoding="utf-8")
    assert "/news/fair/" in (tmp_path / "output" / "sitemap.xml").read_text(encoding="utf-8")
    assert (rooms / "generator.py").read_bytes() == generator
