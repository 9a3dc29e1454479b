"""GitLab's Code Quality report. https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format"""

import json
from typing import Any

from problems import Problem
from problems.reports import Report, fingerprints, told

_SEVERITY = {"error": "critical", "warning": "minor"}


def render(report: Report) -> str:
    """A JSON array, one object a problem; a problem of a whole file stands at its first line."""
    return json.dumps([_issue(each, digits) for each, digits in fingerprints(report.problems)], ensure_ascii=False)


def _issue(problem: Problem, fingerprint: str) -> dict[str, Any]:
    place = problem.place
    lines = {"begin": max(1, place.line)}
    if place.end_line and not problem.private:
        lines["end"] = place.end_line
    return {
        "description": " · ".join(told(problem)),
        "check_name": problem.code,
        "fingerprint": fingerprint,
        "severity": _SEVERITY[problem.severity],
        "location": {"path": place.path, "lines": lines},
    }
