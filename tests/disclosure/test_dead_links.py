"""Links within the site: each is told where it was typed, with the nearest thing that is there."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.conftest import WORDING

from disclosure.building import check
from problems import Problem

Found = Callable[[str], list[Problem]]


@pytest.fixture
def body(tiny: Path) -> Found:
    """Errors of the tiny municipality with another body."""

    def found(text: str) -> list[Problem]:
        (tiny / "content" / "manuals" / "lending.md").write_text(text, encoding="utf-8")
        problems = check(tiny / "data", tiny / "content", WORDING).problems
        return [each for each in problems if each.severity == "error"]

    return found


@pytest.mark.parametrize(
    ("text", "problem", "suggestion"),
    [
        ("ก [ข](/chanels/)", "1:7 dead-link", "/channels/"),
        ("ก [ข](/channels)", "1:7 dead-link", "/channels/"),
        ("[ข]()", "1:5 dead-link", ""),
        ("## ก {#part}\n\n[ข](#prt)", "3:5 dead-anchor", "#part"),
        ("## ก {#part}\n\n[ข](/manuals/lending/#prt)", "3:5 dead-anchor", "/manuals/lending/#part"),
        ("[ข](/channels/#phon)", "1:5 dead-anchor", "/channels/#phone"),
        ("[ข](/measures/2566/1/#a3)", "1:5 dead-anchor", "/measures/2566/1/#a2"),
        ("`(#x)` [ข](#x)", "1:12 dead-anchor", ""),
        ("[ข](form.csv)", "1:5 relative-link", "/manuals/lending/form.csv"),
        ("[ข](lending/form.csv)", "1:5 relative-link", "/manuals/lending/form.csv"),
        ("[ข](../channels/)", "1:5 relative-link", "/channels/"),
        ("[ข](lending.md)", "1:5 relative-link", "/manuals/lending/"),
        ("[ข](www.nacc.go.th)", "1:5 relative-link", "https://www.nacc.go.th"),
        ("[ข](saraban@example.go.th)", "1:5 relative-link", "mailto:saraban@example.go.th"),
    ],
)
def test_a_link_that_leads_nowhere_is_told_where_it_stands(
    body: Found, text: str, problem: str, suggestion: str
) -> None:
    (found,) = body(text)

    assert f"{found.place.line}:{found.place.column} {found.code}" == problem
    assert found.suggestion == suggestion


@pytest.mark.parametrize(
    "text",
    [
        "[ก](/channels/#phone)",
        "[ก](/measures/2566/1/#a2)",
        "[ก](/manuals/lending/form.csv)",
        "[ก](/manuals/lending/#service_1)",
        "[ก](/manuals/lending/#attachments_)",
        "[ก](/complaints/2566/#general)",
        "[ก](https://www.example.go.th) [ข](https://www.example.go.th/channels/#phone)",
        "## ก {#part}\n\n### ข\n\n[ค](#part)",
        "[ก](/feed.atom) [ข](/)",
    ],
)
def test_a_link_to_what_is_there_is_let_through(body: Found, text: str) -> None:
    assert body(text) == []


@pytest.mark.parametrize(("path", "code"), [("lost/", "dead-link"), ("measures/2566/1/#a9", "dead-anchor")])
def test_an_absolute_address_leads_within_the_site_where_the_site_is_stated_to_lie(
    tiny: Path, path: str, code: str
) -> None:
    measure = tiny / "data" / "measures" / "2566" / "1-first.yml"
    text = measure.read_text(encoding="utf-8")
    measure.write_text(text.replace("manual: lending", f"url: https://www.example.go.th/open/{path}"), encoding="utf-8")

    def found() -> list[str]:
        problems = check(tiny / "data", tiny / "content", WORDING).problems
        return [f"{each.place} {each.code}" for each in problems if each.severity == "error"]

    assert found() == []
    with (tiny / "data" / "organisation.yml").open("a", encoding="utf-8") as file:
        file.write("site_address: https://www.example.go.th/open\n")
    assert found() == [f"data/measures/2566/1-first.yml:17:14 {code}"]
