"""The pages that list: companies, deals, stories, topics, sources, and all of a busy company's.

A list is light however much there is: the front page of a section shows the newest or most active part and leads to
parts by year or initial; a part, a topic or a source with many entries runs over numbered pages.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, TypeVar

from generator.model import Page
from generator.render.addresses import (
    COMPANIES,
    DEALS,
    SOURCES,
    STORIES,
    TOPICS,
    company_address,
    company_deals_address,
    company_stories_address,
    initial_address,
    numbered_address,
    source_address,
    topic_address,
    year_address,
    year_of,
)
from generator.render.text import counted
from generator.render.toc import headings
from generator.render.views.company import DEALS_SHOWN, STORIES_SHOWN
from generator.render.views.lists import ListKind, ListView, Part, Section, pager, rows
from generator.render.views.rows import Link, activity, newest_deals, newest_stories

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from generator.model import Company
    from generator.render.index import Index, Subject
    from generator.render.templates import Painter

PAGE_ROWS = 60
"""Rows on one page of a long list; with the theme around them they stay under 60 kB."""

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

Entry = TypeVar("Entry")

Above = tuple[ListKind, str, Sequence[object]]
"""A table above a list: its kind, heading and entries."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A list before it is cut into pages."""

    address: str
    """Address of its first page."""
    title: str
    """Its title."""
    kind: ListKind
    """What its entries are."""
    entries: Sequence[object]
    """The entries, in order."""
    intro: str
    """One sentence: what it lists and how many there are."""
    up: tuple[str, str] | None = None
    """Title and address of the list that it is a part of."""
    ways: tuple[tuple[str, str], ...] = ()
    """Title and address of other ways into the same entries."""
    parts_label: str = ""
    """What the parts are: ``By year``."""
    parts: tuple[tuple[str, str, int], ...] = ()
    """The parts that the whole falls into: label, address, number of entries."""
    first: tuple[Above, ...] = ()
    """Further tables above the list, on its first page only: kind, heading, entries."""
    heading: str = ""
    """Heading of the list itself, where others stand above it."""
    search: bool = True
    """Whether its first page is in the search index."""


def list_pages(index: Index, paint: Painter) -> Iterator[Page]:
    """Every page that lists.

    :param index: the site.
    :param paint: fills in the templates.
    """
    listings = chain(
        _companies(index),
        _by_year(DEALS, "deals", newest_deals(index.site.deals), lambda deal: deal.date),
        _by_year(STORIES, "stories", newest_stories(index.site.stories), lambda story: story.article.date),
        _subjects(TOPICS, "topics", index.topics, topic_address, index),
        _subjects(SOURCES, "sources", index.sources, source_address, index),
        chain.from_iterable(_of_company(company, index) for company in index.site.companies),
    )
    return chain.from_iterable(_pages(listing, index, paint) for listing in listings)


