"""Leaves out the credits of pictures that a scraped page runs into its text: ``Credit: Jane Roe/AFP``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.companies.units import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.extract.companies.units import Unit
    from generator.extract.words import Words

_LABELS = (["credits", ":"], ["credit", ":"])
"""What stands before the maker of a picture."""
_JOINS = (["/"], ["via"], ["/", "via"], ["for"], ["|"])
"""What stands between those who made a picture and those who sell it."""


def without_credits(words: Words, units: Sequence[Unit]) -> list[Unit]:
    """The units of a passage that credit no picture.

    :param words: of the passage.
    :param units: in order.
    """
    return [unit for chain in _chains(words, units) if not _is_credit(words, chain) for unit in chain]


def _chains(words: Words, units: Sequence[Unit]) -> Iterator[list[Unit]]:
    """The units, those that nothing but the marks of a credit parts together."""
    chain: list[Unit] = []
    for unit in units:
        if chain and words.lowers[chain[-1].end : unit.start] not in _JOINS:
            yield chain
            chain = []
        chain.append(unit)
    if chain:
        yield chain


def _is_credit(words: Words, chain: list[Unit]) -> bool:
    """Whether units joined so stand after a label of a credit, or one of several sells pictures."""
    if words.lowers[max(0, chain[0].start - 2) : chain[0].start] in _LABELS:
        return True
    return len(chain) > 1 and any(unit.name in word_set("picture_agencies") for unit in chain)
