"""Which feeds there are: what is new on the site, in its deals, in one type of them, at one company.

A feed is read elsewhere, so its addresses are whole: without the site's own address there is none. What is in one has
a date, and nothing asks the clock.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from generator.model import Deal
from generator.render.addresses import (
    COMPANIES,
    DATA,
    DEALS,
    DEALS_FEED,
    FEED,
    FEED_LIST,
    HOME,
    JSON_FEED,
    STORIES,
    company_address,
    company_feed_address,
    type_feed_address,
)
from generator.render.text import TYPE_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.model import Company, Story
    from generator.render.index import Index

ENTRIES = 50
"""How many entries a feed has, the newest."""

OF_ALL = (("Deals and stories, as JSON Feed", JSON_FEED), ("All feeds, as OPML", FEED_LIST))
"""Title and address of what there is of the whole site in other forms."""


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed before it is written."""

    address: str
    """Where it lies."""
    title: str
    """What it tells of, without the site's name."""
    page: str
    """Address of the page that shows the same."""
    things: tuple[Story | Deal, ...]
    """Its entries, the newest first."""


def feeds(index: Index) -> tuple[Feed, ...]:
    """Every feed that has entries; none where the site's own address is not known.

    :param index: the site.
    """
    if not index.settings.site_url:
        return ()
    site = index.site
    of_types = (
        (type_feed_address(kind), f"Deals: {name}", DEALS, [deal for deal in site.deals if deal.type == kind])
        for kind, name in TYPE_NAMES.items()
    )
    of_companies = (
        (company_feed_address(company.id), company.name, company_address(company.id), _of(company, index))
        for company in site.companies
    )
    all_of_them: tuple[tuple[str, str, str, Sequence[Story | Deal]], ...] = (
        (FEED, "Deals and stories", HOME, [*site.deals, *site.stories]),
        (DEALS_FEED, "Deals", DEALS, site.deals),
        *of_types,
        *of_companies,
    )
    made = (Feed(address, title, page, _newest(things, index)) for address, title, page, things in all_of_them)
    return tuple(feed for feed in made if feed.things)


def feeds_by_page(index: Index) -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Title and address of the feeds of each page that has some.

    :param index: the site.
    """
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for feed in feeds(index):
        for page in (HOME, STORIES, COMPANIES, DATA) if feed.page == HOME else (feed.page,):
            found[page] = (*found.get(page, ()), (feed.title, feed.address))
    return {page: (*own, *OF_ALL) if page in (HOME, DATA) else own for page, own in found.items()}


def _of(company: Company, index: Index) -> list[Story | Deal]:
    """What there is of a company."""
    return [*(index.deals[deal] for deal in company.deals), *(index.stories[story] for story in company.stories)]


def _newest(things: Iterable[Story | Deal], index: Index) -> tuple[Story | Deal, ...]:
    """The newest of some deals and stories that have a date and are no drafts."""
    published = (thing for thing in things if not index.shows_draft_mark(thing))
    dated = [(updated, thing) for thing in published if (updated := day_of(thing, index))]
    dated.sort(key=lambda each: each[1].id)
    dated.sort(key=lambda each: each[0], reverse=True)
    return tuple(thing for _, thing in dated[:ENTRIES])


def first_day(thing: Story | Deal, index: Index) -> datetime | None:
    """The day on which something was first in the news: of a deal its earliest evidence's, else its own.

    :param thing: the story or deal.
    :param index: the site.
    """
    if isinstance(thing, Deal):
        told = (_instant(evidence.published) for evidence in thing.evidence)
        return min(filter(None, told), default=None) or _instant(thing.date)
    return day_of(thing, index)


def day_of(thing: Story | Deal, index: Index) -> datetime | None:
    """The day on which something last was in the news; else, of a deal, its own.

    :param thing: the story or deal.
    :param index: the site.
    """
    return _instant(index.updated(thing)) or (_instant(thing.date) if isinstance(thing, Deal) else None)


def _instant(date: str | None) -> datetime | None:
    """The first moment of a day, a month or a year; none for what is no date."""
    try:
        return datetime.fromisoformat(f"{date}-01-01"[:10]).replace(tzinfo=UTC)
    except ValueError:
        return None
