"""What a YAML block says: scalars as the text that stands there, lists and mappings, each with its place."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Joined:
    """A line that begins as an item of a list does, and that YAML joins to the value above since it stands deeper."""

    line: int
    """From 1."""
    column: int
    """From 1."""
    text: str
    """What stands there."""
    spaces: int
    """How many spaces it would begin with as an item beside the one above."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value."""

    text: str | None
    """As it stands in the file; none for an empty value, ``~`` or ``null`` without quotes."""
    line: int
    """Line on which the text begins, from 1."""
    column: int
    """From 1."""
    commented: bool = False
    """Whether `` #`` follows on its line, so that the rest of the line is lost to it."""
    joined: tuple[Joined, ...] = ()
    """Lines of it that look like items of a list."""


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    items: tuple[Node, ...]
    """Its items."""
    line: int
    """From 1."""
    column: int
    """From 1."""
    bracketed: bool = False
    """Whether it stands in brackets, rather than in lines that begin with a dash."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A key of a mapping, and its value."""

    key: str
    """As written."""
    line: int
    """Line of the key, from 1."""
    column: int
    """Column of the key, from 1."""
    value: Node
    """Its value."""


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values."""

    entries: tuple[Entry, ...]
    """In the order of the file."""
    line: int
    """From 1."""
    column: int
    """From 1."""


Node = Scalar | Items | Mapping
