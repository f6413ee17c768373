"""Every page of the site."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from generator.render.feeds import feeds_by_page
from generator.render.index import index_site
from generator.render.kinds.company import company_page
from generator.render.kinds.data import data_page
from generator.render.kinds.deal import deal_pages
from generator.render.kinds.home import home_page
from generator.render.kinds.overviews import overview_pages
from generator.render.kinds.search import search_page
from generator.render.kinds.story import story_page
from generator.render.kinds.worklist import worklist_page
from generator.render.listings import list_pages
from generator.render.paths import NO_OTHERS
from generator.render.templates import painter
from generator.render.views.feeds import FeedsView
from generator.render.views.rows import Link

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model import Page, Site
    from generator.render.index import Index
    from generator.render.templates import Painter
    from generator.settings import Settings


def render_pages(
    site: Site, settings: Settings, rules: Mapping[str, str], others: Mapping[str, str] = NO_OTHERS
) -> tuple[Page, ...]:
    """Render every page of the site, by address.

    :param site: what is published.
    :param settings: the site's options.
    :param rules: the sentence that explains each rule by which evidence was found, by the rule's name.
    :param others: the published files that are not ours, each with the file of the page that a person wrote, or empty.
    """
    index = index_site(site, settings, rules, others)
    paint = painter()
    feeds = feeds_by_page(index)
    pages = (
        home_page(index, paint),
        data_page(index, paint),
        search_page(index, paint),
        *overview_pages(index, paint),
        *((worklist_page(index, paint),) if settings.preview else ()),
        *list_pages(index, paint),
        *(story_page(story, index, paint) for story in site.stories),
        *(company_page(company, index, paint) for company in site.companies),
        *chain.from_iterable(deal_pages(deal, index, paint) for deal in site.deals),
    )
    made = (_with_feeds(page, feeds.get(page.address, ()), index, paint) for page in pages)
    return tuple(sorted(made, key=lambda page: page.address))


def _with_feeds(page: Page, feeds: tuple[tuple[str, str], ...], index: Index, paint: Painter) -> Page:
    """Let a page end with links to its feeds."""
    if not feeds:
        return page
    link = index.linker(page.address)
    links = FeedsView(tuple(Link(title, link(address)) for title, address in feeds))
    return replace(page, html=f"{page.html}\n{paint('feeds.html', links)}", feeds=feeds)
