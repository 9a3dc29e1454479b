"""Files made to harm whoever reads them, small on the disk. Run as a program: examine one and say what it cost."""

import os
import resource
import subprocess
import sys
import time
import zlib
from collections.abc import Callable
from pathlib import Path

from tests.attachments.making import (
    SHEET,
    WORD,
    WORDS,
    chunk,
    docx,
    jpeg,
    odf,
    package,
    paged,
    pdf,
    png,
    stream,
    xlsx,
)

from attachments import examine

ROOT = Path(__file__).resolve().parents[2]
MEGABYTE = 1_000_000
ROW = '<row r="{}"><c r="A1" t="s"><v>0</v></c></row>'


def word(body: str) -> bytes:
    return docx(**{"word/document.xml": f"<w:document {WORD}>{body}</w:document>"})


def lying_size() -> bytes:
    raw = docx(**{"word/document.xml": b" " * 100 * MEGABYTE})
    return raw.replace((100 * MEGABYTE).to_bytes(4, "little"), (1_000).to_bytes(4, "little"))


def laughs() -> bytes:
    levels = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    return docx(**{"word/document.xml": f'<!DOCTYPE a [<!ENTITY l0 "ha">{levels}]><a>&l11;</a>'})


def outside() -> bytes:
    return docx(**{"word/document.xml": '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'})


def many_parts() -> bytes:
    return package({f"{number}": "" for number in range(60_000)})


def shared_text() -> bytes:
    strings = f"<sst {SHEET}><si><t>{'ก' * 100_000}</t></si></sst>"
    return xlsx("".join(ROW.format(number) for number in range(1, 20_000)), **{"xl/sharedStrings.xml": strings})


def sparse_rows() -> bytes:
    return xlsx(
        "".join(ROW.format(number * 11) for number in range(1, 90_000)),
        **{"xl/sharedStrings.xml": f"<sst {SHEET}><si><t>ก</t></si></sst>"},
    )


def hidden_columns() -> bytes:
    columns = "".join(f'<col min="{n}" max="{n}" hidden="1"/>' for n in range(1, 16_000))
    cells = "".join('<c t="n"><v>1</v></c>' for _ in range(150_000))
    return xlsx(f"<row>{cells}</row>", before=f"<cols>{columns}</cols>")


def repeated_spans() -> bytes:
    return odf("text", "<text:p>" + "<text:span>ก</text:span>" * 300_000 + "</text:p>")


def repeated_rows() -> bytes:
    rows = '<table:table-row table:number-rows-repeated="199"/>' * 300_000
    return odf("spreadsheet", f"<table:table>{rows}</table:table>")


def unpacking() -> bytes:
    return paged(b" " * 400 * MEGABYTE)


def turning_pages() -> bytes:
    return pdf({1: b"<</Type /Catalog /Pages 2 0 R>>", 2: b"<</Type /Pages /Count 9 /Kids [2 0 R 2 0 R]>>"})


def branching_pages() -> bytes:
    levels = {n: b"<</Type /Pages /Count 9 /Kids [%d 0 R %d 0 R]>>" % (n + 1, n + 1) for n in range(2, 60)}
    return pdf({1: b"<</Type /Catalog /Pages 2 0 R>>", **levels, 60: b"<</Type /Page>>"})


def deep_pages() -> bytes:
    levels = {n: b"<</Type /Pages /Count 1 /Kids [%d 0 R]>>" % (n + 1) for n in range(2, 9_000)}
    return pdf({1: b"<</Type /Catalog /Pages 2 0 R>>", **levels, 9_000: b"<</Type /Page>>"})


def many_pages() -> bytes:
    kids = b"3 0 R " * 1_000_000
    return pdf(
        {
            1: b"<</Type /Catalog /Pages 2 0 R>>",
            2: b"<</Type /Pages /Count 9 /Kids [%s]>>" % kids,
            3: b"<</Type /Page>>",
        }
    )


def turning_tables() -> bytes:
    raw = paged()
    return raw.replace(b"/Root 1 0 R", b"/Prev %d /Root 1 0 R" % raw.rindex(b"xref\n0 1"))


def branching_forms() -> bytes:
    forms = {
        n: stream(
            b"/X Do /X Do",
            b"/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources <</XObject <</X %d 0 R>>>> " % (n + 1),
        )
        for n in range(20, 60)
    }
    raw = paged(b"/X Do", more={**forms, 60: stream(WORDS, b"/Type /XObject /Subtype /Form /BBox [0 0 1 1] ")})
    return raw.replace(b"/Resources <</Font <</F1 3 0 R>>>>", b"/Resources <</XObject <</X 20 0 R>>>>")


def nested_lists() -> bytes:
    return paged(catalogue=b"/OpenAction " + b"[" * 100_000 + b"]" * 100_000)


def nested_content() -> bytes:
    return paged(b"[" * 300_000)


