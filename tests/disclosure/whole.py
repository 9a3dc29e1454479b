"""What tests want in one go and the program takes step by step: a document off the disk, and every page of a site."""

from collections.abc import Iterator
from pathlib import Path

import jinja2

from disclosure.building import PlannedSite
from disclosure.exports.written import WrittenFile
from disclosure.rendering import Renderer
from disclosure.source import Document, parse_document, read_text
from disclosure.wording import Wording


def read_document(root: Path, path: str) -> Document:
    """One YAML file below ``root``."""
    return parse_document(path, read_text(root, path))


def render_pages(
    planned: PlannedSite, env: jinja2.Environment, wording: Wording, *, public: bool, downloads: bool = True
) -> Iterator[WrittenFile]:
    """Every page of a planned site as HTML."""
    renderer = Renderer(planned, env, wording, public=public, downloads=downloads)
    for page in planned.pages:
        yield renderer.render(page)
