"""What is said of attachments, where it stands, and who may answer for it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.attachments.making import WORDS, core, docx, paged, png, relation, xlsx
from tests.conftest import WORDING

from disclosure.building import check
from problems import Problem

MANUAL = "data/manuals/lending.yml"
Attach = Callable[[str, bytes], list[Problem]]


def problems_of(tiny: Path) -> list[Problem]:
    found = check(tiny / "data", tiny / "content", WORDING).problems
    return [problem for problem in found if problem.place.path == MANUAL or problem.place.path.startswith("content/")]


@pytest.fixture
def attach(tiny: Path) -> Attach:
    """Give the tiny municipality's manual a second attachment, and say what is wrong with that."""

    def attached(name: str, raw: bytes) -> list[Problem]:
        (tiny / "content" / "manuals" / "lending" / name).write_bytes(raw)
        manual = tiny / MANUAL
        text = manual.read_text(encoding="utf-8")
        old = "    title: แบบฟอร์ม\n"
        manual.write_text(text.replace(old, f"{old}  - file: {name}\n    title: ก\n"), encoding="utf-8")
        return problems_of(tiny)

    return attached


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("a.docx", docx(**{"docProps/core.xml": core("กองคลัง", "Microsoft Office User")})),
        ("a.xlsx", xlsx()),
        ("a.pdf", paged(WORDS)),
        ("a.png", png()),
    ],
)
def test_a_good_attachment_is_taken(attach: Attach, name: str, raw: bytes) -> None:
    assert attach(name, raw) == []


def test_a_fault_stands_at_the_name_of_the_file(attach: Attach) -> None:
    (problem,) = attach("a.docx", b"<html>")

    assert (str(problem.place), problem.code) == (f"{MANUAL}:8:11", "content-differs-from-type")


def test_an_empty_file_is_told_once(attach: Attach) -> None:
    assert [problem.code for problem in attach("a.docx", b"")] == ["empty-file"]


def test_a_file_of_a_forbidden_type_is_told_once(attach: Attach) -> None:
    assert [problem.code for problem in attach("a.svg", b"<svg onload='alert(1)'/>")] == ["forbidden-file-type"]


def test_a_large_file_is_told_with_its_size_and_the_limit(attach: Attach) -> None:
    (problem,) = attach("a.png", bytes(20_500_000))

    assert problem.code == "oversized-attachment"
    assert "20.5 MB" in problem.thai
    assert "20 MB" in problem.thai


def test_all_dangers_of_a_file_are_told_at_once(attach: Attach) -> None:
    remote = relation("image", "https://a.example/x.png", external=True)

    (problem,) = attach("a.docx", docx(**{"word/vbaProject.bin": b"\1", "word/_rels/document.xml.rels": remote}))

    assert problem.code == "dangerous-attachment"
    assert "มาโคร และส่วนที่ดึงข้อมูล" in problem.thai


def test_what_is_hidden_is_counted(attach: Attach) -> None:
    change = '<w:p><w:del w:author="กองคลัง"/><w:ins w:author="กองคลัง"/></w:p>'

    (problem,) = attach("a.docx", docx(change))

    assert problem.code == "hidden-content"
    assert "2 แห่ง" in problem.thai


def test_the_name_of_a_person_is_not_repeated(attach: Attach) -> None:
    (problem,) = attach("a.docx", docx(**{"docProps/core.xml": core("นายสมมติ ตัวอย่าง")}))

    assert problem.code == "named-author"
    assert "สมมติ" not in f"{problem.thai} {problem.english}"


def test_the_names_of_our_own_offices_are_no_persons(tiny: Path, attach: Attach) -> None:
    division = tiny / "data" / "divisions" / "clerk.yml"
    division.write_text(division.read_text(encoding="utf-8").replace("name: ", "name: ตรวจสอบ # ", 1), encoding="utf-8")

    assert attach("a.docx", docx(**{"docProps/core.xml": core("ตรวจสอบ")})) == []


@pytest.mark.parametrize(("code", "waived"), [("hidden-content", True), ("dangerous-attachment", False)])
def test_what_someone_may_mean_can_be_answered_for_and_a_danger_cannot(
    tiny: Path, attach: Attach, code: str, waived: bool
) -> None:
    attach(
        "a.docx",
        docx(
            '<w:p><w:ins w:author="กองคลัง"/></w:p>' if waived else "<w:p/>",
            **({} if waived else {"word/vbaProject.bin": b"\1"}),
        ),
    )
    (tiny / "data" / "waivers.yml").write_text(
        f"waivers:\n  - {{code: {code}, file: {MANUAL}, at: attachments/2, reason: ตัวอย่าง, until: 2027-09-30}}\n",
        encoding="utf-8",
    )

    assert [problem.code for problem in problems_of(tiny)] == ([] if waived else [code])


def test_a_scan_is_a_gap_and_no_error(attach: Attach) -> None:
    (problem,) = attach("a.pdf", paged(b"/Im1 Do"))

    assert (problem.code, problem.severity) == ("image-only-pdf", "warning")


def test_the_emblem_is_examined_too(tiny: Path) -> None:
    (tiny / "content" / "emblem.png").write_bytes(png()[:-4])
    organisation = tiny / "data" / "organisation.yml"
    organisation.write_text(organisation.read_text(encoding="utf-8") + "emblem: emblem.png\n", encoding="utf-8")

    codes = [problem.code for problem in check(tiny / "data", tiny / "content", WORDING).problems]

    assert "unreadable-attachment" in codes
