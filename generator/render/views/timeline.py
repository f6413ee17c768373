"""Deals over time as a picture: on the page of the trends, and small on the home page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.render.pictures.bars import Bars, Stack, bars
from generator.render.sums import in_currency
from generator.render.text import TYPE_NAMES, amount_words, counted, sum_words
from generator.render.trends import latest_months

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from generator.model import Deal
    from generator.render.index import Index, Linker
    from generator.render.trends import Timeline

MONTHS_SMALL = 24
"""How many months the home page draws."""


@dataclass(frozen=True, slots=True)
class Measure:
    """What is told of deals: how many they are, or what they come to in a currency."""

    of: Callable[[Sequence[Deal]], float]
    """The figure of some deals."""
    said: Callable[[Sequence[Deal]], str]
    """The same in words; empty where there is none."""
    words: Callable[[float], str]
    """A figure of the scale in words."""
    view: str = ""
    """What the address of a list of deals asks for, so that it shows those that the figure is of; empty for all."""


COUNT = Measure(len, lambda deals: f"{len(deals):,}" if deals else "", lambda number: f"{number:,.0f}")


def money_in(code: str) -> Measure:
    """What deals come to in a currency.

    :param code: ISO 4217 code of the currency.
    """

    def said(deals: Sequence[Deal]) -> str:
        total = in_currency(deals, code)
        return amount_words(total) if total else ""

    def value(deals: Sequence[Deal]) -> float:
        total = in_currency(deals, code)
        return total.value or 0 if total else 0

    return Measure(
        value,
        said,
        lambda value: sum_words(value, code) if value else "0",
        f"?status=announced&currency={code.lower()}&amount=known",
    )


def picture(title: str, line: Timeline, measure: Measure, link: Linker | None) -> Bars | None:
    """The picture of a timeline; none where there is nothing to draw.

    :param title: what it shows, in a sentence.
    :param line: the timeline.
    :param measure: what is drawn of the deals.
    :param link: links from the page: a bar leads to the deals that it tells of; none for bars that lead nowhere.
    """
    stacks = []
    for period in line.periods:
        kinds = {kind: [deal for deal in period.deals if deal.type == kind] for kind in TYPE_NAMES}
        values = {kind: measure.of(deals) for kind, deals in kinds.items()}
        parts = ", ".join(f"{TYPE_NAMES[kind].lower()} {measure.said(kinds[kind])}" for kind in kinds if values[kind])
        href = link(period.address) + measure.view if link else None
        stacks.append(Stack(period.short, f"{period.words}: {parts}", href, values))
    return bars(title, stacks, measure.words, whole=measure is COUNT)


def small_bars(index: Index) -> Bars | None:
    """The picture of the newest months, small and without links: for a page that leads to the whole.

    :param index: the site.
    """
    line = latest_months(index.site.deals, MONTHS_SMALL)
    if not line.periods:
        return None
    number = counted(sum(len(period.deals) for period in line.periods), "deal")
    first, last = line.periods[0].words, line.periods[-1].words
    span = f"of {last}" if first == last else f"from {first} to {last}"
    return picture(f"{number} {span}, by month and type", line, COUNT, None)
