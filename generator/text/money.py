"""Amounts of money as a person writes them in a curated file: ``$320 million``, ``up to €3.2 billion``."""

from __future__ import annotations

import re

from generator.model import Money, Qualifier
from generator.text.amounts import RATE

LENGTH_LIMIT = 80
"""Characters; a longer text is no amount."""

SCALES = {
    "": 1, "k": 1_000, "thousand": 1_000, "m": 10**6, "mn": 10**6, "mln": 10**6, "million": 10**6, "b": 10**9,
    "bn": 10**9, "bln": 10**9, "billion": 10**9, "t": 10**12, "tn": 10**12, "trln": 10**12, "trillion": 10**12,
}  # fmt: skip
"""Words for powers of ten."""

CURRENCIES = {
    "$": "USD", "us$": "USD", "usd": "USD", "dollar": "USD", "dollars": "USD", "us dollars": "USD", "€": "EUR",
    "eur": "EUR", "euro": "EUR", "euros": "EUR", "£": "GBP", "gbp": "GBP", "pounds": "GBP", "¥": "JPY", "jpy": "JPY",
    "yen": "JPY", "cn¥": "CNY", "cny": "CNY", "rmb": "CNY", "yuan": "CNY", "₹": "INR", "rs": "INR", "inr": "INR",
    "rupees": "INR", "₩": "KRW", "krw": "KRW", "won": "KRW", "a$": "AUD", "au$": "AUD", "aud": "AUD", "c$": "CAD",
    "ca$": "CAD", "cad": "CAD", "s$": "SGD", "sgd": "SGD", "hk$": "HKD", "hkd": "HKD", "nz$": "NZD", "nzd": "NZD",
    "nt$": "TWD", "twd": "TWD", "r$": "BRL", "brl": "BRL", "chf": "CHF", "sek": "SEK", "nok": "NOK", "dkk": "DKK",
    "pln": "PLN", "aed": "AED", "sar": "SAR", "ils": "ILS", "₪": "ILS", "zar": "ZAR", "mxn": "MXN", "₺": "TRY",
}  # fmt: skip
"""Signs, codes and words for currencies (ISO 4217)."""

QUALIFIERS: dict[str, Qualifier] = {
    "up to": "up to", "as much as": "up to", "at most": "up to", "about": "about", "around": "about",
    "roughly": "about", "approximately": "about", "nearly": "about", "almost": "about", "some": "about",
    "circa": "about", "~": "about", "more than": "more than", "over": "more than", "at least": "more than",
    "above": "more than", "upwards of": "more than",
}  # fmt: skip
"""Words before an amount, and what they say of it."""


def _any(words: dict[str, object]) -> str:
    """A pattern that fits any of the words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)) if word)


_SIGN = _any(dict(CURRENCIES))
_SCALE = _any(dict(SCALES))
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_FIGURE = (
    rf"(?:(?P<qualifier>{_any(dict(QUALIFIERS))})\s*)?"
    rf"(?:(?P<before>{_SIGN})\s?)?"
    rf"(?:(?P<low>{_NUMBER})\s?(?:{_SCALE})?\s?(?:-|–|to)\s?(?:{_SIGN})?\s?)?"
    rf"(?P<number>{_NUMBER})[\s-]?(?P<scale>{_SCALE})?(?P<more>\+)?"
    rf"(?:[\s-](?P<after>{_SIGN}))?"
    rf"(?P<rate>{RATE.pattern})?"
)
_VAGUELY = rf"(?:(?:a|several)\s+)?multi-?\s?(?:million|billion|trillion)[\s-](?P<after>{_SIGN})"
_AMOUNT = re.compile(_FIGURE, re.IGNORECASE)
_VAGUE = re.compile(_VAGUELY, re.IGNORECASE)

FORMS = (rf"(?=.*(?:{_SIGN}))(?:{_FIGURE})", _VAGUELY)
"""The forms that are read: a figure with its currency on either side, or a vague word with it."""


def parse_amount(text: str) -> Money | None:
    """Read an amount of money.

    :param text: ``$320 million``, ``up to $40 billion``, ``about £2m``, ``CHF 5m``, ``$2 billion a year``,
        ``multibillion-dollar``; a range is its upper figure with ``up to``.
    :returns: the amount, its text as it is written, the words before it in lower case as within a sentence; none where
        no number with its currency can be read.
    """
    text = " ".join(text.split())
    if len(text) > LENGTH_LIMIT:
        return None
    vague = _VAGUE.fullmatch(text)
    if vague:
        return Money(None, CURRENCIES[vague["after"].casefold()], None, text)
    found = _AMOUNT.fullmatch(text)
    sign = found and (found["before"] or found["after"])
    if not found or not sign:
        return None
    value = float(found["number"].replace(",", "")) * SCALES[(found["scale"] or "").casefold()]
    whole = round(value)
    before = found["qualifier"] or ""
    words = before.casefold() + text[len(before) :]
    return Money(whole if abs(value - whole) < 0.005 else value, CURRENCIES[sign.casefold()], _qualifier(found), words)


def _qualifier(found: re.Match[str]) -> Qualifier | None:
    """What the words around the number say of it."""
    if found["low"]:
        return "up to"
    if found["more"]:
        return "more than"
    return QUALIFIERS[found["qualifier"].casefold()] if found["qualifier"] else None
