"""One mistake is told once, where it was made: what follows from it is not told as well."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.conftest import WORDING

from disclosure.building import check

MANUAL = "data/manuals/lending.yml"
BODY = "content/manuals/lending.md"
FORM = "content/manuals/lending/form.csv"
REGISTER = "data/registers/loans.yml"
Mistake = Callable[[Path], object]


def told(folder: Path) -> list[str]:
    """Place, code and suggestion of every error."""
    found = check(folder / "data", folder / "content", WORDING).problems
    return [f"{each.place} {each.code} {each.suggestion}".strip() for each in found if each.severity == "error"]


def renamed(path: str, name: str) -> Mistake:
    return lambda folder: (folder / path).rename((folder / path).with_name(name))


def replaced(path: str, old: str, new: str) -> Mistake:
    def change(folder: Path) -> None:
        file = folder / path
        file.write_text(file.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")

    return change


def written(path: str, content: bytes | str) -> Mistake:
    return lambda folder: (folder / path).write_bytes(content.encode() if isinstance(content, str) else content)


def linked(path: str) -> Mistake:
    def change(folder: Path) -> None:
        (folder / path).rename(folder / "elsewhere")
        (folder / path).symlink_to(folder / "elsewhere")

    return change


@pytest.mark.parametrize(
    ("mistake", "problem"),
    [
        (written(BODY, b"## a\n\xa1\xa2"), f"{BODY}:2:1 not-utf-8"),
        (linked(BODY), f"{BODY} symbolic-link"),
        (linked(FORM), f"{FORM} symbolic-link"),
        (linked("content/manuals/lending"), "content/manuals/lending symbolic-link"),
        (renamed(BODY, "lendng.md"), f"{MANUAL}:1:1 manual-without-body {BODY}"),
        (renamed(FORM, "Form.csv"), f"{MANUAL}:6:11 missing-file Form.csv"),
        (renamed(FORM, "forms.csv"), f"{MANUAL}:6:11 missing-file forms.csv"),
        (renamed("content/manuals/lending", "lendings"), f"{MANUAL}:6:11 missing-file"),
        (renamed(MANUAL, "lending.yaml"), f"data/manuals/lending.yaml unexpected-file {MANUAL}"),
        (renamed(MANUAL, "Lending.YML"), f"data/manuals/Lending.YML unexpected-file {MANUAL}"),
        (
            renamed("data/divisions/clerk.yml", "clerk.yml.txt"),
            "data/divisions/clerk.yml.txt unexpected-file data/divisions/clerk.yml",
        ),
        (
            renamed("data/organisation.yml", "organization.yml"),
            "data/organization.yml unexpected-file data/organisation.yml",
        ),
        (
            replaced("data/divisions/clerk.yml", "id: clerk", "id: clark"),
            "data/divisions/clerk.yml:1:1 misnamed-file divisions/clark.yml",
        ),
        (replaced(MANUAL, "id: lending", "id: lendin"), f"{MANUAL}:1:1 misnamed-file manuals/lendin.yml"),
        (renamed(MANUAL, "lendings.yml"), "data/manuals/lendings.yml:1:1 misnamed-file manuals/lending.yml"),
        (written(REGISTER, "id: loans\n\ttitle: ก\n\towner: clerk\n\tnote: ข\n"), f"{REGISTER}:2:1 bad-character"),
        (written(REGISTER, "id: loans\ntitle: **ก**\nowner: clerk\n"), f"{REGISTER}:2:8 not-plain-yaml"),
        (written(REGISTER, "id: loans\n? *a\n: 1\n"), f"{REGISTER}:2:3 not-plain-yaml"),
        (written(REGISTER, "id: loans\ntitle: ก\nowner: clerk\n~: 1\n"), f"{REGISTER}:4:1 not-a-key"),
        (written(REGISTER, "id: loans\nไตเติล: ก\nowner: clrk\n? [a]\n: 1\n"), f"{REGISTER}:4:3 not-a-key"),
        (replaced(REGISTER, "owner:", "ownr:"), f"{REGISTER}:3:1 unknown-key owner"),
        (
            written("data/complaints/2566.yml", "fiscal_year: 2023\n"),
            "data/complaints/2566.yml:1:14 common-era-year 2566",
        ),
    ],
)
def test_one_mistake_is_one_problem(mistake: Mistake, problem: str, tiny: Path) -> None:
    mistake(tiny)

    assert told(tiny) == [problem]


def test_two_keys_that_are_nothing_are_not_repeated_as_well(tiny: Path) -> None:
    written(REGISTER, "id: loans\n~: 1\n~: 2\n")(tiny)

    assert told(tiny) == [f"{REGISTER}:2:1 not-a-key", f"{REGISTER}:3:1 not-a-key"]


def test_a_body_of_quite_another_name_is_another_mistake(tiny: Path) -> None:
    renamed(BODY, "complaints-guide.md")(tiny)

    assert [each.split()[1] for each in told(tiny)] == ["body-without-manual", "manual-without-body"]


def test_a_body_in_the_wrong_folder_is_told_with_where_it_lies(tiny: Path) -> None:
    (tiny / "content/pages").mkdir()
    (tiny / BODY).rename(tiny / "content/pages/lending.md")

    found = check(tiny / "data", tiny / "content", WORDING).problems
    (problem,) = [each for each in found if each.severity == "error"]

    assert problem.code == "manual-without-body"
    for words in (problem.thai, problem.english):
        assert "content/pages/lending.md" in words
        assert "manuals/pages" not in words


def test_a_file_of_quite_another_name_is_another_mistake(tiny: Path) -> None:
    renamed(FORM, "minutes.docx")(tiny)

    assert [each.split()[1] for each in told(tiny)] == ["undeclared-file", "missing-file"]


def test_one_body_is_not_offered_to_two_manuals(tiny: Path) -> None:
    text = (tiny / MANUAL).read_text(encoding="utf-8").partition("attachments")[0]
    written("data/manuals/lendinh.yml", text.replace("id: lending", "id: lendinh"))(tiny)
    renamed(BODY, "lendin.md")(tiny)

    assert [each.split()[1:] for each in told(tiny)] == [["manual-without-body", BODY], ["manual-without-body"]]


def test_a_copy_does_not_take_the_place_of_the_original(tiny: Path) -> None:
    text = (tiny / REGISTER).read_text(encoding="utf-8")
    written("data/registers/loans (1).yml", text.replace("owner: clerk", "owner: nobody"))(tiny)

    assert told(tiny) == ["data/registers/loans (1).yml:1:1 repeated-record"]
