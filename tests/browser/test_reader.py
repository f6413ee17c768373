"""A reader in a real browser: finds a company, follows a deal to its evidence and to the story."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Watch, build

pytestmark = pytest.mark.browser

CONTENT = {
    "articles/2024/lambda-round.md": """\
---
title: Lambda raises $320 million for its GPU cloud
date: 2024-02-15
source: https://news.example/lambda-round
publisher: The Example Post
---

Lambda has raised $320 million in a Series C round led by US Innovative Technology.

The company rents out computing power to developers.
""",
    "articles/2025/microsoft-lambda.txt": """\
Microsoft will rent capacity from Lambda
2025-11-03

Lambda has signed a multibillion-dollar contract with Microsoft. Lambda will supply Microsoft with tens of thousands
of GPUs.
""",
    "companies/lambda.md": "---\nname: Lambda\nwebsite: https://lambda.example\n---\nThey began with workstations.\n",
    "about.md": "# About\n\nWhat this is.\n",
}
SETTINGS = """\
site_url: https://desk.example/desk/
repo_url: https://github.com/example/example
edit_uri: edit/main/content/
theme:
  name: material
  features: [content.action.edit, navigation.tabs, search.suggest, search.highlight]
  palette:
    - media: "(prefers-color-scheme: light)"
      scheme: default
      toggle: {icon: material/weather-sunny, name: Dark}
    - media: "(prefers-color-scheme: dark)"
      scheme: slate
      toggle: {icon: material/weather-night, name: Light}
plugins: [search, research-site]
"""


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], str]) -> str:
    return serve(build(tmp_path_factory.mktemp("reader"), CONTENT, SETTINGS))


def test_from_search_to_the_words_that_prove_a_deal(site: str, tab: tuple[Page, Watch]) -> None:
    page, watch = tab
    page.goto(site)
    page.locator("#rs-search-q").click()
    page.locator("#rs-search-q").press_sequentially("Lambda")
    first = page.locator(".rs-search__option").first
    expect(first).to_have_attribute("data-href", re.compile("/companies/lambda/"))
    first.click()
    expect(page.locator("h1")).to_have_text("Lambda")
    expect(page.locator("main")).to_contain_text("They began with workstations.")

    page.locator("main a[href*='deals/lambda-funding']").first.click()
    expect(page).to_have_url(re.compile(r"/deals/lambda-funding-series-c-2024/"))
    expect(page.locator("main")).to_contain_text("Lambda has raised $320 million in a Series C round")
    expect(page.locator("main")).to_contain_text("The Example Post")

    page.locator("main a[href*='stories/2024/lambda-raises']").first.click()
    expect(page.locator("h1")).to_have_text("Lambda raises $320 million for its GPU cloud")
    expect(page.locator("main")).to_contain_text("The company rents out computing power to developers.")
    assert (watch.elsewhere, watch.trouble) == ([], [])


def test_the_tabs_lead_to_the_lists(site: str, tab: tuple[Page, Watch]) -> None:
    page, watch = tab
    for label in ("Deals", "Companies", "Stories", "About"):
        page.goto(f"{site}companies/lambda/")
        page.locator(".md-tabs__link", has_text=label).click()
        expect(page.locator("h1")).to_have_text(label)
    assert (watch.elsewhere, watch.trouble) == ([], [])


def test_an_address_that_is_not_there_shows_the_sites_own_page(site: str, tab: tuple[Page, Watch]) -> None:
    page, watch = tab
    answer = page.goto(f"{site}deals/nothing-here/at/all/")
    assert answer
    assert answer.status == 404
    expect(page.locator("h1")).to_have_text("Page not found")
    expect(page.locator("main")).to_contain_text("It may have moved")
    for label, home in (("Home", ""), ("Deals", "deals/"), ("Companies", "companies/"), ("Stories", "stories/")):
        page.goto(f"{site}deals/nothing-here/at/all/")
        page.locator("main").get_by_role("link", name=label, exact=True).click()
        expect(page).to_have_url(site + home)
        expect(page.locator("h1")).not_to_have_text("Page not found")
    assert watch.elsewhere == []


@pytest.mark.parametrize("width", [360, 1280])
def test_no_page_is_wider_than_the_screen(site: str, tab: tuple[Page, Watch], width: int) -> None:
    page, _ = tab
    page.set_viewport_size({"width": width, "height": 800})
    for address in ("", "deals/", "companies/", "companies/lambda/", "deals/lambda-funding-series-c-2024/"):
        page.goto(site + address)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address
