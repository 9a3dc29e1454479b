"""What git remembers is told; what it does not know is said to be unknown; nothing is fetched."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

import commits
from commits import Earlier

Git = Callable[..., None]


@pytest.fixture
def repository(tmp_path: Path, git: Git) -> Path:
    """A repository with a folder whose file was committed twice."""
    folder = tmp_path / "project"
    (folder / "data").mkdir(parents=True)
    git(folder, "init", "-q", "-b", "main")
    for second, text in ((1000, "one\n"), (2000, "two\n")):
        (folder / "data" / "a.yml").write_text(text)
        commit(git, folder, second)
    return folder


def commit(git: Git, folder: Path, seconds: int) -> None:
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "--allow-empty", "-m", "x", GIT_COMMITTER_DATE=f"@{seconds} +0000")


def test_the_last_commit_is_told_by_its_committers_clock(repository: Path) -> None:
    assert commits.last_commit(repository / "data") == 2000


def test_a_file_that_was_not_committed_changes_nothing(repository: Path) -> None:
    (repository / "data" / "a.yml").write_text("three\n")

    assert commits.last_commit(repository) == 2000
    assert commits.earlier(repository / "data") == (Earlier("a.yml", 1000, b"one\n"), Earlier("a.yml", 2000, b"two\n"))


def test_other_folders_are_not_looked_at(repository: Path, git: Git) -> None:
    (repository / "content").mkdir()
    (repository / "content" / "b.md").write_text("x")
    commit(git, repository, 3000)

    assert {each.path for each in commits.earlier(repository / "data") or ()} == {"a.yml"}


def test_a_file_that_was_deleted_is_remembered_and_so_is_its_end(repository: Path, git: Git) -> None:
    (repository / "data" / "a.yml").unlink()
    (repository / "data" / "b.yml").write_text("x")
    commit(git, repository, 3000)

    known = [(each.path, each.content) for each in commits.earlier(repository / "data") or ()]

    assert known[:2] == [("a.yml", b"one\n"), ("a.yml", b"two\n")]
    assert set(known[2:]) == {("a.yml", None), ("b.yml", b"x")}


def test_what_a_branch_held_before_it_was_merged_was_never_the_projects(repository: Path, git: Git) -> None:
    git(repository, "switch", "-q", "-c", "work")
    for second, text in ((3000, "wrong\n"), (4000, "right\n")):
        (repository / "data" / "a.yml").write_text(text)
        commit(git, repository, second)
    git(repository, "switch", "-q", "main")
    git(repository, "merge", "-q", "--no-ff", "-m", "x", "work", GIT_COMMITTER_DATE="@5000 +0000")

    known = commits.earlier(repository / "data") or ()

    assert [(each.seconds, each.content) for each in known] == [(1000, b"one\n"), (2000, b"two\n"), (5000, b"right\n")]


@pytest.mark.parametrize("folder", ["", "gone"])
def test_without_a_repository_nothing_is_known(folder: str, tmp_path: Path) -> None:
    assert commits.last_commit(tmp_path / folder) is None
    assert commits.earlier(tmp_path / folder) is None


def test_without_git_nothing_is_known(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")

    assert commits.last_commit(repository) is None
    assert commits.earlier(repository) is None


def test_before_the_first_commit_nothing_is_known(tmp_path: Path, git: Git) -> None:
    git(tmp_path, "init", "-q")

    assert commits.last_commit(tmp_path) is None
    assert commits.earlier(tmp_path) is None


def test_a_shallow_clone_knows_its_day_and_not_its_past(repository: Path, git: Git, tmp_path: Path) -> None:
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{repository}", "shallow")

    assert commits.last_commit(tmp_path / "shallow") == 2000
    assert commits.earlier(tmp_path / "shallow" / "data") is None


def test_a_clone_without_old_files_does_not_fetch_them(repository: Path, git: Git, tmp_path: Path) -> None:
    git(repository, "config", "uploadpack.allowFilter", "true")
    git(tmp_path, "clone", "-q", "--filter=blob:none", f"file://{repository}", "partial")

    assert commits.earlier(tmp_path / "partial" / "data") is None


def test_a_hooks_own_variables_do_not_lead_astray(
    repository: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("GIT_DIR", ".git")

    assert commits.last_commit(repository / "data") == 2000
    assert commits.last_commit(tmp_path) is None


def test_a_long_past_is_known_in_its_newest_part(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commits, "MAX_BYTES", 4)

    assert commits.earlier(repository / "data") == (Earlier("a.yml", 2000, b"two\n", is_cut=True),)


def test_a_users_own_settings_change_nothing(repository: Path, git: Git) -> None:
    for name, value in (("log.showSignature", "true"), ("diff.renames", "copies"), ("core.abbrev", "4")):
        git(repository, "config", name, value)

    assert commits.last_commit(repository) == 2000
    assert len(commits.earlier(repository / "data") or ()) == 2


def test_reading_writes_nothing(repository: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in repository.rglob("*")}

    commits.last_commit(repository)
    commits.earlier(repository / "data")

    assert {path: path.stat().st_mtime_ns for path in repository.rglob("*")} == before
    assert subprocess.run(["git", "-C", repository, "status", "--porcelain"], capture_output=True).stdout == b""


def test_as_many_commits_are_looked_at_as_are_asked_for(repository: Path) -> None:
    assert commits.earlier(repository / "data", most=1) == (Earlier("a.yml", 2000, b"two\n", is_cut=True),)


def test_a_file_that_began_within_what_is_looked_at_is_known_from_its_beginning(repository: Path, git: Git) -> None:
    (repository / "data" / "b.yml").write_text("new\n")
    commit(git, repository, 3000)

    assert commits.earlier(repository / "data", most=1) == (Earlier("b.yml", 3000, b"new\n"),)


def test_the_commit_a_folder_stands_at_is_told_and_changes_with_every_commit(repository: Path, git: Git) -> None:
    before = commits.head(repository / "data")
    commit(git, repository, 3000)

    assert len(before) == 40
    assert commits.head(repository / "data") not in (before, "")


def test_where_there_is_no_repository_a_folder_stands_at_no_commit(tmp_path: Path) -> None:
    assert commits.head(tmp_path) == ""
