"""Folders to a site: every problem of every file in one run, and nothing made of what is not ours."""

from pathlib import Path

import pytest

from disclosure.loading import load
from disclosure.records import Complaints, Division, Manual, Measure, Register
from disclosure.site import Site
from disclosure.source import MAX_BYTES
from problems import ProblemsError


def loaded(folder: Path) -> Site:
    return load(folder / "data", folder / "content")


def refusals(folder: Path) -> list[str]:
    with pytest.raises(ProblemsError) as refused:
        loaded(folder)
    return [f"{problem.place} {problem.code}" for problem in refused.value.problems]


def write(folder: Path, path: str, text: str) -> None:
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def only_an_organisation(folder: Path) -> Path:
    text = "name: ก\ntype: city-municipality\ndistrict: ข\nprovince: ค\ndomain: www.a.go.th\n"
    write(folder, "data/organisation.yml", text)
    return folder


def test_a_good_folder_is_a_site_of_all_its_records(tiny: Path) -> None:
    site = loaded(tiny)

    assert site.organisation.name == "เทศบาลตำบลตัวอย่าง"
    assert [measure.id for measure in site.all(Measure)] == ["first"]
    assert set(site.prose) == {"manuals/lending.md"}
    assert set(site.files) == {"manuals/lending/form.csv"}


def test_an_attachment_is_known_by_its_size_and_its_sha_256(tiny: Path) -> None:
    file = loaded(tiny).files["manuals/lending/form.csv"]

    # The bytes "a,b" and a line feed, hashed with sha256sum.
    assert file.size == 4
    assert file.sha256 == "5be08c9684a1d25efcee09318204824278b08bbfb4aef973ffefd0b9d7478313"


def test_measures_stand_in_the_order_of_their_numbers_and_not_of_their_files(tiny: Path) -> None:
    for number in (10, 2, 9):
        text = f"id: m{number}\nfiscal_year: 2566\nnumber: {number}\ntitle: ก\n"
        write(tiny, f"data/measures/2566/{number}-x.yml", text)

    site = loaded(tiny)

    assert [measure.number for measure in site.all(Measure)] == [1, 2, 9, 10]


def test_a_value_of_a_record_is_found_in_its_file(tiny: Path) -> None:
    site = loaded(tiny)
    (measure,) = site.all(Measure)

    place = site.place(measure, "actions", 0, "period", "fiscal_year")

    assert str(place) == "data/measures/2566/1-first.yml:11:20"


def test_all_problems_of_all_files_are_told_in_one_run_sorted_by_place(tiny: Path) -> None:
    write(tiny, "data/registers/loans.yml", "id: loans\ntitle: ''\nowner: nobody\ncolour: แดง\n")
    write(tiny, "data/reports/2566.yml", "fiscal_year: 2566\ntitle: ก: ข\n")
    write(tiny, "data/complaints/2566.yml", "fiscal_year: 2023\n")
    write(tiny, "data/divisions/finance.yaml", "id: finance\n")
    write(tiny, "data/registers/keys.yml", "id: keys\ntitle: กุญแจ\nowner: clark\n")
    write(tiny, "content/manuals/orphan.md", "ก\n")

    found = refusals(tiny)

    assert found == [
        "content/manuals/orphan.md body-without-manual",
        "data/complaints/2566.yml:1:14 common-era-year",
        "data/divisions/finance.yaml unexpected-file",
        "data/registers/keys.yml:3:8 dangling-reference",
        "data/registers/loans.yml:2:8 empty-value",
        "data/registers/loans.yml:4:1 unknown-key",
        "data/reports/2566.yml:2:9 colon-in-text",
    ]


def test_lines_are_sorted_as_numbers(tiny: Path) -> None:
    write(tiny, "data/registers/loans.yml", "id: loans\ntitle: ก\nowner: clerk\n" + "\n" * 6 + "b: 1\nc: 2\n")

    assert [line.split(":")[1] for line in refusals(tiny)] == ["10", "11"]


def test_the_report_counts_its_problems_and_says_that_nothing_was_written(tiny: Path) -> None:
    write(tiny, "data/registers/loans.yml", "id: loans\ntitle: ''\nowner: ''\n")

    with pytest.raises(ProblemsError, match=r"2 problem\(s\), nothing was written"):
        loaded(tiny)


