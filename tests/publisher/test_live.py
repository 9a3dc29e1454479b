"""`pelican -r` and `-lr` as they are used: files are saved, right or wrong, while the real command runs."""

import contextlib
import itertools
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from publisher import live

ROOT = Path(__file__).resolve().parents[2]
LONG = bool(os.environ.get("PUBLISHER_LONG"))
DEADLINE = 15.0
PAGE = "measures/2566/1/index.html"
MEASURE = "data/measures/2566/1-first.yml"
# A plugin of these tests' own, whose code may be edited whatever becomes of the project's.
EXTRA = """
import sys
from pelican.generators import Generator
from pelican.plugins import signals

class Extra(Generator):
    def generate_output(self, writer):
        print("made", file=sys.stderr)
        writer.put("extra.txt", b"plain")

def _get_generators(pelican):
    return Extra

def register():
    signals.get_generators.connect(_get_generators)
"""
SPAWN = "import multiprocessing, sys; multiprocessing.set_start_method('spawn'); from pelican import main; main(sys.argv[1:])"


class Project:
    """A copy of the project with the tiny municipality, and the preview running in it."""

    def __init__(self, folder: Path, example: Path = ROOT / "tests/examples/good") -> None:
        self.folder = folder
        for source in (ROOT / "plugins", ROOT / "theme", example / "data", example / "content"):
            shutil.copytree(source, folder / source.name, ignore=shutil.ignore_patterns("*.egg-info"))
        for name in ("pelicanconf.py", "publishconf.py"):
            shutil.copy2(ROOT / name, folder / name)
        (folder / "plugins/extra.py").write_text(EXTRA, encoding="utf-8")
        with (folder / "pelicanconf.py").open("a", encoding="utf-8") as settings:
            settings.write("import extra\nPLUGINS.append(extra)\n")
        self.process: subprocess.Popen[bytes] | None = None
        self.former: dict[str, str] = {}

    @contextlib.contextmanager
    def previewed(self, *arguments: str, start: tuple[str, ...] = ("-m", "pelican")) -> Iterator[None]:
        """Run pelican with these arguments; it, and what it started, is gone at the end."""
        with (self.folder / "stdout").open("wb") as stdout, (self.folder / "stderr").open("wb") as stderr:
            self.process = subprocess.Popen(
                [sys.executable, *start, "--log-handler", "plain", *arguments],
                cwd=self.folder,
                stdout=stdout,
                stderr=stderr,
                start_new_session=True,
                env={**os.environ, "PYTHONUTF8": "1"},
                # Started in the background, a shell's children ignore the keyboard.
                preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
            )
            try:
                yield
            finally:
                with contextlib.suppress(ProcessLookupError):
                    os.killpg(self.process.pid, signal.SIGKILL)
                self.process.wait()

    @property
    def output(self) -> Path:
        return self.folder / "output"

    @property
    def stderr(self) -> str:
        return (self.folder / "stderr").read_text(encoding="utf-8")

    @property
    def note(self) -> dict[str, Any]:
        try:
            found: dict[str, Any] = json.loads(self.read("theme/live.txt"))
        except ValueError:
            return {"turn": 0, "problems": []}
        return found

    @property
    def turn(self) -> int:
        return int(self.note["turn"])

    @property
    def problems(self) -> str:
        return "\n".join(self.note["problems"])

    def read(self, path: str) -> str:
        """A file of the site that is up, or nothing."""
        try:
            return (self.output / path).read_text(encoding="utf-8")
        except FileNotFoundError:
            return ""

    def site(self) -> dict[str, bytes]:
        """Every file of the site that is up, but for the note."""
        files = [path for path in self.output.rglob("*") if path.is_file() and path.name != "live.txt"]
        return {path.relative_to(self.output).as_posix(): path.read_bytes() for path in files}

    def save(self, path: str, old: str, new: str) -> None:
        """Replace once in a file that was as shipped, as an editor saves it."""
        text = self.former.setdefault(path, (self.folder / path).read_text(encoding="utf-8"))
        assert old in text
        self._put(path, text.replace(old, new, 1))

    def undo(self) -> None:
        """Save every file again as it was before the first edit."""
        for path, text in self.former.items():
            self._put(path, text)
        self.former.clear()

    def _put(self, path: str, text: str) -> None:
        """All at once: a build may begin between the emptying of a file and its filling, and then there are two."""
        place = self.folder / path
        new = place.with_name(f".{place.name}")
        new.write_text(text, encoding="utf-8")
        new.replace(place)

    def up(self) -> int:
        """Wait for the first good turn; its number."""
        self.until(lambda: self.turn > 0 and not self.problems)
        return self.turn

    def until(self, holds: Callable[[], object], seconds: float = DEADLINE) -> None:
        """Wait for something to hold while the preview lives."""
        end = time.monotonic() + seconds
        while not holds():
            assert self.process is not None
            assert self.process.poll() is None, self.stderr
            assert time.monotonic() < end, f"{self.note}\n{self.stderr}"
            time.sleep(0.02)

    def cpu(self) -> float:
        """Seconds of processor the preview has used."""
        assert self.process is not None
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def rests(self, seconds: float) -> None:
        """Watch that nothing is built and next to nothing computed."""
        turn = self.turn
        time.sleep(0.3)
        cpu = self.cpu()
        time.sleep(seconds)
        assert self.turn == turn
        assert self.cpu() - cpu < 0.05 * seconds


