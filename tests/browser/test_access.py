"""Everyone can read and use the pages: by the rules of WCAG 2.2 AA, by keyboard alone, on a phone, and on paper."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page

from tests.browser.conftest import Watch
from tests.browser.kinds import KINDS

pytestmark = pytest.mark.browser

WCAG = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    "rules": {"target-size": {"enabled": True}},  # axe leaves it out unless asked
    "resultTypes": ["violations"],
}
REACHABLE = """\
() => [...document.querySelectorAll("main :is(a[href], button, input, select, textarea, summary, [tabindex='0'])")]
  .filter(one => one.checkVisibility({visibilityProperty: true, opacityProperty: true}))
  .filter(one => !one.disabled && !one.closest("[tabindex='-1']"))
  .map((one, number) => { one.dataset.stop = number; return one.outerHTML.slice(0, 120); })
"""
"""Everything in the page's own part that can be used; it numbers them."""
FOCUSED = """\
() => {
  const one = document.activeElement, look = getComputedStyle(one), box = one.getBoundingClientRect();
  const seen = box.bottom > 0 && box.top < innerHeight && box.width > 0;
  const marked = look.outlineStyle !== "none" && parseFloat(look.outlineWidth) >= 1;
  return {stop: one.dataset.stop, end: one === document.body, skip: one.matches(".md-skip"), clear: seen && marked};
}
"""
"""Where the keyboard is, and whether that can be seen."""


@pytest.fixture(scope="session")
def site(demo: Path, serve: Callable[[Path], str]) -> str:
    return serve(demo)


@pytest.fixture(scope="module")
def checker(site: str, browser: Browser) -> Iterator[tuple[Page, Watch]]:
    """One tab for all pages, which is quicker than one each, and what it does."""
    context = browser.new_context()
    watch = Watch(site)
    watch.over(context)
    yield context.new_page(), watch
    context.close()


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_of_each_kind_keeps_wcag(site: str, checker: tuple[Page, Watch], kind: str) -> None:
    page, watch = checker
    page.goto(site + KINDS[kind])
    page.evaluate(AXE_SCRIPT)
    wrong = {}
    for scheme, width in product(("light", "dark"), (390, 1440)):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type] # a word
        page.set_viewport_size({"width": width, "height": 900})
        found = page.evaluate("async rules => (await axe.run(rules)).violations", WCAG)
        wrong[scheme, width] = [f"{one['id']}: {node['html'][:200]}" for one in found for node in one["nodes"]]
        if page.evaluate("document.documentElement.scrollWidth") > width:
            wrong[scheme, width].append("wider than the screen")
    assert {look: those for look, those in wrong.items() if those} == {}
    assert (watch.elsewhere, watch.trouble) == ([], [])


@pytest.mark.parametrize("kind", ["home", "company", "deal", "story"])
def test_the_keyboard_alone_reaches_everything_and_shows_where_it_is(
    site: str, tab: tuple[Page, Watch], kind: str
) -> None:
    page, _ = tab
    page.goto(site + KINDS[kind])
    wanted = page.evaluate(REACHABLE)
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED)["skip"], "the first stop is not the link that skips the menus"
    reached, unclear = set(), []
    for _ in range(len(wanted) + 60):
        page.keyboard.press("Tab")
        at = page.evaluate(FOCUSED)
        if at["end"]:
            break
        if at["stop"] is not None:
            reached.add(int(at["stop"]))
            unclear += [] if at["clear"] else [wanted[int(at["stop"])]]
    assert len(wanted) > 3
    assert [what for number, what in enumerate(wanted) if number not in reached] == []
    assert unclear == []


def test_who_wants_no_motion_gets_none(site: str, browser: Browser) -> None:
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    moving = "one => !['0s', '1e-06s'].includes(getComputedStyle(one).MOTION)"
    for kind, address in KINDS.items():
        page.goto(site + address)
        for motion in ("transitionDuration", "animationDuration"):
            count = f"[...document.querySelectorAll('body *')].filter({moving.replace('MOTION', motion)})"
            resting = "transitionProperty" if motion == "transitionDuration" else "animationName"
            still = f".filter(one => getComputedStyle(one).{resting} !== 'none').length"
            assert page.evaluate(count + still) == 0, (kind, motion)
        assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto", kind
    context.close()
