"""The page of a deal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model import Page
from generator.render.addresses import deal_address
from generator.render.search import deal_facts
from generator.render.sentences import name
from generator.render.toc import headings
from generator.render.views.deal import deal_view

if TYPE_CHECKING:
    from generator.model import Deal
    from generator.render.index import Index
    from generator.render.templates import Painter


def deal_page(deal: Deal, index: Index, paint: Painter) -> Page:
    """Make the page of a deal.

    :param deal: the deal.
    :param index: the site.
    :param paint: fills in the templates.
    """
    address = deal_address(deal.id)
    html = paint("deal.html", deal_view(deal, index, index.linker(address)))
    return Page(
        address=address,
        title=name(deal),
        html=html,
        description=index.sentences[deal.id],
        toc=headings(html),
        edit=deal.stated.source_file if deal.stated else None,
        notes=deal.stated.notes if deal.stated else "",
        updated=index.updated(deal),
        facts=deal_facts(deal, index),
        recorded=not deal.draft,
    )
