"""How the site is built; no fact about the municipality stands here (those are in data/)."""

import sys
from pathlib import Path

from jinja2 import StrictUndefined

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE / "plugins"))

import disclosure  # noqa: E402  (found through the line above)

# A plugin given as a module: one that cannot be imported stops the build instead of vanishing from it.
PLUGINS = [disclosure]

PATH = str(HERE / "content")
DATA_PATH = str(HERE / "data")
THEME = str(HERE / "theme")
OUTPUT_PATH = str(HERE / "output")

# Drafts and samples are shown, under banners, everywhere but on the public site.
PUBLIC = False
DEFAULT_LANG = "th"
# Digits on the pages: "arabic" or "thai".
NUMERALS = "arabic"
TIMEZONE = "Asia/Bangkok"
LOCALE = ["C.UTF-8", "C"]

# Everything on this site is a record; Pelican's own articles and pages are not used.
ARTICLE_PATHS: list[str] = []
PAGE_PATHS: list[str] = []
STATIC_PATHS: list[str] = []
DIRECT_TEMPLATES: list[str] = []
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
THEME_STATIC_PATHS = ["static/js", "static/icons"]
# Pelican's docutils has no Thai, and warns of it in every build.
READERS = {"rst": None, "html": None}
IGNORE_FILES = [".*", "__pycache__", "~$*", "Thumbs.db", "desktop.ini"]
JINJA_ENVIRONMENT = {"autoescape": True, "undefined": StrictUndefined, "trim_blocks": True, "lstrip_blocks": True}
