"""Every page of the site."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.render.index import index_site
from generator.render.kinds.company import company_page
from generator.render.kinds.deal import deal_page
from generator.render.kinds.home import home_page
from generator.render.kinds.network import network_page
from generator.render.kinds.story import story_page
from generator.render.kinds.trends import trends_page
from generator.render.kinds.worklist import worklist_page
from generator.render.listings import list_pages
from generator.render.templates import painter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model import Page, Site
    from generator.settings import Settings


def render_pages(site: Site, settings: Settings, rules: Mapping[str, str]) -> tuple[Page, ...]:
    """Render every page of the site, by address.

    :param site: what is published.
    :param settings: the site's options.
    :param rules: the sentence that explains each rule by which evidence was found, by the rule's name.
    """
    index = index_site(site, settings, rules)
    paint = painter()
    pages = (
        home_page(index, paint),
        network_page(index, paint),
        trends_page(index, paint),
        *((worklist_page(index, paint),) if settings.preview else ()),
        *list_pages(index, paint),
        *(story_page(story, index, paint) for story in site.stories),
        *(company_page(company, index, paint) for company in site.companies),
        *(deal_page(deal, index, paint) for deal in site.deals),
    )
    return tuple(sorted(pages, key=lambda page: page.address))
