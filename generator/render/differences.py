"""Whether the sources of a deal contradict each other.

Only what different original addresses say is compared, and only what they say: what one leaves out, says with fewer
digits or could not know yet is no contradiction, and a day that is merely that of publication is not compared.
"""

from __future__ import annotations

from itertools import combinations, product
from typing import TYPE_CHECKING

from generator.text.amounts import agree
from generator.text.urls import url_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.model import Evidence, Money, Status

PROGRESS: tuple[Status, ...] = ("reported", "announced", "ended")
"""How a deal's state goes on in time."""


def by_source(evidence: Iterable[Evidence]) -> list[list[Evidence]]:
    """Evidence by the address it was published at, the oldest first; what has none goes by its file."""
    groups: dict[str, list[Evidence]] = {}
    for item in evidence:
        groups.setdefault(_same(item), []).append(item)
    return sorted(groups.values(), key=lambda group: (group[0].published or "9", group[0].source_file, group[0].where))


def _same(evidence: Evidence) -> str:
    """What is equal for evidence of one source."""
    return (url_key(evidence.url) if evidence.url else None) or evidence.source_file


def differ(sources: Iterable[Sequence[Evidence]]) -> bool:
    """Whether one source contradicts another in amount, date or status.

    :param sources: evidence as ``by_source`` groups it.
    """
    pairs = combinations(sources, 2)
    return any(_amounts(one, other) or _dates(one, other) or _statuses(one, other) for one, other in pairs)


def stated_amount(source: Iterable[Evidence]) -> Money | None:
    """The amount that a source states: the first with a number, else the first in words."""
    amounts = [item.amount for item in source if item.amount]
    return next((amount for amount in amounts if amount.value is not None), amounts[0] if amounts else None)


def stated_date(source: Iterable[Evidence]) -> str | None:
    """The date of the deal in a source's words, the most exact one; none where it has but its day of publication."""
    return max((x.date for x in source if x.date and x.date != x.published), key=len, default=None)


def _amounts(one: Sequence[Evidence], other: Sequence[Evidence]) -> bool:
    """Whether no amount of a source can be one of the other."""
    sums = [[x.amount for x in source if x.amount and x.amount.value is not None] for source in (one, other)]
    pairs = list(product(*sums))
    return bool(pairs) and not any(agree(a, b) for a, b in pairs)


def _dates(one: Sequence[Evidence], other: Sequence[Evidence]) -> bool:
    """Whether two stated dates lie in different months, or years where no more is stated."""
    first, second = stated_date(one) or "", stated_date(other) or ""
    length = min(len(first), len(second), len("2025-11"))
    return first[:length] != second[:length]


def _statuses(one: Sequence[Evidence], other: Sequence[Evidence]) -> bool:
    """Whether the later source puts the deal back: reports what was announced, or announces what had ended."""
    return any(
        (a.published < b.published and _step(a) > _step(b)) or (b.published < a.published and _step(b) > _step(a))
        for a, b in product(one, other)
        if a.published and b.published and _is_news(a) and _is_news(b)
    )


def _step(evidence: Evidence) -> int:
    """How far the deal has come by this source."""
    return PROGRESS.index(evidence.status)


def _is_news(evidence: Evidence) -> bool:
    """Whether the words tell of that day, and do not look back at an earlier one."""
    return evidence.date in (None, evidence.published)
