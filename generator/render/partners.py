"""Whom a company deals with, and which way the money goes."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.model import PRINCIPAL_ROLES
from generator.render.flows import flows

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.model import Deal, DealParty, DealType


@dataclass(slots=True)
class Partner:
    """A company that another one deals with."""

    company: str
    """Its id."""
    deals: list[str] = field(default_factory=list)
    """Ids of the deals between them, in the order given."""
    types: dict[DealType, int] = field(default_factory=dict)
    """How many there are of each type."""
    pays: list[Deal] = field(default_factory=list)
    """Deals in which it pays the other, and no other party pays or is paid."""
    is_paid: list[Deal] = field(default_factory=list)
    """Deals in which it is paid by the other, likewise."""
    gives: bool = False
    """Whether it pays the other in any deal, known sum or not."""
    takes: bool = False
    """Whether it is paid by the other in any deal."""


def counterparties(deal: Deal, company: str) -> tuple[DealParty, ...]:
    """Whom a company deals with in a deal: a principal with all others, an investor or seller with the principals.

    :param deal: the deal.
    :param company: the company's id.
    """
    principal = PRINCIPAL_ROLES[deal.type]
    is_principal = any(party.role in principal for party in deal.parties if party.company == company)
    return tuple(x for x in deal.parties if x.company != company and (is_principal or x.role in principal))


def partners(company: str, deals: Iterable[Deal]) -> tuple[Partner, ...]:
    """The companies that one deals with, those of most deals first, then by id.

    A deal that has ended makes a partner, but moves no money.

    :param company: the company's id.
    :param deals: its deals.
    """
    found: defaultdict[str, Partner] = defaultdict(lambda: Partner(""))
    for deal in deals:
        for other in dict.fromkeys(party.company for party in counterparties(deal, company) if party.company):
            partner = found[other]
            partner.company = other
            partner.deals.append(deal.id)
            partner.types[deal.type] = partner.types.get(deal.type, 0) + 1
        if deal.status != "ended":
            _money(company, deal, found)
    return tuple(sorted(found.values(), key=lambda partner: (-len(partner.deals), partner.company)))


def _money(company: str, deal: Deal, found: Mapping[str, Partner]) -> None:
    """Note which way the money of a deal goes."""
    for flow in flows(deal):
        payer, payee = flow.payer.company, flow.payee.company
        if payer == company and payee and payee in found:
            found[payee].takes = True
            found[payee].is_paid += [deal] if flow.whole else []
        elif payee == company and payer and payer in found:
            found[payer].gives = True
            found[payer].pays += [deal] if flow.whole else []
