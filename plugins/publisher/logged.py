"""What Pelican only logs, taken seriously: errors, links that lead nowhere, plugins that did not load."""

import logging
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

from problems import Fault, Place, Problem, problem

_LINK = "Unable to find"


class LogCollector(logging.Handler):
    """Remembers every record that means the site would be damaged."""

    def __init__(self, shown: int) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []
        self.shown = shown

    def emit(self, record: logging.LogRecord) -> None:
        """Keep errors and unresolved links, let other warnings pass."""
        # Python prints what no handler takes; this one listens only, and must not silence that.
        handlers = logging.getLogger().handlers
        alone = handlers[0] is self and all(isinstance(handler, LogCollector) for handler in handlers)
        if alone and logging.lastResort and record.levelno >= self.shown:
            logging.lastResort.handle(record)
        if record.levelno >= logging.ERROR or _LINK in record.getMessage():
            self.records.append(record)

    def problems(self, content: Path) -> Iterator[Problem]:
        """What was collected, each at the file and line it is about where that can be told."""
        for record in self.records:
            message = record.getMessage()
            if _LINK in message:
                yield from _broken_link(message, content)
            else:
                fault = Fault(
                    "pelican-error",
                    "Pelican รายงานข้อผิดพลาด เว็บไซต์ที่ได้จะไม่ครบ: " + _first_line(message),
                    "Pelican logged an error, the site would be incomplete: " + _first_line(message),
                )
                yield problem(fault, _place(record, content))


def listen() -> LogCollector:
    """A collector that hears every logger; what ``pelican --quiet`` silences is silenced on the console only."""
    root = logging.getLogger()
    shown = root.getEffectiveLevel()
    for logger in (root, logging.getLogger("pelican")):
        if logger.level > logging.WARNING:
            shown = logger.level
            logger.setLevel(logging.WARNING)
            for handler in root.handlers:
                handler.setLevel(shown)
    collector = LogCollector(shown)
    root.addHandler(collector)
    return collector


def _first_line(message: str) -> str:
    return " ".join(message.split())[:300]


def _place(record: logging.LogRecord, content: Path) -> Place:
    arguments = record.args if isinstance(record.args, tuple) else ()
    for argument in arguments:
        path = content / str(argument)
        if isinstance(argument, str) and argument and path.is_file():
            return Place(_shown(path, content))
    return Place("pelican")


def _broken_link(message: str, content: Path) -> Iterator[Problem]:
    found = re.search(r"'([^']+)'", message)
    link = unescape(found[1] if found else message)
    fault = Fault("broken-link", f"ลิงก์ “{link}” ไม่พบปลายทาง", f"the link '{link}' leads nowhere")
    places = list(_where(link, content))
    for place in places or [Place("pelican")]:
        yield problem(fault, place)


def _where(link: str, content: Path) -> Iterator[Place]:
    for path in sorted(content.rglob("*.md")):
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
            if (column := line.find(link)) >= 0:
                yield Place(_shown(path, content), number, column + 1)


def _shown(path: Path, content: Path) -> str:
    return path.relative_to(content.parent).as_posix()
