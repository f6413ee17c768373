"""What a company's deals come to: by what it does in them and by currency, with what is counted and what is not.

Every deal is either in the sum or listed with the reason why not.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.render.sums import sums, uncounted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model import Deal, DealType, Money, Role

DOING: dict[tuple[DealType, Role], str] = {
    ("funding", "company"): "Raised",
    ("funding", "investor"): "Invested",
    ("acquisition", "acquirer"): "Bought companies for",
    ("acquisition", "target"): "Was bought for",
    ("acquisition", "seller"): "Sold companies for",
    ("supply", "customer"): "Bought supplies for",
    ("supply", "supplier"): "Sold supplies for",
    ("licensing", "licensee"): "Licensed from others for",
    ("licensing", "licensor"): "Licensed to others for",
    ("partnership", "partner"): "Partnerships worth",
    ("buildout", "company"): "Committed to build-outs",
}
"""What a company does in a deal of a type, in words that a sum follows; in the order in which a page lists them."""


@dataclass(frozen=True, slots=True)
class Left:
    """A deal that is not counted."""

    deal: Deal
    """The deal."""
    why: str
    """The reason, as a reader sees it."""


@dataclass(frozen=True, slots=True)
class Total:
    """What a company's deals of one kind come to."""

    doing: str
    """What it does in them."""
    sums: tuple[Money, ...]
    """What is counted, each currency by itself, that of most deals first."""
    counted: tuple[Deal, ...]
    """The deals that are counted."""
    left: tuple[Left, ...]
    """Those that are not, with the reason."""

    @property
    def deals(self) -> int:
        """How many there are of the kind."""
        return len(self.counted) + len(self.left)


def totals(company: str, deals: Iterable[Deal]) -> tuple[Total, ...]:
    """Sum a company's deals by what it does in them.

    :param company: the company's id.
    :param deals: its deals.
    """
    groups: defaultdict[tuple[DealType, Role], list[Deal]] = defaultdict(list)
    for deal in deals:
        for role in dict.fromkeys(party.role for party in deal.parties if party.company == company):
            groups[deal.type, role].append(deal)
    return tuple(_total(DOING[kind], kind[1], groups[kind]) for kind in DOING if kind in groups)


def _total(doing: str, role: Role, deals: list[Deal]) -> Total:
    """What the deals of one kind come to."""
    reasons = [(deal, uncounted(deal, role)) for deal in deals]
    summed = tuple(deal for deal, why in reasons if why is None)
    return Total(doing, sums(summed), summed, tuple(Left(deal, why) for deal, why in reasons if why))
