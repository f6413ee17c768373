"""Which deal of a family goes on as which, whatever number its id has got.

Deals of the same parties, type and year have ids that differ in a number at the end, in the order of their first
reports. What is added or goes shifts the numbers; the words under a deal do not shift.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence

from generator.check.changes.facts import figure
from generator.model import Deal

Marks = Callable[[Deal], frozenset[Hashable]]
"""What a deal is known by."""
Rank = tuple[float, int, bool, str, str]

_NUMBER = re.compile(r"-\d{1,3}$")
"""What tells the ids of a family apart; four digits are a year."""


def stays(before: Mapping[str, Deal], after: Mapping[str, Deal]) -> dict[str, str]:
    """Say which id each deal that is still there has now.

    Within a family it is the one with the same words in the same files, else with the same words, else with the same
    figures in the same files, and only then the one with the same id.

    :param before: the deals as they were, by id.
    :param after: the deals as they are, by id.
    """
    families: dict[str, tuple[list[Deal], list[Deal]]] = {}
    for side, deals in enumerate((before, after)):
        for one in sorted(deals):
            families.setdefault(_NUMBER.sub("", one), ([], []))[side].append(deals[one])
    return {one: other for old, new in families.values() for one, other in _pairs(old, new).items()}


def _pairs(old: Sequence[Deal], new: Sequence[Deal]) -> dict[str, str]:
    """The ids of a family before, each with the one it has after."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    for marks in (_places, _words, _figures_in_files, _id):
        for *_, one, other in sorted(_ranked(old, new, marks)):
            if one not in found and other not in taken:
                found[one] = other
                taken.add(other)
    return found


def _ranked(old: Sequence[Deal], new: Sequence[Deal], marks: Marks) -> Iterator[Rank]:
    """Rank the pairs that share a mark: the larger part of the lesser deal first, then equal figures, then one id."""
    there = [(one, marks(one)) for one in new]
    for one in old:
        mine = marks(one)
        for other, theirs in there:
            if shared := len(mine & theirs):
                part = shared / min(len(mine), len(theirs))
                yield -part, -len(_figures(one) & _figures(other)), one.id != other.id, one.id, other.id


def _places(deal: Deal) -> frozenset[Hashable]:
    return frozenset((one.source_file, one.quote) for one in deal.evidence)


def _words(deal: Deal) -> frozenset[Hashable]:
    return frozenset(one.quote for one in deal.evidence)


def _figures_in_files(deal: Deal) -> frozenset[Hashable]:
    return frozenset((one.source_file, fact) for one in deal.evidence for fact in _figures(deal))


def _figures(deal: Deal) -> frozenset[Hashable]:
    """The amount and the place of a deal, where it has them."""
    amount = (("amount", figure(deal.amount)),) if deal.amount else ()
    return frozenset((*amount, *((("place", deal.place),) if deal.place else ())))


def _id(deal: Deal) -> frozenset[Hashable]:
    return frozenset({deal.id})
