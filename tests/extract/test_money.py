"""Every spelling of an amount of money, and what is none."""

from __future__ import annotations

import time

import pytest

from generator.extract.money import find_money
from generator.model import Money, Qualifier

ONE = [
    ("$9.7bn", 9_700_000_000, "USD", None),
    ("$2.1 Bln", 2_100_000_000, "USD", None),
    ("$320M", 320_000_000, "USD", None),
    ("US$40 mn", 40_000_000, "USD", None),
    ("USD 5 million", 5_000_000, "USD", None),
    ("5 million dollars", 5_000_000, "USD", None),
    ("3.2 billion euros", 3_200_000_000, "EUR", None),
    ("€385m", 385_000_000, "EUR", None),
    ("€1,5 million", 1_500_000, "EUR", None),
    ("£439,000", 439_000, "GBP", None),
    ("¥300 billion", 300_000_000_000, "JPY", None),
    ("₹8.5 crore", 85_000_000, "INR", None),
    ("Rs 20 lakh", 2_000_000, "INR", None),
    ("Rs 2,50,000 crore", 2_500_000_000_000, "INR", None),
    ("CHF 3 million", 3_000_000, "CHF", None),
    ("C$5B", 5_000_000_000, "CAD", None),
    ("A$40 million", 40_000_000, "AUD", None),
    ("AU$330 million", 330_000_000, "AUD", None),
    ("$100-million", 100_000_000, "USD", None),
    ("$1.3 bil", 1_300_000_000, "USD", None),
    ("half a billion dollars", 500_000_000, "USD", None),
    ("two billion euros", 2_000_000_000, "EUR", None),
    ("$20.47", 20.47, "USD", None),
    ("up to $5bn", 5_000_000_000, "USD", "up to"),
    ("as much as $5 billion", 5_000_000_000, "USD", "up to"),
    ("$40-$50 billion", 50_000_000_000, "USD", "up to"),
    ("$8 billion to $10 billion", 10_000_000_000, "USD", "up to"),
    ("between $40 billion and $50 billion", 50_000_000_000, "USD", "up to"),
    ("nearly $500 million", 500_000_000, "USD", "about"),
    ("around €2bn", 2_000_000_000, "EUR", "about"),
    ("more than $12bn", 12_000_000_000, "USD", "more than"),
    ("at least $12bn", 12_000_000_000, "USD", "more than"),
    ("$7B+", 7_000_000_000, "USD", "more than"),
    ("multibillion-dollar", None, "USD", None),
    ("billions of dollars", None, "USD", None),
]
NONE = ["multi-year", "5 million people", "in 2019", "a won game", "Series B", "ABC$", "the 100 metres", "won 5 times"]


@pytest.mark.parametrize(("text", "value", "currency", "qualifier"), ONE)
def test_an_amount_is_read_with_its_currency_and_qualifier(
    text: str, value: float | None, currency: str, qualifier: Qualifier | None
) -> None:
    (span,) = find_money(f"It is {text}, they say.")
    assert span.money == Money(value, currency, qualifier, text)
    assert type(span.money.value) is type(value)


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_amount_is_left_alone(text: str) -> None:
    assert find_money(f"It is {text}, they say.") == ()


def test_of_an_amount_in_two_currencies_the_first_counts() -> None:
    (span,) = find_money("It costs €3.2 billion ($3.44bn) in all.")
    assert span.money.currency == "EUR"


def test_two_amounts_are_two() -> None:
    assert [span.money.value for span in find_money("$40 million and $50 million")] == [40_000_000, 50_000_000]


def test_an_amount_at_the_end_of_a_text_that_breaks_off_is_not_read() -> None:
    assert find_money("Kelp has raised a $320", cut=True) == ()
    assert find_money("Kelp has raised $320 million…", cut=True) == ()
    assert len(find_money("Kelp has raised $320 million in Ber", cut=True)) == 1


@pytest.mark.parametrize("text", ["$1" * 50_000, "1," * 50_000, "1,111" * 20_000, "a " * 50_000, "$1-" * 30_000])
def test_a_hostile_text_takes_no_longer_than_a_long_one(text: str) -> None:
    began = time.process_time()
    find_money(text)
    assert time.process_time() - began < 3
