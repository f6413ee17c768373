"""How a passage is cut into words."""

from __future__ import annotations

import pytest

from generator.extract.words import is_capital, split_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Nvidia’s chips", ["Nvidia", "'s", "chips"]),
        ("L'Oréal and Booking.com", ["L'Oréal", "and", "Booking.com"]),
        ("Nvidia-backed Lambda.", ["Nvidia", "-", "backed", "Lambda", "."]),
        ("in the U.S. today", ["in", "the", "U.S.", "today"]),
        ("AT&T paid $9.7bn", ["AT", "&", "T", "paid", "$", "9", ".", "7bn"]),
        ("It works.Then it stops", ["It", "works", ".", "Then", "it", "stops"]),
    ],
)
def test_words_are_cut_as_names_are_written(text: str, words: list[str]) -> None:
    assert split_words(text).texts == words


def test_offsets_point_into_the_text() -> None:
    text = "“Acme’s” non‑profit — İstanbul"
    words = split_words(text)
    for word, start, end in zip(words.texts, words.starts, words.ends, strict=True):
        assert len(word) == end - start
        assert text[start:end].replace("’", "'").replace("‑", "-") == word


@pytest.mark.parametrize(("word", "expected"), [("Lambda", True), ("xAI", True), ("23andMe", True), ("Øre", True)])
def test_names_are_capitalised(word: str, expected: bool) -> None:
    assert is_capital(word) is expected


@pytest.mark.parametrize("word", ["meta", "10x", "5GW", "7B", "&", "2025", "çedilla"])
def test_other_words_are_not(word: str) -> None:
    assert not is_capital(word)
