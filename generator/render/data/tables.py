"""The tables of the data as CSV and as a SQLite file."""

from __future__ import annotations

import csv
import re
import sqlite3
from io import StringIO
from typing import TYPE_CHECKING

from generator.model import DataFile
from generator.render.addresses import DATABASE, table_address
from generator.render.data.columns import TABLES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model import Site
    from generator.render.data.columns import Table, Value
    from generator.settings import Settings

_FORMULA = re.compile(r"[=+\-@＝＋－＠\t\r\n]")
"""Beginnings that a spreadsheet takes for a formula; some take full-width signs for the others."""

_TYPES = {"text": "TEXT", "integer": "INTEGER", "number": "NUMERIC"}


def render_tables(site: Site, settings: Settings) -> Iterator[DataFile]:
    """Write every table as CSV, and all of them into one SQLite file.

    :param site: what is published.
    :param settings: the site's options.
    """
    rows = {table.name: tuple(table.rows(site, settings)) for table in TABLES}
    for table in TABLES:
        yield DataFile(table_address(table.name), _csv(table, rows[table.name]))
    yield DataFile(DATABASE, _database(rows))


def _csv(table: Table, rows: tuple[tuple[Value, ...], ...]) -> bytes:
    """A table as spreadsheets read it best: UTF-8 with a byte order mark, lines that end in CR LF."""
    text = StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(column.name for column in table.columns)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def _cell(value: Value) -> Value:
    """A value that no spreadsheet computes: words that look like a formula get an apostrophe before them."""
    return f"'{value}" if isinstance(value, str) and _FORMULA.match(value) else value


def _definitions(table: Table) -> Iterator[str]:
    """Yield the columns of a table for the database, and what tells its rows apart."""
    for column in table.columns:
        refers = f' REFERENCES "{column.of}" ("id")' if column.of else ""
        yield f'"{column.name}" {_TYPES[column.kind]}{refers}'
    yield f"PRIMARY KEY ({', '.join(table.key)})"


def _database(rows: dict[str, tuple[tuple[Value, ...], ...]]) -> bytes:
    """All tables in one file: the same bytes for the same rows."""
    database = sqlite3.connect(":memory:")
    database.execute("PRAGMA page_size = 4096")
    for table in TABLES:
        database.execute(f'CREATE TABLE "{table.name}" ({", ".join(_definitions(table))})')
        marks = ", ".join("?" * len(table.columns))
        database.executemany(f'INSERT INTO "{table.name}" VALUES ({marks})', rows[table.name])  # noqa: S608 - our names
    database.commit()
    database.execute("VACUUM")
    content = database.serialize()
    database.close()
    return content
