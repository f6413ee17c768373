"""Deals by their size."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from generator.text.amounts import is_rate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model import Deal


def largest(deals: Iterable[Deal]) -> dict[str, list[Deal]]:
    """Deals of a known size by currency, the largest first; the currency of most deals first, then A to Z.

    :param deals: any deals; none of the largest is one that has ended, or whose size or currency is not known, or is a
        rate.
    """
    groups: defaultdict[str, list[tuple[float, str, Deal]]] = defaultdict(list)
    for deal in deals:
        size = deal.amount
        if size and size.value is not None and size.currency and not is_rate(size) and deal.status != "ended":
            groups[size.currency].append((-size.value, deal.id, deal))
    ordered = sorted(groups, key=lambda currency: (-len(groups[currency]), currency))
    return {currency: [deal for _, _, deal in sorted(groups[currency], key=lambda x: x[:2])] for currency in ordered}
