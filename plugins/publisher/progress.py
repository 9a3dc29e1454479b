"""How far a long build is, on a terminal; nothing anywhere else, and nothing for what is done in a moment."""

import os
import time
from typing import TextIO

# Seconds before the first word, and between two.
PATIENCE = 1.0
PACE = 0.2


class Progress:
    """One line that is written over. ``step`` costs next to nothing; a second process says nothing."""

    def __init__(self, stream: TextIO) -> None:
        self.stream = stream
        self.process = os.getpid() if stream.isatty() else 0
        self.began = time.monotonic()
        self.begin("")

    def begin(self, what: str, total: int = 0) -> None:
        """Something else is counted now, ``total`` of it where that is known."""
        self.what = what
        self.total = total
        self.done = 0
        self.counting = time.monotonic()
        self.next = max(self.began + PATIENCE, self.counting)

    def step(self) -> None:
        """One more is done."""
        self.done += 1
        if self.process and (now := time.monotonic()) >= self.next and self.process == os.getpid():
            self.next = now + PACE
            self.stream.write(f"\r\x1b[K{self._words(now)}")
            self.stream.flush()

    def end(self) -> None:
        """The line is wiped: what follows begins on a clean one."""
        if self.process and self.next > self.began + PATIENCE and self.process == os.getpid():
            self.stream.write("\r\x1b[K")
            self.stream.flush()

    def _words(self, now: float) -> str:
        if not self.total:
            return f"{self.what} {self.done:,}"
        left = round((now - self.counting) / self.done * (self.total - self.done))
        share = 100 * self.done // self.total
        return f"{self.what} {self.done:,}/{self.total:,} ({share}%) เหลือราว {left} วินาที / about {left} s left"
