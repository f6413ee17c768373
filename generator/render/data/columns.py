"""The tables of the data, column by column: the one list that makes the CSV and SQLite files and documents them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from generator.render.data.rows import (
    DETAILS,
    alias_rows,
    claim_rows,
    company_rows,
    deal_rows,
    party_rows,
    story_company_rows,
    story_deal_rows,
    story_rows,
)
from generator.render.differences import by_source
from generator.render.sentences import name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.model import Money, Site
    from generator.render.data.rows import Row
    from generator.settings import Settings

LARGEST = 2**53
"""Up to here every program tells whole numbers apart."""

Value = str | int | float | None
Kind = Literal["text", "integer", "number"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table."""

    name: str
    """Its name."""
    kind: Kind
    """What its values are."""
    meaning: str
    """What it says, for the page of the data."""
    value: Callable[[Any], Value]
    """Takes it from a row's record."""
    of: str = ""
    """The table of whose rows it holds the id; empty where it holds none."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the data."""

    name: str
    """Its name, and that of its file."""
    meaning: str
    """What a row is."""
    records: Callable[[Site, Settings], Iterator[object]]
    """The records of which its rows are made, in order."""
    columns: tuple[Column, ...]
    """Its columns."""
    key: tuple[str, ...] = ("id",)
    """The columns that tell its rows apart."""

    def rows(self, site: Site, settings: Settings) -> Iterator[tuple[Value, ...]]:
        """Yield its rows."""
        for record in self.records(site, settings):
            yield tuple(column.value(record) for column in self.columns)


def _text(column: str, meaning: str, value: Callable[[Any], str | None]) -> Column:
    return Column(column, "text", meaning, value)


def _id(column: str, table: str, meaning: str, value: Callable[[Any], str | None]) -> Column:
    """The id of a row of another table."""
    return Column(column, "text", meaning, value, table)


def _count(column: str, meaning: str, value: Callable[[Any], int]) -> Column:
    return Column(column, "integer", meaning, value)


def _stated(row: Row, key: str) -> str | None:
    """What a person's file says of a company."""
    return getattr(row.of.stated, key) if row.of.stated else None


def _list(items: tuple[str, ...]) -> str:
    return "; ".join(items)


def _money(prefix: str, what: str, amount: Callable[[Row], Money | None]) -> tuple[Column, ...]:
    """The columns of an amount of money."""

    def part(key: str) -> Callable[[Row], Any]:
        return lambda row: getattr(amount(row), key, None)

    return (
        Column(
            prefix,
            "number",
            f"{what}, in units of its currency; empty where it is not known",
            lambda row: _number(part("value")(row)),
        ),
        _text(f"{prefix}_currency", "its currency, ISO 4217", part("currency")),
        _text(f"{prefix}_qualifier", "“up to”, “about” or “more than”; empty where it is exact", part("qualifier")),
        _text(f"{prefix}_text", "the words of the source", part("text")),
    )


def _number(value: float | None) -> float | None:
    """A number, whole where it is: one that is too large for that stays as near as it can be told."""
    if value is None or abs(value) >= LARGEST:
        return None if value is None else float(value)
    return int(value) if value == int(value) else value


URL = _text("url", "its page, relative to the root of the site", lambda row: row.url)
DEAL = _id("deal", "deals", "id of the deal", lambda row: row.owner)
STORY = _id("story", "stories", "id of the story", lambda row: row.owner)
POSITION = "its place among those of the deal, from 1"

CLAIMS = f"{', '.join(DETAILS)}, the role of a party, or lead for who led a round"

