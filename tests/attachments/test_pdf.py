"""PDF files: what they do, what they hide, whether there is anything to read."""

import io

import pytest
from pypdf import PdfReader, PdfWriter
from tests.attachments.making import WORDS, docx, found, paged, png, said, stream

from attachments import examine

SCRIPT = b"<</S /JavaScript /JS (app.alert\\(1\\))>>"


def test_an_ordinary_file_has_nothing_to_tell_and_its_pages_are_read() -> None:
    raw = paged(
        WORDS, WORDS, trailer=b"/Info <</Title (Lending) /Author (Treasury Division) /CreationDate (D:20261125)>>"
    )

    assert found(raw, ".pdf") == {}
    assert examine(raw, ".pdf").authors == ("Treasury Division",)
    assert [(part, number) for part, number, _, text in said(raw, ".pdf") if "Manual of lending" in text] == [
        ("page", 1),
        ("page", 2),
    ]
    assert not [text for _, _, _, text in said(raw, ".pdf") if "D:2026" in text]


@pytest.mark.parametrize(
    ("raw", "trait"),
    [
        (png(), "foreign"),
        (b"\n" + paged(), "foreign"),
        (paged()[:-40], "damaged"),
        (b"%PDF-1.7\nnothing here\n%%EOF\n", "damaged"),
        (b"%PDF-1.4\n<script>alert(1)</script>\n" + paged(), "polyglot"),
        (paged() + docx(), "polyglot"),
    ],
)
def test_a_file_is_what_its_ending_says(raw: bytes, trait: str) -> None:
    assert set(found(raw, ".pdf")) == {trait}


@pytest.mark.parametrize(
    ("catalogue", "more", "traits"),
    [
        (b"/OpenAction 5 0 R", {5: SCRIPT}, {"script", "opening"}),
        (b"/Names <</JavaScript <</Names [(a) 5 0 R]>>>>", {5: SCRIPT}, {"script"}),
        (b"/OpenAction <</S /J#61vaScript /JS (1)>>", {}, {"script", "opening"}),
        (b"/OpenAction <</S /Launch /F (calc.exe)>>", {}, {"launch", "opening"}),
        (b"/OpenAction <</S /URI /URI (https://a.example)>>", {}, {"opening"}),
        (b"/OpenAction <</S /Named /N /Print>>", {}, {"opening"}),
        (b"/AA <</WC <</S /URI /URI (https://a.example)>>>>", {}, {"opening"}),
        (b"/AcroForm <</XFA [(a) 5 0 R] /Fields []>>", {5: stream(b"<xdp/>")}, {"script"}),
        (b"/Names <</EmbeddedFiles <</Names [(a) 5 0 R]>>>>", {5: b"<</Type /Filespec /F (a.exe)>>"}, {"embedded"}),
        (b"/Dests 5 0 R", {5: b"<</S /URI /URI (javascript:alert)>>"}, {"link"}),
        (b"/OpenAction [10 0 R /Fit]", {}, set()),
        (b"/OpenAction <</S /GoTo /D [10 0 R /Fit]>>", {}, set()),
        (b"/Lang (th-TH) /MarkInfo <</Marked true>>", {}, set()),
    ],
)
def test_what_acts_is_seen_and_what_only_turns_to_a_page_is_not(
    catalogue: bytes, more: dict[int, bytes], traits: set[str]
) -> None:
    assert set(found(paged(catalogue=catalogue, more=more), ".pdf")) == traits


def test_an_action_of_a_page_and_a_file_pinned_to_it_are_seen() -> None:
    pinned = paged(
        page=b"/Annots [<</Type /Annot /Subtype /FileAttachment /Rect [0 0 9 9]>>] /AA <</O <</S /GoToR /F (x)>>>>"
    )

    assert set(found(pinned, ".pdf")) == {"embedded", "launch", "opening"}


def test_an_ordinary_link_is_no_danger() -> None:
    link = b"/Annots [<</Type /Annot /Subtype /Link /Rect [0 0 9 9] /A <</S /URI /URI (https://example.go.th)>>>>]"

    assert found(paged(page=link), ".pdf") == {}


def test_a_script_within_packed_objects_is_seen() -> None:
    objects = b"5 0 6 %d %s %s" % (len(SCRIPT) + 1, SCRIPT, b"<</A 1>>")
    first = objects.index(SCRIPT)
    packed = paged(
        catalogue=b"/OpenAction 5 0 R",
        more={7: stream(objects, b"/Type /ObjStm /N 2 /First %d " % first)},
    )
    # The cross-reference stream that says where the packed objects are, in place of the table.
    start = packed.rindex(b"xref\n0 1")
    table = {number: packed.index(b"%d 0 obj" % number) for number in (1, 2, 3, 7, 10, 11)}
    rows = b"".join(
        b"\2" + (7).to_bytes(4) + bytes((number - 5,))
        if number in (5, 6)
        else (b"\1" + table[number].to_bytes(4) + b"\0" if number in table else b"\0" * 6)
        for number in range(13)
    )
    xref = b"12 0 obj\n" + stream(rows, b"/Type /XRef /Size 13 /W [1 4 1] /Root 1 0 R ") + b"\nendobj\n"
    raw = packed[:start] + xref + b"startxref\n%d\n%%%%EOF\n" % start

    assert b"/JavaScript" not in raw
    assert set(found(raw, ".pdf")) == {"script", "opening"}


def test_an_encrypted_file_is_told_as_one() -> None:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(paged())))
    writer.encrypt("", "owner", algorithm="RC4-128")
    file = io.BytesIO()
    writer.write(file)

    assert found(file.getvalue(), ".pdf") == {"encrypted": 1}


@pytest.mark.parametrize(
    ("pages", "traits"),
    [
        ((b"q 595 0 0 842 0 0 cm /Im1 Do Q",), {"images": 1}),
        ((b"/Im1 Do", b"/Im1 Do", WORDS), {"images": 2}),
        ((b"/Im1 Do", WORDS), {}),
        ((b"BT /F1 9 Tf (- 1 -) Tj ET",), {"images": 1}),
        ((b"",), {"images": 1}),
    ],
)
def test_a_scan_without_text_is_told(pages: tuple[bytes, ...], traits: dict[str, int]) -> None:
    assert found(paged(*pages), ".pdf") == traits


def test_remarks_are_comments_and_their_texts_are_read() -> None:
    remark = b"/Annots [<</Type /Annot /Subtype /Text /Rect [0 0 9 9] /T (Somchai Example) /Contents (ask whom)>>]"
    raw = paged(page=remark)

    assert found(raw, ".pdf") == {"comments": 1}
    assert examine(raw, ".pdf").authors == ("Somchai Example",)
    assert ("comment", 1, 1, "ask whom") in said(raw, ".pdf")


def test_the_extended_metadata_names_its_author() -> None:
    xmp = b"<x:xmpmeta><dc:creator><rdf:Seq><rdf:li>Somchai Example</rdf:li></rdf:Seq></dc:creator></x:xmpmeta>"

    raw = paged(catalogue=b"/Metadata 5 0 R", more={5: stream(xmp, b"/Type /Metadata /Subtype /XML ", packed=False)})
    assert examine(raw, ".pdf").authors == ("Somchai Example",)


def test_what_is_typed_into_a_form_is_read() -> None:
    field = b"/Annots [<</Type /Annot /Subtype /Widget /FT /Tx /T (a) /V (typed words) /Rect [0 0 9 9]>>]"

    assert ("form", 1, 1, "typed words") in said(paged(page=field), ".pdf")
