"""One page of a website in a folder as a PDF file: tagged, titled, with an outline, its links leading to the website."""

import os
import re
import subprocess
import tempfile
from pathlib import Path

from pypdf import PdfReader, PdfWriter
from pypdf.errors import PyPdfError
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, TextStringObject

# Generous: a slow machine that starts a browser for the first time needs most of a minute.
TIMEOUT = 120.0
_CANONICAL = re.compile(r'<link rel="canonical" href="([^"]+)">')


class NotPrintedError(Exception):
    """The browser made no PDF; the message is the last it said."""


def print_page(browser: str, site: Path, address: str, pdf: Path, *, timeout: float = TIMEOUT) -> None:
    """Print the page at ``address``, such as ``/reports/2566/``, of the website in the folder ``site`` to ``pdf``.

    Links inside the website lead to where the page says it is published. The file appears only when it is whole.
    """
    page = site.resolve() / address.strip("/") / "index.html"
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        raw = Path(folder) / "page.pdf"
        said = _run([browser, *_options(Path(folder) / "profile", raw), page.as_uri()], timeout)
        if not raw.is_file():
            raise NotPrintedError(said)
        try:
            printed = PdfReader(raw)
            writer = PdfWriter(clone_from=printed)
            writer.pdf_header = printed.pdf_header
        except PyPdfError as error:
            raise NotPrintedError(str(error)) from error
    _lead_to_website(writer, site.resolve().as_uri() + "/", _root(page, address))
    pdf.parent.mkdir(parents=True, exist_ok=True)
    whole = pdf.with_name(f".{pdf.name}.new")
    writer.write(whole)
    whole.replace(pdf)


def _options(profile: Path, pdf: Path) -> list[str]:
    """A profile of its own, or a browser that is open already would be handed the page, and print nothing."""
    # Chromium's sandbox refuses to be started by root, as in a container; the pages are ours and ask nobody else.
    as_root = ["--no-sandbox"] if getattr(os, "geteuid", lambda: 1)() == 0 else []
    return [
        "--headless",
        "--disable-gpu",
        "--no-first-run",
        *as_root,
        f"--user-data-dir={profile}",
        "--no-pdf-header-footer",
        "--generate-pdf-document-outline",
        f"--print-to-pdf={pdf}",
    ]


def _run(command: list[str], timeout: float) -> str:
    """The last line that a command said."""
    try:
        # The browser is the one `find_browser` found, the page one of the folder's own.
        ended = subprocess.run(command, capture_output=True, timeout=timeout, check=False)  # noqa: S603
    except (subprocess.TimeoutExpired, OSError) as error:
        raise NotPrintedError(str(error)) from error
    lines = (ended.stderr or ended.stdout).decode("utf-8", "replace").strip().splitlines()
    return lines[-1] if lines else f"{command[0]}: {ended.returncode}"


def _root(page: Path, address: str) -> str:
    """Where the website is published, as the page itself says; empty where it does not."""
    found = _CANONICAL.search(page.read_text(encoding="utf-8"))
    return found[1].removesuffix(address) + "/" if found else ""


def _lead_to_website(writer: PdfWriter, folder: str, root: str) -> None:
    """Links into the folder become links to the website: nobody else has this folder, and its name is nobody's business."""
    for sheet in writer.pages:
        annotations = sheet.get("/Annots")
        for reference in annotations.get_object() if annotations is not None else ArrayObject():
            action = reference.get_object().get("/A", DictionaryObject()).get_object()
            uri = str(action.get("/URI", ""))
            if uri.startswith(folder):
                inside = re.sub(r"(^|/)index\.html(?=#|$)", r"\1", uri.removeprefix(folder))
                action[NameObject("/URI")] = TextStringObject(root + inside)
