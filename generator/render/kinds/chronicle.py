"""The pages of all stories of a company that has many.

A page costs its frame before it says a word, so these are few and full: a bare line for each story, by year.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import escape

from generator.model import Page
from generator.render.addresses import company_address, company_stories_address, numbered_address, story_address
from generator.render.paging import ENTRIES_BYTES, filled, numbered_title
from generator.render.text import counted
from generator.render.toc import headings
from generator.render.views.chronicle import ChronicleView, years
from generator.render.views.lists import pager
from generator.render.views.rows import Link, newest_stories

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model import Company, Story
    from generator.render.index import Index
    from generator.render.templates import Painter

LINE_BYTES = 50
"""What a line weighs beside its title and the address it leads to."""


def chronicle_pages(company: Company, index: Index, paint: Painter) -> Iterator[Page]:
    """Make the pages of all stories of a company.

    :param company: the company.
    :param index: the site.
    :param paint: fills in the templates.
    """
    stories = newest_stories(index.stories[story] for story in company.stories)
    address, title = company_stories_address(company.id), f"{company.name}: all stories"
    intro = f"All {counted(len(stories), 'story', 'stories')} that name {company.name}, the newest first."
    cut = filled(stories, _weight, ENTRIES_BYTES)
    for number, some in enumerate(cut, start=1):
        own = numbered_address(address, number)
        link = index.linker(own)
        up = Link(company.name, link(company_address(company.id)))
        files = (Link("stories.json", link("data/stories.json")),)
        way = pager(address, number, len(cut), link)
        html = paint("chronicle.html", ChronicleView(intro, up, years(some, index, link), way, files))
        yield Page(
            address=own,
            title=numbered_title(title, number),
            html=html,
            description=" ".join(filter(None, (intro, f"Page {number}." * (number > 1)))),
            toc=headings(html),
            updated=max((date for story in some if (date := story.article.date)), default=None),
            recorded=number == 1 and index.lasts(stories),
        )


def _weight(story: Story) -> int:
    """About how many bytes the line of a story takes."""
    return len(escape(story.article.title).encode()) + len(story_address(story.id)) + LINE_BYTES
