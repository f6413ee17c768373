"""Amounts as a person writes them."""

from __future__ import annotations

import pytest

from generator.model import Money
from generator.render.text import amount_words
from generator.text.money import QUALIFIERS, parse_amount


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("$320 million", Money(320_000_000, "USD", None, "$320 million")),
        ("€3.2 billion", Money(3_200_000_000, "EUR", None, "€3.2 billion")),
        ("up to $40 billion", Money(40_000_000_000, "USD", "up to", "up to $40 billion")),
        ("about £2m", Money(2_000_000, "GBP", "about", "about £2m")),
        ("More than $9.7bn", Money(9_700_000_000, "USD", "more than", "more than $9.7bn")),
        ("~$5m", Money(5_000_000, "USD", "about", "~$5m")),
        ("$5M+", Money(5_000_000, "USD", "more than", "$5M+")),
        ("US$ 5bn", Money(5_000_000_000, "USD", None, "US$ 5bn")),
        ("USD 320 million", Money(320_000_000, "USD", None, "USD 320 million")),
        ("320 million dollars", Money(320_000_000, "USD", None, "320 million dollars")),
        ("CHF 5m", Money(5_000_000, "CHF", None, "CHF 5m")),
        ("¥500 billion", Money(500_000_000_000, "JPY", None, "¥500 billion")),
        ("A$2bn", Money(2_000_000_000, "AUD", None, "A$2bn")),
        ("$1,250,000", Money(1_250_000, "USD", None, "$1,250,000")),
        ("$2.1 Bln", Money(2_100_000_000, "USD", None, "$2.1 Bln")),
        ("$0.25", Money(0.25, "USD", None, "$0.25")),
        ("$1-2 billion", Money(2_000_000_000, "USD", "up to", "$1-2 billion")),
        ("$1 billion to $2 billion", Money(2_000_000_000, "USD", "up to", "$1 billion to $2 billion")),
        ("$30B a year", Money(30_000_000_000, "USD", None, "$30B a year")),
        ("up to $2 million per month", Money(2_000_000, "USD", "up to", "up to $2 million per month")),
        ("multibillion-dollar", Money(None, "USD", None, "multibillion-dollar")),
    ],
)
def test_an_amount_is_read(text: str, amount: Money) -> None:
    assert parse_amount(text) == amount


@pytest.mark.parametrize("word", QUALIFIERS)
def test_the_word_before_an_amount_stays_in_its_text_and_is_not_said_again(word: str) -> None:
    read = parse_amount(f"{word.capitalize()} $5m")
    assert read == Money(5_000_000, "USD", QUALIFIERS[word], f"{word} $5m")
    assert read
    assert amount_words(read) == f"{word} $5m"


@pytest.mark.parametrize("text", ["", "320000000", "a lot", "undisclosed", "$", "million dollars", "$3.2.1", "$" * 99])
def test_what_has_no_number_with_a_currency_is_none(text: str) -> None:
    assert parse_amount(text) is None
