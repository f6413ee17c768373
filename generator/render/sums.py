"""Which amounts are counted, and what they come to: the one reading that companies, ties and trends share.

A sum is only worth what is left out of it, so a deal is either counted or there is a reason why not. Currencies are
never added together.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from generator.model import Money
from generator.render.text import STATUS_MEANINGS, amount_words, counted, sum_words
from generator.text.amounts import is_rate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model import Deal, Qualifier, Role


A_RATE = "a rate: "
"""Begins the reason of an amount that is paid again and again."""


def uncounted(deal: Deal, role: Role | None = None) -> str | None:
    """Why the amount of a deal is in no sum; none where it is in one.

    Only what is announced counts, at the figure that its sources state, ``up to``, ``about`` and ``more than`` it
    included; for a party only where no other shares its role, for what each of several investors gave is not known from
    what they gave together.

    :param deal: the deal.
    :param role: the role of the party whose sum it is; none for a sum that is no party's.
    """
    if deal.status != "announced":
        return STATUS_MEANINGS[deal.status]
    if deal.amount is None:
        return "amount not known"
    if deal.amount.value is None:
        return "amount only in words"
    if deal.amount.currency is None:
        return "currency not known"
    if is_rate(deal.amount):
        return f"{A_RATE}{amount_words(deal.amount)}"
    others = sum(party.role == role for party in deal.parties) - 1
    return f"amount shared with {counted(others, 'other')}" if others > 0 else None


def reasons(deals: Iterable[Deal]) -> tuple[tuple[str, int], ...]:
    """Count the deals whose amount is in no sum, by the reason, the most frequent first; rates are one reason.

    :param deals: any deals.
    """
    counts = Counter(why.partition(":")[0] for deal in deals if (why := uncounted(deal)))
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def currencies(deals: Iterable[Deal]) -> tuple[tuple[str, int], ...]:
    """Count the deals whose amount counts by currency, that of most deals first.

    :param deals: any deals.
    """
    counts = Counter(amount.currency for amount in _amounts(deals) if amount.currency)
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def in_currency(deals: Iterable[Deal], currency: str) -> Money | None:
    """What the deals whose amount counts come to in one currency; none where none counts.

    A single amount keeps its source's words; of several the sum is in ours, with what holds of it as a whole.

    :param deals: any deals.
    :param currency: ISO 4217 code.
    """
    some = [amount for amount in _amounts(deals) if amount.currency == currency]
    if len(some) < 2:
        return some[0] if some else None
    value = sum(amount.value or 0 for amount in some)
    return Money(value, currency, _joint({amount.qualifier for amount in some} - {None}), sum_words(value, currency))


def sums(deals: Iterable[Deal]) -> tuple[Money, ...]:
    """What the deals whose amount counts come to, each currency by itself, that of most deals first.

    :param deals: any deals.
    """
    some = tuple(deals)
    return tuple(total for currency, _ in currencies(some) if (total := in_currency(some, currency)))


def _amounts(deals: Iterable[Deal]) -> list[Money]:
    """Each amount that counts."""
    return [deal.amount for deal in deals if deal.amount and uncounted(deal) is None]


def _joint(qualifiers: set[Qualifier | None]) -> Qualifier | None:
    """What holds of a sum: one ``up to`` makes it an upper bound, one ``more than`` a lower, both an estimate."""
    if "more than" in qualifiers and len(qualifiers) > 1:
        return "about"
    return next((one for one in ("up to", "about", "more than") if one in qualifiers), None)
