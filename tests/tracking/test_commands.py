"""An officer's day with the register: take in, change, reissue, answer the telephone, publish; and what is refused."""

import json
import os
import re
import shutil
import stat
from pathlib import Path

import pytest
from tests.forked import PRONGSAI, run

from tracking import Key, look_up, read_code
from tracking.published import Published

README = Path(__file__).resolve().parents[2] / "plugins" / "tracking" / "README.md"
DOMAIN = "www.example.go.th"


class Desk:
    """The command in a municipality's folder, with a register beside it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.register = folder.parent / "private" / "complaints.tracking"
        self.register.parent.mkdir()

    def track(self, *arguments: str, status: int = 0, typed: str = "", **environment: str) -> str:
        beside = {"PRONGSAI_REGISTER": str(self.register)} | environment
        finished = run(PRONGSAI, "track", *arguments, cwd=self.folder, typed=f"{typed}\n", **beside)
        assert finished.returncode == status, finished.stderr
        assert "Traceback" not in finished.stderr
        return finished.stdout + finished.stderr

    @property
    def published(self) -> Published:
        text = (self.folder / "data" / "tracking.yml").read_text(encoding="utf-8")
        epoch = re.search(r'epoch: "(.+)"', text)
        assert epoch
        return Published(epoch[1], tuple(bytes.fromhex(each) for each in re.findall(r"  - (\w{64})", text)))


@pytest.fixture
def desk(tiny: Path) -> Desk:
    return Desk(tiny)


def _code(slip: str) -> str:
    found = re.search(r"(\w{4}-){4}\w", slip)
    assert found, slip
    return found[0]


def _domain(desk: Desk) -> str:
    return str(json.loads(desk.register.read_text(encoding="utf-8"))["domain"])


def test_from_intake_to_the_public_file_and_the_telephone(desk: Desk) -> None:
    desk.track("init")
    slip = desk.track("new", "1/2569", "--on", "2026-10-05")
    desk.track("update", "1/2569", "investigating", "--on", "2026-11-02")

    desk.track("publish", "--on", "2026-11-15")

    code = _code(slip)
    key = Key.of(read_code(code), _domain(desk))
    answer = look_up(desk.published, key)
    assert (answer.outcome, answer.state, answer.month) == ("found", "investigating", "2026-11")
    assert "investigating 2026-11" in desk.track("show", typed=code.lower())
    assert "1/2569" not in slip, "the slip names no case"


def test_a_lost_code_is_replaced_and_opens_nothing_any_more(desk: Desk) -> None:
    desk.track("init")
    lost = _code(desk.track("new", "1/2569"))

    other = _code(desk.track("reissue", "1/2569"))

    assert "received" in desk.track("show", typed=other)
    assert "ไม่พบ" in desk.track("show", typed=lost, status=1)


def test_a_second_publication_of_a_month_has_an_epoch_of_its_own(desk: Desk) -> None:
    desk.track("init")
    desk.track("publish", "--on", "2026-11-15")
    first = desk.published

    desk.track("publish", "--on", "2026-11-16")

    assert first.epoch[:8] == desk.published.epoch[:8] == "2026-11."
    assert first.epoch != desk.published.epoch
    assert not set(first.entries) & set(desk.published.entries)


def test_a_register_from_a_backup_repeats_no_epoch(desk: Desk) -> None:
    """In a second file of one epoch, what stays is a case and what changes a decoy."""
    desk.track("init")
    desk.track("new", "1/2569", "--on", "2026-11-02")
    backup = desk.register.read_bytes()
    desk.track("publish", "--on", "2026-11-15")
    first = desk.published
    desk.register.write_bytes(backup)

    desk.track("publish", "--on", "2026-11-15")

    assert not set(first.entries) & set(desk.published.entries)


def test_a_day_to_come_or_of_the_buddhist_era_is_refused(desk: Desk) -> None:
    desk.track("init")

    assert "2569-11-02" in desk.track("new", "1/2569", "--on", "2569-11-02", status=2)
    assert "2569-11-02" in desk.track("publish", "--on", "2569-11-02", status=2)
    desk.track("new", "1/2569", "--on", "2026-11-02")
    assert "later" in desk.track("publish", "--on", "2026-10-15", status=2)


def test_no_code_is_lost_where_the_slip_cannot_be_printed(desk: Desk) -> None:
    desk.track("init")
    organisation = desk.folder / "data" / "organisation.yml"
    text = organisation.read_text(encoding="utf-8")
    for damaged in (re.sub(r"domain: .*", "domain: www.other.go.th", text), "{"):
        organisation.write_text(damaged, encoding="utf-8")
        desk.track("new", "1/2569", status=2)
    organisation.write_text(text, encoding="utf-8")

    assert _code(desk.track("new", "1/2569"))


@pytest.mark.skipif(os.name != "posix", reason="needs symbolic links")
def test_a_register_that_is_a_link_stays_on_the_drive_it_lies_on(desk: Desk) -> None:
    drive = desk.folder.parent / "encrypted"
    drive.mkdir()
    desk.register.symlink_to(drive / "complaints.tracking")
    desk.track("init")

    desk.track("new", "1/2569")

    assert desk.register.is_symlink()
    assert [each.name for each in desk.register.parent.iterdir()] == [desk.register.name]
    assert "1/2569" in (drive / "complaints.tracking").read_text(encoding="utf-8")


def test_a_folder_that_is_not_there_is_told(desk: Desk) -> None:
    missing = str(desk.folder.parent / "nowhere" / "complaints.tracking")

    for command in (["init"], ["new", "1/2569"], ["publish"], ["show"]):
        assert "ทะเบียน" in desk.track(*command, status=2, PRONGSAI_REGISTER=missing)


def test_neither_register_nor_file_holds_the_code_and_the_register_is_the_owners_alone(desk: Desk) -> None:
    desk.track("init")
    code = _code(desk.track("new", "1/2569"))
    desk.track("publish")

    kept = desk.register.read_text(encoding="utf-8")
    published = (desk.folder / "data" / "tracking.yml").read_text(encoding="utf-8")
    assert code not in kept
    assert code.replace("-", "") not in kept
    assert "1/2569" not in published
    assert json.loads(kept)["cases"][0]["key"] not in published
    if os.name == "posix":
        assert stat.S_IMODE(desk.register.stat().st_mode) == 0o600


def test_what_an_officer_can_mend_is_said_and_nothing_is_lost(desk: Desk) -> None:
    assert "ทะเบียน" in desk.track("new", "1/2569", status=2)
    desk.track("init")
    desk.track("new", "1/2569")
    before = desk.register.read_bytes()

    assert "exists already" in desk.track("init", status=2)
    assert "reissue" in desk.track("new", "1/2569", status=2)
    assert "no case" in desk.track("update", "2/2569", "received", status=2)
    assert "not whole" in desk.track("show", typed="ABCD", status=2)
    assert desk.register.read_bytes() == before
    assert [path.name for path in desk.register.parent.iterdir()] == [desk.register.name]


def test_a_damaged_register_is_refused(desk: Desk) -> None:
    desk.register.write_text("{}", encoding="utf-8")

    assert "damaged" in desk.track("new", "1/2569", status=2)


def test_a_register_inside_the_sites_folder_is_refused(desk: Desk) -> None:
    inside = desk.folder / "complaints.tracking"

    assert "outside" in desk.track("init", status=2, PRONGSAI_REGISTER=str(inside))
    assert not inside.exists()


def test_a_register_of_another_municipality_is_refused(desk: Desk) -> None:
    desk.track("init")
    organisation = desk.folder / "data" / "organisation.yml"
    text = organisation.read_text(encoding="utf-8")
    organisation.write_text(re.sub(r"domain: .*", "domain: www.other.go.th", text), encoding="utf-8")

    assert "www.other.go.th" in desk.track("publish", status=2)
    assert not (desk.folder / "data" / "tracking.yml").exists()


def test_the_commands_of_the_readme_work_in_their_order(desk: Desk) -> None:
    (block,) = re.findall(r"```sh\n(.*?)```", README.read_text(encoding="utf-8"), flags=re.S)
    commands = [line.split()[2:] for line in block.splitlines() if "prongsai" in line and "export" not in line]

    assert len(commands) == 5
    for command in commands:
        desk.track(*command)


def test_two_commands_at_once_lose_nothing(desk: Desk) -> None:
    desk.track("init")
    shutil.copy(desk.register, desk.register.with_name(desk.register.name + ".lock"))

    assert "another command" in desk.track("new", "1/2569", status=2)
