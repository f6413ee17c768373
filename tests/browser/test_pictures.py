"""The pictures of the network and of the trends: by keyboard, for a screen reader, at any width, in light and dark."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Watch, build

pytestmark = pytest.mark.browser

CONTENT = {
    "articles/2025/round.md": """\
---
title: Lambda raises $320 million in a Series C round led by Oakfund
date: 2025-09-03
---

Lambda has raised $320 million in a Series C round led by Oakfund.
""",
    "articles/2025/other.txt": """\
Microsoft will rent capacity from Lambda
2025-11-04

Lambda has signed a $9.7 billion contract with Microsoft to supply it with cloud capacity.
""",
}
SETTINGS = """\
theme:
  name: material
  palette:
    - {media: "(prefers-color-scheme: light)", scheme: default, primary: blue grey}
    - {media: "(prefers-color-scheme: dark)", scheme: slate, primary: blue grey}
plugins: [search, research-site]
"""
PAGES = ("network/", "trends/", "")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], str]) -> str:
    return serve(build(tmp_path_factory.mktemp("pictures"), CONTENT, SETTINGS))


def test_lines_and_circles_are_reached_by_keyboard_and_lead_on(site: str, tab: tuple[Page, Watch]) -> None:
    page, watch = tab
    page.goto(f"{site}network/")
    page.get_by_role("region", name="Who pays whom").focus()
    said = []
    for _ in range(page.locator(".rs-net a").count()):
        page.keyboard.press("Tab")
        said.append(page.evaluate("document.activeElement.getAttribute('aria-label')"))
    assert "Microsoft pays Lambda: 1 deal, supply" in said
    assert said[-3:] == ["Lambda: 2 deals", "Microsoft: 1 deal", "Oakfund: 1 deal"]
    outline = "getComputedStyle(document.activeElement).outlineStyle"
    assert page.evaluate(outline) == "solid"
    page.keyboard.press("Enter")
    page.wait_for_url("**/companies/oakfund/")
    assert watch.trouble == watch.elsewhere == []


def test_a_bar_says_what_it_counts_and_leads_to_just_those_deals(site: str, tab: tuple[Page, Watch]) -> None:
    page, watch = tab
    page.goto(f"{site}trends/")
    page.get_by_role("link", name="November 2025: supply 1").click()
    page.wait_for_url("**/deals/2025/11/")
    assert page.locator("h1").inner_text() == "Deals of November 2025"
    assert watch.trouble == watch.elsewhere == []


def test_the_table_of_the_network_is_sorted_and_narrowed_like_any_other(
    demo: Path, serve: Callable[[Path], str], tab: tuple[Page, Watch]
) -> None:
    page, watch = tab
    watch.host = serve(demo)
    page.goto(f"{watch.host}network/")
    table = page.locator(".rs-table--ties")
    dates, sums = "them => them.map(one => one.dateTime)", "them => them.map(one => Number(one.value))"
    table.get_by_role("button", name="The newest").click()
    sorted_dates = table.locator("tr:visible time").evaluate_all(dates)
    assert len(set(sorted_dates)) > 5
    assert sorted_dates == sorted(sorted_dates, reverse=True)
    page.get_by_label("Type").select_option("Supply")
    page.get_by_label("Currency").select_option("USD")
    table.get_by_role("button", name="Known sum").click()
    shown = table.locator("tbody tr:visible")
    assert {row.locator("td").first.inner_text() for row in shown.all()} == {"Supply"}
    sorted_sums = shown.locator("data").evaluate_all(sums)
    assert len(sorted_sums) == shown.count() > 2
    assert sorted_sums == sorted(sorted_sums, reverse=True)
    page.goto(page.url)
    assert shown.locator("data").evaluate_all(sums) == sorted_sums
    assert watch.trouble == watch.elsewhere == []


def test_a_line_leads_to_its_row_though_it_was_filtered_out(
    demo: Path, serve: Callable[[Path], str], tab: tuple[Page, Watch]
) -> None:
    page, _ = tab
    page.goto(f"{serve(demo)}network/?type=licensing")
    row = page.locator("#microsoft--lambda--supply")
    expect(row).to_be_hidden()
    page.get_by_role("link", name="Microsoft pays Lambda: 1 deal, supply").press("Enter")
    expect(row).to_be_in_viewport()


SCALES = {"billion": 1e9, "million": 1e6}


def value(words: str) -> float:
    """The number in the words of a part of a bar: ``supply $17.4 billion``, ``supply 2``."""
    number = re.search(r"([\d.]+)( billion| million)?$", words)
    assert number, words
    return float(number[1]) * SCALES.get((number[2] or "").strip(), 1)


def test_every_bar_counts_what_its_list_shows(
    demo: Path, serve: Callable[[Path], str], tab: tuple[Page, Watch]
) -> None:
    page, watch = tab
    address = serve(demo)
    watch.host = address
    page.goto(f"{address}trends/")
    bars = page.locator(".rs-bars a").evaluate_all("them => them.map(one => [one.href.baseVal, one.textContent])")
    assert len(bars) > 15
    for href, said in bars:
        page.goto(f"{address}trends/{href}")
        page.wait_for_selector(".rs-live" if "?" in href else ".rs-table")
        rows = page.locator(".rs-table tbody tr:visible")
        amounts = [float(one.get_attribute("value") or 0) for one in rows.locator("data").all()]
        shown = sum(amounts) if "?" in href else rows.count()
        assert shown == pytest.approx(sum(map(value, said.partition(": ")[2].split(", "))), rel=0.01), said
        assert "?" not in href or len(amounts) == rows.count(), f"{said}: a deal that is not counted is shown"
    assert watch.trouble == watch.elsewhere == []


def test_on_a_phone_the_newest_bars_are_seen_first(site: str, tab: tuple[Page, Watch]) -> None:
    page, _ = tab
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(f"{site}trends/")
    newest = page.locator(".rs-bars a").nth(1).bounding_box()
    assert newest
    assert 0 < newest["x"] + newest["width"] <= 390


def test_on_a_phone_a_company_is_seen_amid_its_counterparties(site: str, tab: tuple[Page, Watch]) -> None:
    page, watch = tab
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(f"{site}companies/lambda/")
    place = page.locator(".rs-scroll")
    assert place.evaluate("it => it.scrollWidth > it.clientWidth")
    middle, around = page.locator(".rs-middle").bounding_box(), place.bounding_box()
    assert middle
    assert around
    assert around["x"] <= middle["x"]
    assert middle["x"] + middle["width"] <= around["x"] + around["width"]
    assert watch.trouble == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1440])
def test_a_checker_of_access_finds_nothing(site: str, browser: Browser, scheme: str, width: int) -> None:
    context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 900})  # type: ignore[arg-type] # a word
    page = context.new_page()
    for address in PAGES:
        page.goto(site + address)
        found = Axe().run(page, context=".rs-page").response["violations"]
        assert [f"{each['id']}: {node['html']}" for each in found for node in each["nodes"]] == [], address
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()
