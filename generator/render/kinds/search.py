"""The page of the search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model import Page
from generator.render.addresses import SEARCH
from generator.render.views.search import search_view

if TYPE_CHECKING:
    from generator.render.index import Index
    from generator.render.templates import Painter


def search_page(index: Index, paint: Painter) -> Page:
    """Make the page of the search.

    :param index: the site.
    :param paint: fills in the templates.
    """
    return Page(
        address=SEARCH,
        title="Search",
        html=paint("search.html", search_view(index, index.linker(SEARCH))),
        description="Search companies, deals and stories, and narrow what is found.",
        noindex=True,
    )
