"""The page of channels: outside bodies first, every channel with an anchor, what is not known said so."""

from pathlib import Path

import pytest

from disclosure.wording import load_labels

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def view(plan):
    return next(page.view for page in plan(ROOT).pages if page.url == "/channels/")


@pytest.fixture
def tiny_channel(tiny: Path, plan):
    """The channel of the tiny municipality, with other lines in its file."""

    def shown(text: str):
        (tiny / "data/channels/phone.yml").write_text(f"id: phone\nname: ช่องทาง\ntakes: complaint\n{text}", "utf-8")
        (channel,) = next(page.view for page in plan(tiny).pages if page.url == "/channels/").own
        return channel

    return shown


def facts(channel) -> dict[str, list[str]]:
    stated = {fact.label: [value.text for value in fact.values] for fact in channel.facts}
    return stated | {label: ["ไม่ได้ระบุ"] for label in channel.unstated.split(", ") if label}


def test_outside_bodies_stand_before_the_municipalitys_own_channels(view, public: Path):
    html = (public / "channels/index.html").read_text("utf-8")

    assert [channel.anchor for channel in view.outside] == ["nacc", "pacc", "government-hotline"]
    assert html.index('id="outside_"') < html.index('id="nacc"') < html.index('id="own_"') < html.index('id="website"')


def test_own_channels_stand_in_the_order_the_records_give(view):
    assert [channel.anchor for channel in view.own] == [
        "website",
        "line",
        "telephone",
        "online-tracking",
        "community-leaders",
    ]


def test_the_table_compares_every_channel(view):
    names = [row.cells[1].url for row in view.table.rows]

    assert names == [f"#{channel.anchor}" for channel in (*view.outside, *view.own)]


def test_hotlines_can_be_dialled(view):
    assert [channel.address.values[0].url for channel in view.outside] == ["tel:1205", "tel:1206", "tel:1111"]


@pytest.mark.parametrize("anchor", ["line", "telephone", "online-tracking", "community-leaders"])
def test_a_channel_whose_address_the_report_does_not_give_says_so(view, anchor):
    (channel,) = (each for each in view.own if each.anchor == anchor)

    (address,) = channel.address.values
    assert (address.text, address.url, channel.address.state) == ("ยังไม่ได้ระบุที่อยู่หรือหมายเลข", None, "absent")


def test_what_a_channel_takes_stands_in_words(view):
    assert view.outside[0].takes == "การทุจริตและประพฤติมิชอบ, การเรียกรับสินบน"


def test_whether_a_channel_is_separate_from_general_complaints_is_yes_no_or_not_stated(view):
    separate = {channel.anchor: facts(channel)["แยกจากเรื่องร้องเรียนทั่วไป"] for channel in (*view.outside, *view.own)}

    assert (separate["nacc"], separate["website"], separate["line"]) == (["ใช่"], ["ไม่ใช่"], ["ไม่ได้ระบุ"])


def test_a_channel_names_the_body_or_the_division_that_runs_it(view):
    assert facts(view.outside[0])["หน่วยงานภายนอก"][0].startswith("สำนักงาน ป.ป.ช.")
    assert facts(view.own[0])["สำนัก/กองเจ้าของ"] == ["สำนักปลัดเทศบาล"]


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ('kind: telephone\naddress: "02 000 0000"\n', "tel:020000000"),
        ('kind: telephone\naddress: "+66 2 000 0000"\n', "tel:+6620000000"),
        ('kind: telephone\naddress: "043-372111-5"\n', "tel:043372111"),
        ('kind: telephone\naddress: "0 4337 2111 - 15"\n', "tel:043372111"),
        ('kind: telephone\naddress: "043-37-21-11"\n', "tel:043372111"),
        ('kind: telephone\naddress: "(043) 372111-5"\n', "tel:043372111"),
        ('kind: telephone\naddress: "+66 43 372111-5"\n', "tel:+6643372111"),
        ('kind: telephone\naddress: "043-3721-11"\n', "tel:043372111"),
        ('kind: telephone\naddress: "๐ ๔๓๓๗ ๒๑๑๑-๕ ต่อ ๑๒"\n', "tel:043372111"),
        ('kind: telephone\naddress: "(043) 372111"\n', "tel:043372111"),
        ('kind: telephone\naddress: "(งานป้องกัน) 043 372111"\n', None),
        ("kind: website\naddress: https://www.example.go.th/contact\n", "https://www.example.go.th/contact"),
        ("kind: email\naddress: office@example.go.th\n", "mailto:office@example.go.th"),
        ("kind: email\naddress: office&staff@example.go.th\n", "mailto:office%26staff@example.go.th"),
        ("kind: counter\naddress: อาคาร 1 ชั้น 2\n", None),
        ("kind: online-form\naddress: javascript:alert(1)\n", None),
    ],
)
def test_an_address_leads_where_its_kind_says(tiny_channel, text, url):
    assert tiny_channel(text).address.values[0].url == url


