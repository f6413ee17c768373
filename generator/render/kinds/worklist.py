"""The page of what an editor has to judge, which no build has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model import Page
from generator.render.addresses import WORKLIST
from generator.render.toc import headings
from generator.render.views.worklist import worklist_view

if TYPE_CHECKING:
    from generator.render.index import Index
    from generator.render.templates import Painter


def worklist_page(index: Index, paint: Painter) -> Page:
    """Make the page of the worklist.

    :param index: the site.
    :param paint: fills in the templates.
    """
    html = paint("worklist.html", worklist_view(index, index.linker(WORKLIST)))
    return Page(
        address=WORKLIST,
        title="Worklist",
        html=html,
        description="What an editor has to judge and can do.",
        toc=headings(html),
        noindex=True,
        recorded=False,
    )
