"""CSV files as a spreadsheet reads them, and against the tables on the pages they stand beside."""

import csv
import io
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

from disclosure.exports import csv_files

BOM = b"\xef\xbb\xbf"


class Tables(HTMLParser):
    """The tables of a page: their rows of cells (text, row span, column span), and the CSV linked right below each.

    A row that stands for others, whose anchors it has, is there as often as they are.
    """

    def __init__(self) -> None:
        super().__init__()
        self.tables: list[list[list[tuple[str, int, int]]]] = []
        self.files: dict[int, str] = {}
        self._text: list[str] | None = None
        self._spans = (1, 1)
        self._also = 0
        self._in_file = False

    def handle_starttag(self, tag, attrs):
        has = dict(attrs)
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.tables[-1].append([])
            self._also = 0
        elif tag == "span" and self._text is not None and "id" in has:
            self._also += 1
        elif tag in ("th", "td"):
            self._text, self._spans = [], (int(has.get("rowspan", 1)), int(has.get("colspan", 1)))
        elif tag == "p":
            self._in_file = has.get("class") == "table__file"
        elif tag == "a" and self._in_file:
            self.files[len(self.tables) - 1] = has["href"]

    def handle_endtag(self, tag):
        if tag in ("th", "td"):
            self.tables[-1][-1].append(("".join(self._text).strip(), *self._spans))
            self._text = None
        elif tag == "tr":
            self.tables[-1] += [self.tables[-1][-1]] * self._also
        elif tag == "p":
            self._in_file = False

    def handle_data(self, data):
        if self._text is not None:
            self._text.append(data)


def read(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))


def grid(rows: list[list[tuple[str, int, int]]], width: int) -> list[list[str]]:
    """Rows with merged cells repeated in every place they cover."""
    filled: list[list[str]] = []
    below: dict[int, tuple[str, int]] = {}
    for row in rows:
        texts, cells = [], iter(row)
        while len(texts) < width:
            place = len(texts)
            if place in below:
                text, left = below.pop(place)
                texts.append(text)
                if left > 1:
                    below[place] = (text, left - 1)
                continue
            text, down, across = next(cells)
            if down > 1:
                below[place] = (text, down - 1)
            texts += [text] * across
        assert next(cells, None) is None
        filled.append(texts)
    return filled


@pytest.fixture(scope="module")
def names(preview: Path) -> dict[str, str]:
    """The data dictionary of the downloads page: column names with the labels pages show."""
    parser = Tables()
    parser.feed((preview / "downloads/index.html").read_text("utf-8"))
    return {row[0][0]: row[1][0] for row in parser.tables[-1][1:]}


def shown_tables(
    folder: Path, names: dict[str, str]
) -> Iterator[tuple[str, list[str], list[list[str]], list[dict[str, str]]]]:
    """Every table on a page that has a CSV: the file, the shown columns' names, the shown cells, the CSV's rows."""
    for page in sorted(folder.rglob("*.html")):
        if page.parent.name == "downloads":
            continue
        parser = Tables()
        parser.feed(page.read_text("utf-8"))
        for position, file in parser.files.items():
            table, rows = parser.tables[position], read(page.parent / file)
            by_label = {names[name]: name for name in rows[0]} if rows else {}
            columns = [by_label[label] for label, _, _ in table[0]] if rows else []
            yield str(page.parent / file), columns, grid(table[1:], len(table[0])), rows


def number_in(text: str) -> int | None:
    """The first whole number in a text, as people write it."""
    match = re.search(r"[+\u2212-]?\d[\d,]*", text)
    return int(match[0].replace(",", "").replace("\u2212", "-")) if match else None


def test_there_are_csv_files(preview: Path):
    assert len(list(preview.rglob("*.csv"))) > 40


def test_every_file_begins_with_a_byte_order_mark_so_that_excel_reads_thai(preview: Path):
    for path in preview.rglob("*.csv"):
        content = path.read_bytes()
        assert content.startswith(BOM), path
        assert content.count(BOM) == 1, path


def test_every_line_ends_with_cr_and_lf(preview: Path):
    for path in preview.rglob("*.csv"):
        content = path.read_bytes()
        assert content.endswith(b"\r\n"), path
        assert content.count(b"\n") == content.count(b"\r\n") == content.count(b"\r"), path


def test_every_row_has_as_many_fields_as_there_are_headings(preview: Path):
    for path in preview.rglob("*.csv"):
        rows = list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline=""), strict=True))
        assert {len(row) for row in rows} == {len(rows[0])}, path


def test_headings_are_english_in_snake_case_and_differ(preview: Path):
    for path in preview.rglob("*.csv"):
        headings = path.read_text("utf-8-sig").splitlines()[0].split(",")
        assert len(set(headings)) == len(headings), path
        assert all(re.fullmatch(r"[a-z]+(_[a-z]+)*", heading) for heading in headings), path


def test_every_heading_is_explained_on_the_downloads_page(preview: Path, names):
    headings = {
        heading for path in preview.rglob("*.csv") for heading in path.read_text("utf-8-sig").splitlines()[0].split(",")
    }

    assert headings == set(names)