def free_port() -> int:
    """A port that was free a moment ago."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def fetched(url: str) -> str:
    """What a server answers, or nothing."""
    try:
        with urllib.request.urlopen(url, timeout=5) as answer:
            return str(answer.read().decode())
    except (urllib.error.URLError, ConnectionError):
        return ""


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project of its own."""
    return Project(tmp_path / "project")


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """One preview that many tests follow each other in."""
    project = Project(tmp_path_factory.mktemp("live") / "project")
    with project.previewed("-r"):
        project.up()
        yield project


@pytest.fixture
def shared(running: Project) -> Iterator[Project]:
    """The running preview, without edits before and after."""
    yield running
    if running.former:
        turn = running.turn
        running.undo()
        running.until(lambda: running.turn > turn and not running.problems)


# Where, what, and the page that shows it.
EDITS = {
    "data": (MEASURE, "มาตรการแรก", "มาตรการที่แก้แล้ว", PAGE),
    "content": ("content/manuals/lending.md", "ขั้นตอน", "ลำดับงาน", "manuals/lending/index.html"),
    "template": ("theme/templates/measure.html", "<h2>", '<h2 class="edited">', PAGE),
    "style": ("theme/static/css/blocks/live.css", "position: sticky", "position: fixed", "theme/site.css"),
    "labels": ("plugins/disclosure/labels/th.yml", "ข้ามไปเนื้อหาหลัก", "ไปยังเนื้อหา", PAGE),
    "code": ("plugins/extra.py", "plain", "other", "extra.txt"),
}


@pytest.mark.parametrize("kind", EDITS)
def test_an_edit_is_picked_up_by_one_build(shared: Project, kind: str) -> None:
    path, old, new, page = EDITS[kind]
    turn = shared.turn

    shared.save(path, old, new)
    shared.until(lambda: new in shared.read(page) and shared.turn > turn)

    assert shared.turn == turn + 1
    shared.undo()
    shared.until(lambda: shared.turn == turn + 2)
    assert new not in shared.read(page)


def test_edited_code_is_in_effect_once_however_often_it_is_edited(shared: Project) -> None:
    turn, mark = shared.turn, len(shared.stderr)

    # All of one length and within a second or two: compiled code would be taken for fresh.
    for number in range(1, 5):
        shared.save("plugins/extra.py", "made", f"made-{number}")
        shared.until(lambda number=number: shared.turn == turn + number)  # type: ignore[misc]
    shared.undo()
    shared.until(lambda: shared.turn == turn + 5)

    assert shared.stderr[mark:].split() == ["made-1", "made-2", "made-3", "made-4", "made"]


