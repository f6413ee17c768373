"""Finds amounts of money in text, in the spellings that news uses, and says what each is worth."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from generator.model import Money, Qualifier

_SYMBOLS = {
    "us$": "USD", "c$": "CAD", "ca$": "CAD", "a$": "AUD", "au$": "AUD", "nz$": "NZD", "s$": "SGD", "sg$": "SGD",
    "hk$": "HKD", "nt$": "TWD", "r$": "BRL", "mx$": "MXN", "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY",
    "cn¥": "CNY", "₹": "INR", "₩": "KRW", "₪": "ILS", "₽": "RUB", "rs.": "INR", "rs": "INR", "rmb": "CNY",
    "usd": "USD", "eur": "EUR", "gbp": "GBP", "jpy": "JPY", "inr": "INR", "chf": "CHF", "cad": "CAD", "aud": "AUD",
    "cny": "CNY", "krw": "KRW", "sek": "SEK", "nok": "NOK", "dkk": "DKK", "sgd": "SGD", "hkd": "HKD", "brl": "BRL",
    "aed": "AED", "sar": "SAR", "pln": "PLN", "czk": "CZK", "twd": "TWD", "myr": "MYR", "zar": "ZAR", "mxn": "MXN",
}  # fmt: skip
"""What stands before a number, in lower case, and the ISO 4217 code that it means."""

_NAMES = {
    "u.s. dollars": "USD", "us dollars": "USD", "canadian dollars": "CAD", "australian dollars": "AUD",
    "singapore dollars": "SGD", "hong kong dollars": "HKD", "dollars": "USD", "dollar": "USD", "bucks": "USD",
    "euros": "EUR", "euro": "EUR", "pounds": "GBP", "pounds sterling": "GBP", "yen": "JPY", "yuan": "CNY",
    "renminbi": "CNY", "rupees": "INR", "won": "KRW", "swiss francs": "CHF", "francs": "CHF", "shekels": "ILS",
    "kronor": "SEK", "kroner": "NOK", "riyals": "SAR", "dirhams": "AED", "reais": "BRL", "rand": "ZAR", "zloty": "PLN",
}  # fmt: skip
"""What stands after a number, in lower case, and the ISO 4217 code that it means; the codes themselves do too."""

_SCALES = {
    "k": 10**3, "thousand": 10**3, "m": 10**6, "mn": 10**6, "mln": 10**6, "mio": 10**6, "mm": 10**6,
    "million": 10**6, "mil": 10**6, "b": 10**9, "bil": 10**9, "bn": 10**9, "bln": 10**9, "billion": 10**9,
    "t": 10**12, "tn": 10**12, "trn": 10**12, "trillion": 10**12, "lakh": 10**5, "lakhs": 10**5, "crore": 10**7,
    "crores": 10**7, "cr": 10**7,
}  # fmt: skip
"""What a scale word multiplies by; a lakh and a crore are the Indian hundred thousand and ten million."""

_WORD_NUMBERS = {
    "half a": Decimal("0.5"), "a quarter of a": Decimal("0.25"), "a": Decimal(1), "one": Decimal(1), "two": Decimal(2),
    "three": Decimal(3), "four": Decimal(4), "five": Decimal(5), "six": Decimal(6), "seven": Decimal(7),
    "eight": Decimal(8), "nine": Decimal(9), "ten": Decimal(10), "twenty": Decimal(20), "a hundred": Decimal(100),
}  # fmt: skip

_QUALIFIERS: dict[str, Qualifier] = {
    "up to": "up to", "as much as": "up to", "as many as": "up to", "a maximum of": "up to", "maximum of": "up to",
    "about": "about", "around": "about", "roughly": "about", "approximately": "about", "some": "about",
    "nearly": "about", "almost": "about", "an estimated": "about", "close to": "about", "circa": "about", "~": "about",
    "just under": "about", "just over": "more than", "more than": "more than", "over": "more than",
    "at least": "more than", "upwards of": "more than", "upward of": "more than", "north of": "more than",
    "in excess of": "more than", "above": "more than", "a minimum of": "more than", "exceeding": "more than",
}  # fmt: skip
"""Words right before an amount, and what they make of it."""


def _any_of(words: Iterable[str]) -> str:
    """A pattern for any of some words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


_SYMBOL = _any_of(_SYMBOLS)
_SCALE = _any_of(_SCALES)
_NAME = "|".join([_any_of(_NAMES), *sorted(code for code in _SYMBOLS if code.isalpha() and len(code) == 3)])
_NUMBER = r"\d{1,3}(?:,\d{2,3}){1,6}(?:\.\d{1,6})?|\d{1,15}(?:[.,]\d{1,6})?"
_RANGE = r"(?(between)\sand\s|(?:\s?[-–—‑]\s?|\sto\s))"
_PLUS = r"(?P<plus>\+|-plus)?"

