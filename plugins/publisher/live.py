"""``pelican -r``: a mistake is shown and survived, an edit saved during a build is not lost, nothing runs hot.

Pelican's own loop does not watch data or plugins, is deaf while it builds, and after an exception builds again at once,
for ever. So the first run it asks for never returns: this loop takes its place, still under the ordinary command.
A turn is due when a watched file is no longer as the last turn found it; notifications only say when to look.

Settings and plugins are read anew when their code was edited, the publisher's too. Only this module runs on as it was.
"""

import fnmatch
import gc
import importlib.util
import json
import logging
import os
import sys
import time
import traceback
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from html import escape
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Any

import pelican
from pelican.contents import Content
from pelican.plugins import signals
from watchfiles import watch

from publisher.releases import releases
from publisher.workshop import Workshop

if TYPE_CHECKING:
    from publisher.publisher import Publisher

Stamps = Mapping[str, tuple[int, ...]]

# Seconds after which a look is taken without notification: some disks send none, and a folder may come back.
SWEEP = 2.0
# In an output folder that holds no site yet, only the page that says why.
WAITING = ".waiting"
# Fetched past the browser's cache, for the server tells time by the second.
WAITING_PAGE = """<!DOCTYPE html><html lang="th"><meta charset="utf-8"><title>…</title>
<script>
const look = () => fetch(location.href, {{cache: "reload"}}).then(() => location.reload(), later);
const later = () => setTimeout(look, 1000);
later();</script>
<pre style="white-space:pre-wrap">{}</pre></html>
"""
# Not a mistake: the other build ends, and this one is still due.
BUSY = "build-under-way"


def is_reloading(caller: FrameType | None) -> bool:
    """Whether Pelican's reloading loop is calling; it says so in no other way."""
    return caller is not None and caller.f_code.co_name == "autoreload"


def run(publisher: "Publisher", arguments: Any) -> None:
    """Build, and build again after every change, until the keyboard interrupts."""
    preview = Preview(publisher, arguments)
    while True:
        preview.turn()
        preview.wait()


class Preview:
    """The publisher as it could last be read, and the watched files as the last turn found them."""

    def __init__(self, publisher: "Publisher", arguments: Any) -> None:
        self.publisher = publisher
        self.arguments = arguments
        self.home = Path(arguments.settings).resolve().parent
        self.seen = self.look()
        # None from a failed reading until one succeeds.
        self.code: Stamps | None = code_of(self.seen)
        self.is_due = True
        # Higher than in any session before, so that a page left open notices the new one.
        self.number = time.time_ns() // 1_000_000

    def turn(self) -> None:
        """Build once, and tell how it went; whatever goes wrong, the last good site stays up."""
        self.seen = self.look()
        self.is_due = False
        problems: list[str] = []
        try:
            self._read_anew()
            self.publisher.publish()
        except (Exception, SystemExit) as error:
            # Any bug, and what a person can mend: the class of that may be another since the code was read anew.
            found = getattr(error, "problems", ())
            self.is_due = any(each.code == BUSY for each in found)
            problems = [str(each) for each in found] or [_words(error, self.home)]
            if found:
                self.publisher.show(error)  # type: ignore[arg-type]
            else:
                traceback.print_exception(error)
                print(*problems, file=sys.stderr)
        self.number += 1
        # A full disk must not end the loop; there is no one to tell then.
        with suppress(OSError):
            _tell(self.publisher, self.number, problems)
        _forget(self.publisher)

    def wait(self) -> None:
        """Return when a turn is due."""
        watched = [path for path in (self.arguments.settings, *self.folders) if Path(path).exists()]
        for _ in () if self.look() != self.seen else _wakings(watched):
            changed = sorted({path for path, _ in self.look().items() ^ self.seen.items()})
            if changed:
                print("\n-> Modified:", *changed[:5], *(["…"] if changed[5:] else []))
            if changed or self.is_due:
                return

    @property
    def folders(self) -> tuple[str, ...]:
        """What is watched, beside the settings."""
        return (self.publisher.path, self.publisher.theme, *self.publisher.settings.get("WATCH_PATHS", []))

    def look(self) -> Stamps:
        """Time, size and inode of every watched file."""
        settings = map(str, self.home.glob("*.py"))
        return dict(_stamped([*_files(self.folders, self.publisher.ignore_files), *settings]))

    def _read_anew(self) -> None:
        code = code_of(self.seen)
        if code == self.code:
            return
        edited = [path for path in code if (self.code or {}).get(path) != code[path]]
        self.code = None
        _unload(self.publisher, edited, {Path(folder).resolve() for folder in self.folders}, self.home)
        self.publisher, _ = pelican.get_instance(self.arguments)
        sys.path[:] = dict.fromkeys(sys.path)
        self.code = code


