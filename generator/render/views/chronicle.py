"""What the pages of all stories of a company show: a bare line each, by year."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from generator.render.addresses import story_address, year_of
from generator.render.text import day_of_year
from generator.render.views.rows import Link

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model import Story
    from generator.render.index import Index, Linker
    from generator.render.views.lists import Pager


@dataclass(frozen=True, slots=True)
class Line:
    """A story in the list."""

    day: str
    """Its day in the year, ``3 Nov``; empty where no more than the year is known."""
    title: Link
    """Its title, leading to its page."""
    draft: bool
    """Whether it carries the mark of a draft."""


@dataclass(frozen=True, slots=True)
class YearLines:
    """The stories of a year, or those without a date."""

    year: str
    """The year; ``undated``."""
    lines: tuple[Line, ...]
    """The stories, the newest first."""


@dataclass(frozen=True, slots=True)
class ChronicleView:
    """A page of the list."""

    intro: str
    """One sentence: what it lists and how many there are."""
    up: Link
    """The company."""
    years: tuple[YearLines, ...]
    """The stories."""
    pager: Pager | None
    """The way through, where there are several pages."""
    files: tuple[Link, ...]
    """The data file that holds all of it."""


def years(stories: Iterable[Story], index: Index, link: Linker) -> tuple[YearLines, ...]:
    """Stories by year.

    :param stories: the stories, the newest first.
    :param index: the site.
    :param link: links from the page.
    """
    groups = groupby(stories, key=lambda story: year_of(story.article.date))
    return tuple(YearLines(year, tuple(_line(story, index, link) for story in some)) for year, some in groups)


def _line(story: Story, index: Index, link: Linker) -> Line:
    """A story in the list."""
    title = Link(story.article.title, link(story_address(story.id)))
    return Line(day_of_year(story.article.date), title, index.shows_draft_mark(story))
