"""Who pays whom in a deal: what the ledgers, the networks and the totals agree on."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.model import Deal, DealParty, DealType, Role

PAYING: dict[DealType, tuple[tuple[Role, tuple[Role, ...]], ...]] = {
    "funding": (("investor", ("company",)),),
    "acquisition": (("acquirer", ("seller", "target")),),
    "supply": (("customer", ("supplier",)),),
    "licensing": (("licensee", ("licensor",)),),
    "partnership": (),
    "buildout": (),
}
"""For each type of deal: the role that pays, and the roles that are paid, of which the first counts that a deal has.

Partners pay each other nothing that is known, and a build-out's money goes to no named company.
"""


@dataclass(frozen=True, slots=True)
class Flow:
    """One party of a deal paying another."""

    payer: DealParty
    """Who pays."""
    payee: DealParty
    """Who is paid."""
    deal: Deal
    """In which deal."""
    whole: bool
    """Whether the deal's amount is all theirs: no other party pays or is paid in it."""


def flows(deal: Deal) -> tuple[Flow, ...]:
    """Name every pair of a deal's parties of which one pays the other, in the order of the parties.

    :param deal: any deal; one of which no side is named, and a partnership or build-out, has none.
    """
    pairs = [pair for payer, payees in PAYING[deal.type] for pair in product(_in(deal, payer), _first(deal, payees))]
    return tuple(Flow(payer, payee, deal, len(pairs) == 1) for payer, payee in pairs)


def _in(deal: Deal, role: Role) -> list[DealParty]:
    return [party for party in deal.parties if party.role == role]


def _first(deal: Deal, roles: tuple[Role, ...]) -> list[DealParty]:
    """The parties in the first of the roles that the deal has."""
    return next(filter(None, (_in(deal, role) for role in roles)), [])
