"""SARIF 2.1.0, the OASIS standard for what checkers found. https://docs.oasis-open.org/sarif/sarif/v2.1.0/"""

import json
from typing import Any
from urllib.parse import quote

from problems import Problem
from problems.reports import Advice, Report, fingerprints, told

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def render(report: Report) -> str:
    """A log of one run; what there is to know of a code becomes the help of its rule."""
    codes = sorted({each.code for each in report.problems})
    driver = {
        "name": report.tool,
        "version": report.version,
        "language": "th",
        "rules": [_rule(code, report.advice.get(code)) for code in codes],
    }
    results = [_result(each, codes.index(each.code), digits) for each, digits in fingerprints(report.problems)]
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "language": "th",
        "originalUriBaseIds": {"%SRCROOT%": {"description": {"text": "The folder that holds the site."}}},
        "results": results,
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1)


def _rule(code: str, advice: Advice | None) -> dict[str, Any]:
    if advice is None:
        return {"id": code}
    thai, english = advice.thai, advice.english
    sentences = [thai.meaning, thai.reason, english.meaning, english.reason]
    examples = [each for each in (advice.before, advice.after) if each]
    markdown = "\n\n".join((*sentences, *map(_block, examples)))
    return {
        "id": code,
        "shortDescription": {"text": f"{thai.title} / {english.title}"},
        "fullDescription": {"text": f"{thai.meaning} / {english.meaning}"},
        "help": {"text": "\n\n".join((*sentences, *examples)), "markdown": markdown},
    }


def _block(example: str) -> str:
    """An example as a Markdown block; indenting needs no fence that the example might hold."""
    return "\n".join(f"    {line}" for line in example.splitlines())


def _result(problem: Problem, rule: int, fingerprint: str) -> dict[str, Any]:
    return {
        "ruleId": problem.code,
        "ruleIndex": rule,
        "level": problem.severity,
        "message": {"text": _literal("\n".join(told(problem)))},
        "locations": [_location(problem)],
        "partialFingerprints": {"placeIndependent/v1": fingerprint},
    }


def _literal(text: str) -> str:
    """Text without placeholders (3.11.5) and embedded links (3.11.6)."""
    return text.replace("{", "{{").replace("}", "}}").replace("](", "] (")


def _location(problem: Problem) -> dict[str, Any]:
    place = problem.place
    uri = quote(place.path.encode("utf-8", "surrogateescape"))
    physical: dict[str, Any] = {"artifactLocation": {"uri": uri, "uriBaseId": "%SRCROOT%"}}
    if place.line:
        physical["region"] = {"startLine": place.line, "startColumn": place.column}
        if place.end_line:
            physical["region"] |= {"endLine": place.end_line, "endColumn": place.end_column}
    location: dict[str, Any] = {"physicalLocation": physical}
    if problem.at:
        logical = {"name": problem.label, "fullyQualifiedName": problem.at, "kind": "member"}
        location["logicalLocations"] = [logical]
    return location