def test_the_organisation_alone_is_a_site(tmp_path: Path) -> None:
    site = loaded(only_an_organisation(tmp_path))

    assert site.organisation.name == "ก"
    assert site.all(Measure) == site.all(Manual) == site.all(Complaints) == ()


def test_folders_without_files_are_no_error(tmp_path: Path) -> None:
    folder = only_an_organisation(tmp_path)
    (folder / "data" / "measures" / "2570").mkdir(parents=True)
    (folder / "content" / "manuals").mkdir(parents=True)

    assert loaded(folder).all(Measure) == ()


@pytest.mark.parametrize("text", ["", "\n", "# ยังไม่มีข้อมูล\n", "\ufeff"])
def test_an_empty_file_is_no_record_and_no_error(text: str, tiny: Path) -> None:
    write(tiny, "data/registers/loans.yml", text)

    assert loaded(tiny).all(Register) == ()


@pytest.mark.parametrize(
    "name",
    [
        "data/.DS_Store",
        "data/registers/.DS_Store",
        "data/registers/.loans.yml.swp",
        "data/registers/Thumbs.db",
        "data/registers/desktop.ini",
        "data/registers/~$loans.yml",
        "data/registers/README.md",
        "data/.git/config",
        "content/.DS_Store",
        "content/manuals/Thumbs.db",
        "content/manuals/lending/~$form.docx",
        "content/README.md",
    ],
)
def test_what_systems_and_programs_leave_behind_is_no_data(name: str, tiny: Path) -> None:
    before = loaded(tiny)
    write(tiny, name, "ขยะ: [")

    after = loaded(tiny)

    assert (after.records, after.prose, after.files) == (before.records, before.prose, before.files)


@pytest.mark.parametrize(
    "name",
    [
        "data/registers/keys.yaml",
        "data/registers/keys.YML",
        "data/registers/keys.yml.txt",
        "data/registers/keys.csv",
        "data/registers/old/keys.yml",
        "data/Registers/keys.yml",
        "data/keys.yml",
        "data/measures/1-first.yml",
        "data/organization.yml",
        "data/notes.md",
    ],
)
def test_a_file_that_has_no_place_in_data_is_refused_unread(name: str, tiny: Path) -> None:
    write(tiny, name, "ขยะ: [")

    assert refusals(tiny) == [f"{name} unexpected-file"]


def test_a_copy_that_a_program_named_is_noticed_once_and_the_original_is_not_to_blame(tiny: Path) -> None:
    original = tiny / "data" / "registers" / "loans.yml"
    write(tiny, "data/registers/loans (1).yml", original.read_text(encoding="utf-8"))

    found = refusals(tiny)

    assert found == ["data/registers/loans (1).yml:1:1 repeated-record"]


def test_a_file_alone_under_a_copys_name_is_misnamed(tiny: Path) -> None:
    (tiny / "data" / "registers" / "loans.yml").rename(tiny / "data" / "registers" / "loans (1).yml")

    with pytest.raises(ProblemsError) as refused:
        loaded(tiny)

    (problem,) = refused.value.problems
    assert (problem.code, problem.suggestion) == ("misnamed-file", "registers/loans.yml")


def test_a_measure_in_the_folder_of_another_year_is_misnamed(tiny: Path) -> None:
    (tiny / "data" / "measures" / "2566").rename(tiny / "data" / "measures" / "2567")

    with pytest.raises(ProblemsError) as refused:
        loaded(tiny)

    (problem,) = refused.value.problems
    assert (problem.code, problem.suggestion) == ("misnamed-file", "measures/2566/1-*.yml")


@pytest.mark.parametrize(
    "name", ["data/registers/keys.yml", "content/manuals/keys.md", "content/manuals/lending/x.csv"]
)
def test_a_symbolic_link_is_refused_and_not_followed(name: str, tiny: Path) -> None:
    (tiny / name).symlink_to(tiny / "data" / "registers" / "loans.yml")

    assert refusals(tiny) == [f"{name} symbolic-link"]


def test_a_symbolic_link_that_leads_nowhere_is_refused_too(tiny: Path) -> None:
    (tiny / "data" / "registers" / "keys.yml").symlink_to(tiny / "nowhere.yml")

    assert refusals(tiny) == ["data/registers/keys.yml symbolic-link"]


