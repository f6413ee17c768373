"""Which amounts are counted, why others are not, and what they come to."""

from __future__ import annotations

from typing import Any

import pytest

from generator.model import Deal, Money
from generator.render.sums import currencies, in_currency, reasons, sums, uncounted
from tests.render.sites import deal, party

ROUND = (party("Ada", "company"), party("Bell", "investor"), party("Cray", "investor"))
PAIR = (party("Ada", "customer"), party("Bell", "supplier"))


def worth(value: float | None, currency: str | None = "USD", **fields: Any) -> Deal:
    """A deal of that size."""
    return deal("one", **{"parties": PAIR, "amount": Money(value, currency, None, "much")} | fields)


@pytest.mark.parametrize(
    ("one", "role", "reason"),
    [
        (worth(5), "customer", None),
        (worth(5, amount=Money(5, "USD", "up to", "up to $5")), "customer", None),
        (worth(5, status="reported"), "customer", "reported, not confirmed"),
        (worth(5, status="ended"), "customer", "fell through or was ended"),
        (worth(5, amount=None), "customer", "amount not known"),
        (worth(None), "customer", "amount only in words"),
        (worth(5, None), "customer", "currency not known"),
        (worth(5, amount=Money(5, "USD", "about", "$30B a year")), "customer", "a rate: about $30B a year"),
        (worth(5, type="funding", parties=ROUND), "company", None),
        (worth(5, type="funding", parties=ROUND), "investor", "amount shared with 1 other"),
        (worth(5, type="funding", parties=ROUND[:2]), "investor", None),
        (worth(5, type="funding", parties=ROUND), None, None),
    ],
)
def test_a_deal_is_counted_or_there_is_a_reason(one: Deal, role: Any, reason: str | None) -> None:
    assert uncounted(one, role) == reason


AMOUNTS = (
    worth(5),
    worth(7, amount=Money(7, "USD", "up to", "$7")),
    worth(9, "EUR"),
    worth(100, status="reported"),
    worth(100, status="ended"),
    worth(None, None),
    worth(100, None),
    worth(5, amount=None),
    worth(5, amount=None),
)


def test_currencies_are_summed_each_by_itself_that_of_most_deals_first() -> None:
    dollars, euros = Money(12, "USD", "up to", "$12"), Money(9, "EUR", None, "much")
    assert (in_currency(AMOUNTS, "USD"), in_currency(AMOUNTS, "EUR")) == (dollars, euros)
    assert in_currency(AMOUNTS, "GBP") is None
    assert sums(AMOUNTS) == (dollars, euros)
    assert currencies(AMOUNTS) == (("USD", 2), ("EUR", 1))


@pytest.mark.parametrize(
    ("qualifiers", "whole"),
    [
        (("up to",), "up to"),
        ((None, None), None),
        ((None, "up to"), "up to"),
        (("about", "up to"), "up to"),
        ((None, "about"), "about"),
        ((None, "more than"), "more than"),
        (("more than", "more than"), "more than"),
        (("more than", "about"), "about"),
        (("more than", "up to"), "about"),
    ],
)
def test_a_sum_says_what_holds_of_it_as_a_whole(qualifiers: tuple[Any, ...], whole: str | None) -> None:
    (total,) = sums(worth(5, amount=Money(5, "USD", one, "$5")) for one in qualifiers)
    assert (total.value, total.qualifier) == (5 * len(qualifiers), whole)


def test_a_single_amount_keeps_the_words_of_its_source() -> None:
    one = Money(5e9, "USD", "up to", "as much as five billion dollars")
    assert sums((worth(5, amount=one),)) == (one,)


def test_rates_are_one_reason_whatever_they_come_to() -> None:
    rates = (worth(5, amount=Money(5, "USD", None, f"${number} a year")) for number in (5, 6))
    assert reasons(rates) == (("a rate", 2),)


def test_every_deal_is_counted_or_its_reason_is() -> None:
    assert reasons(AMOUNTS) == (
        ("amount not known", 2),
        ("amount only in words", 1),
        ("currency not known", 1),
        ("fell through or was ended", 1),
        ("reported, not confirmed", 1),
    )
    assert sum(number for _, number in (*reasons(AMOUNTS), *currencies(AMOUNTS))) == len(AMOUNTS)
