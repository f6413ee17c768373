"""The home page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model import Page
from generator.render.addresses import COMPANIES, DEALS, HOME, SOURCES, STORIES, TOPICS, WORKLIST
from generator.render.data.records import DATA_FILES
from generator.render.listings import PLURALS
from generator.render.text import counted
from generator.render.toc import headings
from generator.render.views.lists import HomeView, ListKind, Section, Statistic, rows
from generator.render.views.rows import Link, activity, newest_deals, newest_stories

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.render.index import Index
    from generator.render.templates import Painter

HOME_ROWS = 10
"""How many of the newest deals and stories and the most active companies the home page shows."""


def home_page(index: Index, paint: Painter) -> Page:
    """Make the home page.

    :param index: the site.
    :param paint: fills in the templates.
    """
    site = index.site
    html = paint("home.html", _view(index))
    newest = (index.updated(story) for story in site.stories)
    return Page(
        address=HOME,
        title="Companies and deals in the news",
        html=html,
        description="Which companies made which deals, each with the words that prove it.",
        toc=headings(html),
        updated=max(filter(None, newest), default=None),
    )


def _view(index: Index) -> HomeView:
    """What the home page shows."""
    site, link = index.site, index.linker(HOME)
    deals = newest_deals(site.deals)[:HOME_ROWS]
    stories = newest_stories(site.stories)[:HOME_ROWS]
    companies = sorted(site.companies, key=activity)[:HOME_ROWS]
    counts: tuple[tuple[ListKind, int, str], ...] = (
        ("deals", len(site.deals), DEALS),
        ("companies", len(site.companies), COMPANIES),
        ("stories", len(site.stories), STORIES),
        ("sources", len(index.sources), SOURCES),
        ("topics", len(index.topics), TOPICS),
    )
    tables: tuple[tuple[ListKind, str, Sequence[object], str], ...] = (
        ("deals", "Latest deals", deals, DEALS),
        ("stories", "Latest stories", stories, STORIES),
        ("companies", "Most active companies", companies, COMPANIES),
    )
    return HomeView(
        tuple(Statistic(f"{number:,}", PLURALS[kind][number != 1], link(to)) for kind, number, to in counts),
        tuple(
            Section(kind, heading, heading, rows(kind, entries, index, link), Link(f"All {kind}", link(to)))
            for kind, heading, entries, to in tables
        ),
        tuple(Link(address.rpartition("/")[2], link(address)) for address in DATA_FILES),
        Link(f"Worklist: {counted(len(site.unsure), 'claim')}", link(WORKLIST)) if index.settings.preview else None,
    )
