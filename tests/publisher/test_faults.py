"""At whichever operation the machine fails, the public site is whole, and the next run puts everything right."""

import errno
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.publisher import faults
from tests.publisher.stock import LONG, StockSite, Tree, published, restore, tree

# Name to the fault, and whether the machine goes on failing.
FAULTS = {
    "SIGKILL": (faults.killed, False),
    "ENOSPC": (faults.refused(errno.ENOSPC), False),
    "EIO": (faults.refused(errno.EIO), False),
    "EACCES": (faults.refused(errno.EACCES), False),
    "EROFS for good": (faults.refused(errno.EROFS), True),
}
# In the short run each fault takes every fifth point, each another fifth, so that every point has one fault.
STRIDE = 1 if LONG else len(FAULTS)
OLD, NEW = 3, 4


class Rehearsed:
    """A site with version OLD up and three releases behind it, version NEW in its content; what both look like."""

    def __init__(self, folder: Path) -> None:
        self.site = published(folder / "site", versions=OLD + 1)
        # So that the note of what was built is at risk too.
        self.site.settings("SKIP_UNCHANGED = True")
        assert self.site.run() == 0
        self.old = tree(self.site.output)
        self.before = self.site.releases()
        self.kept = folder / "kept"
        restore(self.site.web, self.kept)
        self.site.becomes(NEW)
        assert self.site.run() == 0
        self.new = tree(self.site.output)
        self.after = self.site.releases()
        self.fired = folder / "fired"

    def with_fault(self, name: str, at: int, before: Callable[[], object] = lambda: None) -> int:
        """The rebuild from OLD to NEW that fails at its n-th operation."""
        fault, for_good = FAULTS[name]
        restore(self.kept, self.site.web)

        def prepare() -> None:
            before()
            faults.fail(self.site.web, at, fault, for_good=for_good, fired=self.fired)

        return self.site.run(prepare)

    def points(self, name: str) -> Iterator[int]:
        """1, 2, 3 … until the fault finds no operation to fail any more."""
        at = 1 + list(FAULTS).index(name) % STRIDE
        self.fired.write_text("?")
        while self.fired.read_text():
            yield at
            at += STRIDE


@pytest.fixture(scope="module")
def rehearsed(in_memory: Path) -> Rehearsed:
    return Rehearsed(in_memory)


def assert_next_run_mends(rehearsed: Rehearsed, where: str, before: Callable[[], object] = lambda: None) -> None:
    site = rehearsed.site
    assert site.run(before) == 0, (where, site.said.read_text())
    assert tree(site.output) == rehearsed.new, where
    assert site.is_tidy(), (where, list(site.workshop.iterdir()))
    assert site.releases() == rehearsed.after, where


def test_three_releases_lie_behind_the_site_under_test(rehearsed: Rehearsed) -> None:
    assert rehearsed.after == [rehearsed.old, *rehearsed.before[:2]]
    assert rehearsed.old.keys() ^ rehearsed.new.keys() == {
        f"{name}-{version}.{ending}"
        for version in (OLD, NEW)
        for name, ending in (("only", "html"), ("images/only", "png"))
    }


@pytest.mark.parametrize("fault", FAULTS)
def test_whichever_operation_fails_the_site_is_the_old_or_the_new_one(rehearsed: Rehearsed, fault: str) -> None:
    for at in rehearsed.points(fault):
        status = rehearsed.with_fault(fault, at)

        where = f"{fault} at {at}: {rehearsed.fired.read_text()} exit {status}"
        up = tree(rehearsed.site.output)
        assert up in (rehearsed.old, rehearsed.new), where
        if status >= 0:
            assert (status == 0) == (up == rehearsed.new), where
        assert_next_run_mends(rehearsed, where)


@pytest.mark.parametrize("fault", FAULTS)
def test_file_by_file_every_public_file_is_whole_at_whichever_operation_it_fails(
    rehearsed: Rehearsed, fault: str
) -> None:
    for at in rehearsed.points(fault):
        status = rehearsed.with_fault(fault, at, faults.without_exchange)

        where = f"{fault} at {at}: {rehearsed.fired.read_text()} exit {status}"
        up = tree(rehearsed.site.output)
        assert_whole(up, rehearsed.old, rehearsed.new, where)
        assert status or up == rehearsed.new, where
        assert_next_run_mends(rehearsed, where, faults.without_exchange)


def assert_whole(up: Tree, old: Tree, new: Tree, where: str) -> None:
    """Every file is that of one version, and what both versions have is never missing."""
    for name, content in up.items():
        # The name under which a file is written before it takes its place.
        assert content in (old.get(name), new.get(name)) or name.endswith(".new"), (where, name)
    assert old.keys() & new.keys() <= up.keys(), where


def test_an_undisturbed_build_ends_with_nothing_lying_about(tmp_path: Path) -> None:
    site: StockSite = published(tmp_path / "site")

    assert site.is_tidy()
