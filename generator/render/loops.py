"""Money that comes back: companies each of which pays the next, and the last of which pays the first.

An investor pays the company that it funds, a customer its supplier, a licensee its licensor, an acquirer the seller.
What is paid for a whole company goes to its owners, who are not named: such a payment closes no loop, nor does a deal
that has ended.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

import networkx as nx

from generator.render.flows import flows

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.model import Deal
    from generator.render.flows import Flow

LONGEST = 4
"""How many companies a loop has at most."""

SEARCHED = 20_000
"""How many loops are looked at before they are ordered; in a denser network the others are not."""


@dataclass(frozen=True, slots=True)
class Leg:
    """One company of a loop paying the next."""

    payer: str
    """Id of the company that pays."""
    payee: str
    """Id of the company that is paid."""
    flows: tuple[Flow, ...]
    """In which deals, the oldest first."""

    @property
    def newest(self) -> str:
        """The date of its newest deal; empty where none is dated."""
        return max(flow.deal.date or "" for flow in self.flows)


Loop = tuple[Leg, ...]
"""Legs in the order of the payments, beginning with the oldest."""


def loops(deals: Iterable[Deal]) -> tuple[Loop, ...]:
    """Find the loops of two to four companies: the shortest first, then those with the newest deals, then A to Z.

    :param deals: the deals of the site.
    """
    legs = _legs(deals)
    names = sorted({name for pair in legs for name in pair})
    number = {name: at for at, name in enumerate(names)}  # a set of numbers has an order, one of names has none
    graph = nx.DiGraph([(number[payer], number[payee]) for payer, payee in sorted(legs)])
    cycles = islice(nx.simple_cycles(graph, length_bound=LONGEST), SEARCHED)
    found = sorted((_turned([names[at] for at in cycle], legs) for cycle in cycles), key=_pairs)
    found.sort(key=lambda loop: max(leg.newest for leg in loop), reverse=True)
    return tuple(sorted(found, key=len))


def _legs(deals: Iterable[Deal]) -> dict[tuple[str, str], Leg]:
    """Every company that pays another, with what it pays in."""
    found: defaultdict[tuple[str, str], list[Flow]] = defaultdict(list)
    for deal in deals:
        for flow in flows(deal):
            payer, payee = flow.payer.company, flow.payee.company
            if payer and payee and payer != payee and flow.payee.role != "target" and deal.status != "ended":
                found[payer, payee].append(flow)
    return {
        pair: Leg(*pair, tuple(sorted(some, key=lambda flow: (flow.deal.date or "9", flow.deal.id))))
        for pair, some in found.items()
    }


def _turned(cycle: list[str], legs: Mapping[tuple[str, str], Leg]) -> Loop:
    """A loop that begins with its oldest payment."""
    loop = [legs[pair] for pair in zip(cycle, cycle[1:] + cycle[:1], strict=True)]
    first = min(range(len(loop)), key=lambda at: (loop[at].flows[0].deal.date or "9", loop[at].payer))
    return tuple(loop[first:] + loop[:first])


def _pairs(loop: Loop) -> list[tuple[str, str]]:
    """Sorts loops from A to Z."""
    return [(leg.payer, leg.payee) for leg in loop]
