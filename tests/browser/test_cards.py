"""Cards over links in a real browser: by mouse and by keyboard, and out of the way when they are not wanted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Watch, build

pytestmark = pytest.mark.browser

CONTENT = {
    "deals/ada-bell-supply-2025.md": "---\ntype: supply\nstatus: announced\ndate: 2025-03-04\namount: $9 million\n"
    "parties: [{name: Ada, role: customer}, {name: Bell, role: supplier}]\n"
    "evidence: [{url: https://news.example/x, quote: They agreed.}]\n---\n",
    "companies/bell.md": "---\nname: Bell\n---\n\nIts customer is [Ada of old](ada.md).\n",
    "about.md": "# About\n\nRead of [their contract](deals/ada-bell-supply-2025.md) and [Ada](companies/ada.md).\n",
    "articles/one.md": "---\ntitle: Nothing new\ndate: 2025-03-05\n---\n\nNothing is new.\n",
}
SETTINGS = "theme: {name: material, features: [navigation.instant]}\nplugins: [search, research-site]\n"
CARD = "#rs-card"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], str]) -> str:
    root = tmp_path_factory.mktemp("cards")
    url = serve(root / "www")  # first: the theme swaps pages only on the host that the site is made for
    build(root, CONTENT, f"site_url: {url}\n{SETTINGS}")
    return url


def test_a_pointer_on_a_link_opens_its_card_and_may_move_onto_it(site: str, tab: tuple[Page, Watch]) -> None:
    page, watch = tab
    page.goto(f"{site}companies/ada/")
    height = page.evaluate("document.documentElement.scrollHeight")
    expect(page.locator(CARD)).to_be_hidden()
    page.locator(".rs-table--company-deals .rs-parties a").hover()
    expect(page.locator(CARD)).to_contain_text("1 deal · 0 stories")
    expect(page.locator(CARD)).to_contain_text("Latest deal, 4 March 2025: Bell supplies Ada")
    assert page.evaluate("document.documentElement.scrollHeight") == height
    page.locator(CARD).hover()
    page.wait_for_timeout(400)
    expect(page.locator(CARD)).to_be_visible()
    page.locator("h1").hover()
    expect(page.locator(CARD)).to_be_hidden()
    assert (watch.elsewhere, watch.trouble) == ([], [])


def test_the_keyboard_opens_a_card_and_escape_closes_it(site: str, tab: tuple[Page, Watch]) -> None:
    page, watch = tab
    page.goto(f"{site}companies/ada/")
    link = page.locator(".rs-table--company-deals .rs-main a")
    page.locator(".rs-table--company-deals .rs-parties a").focus()
    page.keyboard.press("Shift+Tab")
    expect(link).to_be_focused()
    expect(page.locator(CARD)).to_contain_text("Supply · Announced")
    expect(link).to_have_attribute("aria-describedby", "rs-card")
    page.keyboard.press("Escape")
    expect(page.locator(CARD)).to_be_hidden()
    expect(link).to_be_focused()
    assert link.get_attribute("aria-describedby") is None
    page.keyboard.press("Tab")
    expect(page.locator(CARD)).to_contain_text("Bell")
    assert (watch.elsewhere, watch.trouble) == ([], [])


def test_a_page_that_is_swapped_in_has_its_own_cards(site: str, tab: tuple[Page, Watch]) -> None:
    page, watch = tab
    page.goto(f"{site}companies/", wait_until="networkidle")  # the theme has its list of pages by then
    page.evaluate("window.kept = true")
    page.locator(".rs-table").get_by_role("link", name="Ada").click()
    expect(page.locator("h1")).to_have_text("Ada")
    expect(page.locator(CARD)).to_be_hidden()
    page.locator(".rs-table--company-deals .rs-main a").hover()
    expect(page.locator(CARD)).to_contain_text("$9 million · 4 March 2025")
    assert page.evaluate("window.kept")
    assert watch.trouble == []


def test_a_touch_opens_no_card_and_on_a_narrow_screen_it_fits(site: str, browser: Browser) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 800}, has_touch=True)
    page = context.new_page()
    page.goto(f"{site}companies/ada/")
    page.locator("h1").tap()
    page.evaluate("addEventListener('click', event => { event.preventDefault(); event.stopPropagation() }, true)")
    page.locator(".rs-table--company-deals .rs-main a").tap()
    page.wait_for_timeout(500)
    expect(page.locator(CARD)).to_be_hidden()
    page.locator(".rs-table--company-deals .rs-main a").hover()
    expect(page.locator(CARD)).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    context.close()


@pytest.mark.parametrize(
    ("address", "words", "said"),
    [
        ("about/", "their contract", "$9 million · 4 March 2025"),
        ("about/", "Ada", "1 deal · 0 stories"),
        ("companies/bell/", "Ada of old", "1 deal · 0 stories"),
    ],
)
def test_a_link_that_a_person_wrote_opens_its_card(
    site: str, tab: tuple[Page, Watch], address: str, words: str, said: str
) -> None:
    page, watch = tab
    page.goto(site + address)
    page.locator(".md-content").get_by_role("link", name=words, exact=True).hover()
    expect(page.locator(CARD)).to_contain_text(said)
    assert watch.trouble == []
