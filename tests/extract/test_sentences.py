"""Where a passage is cut into sentences."""

from __future__ import annotations

import time

import pytest

from generator.extract.sentences import split_sentences

CASES = [
    ("One fish. Two fish!", ["One fish.", "Two fish!"]),
    ("Kelp Ltd., a maker of robots, rose. It sells fish.", ["Kelp Ltd., a maker of robots, rose.", "It sells fish."]),
    ("They bought Kelp Inc. The price was low.", ["They bought Kelp Inc.", "The price was low."]),
    ("Kelp Inc. Holdings grew.", ["Kelp Inc. Holdings grew."]),
    ("J. P. Weaver of the U.S. Navy paid $2.5 million.", ["J. P. Weaver of the U.S. Navy paid $2.5 million."]),
    ("He moved to the U.S. In May he left.", ["He moved to the U.S.", "In May he left."]),
    ("It closed its Series A. The round was small.", ["It closed its Series A.", "The round was small."]),
    ("It closed its Series A. Elm led the Series B.", ["It closed its Series A.", "Elm led the Series B."]),
    ("She bought X. Others followed.", ["She bought X.", "Others followed."]),
    ("On Feb. 16 they met Dr. Weaver.", ["On Feb. 16 they met Dr. Weaver."]),
    ("“We won.” He left.", ["“We won.”", "He left."]),
    ("Well… Maybe. No end", ["Well…", "Maybe.", "No end"]),
    ("", []),
]


@pytest.mark.parametrize(("text", "sentences"), CASES)
def test_sentences_end_where_a_reader_would_end_them(text: str, sentences: list[str]) -> None:
    assert [text[start:end] for start, end in split_sentences(text)] == sentences


def test_a_known_name_after_an_abbreviation_begins_a_sentence() -> None:
    text = "It met Kelp Bros. Elm rose. Kelp Bros. Holdings fell."
    bounds = split_sentences(text, {7, text.index("Elm"), text.rindex("Kelp")})
    assert [text[start:end] for start, end in bounds] == ["It met Kelp Bros.", "Elm rose.", "Kelp Bros. Holdings fell."]


@pytest.mark.parametrize("text", ["." * 200_000, ". " * 100_000, "A." * 100_000, "“" * 100_000])
def test_a_hostile_text_takes_no_longer_than_a_long_one(text: str) -> None:
    began = time.process_time()
    split_sentences(text)
    assert time.process_time() - began < 3
