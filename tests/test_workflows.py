"""The workflows for GitHub and GitLab: as their schemas want them, with commands that are there, allowed no more than needed."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent
GITHUB = sorted((ROOT / ".github/workflows").glob("*.yml"))
GITLAB = ROOT / ".gitlab-ci.yml"
COMMANDS = Path(sys.executable).parent
# Neither do they run bash on Windows, nor has it a .venv/bin.
on_their_machines = pytest.mark.skipif(sys.platform == "win32", reason="the workflows run on Linux")


def read(path: Path) -> dict[str, Any]:
    """A workflow with all its scalars as text: for YAML 1.1, GitHub's "on" is true."""
    found: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return found


def steps(path: Path) -> Iterator[dict[str, Any]]:
    for job in read(path)["jobs"].values():
        yield from job["steps"]


def command_lines(path: Path) -> Iterator[str]:
    """Every line that a shell gets."""
    if path == GITLAB:
        found = read(path)
        for job in (found["default"], found["check"], found["pages"]):
            yield from (*job.get("before_script", ()), *job.get("script", ()))
    else:
        for step in steps(path):
            yield from step.get("run", "").splitlines()


LINES = sorted({line for path in (*GITHUB, GITLAB) for line in command_lines(path)})


def run(line: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """A line as their shell runs it, with the commands under test."""
    words = ["bash", "-e", "-c", line.replace(".venv/bin/", f"{COMMANDS}/")]
    env = {**os.environ, "PYTHONUTF8": "1", **environment}
    return subprocess.run(words, cwd=cwd, env=env, capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.mark.parametrize(
    ("schema", "paths"), [("vendor.github-workflows", GITHUB), ("vendor.gitlab-ci", [GITLAB])], ids=["github", "gitlab"]
)
def test_a_workflow_is_valid(schema: str, paths: list[Path]) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, *map(str, paths)]

    finished = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)

    assert finished.returncode == 0, finished.stdout


def test_there_is_one_workflow_for_proposals_and_one_for_the_main_branch() -> None:
    assert [path.name for path in GITHUB] == ["check.yml", "publish.yml"]
    assert list(read(GITHUB[0])["on"]) == ["pull_request"]
    assert read(GITHUB[1])["on"]["push"] == {"branches": ["main"]}


def test_a_workflow_only_reads_but_for_the_one_job_that_deploys() -> None:
    allowed = {
        f"{path.stem}/{name}": job["permissions"]
        for path in GITHUB
        for name, job in read(path)["jobs"].items()
        if "permissions" in job
    }

    assert all(read(path)["permissions"] == {"contents": "read"} for path in GITHUB)
    assert allowed == {"publish/deploy": {"pages": "write", "id-token": "write"}}


@pytest.mark.parametrize("path", GITHUB, ids=lambda path: path.name)
def test_every_action_is_githubs_own_and_pinned_to_a_commit_of_a_named_version(path: Path) -> None:
    used = [line.strip() for line in path.read_text(encoding="utf-8").splitlines() if "uses:" in line]

    assert used
    assert all(re.fullmatch(r"(- )?uses: actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line) for line in used)


@pytest.mark.parametrize("path", [*GITHUB, GITLAB], ids=lambda path: path.name)
def test_nothing_that_others_write_becomes_part_of_a_command(path: Path) -> None:
    assert not any("${{" in line or "$CI" in line for line in command_lines(path))


def test_they_install_as_the_readme_does() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")

    installing = [line for line in LINES if "pip install" in line or "venv .venv" in line]
    assert len(installing) == 3
    assert all(line in readme for line in installing)


def test_every_command_line_is_one_that_these_tests_run() -> None:
    assert all(
        line.startswith((".venv/bin/pip ", ".venv/bin/prongsai check", ".venv/bin/pelican", "python3 -m venv"))
        for line in LINES
    )


@on_their_machines
@pytest.mark.parametrize("line", [line for line in LINES if "prongsai" in line])
def test_a_check_succeeds_on_good_data_and_writes_what_is_attached(line: str, tiny: Path) -> None:
    summary = tiny / "summary.md"

    finished = run(line, tiny, GITHUB_STEP_SUMMARY=str(summary))

    assert finished.returncode == 0, finished.stderr
    for output in re.findall(r"--output (\S+)", line):
        assert (tiny / output).stat().st_size > 100
    assert summary.exists() == ("--format github" in line)


@on_their_machines
@pytest.mark.parametrize("line", [line for line in LINES if "prongsai" in line])
def test_a_check_of_bad_data_ends_the_job_unless_it_only_writes_a_file(line: str, tiny: Path) -> None:
    (tiny / "data/registers/loans.yml").write_text("id: loans\n", encoding="utf-8")

    finished = run(line, tiny, GITHUB_STEP_SUMMARY=str(tiny / "summary.md"))

    assert finished.returncode == (0 if "--output" in line else 2)
    for output in re.findall(r"--output (\S+)", line):
        assert "missing-key" in (tiny / output).read_text(encoding="utf-8")


@on_their_machines
@pytest.mark.parametrize("line", [line for line in LINES if "pelican" in line])
def test_a_build_finds_its_settings_and_writes_where_the_artifact_is_taken_from(line: str) -> None:
    finished = run(f"{line} --print-settings PUBLIC OUTPUT_PATH", ROOT)

    assert finished.returncode == 0, finished.stderr
    assert f"PUBLIC: {'publishconf' in line}" in finished.stdout
    assert ("/public" if "publishconf" in line else "/output") in finished.stdout
