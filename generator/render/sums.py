"""Which amounts are counted, and what they come to: the one reading that companies, ties and trends share.

A sum is only worth what is left out of it, so a deal is either counted or there is a reason why not. Currencies are
never added together.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from generator.render.text import STATUS_MEANINGS, amount_words, counted
from generator.text.amounts import is_rate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.model import Deal, Role


A_RATE = "a rate: "
"""Begins the reason of an amount that is paid again and again."""


def uncounted(deal: Deal, role: Role | None = None) -> str | None:
    """Why the amount of a deal is in no sum; none where it is in one.

    Only what is announced counts, at the amount that its sources state (``up to`` or ``about`` a figure is that
    figure); for a party only where no other shares its role, for what each of several investors gave is not known from
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
    counts = Counter(currency for currency, _ in _amounts(deals))
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def in_currency(deals: Iterable[Deal], currency: str) -> float:
    """What the deals whose amount counts come to in one currency.

    :param deals: any deals.
    :param currency: ISO 4217 code.
    """
    return sum(value for code, value in _amounts(deals) if code == currency)


def sums(deals: Iterable[Deal]) -> tuple[tuple[str, float], ...]:
    """What the deals whose amount counts come to, each currency by itself, that of most deals first.

    :param deals: any deals.
    """
    some = tuple(deals)
    return tuple((currency, in_currency(some, currency)) for currency, _ in currencies(some))


def _amounts(deals: Iterable[Deal]) -> Iterator[tuple[str, float]]:
    """Yield currency and value of each amount that counts."""
    for deal in deals:
        if uncounted(deal) is None and deal.amount and deal.amount.currency:
            yield deal.amount.currency, deal.amount.value or 0