def test_every_file_is_linked_from_its_page_and_from_the_downloads_page(preview: Path):
    downloads = (preview / "downloads/index.html").read_text("utf-8")

    for path in preview.rglob("*.csv"):
        assert f'href="{path.name}"' in (path.parent / "index.html").read_text("utf-8"), path
        # Nor are the explanations for officers open data.
        if path.parent.name not in ("downloads", "help"):
            address = path.relative_to(preview).as_posix()
            assert f'href="../{address}"' in downloads, path


def test_every_number_in_a_file_is_the_number_on_its_page(preview: Path, names):
    compared = 0
    for file, columns, shown, rows in shown_tables(preview, names):
        assert len(shown) == len(rows), file
        for texts, row in zip(shown, rows, strict=True):
            # A month that does not apply keeps its balance, and says on the page why it has no counts instead.
            if row.get("status") == "not-applicable":
                continue
            for name, text in zip(columns, texts, strict=True):
                if name == "days" and row[name] == "0":
                    assert text == "ภายในวันเดียวกัน", file
                elif re.fullmatch(r"-?\d+", row[name]):
                    assert number_in(text) == int(row[name]), (file, name, text)
                    compared += 1

    assert compared > 500


def test_a_count_that_is_absent_from_a_file_is_no_number_on_its_page(preview: Path, names):
    counts = {"opening", "received", "resolved", "in_progress", "total", "cumulative_received", "cumulative_resolved"}
    absent = [
        (file, name, text)
        for file, columns, shown, rows in shown_tables(preview, names)
        for texts, row in zip(shown, rows, strict=True)
        for name, text in zip(columns, texts, strict=True)
        if name in counts and row[name] == ""
    ]

    assert absent
    assert [each for each in absent if re.search(r"\d", each[2]) or not each[2]] == []


def test_every_rate_in_a_file_is_the_percentage_on_its_page(preview: Path, names):
    compared = 0
    for file, columns, shown, rows in shown_tables(preview, names):
        for texts, row in zip(shown, rows, strict=True):
            for name, text in zip(columns, texts, strict=True):
                if name == "resolution_rate" and row[name]:
                    assert abs(float(row[name]) * 100 - float(text.rstrip("%"))) <= 0.051, file
                    compared += 1

    assert compared > 20


def test_merged_cells_are_repeated_in_every_row_of_the_file(preview: Path):
    rows = read(preview / "reports/2566/report.csv")

    second = [row for row in rows if row["measure_number"] == "2"]
    assert len(second) == 3
    for name in ("measure", "responsible", "period", "results", "outcomes"):
        assert len({row[name] for row in second}) == 1
    assert [row["results_origin"] for row in second] == ["own", "shared", "shared"]


def test_the_missing_measure_is_a_row_of_the_file(preview: Path):
    rows = read(preview / "reports/2566/report.csv")

    (missing,) = (row for row in rows if row["measure_number"] == "3")
    assert (missing["status"], missing["action_number"], missing["results"]) == ("missing-measure", "", "")
    assert missing["results_origin"] == "absent"


def test_months_without_counts_are_empty_with_a_status_and_a_reason(preview: Path):
    rows = {row["month_number"]: row for row in read(preview / "complaints/2568/corruption-months.csv")}

    withheld, nil = rows["2"], rows["10"]
    assert (withheld["status"], withheld["received"], withheld["in_progress"]) == ("withheld", "", "")
    assert withheld["reason"].startswith("อยู่ระหว่างตรวจสอบข้อเท็จจริง")
    assert (nil["status"], nil["received"], nil["resolved"]) == ("nil", "0", "0")


@pytest.mark.parametrize(
    "text",
    ["=1+1", '=HYPERLINK("https://example.org")', "+1", "-1", "@SUM(A1)", "＝1+1", "＋1", "－1", "＠SUM(A1)"],
)
def test_a_text_that_a_spreadsheet_would_take_for_a_formula_is_made_safe(tiny: Path, plan, text):
    (tiny / "data/registers/loans.yml").write_text(f"id: loans\ntitle: '{text}'\nowner: clerk\n", "utf-8")

    files = {file.path: file.content for file in csv_files.export(plan(tiny), False)}

    (row,) = csv.DictReader(io.StringIO(files["registers/registers.csv"].decode("utf-8-sig"), newline=""))
    assert row["title"] == f"'{text}"


@pytest.mark.parametrize("text", ["ราคา, บาท", 'เรียกว่า "ของกลาง"', "1 - 2", "ก=ข"])
def test_other_texts_are_read_back_as_typed(tiny: Path, plan, text):
    (tiny / "data/registers/loans.yml").write_text(f"id: loans\ntitle: '{text}'\nowner: clerk\n", "utf-8")

    files = {file.path: file.content for file in csv_files.export(plan(tiny), False)}

    (row,) = csv.DictReader(io.StringIO(files["registers/registers.csv"].decode("utf-8-sig"), newline=""))
    assert row["title"] == text


def test_a_negative_number_stays_a_number(preview: Path):
    rows = {row["complaint_kind"]: row for row in read(preview / "complaints/2568/comparison.csv")}

    assert rows["bribery"]["received_change"] == "-1"
