"""A list cut into numbered pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from generator.model import Page
from generator.render.addresses import numbered_address
from generator.render.data.records import DATA_FILES
from generator.render.toc import headings
from generator.render.views.lists import ListKind, ListView, Part, Section, pager, rows
from generator.render.views.rows import Link

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from generator.render.index import Index
    from generator.render.templates import Painter

READ_TOGETHER = 60
"""How many pages of a list a reader's browser may read to sort and filter it as one; a longer one goes page by page."""

PAGE_ROWS = 50
"""Rows on one page of a long list: what keeps a page under 60 kB."""

ENTRIES_BYTES = 42_000
"""What the entries of a page that is cut by their weight may weigh together: with the theme it stays under 60 kB."""

Entry = TypeVar("Entry")

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
    recorded: bool = True
    """Whether the address of its first page is recorded: not where it rests on drafts alone."""


def filled(
    entries: Iterable[Entry], weight: Callable[[Entry], int], room: int, first: int | None = None
) -> list[list[Entry]]:
    """Cut entries into pages that are as full as they may be; an entry that is too heavy has a page of its own.

    :param entries: the entries, in order.
    :param weight: about how many bytes an entry takes.
    :param room: how many bytes the entries of a page may take.
    :param first: the same of the first page, where that differs.
    """
    cut: list[list[Entry]] = [[]]
    left = room if first is None else first
    for entry in entries:
        left -= weight(entry)
        if left < 0 and cut[-1]:
            cut.append([])
            left = room - weight(entry)
        cut[-1].append(entry)
    return cut


def numbered_title(title: str, number: int) -> str:
    """The title of the further page ``number`` (from 1) of a long list; the first has the list's own."""
    return title if number == 1 else f"{title}, page {number}"


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
            title=numbered_title(listing.title, number),
            html=html,
            description=" ".join(filter(None, (listing.intro, each, f"Page {number}." * (number > 1)))),
            toc=headings(html),
            updated=index.newest(entries),
            recorded=listing.recorded and number == 1,
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
        tuple(_section(table, listing, number, total, index) for table in (above, shown) if table),
        pager(listing.address, number, total, link),
        tuple(Link(file, link(f"data/{file}")) for file in _files(above, shown)),
    )


def _section(table: Table, listing: Listing, number: int, pages: int, index: Index) -> Section:
    """A table as shown on a page; one without a heading goes by the list's title."""
    link = index.linker(numbered_address(listing.address, number))
    total = table.total if table.total > len(table.entries) else None
    own = numbered_address(listing.address, number)
    every = () if table is listing.above or total is None else tuple(_all_pages(listing, pages))
    rest = tuple("" if address == own else link(address) for address in every) if len(every) <= READ_TOGETHER else ()
    shown = rows(table.kind, table.entries, index, link)
    return Section(table.kind, table.heading, table.heading or listing.title, shown, total=total, rest=rest)


def _all_pages(listing: Listing, pages: int) -> Iterator[str]:
    """Yield the addresses of the pages that have all entries of a list: its own; its parts' where it is a front."""
    if listing.total == len(listing.entries):
        yield from (numbered_address(listing.address, number) for number in range(1, pages + 1))
    else:
        for _, address, count in listing.parts:
            yield from (numbered_address(address, number) for number in range(1, -(-count // PAGE_ROWS) + 1))


def _files(*tables: Table | None) -> Iterator[str]:
    """Name the data files that hold what the tables show; of topics and sources there is none."""
    for table in tables:
        if table and f"data/{table.kind}.json" in DATA_FILES:
            yield f"{table.kind}.json"
