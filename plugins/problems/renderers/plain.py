"""One place a line, each problem below the other: for logs, files and consoles that show nothing else."""

from problems import report as plain_text
from problems.reports import Report


def render(report: Report) -> str:
    """The report as plain lines; empty where nothing was found."""
    return plain_text(report.problems)
