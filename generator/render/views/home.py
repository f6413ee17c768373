"""What the home page shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.render.addresses import (
    COMPANIES,
    DEALS,
    HOME,
    NETWORK,
    SOURCES,
    STORIES,
    TOPICS,
    TRENDS,
    WORKLIST,
    file_name,
    year_address,
)
from generator.render.data.records import DATA_FILES
from generator.render.largest import largest
from generator.render.listings import PLURALS
from generator.render.tasks import tasks
from generator.render.text import counted, date_words
from generator.render.views.ledger import LedgerRow, ledger
from generator.render.views.lists import ListKind, Section, rows
from generator.render.views.network import small_graph
from generator.render.views.rows import Link, activity, newest_deals, newest_stories
from generator.render.views.timeline import small_bars

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.model import Deal, Site
    from generator.render.index import Index, Linker
    from generator.render.pictures.bars import Bars
    from generator.render.pictures.graph import Graph

NEWEST = 10
"""How many of the newest deals and stories and the most active companies the home page shows."""

LARGEST = 5
"""How many of the largest deals of a month, for each currency."""


@dataclass(frozen=True, slots=True)
class Statistic:
    """A count that leads to what is counted."""

    number: str
    """How many, ``2,010``."""
    words: str
    """Of what."""
    href: str
    """Link to them."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """Some deals under a heading."""

    id: str
    """The heading's ``id``."""
    heading: str
    """What they are."""
    rows: tuple[LedgerRow, ...]
    """The deals."""
    more: Link
    """Where all of them are."""


@dataclass(frozen=True, slots=True)
class HomeView:
    """The home page, below an editor's own words."""

    statistics: tuple[Statistic, ...]
    """How much there is."""
    ledgers: tuple[Ledger, ...]
    """The newest deals; the largest of the newest month."""
    bars: Bars | None
    """Deals by month and type; none where no deal has a month."""
    trends: Link
    """Where all of it is, and in figures."""
    graph: Graph | None
    """Who pays whom; none where that is not known of anyone."""
    network: Link
    """Where all of it is, and in a table."""
    sections: tuple[Section, ...]
    """The most active companies, the newest stories."""
    files: tuple[Link, ...]
    """The data files."""
    worklist: Link | None
    """What an editor has to judge, in the local preview."""


def home_view(index: Index) -> HomeView:
    """What the home page shows.

    :param index: the site.
    """
    site, link = index.site, index.linker(HOME)
    newest = newest_deals(site.deals)
    latest = Ledger(
        "latest-deals", "Latest deals", ledger(newest[:NEWEST], index, link), Link("All deals", link(DEALS))
    )
    tables: tuple[tuple[ListKind, str, Sequence[object], str], ...] = (
        ("companies", "Most active companies", sorted(site.companies, key=activity)[:NEWEST], COMPANIES),
        ("stories", "Latest stories", newest_stories(site.stories)[:NEWEST], STORIES),
    )
    return HomeView(
        _statistics(index, link),
        (latest, *_largest(newest, index, link)),
        small_bars(index),
        Link("Deals and amounts over time, in figures", link(TRENDS)),
        small_graph(index),
        Link("The network, in a table as well", link(NETWORK)),
        tuple(
            Section(kind, heading, heading, rows(kind, entries, index, link), Link(f"All {kind}", link(to)))
            for kind, heading, entries, to in tables
        ),
        tuple(Link(file_name(address), link(address)) for address in DATA_FILES),
        Link(f"Worklist: {_to_do(site)}", link(WORKLIST)) if index.settings.preview else None,
    )


def _to_do(site: Site) -> str:
    """How much there is to do for an editor."""
    claims, others = len(site.unsure), sum(kind.total for kind in tasks(site))
    return " and ".join((counted(claims, "claim"), counted(others, "task")))


def _statistics(index: Index, link: Linker) -> tuple[Statistic, ...]:
    """How much there is of each kind, leading to its list."""
    site = index.site
    counts: tuple[tuple[ListKind, int, str], ...] = (
        ("deals", len(site.deals), DEALS),
        ("companies", len(site.companies), COMPANIES),
        ("stories", len(site.stories), STORIES),
        ("sources", len(index.sources), SOURCES),
        ("topics", len(index.topics), TOPICS),
    )
    return tuple(Statistic(f"{number:,}", PLURALS[kind][number != 1], link(to)) for kind, number, to in counts)


def _largest(newest: Sequence[Deal], index: Index, link: Linker) -> tuple[Ledger, ...]:
    """The largest deals of the newest month that has any, each currency by itself: sums of two do not compare."""
    month = next((deal.date[:7] for deal in newest if deal.date and len(deal.date) >= len("2025-11")), None)
    if month is None:
        return ()
    sized = largest(deal for deal in newest if deal.date and deal.date.startswith(month))
    more = Link(f"All deals of {month[:4]}", link(year_address(DEALS, month[:4])))
    words = date_words(month)
    return tuple(
        Ledger(
            f"largest-{currency.lower()}",
            f"Largest deals of {words}" + (f", in {currency}" if len(sized) > 1 else ""),
            ledger(deals[:LARGEST], index, link),
            more,
        )
        for currency, deals in sized.items()
    )
