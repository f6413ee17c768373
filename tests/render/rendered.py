"""The pages of a site built by hand, as the tests ask for them."""

from __future__ import annotations

from functools import cache
from typing import Any

from generator.model import Page, Site
from generator.render.pages import render_pages
from generator.settings import Settings
from tests.render.parsed import parsed
from tests.render.sites import article, small_site, story

SUPPLY = "deals/northgrid-deepvault-supply-2025/"
BUILDOUT = "deals/northgrid-buildout-2024/"
STORY = "stories/2025/two-firms/"
"""Pages of the small site."""

RULES = {"rents-from": "A customer rents machines from a supplier."}
"""The sentence of the one rule that its evidence names."""


@cache
def pages(site: Site | None = None, settings: Settings | None = None) -> dict[str, Page]:
    """The pages of a site by address; of the small site where none is given."""
    return {page.address: page for page in render_pages(site or small_site(), settings or Settings(), RULES)}


def words(page: Page) -> str:
    """The words on a page, white space folded."""
    return parsed(page.html).text


def one_story(**fields: Any) -> Site:
    """A site of one story with these fields of its article."""
    return Site(stories=(story(article=article(**fields)),))
