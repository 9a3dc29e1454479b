"""A new site takes the place of the old one: what has not changed is not touched, what was can be had back."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.publisher import faults
from tests.publisher.stock import StockSite, fork, published, tree, wait

from publisher import going_back
from publisher.releases import KEPT
from publisher.workshop import Workshop

WAYS = pytest.mark.parametrize(
    "prepare", [lambda: None, faults.without_exchange], ids=["exchanged in one step", "file by file"]
)
Prepare = Callable[[], None]


@WAYS
def test_unchanged_files_keep_their_inode_and_time(site: StockSite, prepare: Prepare) -> None:
    before = {name: (site.output / name).stat() for name in tree(site.output)}
    site.becomes(1)

    assert site.run(prepare) == 0

    for name in ("first.html", "pages/about.html", "theme/css/main.css", "CNAME"):
        after = (site.output / name).stat()
        assert (after.st_ino, after.st_mtime_ns) == (before[name].st_ino, before[name].st_mtime_ns), name
    assert (site.output / "news.html").stat().st_ino != before["news.html"].st_ino


@WAYS
def test_what_is_no_longer_made_disappears_and_what_the_owner_keeps_stays(site: StockSite, prepare: Prepare) -> None:
    (site.output / "stray").mkdir()
    (site.output / "stray" / "file.txt").write_text("put here by hand")
    site.becomes(1)

    assert site.run(prepare) == 0

    assert not (site.output / "only-0.html").exists()
    assert not (site.output / "stray").exists()
    assert (site.output / "only-1.html").exists()
    assert (site.output / "CNAME").read_text() == "stock.example\n"


@WAYS
def test_a_rebuild_that_changes_nothing_touches_nothing_and_makes_no_release(site: StockSite, prepare: Prepare) -> None:
    # Pelican's own stamp is that of its source, so that even a fresh clone comes out the same.
    os.utime(site.folder / "content/pages/about.md")
    before = {path: path.stat() for path in [site.output, *site.output.rglob("*")]}

    assert site.run(prepare) == 0

    assert {path: path.stat().st_ino for path in before} == {path: state.st_ino for path, state in before.items()}
    assert site.releases() == []


@WAYS
def test_a_public_file_changed_by_hand_is_put_right(site: StockSite, prepare: Prepare) -> None:
    before = tree(site.output)
    (site.output / "news.html").write_text("hacked")

    assert site.run(prepare) == 0

    assert tree(site.output) == before


@WAYS
def test_a_file_takes_the_place_of_a_folder_and_a_folder_that_of_a_file(site: StockSite, prepare: Prepare) -> None:
    page = "Title: Place\nSave_as: {}\nUrl: {}\n\nText.\n"
    for first, second in (("place", "place/index.html"), ("place/index.html", "place")):
        for address in (first, second):
            site.write("content/pages/place.md", page.format(address, address))
            assert site.run(prepare) == 0, site.said.read_text()
            assert (site.output / address).is_file()


def go_back(site: StockSite, prepare: Prepare) -> tuple[int, str]:
    """Go back in a process of its own; the exit status and what was said."""

    def command() -> None:
        prepare()
        message, status = going_back.go_back_in(site.output)
        print(message)
        raise SystemExit(status)

    status = wait(fork(command, site.said))
    return status, site.said.read_text()


@WAYS
def test_the_last_three_releases_can_be_gone_back_to_one_by_one(tmp_path: Path, prepare: Prepare) -> None:
    site = published(tmp_path / "site")
    published_trees = [tree(site.output)]
    for version in range(1, KEPT + 2):
        site.becomes(version)
        assert site.run(prepare) == 0
        published_trees.append(tree(site.output))

    assert site.releases() == published_trees[-2 : -2 - KEPT : -1]
    for expected in published_trees[-2 : -2 - KEPT : -1]:
        status, said = go_back(site, prepare)
        assert status == 0, said
        assert tree(site.output) == expected
        assert site.is_tidy()

    status, said = go_back(site, prepare)
    assert (status, "no release" in said) == (1, True)
    assert tree(site.output) == published_trees[1]


@WAYS
def test_going_back_cut_short_anywhere_and_asked_for_again_goes_back_once(tmp_path: Path, prepare: Prepare) -> None:
    site = published(tmp_path / "site", versions=3)
    two, one = tree(site.output), site.releases()[0]
    kept = tmp_path / "kept"
    shutil.copytree(site.web, kept)
    at, status = 0, -1

    while status:
        at += 1
        shutil.rmtree(site.web)
        shutil.copytree(kept, site.web)

        def cut(at: int = at) -> None:
            prepare()
            faults.fail(site.web, at, faults.killed)

        status, _ = go_back(site, cut)
        up = tree(site.output)
        assert all(content in (two.get(name), one.get(name)) for name, content in up.items() if name[-4:] != ".new")
        if status:
            assert go_back(site, prepare)[0] == 0
        assert tree(site.output) == one, at
        assert len(site.releases()) == 1, at
    assert at > 5


def test_going_back_during_a_build_is_refused(site: StockSite) -> None:
    from publisher import lock

    with lock.held(site.workshop / "lock"):
        status, said = go_back(site, lambda: None)

    assert (status, "under way" in said) == (3, True)


def test_going_back_where_there_is_nothing_up_any_more(tmp_path: Path) -> None:
    site = published(tmp_path / "site", versions=2)
    release = site.releases()[0]
    shutil.rmtree(site.output)

    assert go_back(site, lambda: None)[0] == 0

    assert tree(site.output) == release


def test_going_back_says_what_the_machine_refuses(tmp_path: Path) -> None:
    site = published(tmp_path / "site", versions=2)
    before = tree(site.output)

    status, said = go_back(site, lambda: faults.fail(site.web, 2, faults.refused(28), for_good=True))

    assert status == 3
    assert "Traceback" not in said
    assert tree(site.output) == before


def test_file_by_file_assets_come_before_pages_and_deletions_last(site: StockSite) -> None:
    site.becomes(1)
    log = site.folder / "operations.txt"

    def prepare() -> None:
        faults.without_exchange()
        file = log.open("w")
        faults.watch(site.output, lambda operation: print(*operation, file=file, flush=True))

    assert site.run(prepare) == 0

    operations = [line.split() for line in log.read_text().splitlines()]
    # A leftover of a run before is cleared first; nobody reads under that name.
    operations = [(event, name) for event, name in operations if not (event == "os.remove" and name.endswith(".new"))]
    placed = [name.removesuffix(".new") for event, name in operations if event == "os.rename"]
    removed = [name for event, name in operations if event == "os.remove"]
    assert placed == ["images/only-1.png", "images/seal.png", *sorted(_pages(placed))]
    assert set(_pages(placed)) == {"feeds/all.atom.xml", "index.html", "news.html", "only-1.html"}
    assert sorted(removed) == ["images/only-0.png", "only-0.html"]
    first_removal = next(number for number, (event, _) in enumerate(operations) if event == "os.remove")
    assert all(event != "os.rename" for event, _ in operations[first_removal:])


def _pages(names: list[str]) -> list[str]:
    return [name for name in names if not name.startswith("images/")]


def test_a_journal_that_was_only_half_written_stops_nobody(site: StockSite) -> None:
    site.becomes(1)
    Workshop.beside(site.output).journal.write_text('{"way": "exch')

    assert site.run() == 0
    assert site.is_tidy()


def test_an_output_deleted_after_a_build_was_killed_is_built_again(site: StockSite) -> None:
    site.becomes(1)
    renamings = 0
    while not (site.workshop / "journal.json").exists():
        renamings += 1
        site.run(lambda: faults.fail(site.web, renamings, faults.killed, only="os.rename"))  # noqa: B023
    shutil.rmtree(site.output)

    assert site.run() == 0, site.said.read_text()
    assert (site.output / "only-1.html").exists()
    assert site.is_tidy()