def wide_map() -> bytes:
    wide = (
        b"1 begincodespacerange <0000> <ffff> endcodespacerange\n"
        + b"1 beginbfrange <0000> <ffff> <0000> endbfrange\n" * 20_000
    )
    raw = paged(more={5: stream(wide)})
    return raw.replace(b"/BaseFont /Helvetica", b"/BaseFont /Helvetica /ToUnicode 5 0 R")


def names_only() -> bytes:
    return paged(more={5: b"(" + b"/Launch /L#61unch " * 500_000 + b")"})


def open_string() -> bytes:
    return paged(b"(" * 5 * MEGABYTE)


def no_table() -> bytes:
    return b"%PDF-1.7\n" + b"1 0 obj <</Type /Page>> endobj\n" * 500_000 + b"%%EOF"


HOSTILE: dict[str, tuple[str, Callable[[], bytes], frozenset[str]]] = {
    name: (suffix, make, frozenset(traits.split()))
    for name, suffix, make, traits in (
        ("zip bomb", ".docx", lambda: word(" " * 190 * MEGABYTE), "bomb"),
        ("lying size", ".docx", lying_size, "damaged"),
        ("many tags", ".docx", lambda: word("<w:p/>" * 3 * MEGABYTE), "bomb"),
        ("deep tags", ".docx", lambda: word("<w:p>" * MEGABYTE), "bomb"),
        ("one attribute", ".docx", lambda: word(f'<w:p a="{"a" * 15 * MEGABYTE}"/>'), ""),
        ("one text", ".docx", lambda: word(f"<w:t>{'a' * 15 * MEGABYTE}</w:t>"), "bomb"),
        ("entity bomb", ".docx", laughs, "declaration"),
        ("outside entity", ".docx", outside, "declaration"),
        ("many parts", ".docx", many_parts, "bomb"),
        ("many authors", ".docx", lambda: word("".join(f'<w:ins w:author="{n}"/>' for n in range(400_000))), "changes"),
        ("shared text", ".xlsx", shared_text, "bomb"),
        ("sparse rows", ".xlsx", sparse_rows, ""),
        ("hidden columns", ".xlsx", hidden_columns, "columns"),
        ("repeated spans", ".odt", repeated_spans, ""),
        ("repeated rows", ".ods", repeated_rows, "bomb"),
        ("deflate bomb", ".pdf", unpacking, "bomb"),
        ("page loop", ".pdf", turning_pages, "damaged"),
        ("page branches", ".pdf", branching_pages, "bomb"),
        ("page depth", ".pdf", deep_pages, "bomb"),
        ("page count", ".pdf", many_pages, "bomb"),
        ("table loop", ".pdf", turning_tables, ""),
        ("form branches", ".pdf", branching_forms, "images"),
        ("nested lists", ".pdf", nested_lists, "damaged"),
        ("nested content", ".pdf", nested_content, "images"),
        ("wide map", ".pdf", wide_map, "unread"),
        ("names", ".pdf", names_only, "launch"),
        ("open string", ".pdf", open_string, "images"),
        ("no table", ".pdf", no_table, "damaged"),
        ("packed text", ".png", lambda: png(chunk(b"zTXt", b"a\0\0" + zlib.compress(b"a" * 300 * MEGABYTE))), ""),
        ("many chunks", ".png", lambda: png(*(chunk(b"aaAa", b"") for _ in range(900_000))), "damaged"),
        ("filling", ".jpg", lambda: b"\xff\xd8" + b"\xff" * 15 * MEGABYTE + jpeg(), "damaged"),
        ("many segments", ".jpg", lambda: jpeg(*((0xE1, b"") for _ in range(900_000))), "damaged"),
        ("line ends", ".csv", lambda: b"\n" * 15 * MEGABYTE, "bomb"),
        ("signs", ".csv", lambda: b"\n =" * MEGABYTE, ""),
    )
}


def cost(name: str, folder: Path) -> tuple[float, int, frozenset[str]]:
    """Seconds, megabytes and traits of one of these, examined by a process of its own."""
    suffix, make, _ = HOSTILE[name]
    file = folder / f"hostile{suffix}"
    file.write_bytes(make())
    # Started by one that is small itself: what a process had before it became another counts as its own.
    command = [sys.executable, "-m", "tests.attachments.hostile", str(file)]
    small = [sys.executable, "-S", "-c", "import subprocess, sys; sys.exit(subprocess.call(sys.argv[1:]))", *command]
    paths = os.pathsep.join(path for path in (str(ROOT), str(ROOT / "plugins")))
    finished = subprocess.run(
        small, cwd=ROOT, env={**os.environ, "PYTHONPATH": paths}, capture_output=True, text=True, timeout=60
    )
    seconds, megabytes, *traits = finished.stdout.split()
    return float(seconds), int(megabytes), frozenset(traits)


if __name__ == "__main__":
    path = Path(sys.argv[1])
    begun = time.process_time() + sum(os.times()[2:4])
    found = examine(path.read_bytes(), path.suffix)
    seconds = time.process_time() + sum(os.times()[2:4]) - begun
    peak = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(round(seconds, 2), peak // 1024, *(trait.name for trait in found.traits))
