"""Programs find their way: what robots.txt and llms.txt name is there."""

from __future__ import annotations

import re

import pytest

from generator.model import Site
from generator.render.addresses import markdown_address
from generator.render.files import render_files
from generator.render.pages import render_pages
from generator.settings import Settings
from tests.render.sites import small_site

ROOT = "https://desk.example/research/"


def files(settings: Settings, site: Site | None = None) -> dict[str, str]:
    """Every file of a site that is text and no page, by address; the twins of its pages too."""
    shown = site or small_site()
    pages = render_pages(shown, settings, {})
    made = {file.address: file.content.decode(errors="replace") for file in render_files(shown, settings, pages)}
    twins = (markdown_address(page.address, directory_urls=settings.directory_urls) for page in pages)
    return {**made, **dict.fromkeys(twins, "")}


def test_search_engines_may_read_all_and_are_told_of_the_sitemap_where_the_site_has_an_address() -> None:
    assert files(Settings())["robots.txt"] == "User-agent: *\nAllow: /\n"
    assert files(Settings(site_url=ROOT))["robots.txt"].endswith(f"\nSitemap: {ROOT}sitemap.xml\n")


@pytest.mark.parametrize("site", [Site(), small_site()], ids=["empty", "small"])
@pytest.mark.parametrize("directory_urls", [True, False])
@pytest.mark.parametrize("root", ["", ROOT])
def test_everything_that_the_guide_names_is_there(root: str, directory_urls: bool, site: Site) -> None:
    made = files(Settings(site_name="Desk", site_url=root, directory_urls=directory_urls), site)
    links = re.findall(r"\]\(([^)]+)\)", made["llms.txt"])
    assert len(links) > 10
    assert not [link for link in links if link.removeprefix(root) not in made]


def test_the_guide_has_the_form_that_is_agreed_on() -> None:
    text = files(Settings(site_name="Desk <1>", site_url=ROOT))["llms.txt"]
    assert text.startswith("# Desk &lt;1\\>\n\n> Which companies made which deals")
    assert re.findall("^## (.*)$", text, re.MULTILINE) == ["Lists", "Data", "Feeds"]
    assert "3 companies, 2 deals and 2 stories." in text
    assert f"]({ROOT}feed.json): JSON Feed" in text
    assert f"]({ROOT}feeds.opml): OPML" in text
    assert f"]({ROOT}network/index.md): " in text
    assert f"]({ROOT}trends/index.md): " in text
    assert f"- [Deals]({ROOT}deals/index.md): 2 deals, the newest first." in text


def test_the_guide_says_of_the_site_what_its_owner_says() -> None:
    text = files(Settings(site_name="Desk", site_description="Who pays *whom*."))["llms.txt"]
    assert text.startswith("# Desk\n\n> Who pays \\*whom\\*.\n")
