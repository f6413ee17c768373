"""What the page of the data shows: every file, each column and key of it, its licence and how to cite it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, get_args

from generator.model import Written
from generator.render.addresses import DATA, DATABASE, absolute, file_name, schema_address, table_address
from generator.render.data.columns import TABLES
from generator.render.data.records import DATA_FILES
from generator.render.data.schemas import COMPANIES_SCHEMA, DEALS_SCHEMA, STORIES_SCHEMA
from generator.render.text import date_words
from generator.render.views.rows import Link

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.render.data.columns import Table
    from generator.render.index import Index, Linker


@dataclass(frozen=True, slots=True)
class Field:
    """A column of a table, or a key of a JSON file."""

    name: str
    """Its name; a key within others after theirs: ``parties[].role``."""
    kind: str
    """What its values are."""
    meaning: str
    """What it says."""


@dataclass(frozen=True, slots=True)
class FileView:
    """A file of the data."""

    id: str
    """Where it stands on the page."""
    name: str
    """Its name, as a heading."""
    meaning: str
    """What it holds."""
    files: tuple[Link, ...]
    """The file, and what lies beside it."""
    fields: tuple[Field, ...]
    """What it says, one by one."""


@dataclass(frozen=True, slots=True)
class DataView:
    """The page of the data."""

    database: Link
    """The SQLite file with every table."""
    tables: tuple[FileView, ...]
    """The tables."""
    records: tuple[FileView, ...]
    """The JSON files."""
    schemas: tuple[Link, ...]
    """The JSON Schemas of what people write in the content folder."""
    licence: str
    """What the owner says of it; empty where they say nothing."""
    citation: str
    """How to cite it."""


def data_view(index: Index, link: Linker) -> DataView:
    """What the page of the data shows.

    :param index: the site.
    :param link: links from the page.
    """
    schemas = (COMPANIES_SCHEMA, DEALS_SCHEMA, STORIES_SCHEMA)
    return DataView(
        Link(file_name(DATABASE), link(DATABASE)),
        tuple(_table(table, link) for table in TABLES),
        tuple(_records(address, schema, link) for address, schema in zip(DATA_FILES, schemas, strict=True)),
        tuple(Link(file_name(address), link(address)) for address in map(schema_address, get_args(Written))),
        index.settings.data_licence,
        _citation(index),
    )


def _table(table: Table, link: Linker) -> FileView:
    address = table_address(table.name)
    fields = tuple(Field(column.name, column.kind, column.meaning) for column in table.columns)
    file = Link(file_name(address), link(address))
    return FileView(f"table-{table.name}", table.name.capitalize(), table.meaning, (file,), fields)


def _records(address: str, schema: dict[str, Any], link: Linker) -> FileView:
    name = file_name(address).removesuffix(".json")
    beside = f"{address.removesuffix('.json')}.schema.json"
    files = (Link(file_name(address), link(address)), Link(file_name(beside), link(beside)))
    entry = schema["items"]
    meaning = f"A list, by id; each entry is {entry['description']}."
    return FileView(f"json-{name}", file_name(address), meaning, files, tuple(_keys(entry, "")))


def _keys(record: dict[str, Any], before: str) -> Iterator[Field]:
    """The keys of a record of a schema, those within each other too."""
    for name, schema in record["properties"].items():
        yield Field(f"{before}{name}", _kind(schema), schema.get("description", ""))
        inner = schema.get("items", schema)
        if "properties" in inner:
            yield from _keys(inner, f"{before}{name}[].")


def _kind(schema: dict[str, Any]) -> str:
    """What the values of a key are, in a word or two."""
    if "anyOf" in schema:
        return "amount or null"
    if "enum" in schema:
        return " · ".join("null" if word is None else word for word in schema["enum"])
    if "items" in schema:
        return "list"
    kinds = schema["type"]
    return kinds if isinstance(kinds, str) else " or ".join(kinds)


def _citation(index: Index) -> str:
    """How to cite the data: whose, what, as of when, where."""
    settings = index.settings
    newest = index.newest(index.site.stories)
    state = f" (as of {date_words(newest)})" if newest else ""
    return f"{settings.site_name}: companies, deals and stories{state}. {absolute(DATA, settings)}".strip(": ")
