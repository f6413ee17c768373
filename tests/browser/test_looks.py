"""What a reader sees can be read: enough contrast in light and dark, and no word wider than the screen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import Watch, build

pytestmark = pytest.mark.browser

LONG = "Donaudampfschifffahrt" * 9
CONTENT = {
    "articles/2025/round.md": f"""\
---
title: Lambda raises $320 million in a Series C round led by {LONG}
date: 2025-11-03
source: https://news.example/{LONG}
publisher: {LONG}
author: {LONG}
tags: [{LONG}, Chips]
---

Lambda has raised $320 million in a Series C round, see https://news.example/{LONG} for more.

{LONG} says so.
""",
    "articles/2025/other.txt": """\
Microsoft will rent capacity from Lambda
2025-11-04

Lambda has signed a multibillion-dollar contract with Microsoft.
""",
    "companies/lambda.md": f"---\nname: Lambda\nsector: {LONG}\nwebsite: https://{LONG}.example/\n---\nNotes.\n",
    "index.md": "# Desk\n\nWhat this is.\n",
    "about.md": "# About\n\nHow it is made.\n",
}
SETTINGS = """\
site_url: https://desk.example/desk/
theme:
  name: material
  features: [navigation.tabs]
  palette:
    - {media: "(prefers-color-scheme: light)", scheme: default, primary: blue grey}
    - {media: "(prefers-color-scheme: dark)", scheme: slate, primary: blue grey}
plugins: [search, research-site]
"""
LEAST = 5.0
"""Contrast that no text goes below; WCAG 2.2 AA asks for 4.5 to 1 (success criterion 1.4.3)."""

LOW_CONTRAST = """\
(least) => {
  const canvas = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
  const rgba = color => {
    canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = color; canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data; return [r, g, b, a / 255];
  };
  const over = (top, below) => [0, 1, 2].map(i => top[i] * top[3] + below[i] * (1 - top[3])).concat(1);
  const backOf = el => {
    const own = rgba(getComputedStyle(el).backgroundColor);
    return own[3] === 1 || !el.parentElement ? over(own, [255, 255, 255]) : over(own, backOf(el.parentElement));
  };
  const light = ([r, g, b]) => [r, g, b].map(x => x / 255)
    .map(x => x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4)
    .reduce((sum, x, i) => sum + x * [0.2126, 0.7152, 0.0722][i], 0);
  const low = {};
  for (const el of document.querySelectorAll(".rs-page, .rs-page *, h1")) {
    if (![...el.childNodes].some(node => node.nodeType === 3 && node.data.trim())) continue;
    const back = backOf(el), pair = [light(over(rgba(getComputedStyle(el).color), back)), light(back)];
    const ratio = (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05);
    if (ratio < least) low[`${el.tagName}.${el.className} in ${el.parentElement.className}`] = ratio.toFixed(2);
  }
  return Object.entries(low).map(([name, ratio]) => `${name}: ${ratio}`);
}
"""
"""Every element with text on our pages whose contrast is below the least, by the formula of WCAG 2.2."""

TEXT_TOP = """\
(element) => {
  const text = document.createRange();
  text.selectNodeContents(element);
  return text.getClientRects()[0].top;
}
"""
"""Where the words of an element begin, in pixels from the top."""


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], str]) -> str:
    return serve(build(tmp_path_factory.mktemp("looks"), CONTENT, SETTINGS))


def addresses(page: Page, site: str) -> list[str]:
    """Pages of every kind: the home page, the lists, and what they lead to first."""
    found = [site, f"{site}about/", f"{site}404.html"]
    for section in ("deals", "companies", "stories", "topics", "sources", "network", "trends"):
        page.goto(f"{site}{section}/")
        rows = page.locator(".rs-table tbody th a:first-child")
        found += [page.url, *(row.evaluate("link => link.href") for row in rows.all())]
    return list(dict.fromkeys(found))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_text_stands_out_from_what_is_behind_it(site: str, browser: Browser, scheme: str) -> None:
    context = browser.new_context(color_scheme=scheme)  # type: ignore[arg-type] # a word
    page = context.new_page()
    low = {address: page.evaluate(LOW_CONTRAST, LEAST) for address in addresses(page, site) if page.goto(address)}
    context.close()
    assert len(low) > 10
    assert {address: elements for address, elements in low.items() if elements} == {}


@pytest.mark.parametrize("width", [390, 1280])
def test_no_word_widens_a_page(site: str, tab: tuple[Page, Watch], width: int) -> None:
    page, _ = tab
    page.set_viewport_size({"width": width, "height": 800})
    for address in addresses(page, site):
        page.goto(address)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address


def test_no_page_keeps_a_side_bar_that_repeats_the_tabs(site: str, tab: tuple[Page, Watch]) -> None:
    page, _ = tab
    page.set_viewport_size({"width": 1440, "height": 800})
    for address in ("", "about/", "deals/", "404.html"):
        page.goto(site + address)
        assert page.locator(".md-tabs").is_visible()
        assert not page.locator(".md-sidebar--primary").is_visible(), address


@pytest.mark.parametrize("width", [390, 1440])
def test_what_is_counted_stands_on_one_line_with_the_sum(site: str, tab: tuple[Page, Watch], width: int) -> None:
    page, _ = tab
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{site}companies/microsoft/")
    row = page.locator(".rs-table--totals tbody tr").filter(has=page.locator("summary")).first
    heights = [row.locator(part).evaluate(TEXT_TOP) for part in (".rs-number", "summary")]
    assert abs(heights[0] - heights[1]) < 1, heights
