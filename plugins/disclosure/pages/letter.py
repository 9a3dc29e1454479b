"""An official letter as values: what a template lays out and an export writes as DOCX."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Memo:
    """บันทึกข้อความ: an official memo, ready to be printed or written as DOCX beside its page; what is signed stays empty."""

    name: str
    heading: str
    # Labels and what stands behind them; an empty value is a line to be filled in.
    particulars: tuple[tuple[str, str], ...]
    paragraphs: tuple[str, ...]
    # A table of texts: its caption, its headings, its rows; the first cell of each heads it.
    caption: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    closing: str
    # Whose lines are to be signed: positions, never names.
    signatures: tuple[str, ...]
    signed: str
    dated: str
    language: str

    @property
    def subject(self) -> str:
        """What it is about."""
        return self.particulars[3][1]

    @property
    def file(self) -> str:
        """The name of the DOCX beside the page."""
        return f"{self.name}.docx"
