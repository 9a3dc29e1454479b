"""The home page: what it offers to dial, and which facts it answers for."""

from pathlib import Path

import pytest

COUNTER = "id: phone\nname: ตู้รับเรื่อง\nkind: suggestion-box\naddress: หน้าสำนักงาน\ntakes: corruption\n"
OWN = 'id: phone\nname: สายตรงนายก\nkind: telephone\naddress: "02 000 0000"\ntakes: corruption\n'
OUTSIDE = 'id: nacc\nname: ป.ป.ช.\nkind: hotline\naddress: "1205"\noperated_by: สำนักงาน ป.ป.ช.\ntakes: corruption\n'


@pytest.fixture
def home(tiny: Path, plan):
    """The planned home page of the tiny municipality, with other files in ``data/``."""

    def planned(**files: str):
        for name, text in files.items():
            (tiny / f"data/channels/{name}.yml").write_text(text, "utf-8")
        return next(page for page in plan(tiny).pages if page.url == "/")

    return planned


@pytest.mark.parametrize(
    ("files", "outside"),
    [({"phone": OWN}, False), ({"phone": OWN, "nacc": OUTSIDE}, True)],
    ids=["own", "outside"],
)
def test_it_says_that_nobody_here_answers_only_where_outside_bodies_do(home, files, outside):
    view = home(**files).view

    assert view.is_dialled_outside is outside
    assert [each.address.url for each in view.dial] == (["tel:1205"] if outside else ["tel:020000000"])


def test_a_channel_that_cannot_be_pressed_is_no_link(tiny: Path, pelican, tmp_path: Path):
    (tiny / "data/channels/phone.yml").write_text(COUNTER, "utf-8")

    built = pelican(str(tiny / "content"), "-o", str(tmp_path / "out"), "-e", f'DATA_PATH="{tiny / "data"}"')

    assert built.returncode == 0, built.stderr
    html = (tmp_path / "out/index.html").read_text("utf-8")
    assert "หน้าสำนักงาน" in html
    assert 'href="None"' not in html
    assert "ไม่ต้องผ่าน" not in html


@pytest.mark.parametrize("file", ["measures/2566/1-one.yml", "reports/2566.yml", "registers/loans.yml"])
def test_it_carries_the_banner_of_every_draft_whose_facts_it_shows(tiny: Path, plan, file):
    path = next((tiny / "data").glob(file.replace("1-one", "*")))
    path.write_text(path.read_text("utf-8") + "draft: true\n", "utf-8")

    pages = {page.url: page for page in plan(tiny).pages}

    assert pages["/"].notices == ("draft",)
    assert pages["/reports/"].notices == (() if "registers" in file else ("draft",))
