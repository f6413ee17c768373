"""Dates, amounts, numbers and the words for types, states and roles, as an English reader expects them."""

from __future__ import annotations

import re
from datetime import date as calendar
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model import DealType, Money, Role, Status

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

TYPE_NAMES: dict[DealType, str] = {
    "funding": "Funding",
    "acquisition": "Acquisition",
    "supply": "Supply",
    "licensing": "Licensing",
    "partnership": "Partnership",
    "buildout": "Build-out",
}

STATUS_NAMES: dict[Status, str] = {"announced": "Announced", "reported": "Reported", "ended": "Ended"}

STATUS_MEANINGS: dict[Status, str] = {
    "announced": "made, agreed or announced",
    "reported": "reported, not confirmed",
    "ended": "fell through or was ended",
}

ROLE_NAMES: dict[Role, str] = {
    "company": "Company",
    "investor": "Investor",
    "acquirer": "Acquirer",
    "target": "Target",
    "seller": "Seller",
    "customer": "Customer",
    "supplier": "Supplier",
    "licensee": "Licensee",
    "licensor": "Licensor",
    "partner": "Partner",
}

SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
"""Words for large numbers."""

SIGNS = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "INR": "₹", "KRW": "₩"}
"""Signs that stand for one currency in English; of other currencies the code is given."""

THE_PLACES = frozenset(
    (
        *("Bahamas", "Comoros", "Czech Republic", "Democratic Republic of the Congo", "Dominican Republic"),
        *("Faroe Islands", "Gambia", "Ivory Coast", "Maldives", "Marshall Islands", "Middle East", "Netherlands"),
        *("Philippines", "Republic of the Congo", "Seychelles", "Solomon Islands", "United Arab Emirates"),
        *("United Kingdom", "United States", "U.S.", "US", "USA", "U.S.A.", "U.K.", "UK", "UAE", "EU"),
        *("European Union", "Channel Islands", "Cayman Islands", "Isle of Man", "British Virgin Islands", "Vatican"),
    )
)
"""Places that a sentence names with an article."""

_QUALIFIED = re.compile(
    r"\b(?:up to|as much as|at most|about|around|nearly|almost|roughly|approximately|some|circa|over|above|more than"
    r"|at least|upwards of|between|to)\b"
    r"|[~+–]|\d-",
    re.IGNORECASE,
)
"""The source's own words for ``up to``, ``about`` or ``more than``: then the qualifier is not said twice."""


def date_words(date: str | None) -> str:
    """A date at the precision given: ``3 November 2025``, ``November 2025``, ``2025``; as it is if it is no date."""
    match (date or "").split("-"):
        case [year, month, day] if _is_date(year, month, day):
            return f"{int(day)} {MONTHS[int(month) - 1]} {year}"
        case [year, month] if _is_date(year, month):
            return f"{MONTHS[int(month) - 1]} {year}"
        case _:
            return date or ""


def day_of_year(date: str | None) -> str:
    """A date without its year, the month cut short: ``3 Nov``; empty where no more than the year is known."""
    return " ".join(word[:3] for word in date_words(date).split()[:-1])


def place_words(place: str) -> str:
    """A place as a sentence names it: ``the United Kingdom``; ``London, United Kingdom`` as it is."""
    return f"the {place}" if place in THE_PLACES else place


def _is_date(year: str, month: str, day: str = "1") -> bool:
    """Whether the parts of a date are a day of the calendar."""
    try:
        calendar(int(year), int(month), int(day))
    except ValueError:
        return False
    return True


def amount_words(amount: Money) -> str:
    """An amount in the source's words, with its qualifier where those words do not carry it."""
    if amount.qualifier is None or _QUALIFIED.search(amount.text):
        return amount.text
    return f"{amount.qualifier} {amount.text}"


def sum_words(value: float, currency: str) -> str:
    """A sum of ours, at most two decimals: ``$17.4 billion``, ``SEK 950 million``.

    :param value: in units of the currency.
    :param currency: ISO 4217 code.
    """
    scale, word = next(((size, word) for size, word in SCALES if value >= size), (1, ""))
    digits = f"{value / scale:,.2f}".removesuffix("0").removesuffix("0").removesuffix(".")
    sign = SIGNS.get(currency)
    return " ".join(filter(None, (f"{sign}{digits}" if sign else f"{currency} {digits}", word)))


def sums_words(sums: Iterable[Money]) -> str:
    """Sums, each currency by itself: ``up to $17.4 billion, €9 million``; empty for none.

    :param sums: one of each currency.
    """
    return ", ".join(map(amount_words, sums))


def counted(number: int, thing: str, things: str | None = None) -> str:
    """``1 deal``, ``2,010 stories``: a number and the word that fits it.

    :param number: how many.
    :param thing: the word for one.
    :param things: the word for several; the word for one and ``s`` where none is given.
    """
    return f"{number:,} {thing if number == 1 else things or thing + 's'}"


def shortened(text: str, limit: int = 200) -> str:
    """A text cut at a word before ``limit`` characters, with an ellipsis where something went."""
    text = " ".join(text.split())
    return text if len(text) <= limit else text[:limit].rpartition(" ")[0].rstrip(",;: ") + " …"
