"""A list cut into numbered pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model import Page
from generator.render.addresses import numbered_address
from generator.render.data.records import DATA_FILES
from generator.render.toc import headings
from generator.render.views.lists import ListKind, ListView, Part, Section, pager, rows
from generator.render.views.rows import Link

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.render.index import Index, Linker
    from generator.render.templates import Painter

PAGE_ROWS = 50
"""Rows on one page of a long list: what keeps a page under 60 kB."""

EACH: dict[ListKind, str] = {
    "deals": "Each with its parties, its amount and the words that prove it.",
    "stories": "Each with its companies and the deals that it proves.",
    "companies": "Each with its deals and stories.",
    "topics": "Each with its stories.",
    "sources": "Each with its stories and the deals that they prove.",
}
"""What a search engine is told of the entries of a list, beside how many there are."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a list's page, before it is shown."""

    kind: ListKind
    """What its entries are."""
    heading: str
    """Its heading; empty on a page that is nothing but this table."""
    entries: Sequence[object]
    """The entries, in order."""
    total: int
    """How many there are, of which these may be the first only."""


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
    total: int
    """How many there are, of which these may be the first only."""
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
    above: Table | None = None
    """A further table above the list, on its first page only."""
    heading: str = ""
    """Heading of the list itself, where others stand above it."""
    search: bool = True
    """Whether its first page is in the search index."""


def numbered_pages(listing: Listing, index: Index, paint: Painter) -> Iterator[Page]:
    """Cut a list into pages; one page that says so where there are no entries.

    :param listing: the list.
    :param index: the site.
    :param paint: fills in the templates.
    """
    each = EACH[listing.kind] if listing.total > 1 else EACH[listing.kind].replace("Each with", "With")
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
            description=" ".join(filter(None, (listing.intro, each, f"Page {number}." * (number > 1)))),
            toc=headings(html),
            updated=max(filter(None, (index.updated(entry) for entry in entries)), default=None),
            search=listing.search and number == 1,
        )


def _view(listing: Listing, number: int, total: int, entries: Sequence[object], index: Index) -> ListView:
    """What one page of a list shows."""
    link = index.linker(numbered_address(listing.address, number))
    above = listing.above if number == 1 else None
    shown = Table(listing.kind, listing.heading if above else "", entries, listing.total)
    return ListView(
        listing.intro,
        Link(listing.up[0], link(listing.up[1])) if listing.up else None,
        tuple(Link(title, link(to)) for title, to in listing.ways),
        listing.parts_label,
        tuple(Part(label, link(to), f"{count:,}", to == listing.address) for label, to, count in listing.parts),
        tuple(_section(table, listing.title, index, link) for table in (above, shown) if table),
        pager(listing.address, number, total, link),
        tuple(Link(file, link(f"data/{file}")) for file in _files(above, shown)),
    )


def _section(table: Table, title: str, index: Index, link: Linker) -> Section:
    """A table as shown; one without a heading goes by the page's title."""
    total = table.total if table.total > len(table.entries) else None
    shown = rows(table.kind, table.entries, index, link)
    return Section(table.kind, table.heading, table.heading or title, shown, total=total)


def _files(*tables: Table | None) -> Iterator[str]:
    """Name the data files that hold what the tables show; of topics and sources there is none."""
    for table in tables:
        if table and f"data/{table.kind}.json" in DATA_FILES:
            yield f"{table.kind}.json"
