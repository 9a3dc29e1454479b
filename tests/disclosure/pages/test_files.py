"""Downloads are listed with the type, the size and the day of the file one gets."""

import re
from dataclasses import replace

from tests.conftest import WORDING

from disclosure.pages.files import FilesBeside

LISTED = re.compile(
    r'<li><a href="([^"]+)" download>[^<]+</a> <span class="note">([A-Z]+), ([0-9,]+ [KM]?B), ([^<]+)</span>'
)


def test_every_listed_file_is_there_with_the_size_it_has(preview):
    listed = 0
    for path in preview.rglob("index.html"):
        for address, kind, size, day in LISTED.findall(path.read_text("utf-8")):
            file = path.parent / address
            assert file.suffix == f".{kind.lower()}"
            assert WORDING.size(file.stat().st_size) == size
            assert re.search(r" 25\d\d$|^ไม่ได้ระบุวันที่$", day)
            listed += 1

    assert listed > 100


def test_every_download_is_listed_on_its_page_and_on_the_page_of_all(preview):
    everything = (preview / "downloads/index.html").read_text("utf-8")
    made = [path for kind in ("csv", "json", "docx", "xlsx") for path in preview.rglob(f"*.{kind}")]

    for path in made:
        assert f'href="{path.name}" download' in (path.parent / "index.html").read_text("utf-8"), path
        if path.parent.name not in ("downloads", "help"):
            assert f'href="../{path.relative_to(preview).as_posix()}" download' in everything, path


def test_the_same_in_another_format_stands_beside_and_other_files_do_not(tiny, plan):
    planned = plan(tiny)
    sizes = {"measures/2566/measures.csv": 10, "measures/2566/measures.xlsx": 2000, "measures/2566/index.bin": 1}

    files = FilesBeside(planned.pages, sizes, WORDING)["/measures/2566/"]

    assert [(file.url, file.type, file.size) for file in files] == [
        ("/measures/2566/measures.csv", "CSV", "10 B"),
        ("/measures/2566/measures.xlsx", "XLSX", "2 KB"),
    ]
    assert files[0].words == files[1].words


def test_an_attachment_that_bears_the_name_of_the_pages_data_is_not_listed_as_such(tiny, plan):
    planned = plan(tiny)
    pages = [
        replace(page, files={"/manuals/lending/manual.pdf": "manuals/lending/manual.pdf"})
        if page.url == "/manuals/lending/"
        else page
        for page in planned.pages
    ]
    sizes = {"manuals/lending/manual.json": 10, "manuals/lending/manual.pdf": 2000}

    beside = FilesBeside(pages, sizes, WORDING)

    assert "manual.pdf" not in {file.url.rpartition("/")[2] for file in beside["/manuals/lending/"]}
    assert [file.words for file in beside.attached("/manuals/lending/")] == ["manual.pdf"]
