"""What the page of the search shows before a script fills in the results."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.render.addresses import COMPANIES, DEALS, SOURCES, STORIES, TOPICS
from generator.render.text import STATUS_NAMES, TYPE_NAMES
from generator.render.views.rows import Link

if TYPE_CHECKING:
    from generator.render.index import Index, Linker

KINDS = {"company": "Companies", "deal": "Deals", "story": "Stories", "page": "Pages"}
"""The kinds of pages, as the facts for the search have them."""

LISTS = {"Deals": DEALS, "Companies": COMPANIES, "Stories": STORIES, "Topics": TOPICS, "Sources": SOURCES}
"""Where to look without a script."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A filter with few values, all of them listed."""

    name: str
    """What the address calls it: the filter's name."""
    label: str
    """What a reader calls it."""
    everything: str
    """Says that it narrows nothing."""
    values: tuple[tuple[str, str], ...]
    """(value, words) pairs."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A filter with many values: a field to type in, with those of the results as suggestions."""

    name: str
    """What the address calls it: the filter's name."""
    label: str
    """What a reader calls it."""


@dataclass(frozen=True, slots=True)
class SearchView:
    """The page of the search."""

    choices: tuple[Choice, ...]
    """The filters with few values."""
    entries: tuple[Entry, ...]
    """The filters with many."""
    lists: tuple[Link, ...]
    """Where to look without a script."""


def search_view(index: Index, link: Linker) -> SearchView:
    """What the page of the search shows.

    :param index: the site.
    :param link: links from this page.
    """
    dates = (*(deal.date for deal in index.site.deals), *(story.article.date for story in index.site.stories))
    years = sorted({date[:4] for date in dates if date}, reverse=True)
    used = {deal.type for deal in index.site.deals}
    return SearchView(
        (
            Choice("kind", "Kind", "Everything", tuple(KINDS.items())),
            Choice("type", "Type of deal", "Any type", tuple(x for x in TYPE_NAMES.items() if x[0] in used)),
            Choice("status", "Status of deal", "Any status", tuple(STATUS_NAMES.items())),
            Choice("year", "Year", "Any year", tuple((year, year) for year in years)),
        ),
        (Entry("company", "Company"), Entry("publisher", "Publisher"), Entry("topic", "Topic")),
        tuple(Link(words, link(address)) for words, address in LISTS.items()),
    )
