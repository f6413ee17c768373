"""What lists show: tables of rows, the parts that a whole falls into, the way through its pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from generator.render.addresses import numbered_address, source_address, topic_address
from generator.render.views.rows import CompanyRow, DealRow, Link, StoryRow, company_row, deal_row, story_row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from generator.render.index import Index, Linker, Subject

ListKind = Literal["deals", "stories", "companies", "topics", "sources"]


@dataclass(frozen=True, slots=True)
class SubjectRow:
    """A topic or source in a list."""

    name: Link
    """Its name, leading to its page."""
    stories: int
    """How many stories it has."""
    deals: int
    """How many deals it proves."""


Row = DealRow | StoryRow | CompanyRow | SubjectRow


@dataclass(frozen=True, slots=True)
class Section:
    """A table of rows of one kind."""

    kind: ListKind
    """What the rows are."""
    heading: str
    """Its heading; empty on a page that is nothing but this table."""
    caption: str
    """What the table holds, for one who cannot see the page."""
    rows: tuple[Row, ...]
    """The entries."""
    more: Link | None = None
    """Where the rest is."""
    total: int | None = None
    """How many entries the whole list has, where these are not all."""
    rest: tuple[str, ...] = ()
    """Links to the pages that have all entries, this one's place empty; none where they are too many to read."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a list: a year, an initial."""

    label: str
    """Its name."""
    href: str
    """Link to it."""
    count: str
    """How many entries it has."""
    current: bool
    """Whether this page is of it."""


@dataclass(frozen=True, slots=True)
class Pager:
    """The way through the pages of a long list."""

    number: int
    """This page, from 1."""
    of: int
    """How many there are."""
    previous: str | None
    """Link to the page before."""
    following: str | None
    """Link to the page after."""


@dataclass(frozen=True, slots=True)
class ListView:
    """A page that lists things."""

    intro: str
    """One sentence: what it lists and how many there are."""
    up: Link | None
    """The list that this page is a part of."""
    ways: tuple[Link, ...]
    """Other ways into the same entries: by topic, by publisher."""
    parts_label: str
    """What the parts are: ``By year``."""
    parts: tuple[Part, ...]
    """The parts that the whole falls into; none where it falls into none."""
    sections: tuple[Section, ...]
    """The entries."""
    pager: Pager | None
    """The way through, where there are several pages."""
    files: tuple[Link, ...]
    """The data files that hold all of it."""


def topic_row(topic: Subject, _index: Index, link: Linker) -> SubjectRow:
    """A topic in a list."""
    return SubjectRow(Link(topic.name, link(topic_address(topic.slug))), len(topic.stories), len(topic.deals))


def source_row(source: Subject, _index: Index, link: Linker) -> SubjectRow:
    """A source in a list."""
    return SubjectRow(Link(source.name, link(source_address(source.slug))), len(source.stories), len(source.deals))


ROWS: dict[ListKind, Callable[[Any, Index, Linker], Row]] = {
    "deals": deal_row,
    "stories": story_row,
    "companies": company_row,
    "topics": topic_row,
    "sources": source_row,
}
"""How an entry of a list of each kind becomes a row."""


def rows(kind: ListKind, entries: Iterable[object], index: Index, link: Linker) -> tuple[Row, ...]:
    """The rows of entries of one kind."""
    row = ROWS[kind]
    return tuple(row(entry, index, link) for entry in entries)


def pager(address: str, number: int, total: int, link: Linker) -> Pager | None:
    """The way through a long list; none for a list of one page.

    :param address: address of its first page.
    :param number: this page, from 1.
    :param total: how many pages there are.
    :param link: links from this page.
    """
    if total == 1:
        return None
    before = link(numbered_address(address, number - 1)) if number > 1 else None
    after = link(numbered_address(address, number + 1)) if number < total else None
    return Pager(number, total, before, after)
