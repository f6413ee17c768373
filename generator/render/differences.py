"""Whether the sources of a deal contradict each other.

What different original addresses say is compared, and the figures that one of them states; and only what they say: what
one leaves out, says with fewer digits or could not know yet is no contradiction, and a day that is merely that of
publication is not compared.
"""

from __future__ import annotations

import re
from itertools import combinations, product
from typing import TYPE_CHECKING, Literal

from generator.text.amounts import agree, is_rate
from generator.text.urls import url_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.model import Evidence, Money, Status

Figure = Literal["amount", "valuation"]

FIGURES: tuple[Figure, ...] = ("amount", "valuation")
"""The amounts of money that a source may state of a deal."""

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
    """Whether one source contradicts another in a figure, the date or the status, or itself in a figure.

    :param sources: evidence as ``by_source`` groups it.
    """
    some = tuple(sources)
    return any(len(stated_amounts(source, which)) > 1 for source, which in product(some, FIGURES)) or any(
        _amounts(one, other) or _dates(one, other) or _statuses(one, other) for one, other in combinations(some, 2)
    )


def stated_amounts(source: Iterable[Evidence], which: Figure) -> tuple[Money, ...]:
    """What a source states of a figure: the first with a number and those that contradict it, else the first in words.

    :param source: the evidence of one source.
    :param which: the figure.
    """
    amounts = [amount for item in source if (amount := _figure(item, which))]
    kept: list[Money] = []
    for amount in amounts:
        if amount.value is not None and all(not _one_figure(amount, other) for other in kept):
            kept.append(amount)
    return tuple(kept or amounts[:1])


def stated_date(source: Iterable[Evidence]) -> str | None:
    """The date of the deal in a source's words, the most exact one; none where it has but its day of publication."""
    return max((x.date for x in source if x.date and x.date != x.published), key=len, default=None)


def _figure(evidence: Evidence, which: Figure) -> Money | None:
    return evidence.amount if which == "amount" else evidence.valuation


def _one_figure(one: Money, other: Money) -> bool:
    """Whether two figures of one source can be one: plain ones where one is the other, rounded.

    A source knows what it has said, so that two of its figures are held to more than those of two sources.
    """
    if is_rate(one) or is_rate(other):
        return is_rate(one) != is_rate(other) or agree(one, other)
    if one.qualifier or other.qualifier or one.currency != other.currency:
        return agree(one, other)
    return abs((one.value or 0) - (other.value or 0)) <= max(_rounded_to(one), _rounded_to(other)) / 2


def _rounded_to(amount: Money) -> float:
    """What one in the last digit of an amount is worth; a tenth of an amount whose number is in words."""
    value = float(amount.value or 0)
    found = re.search(r"\d[\d,]*(?:\.(\d+))?", amount.text)
    number = float(found[0].replace(",", "")) if found else 0
    return value / number / 10 ** len(found[1] or "") if found and number else value / 10


def _amounts(one: Sequence[Evidence], other: Sequence[Evidence]) -> bool:
    """Whether no figure of a source can be one of the other."""
    return any(_apart(one, other, which) for which in FIGURES)


def _apart(one: Sequence[Evidence], other: Sequence[Evidence], which: Figure) -> bool:
    """Whether both state a figure, and not the same."""
    stated = [[x for item in source if (x := _figure(item, which)) and x.value is not None] for source in (one, other)]
    pairs = list(product(*stated))
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
