"""Deals as the lines of a ledger: who pays whom, how much, in which state."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from generator.render.flows import PAYING
from generator.render.text import counted, place_words
from generator.render.views.rows import DealRow, Link, deal_row, party_link

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.model import Deal, DealParty
    from generator.render.index import Index, Linker

NAMED = 2
"""How many parties of a side a line names; of more it says how many there are."""


@dataclass(frozen=True, slots=True)
class Side:
    """The parties on one side of a deal."""

    names: tuple[Link, ...]
    """The first of them, leading to their pages."""
    more: str
    """How many others there are, ``3 others``; empty where all are named."""


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """A deal in a ledger."""

    row: DealRow
    """The deal."""
    payers: Side
    """Who pays; all parties where nobody is known to pay."""
    arrow: Literal["pays", "with", ""]
    """How the sides stand to each other; empty where there is one side only."""
    payees: Side
    """Who is paid, or dealt with."""
    place: str
    """Where, for a build-out."""


def ledger(deals: Sequence[Deal], index: Index, link: Linker) -> tuple[LedgerRow, ...]:
    """The lines of some deals, in their order.

    :param deals: the deals.
    :param index: the site.
    :param link: links from the page.
    """
    return tuple(_line(deal, index, link) for deal in deals)


def _line(deal: Deal, index: Index, link: Linker) -> LedgerRow:
    """A deal's line."""
    payers, payees = _sides(deal)
    if payers and payees:
        arrow: Literal["pays", "with", ""] = "with" if deal.type == "partnership" else "pays"
    else:
        arrow, payers, payees = "", payers or payees, []
    return LedgerRow(
        deal_row(deal, index, link), _side(payers, link), arrow, _side(payees, link), place_words(deal.place or "")
    )


def _sides(deal: Deal) -> tuple[list[DealParty], list[DealParty]]:
    """Who pays and who is paid; of partners the first and the others. A seller stands beside what it sells."""
    if deal.type == "partnership":
        return list(deal.parties[:1]), list(deal.parties[1:])
    paying = {role for role, _ in PAYING[deal.type]}
    payers = [party for party in deal.parties if party.role in paying]
    return payers, [party for party in deal.parties if party not in payers]


def _side(parties: list[DealParty], link: Linker) -> Side:
    """The parties of one side, the first of them by name."""
    shown = parties if len(parties) <= NAMED + 1 else parties[:NAMED]
    more = len(parties) - len(shown)
    return Side(tuple(party_link(party, link) for party in shown), counted(more, "other") if more else "")
