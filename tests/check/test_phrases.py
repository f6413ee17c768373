"""Phrases that a company's file calls no company, and that articles write a little otherwise."""

from __future__ import annotations

from itertools import product
from time import process_time

import pytest

from generator.check.phrases import phrases_are_said
from generator.model import Article, Content, Passage, Site, StatedCompany


def said(phrases: tuple[str, ...], text: str) -> list[str]:
    passage = Passage("body", "paragraph", 5, text)
    article = Article("articles/a.md", "post", "A title", None, (passage,))
    company = StatedCompany("fern", "companies/fern.md", "Fern", aliases=("Ferns",), not_phrases=phrases)
    found = list(phrases_are_said(Site(), Content(articles=(article,), companies=(company,))))
    assert {one.code for one in found} <= {"name-misspelt"}
    return [one.remedy for one in found]


@pytest.mark.parametrize(
    ("phrase", "text", "near"),
    [
        ("fern valley", "They met in Fern Valley.", "Fern Valley"),
        ("Fern Vally", "They met in Fern  Valley.", "Fern Valley"),
        ("Frens Valley Road", "It lies on Ferns Valley Road, they said.", "Ferns Valley Road"),
    ],
)
def test_what_articles_write_in_other_capitals_or_without_the_slip_is_a_warning_with_the_line(
    phrase: str, text: str, near: str
) -> None:
    assert said(("Fern Hill, Ghent", phrase), text) == [f'If {near} is meant, write: not: ["Fern Hill, Ghent", {near}]']


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("Fern Valley", "They met in Fern Valley, and not in fern valley."),
        ("Fern Valley", "They met in Fern Village."),
        ("Fern Valley", "A valley is full of fern."),
        ("Fern Valley", "They met elsewhere."),
        ("fern", "Fern opens a plant."),
        ("FERNS", "Ferns opens a plant."),
        ("Fern Vally", "They met in Fern, Valley is where."),
        ("Fern Valley " * 40, "They met in fern valley."),
    ],
)
def test_what_is_said_is_said_nowhere_or_is_the_company_itself_is_nothing_to_say(phrase: str, text: str) -> None:
    assert said((phrase,), text) == []


def test_thousands_of_phrases_in_many_words_take_no_longer_than_a_few_would_each() -> None:
    phrases = tuple(f"Fern Hill{''.join(letters)}" for letters in product("abcdefghijklm", repeat=3))
    start = process_time()
    assert said(phrases, "They met on Fern Mountain and on Fern Downs. " * 20_000) == []
    assert process_time() - start < 8