def test_an_address_is_shown_as_typed(tiny_channel):
    channel = tiny_channel('kind: telephone\naddress: "02 000 0000"\n')

    assert channel.address.values[0].text == "02 000 0000"


def test_a_municipality_without_channels_has_no_such_page_and_no_menu_entry(tiny: Path, pelican, tmp_path: Path):
    (tiny / "data/channels/phone.yml").unlink()
    (tiny / "content/manuals/lending.md").write_text("เนื้อหา\n", "utf-8")

    built = pelican(str(tiny / "content"), "-o", str(tmp_path / "out"), "-e", f'DATA_PATH="{tiny / "data"}"')

    assert built.returncode == 0, built.stderr
    assert not (tmp_path / "out/channels").exists()
    assert 'href="channels/"' not in (tmp_path / "out/index.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("separate_from_general: true\n", "แยกแล้ว ใช้ช่องทาง ช่องทาง"),
        ("separate_from_general: false\n", "หน่วยงานนี้ยังไม่มีช่องทางของตนเองที่แยกจากเรื่องทั่วไป"),
        ("", "หน่วยงานนี้ยังไม่ได้ระบุว่าช่องทางของตนเองแยกจากเรื่องทั่วไปหรือไม่"),
    ],
    ids=["yes", "no", "not stated"],
)
def test_it_says_whether_corruption_is_kept_apart_or_that_nobody_stated_it(tiny: Path, plan, line, said):
    (tiny / "data/channels/phone.yml").write_text(
        f"id: phone\nname: ช่องทาง\nkind: telephone\ntakes: [corruption, bribery]\n{line}", "utf-8"
    )

    view = next(page.view for page in plan(tiny).pages if page.url == "/channels/")

    assert view.complaining.apart == (f"การทุจริตและประพฤติมิชอบ: {said}", f"การเรียกรับสินบน: {said}")


def test_outside_bodies_are_named_as_a_way_where_there_are_some(view):
    assert [line.split(":")[0] for line in view.complaining.apart] == ["การทุจริตและประพฤติมิชอบ", "การเรียกรับสินบน"]
    assert all(line.endswith("ใช้หน่วยงานภายนอก") for line in view.complaining.apart)


def test_the_steps_of_the_guide_are_shown_with_their_days(view):
    steps = view.complaining.steps

    assert len(steps) == 7
    assert steps[0].words == "ภายในวันเดียวกัน · งานนิติการ สำนักปลัดเทศบาล"
    assert steps[1].words.startswith("ภายใน 5 วัน")
    assert view.complaining.total == "รวม 54 วัน"
    assert view.complaining.guide.url == "/manuals/complaints-guide/"


def test_the_public_site_does_not_promise_the_days_of_a_draft(public: Path):
    html = (public / "channels/index.html").read_text("utf-8")

    assert "ยังไม่ประกาศขั้นตอนและจำนวนวัน" in html
    assert "ภายใน 5 วัน" not in html


def test_what_protects_stands_between_the_outside_bodies_and_the_own_channels(public: Path):
    html = (public / "channels/index.html").read_text("utf-8")

    assert html.index('id="outside_"') < html.index('id="safe_"') < html.index('id="own_"') < html.index('id="next_"')


def test_a_line_account_is_an_account(tiny_channel):
    assert facts(tiny_channel("kind: line\naddress: '@town'\n"))["ต้องมีบัญชีผู้ใช้"] == ["ใช่"]


def test_outside_bodies_are_spoken_of_only_where_there_are_some(tiny: Path, plan, view):
    alone = next(page for page in plan(tiny).pages if page.url == "/channels/")

    assert "หน่วยงานภายนอก" in view.introduction
    assert "หน่วยงานภายนอก" in view.safe[0]
    assert not [words for words in (alone.description, alone.view.introduction, *alone.view.safe) if "ภายนอก" in words]


def test_no_word_of_the_site_takes_every_office_for_a_municipality():
    for language, word in (("th", "เทศบาล"), ("en", "municipal")):
        labels = load_labels(language)
        said = {
            key for key, text in labels.items() if word in text.lower() and not key.startswith("organisation_type.")
        }
        assert said == {key for key in said if key.startswith("field.")}
