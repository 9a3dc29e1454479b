"""Problems as JSON for other programs. ``report.schema.json`` beside the package describes it; ``format`` 1 only ever grows."""

import json
from typing import Any

from problems import Problem
from problems.reports import Report, fingerprints

FORMAT = 1


def render(report: Report) -> str:
    """One object: which program, how many errors and gaps, and each problem with place, field and both sentences."""
    return json.dumps(
        {
            "format": FORMAT,
            "tool": {"name": report.tool, "version": report.version},
            "errors": len(report.of("error")),
            "warnings": len(report.of("warning")),
            "problems": [_problem(each, digits) for each, digits in fingerprints(report.problems)],
        },
        ensure_ascii=False,
        indent=2,
    )


def _problem(problem: Problem, fingerprint: str) -> dict[str, Any]:
    place = problem.place
    return {
        "code": problem.code,
        "severity": problem.severity,
        "path": place.path,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "field": problem.at,
        "label": problem.label,
        "thai": problem.thai,
        "english": problem.english,
        "suggestion": problem.suggestion,
        "private": problem.private,
        "fingerprint": fingerprint,
    }
