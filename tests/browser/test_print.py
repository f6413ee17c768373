"""On paper a page is black on white, without menus, with its evidence whole and the originals' addresses in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.kinds import KINDS

pytestmark = pytest.mark.browser

SCREEN_ONLY = ".md-header, .md-tabs, .md-sidebar, .md-footer, .md-skip, main :is(button:not(.rs-sort), input, select)"
COLOURS = """\
() => {
  const canvas = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
  const rgba = color => {
    canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = color; canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  return [...document.querySelectorAll("body, .md-typeset *")]
    .filter(one => one.checkVisibility() && [...one.childNodes].some(node => node.nodeType === 3 && node.data.trim()))
    .map(one => {
      const look = getComputedStyle(one);
      return [one.outerHTML.slice(0, 100), rgba(look.fill === "rgb(0, 0, 0)" ? look.color : look.fill),
              rgba(look.backgroundColor)];
    });
}
"""
"""Everything with text: what it is, the colour of the text and that behind it."""


@pytest.fixture
def paper(demo: Path, serve: Callable[[Path], str], browser: Browser) -> Iterator[Callable[[str], Page]]:
    """A function that opens a page of a kind as it is printed by a reader whose screen is dark."""
    site = serve(demo)
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    page.emulate_media(media="print")

    def opened(kind: str) -> Page:
        page.goto(site + KINDS[kind])
        return page

    yield opened
    context.close()


@pytest.mark.parametrize("kind", ["home", "company", "deal", "story", "deals"])
def test_it_is_dark_on_white_and_without_what_only_a_screen_can_use(paper: Callable[[str], Page], kind: str) -> None:
    page = paper(kind)
    assert page.locator("h1").first.is_visible()
    shown = [
        part.evaluate("part => part.outerHTML.slice(0, 80)")
        for part in page.locator(SCREEN_ONLY).all()
        if part.is_visible()
    ]
    assert shown == []
    seen = page.evaluate(COLOURS)
    assert len(seen) > 10
    assert [what for what, colour, back in seen if max(colour[:3]) > 0x55 or (back[3] and min(back[:3]) < 0xFF)] == []


def test_evidence_stays_whole_and_names_the_address_of_its_original(paper: Callable[[str], Page]) -> None:
    page = paper("deal")
    figures = page.locator(".rs-evidence")
    assert figures.count() > 0
    for figure in figures.all():
        assert figure.evaluate("one => getComputedStyle(one).breakInside") == "avoid"
    original = page.locator(".rs-evidence .rs-original").first
    shown = original.evaluate("one => getComputedStyle(one, '::after').content")
    address = str(original.get_attribute("href")).partition("#:~:")[0]
    assert address.startswith("https://")
    assert address in shown


def test_a_picture_has_the_colours_of_white_paper(paper: Callable[[str], Page], browser: Browser) -> None:
    colour = "() => getComputedStyle(document.body).getPropertyValue('--rs-funding')"
    printed = paper("network").evaluate(colour)
    light = browser.new_page(color_scheme="light")
    light.goto(paper("network").url)
    on_screen = light.evaluate(colour)
    light.close()
    assert on_screen == printed != ""
