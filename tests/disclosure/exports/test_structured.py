"""Descriptions for machines (JSON-LD) in the built pages."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

SITE = "https://www.nakham-kk.go.th/"
_SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def described(page: Path) -> list[dict[str, Any]]:
    return [json.loads(text) for text in _SCRIPT.findall(page.read_text("utf-8"))]


def of_type(page: Path, name: str) -> list[dict[str, Any]]:
    return [each for each in described(page) if each["@type"] == name]


def pages(folder: Path) -> dict[str, Path]:
    return {page.relative_to(folder).as_posix(): page for page in sorted(folder.rglob("*.html"))}


@pytest.mark.parametrize("built", ["preview", "public"])
def test_every_description_is_json_in_the_vocabulary_of_schema_org(request, built):
    for page in pages(request.getfixturevalue(built)).values():
        assert {each["@context"] for each in described(page)} <= {"https://schema.org"}


@pytest.mark.parametrize("page", ["index.html", "about/index.html"])
def test_the_organisation_is_described_with_what_the_records_state_and_nothing_else(public: Path, page):
    (organisation,) = of_type(public / page, "GovernmentOrganization")

    assert organisation == {
        "@context": "https://schema.org",
        "@type": "GovernmentOrganization",
        "@id": "https://www.nakham-kk.go.th/#organisation",
        "name": "เทศบาลตำบลนาคำ",
        "alternateName": "Na Kham Subdistrict Municipality",
        "url": SITE,
        "address": {
            "@type": "PostalAddress",
            "addressCountry": "TH",
            "addressRegion": "ขอนแก่น",
            "addressLocality": "อุบลรัตน์",
        },
    }


def test_every_page_with_a_trail_and_no_other_describes_it(preview: Path):
    for name, page in pages(preview).items():
        has_trail = 'class="trail"' in page.read_text("utf-8")
        assert len(of_type(page, "BreadcrumbList")) == has_trail, name


def test_a_trail_leads_from_home_to_the_page_over_pages_that_exist(preview: Path):
    for name, page in pages(preview).items():
        for trail in of_type(page, "BreadcrumbList"):
            steps = trail["itemListElement"]
            assert [step["position"] for step in steps] == list(range(1, len(steps) + 1)), name
            assert steps[0]["item"] == SITE
            assert steps[-1]["item"] == SITE + name.removesuffix("index.html")
            for step in steps:
                assert (preview / step["item"].removeprefix(SITE) / "index.html").is_file(), name


@pytest.mark.parametrize("built", ["preview", "public"])
def test_every_distribution_of_a_dataset_is_a_file_of_its_type(request, built):
    folder = request.getfixturevalue(built)
    endings = {"text/csv": ".csv", "application/json": ".json"}

    distributions = [
        each
        for page in pages(folder).values()
        for dataset in of_type(page, "Dataset")
        for each in dataset["distribution"]
    ]

    for each in distributions:
        file = folder / each["contentUrl"].removeprefix(SITE)
        assert file.is_file(), each
        assert file.suffix == endings[each["encodingFormat"]]
    published = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.suffix in endings.values()}
    assert {each["contentUrl"].removeprefix(SITE) for each in distributions} == published


def test_a_dataset_says_who_made_it_under_which_licence_and_when(public: Path):
    (dataset,) = of_type(public / "reports/2566/index.html", "Dataset")

    assert dataset["creator"]["name"] == "เทศบาลตำบลนาคำ"
    assert dataset["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert dataset["dateModified"] == "2026-11-25"


def test_a_record_cannot_end_the_script_that_describes_it(tiny: Path, pelican, tmp_path: Path):
    name = "</script><script>alert(1)</script><!-- & "
    organisation = tiny / "data/organisation.yml"
    text = organisation.read_text("utf-8").replace("name: เทศบาลตำบลตัวอย่าง", f"name: '{name}'")
    organisation.write_text(text, "utf-8")
    # The check refuses such a name; a waiver lets it through, to see that nothing trusts the check alone.
    (tiny / "data/waivers.yml").write_text(
        "waivers: [{code: html-in-text, file: data/organisation.yml, reason: ทดสอบ, until: 2100-01-01}]\n", "utf-8"
    )

    built = pelican(str(tiny / "content"), "-o", str(tmp_path / "out"), "-e", f'DATA_PATH="{tiny / "data"}"')

    assert built.returncode == 0, built.stderr
    for page in pages(tmp_path / "out").values():
        html = page.read_text("utf-8")
        assert "<script>" not in html
        assert "alert(1)</script>" not in html
        assert "<!--" not in html
    (described_organisation,) = of_type(tmp_path / "out/index.html", "GovernmentOrganization")
    assert described_organisation["name"] == name.strip()
