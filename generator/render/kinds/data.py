"""The page of the data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model import Page
from generator.render.addresses import DATA
from generator.render.toc import headings
from generator.render.views.data import data_view

if TYPE_CHECKING:
    from generator.render.index import Index
    from generator.render.templates import Painter


def data_page(index: Index, paint: Painter) -> Page:
    """Make the page of the data.

    :param index: the site.
    :param paint: fills in the templates.
    """
    html = paint("data.html", data_view(index, index.linker(DATA)))
    return Page(
        address=DATA,
        title="Data",
        html=html,
        description="Every company, deal, story and piece of evidence as CSV, SQLite and JSON, each column explained.",
        toc=headings(html),
        updated=index.newest(index.site.stories),
    )
