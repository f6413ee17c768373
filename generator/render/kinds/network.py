"""The page of the network: who pays whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model import Page
from generator.render.addresses import NETWORK
from generator.render.toc import headings
from generator.render.views.network import network_view

if TYPE_CHECKING:
    from generator.render.index import Index
    from generator.render.templates import Painter


def network_page(index: Index, paint: Painter) -> Page:
    """Make the page of the network.

    :param index: the site.
    :param paint: fills in the templates.
    """
    view = network_view(index, index.linker(NETWORK))
    html = paint("network.html", view)
    return Page(
        address=NETWORK,
        title="Who pays whom",
        html=html,
        description=f"Which companies pay each other, and where the money comes back. {view.intro}",
        toc=headings(html),
        updated=index.newest(index.site.deals),
    )
