"""One module for each way to tell problems. FORMATS names those that make one text of a report."""

from collections.abc import Callable, Mapping

from problems.renderers import github, gitlab, html_page, json_report, plain, sarif, terminal
from problems.reports import Report

FORMATS: Mapping[str, Callable[[Report], str]] = {
    "terminal": terminal.render,
    "plain": plain.render,
    "github": github.render,
    "gitlab": gitlab.render,
    "sarif": sarif.render,
    "json": json_report.render,
    "html": html_page.render,
}
