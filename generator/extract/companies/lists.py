"""Finds lists of names, ``A, B and C``: what is said of the list is said of each of its names."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.extract.companies.units import Reading, Unit

_JOINS = ("", "and", "or", "&", "plus", "as well as", "along with", "/")
_BETWEEN = frozenset(tuple(f"{mark}{join}".split()) for mark in ("", ", ", "; ") for join in _JOINS) - {()}
"""The words that part the names of a list."""
_ASIDE = 12
"""So many words, brackets included, may stand in brackets after a name of a list."""
_GOES_ON = frozenset({",", ";", "and", "or", "&"})
"""What follows on such brackets where the list goes on."""


def find_lists(reading: Reading) -> tuple[tuple[Unit, ...], ...]:
    """The lists of a passage: two or more units with nothing but list words between.

    :param reading: the passage.
    """
    found: list[list[Unit]] = []
    aside = 0
    for unit in reading.units:
        if unit.start < aside and unit.kind != "title":
            continue
        aside = _after_aside(reading.words.texts, unit.end)
        if found and _continues(reading, found[-1][-1], unit):
            found[-1].append(unit)
        else:
            found.append([unit])
    return tuple(tuple(units) for units in found if len(units) > 2 or (len(units) == 2 and _is_pair(reading, units)))


def _after_aside(texts: list[str], end: int) -> int:
    """Index after brackets that say something of a name within a list; 0 where none do."""
    if texts[end : end + 1] != ["("]:
        return 0
    close = next((at for at in range(end, min(end + _ASIDE, len(texts) - 1)) if texts[at] == ")"), 0)
    return close + 1 if close and texts[close + 1] in _GOES_ON else 0


def _is_pair(reading: Reading, units: list[Unit]) -> bool:
    """Whether two units are joined by more than a comma, which parts clauses too."""
    return reading.words.lowers[units[0].end : units[1].start] != [","]


def _continues(reading: Reading, last: Unit, unit: Unit) -> bool:
    """Whether only list words stand between two units."""
    between = reading.words.lowers[last.end : unit.start]
    if between[-1:] == ["the"]:
        between.pop()
    if between[:1] == ["("] and ")" in between[:_ASIDE]:
        between = between[between.index(")") + 1 :]
    return tuple(between) in _BETWEEN