def test_a_symbolic_link_to_a_folder_is_refused_and_not_entered(tiny: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    write(outside, "secret.csv", "ก")
    (tiny / "content" / "manuals" / "outside").symlink_to(outside, target_is_directory=True)

    assert refusals(tiny) == ["content/manuals/outside symbolic-link"]


@pytest.mark.parametrize("name", ["data/registers/loans.yml", "content/manuals/lending.md"])
def test_a_text_of_more_than_the_greatest_size_is_refused_unread(name: str, tiny: Path) -> None:
    file = tiny / name
    file.write_bytes(b"#" * (MAX_BYTES + 1))

    assert f"{name} file-too-large" in refusals(tiny)


def test_an_attachment_may_be_larger_than_a_text(tiny: Path) -> None:
    (tiny / "content" / "manuals" / "lending" / "form.csv").write_bytes(b"#" * (MAX_BYTES + 1))

    assert loaded(tiny).files["manuals/lending/form.csv"].size == MAX_BYTES + 1


def test_without_the_organisation_there_is_no_site(tiny: Path) -> None:
    (tiny / "data" / "organisation.yml").unlink()

    assert refusals(tiny) == ["data/organisation.yml missing-organisation"]


def test_an_empty_folder_lacks_only_the_organisation(tmp_path: Path) -> None:
    assert refusals(tmp_path) == ["data/organisation.yml missing-organisation"]


def test_a_body_that_is_not_utf_8_is_refused_where_it_goes_wrong(tiny: Path) -> None:
    body = tiny / "content" / "manuals" / "lending.md"
    body.write_bytes(b"## a\n\n" + "ข้อความ".encode("cp874"))

    assert "content/manuals/lending.md:3:1 not-utf-8" in refusals(tiny)


def test_a_body_loses_its_byte_order_mark(tiny: Path) -> None:
    body = tiny / "content" / "manuals" / "lending.md"
    body.write_bytes(b"\xef\xbb\xbf" + "## ก\n".encode())

    assert loaded(tiny).prose["manuals/lending.md"] == "## ก\n"


def test_the_public_site_leaves_drafts_and_samples_out_and_remembers_them(tiny: Path) -> None:
    write(tiny, "data/registers/keys.yml", "id: keys\ntitle: กุญแจ\nowner: clerk\ndraft: true\n")
    write(tiny, "data/registers/cars.yml", "id: cars\ntitle: รถ\nowner: clerk\nsample: ใช่\n")

    site = loaded(tiny)
    public = site.public()

    assert [register.id for register in site.all(Register)] == ["cars", "keys", "loans"]
    assert [register.id for register in public.all(Register)] == ["loans"]
    assert public.find(Register, "keys") is None
    assert public.find_unpublished(Register, "keys") is not None
    assert public.find_unpublished(Register, "loans") is None


def test_a_reference_to_what_is_not_there_suggests_the_nearest(tiny: Path) -> None:
    write(tiny, "data/registers/loans.yml", "id: loans\ntitle: ก\nowner: clrk\n")

    with pytest.raises(ProblemsError) as refused:
        loaded(tiny)

    (problem,) = refused.value.problems
    assert (problem.code, problem.suggestion) == ("dangling-reference", "clerk")


def test_a_record_that_is_looked_up_by_another_kinds_key_is_not_found(tiny: Path) -> None:
    site = loaded(tiny)

    assert site.find(Division, "clerk") is not None
    assert site.find(Division, "lending") is None


def test_an_organisation_file_without_content_is_a_missing_organisation(tiny: Path) -> None:
    write(tiny, "data/organisation.yml", "# ยังไม่ได้กรอก\n")

    assert refusals(tiny) == ["data/organisation.yml missing-organisation"]


def test_one_mistake_in_a_manual_is_not_told_again_by_what_refers_to_it(tiny: Path) -> None:
    write(tiny, "data/manuals/lending.yml", "title: ก: ข\n")

    assert refusals(tiny) == ["data/manuals/lending.yml:1:9 colon-in-text"]


def test_one_mistake_in_a_division_is_not_told_again_by_what_refers_to_it(tiny: Path) -> None:
    write(tiny, "data/divisions/clerk.yml", "id: clerk\nnam: สำนักปลัด\n")

    assert refusals(tiny) == ["data/divisions/clerk.yml:2:1 unknown-key"]
