"""What one finished process cost: CPU with its children's, wall, memory."""

import os
import subprocess
import threading
import time
from dataclasses import dataclass
from pathlib import Path

EVERY = 0.05


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of CPU (user and system, waited-for children included), seconds of wall, megabytes at the peak."""

    cpu: float
    wall: float
    memory: float


class FailedError(Exception):
    """A command that did not end well."""


def run(command: list[str], log: Path, *, tree: bool = False) -> Cost:
    """Run a command to its end; its words go to ``log``.

    Memory is the largest process's peak RSS, or with ``tree`` the largest sum of PSS over the process tree, sampled
    (sampling costs CPU of its own, so do not read times from such a run).
    """
    with log.open("wb") as words:
        began = time.monotonic()
        child = subprocess.Popen(command, stdout=words, stderr=subprocess.STDOUT)
        sampler = _Sampler(child.pid) if tree else None
        if sampler:
            sampler.start()
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.monotonic() - began
    child.returncode = os.waitstatus_to_exitcode(status)
    if sampler:
        sampler.stop()
    if child.returncode:
        last = log.read_text(encoding="utf-8", errors="replace")[-1500:]
        raise FailedError(f"{' '.join(command)}\nended with {child.returncode}:\n{last}")
    return Cost(usage.ru_utime + usage.ru_stime, wall, sampler.peak if sampler else usage.ru_maxrss / 1024)


class _Sampler(threading.Thread):
    def __init__(self, root: int) -> None:
        super().__init__(daemon=True)
        self.root = root
        self.peak = 0.0
        self.ended = threading.Event()

    def run(self) -> None:
        while not self.ended.wait(EVERY):
            self.peak = max(self.peak, sum(map(_pss, _tree(self.root))) / 1024)

    def stop(self) -> None:
        self.ended.set()
        self.join()


def _tree(root: int) -> list[int]:
    found = [root]
    for process in found:
        for children in Path(f"/proc/{process}/task").glob("*/children"):
            try:
                found += map(int, children.read_text().split())
            except OSError:
                continue
    return found


def _pss(process: int) -> int:
    try:
        text = Path(f"/proc/{process}/smaps_rollup").read_text()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in text.splitlines() if line.startswith("Pss:")), 0)
