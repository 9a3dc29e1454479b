"""What the README tells people to type works in a copy of the project with nothing installed."""

import os
import re
import shutil
import signal
import socket
import subprocess
import time
import urllib.request
from pathlib import Path

import pytest

from printing.browsers import find_browser

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
SITE, TESTS = re.findall(r"```sh\n(.*?)\n```", README)


def _project(folder: Path) -> Path:
    names = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if names.returncode:
        pytest.skip("not a git checkout: which files belong to the project is not known")
    for name in filter(None, names.stdout.split("\0")):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    return folder


def _run(command: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    # The site is built in an empty environment, but for what finds programs and, where set, the package registry.
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME") or name.startswith("PIP_")}
    return subprocess.run(
        ["bash", "-c", command], cwd=folder, env={**kept, **environment}, capture_output=True, text=True, check=False
    )


def _previews(command: str, project: Path) -> None:
    """The live preview answers on its port; it ends only when it is told to."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    preview = subprocess.Popen(
        ["bash", "-c", f"exec {command} -p {port}"],
        cwd=project,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=5) as answer:
                    assert "เทศบาลตำบลนาคำ" in answer.read().decode()
                    return
            except OSError:
                time.sleep(0.2)
        pytest.fail("the live preview did not answer within a minute")
    finally:
        os.killpg(preview.pid, signal.SIGKILL)
        preview.wait()


def test_one_command_builds_the_site_and_the_everyday_commands_work(tmp_path: Path) -> None:
    project = _project(tmp_path)

    built = _run(SITE, project)

    assert built.returncode == 0, built.stdout + built.stderr
    assert (project / "output" / "index.html").is_file()
    for command in re.findall(r"^\| `(\.venv/bin/[^`]+)`", README, flags=re.M):
        if command.endswith("-lr"):
            _previews(command, project)
            continue
        if command.endswith(" pdf") and find_browser() is None:
            # What it then says is tests/disclosure/test_pdf.py's to hold.
            continue
        if " back " in command:
            # There is something to go back to once a second release is up.
            (project / "content" / "manuals" / "fraud-risk.md").write_text("## สั้น\n", encoding="utf-8")
            (project / "data" / "reports" / "2566.yml").write_text("fiscal_year: 2566\n", encoding="utf-8")
            assert _run(".venv/bin/pelican -s publishconf.py", project).returncode == 0
        finished = _run(command, project)
        assert finished.returncode == 0, command + finished.stdout + finished.stderr
    assert (project / "public" / "index.html").is_file()


def test_ci_runs_the_command_of_the_readme() -> None:
    # In a clone with nothing installed, which a test within the tests could not do again without end.
    assert TESTS in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_every_room_of_the_map_exists() -> None:
    for place in re.findall(r"`((?:plugins|theme|data|content)/[\w./<>-]*)`", README):
        assert (ROOT / place.partition("<")[0]).exists(), place


def test_the_pins_are_those_of_pyproject_and_have_hashes() -> None:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = [*project["project"]["dependencies"], *project["dependency-groups"]["build"]]
    runtime = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    tests = (ROOT / "requirements-test.txt").read_text(encoding="utf-8")

    for pin in wanted:
        assert f"\n{pin.lower()} \\\n    --hash=sha256:" in f"\n{runtime}", pin
    for pin in [*wanted, *project["dependency-groups"]["dev"]]:
        assert f"\n{pin.lower()} \\\n    --hash=sha256:" in f"\n{tests}", pin
