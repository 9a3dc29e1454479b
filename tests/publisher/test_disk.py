"""Disks that are full, cannot be written, lie elsewhere; a second build at the same time; symbolic links."""

import ctypes
import errno
import os
import signal
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.publisher import faults
from tests.publisher.stock import StockSite, fork, make, published, tree, wait

_CLONE_NEWNS = 0x00020000


def _may_mount() -> bool:
    attempt = ["unshare", "-m", "sh", "-c", "mount -t tmpfs none /mnt"]
    try:
        return subprocess.run(attempt, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


needs_mounts = pytest.mark.skipif(not _may_mount(), reason="mounting a file system is not permitted here")


def mount(*arguments: object) -> None:
    subprocess.run(["mount", *map(str, arguments)], check=True)


def with_own_mounts(folder: Path, body: Callable[[], None]) -> None:
    """Run the body in a process whose mounts nobody else sees; they are gone with it."""

    def apart() -> None:
        assert ctypes.CDLL(None, use_errno=True).unshare(_CLONE_NEWNS) == 0
        mount("--make-rprivate", "/")
        body()

    said = folder / "apart.txt"
    assert wait(fork(apart, said)) == 0, said.read_text()


@needs_mounts
def test_on_a_full_disk_the_old_site_stays_up_however_little_is_missing(tmp_path: Path) -> None:
    site = make(tmp_path / "site")

    def body() -> None:
        mount("-t", "tmpfs", "-o", "size=1m", "none", site.web)
        assert site.run() == 0
        old = tree(site.output)
        site.becomes(1)
        ballast, ends = site.web / "ballast", []
        for left in range(0, 200, 4):
            _fill(ballast, left * 1024)
            ends.append(site.run())
            ballast.unlink()
            if ends[-1] == 0:
                break
            assert tree(site.output) == old, left
            assert ends[-1] in (2, 3), (left, site.said.read_text())
            assert "Traceback" not in site.said.read_text(), left
        assert len(ends) > 5, "so many times was the disk full, each time at another file"
        assert ends[-1] == 0, ends
        assert tree(site.output) != old
        assert site.is_tidy()

    with_own_mounts(tmp_path, body)


def _fill(ballast: Path, left: int) -> None:
    room = os.statvfs(ballast.parent)
    ballast.write_bytes(bytes(max(0, room.f_bavail * room.f_frsize - left)))


@needs_mounts
def test_where_nothing_can_be_written_the_build_says_so(tmp_path: Path) -> None:
    site = make(tmp_path / "site")

    def body() -> None:
        mount("-t", "tmpfs", "none", site.web)
        assert site.run() == 0
        old = tree(site.output)
        mount("-o", "remount,ro", site.web)
        site.becomes(1)

        assert site.run() == 3
        assert "[machine-refused]" in site.said.read_text()
        assert "Traceback" not in site.said.read_text()
        assert tree(site.output) == old

        mount("-o", "remount,rw", site.web)
        assert site.run() == 0
        assert tree(site.output) != old

    with_own_mounts(tmp_path, body)


@needs_mounts
def test_an_output_that_is_a_disk_of_its_own_is_published_file_by_file(tmp_path: Path) -> None:
    site, other = make(tmp_path / "site"), make(tmp_path / "other")
    other.becomes(1)
    assert other.run() == 0
    site.output.mkdir()

    def body() -> None:
        mount("-t", "tmpfs", "none", site.output)
        for version, releases in ((0, 1), (1, 2), (1, 2)):
            site.becomes(version)
            assert site.run() == 0, site.said.read_text()
            assert len(site.releases()) == releases
            assert site.is_tidy()
        assert tree(site.output) == tree(other.output)

    with_own_mounts(tmp_path, body)


def test_a_disk_without_hard_links_will_do(tmp_path: Path) -> None:
    site = make(tmp_path / "site")

    def without_links() -> None:
        faults.fail(site.web, 1, faults.refused(errno.EPERM), only="os.link", for_good=True)

    for version, releases in ((0, 0), (1, 1), (1, 1)):
        site.becomes(version)
        assert site.run(without_links) == 0, site.said.read_text()
        assert len(site.releases()) == releases
    assert b"Version 1" in (site.output / "news.html").read_bytes()
    assert site.is_tidy()


def test_a_second_build_at_the_same_time_is_sent_away_and_the_first_is_fine(site: StockSite) -> None:
    site.becomes(1)
    first = site.start(lambda: faults.fail(site.web, 20, lambda: os.kill(os.getpid(), signal.SIGSTOP)))
    os.waitpid(first, os.WUNTRACED)

    second = site.build()

    assert second.returncode == 3
    assert "[build-under-way]" in second.stderr
    assert "Traceback" not in second.stderr
    os.kill(first, signal.SIGCONT)
    assert wait(first) == 0
    assert b"Version 1" in (site.output / "news.html").read_bytes()
    assert site.is_tidy()


def test_a_lock_whose_build_was_killed_is_free(site: StockSite) -> None:
    site.becomes(1)
    assert site.run(lambda: faults.fail(site.web, 20, faults.killed)) < 0

    assert site.run() == 0


def test_a_workshop_that_is_a_symbolic_link_is_refused(tmp_path: Path) -> None:
    site = make(tmp_path / "site")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    site.workshop.symlink_to(elsewhere)

    finished = site.build()

    assert finished.returncode == 3
    assert ".output.publisher: error [machine-refused]" in finished.stderr
    assert "symbolic link" in finished.stderr
    assert not list(elsewhere.iterdir())
    assert not site.output.exists()


def test_an_output_that_is_a_symbolic_link_is_published_where_it_leads(tmp_path: Path) -> None:
    site = make(tmp_path / "site")
    real = tmp_path / "real"
    real.mkdir()
    site.output.symlink_to(real)

    for version in (0, 1):
        site.becomes(version)
        assert site.run() == 0, site.said.read_text()

    assert site.output.is_symlink()
    assert b"Version 1" in (real / "news.html").read_bytes()
    assert {path.name for path in site.web.iterdir()} == {"output"}
    assert {path.name for path in tmp_path.iterdir()} == {"site", "real", ".real.publisher"}


def test_what_the_owner_keeps_is_never_missing_not_even_after_a_kill(in_memory: Path) -> None:
    site = published(in_memory / "site")
    site.settings('OUTPUT_RETENTION = ["CNAME", ".well-known"]')
    (site.output / ".well-known").mkdir()
    (site.output / ".well-known" / "token").write_text("proof")
    (site.output / ".well-known" / "link").symlink_to("token")
    site.becomes(1)
    at = 0

    status = -1
    while status:
        at += 1
        status = site.run(lambda: faults.fail(site.web, at, faults.killed, only="os.rename"))  # noqa: B023
        assert (site.output / "CNAME").read_text() == "stock.example\n"
        assert (site.output / ".well-known" / "link").read_text() == "proof"

    assert at > 5
