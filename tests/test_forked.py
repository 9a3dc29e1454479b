"""A command that is forked is, to who runs it, the command itself."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests import forked

SCRIPT = """
import os, sys, time
print(sys.argv[1:], sys.stdin.read(), os.getcwd(), os.environ["WORD"], time.tzname[0], sys.stdout.isatty())
print("ก", sys.path[0] == os.path.dirname(__file__), file=sys.stderr)
os.close(os.open("made", os.O_CREAT, 0o666))
print(oct(os.stat("made").st_mode))
{end}
"""


@pytest.mark.parametrize("end", ["", "sys.exit(3)", "sys.exit('no')", "1 / 0", "os.kill(os.getpid(), 9)"])
def test_it_says_and_leaves_what_it_would_in_a_process_of_its_own(end: str, tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(SCRIPT.format(end=end), encoding="utf-8")
    environment = {"WORD": "คำ", "TZ": "Asia/Bangkok"}
    before = os.umask(0o027)
    try:
        forked_one = forked.run(str(script), "a", cwd=tmp_path, typed="typed", **environment)
        (tmp_path / "made").unlink()
        own = subprocess.run(
            [sys.executable, str(script), "a"],
            cwd=tmp_path,
            env={**os.environ, "PYTHONUTF8": "1", **environment},
            input="typed",
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
    finally:
        os.umask(before)

    assert forked_one.returncode == own.returncode
    assert forked_one.stdout == own.stdout
    # Of a traceback, what is below the lines that started the script.
    assert forked_one.stderr.splitlines()[-2:] == own.stderr.splitlines()[-2:]
