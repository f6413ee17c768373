"""What stands around a story: the others that report its deals, and those before and after it about its companies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.render.addresses import story_address
from generator.render.views.rows import Link, StoryRow, activity, company_link, story_row

if TYPE_CHECKING:
    from generator.model import Company, Story
    from generator.render.index import Index, Linker

FOLLOWED = 3
"""For how many companies a story leads to the one before and the one after, the most active first."""


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The stories before and after one that name the same company."""

    company: Link
    """The company."""
    before: Link | None
    """The story before; none where this is the first."""
    after: Link | None
    """The story after; none where this is the last."""


def also_reported(story: Story, index: Index, link: Linker) -> tuple[StoryRow, ...]:
    """The other stories of this site that prove the same deals, the oldest first.

    :param story: the story.
    :param index: the site.
    :param link: links from the story's page.
    """
    proving = {x.story for deal in story.deals for x in index.deals[deal].evidence if x.story} - {story.id}
    others = sorted((index.stories[other] for other in proving), key=lambda x: (x.article.date or "9", x.id))
    return tuple(story_row(other, index, link) for other in others)


def neighbours(story: Story, index: Index, link: Linker) -> tuple[Neighbours, ...]:
    """The stories before and after for the most active companies in it, for those that have any.

    :param story: the story; one without a date has neither before nor after.
    :param index: the site.
    :param link: links from the story's page.
    """
    if story.article.date is None:
        return ()
    companies = sorted((index.companies[company] for company in story.companies), key=activity)[:FOLLOWED]
    found = (_beside(story, company, index, link) for company in companies)
    return tuple(beside for beside in found if beside.before or beside.after)


def _beside(story: Story, company: Company, index: Index, link: Linker) -> Neighbours:
    """The stories right before and after in a company's chronicle."""
    chronicle = index.chronicles[company.id]
    place = chronicle.index(story.id)
    before, after = chronicle[max(0, place - 1) : place], chronicle[place + 1 : place + 2]
    return Neighbours(company_link(company, link), *(_title(part, index, link) for part in (before, after)))


def _title(stories: tuple[str, ...], index: Index, link: Linker) -> Link | None:
    """The title of the one story there may be, leading to its page."""
    return next((Link(index.stories[story].article.title, link(story_address(story))) for story in stories), None)
