"""Tests on a token and its neighbours: is it a verb here, does it own something, does it end a name."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extract.deals.tokens import Token
from generator.extract.deals.words import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    NOUN_TOO,
    NOUNS_AFTER_NAME,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    VERBS,
    word_set,
)

Tokens = tuple[Token, ...]

_BEFORE_BASE = word_set("to and or that they who not it also then both let help")
"""Words after which a form such as *lease* or *deal* can be a verb."""
_ADVERBS = word_set("also now just then maybe not still already once again both each")
"""Adverbs without -ly; after one, such a form is a verb."""


def is_possessive(tokens: Sequence[Token], at: int) -> bool:
    """Whether the token at an index is followed by a possessive mark."""
    return at + 1 < len(tokens) and tokens[at + 1].low in {"'s", "’s", "'", "’"}


def is_verb(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token is used as a verb, judged by its form and the word before it."""
    token = tokens[at]
    if token.kind not in {"word", "proper"} or token.low not in VERBS:
        return False
    before = tokens[at - 1] if at else None
    if before is None or token.low not in NOUN_TOO:
        return True
    if before.kind in {"money", "round"} or before.low in {"'s", "’s"}:
        return False
    if before.low in _ADVERBS or before.low.endswith("ly"):
        return True
    if (
        VERBS[token.low][1] == "base"
        and before.kind == "word"
        and before.low not in _BEFORE_BASE | AUXILIARIES | PRONOUNS
    ):
        return False
    after_noun_words = before.low in DETERMINERS - {"that"} or before.low in PREPOSITIONS - {"to"}
    adjective = before.kind == "word" and before.low.endswith(("-year", "able", "ing", "ious", "ic", "ous"))
    return not after_noun_words and not adjective


def is_finite(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb with a subject of its own stands at an index, adverbs before it set aside."""
    while at < len(tokens) and tokens[at].low.endswith("ly"):
        at += 1
    if at >= len(tokens) or tokens[at].kind not in {"word", "proper"}:
        return False
    if tokens[at].low in AUXILIARIES:
        return tokens[at].text[0] not in "'’" or (at > 0 and tokens[at - 1].low in PRONOUNS | {"it", "that", "there"})
    if not is_verb(tokens, at) or VERBS[tokens[at].low][1] not in {"s", "past"}:
        return False
    following = tokens[at + 1].low if at + 1 < len(tokens) else ""
    return not (VERBS[tokens[at].low][1] == "past" and following == "by")


def ends_name(tokens: Tokens, at: int) -> bool:
    """Whether a word cannot be a noun that the name before it describes."""
    low = tokens[at].low
    if low in NOUNS_AFTER_NAME:
        return False
    return (
        low in PREPOSITIONS | AUXILIARIES | RELATIVES | CONJUNCTIONS | {"also"}
        or low.endswith("ly")
        or is_verb(tokens, at)
    )