def code_of(found: Stamps) -> Stamps:
    """Of these, the Python modules: a process keeps those it has read."""
    return {path: stamp for path, stamp in found.items() if path.endswith(".py")}


def _files(folders: Iterable[str], ignored: Iterable[str]) -> Iterator[str]:
    # An editor's own files, which the site leaves out, are no change.
    for folder in folders:
        for parent, below, names in os.walk(folder):
            below[:] = [name for name in below if name != "__pycache__"]
            for name in names:
                if not any(fnmatch.fnmatch(name, pattern) for pattern in ignored):
                    yield os.path.join(parent, name)  # noqa: PTH118  (walked thousands of times)


def _stamped(paths: Iterable[str]) -> Iterator[tuple[str, tuple[int, ...]]]:
    for path in paths:
        try:
            state = os.stat(path)  # noqa: PTH116
        except OSError:
            # Gone between the listing and the look: the next look sees that.
            continue
        yield path, (state.st_mtime_ns, state.st_size, state.st_ino)


def _wakings(paths: list[str]) -> Iterator[None]:
    """Yield when something below the paths was touched, and every few seconds anyway."""
    try:
        for _ in watch(*paths, watch_filter=None, rust_timeout=int(SWEEP * 1000), yield_on_timeout=True):
            yield
    except (OSError, RuntimeError) as error:
        # More folders than this machine lets one watch.
        print(f"Changes are looked for every {SWEEP:.0f} s ({error}).", file=sys.stderr)
    while True:
        time.sleep(SWEEP)
        yield


def _words(error: BaseException, home: Path) -> str:
    """What was raised, and the innermost line of the project's own that led to it."""
    words = "".join(traceback.format_exception_only(error)).strip().splitlines()[-1]
    if isinstance(error, SyntaxError) and error.filename:
        place = (error.filename, error.lineno, error.offset)
    else:
        frames = [frame for frame in traceback.extract_tb(error.__traceback__) if _is_own(frame.filename, home)]
        if not frames:
            return words
        place = (frames[-1].filename, frames[-1].lineno, (frames[-1].colno or 0) + 1)
    path, *rest = place
    shown = Path(path).relative_to(home).as_posix() if _is_own(path, home) else path
    return ":".join(map(str, [shown, *rest])) + f": {words}"


def _is_own(path: str, home: Path) -> bool:
    return home in Path(path).parents and "site-packages" not in path


def _is_waiting(output: Path) -> bool:
    return not output.exists() or (output / WAITING).exists() or (output.is_dir() and not any(output.iterdir()))


def _tell(publisher: "Publisher", number: int, problems: list[str]) -> None:
    """Write the note for pages being viewed, where the site has one; while there is no site, a page of its own."""
    output, name = Path(publisher.public_path), publisher.settings.get("LIVE_STATUS")
    if not name:
        return
    note = output / name
    if problems and _is_waiting(output):
        note.parent.mkdir(parents=True, exist_ok=True)
        note.touch()
        (output / WAITING).touch()
        _replace(output / "index.html", WAITING_PAGE.format(escape("\n\n".join(problems))))
    elif not problems:
        # The page that said what was wrong was never a site.
        workshop = Workshop.beside(output)
        for release in [path for path in releases(workshop) if (path / WAITING).exists()]:
            workshop.discard(release)
    if note.exists():
        _replace(note, json.dumps({"turn": number, "problems": problems}, ensure_ascii=False))


def _replace(path: Path, text: str) -> None:
    new = path.with_name(f"{path.name}.new")
    new.write_text(text, encoding="utf-8")
    new.replace(path)


def _unload(publisher: "Publisher", edited: Iterable[str], folders: set[Path], home: Path) -> None:
    """Forget the modules of the settings and plugins, and whom they connected to Pelican."""
    for name, module in list(sys.modules.items()):
        file = getattr(module, "__file__", None)
        if file and (home == Path(file).parent or folders.intersection(Path(file).resolve().parents)):
            del sys.modules[name]
    for signal in [each for each in vars(signals).values() if isinstance(each, signals.Signal)]:
        for receiver in list(signal.receivers_for(None)):
            if getattr(receiver, "__module__", None) not in sys.modules:
                signal.disconnect(receiver)
    for path in edited:
        # Compiled code counts time in seconds: an edit within the same one, of the same length, would not be seen.
        with suppress(OSError):
            Path(importlib.util.cache_from_source(path)).unlink()
    importlib.invalidate_caches()
    logging.getLogger().removeHandler(publisher.collector)


def _forget(publisher: "Publisher") -> None:
    """Pelican remembers every page's HTML for ever; a long preview would grow by it."""
    for name in ("get_content", "get_summary"):
        getattr(Content.__dict__.get(name), "cache", {}).clear()
    publisher.generators = []
    publisher.writer = None
    gc.collect()
