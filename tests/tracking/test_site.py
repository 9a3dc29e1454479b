"""On the site: nothing until it is used; then one page, one file, and a look-up that a browser does as Python does."""

import functools
import http.server
import json
import random
import shutil
import threading
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from disclosure import private_register
from tracking import STATES, Case, CodeError, Key, Published, Register, look_up, new_code, publish, read_code, register
from tracking.states import months_before

ROOT = Path(__file__).resolve().parents[2]
CHROMIUM = shutil.which("chromium")
DOMAIN = "www.nakham-kk.go.th"
EPOCH = "2026-11"


class Look:
    """The tracking page in a browser, and the file it looks in."""

    def __init__(self, page: Page, site: Path, address: str) -> None:
        self.page, self.site, self.address = page, site, address
        self.requests: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))

    def file(self, published: Published, iterations: int, day: str = "2026-11-15") -> None:
        content = {
            "epoch": published.epoch,
            "domain": DOMAIN,
            "published": day,
            "iterations": iterations,
            "entries": b"".join(published.entries).hex(),
        }
        (self.site / "tracking" / "current.js").write_text(f"self.prongsaiTracking = {json.dumps(content)};\n")

    def open(self) -> None:
        self.page.goto(f"{self.address}tracking/")

    def up(self, code: str) -> str:
        """What the page says to a code."""
        self.page.fill("#code_", code)
        self.page.keyboard.press("Enter")
        self.page.locator(".tracking__answer p").filter(has_not_text="กำลังตรวจ อาจ").first.wait_for()
        return self.page.inner_text(".tracking__answer")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, pelican: Callable) -> Path:
    """The shipped data with a tracking file, built as the public site."""
    project = tmp_path_factory.mktemp("tracking")
    for name in ("plugins", "theme", "data", "content"):
        shutil.copytree(ROOT / name, project / name, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    for name in ("pelicanconf.py", "publishconf.py"):
        shutil.copy(ROOT / name, project)
    entries = "".join(f"  - {entry.hex()}\n" for entry in publish([], EPOCH).entries)
    text = f'epoch: "{EPOCH}"\npublished: 2026-11-15\niterations: 600000\nentries:\n{entries}'
    (project / "data" / "tracking.yml").write_text(text)
    finished = pelican("-s", "publishconf.py", cwd=project)
    assert finished.returncode == 0, finished.stderr
    return project / "public"


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def end_headers(self) -> None:
        # Two files written within one second look the same to a browser that keeps the first.
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def look(browser: Browser, site: Path, address: str) -> Iterator[Look]:
    context = browser.new_context(viewport={"width": 360, "height": 740})
    yield Look(context.new_page(), site, address)
    context.close()


def test_without_a_file_nothing_of_it_is_on_the_site(public: Path) -> None:
    assert not (public / "tracking").exists()
    assert "/tracking/" not in (public / "index.html").read_text(encoding="utf-8")


def test_with_a_file_there_is_a_page_in_the_menu_and_everyone_is_sent_the_same_file(site: Path) -> None:
    page = (site / "tracking" / "index.html").read_text(encoding="utf-8")

    assert "tracking/" in (site / "index.html").read_text(encoding="utf-8")
    assert 'src="current.js"' in page
    assert "15 พฤศจิกายน 2569" in page
    for state in STATES:
        assert f'data-state="{state}"' in page


def test_the_page_says_what_it_cannot_do(site: Path) -> None:
    page = (site / "tracking" / "index.html").read_text(encoding="utf-8")

    assert "หน้านี้ไม่รับเรื่องร้องเรียน" in page
    assert "ป.ป.ช." in page


@pytest.mark.browser
@pytest.mark.skipif(CHROMIUM is None, reason="no chromium here; install Debian's package")
class TestInABrowser:
    def test_python_and_the_browser_agree_on_100_random_cases(self, look: Look) -> None:
        chance = random.Random(2569)
        codes = [new_code() for _ in range(100)]
        cases = [
            Case(
                str(number),
                Key.of(read_code(code), DOMAIN, 1000),
                chance.choice(STATES),
                chance.choice(months_before(EPOCH)),
            )
            for number, code in enumerate(codes)
        ]
        # Half of them are published; of every tenth the tag is spoilt.
        published = publish(cases[:50], EPOCH)
        spoilt = {case.key.locator(EPOCH) for case in cases[:50:10]}
        entries = tuple(entry[:16] + bytes(16) if entry[:16] in spoilt else entry for entry in published.entries)
        published = Published(EPOCH, entries)
        look.file(published, 1000)
        look.open()
        marks = look.page.evaluate(
            "Object.fromEntries([...document.querySelectorAll('[data-state]')]"
            ".map((row) => [row.dataset.state, row.querySelector('dt').textContent]))"
        )
        heads = {"unknown": "ไม่พบรหัสนี้", "damaged": "เสียหายหรือถูกแก้ไข"}

        for code, case in zip(codes, cases, strict=True):
            answer = look_up(published, case.key)
            said = look.up(code)

            assert (marks[answer.state] if answer.outcome == "found" else heads[answer.outcome]) in said
            if answer.outcome == "found" and answer.month != "earlier":
                assert str(int(answer.month[:4]) + 543) in said

    def test_a_code_of_full_strength_is_found(self, look: Look) -> None:
        code = new_code()
        case = Case("1", Key.of(read_code(code), DOMAIN), "forwarded-nacc", "2026-10")
        look.file(publish([case], EPOCH), 600_000)
        look.open()

        said = look.up(code.lower())

        assert "ส่งต่อ ป.ป.ช. แล้ว" in said
        assert "ตุลาคม 2569" in said

    def test_years_are_written_in_the_sites_numerals(self, look: Look) -> None:
        code = new_code()
        look.file(publish([Case("1", Key.of(read_code(code), DOMAIN, 1), "received", "2026-10")], EPOCH), 1)
        look.open()
        look.page.eval_on_selector(".tracking", "form => form.dataset.digits = '๐๑๒๓๔๕๖๗๘๙'")

        assert "ตุลาคม ๒๕๖๙" in look.up(code)

    def test_the_code_goes_nowhere_and_stays_nowhere(self, look: Look) -> None:
        code = new_code()
        look.file(publish([], EPOCH), 1000)
        look.open()
        look.page.wait_for_load_state("networkidle")
        look.requests.clear()

        said = look.up(code)

        assert "ไม่พบรหัสนี้" in said
        assert look.requests == []
        assert look.page.url == f"{look.address}tracking/"
        assert look.page.evaluate("history.length") <= 2
        assert look.page.evaluate("localStorage.length + sessionStorage.length + document.cookie.length") == 0
        look.page.goto(look.address)
        look.page.go_back()
        assert look.page.input_value("#code_") == ""

    def test_a_mistyped_code_is_told_before_any_work(self, look: Look) -> None:
        look.file(publish([], EPOCH), 1000)
        look.open()

        assert "พิมพ์ผิด" in look.up("ABCD-1234")

    def test_a_decoy_is_answered_like_a_wrong_code(self, look: Look) -> None:
        look.file(publish([], EPOCH), 1000)
        look.open()
        look.page.click(".tracking__decoy button")
        decoy = look.page.inner_text(".tracking__code")

        assert read_code(decoy)
        assert look.up(decoy) == look.up(new_code())

    def test_an_old_file_is_told(self, look: Look) -> None:
        look.file(publish([], "2020-01"), 1000, day="2020-01-15")
        look.open()

        assert "ไฟล์นี้เก่าแล้ว" in look.page.inner_text(".tracking")

    def test_an_old_file_with_a_newer_day_written_on_it_is_told(self, look: Look) -> None:
        today = date.today().isoformat()
        look.file(publish([], "2020-01"), 1000, day=today)
        look.open()
        assert "ไฟล์นี้เก่าแล้ว" in look.page.inner_text(".tracking")

        look.file(publish([], f"{today[:7]}.123"), 1000, day=today)
        look.open()
        assert "ไฟล์นี้เก่าแล้ว" not in look.page.inner_text(".tracking")

    def test_an_answer_that_comes_after_another_question_or_after_leaving_is_not_shown(self, look: Look) -> None:
        look.file(publish([], EPOCH), 1_000_000)
        look.open()
        look.page.fill("#code_", new_code())
        look.page.keyboard.press("Enter")

        assert "พิมพ์ผิด" in look.up("ABCD")
        look.page.fill("#code_", new_code())
        look.page.keyboard.press("Enter")
        look.page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide'))")
        look.page.wait_for_timeout(1500)
        assert look.page.inner_text(".tracking__answer") == ""

    def test_what_is_typed_is_read_as_python_reads_it(self, look: Look) -> None:
        look.file(publish([], EPOCH), 1)
        look.open()
        code = new_code()
        thai = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
        arabic = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
        written = [code, code.translate(thai), code.translate(arabic), f"\ufeff{code}", code.replace("-", "\u200b")]
        written += [
            code.replace("-", "\u2212"),
            code.replace("0", "o").replace("1", "l"),
            f"{code}0",
            code[:-1],
            "ß" * 17,
        ]
        for each in written:
            try:
                is_code = bool(read_code(each))
            except CodeError:
                is_code = False
            assert ("พิมพ์ผิด" not in look.up(each)) == is_code, ascii(each)

    def test_it_works_by_keyboard_and_tells_a_screen_reader(self, look: Look) -> None:
        look.file(publish([], EPOCH), 1000)
        look.open()

        look.page.focus("#code_")
        look.page.keyboard.type(new_code())
        look.page.keyboard.press("Tab")
        assert look.page.evaluate("document.activeElement.type") == "submit"
        look.page.keyboard.press("Space")

        look.page.get_by_role("status").filter(has_text="ไม่พบ").wait_for()
        assert look.page.get_by_label("รหัสติดตามเรื่อง", exact=True).is_visible()

    def test_it_works_from_a_folder(self, look: Look, site: Path) -> None:
        look.file(publish([], EPOCH), 1000)
        look.page.goto((site / "tracking" / "index.html").as_uri())

        assert "ไม่พบรหัสนี้" in look.up(new_code())

    def test_without_a_script_the_office_is_named_and_no_dead_control_is_shown(
        self, browser: Browser, address: str
    ) -> None:
        context = browser.new_context(java_script_enabled=False)
        page = context.new_page()
        page.goto(f"{address}tracking/")

        assert page.locator(".tracking__plain").is_visible()
        assert not page.locator("#code_").is_visible()
        assert not page.locator(".tracking__decoy").is_visible()
        context.close()


def test_a_register_that_git_has_stops_building_and_checking(
    tiny: Path, git: Callable[..., None], pelican: Callable
) -> None:
    register.write(tiny / "notes.txt", Register(DOMAIN))
    git(tiny, "init", "-q")
    assert not tuple(private_register.check(tiny)), "what git does not have is nobody's business"
    git(tiny, "add", "-A")

    (found,) = private_register.check(tiny)

    assert (found.code, found.place.path) == ("tracked-private-register", "notes.txt")
    finished = pelican("-e", f'DATA_PATH="{tiny / "data"}"', f'PATH="{tiny / "content"}"', "-o", str(tiny / "output"))
    assert finished.returncode == 2
    assert "notes.txt" in finished.stderr
    assert not (tiny / "output").exists()
