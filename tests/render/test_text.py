"""Dates, amounts and numbers read as English."""

from __future__ import annotations

import pytest

from generator.model import Money, Qualifier
from generator.render.text import amount_words, counted, date_words, day_of_year, place_words, shortened, sum_words


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("2025-11-03", "3 November 2025"),
        ("2025-11", "November 2025"),
        ("2025", "2025"),
        ("2025-02-30", "2025-02-30"),
        ("2025-13", "2025-13"),
        ("soon", "soon"),
        ("a-b-c", "a-b-c"),
        (None, ""),
    ],
)
def test_a_date_is_as_exact_as_given(date: str | None, words: str) -> None:
    assert date_words(date) == words


@pytest.mark.parametrize(
    ("date", "words"),
    [("2025-11-03", "3 Nov"), ("2025-05", "May"), ("2025", ""), ("2025-02-30", ""), (None, "")],
)
def test_a_day_of_a_year_is_short_and_leaves_the_year_out(date: str | None, words: str) -> None:
    assert day_of_year(date) == words


@pytest.mark.parametrize(
    ("text", "qualifier", "words"),
    [
        ("$9.7 billion", None, "$9.7 billion"),
        ("$40 billion", "up to", "up to $40 billion"),
        ("up to $40 billion", "up to", "up to $40 billion"),
        ("as much as $40 billion", "up to", "as much as $40 billion"),
        ("$3 billion to $5 billion", "up to", "$3 billion to $5 billion"),
        ("$3-5 billion", "up to", "$3-5 billion"),
        ("$3–5 billion", "up to", "$3–5 billion"),
        ("nearly €2bn", "about", "nearly €2bn"),
        ("€2bn", "about", "about €2bn"),
        ("$1bn+", "more than", "$1bn+"),
    ],
)
def test_an_amount_keeps_the_words_of_the_source(text: str, qualifier: Qualifier | None, words: str) -> None:
    assert amount_words(Money(1, "USD", qualifier, text)) == words


@pytest.mark.parametrize(
    ("number", "things", "text"),
    [(1, None, "1 deal"), (0, None, "0 deals"), (2010, None, "2,010 deals"), (2, "dealings", "2 dealings")],
)
def test_a_number_and_its_word_agree(number: int, things: str | None, text: str) -> None:
    assert counted(number, "deal", things) == text


def test_a_long_text_is_cut_at_a_word() -> None:
    assert shortened("one two, three", 9) == "one two …"
    assert shortened(" one \n two ") == "one two"
    assert len(shortened("x" * 900)) <= 202


@pytest.mark.parametrize(
    ("value", "currency", "words"),
    [
        (17_400_000_000, "USD", "$17.4 billion"),
        (950_000_000, "SEK", "SEK 950 million"),
        (1_250_000, "EUR", "€1.25 million"),
        (2_000_000_000_000, "JPY", "¥2 trillion"),
        (100_000_000, "GBP", "£100 million"),
        (12_500, "USD", "$12,500"),
        (0.5, "USD", "$0.5"),
    ],
)
def test_a_sum_is_said_with_its_currency_and_scale(value: float, currency: str, words: str) -> None:
    assert sum_words(value, currency) == words


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("United Kingdom", "the United Kingdom"),
        ("Netherlands", "the Netherlands"),
        ("Norway", "Norway"),
        ("London, United Kingdom", "London, United Kingdom"),
        ("", ""),
    ],
)
def test_a_sentence_names_some_places_with_an_article(place: str, words: str) -> None:
    assert place_words(place) == words