TABLES = (
    Table(
        "companies",
        "A row is a company.",
        company_rows,
        (
            _text("id", "its id, the last part of its page’s address", lambda row: row.of.id),
            _text("name", "its name", lambda row: row.of.name),
            _text("aliases", "its other names, parted by semicolons", lambda row: _list(row.of.aliases)),
            URL,
            _text("website", "its own site, where an editor gave it", lambda row: _stated(row, "website")),
            _text("ticker", "its exchange symbol, where an editor gave it", lambda row: _stated(row, "ticker")),
            _text("country", "its country, where an editor gave it", lambda row: _stated(row, "country")),
            _text("sector", "its sector, where an editor gave it", lambda row: _stated(row, "sector")),
            _count("deals", "how many deals it is a party of", lambda row: len(row.of.deals)),
            _count("stories", "how many stories name it", lambda row: len(row.of.stories)),
        ),
    ),
    Table(
        "aliases",
        "A row is another name of a company.",
        alias_rows,
        (
            _id("company", "companies", "id of the company", lambda row: row.owner),
            _text("alias", "the other name", lambda row: row.value),
        ),
        ("company", "alias"),
    ),
    Table(
        "deals",
        "A row is a deal, as the site shows it.",
        deal_rows,
        (
            _text("id", "its id, the last part of its page’s address", lambda row: row.of.id),
            _text("name", "its name, as its page is titled", lambda row: name(row.of)),
            URL,
            _text("type", "funding, acquisition, supply, licensing, partnership or buildout", lambda row: row.of.type),
            _text("status", "announced, reported or ended", lambda row: row.of.status),
            _text("date", "when it was made: a day, a month or a year", lambda row: row.of.date),
            *_money("amount", "its size", lambda row: row.of.amount),
            *_money("valuation", "what the company was valued at", lambda row: row.of.valuation),
            _text("round", "the round of a funding", lambda row: row.of.round),
            _text("place", "where a build-out is, the country last", lambda row: row.of.place),
            _text("term", "how long it runs, in a source’s words", lambda row: row.of.term),
            _text("capacity", "what is delivered or built, in a source’s words", lambda row: row.of.capacity),
            _count(
                "sources",
                "how many sources tell of it: one original address is one, else one file",
                lambda row: len(by_source(row.of.evidence)),
            ),
            _count("quotes", "how many quotes prove it", lambda row: sum(bool(x.quote) for x in row.of.evidence)),
        ),
    ),
    Table(
        "parties",
        "A row is a party of a deal.",
        party_rows,
        (
            DEAL,
            _id("company", "companies", "id of the company; empty for what is no company", lambda row: row.of.company),
            _text("name", "its name", lambda row: row.of.name),
            _text("kind", "company, or other for a government and the like", lambda row: row.of.kind),
            _text("role", "what it does in the deal", lambda row: row.of.role),
            _count("lead", "1 where it led a round, else 0", lambda row: int(row.of.lead)),
            _count("position", POSITION, lambda row: row.position),
        ),
        ("deal", "position"),
    ),
    Table(
        "stories",
        "A row is a story.",
        story_rows,
        (
            _text("id", "its id, the last two parts of its page’s address", lambda row: row.of.id),
            _text("title", "its title", lambda row: row.of.article.title),
            URL,
            _text("date", "the day of its publication", lambda row: row.of.article.date),
            _text("publisher", "who published it", lambda row: row.of.article.publisher),
            _text("original_url", "where it was first published", lambda row: row.of.article.original_url),
            _text("source_file", "its file in the content folder", lambda row: row.of.source_files[0]),
            _text(
                "companies",
                "ids of the companies that it names, parted by semicolons",
                lambda row: _list(row.of.companies),
            ),
            _text("deals", "ids of the deals that it proves, parted by semicolons", lambda row: _list(row.of.deals)),
            _text("author", "who wrote it, as given", lambda row: row.of.article.author),
            _text(
                "topics",
                "its topics and tags as given, parted by semicolons",
                lambda row: _list(row.of.article.topics),
            ),
        ),
    ),
    Table(
        "story_companies",
        "A row is a company that a story names.",
        story_company_rows,
        (STORY, _id("company", "companies", "id of the company", lambda row: row.value)),
        ("story", "company"),
    ),
    Table(
        "story_deals",
        "A row is a deal that a story proves.",
        story_deal_rows,
        (STORY, _id("deal", "deals", "id of the deal", lambda row: row.value)),
        ("story", "deal"),
    ),
    Table(
        "evidence",
        "A row is one claim: what one source says of one field of a deal, and in which words.",
        claim_rows,
        (
            DEAL,
            _text("field", f"what the claim is about: {CLAIMS}", lambda row: row.field),
            _text("value", "what it says; of a party its name", lambda row: row.value),
            _text("quote", "the words that prove the deal", lambda row: row.of.quote),
            _id("story", "stories", "id of the story that carries the words", lambda row: row.of.story),
            _text("publisher", "who published them", lambda row: row.of.publisher),
            _text("published", "when", lambda row: row.of.published),
            _text("source_url", "where they were published", lambda row: row.of.url),
            _text("source_file", "the file in the content folder that carries them", lambda row: row.of.source_file),
            _count("line", "its line in that file", lambda row: row.of.line),
            _text("place", "title, excerpt, body, related:N, front-matter or curated", lambda row: row.of.where),
            _text("rule", "the rule that read it; “stated” for an editor’s word", lambda row: row.of.rule),
            _id("company", "companies", "id of the party; empty for other claims", lambda row: row.company),
            _count("position", POSITION, lambda row: row.position),
        ),
        ("deal", "position"),
    ),
)
"""Every table, in the order in which the page of the data shows them."""
