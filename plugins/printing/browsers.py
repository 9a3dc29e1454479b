"""Finding a browser that prints: Chromium, or one made of it."""

import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

# Names under which the commands are installed, the freest first.
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "msedge")
# Windows seldom has them on its path; Edge comes with it.
_ON_WINDOWS = (
    "Microsoft/Edge/Application/msedge.exe",
    "Google/Chrome/Application/chrome.exe",
    "Chromium/Application/chrome.exe",
)
_WINDOWS_FOLDERS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
_ON_MACOS = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)


def find_browser(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> str | None:
    """The first browser found that prints a page without a window; None where there is none."""
    named = (shutil.which(name, path=environment.get("PATH", "")) for name in NAMES)
    return next((found for found in (*named, *_usual_places(environment, platform)) if found), None)


def _usual_places(environment: Mapping[str, str], platform: str) -> Iterator[str]:
    folders = [environment[name] for name in _WINDOWS_FOLDERS if name in environment]
    places = {
        "win32": [str(Path(folder, place)) for folder in folders for place in _ON_WINDOWS],
        "darwin": list(_ON_MACOS),
    }
    return (place for place in places.get(platform, []) if Path(place).is_file())
