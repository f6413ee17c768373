"""The sitemap lists the pages that search engines should show, and nothing else."""

from __future__ import annotations

import re

import pytest

from tests.mkdocs_plugin.conftest import Built, Folder

ROOT = "https://desk.example/some/path/"


def listed(built: Built) -> set[str]:
    """What the sitemap lists, relative to the site's address."""
    return set(re.findall(f"<loc>{ROOT}(.*?)</loc>", (built.site / "sitemap.xml").read_text(encoding="utf-8")))


@pytest.fixture
def desk(folder: Folder) -> Folder:
    """A site with an address, a page by hand and an old address that leads on."""
    folder.settings += f"site_url: {ROOT}\n"
    folder.write("about.md", "# About\n\nBy hand.\n")
    folder.write("addresses.txt", "imprint/ -> about/\n")
    return folder


def test_every_page_is_listed_but_the_search_those_left_behind_and_clippings(desk: Folder) -> None:
    built = desk.build()
    pages = {file.removesuffix("index.html") for file in built.files() if file.endswith(".html")}
    clipping = "stories/2024/northwind-raises-40-million-for-its-data-centres/"
    assert pages - listed(built) == {"404.html", "imprint/", "search/", clipping}
    assert listed(built) <= pages


def test_no_page_that_asks_not_to_be_listed_is(desk: Folder) -> None:
    built = desk.build(command="serve")
    asking = {address for address in ("search/", "worklist/", "imprint/", "about/") if "noindex" in built.html(address)}
    assert asking == {"search/", "worklist/", "imprint/"}
    assert "about/" in listed(built)
    assert not asking & listed(built)


def test_a_search_page_that_a_person_opens_is_not_listed_either(desk: Folder) -> None:
    desk.write("search/index.md", "# Search\n\nIn their words.\n")
    built = desk.build()
    assert "In their words." in built.html("search")
    assert "noindex" in built.html("search")
    assert "search/" not in listed(built)


def test_a_list_that_a_person_opens_is_dated_by_what_it_lists(desk: Folder) -> None:
    desk.write("deals/index.md", "# Who and whom\n\nIn their words.\n")
    sitemap = (desk.build().site / "sitemap.xml").read_text(encoding="utf-8")
    assert f"<loc>{ROOT}deals/</loc>\n    <lastmod>2024-04-09</lastmod>" in sitemap