def _pages(listing: Listing, index: Index, paint: Painter) -> Iterator[Page]:
    """A list cut into pages; one page that says so where there are no entries."""
    total = max(1, -(-len(listing.entries) // PAGE_ROWS))
    for number in range(1, total + 1):
        address = numbered_address(listing.address, number)
        entries = listing.entries[(number - 1) * PAGE_ROWS : number * PAGE_ROWS]
        view = _view(listing, number, total, entries, index)
        html = paint("list.html", view)
        yield Page(
            address=address,
            title=listing.title if number == 1 else f"{listing.title}, page {number}",
            html=html,
            description=listing.intro,
            toc=headings(html),
            updated=max(filter(None, (index.updated(entry) for entry in entries)), default=None),
            search=listing.search and number == 1,
        )


def _view(listing: Listing, number: int, total: int, entries: Sequence[object], index: Index) -> ListView:
    """What one page of a list shows."""
    link = index.linker(numbered_address(listing.address, number))
    above = listing.first if number == 1 else ()
    shown = (*above, (listing.kind, listing.heading if above else "", entries))
    return ListView(
        listing.intro,
        Link(listing.up[0], link(listing.up[1])) if listing.up else None,
        tuple(Link(title, link(to)) for title, to in listing.ways),
        listing.parts_label,
        tuple(Part(label, link(to), f"{count:,}", to == listing.address) for label, to, count in listing.parts),
        tuple(
            Section(kind, heading, heading or listing.title, rows(kind, some, index, link))
            for kind, heading, some in shown
        ),
        pager(listing.address, number, total, link),
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
    active = sorted(index.site.companies, key=activity)[:FRONT_ROWS]
    intro = f"{_count(len(index.site.companies), 'companies')}, the most active first."
    yield Listing(COMPANIES, "Companies", "companies", active, intro, parts_label="By initial", parts=parts)
    for label, address, count in parts:
        entries = sorted(groups[label.lower()], key=lambda company: (company.name.casefold(), company.id))
        title = f"Companies: {label}"
        up = ("All companies", COMPANIES)
        intro = f"{_count(count, 'companies')} under {label}, from A to Z."
        yield Listing(address, title, "companies", entries, intro, up, (), "By initial", parts, search=False)


def _by_year(
    section: str, kind: ListKind, newest: Sequence[Entry], date: Callable[[Entry], str | None]
) -> Iterator[Listing]:
    """Deals or stories: the newest ones, and all by year."""
    groups: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in newest:
        groups[year_of(date(entry))].append(entry)
    years = sorted(groups, key=lambda year: (year.isdigit(), year), reverse=True)
    parts = tuple((year.capitalize(), year_address(section, year), len(groups[year])) for year in years)
    name = PLURALS[kind][1]
    intro = f"{_count(len(newest), kind)}, the newest first."
    yield Listing(
        section, name.capitalize(), kind, newest[:FRONT_ROWS], intro, None, WAYS.get(section, ()), "By year", parts
    )
    for year, (label, address, count) in zip(years, parts, strict=True):
        title = f"{name.capitalize()} of {label}" if year.isdigit() else f"{label} {name}"
        up = (f"All {name}", section)
        intro = f"{title}: {_count(count, kind)}, the newest first."
        yield Listing(address, title, kind, groups[year], intro, up, (), "By year", parts, search=False)


def _subjects(
    section: str, kind: ListKind, subjects: Mapping[str, Subject], address: Callable[[str], str], index: Index
) -> Iterator[Listing]:
    """The topics or sources with the most first, and a page for each with its deals and stories."""
    ordered = sorted(subjects.values(), key=lambda x: (-len(x.stories), -len(x.deals), x.name.casefold(), x.slug))
    intro = f"{_count(len(ordered), kind)}, the busiest first."
    yield Listing(section, kind.capitalize(), kind, ordered, intro, search=False)
    for subject in subjects.values():
        stories = newest_stories(index.stories[story] for story in subject.stories)
        deals = newest_deals(index.deals[deal] for deal in subject.deals)
        proves = f" and {_count(len(deals), 'deals')}" if deals else ""
        intro = f"{subject.name}: {_count(len(stories), 'stories')}{proves}."
        above: tuple[Above, ...] = (
            (("deals", f"Deals in its stories ({len(deals):,})", deals[:ABOVE_ROWS]),) if deals else ()
        )
        up = (f"All {kind}", section)
        yield Listing(
            address(subject.slug), subject.name, "stories", stories, intro, up, first=above, heading="Its stories"
        )


def _of_company(company: Company, index: Index) -> Iterator[Listing]:
    """All deals and stories of a company whose own page shows the newest only."""
    up = (company.name, company_address(company.id))
    if len(company.deals) > DEALS_SHOWN:
        deals = newest_deals(index.deals[deal] for deal in company.deals)
        intro = f"All {_count(len(deals), 'deals')} of {company.name}, the newest first."
        title = f"{company.name}: all deals"
        yield Listing(company_deals_address(company.id), title, "deals", deals, intro, up, search=False)
    if len(company.stories) > STORIES_SHOWN:
        stories = newest_stories(index.stories[story] for story in company.stories)
        intro = f"All {_count(len(stories), 'stories')} that name {company.name}, the newest first."
        title = f"{company.name}: all stories"
        yield Listing(company_stories_address(company.id), title, "stories", stories, intro, up, search=False)
