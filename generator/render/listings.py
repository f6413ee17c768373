"""The pages that list: companies, deals, stories, topics, sources, and all of a busy company's.

A list is light however much there is: the front page of a section shows the newest or most active part and leads to
parts by year or initial; a part, a topic or a source with many entries runs over numbered pages.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import chain
from typing import TYPE_CHECKING, TypeVar

from generator.render.addresses import (
    COMPANIES,
    DEALS,
    DEALS_SHOWN,
    SOURCES,
    STORIES,
    STORIES_SHOWN,
    TOPICS,
    company_address,
    company_deals_address,
    initial_address,
    source_address,
    topic_address,
    year_address,
    year_of,
)
from generator.render.kinds.chronicle import chronicle_pages
from generator.render.paging import Listing, Table, numbered_pages
from generator.render.text import counted
from generator.render.trends import timeline
from generator.render.views.lists import ListKind
from generator.render.views.rows import activity, newest_deals, newest_stories

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from generator.model import Company, Deal, Page, Story
    from generator.render.index import Index, Subject
    from generator.render.templates import Painter

FRONT_ROWS = 50
"""Rows on the front page of a section."""

ABOVE_ROWS = 25
"""Deals above the stories of a topic or a source."""

PLURALS: dict[ListKind, tuple[str, str]] = {
    "deals": ("deal", "deals"),
    "stories": ("story", "stories"),
    "companies": ("company", "companies"),
    "topics": ("topic", "topics"),
    "sources": ("source", "sources"),
}

WAYS = {STORIES: (("By topic", TOPICS), ("By publisher", SOURCES))}
"""The lists of which only these tell, beside the home page: title and address."""

Entry = TypeVar("Entry", bound="Deal | Story")


def list_pages(index: Index, paint: Painter) -> Iterator[Page]:
    """Every page that lists.

    :param index: the site.
    :param paint: fills in the templates.
    """
    listings = chain(
        _companies(index),
        _by_year(DEALS, "deals", newest_deals(index.site.deals), lambda deal: deal.date, index),
        _by_period(newest_deals(index.site.deals), index),
        _by_year(STORIES, "stories", newest_stories(index.site.stories), lambda story: story.article.date, index),
        _subjects(TOPICS, "topics", index.topics, topic_address, index),
        _subjects(SOURCES, "sources", index.sources, source_address, index),
        chain.from_iterable(_of_company(company, index) for company in index.site.companies),
    )
    busy = (company for company in index.site.companies if len(company.stories) > STORIES_SHOWN)
    return chain(
        chain.from_iterable(numbered_pages(listing, index, paint) for listing in listings),
        chain.from_iterable(chronicle_pages(company, index, paint) for company in busy),
    )


def _count(number: int, kind: ListKind) -> str:
    """How many of a kind, in words."""
    return counted(number, *PLURALS[kind])


def _companies(index: Index) -> Iterator[Listing]:
    """The companies: the most active ones, and all by initial."""
    groups: defaultdict[str, list[Company]] = defaultdict(list)
    for company in index.site.companies:
        groups[company.id[0] if company.id[0].isalpha() else "0-9"].append(company)
    parts = tuple((key.upper(), initial_address(key), len(groups[key])) for key in sorted(groups))
    active, total = sorted(index.site.companies, key=activity), len(index.site.companies)
    intro = f"{_count(total, 'companies')}, the most active first."
    front = active[:FRONT_ROWS]
    yield Listing(COMPANIES, "Companies", "companies", front, total, intro, None, (), "By initial", parts)
    for label, address, count in parts:
        entries = sorted(groups[label.lower()], key=lambda company: (company.name.casefold(), company.id))
        title = f"Companies: {label}"
        up = ("All companies", COMPANIES)
        intro = f"{_count(count, 'companies')} under {label}, from A to Z."
        yield Listing(
            address, title, "companies", entries, count, intro, up, (), "By initial", parts,
            recorded=index.lasts(entries),
        )  # fmt: skip


def _by_year(
    section: str, kind: ListKind, newest: Sequence[Entry], date: Callable[[Entry], str | None], index: Index
) -> Iterator[Listing]:
    """Deals or stories: the newest ones, and all by year."""
    groups: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in newest:
        groups[year_of(date(entry))].append(entry)
    years = sorted(groups, key=lambda year: (year.isdigit(), year), reverse=True)
    parts = tuple((year.capitalize(), year_address(section, year), len(groups[year])) for year in years)
    name = PLURALS[kind][1]
    intro = f"{_count(len(newest), kind)}, the newest first."
    title, ways, front = name.capitalize(), WAYS.get(section, ()), newest[:FRONT_ROWS]
    yield Listing(section, title, kind, front, len(newest), intro, None, ways, "By year", parts)
    for year, (label, address, count) in zip(years, parts, strict=True):
        title = f"{name.capitalize()} of {label}" if year.isdigit() else f"{label} {name}"
        up = (f"All {name}", section)
        intro = f"{title}: {_count(count, kind)}, the newest first."
        yield Listing(
            address, title, kind, groups[year], count, intro, up, (), "By year", parts,
            recorded=index.lasts(groups[year]),
        )  # fmt: skip


def _by_period(newest: Sequence[Deal], index: Index) -> Iterator[Listing]:
    """The deals of each month or quarter that the trends tell of, where those are no years."""
    for period in timeline(newest).periods:
        if period.deals and period.address != (year := year_address(DEALS, period.year)):
            title, count = f"Deals of {period.words}", len(period.deals)
            intro = f"{title}: {_count(count, 'deals')}, the newest first."
            up = (f"Deals of {period.year}", year)
            yield Listing(
                period.address, title, "deals", period.deals, count, intro, up,
                recorded=index.lasts(period.deals),
            )  # fmt: skip


def _subjects(
    section: str, kind: ListKind, subjects: Mapping[str, Subject], address: Callable[[str], str], index: Index
) -> Iterator[Listing]:
    """The topics or sources with the most first, and a page for each with its deals and stories."""
    ordered = sorted(subjects.values(), key=lambda x: (-len(x.stories), -len(x.deals), x.name.casefold(), x.slug))
    intro = f"{_count(len(ordered), kind)}, the busiest first."
    yield Listing(section, kind.capitalize(), kind, ordered, len(ordered), intro)
    for subject in subjects.values():
        stories = newest_stories(index.stories[story] for story in subject.stories)
        deals = newest_deals(index.deals[deal] for deal in subject.deals)
        counts: tuple[tuple[int, ListKind], ...] = ((len(stories), "stories"), (len(deals), "deals"))
        intro = f"{subject.name}: {' and '.join(_count(number, what) for number, what in counts if number)}."
        shown, heading = deals[:ABOVE_ROWS], f"Deals in its stories ({len(deals):,})"
        above = Table("deals", heading, shown, len(deals)) if deals else None
        up = (f"All {kind}", section)
        own, total, lasts = address(subject.slug), len(stories), index.lasts((*stories, *deals))
        title = f"{PLURALS[kind][0].capitalize()}: {subject.name}"
        yield Listing(
            own, title, "stories", stories, total, intro, up, above=above, heading="Its stories", recorded=lasts
        )


def _of_company(company: Company, index: Index) -> Iterator[Listing]:
    """All deals of a company whose own page shows the newest only."""
    up, name = (company.name, company_address(company.id)), company.name
    if (total := len(company.deals)) > DEALS_SHOWN:
        deals = newest_deals(index.deals[deal] for deal in company.deals)
        intro = f"All {_count(total, 'deals')} of {name}, the newest first."
        address = company_deals_address(company.id)
        title = f"{name}: all deals"
        yield Listing(address, title, "deals", deals, total, intro, up, recorded=index.lasts(deals))
