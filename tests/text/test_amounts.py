"""Whether two amounts can be one sum."""

from __future__ import annotations

import pytest

from generator.model import Money
from generator.text.amounts import agree, digits, is_rate
from tests.link.corpus import money


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("320 million USD", "320 million USD", True),
        ("2.1 billion USD", "2.05 billion USD", True),
        ("11.9 billion USD", "12 billion USD", True),
        ("9.7 billion USD", "10.5 billion USD", False),
        ("about 320 million USD", "300 million USD", True),
        ("about 320 million USD", "200 million USD", False),
        ("up to 19.4 billion USD", "17.4 billion USD", True),
        ("up to 40 billion USD", "25 billion USD", False),
        ("up to 40 billion USD", "45 billion USD", False),
        ("up to 40 billion USD", "4 billion USD", False),
        ("more than 1 billion USD", "1.1 billion USD", True),
        ("more than 1 billion USD", "0.9 billion USD", False),
        ("3.2 billion EUR", "3.44 billion USD", True),
        ("3.2 billion EUR", "2.1 billion USD", False),
        ("240 million CAD", "970 million USD", False),
        ("1 billion ZZZ", "1 billion USD", False),
        ("1 billion ZZZ", "1 billion ZZZ", True),
    ],
)
def test_two_amounts_agree_or_not(one: str, other: str, same: bool) -> None:
    first, second = money(one), money(other)
    assert first
    assert second
    assert agree(first, second) is agree(second, first) is same


@pytest.mark.parametrize(
    ("text", "expected"), [("9.7 billion USD", 2), ("10 billion USD", 1), ("3.44 billion EUR", 3), ("1 USD", 1)]
)
def test_digits_tell_how_precise_an_amount_is(text: str, expected: int) -> None:
    amount = money(text)
    assert amount
    assert digits(amount) == expected


@pytest.mark.parametrize(
    "text",
    ["$30B a year", "$2 billion per year", "$5 million annually", "$9 / month", "$2 billion-a-year", "$5 a share"],
)
def test_an_amount_that_is_paid_again_and_again_is_a_rate(text: str) -> None:
    assert is_rate(Money(5, "USD", None, text))


@pytest.mark.parametrize("text", ["$30B", "a $2 billion", "$5 million over five years", "several billion dollars"])
def test_an_amount_that_is_paid_once_is_none(text: str) -> None:
    assert not is_rate(Money(5, "USD", None, text))
