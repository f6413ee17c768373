"""What a body may name leads to a page or a file that the site has."""

from __future__ import annotations

import pytest

from generator.model import Site
from generator.pipeline import build_pages
from generator.render.paths import published_paths
from generator.settings import Settings
from tests.render.sites import large_site, small_site


@pytest.mark.parametrize("site", [small_site(), large_site(20, 10, 5), Site()], ids=["small", "large", "empty"])
def test_every_path_leads_to_something_that_is_published(site: Site) -> None:
    pages, files = build_pages(site, Settings())
    there = {*(page.address for page in pages), *(file.address for file in files)}
    assert set(published_paths(site, {}, Settings()).values()) <= there


@pytest.mark.parametrize("folders", [True, False])
def test_a_page_by_hand_goes_by_its_file_and_a_picture_by_its_path(folders: bool) -> None:
    page = "about/index.html" if folders else "about.html"
    others = {page: "about.md", "articles/a.png": ""}
    paths = published_paths(Site(), others, Settings(directory_urls=folders))
    assert paths["about.md"] == ("about/" if folders else "about.html")
    assert paths["articles/a.png"] == "articles/a.png"
    assert paths.get("about") == ("about/" if folders else None)
