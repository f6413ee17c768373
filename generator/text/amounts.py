"""What amounts of money mean: whether two can be one, and whether one is a sum at all or a rate."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

from generator.model import Money, Qualifier

MARGINS: Mapping[Qualifier | None, tuple[float, float]] = {
    None: (0.975, 1.025),
    "about": (0.9, 1.1),
    "up to": (0.85, 1.025),
    "more than": (0.975, 1.15),
}
"""What an amount can mean, as a share of its number: two roundings of one figure lie within 5 percent."""

DOLLARS: Mapping[str, tuple[float, float]] = {
    "USD": (1.0, 1.0),
    "EUR": (0.96, 1.25),
    "GBP": (1.07, 1.59),
    "CHF": (0.96, 1.28),
    "CAD": (0.68, 0.84),
    "AUD": (0.57, 0.81),
    "NZD": (0.55, 0.76),
    "SGD": (0.68, 0.79),
    "CNY": (0.136, 0.165),
    "HKD": (0.127, 0.13),
    "TWD": (0.029, 0.037),
    "JPY": (0.0061, 0.0101),
    "KRW": (0.00066, 0.00095),
    "INR": (0.0108, 0.0165),
    "SEK": (0.087, 0.13),
    "NOK": (0.085, 0.14),
    "DKK": (0.129, 0.168),
    "PLN": (0.2, 0.3),
    "ILS": (0.24, 0.33),
    "BRL": (0.158, 0.41),
}
"""Lowest and highest price of a currency's unit in US dollars from 2015 to 2025, after the reference rates of the
European Central Bank, with a little room: enough to see that €3.2 billion and $3.44 billion can be one sum."""


RATE = re.compile(
    r"[\s-]*(?:(?:\b(?:an?|per|each|every)\b|/)[\s-]*(?:year|annum|quarter|month|week|day|hour|share|user|seat|unit)\b"
    r"|\b(?:annually|yearly|quarterly|monthly|weekly|daily|hourly|apiece)\b)",
    re.IGNORECASE,
)
"""Words that make an amount a rate: ``a year``, ``per month``, ``annually``."""


def is_rate(amount: Money) -> bool:
    """Whether an amount is paid again and again, so that it is no part of a sum: ``$30B a year``.

    :param amount: an amount whose text keeps the words that say so.
    """
    return RATE.search(amount.text) is not None


def meant(amount: Money) -> tuple[float, float]:
    """The lowest and highest number that an amount with a value can mean, in its own currency."""
    value = float(amount.value or 0)
    low, high = MARGINS[amount.qualifier]
    return value * low, value * high


def agree(one: Money, other: Money, slack: float = 1.0) -> bool:
    """Whether two amounts, both with a value, can be one sum.

    :param slack: by what factor one of them may be larger all the same.
    """
    (low, high), (low_other, high_other) = meant(one), meant(other)
    if one.currency and other.currency and one.currency != other.currency:
        if one.currency not in DOLLARS or other.currency not in DOLLARS:
            return False
        rate, rate_other = DOLLARS[one.currency], DOLLARS[other.currency]
        low, high, low_other, high_other = (
            low * rate[0], high * rate[1], low_other * rate_other[0], high_other * rate_other[1],
        )  # fmt: skip
    return low <= high_other * slack and low_other <= high * slack


def digits(amount: Money) -> int:
    """How many digits of an amount are stated: 2 for 9.7 billion, 1 for 10 billion."""
    return len(Decimal(str(amount.value or 0)).normalize().as_tuple().digits)
