"""How a sentence is taken apart: lists of names, what is said in passing, subjects and phrases."""

from __future__ import annotations

import pytest

from generator.extract.deals.clauses import Clause, cut_clauses
from generator.extract.deals.phrases import phrases_after
from generator.extract.deals.subjects import find_subject
from generator.extract.deals.syntax import is_verb
from generator.extract.deals.tokens import tokenise
from generator.model import Mention

NAMES = ("Acme", "Birch Fund", "Cobalt", "Delta Works")


def clauses(text: str) -> tuple[Clause, ...]:
    """The clauses of a sentence that names some of four companies."""
    mentions = [
        Mention(name, name, 0, start, start + len(name), True) for name in NAMES if (start := text.find(name)) >= 0
    ]
    return cut_clauses(tokenise(text, 0, len(text), sorted(mentions, key=lambda m: m.start), today="2025-05-05"))


def words(clause: Clause) -> str:
    return " ".join(token.text for token in clause.tokens)


LISTS = [
    ("Acme, Birch Fund and Cobalt met.", [("Acme", "Birch Fund", "Cobalt")]),
    ("Acme, Birch Fund, and the chipmaker Cobalt met.", [("Acme", "Birch Fund", "Cobalt")]),
    ("Acme as well as Birch Fund met.", [("Acme", "Birch Fund")]),
    ("It is for Acme, and Cobalt said no.", [("Acme",), ("Cobalt",)]),
    ("For Acme, Cobalt is a friend.", [("Acme",), ("Cobalt",)]),
    ("Acme chips and Cobalt cars sell.", [("Acme",), ("Cobalt",)]),
    ("Acme, Cobalt talks ended", [("Acme", "Cobalt")]),
    ("Acme, Cobalt and others met.", [("Acme", "Cobalt")]),
    ("Acme and other investors met.", [("Acme",)]),
    ("It met Acme and Cobalt has left.", [("Acme",), ("Cobalt",)]),
    ("The fund that met Acme and Cobalt has left.", [("Acme", "Cobalt")]),
    ("It fell after talks with Acme and Cobalt failed.", [("Acme", "Cobalt")]),
    ("A deal between Acme and Cobalt failed.", [("Acme", "Cobalt")]),
]


@pytest.mark.parametrize(("text", "groups"), LISTS)
def test_a_list_of_names_is_one_token_and_names_apart_are_not(text: str, groups: list[tuple[str, ...]]) -> None:
    main = clauses(text)[0]
    assert [tuple(name.name for name in token.names) for token in main.tokens if token.kind == "name"] == groups


PASSING = [
    ("Acme, a maker of robots, has grown.", "Acme has grown", ["a maker of robots"]),
    ("Acme, founded in 2012 in Ghent, has grown.", "Acme has grown", ["founded in 2012 in Ghent"]),
    ("Acme, which Cobalt bought in 2019, has grown.", "Acme has grown", ["which Cobalt bought in 2019"]),
    ("Acme (ACM) has grown.", "Acme has grown", ["ACM"]),
    ("Acme has met Cobalt, an old firm.", "Acme has met Cobalt", ["an old firm"]),
    ("In a deal with Acme, the firm sold fish.", "In a deal with Acme , the firm sold fish", []),
]


@pytest.mark.parametrize(("text", "main", "inner"), PASSING)
def test_what_is_said_in_passing_is_a_clause_of_its_own(text: str, main: str, inner: list[str]) -> None:
    first, *others = clauses(text)
    assert words(first) == main
    assert [words(clause) for clause in others] == inner


SUBJECTS = [
    ("Acme has agreed to buy Cobalt.", "buy", "Acme"),
    ("On Monday Acme said it would reportedly buy Cobalt.", "buy", "Acme"),
    ("Acme and Cobalt signed a deal to buy fish.", "buy", "Acme and Cobalt"),
    ("Acme of Ghent will buy Cobalt.", "buy", "Acme"),
    ("Acme signed a non-exclusive $5 million agreement to supply fish.", "supply", "Acme"),
    ("Acme's $3 billion deal to buy Cobalt ended.", "buy", "Acme"),
    ("Acme cuts its prices, raises $5 million", "raises", "Acme"),
    ("Acme sold fish and bought Cobalt.", "bought", "Acme"),
    ("It grew after Acme bought Cobalt.", "bought", "Acme"),
    ("Acme spent years buying Cobalt.", "buying", "Acme"),
    ("Having bought Cobalt, Acme grew.", "bought", "Acme"),
    ("A friend of Acme bought Cobalt.", "bought", None),
    ("Sailors bought Cobalt.", "bought", None),
]


@pytest.mark.parametrize(("text", "verb", "subject"), SUBJECTS)
def test_the_subject_of_a_verb_is_found_over_what_stands_between(text: str, verb: str, subject: str | None) -> None:
    clause = clauses(text)[0]
    at = next(n for n, token in enumerate(clause.tokens) if token.low == verb)
    found, _ = find_subject(clause, at)
    assert (found.text if found else None) == subject


PHRASES = [
    ("bought Cobalt for $5 million", [("", "Cobalt"), ("for", "$5 million")]),
    ("raised $5 million, led by Acme", [("", "$5 million"), ("led by", "Acme")]),
    ("raised $5 million with participation from Acme", [("", "$5 million"), ("joined by", "Acme")]),
    ("bought chips to train models", [("", "chips"), ("to do", "models")]),
    ("bought Cobalt and sold fish", [("", "Cobalt")]),
    ("bought Cobalt, which is old", [("", "Cobalt")]),
]


@pytest.mark.parametrize(("text", "phrases"), PHRASES)
def test_what_follows_a_verb_is_cut_into_object_and_phrases(text: str, phrases: list[tuple[str, str]]) -> None:
    tokens = clauses(text)[0].tokens
    found = phrases_after(tokens, 1)
    assert [(phrase.opener, " ".join(token.text for token in phrase.tokens)) for phrase in found] == phrases


VERBS = [
    ("They raise money", 1, True),
    ("a $5 million raise", 2, False),
    ("Acme plans to lease it", 3, True),
    ("a long lease ended", 2, False),
    ("Sources say so", 1, True),
]


@pytest.mark.parametrize(("text", "at", "verb"), VERBS)
def test_a_form_that_is_noun_and_verb_is_told_by_the_word_before(text: str, at: int, verb: bool) -> None:
    assert is_verb(clauses(text)[0].tokens, at) is verb
