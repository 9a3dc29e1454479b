"""How the site is built; no fact about the municipality stands here (those are in data/)."""

import os
import sys
from contextlib import suppress
from pathlib import Path

from jinja2 import FileSystemBytecodeCache, StrictUndefined

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE / "plugins"))

# Found through the line above.
import disclosure  # noqa: E402
from publisher import Publisher  # noqa: E402

# Checks first, builds beside the output, and swaps only a whole site in.
PELICAN_CLASS = Publisher

# A plugin given as a module: one that cannot be imported stops the build instead of vanishing from it.
PLUGINS = [disclosure]

PATH = str(HERE / "content")
DATA_PATH = str(HERE / "data")
THEME = str(HERE / "theme")
OUTPUT_PATH = str(HERE / "output")

# The live preview (`pelican -lr`) also watches these, and tells the page being viewed what is wrong.
WATCH_PATHS = ["DATA_PATH", *(str(HERE / name) for name in ("plugins", "pelicanconf.py", "publishconf.py"))]
# These, the content, the theme and the settings are all this site is made from: where none has changed, nothing is built.
SKIP_UNCHANGED = True
LIVE_STATUS = "theme/live.txt"

# Drafts and samples are shown, under banners, everywhere but on the public site.
PUBLIC = False
DEFAULT_LANG = "th"
# CSV and JSON beside every page.
DOWNLOADS = True
# Digits on the pages: "arabic" or "thai".
NUMERALS = "arabic"
# Words that browsers break in the wrong place, and pages therefore keep on one line.
NOBREAK_TERMS = (
    "เทศบาลฯ",
    "คู่มือฯ",
    "แนวทางปฏิบัติฯ",
    "ข้อมูลข่าวสารฯ",
    "งานนิติการ",
    "ประพฤติมิชอบ",
)
TIMEZONE = "Asia/Bangkok"
LOCALE = ["C.UTF-8", "C"]

# Everything on this site is a record; Pelican's own articles and pages are not used.
ARTICLE_PATHS: list[str] = []
PAGE_PATHS: list[str] = []
STATIC_PATHS: list[str] = []
DIRECT_TEMPLATES: list[str] = []
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
THEME_STATIC_PATHS = ["static/js", "static/icons", "static/fonts"]
# Pelican's docutils has no Thai, and warns of it in every build.
READERS = {"rst": None, "html": None}
IGNORE_FILES = [".*", "__pycache__", "~$*", "Thumbs.db", "desktop.ini"]
# Compiled templates and parsed records; may be deleted at any time.
CACHE_PATH = str(HERE / ".cache")
with suppress(OSError):
    Path(CACHE_PATH).mkdir(exist_ok=True)
JINJA_ENVIRONMENT = {
    "autoescape": True,
    "undefined": StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
    # A build reads each template once; the next one begins anew.
    "auto_reload": False,
    "bytecode_cache": FileSystemBytecodeCache(CACHE_PATH) if os.access(CACHE_PATH, os.W_OK) else None,
}
