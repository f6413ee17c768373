"""What a body may name leads to a page or a file that the site has."""

from __future__ import annotations

import pytest

from generator.model import Recorded, Site
from generator.pipeline import build_pages
from generator.render.paths import published_paths
from generator.settings import Settings
from tests.render.sites import large_site, small_site

SITES = pytest.mark.parametrize(
    "site", [small_site(), large_site(20, 10, 5), large_site(60, 20, 300), Site()], ids=["small", "large", "busy", "no"]
)
KNOWN = Settings(site_url="https://desk.example/")


@SITES
@pytest.mark.parametrize("settings", [Settings(), KNOWN], ids=["anywhere", "known"])
def test_every_path_leads_to_something_that_is_published(site: Site, settings: Settings) -> None:
    pages, files = build_pages(site, settings)
    there = {*(page.address for page in pages), *(file.address for file in files)}
    assert set(published_paths(site, {}, settings).values()) <= there


@SITES
def test_every_page_whose_address_lasts_can_be_linked_to(site: Site) -> None:
    pages, _ = build_pages(site, Settings())
    lasting = {page.address for page in pages if page.recorded}
    assert lasting <= set(published_paths(site, {}, Settings()).values())


def test_the_home_page_goes_by_the_content_folder_and_the_feeds_by_their_names() -> None:
    paths = published_paths(small_site(), {}, KNOWN)
    assert [paths[path] for path in ("", "index.md", "feed.xml", "feed.json")] == ["", "", "feed.xml", "feed.json"]
    assert "feed.xml" not in published_paths(small_site(), {}, Settings())


def test_an_address_that_was_published_before_leads_to_where_it_is_forwarded() -> None:
    lines = (
        Recorded("companies/old-oak/", 1, to="companies/older-oak/"),
        Recorded("companies/older-oak/", 2, to="about/"),
        Recorded("imprint.html", 3, to="about/"),
        Recorded("companies/gone/", 4, gone="It never was one."),
        Recorded("companies/lost/", 5, of=("Lost",)),
        Recorded("companies/round/", 6, to="companies/round/"),
        Recorded("feed.xml/", 7, to=""),
    )
    paths = published_paths(Site(recorded=lines), {"about/index.html": "about.md"}, Settings())
    old = ("companies/old-oak", "companies/old-oak.md", "companies/older-oak", "imprint.html", "feed.xml")
    assert [paths[path] for path in old] == ["about/"] * 4 + [""]
    assert not {"companies/gone", "companies/lost", "companies/round"} & set(paths)


@pytest.mark.parametrize("folders", [True, False])
def test_a_page_by_hand_goes_by_its_file_and_a_picture_by_its_path(folders: bool) -> None:
    page = "about/index.html" if folders else "about.html"
    others = {page: "about.md", "articles/a.png": ""}
    paths = published_paths(Site(), others, Settings(directory_urls=folders))
    assert paths["about.md"] == ("about/" if folders else "about.html")
    assert paths["articles/a.png"] == "articles/a.png"
    assert paths.get("about") == ("about/" if folders else None)
