"""Deals over time: by month, by quarter where months would be too many, by year where quarters would be.

A period without deals is there all the same, so that a gap is seen as one. A deal dated only to its year is in no month
or quarter: it is named apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from generator.render.addresses import DEALS, period_address, year_address
from generator.render.text import MONTHS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.model import Deal

Unit = Literal["month", "quarter", "year"]

UNITS: dict[Unit, int] = {"month": 1, "quarter": 3, "year": 12}
"""How many months a period of each unit has."""

MOST = 36
"""Periods that are shown: the finest unit is taken in which there are no more; of years the newest are."""


@dataclass(frozen=True, slots=True)
class Period:
    """A month, a quarter or a year."""

    words: str
    """``November 2025``, ``Q4 2025``, ``2025``."""
    short: str
    """The same, where there is little room: ``Nov 2025``."""
    year: str
    """Its year."""
    address: str
    """Address of the list of its deals."""
    deals: tuple[Deal, ...]
    """Its deals."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """Deals in periods of one length."""

    unit: Unit
    """The length."""
    periods: tuple[Period, ...]
    """Every period from the first with a deal to the last, the oldest first."""
    coarse: tuple[Deal, ...]
    """Deals dated less exactly than to a period."""
    undated: tuple[Deal, ...]
    """Deals without a date."""
    earlier: tuple[Deal, ...]
    """Deals before the first period shown."""


def timeline(deals: Sequence[Deal]) -> Timeline:
    """Put deals in the finest periods of which there are not too many.

    :param deals: the deals of the site.
    """
    for unit in UNITS:
        numbers = [number for deal in deals if (number := _number(deal, unit)) is not None]
        if unit == "year" or (numbers and max(numbers) - min(numbers) < MOST):
            break
    return _timeline(deals, unit, MOST)


def latest_months(deals: Sequence[Deal], months: int) -> Timeline:
    """Put deals in months, the newest ones.

    :param deals: the deals of the site.
    :param months: how many, up to the newest with a deal.
    """
    return _timeline(deals, "month", months)


def _timeline(deals: Sequence[Deal], unit: Unit, most: int) -> Timeline:
    """Deals in periods of a unit, at most so many."""
    numbers = {deal.id: _number(deal, unit) for deal in deals}
    dated = [number for number in numbers.values() if number is not None]
    last = max(dated, default=-1)
    first = max(min(dated, default=0), last - most + 1)
    return Timeline(
        unit,
        tuple(
            _period(number, unit, tuple(deal for deal in deals if numbers[deal.id] == number))
            for number in range(first, last + 1)
        ),
        tuple(deal for deal in deals if deal.date and numbers[deal.id] is None),
        tuple(deal for deal in deals if not deal.date),
        tuple(deal for deal in deals if (number := numbers[deal.id]) is not None and number < first),
    )


def _number(deal: Deal, unit: Unit) -> int | None:
    """The number of the period of a deal, counted from the year 0; none where its date is not so exact."""
    year, _, rest = (deal.date or "").partition("-")
    if not year or not (rest or unit == "year"):
        return None
    return (int(year) * 12 + int(rest[:2] or 1) - 1) // UNITS[unit]


def _period(number: int, unit: Unit, deals: tuple[Deal, ...]) -> Period:
    """The period of a number."""
    year, month = divmod(number * UNITS[unit], 12)
    words = {"month": f"{MONTHS[month]} ", "quarter": f"Q{month // 3 + 1} ", "year": ""}[unit]
    short = words if unit != "month" else f"{MONTHS[month][:3]} "
    addresses = {
        "month": period_address(f"{year:04}", f"{month + 1:02}"),
        "quarter": period_address(f"{year:04}", f"q{month // 3 + 1}"),
        "year": year_address(DEALS, f"{year:04}"),
    }
    return Period(f"{words}{year}", f"{short}{year}", f"{year:04}", addresses[unit], deals)
