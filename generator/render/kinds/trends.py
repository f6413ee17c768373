"""The page of the trends: deals and amounts over time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model import Page
from generator.render.addresses import TRENDS
from generator.render.toc import headings
from generator.render.views.trends import trends_view

if TYPE_CHECKING:
    from generator.render.index import Index
    from generator.render.templates import Painter


def trends_page(index: Index, paint: Painter) -> Page:
    """Make the page of the trends.

    :param index: the site.
    :param paint: fills in the templates.
    """
    view = trends_view(index, index.linker(TRENDS))
    html = paint("trends.html", view)
    return Page(
        address=TRENDS,
        title="Deals over time",
        html=html,
        description=f"Deals and their amounts over time, by type. {view.intro}",
        toc=headings(html),
        updated=index.newest(index.site.deals),
    )