_AMOUNT = re.compile(
    rf"""
    (?<![\w$€£¥₹])(?<!\d[.,])
    (?P<between>between\s)?
    (?:
      (?P<symbol>{_SYMBOL})\s?
      (?:(?P<low>{_NUMBER})(?:[\s-]?(?:{_SCALE})\b)?{_RANGE}(?:{_SYMBOL})?(?={_NUMBER}))?
      (?P<number>{_NUMBER})(?:[\s‑-]?(?P<scale>{_SCALE})(?![^\W\d_]))?{_PLUS}
    |
      (?:(?P<low2>{_NUMBER}){_RANGE}(?={_NUMBER}))?
      (?:(?P<number2>{_NUMBER})|(?P<word>{_any_of(_WORD_NUMBERS)}))[\s‑-]?
      (?:(?P<scale2>{_SCALE})[\s‑-])?(?P<name>{_NAME})\b
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)
_VAGUE = re.compile(
    r"\bmulti[\s‑-]?(?:million|billion|trillion)[\s‑-](?:dollar|euro|pound|yen|year)s?\b"
    r"|\bmulti(?:million|billion|trillion)s?\b"
    r"|\b(?:(?:tens|hundreds) of )?(?:several |many )?(?:millions|billions|trillions) (?:of|in) "
    r"(?:(?:u\.?s\.? )?dollars|euros|pounds)\b"
    r"|\b(?:nine|ten|eleven|eight|seven)-figure\b",
    re.IGNORECASE,
)
_VAGUE_CURRENCY = {"dollar": "USD", "euro": "EUR", "pound": "GBP", "yen": "JPY"}
_BEFORE = re.compile(rf"(?:^|(?<=[\s(]))(?:{_any_of(_QUALIFIERS)})\s?$", re.IGNORECASE)
_LOOK_BACK = 16
"""Longest qualifier, in characters."""


@dataclass(frozen=True, slots=True)
class MoneySpan:
    """An amount and where it stands."""

    start: int
    """Offset of its first character, that of the qualifier where there is one."""
    end: int
    """Offset after its last character."""
    money: Money
    """What it is worth."""


def find_money(text: str, cut: bool = False) -> tuple[MoneySpan, ...]:
    """Every amount of money in a text, in order.

    An amount in brackets right after another one is that amount in another currency, and is left out.

    :param text: one passage.
    :param cut: whether the text breaks off; an amount that touches its end is then not read.
    """
    exact = [_exact(text, match) for match in _AMOUNT.finditer(text)]
    vague = [_vague(match) for match in _VAGUE.finditer(text)]
    found = sorted((span for span in (*exact, *vague) if span), key=lambda span: (span.start, -span.end))
    limit = len(text.rstrip(" .…")) if cut else len(text) + 1
    kept: list[MoneySpan] = []
    for span in found:
        if kept and (span.start < kept[-1].end or _repeats(text, kept[-1], span)):
            continue
        if span.end < limit:
            kept.append(span)
    return tuple(kept)


def _repeats(text: str, former: MoneySpan, span: MoneySpan) -> bool:
    """Whether an amount in brackets states the former one again in another currency."""
    between = text[former.end : span.start]
    return bool(re.fullmatch(r"\s?[(\[](?:about |around |approximately |roughly |or |~)?\s?", between))


def _exact(text: str, match: re.Match[str]) -> MoneySpan | None:
    """The amount of a match that states a number, or none where it is no amount."""
    number, scale = match["number"] or match["number2"], match["scale"] or match["scale2"]
    code = _currency(match)
    if number is None and scale is None:
        return None
    value = _WORD_NUMBERS[match["word"].lower()] if number is None else _decimal(number)
    if value is None or code is None:
        return None
    worth = value * _SCALES[scale.lower()] if scale else value
    before = _BEFORE.search(text, max(0, match.start() - _LOOK_BACK), match.start())
    qualifier = _QUALIFIERS[before[0].strip().lower()] if before else None
    if match["low"] or match["low2"]:
        qualifier = "up to"
    elif match["plus"]:
        qualifier = "more than"
    start = before.start() if before else match.start()
    amount = int(worth) if worth == int(worth) else float(worth)
    return MoneySpan(start, match.end(), Money(amount, code, qualifier, text[start : match.end()]))


def _currency(match: re.Match[str]) -> str | None:
    """ISO code of what stands before or after the number."""
    if match["symbol"]:
        return _SYMBOLS[match["symbol"].lower()]
    name = match["name"].lower()
    return _NAMES.get(name) or _SYMBOLS.get(name)


def _decimal(number: str) -> Decimal | None:
    """A number as written; a lone comma with one or two digits after it is a decimal comma."""
    if re.fullmatch(r"\d+,\d{1,2}", number):
        number = number.replace(",", ".")
    try:
        return Decimal(number.replace(",", ""))
    except InvalidOperation:  # pragma: no cover - the pattern admits digits alone
        return None


def _vague(match: re.Match[str]) -> MoneySpan | None:
    """An amount that names an order of size and no number; ``multi-year`` is none."""
    words = match[0].lower()
    if words.endswith(("year", "years")):
        return None
    currency = next((code for word, code in _VAGUE_CURRENCY.items() if word in words), None)
    return MoneySpan(match.start(), match.end(), Money(None, currency, None, match[0]))
