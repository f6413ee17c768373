"""What a company's deals come to: by what it does in them and by currency, with what is counted and what is not.

A sum is only worth what is left out of it, so every deal is either counted or listed with the reason why not.
Currencies are never added together.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.render.text import STATUS_MEANINGS, counted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model import Deal, DealType, Role

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
    sums: tuple[tuple[str, float], ...]
    """(currency, sum) of what is counted, the currency of most deals first."""
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
    reasons = [(deal, why_not(deal, role)) for deal in deals]
    summed = tuple(deal for deal, why in reasons if why is None)
    by_currency: defaultdict[str, list[float]] = defaultdict(list)
    for deal in summed:
        if deal.amount and deal.amount.value is not None and deal.amount.currency:
            by_currency[deal.amount.currency].append(deal.amount.value)
    ordered = sorted(by_currency, key=lambda currency: (-len(by_currency[currency]), currency))
    sums = tuple((currency, sum(by_currency[currency])) for currency in ordered)
    return Total(doing, sums, summed, tuple(Left(deal, why) for deal, why in reasons if why))


def why_not(deal: Deal, role: Role) -> str | None:
    """Why a deal's amount is not counted for a party; none where it is.

    Only what is announced counts, at the amount that its sources state, and only where no other party shares the role:
    what each of several investors gave is not known from what they gave together.

    :param deal: the deal.
    :param role: the party's role in it.
    """
    if deal.status != "announced":
        return STATUS_MEANINGS[deal.status]
    if deal.amount is None:
        return "amount not known"
    if deal.amount.value is None:
        return f"amount only in words: {deal.amount.text}"
    if deal.amount.currency is None:
        return "currency not known"
    others = sum(party.role == role for party in deal.parties) - 1
    return f"amount shared with {counted(others, 'other')}" if others else None