def test_the_publisher_and_the_problems_may_be_edited_too(shared: Project) -> None:
    turn = shared.turn

    plain, worded = 'f"    {printable(self.english)}"', 'f"    in other words: {printable(self.english)}"'
    shared.save("plugins/problems/__init__.py", plain, worded)
    shared.until(lambda: shared.turn == turn + 1)
    shared.save(MEASURE, "title:", "tittle:")
    shared.until(lambda: shared.turn == turn + 2)

    assert "    in other words: " in shared.problems


def test_settings_are_read_anew(shared: Project) -> None:
    turn = shared.turn

    shared.save("pelicanconf.py", 'NUMERALS = "arabic"', 'NUMERALS = "thai"')
    shared.until(lambda: "๒๕๖๖" in shared.read(PAGE) and shared.turn == turn + 1)

    shared.undo()
    shared.until(lambda: shared.turn == turn + 2)
    assert "๒๕๖๖" not in shared.read(PAGE)


# What is broken, how, and the words that must tell where and what.
MISTAKES = {
    "record": (MEASURE, "title:", "tittle:", MEASURE + ":4:1: error"),
    "syntax of YAML": (MEASURE, "title: ", "title: [", MEASURE + ":"),
    "prose": ("content/manuals/lending.md", "/channels/", "/chanels/", "content/manuals/lending.md:3:"),
    "template": ("theme/templates/measure.html", "{% block content %}", "{% blok %}", "theme/templates/measure.html:"),
    "undefined name": ("theme/templates/measure.html", "view.", "wiew.", "theme/templates/measure.html:"),
    "exception": (
        "plugins/extra.py",
        'b"plain"',
        "1 / 0",
        "plugins/extra.py:9:33: ZeroDivisionError: division by zero",
    ),
    "exit": ("plugins/extra.py", 'b"plain"', 'sys.exit("no")', "plugins/extra.py:9:33: SystemExit: no"),
    "syntax of Python": ("plugins/extra.py", "def _get", "deff _get", "plugins/extra.py:11:6: SyntaxError: "),
    "no register": ("plugins/disclosure/__init__.py", "def register", "def registre", "register"),
    "no such module": ("plugins/extra.py", "import sys", "import sis", "plugins/extra.py:2:1: ModuleNotFoundError: "),
    "settings": ("pelicanconf.py", "PUBLIC = False", "PUBLIC = Fallse", "pelicanconf.py:"),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_shown_and_survived(shared: Project, mistake: str) -> None:
    path, old, new, words = MISTAKES[mistake]
    before, turn, mark = shared.site(), shared.turn, len(shared.stderr)

    shared.save(path, old, new)
    shared.until(lambda: shared.problems)

    assert words in shared.problems
    assert set(shared.note["problems"][0].splitlines()) <= set(shared.stderr[mark:].splitlines())
    time.sleep(0.5)
    assert shared.turn == turn + 1
    assert shared.site() == before
    # Another edit does not make the mistake go away.
    (shared.folder / "content/manuals/lending/form.csv").touch()
    shared.until(lambda: shared.turn == turn + 2)
    assert words in shared.problems
    assert shared.site() == before
    shared.undo()
    shared.until(lambda: not shared.problems and shared.turn == turn + 3)
    assert shared.site() == before


def test_nothing_is_built_while_nothing_changes(shared: Project) -> None:
    turn = shared.turn

    # What editors and systems leave lying about is no change.
    for name in (".1-first.yml.swp", "~$1-first.yml", "Thumbs.db"):
        (shared.folder / "data/measures/2566" / name).write_bytes(b"x")

    shared.rests(3.0)
    assert shared.turn == turn


def test_a_folder_may_go_and_come_back(shared: Project) -> None:
    turn = shared.turn

    (shared.folder / "data").rename(shared.folder / "elsewhere")
    shared.until(lambda: shared.problems)
    (shared.folder / "elsewhere").rename(shared.folder / "data")
    shared.until(lambda: not shared.problems)
    shared.save(MEASURE, "มาตรการแรก", "กลับมาแล้ว")
    shared.until(lambda: "กลับมาแล้ว" in shared.read(PAGE) and shared.turn == turn + 3)


def test_another_build_under_way_is_waited_for(shared: Project) -> None:
    fcntl = pytest.importorskip("fcntl")
    with (shared.folder / ".output.publisher" / "lock").open("ab") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        shared.save(MEASURE, "มาตรการแรก", "รอก่อน")
        shared.until(lambda: "another build of this site is under way" in shared.problems)

    shared.until(lambda: "รอก่อน" in shared.read(PAGE) and not shared.problems)


@pytest.mark.parametrize(("settings", "output"), [("pelicanconf.py", "output"), ("publishconf.py", "public")])
def test_an_edit_saved_during_a_build_is_not_lost(project: Project, settings: str, output: str) -> None:
    slow = "import time; open('building', 'w').close(); time.sleep(1); import os; os.remove('building')"
    project.save("plugins/extra.py", 'print("made", file=sys.stderr)', slow)
    page = project.folder / output / PAGE
    with project.previewed("-r", "-s", settings):
        project.until((project.folder / "building").exists)

        project.save(MEASURE, "มาตรการแรก", "แก้ระหว่างสร้าง")

        project.until(lambda: page.exists() and "แก้ระหว่างสร้าง" in page.read_text(encoding="utf-8"))


def test_words_edited_after_a_build_has_read_them_are_in_the_next(project: Project) -> None:
    slow = "open('building', 'w').close(); import time; time.sleep(1); import os; os.remove('building')"
    begun = f"def __init__(self, *given, **named):\n        super().__init__(*given, **named)\n        {slow}\n\n"
    project.save("plugins/extra.py", "def generate_output", f"{begun}    def generate_output")
    path, old, new, page = EDITS["labels"]
    with project.previewed("-r"):
        project.until((project.folder / "building").exists)

        project.save(path, old, new)

        project.until(lambda: new in project.read(page))


def test_started_with_a_mistake_and_no_site_it_says_so_and_the_site_follows(project: Project) -> None:
    (project.folder / MEASURE).write_text("tittle: <b>\n", encoding="utf-8")
    address = f"http://127.0.0.1:{(port := free_port())}/"
    with project.previewed("-lr", "-p", str(port)):
        project.until(lambda: MEASURE in fetched(address))
        assert MEASURE in project.problems

        # The page follows the problems, though it is no page of the site.
        project.save("data/organisation.yml", "district:", "distrikt:")
        project.until(lambda: "data/organisation.yml:3:1" in fetched(address))
        example = ROOT / "tests/examples/good"
        for path in ("data/organisation.yml", MEASURE):
            (project.folder / path).write_bytes((example / path).read_bytes())
        project.until(lambda: "เทศบาลตำบลตัวอย่าง" in fetched(address))

        project.until(lambda: not project.problems and project.turn)
        assert not (project.output / live.WAITING).exists()
        assert not list((project.folder / ".output.publisher").glob("releases/*"))


def test_the_server_answers_with_the_last_good_site_and_ends_with_the_keyboard(project: Project) -> None:
    address = f"http://127.0.0.1:{(port := free_port())}/"
    with project.previewed("-lr", "-p", str(port)):
        project.up()
        project.save(MEASURE, "title:", "tittle:")
        project.until(lambda: project.problems)

        assert "มาตรการแรก" in fetched(address + "measures/2566/1/")
        assert json.loads(fetched(address + "theme/live.txt")) == project.note
        assert project.process is not None
        os.killpg(project.process.pid, signal.SIGINT)
        assert project.process.wait(10) == 0


def test_it_works_where_processes_are_spawned(project: Project) -> None:
    address = f"http://127.0.0.1:{(port := free_port())}/"
    with project.previewed("-lr", "-p", str(port), start=("-c", SPAWN)):
        project.up()
        project.until(lambda: "มาตรการแรก" in fetched(address + "measures/2566/1/"))
        project.save(MEASURE, "มาตรการแรก", "แก้แล้ว")
        project.until(lambda: "แก้แล้ว" in fetched(address + "measures/2566/1/"))
        project.save("plugins/extra.py", "plain", "other")
        project.until(lambda: fetched(address + "extra.txt") == "other")
        project.save(MEASURE, "title:", "tittle:")
        project.until(lambda: MEASURE + ":4:1" in project.problems)


def test_a_public_site_gets_no_note(project: Project) -> None:
    public = project.folder / "public"
    with project.previewed("-r", "-s", "publishconf.py"):
        project.until((public / "index.html").exists)
        project.save(MEASURE, "มาตรการแรก", "แก้แล้ว")
        project.until(lambda: "แก้แล้ว" in (public / PAGE).read_text(encoding="utf-8"))
        project.save("pelicanconf.py", 'NUMERALS = "arabic"', 'NUMERALS = "thai"')
        project.until(lambda: "๒๕๖๖" in (public / PAGE).read_text(encoding="utf-8"))
        project.save(MEASURE, "title:", "tittle:")
        project.until(lambda: MEASURE + ":4:1" in project.stderr)

    assert not (public / "theme/live.txt").exists()


def test_an_output_that_cannot_be_written_does_not_make_it_run_hot(project: Project) -> None:
    blocked = project.folder / "blocked"
    blocked.write_text("a file where a folder should be")
    with project.previewed("-r", "-o", "blocked/output"):
        project.until(lambda: "machine-refused" in project.stderr)
        project.rests(2.5)
        assert project.stderr.count("machine-refused") == 1

        blocked.unlink()
        project.save(MEASURE, "มาตรการแรก", "แก้แล้ว")
        project.until((blocked / "output" / PAGE).exists)


def test_without_notifications_a_look_is_taken_now_and_then(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refused(*_: object, **__: object) -> Iterator[None]:
        raise OSError("OS file watch limit reached")

    monkeypatch.setattr(live, "watch", refused)
    monkeypatch.setattr(live, "SWEEP", 0.01)

    assert list(itertools.islice(live._wakings(["x"]), 3)) == [None] * 3
    assert capsys.readouterr().err.count("OS file watch limit reached") == 1


MEMORY = """
import argparse, pathlib, sys
import pelican
from publisher import live
settings, page, rounds = sys.argv[1], pathlib.Path(sys.argv[2]), int(sys.argv[3])
arguments = pelican.parse_arguments(["-r", "-s", settings])
preview = live.Preview(pelican.get_instance(arguments)[0], arguments)
for number in range(rounds + 1):
    if number in (20, rounds):
        print(*[line.split()[1] for line in open("/proc/self/status") if line.startswith("VmRSS")], file=sys.stderr)
    text = page.read_text("utf-8").splitlines()
    text[3] = f"title: title {number}" if number % 4 else f"tittle: {number}"
    page.write_text("\\n".join(text), "utf-8")
    preview.turn()
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="no /proc here to ask for the memory used")
def test_memory_does_not_grow(project: Project) -> None:
    rounds = 200 if LONG else 40
    command = [sys.executable, "-c", MEMORY, "pelicanconf.py", MEASURE, str(rounds)]

    finished = subprocess.run(
        command,
        cwd=project.folder,
        env={**os.environ, "PYTHONPATH": str(project.folder / "plugins")},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )

    assert finished.returncode == 0, finished.stderr[-3000:]
    early, late = [int(line) for line in finished.stderr.splitlines() if line.isdigit()]
    assert late - early < min(5 * 1024, 128 * (rounds - 20))
    assert f"title {rounds - 1}" in project.read(PAGE) or rounds % 4 == 1
