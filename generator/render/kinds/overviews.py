"""The pages that show all deals at once: who pays whom, and deals over time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model import Page
from generator.render.addresses import NETWORK, TRENDS
from generator.render.toc import headings
from generator.render.views.network import network_view
from generator.render.views.trends import trends_view

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.render.index import Index, Linker
    from generator.render.templates import Painter
    from generator.render.views.network import NetworkView
    from generator.render.views.trends import TrendsView


@dataclass(frozen=True, slots=True)
class Overview:
    """A page of all deals."""

    address: str
    """Its address."""
    title: str
    """Its title."""
    says: str
    """What a search engine is told of it, beside how much there is."""
    template: str
    """The template of its body."""
    view: Callable[[Index, Linker], NetworkView | TrendsView]
    """What it shows."""


OVERVIEWS = (
    Overview(
        NETWORK,
        "Who pays whom",
        "Which companies pay each other, and where the money comes back.",
        "network.html",
        network_view,
    ),
    Overview(TRENDS, "Deals over time", "Deals and their amounts over time, by type.", "trends.html", trends_view),
)


def overview_pages(index: Index, paint: Painter) -> Iterator[Page]:
    """Make every page of all deals.

    :param index: the site.
    :param paint: fills in the templates.
    """
    updated = index.newest(index.site.deals)
    for it in OVERVIEWS:
        view = it.view(index, index.linker(it.address))
        html = paint(it.template, view)
        description = f"{it.says} {view.intro}"
        yield Page(it.address, it.title, html, description=description, toc=headings(html), updated=updated)
