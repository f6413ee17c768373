"""Deals that may be one though nothing has joined them: the same companies, near in time or for one sum."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations

from generator.link.dates import days_apart, span
from generator.link.decisions import different_pairs
from generator.model import PRINCIPAL_ROLES, Deal, Decision
from generator.text.amounts import agree

NEAR = 62
"""Most days between two deals that may be one."""

NEAR_OF_ONE_SUM = 366
"""Most days between two deals of one sum that may be one."""


def twins(deals: Iterable[Deal], decisions: Iterable[Decision]) -> tuple[tuple[str, str], ...]:
    """Find the pairs of deals that an editor should look at, those of one sum first.

    :param deals: all of them.
    :param decisions: pairs that people have told apart are none.
    """
    apart = different_pairs(decisions, "deals")
    by_parties: dict[object, list[Deal]] = defaultdict(list)
    for deal in deals:
        for parties in _parties(deal):
            by_parties[parties].append(deal)
    pairs = {pair for some in by_parties.values() for pair in combinations(sorted(some, key=lambda one: one.id), 2)}
    likely = [
        (not _one_sum(one, other), one.id, other.id)
        for one, other in pairs
        if frozenset((one.id, other.id)) not in apart and _may_be_one(one, other)
    ]
    return tuple((one, other) for _, one, other in sorted(likely))


def _parties(deal: Deal) -> Iterable[object]:
    """What deals that may be one have in common: two companies, or the type and the one company that it needs."""
    companies = sorted({one.company for one in deal.parties if one.company})
    yield from combinations(companies, 2)
    if len(PRINCIPAL_ROLES[deal.type]) == 1 and deal.type != "partnership":
        yield from ((deal.type, one.company) for one in deal.parties if one.role == "company" and one.company)


def _may_be_one(one: Deal, other: Deal) -> bool:
    """Whether nothing tells two deals of the same companies apart, and sum or dates bring them together."""
    if (one.stated and other.stated) or (one.round and other.round and one.round != other.round):
        return False
    if one.type == other.type == "funding" and _of_other_investors(one, other):
        return False
    days = days_apart(span(one.date), span(other.date)) if one.date and other.date else None
    if _sized(one) and _sized(other):
        return _one_sum(one, other) and (days or 0) <= NEAR_OF_ONE_SUM
    return days is not None and days <= NEAR


def _of_other_investors(one: Deal, other: Deal) -> bool:
    mine, theirs = ({party.name for party in deal.parties if party.role == "investor"} for deal in (one, other))
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _one_sum(one: Deal, other: Deal) -> bool:
    return bool(one.amount and other.amount and _sized(one) and _sized(other) and agree(one.amount, other.amount))


def _sized(deal: Deal) -> bool:
    return deal.amount is not None and deal.amount.value is not None
