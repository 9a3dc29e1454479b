"""Pulled plugs: builds killed at any moment, one after the other, with nobody tidying up in between."""

import os
import random
import signal
import time
from pathlib import Path

from tests.publisher import faults
from tests.publisher.stock import LONG, published, tree

KILLS = 200 if LONG else 20


def test_after_any_number_of_kills_the_site_is_whole(in_memory: Path) -> None:
    site = published(in_memory / "site", versions=2)
    versions = {1: tree(site.output)}
    site.becomes(0)
    started = time.monotonic()
    assert site.run() == 0
    takes = time.monotonic() - started
    versions[0] = tree(site.output)
    kept = dict(versions)
    ended = set()

    for kill in range(KILLS):
        site.becomes(kill % 2)
        build = site.start()
        time.sleep(random.uniform(0, takes * 1.2))
        os.kill(build, signal.SIGKILL)
        ended.add(os.waitstatus_to_exitcode(os.waitpid(build, 0)[1]))

        assert tree(site.output) in versions.values(), kill
        assert all(release in kept.values() for release in _with_owners_file(site.releases())), kill

    assert -signal.SIGKILL in ended
    assert site.run() == 0
    assert tree(site.output) == versions[(KILLS - 1) % 2]
    assert site.is_tidy()


def _with_owners_file(releases: list[dict[str, bytes | None]]) -> list[dict[str, bytes | None]]:
    # The very first release was up before its owner put a file in.
    return [dict(sorted({"CNAME": b"stock.example\n", **release}.items())) for release in releases]


def test_a_build_stopped_by_hand_leaves_the_old_site_and_nothing_lying_about(in_memory: Path) -> None:
    site = published(in_memory / "stopped")
    old = tree(site.output)
    site.becomes(1)

    def interrupted() -> None:
        # A shell starts what it puts in the background deaf to this signal.
        signal.signal(signal.SIGINT, signal.default_int_handler)
        faults.fail(site.web, 20, lambda: os.kill(os.getpid(), signal.SIGINT))

    site.run(interrupted)

    assert tree(site.output) == old
    assert site.is_tidy()
