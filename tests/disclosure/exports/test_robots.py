"""robots.txt: the public site is open to crawlers, a preview is not."""

from pathlib import Path
from urllib.robotparser import RobotFileParser


def reader(folder: Path) -> RobotFileParser:
    robots = RobotFileParser()
    robots.parse((folder / "robots.txt").read_text("utf-8").splitlines())
    return robots


def test_the_public_site_may_be_read_by_every_crawler(public: Path):
    assert reader(public).can_fetch("Googlebot", "https://www.nakham-kk.go.th/measures/2566/1/")


def test_the_public_site_names_its_sitemap(public: Path):
    robots = reader(public)

    assert robots.site_maps() == ["https://www.nakham-kk.go.th/sitemap.xml"]
    assert (public / "sitemap.xml").is_file()


def test_a_preview_turns_every_crawler_away(preview: Path):
    robots = reader(preview)

    assert not robots.can_fetch("Googlebot", "https://www.nakham-kk.go.th/")
    assert robots.site_maps() is None
