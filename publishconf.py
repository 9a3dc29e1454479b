"""Only what differs in public: drafts and samples are left out, and the site stands in its own folder."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from pelicanconf import *  # noqa: F403
from pelicanconf import HERE

PUBLIC = True
OUTPUT_PATH = str(HERE / "public")
