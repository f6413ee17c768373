"""The home page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model import Page
from generator.render.addresses import HOME
from generator.render.toc import headings
from generator.render.views.home import home_view

if TYPE_CHECKING:
    from generator.render.index import Index
    from generator.render.templates import Painter

DESCRIPTION = "Which companies made which deals, each with the words that prove it."
"""What the site is about, where its owner does not say."""


def home_page(index: Index, paint: Painter) -> Page:
    """Make the home page.

    :param index: the site.
    :param paint: fills in the templates.
    """
    html = paint("home.html", home_view(index))
    return Page(
        address=HOME,
        title="Companies and deals in the news",
        html=html,
        description=index.settings.site_description or DESCRIPTION,
        toc=headings(html),
        updated=index.newest(index.site.stories),
    )
