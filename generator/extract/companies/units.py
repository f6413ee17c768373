"""The units that a passage is cut into: known names, and runs of capitalised words that may be names."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from generator.extract.names import load_table

if TYPE_CHECKING:
    from generator.extract.words import Words

COMPANY_KINDS = frozenset({"company", "word", "brand"})
"""Kinds of known names that may name a company."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A known name, or a run of capitalised words, in a passage."""

    passage: int
    """Index of the passage."""
    start: int
    """Index of its first word."""
    end: int
    """Index after its last word."""
    kind: str
    """As in ``names.Form``, or ``unknown``."""
    name: str
    """The canonical name; of an unknown one, its words."""
    first: bool
    """Whether a sentence begins with it."""
    legal: bool = False
    """Whether a legal form follows and is part of the unit."""
    named: int = 0
    """Of a brand, index after the words that name the company; else 0."""
    priced: bool = False
    """Whether it begins a line that goes on to a price, and is the first word of a product's name."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A passage cut into words and units."""

    index: int
    """Of the passage."""
    words: Words
    """Its words."""
    units: tuple[Unit, ...]
    """Its units, in order."""
    titled: bool
    """Whether every word of it is capitalised, so that capitals tell nothing."""
    title: bool
    """Whether it is the title of the article or of a related one."""

    def span(self, unit: Unit) -> tuple[int, int]:
        """The offsets, in the passage's text, of the words that name a unit's company."""
        return self.words.starts[unit.start], self.words.ends[(unit.named or unit.end) - 1]


@cache
def word_set(table: str) -> frozenset[str]:
    """A list of ``lexicon/words.toml``.

    :param table: its name.
    """
    return frozenset(load_table("words")[table])


def surface(words: Words, start: int, end: int) -> str:
    """The words of a span, as written but for the white space.

    :param words: of the passage.
    :param start: index of the first.
    :param end: index after the last.
    """
    parts = [words.texts[start]]
    for at in range(start + 1, end):
        parts.append(("" if words.glued(at) else " ") + words.texts[at])
    return "".join(parts)
