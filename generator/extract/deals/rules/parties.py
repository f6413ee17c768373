"""Whom a rule may count as a party that its own words do not name, and what a sum for several leaves for each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.extract.deals.statement import Draft, Statement
from generator.extract.deals.syntax import Tokens, is_finite, is_possessive
from generator.extract.deals.tokens import Named
from generator.extract.deals.vocabulary import FUNDING
from generator.extract.deals.words import PREPOSITIONS, word_set

_COMPANY = word_set(
    "startup startups start-up start-ups company companies firm firms business rival rivals competitor supplier "
    "customer spinoff spin-off unit subsidiary maker provider lab developer venture outfit chipmaker carmaker upstart "
    "vendor operator manufacturer one"
)
"""Nouns of a company, which without *the* introduce one that was not spoken of before."""
_EVENT = FUNDING | word_set(
    "deal deals agreement agreements contract pact acquisition purchase takeover transaction merger partnership "
    "collaboration buyout it this that there terms financing"
)
"""Nouns of what a sentence may be about without naming a company again: ``The round was led by A``."""
_AGENCY = re.compile(
    r"Department(?! of (?:Justice|Labor))|Ministry|Administration|Office|Army|Navy|Force|Corps|"
    r"DoE|NASA|DARPA|NHS|Postal Service"
)
_RECIPIENT = word_set("for in into of")


def is_agency(names: tuple[Named, ...]) -> bool:
    """Whether a side is a public body that buys things: a department, an army; no university, and no league."""
    return bool(names) and names[0].kind == "other" and bool(_AGENCY.search(names[0].name))


def topic_of(said: Statement, besides: tuple[Named, ...] = ()) -> tuple[Named, ...]:
    """The company that the text is about at this point, where the sentence itself speaks of no other.

    :param said: the statement.
    :param besides: organisations that play another part in it.
    """
    return () if speaks_of_stranger(said) else said.topic(besides)


def speaks_of_stranger(said: Statement) -> bool:
    """Whether a sentence's subject, or whom its money is for, is somebody of whom only a description is known."""
    lead = _lead(said.sentence)
    named = next((at for at, token in enumerate(lead) if token.names and not is_possessive(lead, at)), None)
    if _introduces(lead[: named + 1] if named is not None else lead):
        return True
    if named is None:
        return bool(lead) and not (_is_event(lead) and _is_of_one(said))
    return not said.frame.passive and any(
        phrase.opener in _RECIPIENT and not phrase.mentioned and not phrase.heads and _introduces(phrase.tokens)
        for phrase in said.frame.phrases
    )


def without_shared_sum(drafts: Iterable[Draft], said: Statement, others: tuple[Named, ...]) -> Iterator[Draft]:
    """Deals with several organisations without the one amount that the text gives for all, unless it is for each.

    :param drafts: the deals.
    :param said: the statement.
    :param others: those with whom they are.
    """
    shared = len(others) > 1 and "each" not in said.words
    yield from (replace(draft, amount=None) if shared else draft for draft in drafts)


def who_did_too(said: Statement) -> tuple[Named, ...]:
    """Who did the same, as the sentence ends: ``X signed a deal with Y, as did Z``."""
    word = said.frame.clause.tokens[said.frame.at]
    after = [token for token in said.sentence if token.start > word.start]
    for at, token in enumerate(after[:-2]):
        if token.low in {"as", "so"} and after[at + 1].low in {"did", "has", "have"} and after[at - 1].text == ",":
            return after[at + 2].names if after[at + 2].kind == "name" else ()
    return ()


def _lead(tokens: Tokens) -> Tokens:
    """What stands before the first verb with a subject of its own; nothing where there is none."""
    for at in range(len(tokens)):
        if is_finite(tokens, at):
            return tokens[:at]
    return ()


def _introduces(tokens: Tokens) -> bool:
    """Whether words name or describe somebody unknown: ``a startup``, ``its rival``, a capitalised name."""
    for at, token in enumerate(tokens):
        near = tokens[at + 1 : at + 3]
        named = any(other.names for other in near) and near[0].low not in PREPOSITIONS
        unresolved = token.kind == "ref" and not token.names
        if (unresolved or (token.low in _COMPANY and token.kind != "ref")) and not named:
            return True
    return any(token.kind == "proper" and not _leads_to_name(tokens[at:]) for at, token in enumerate(tokens))


def _leads_to_name(tokens: Tokens) -> bool:
    """Whether words up to a name merely describe it: ``Enterprise AI startup``."""
    plain = all(token.kind in {"word", "proper"} for token in tokens[:-1])
    return plain and len(tokens) > 1 and tokens[-1].kind == "name" and tokens[-2].low in _COMPANY


def _is_of_one(said: Statement) -> bool:
    """Whether a sentence that opens with a round or an agreement names no money of another company: ``A made in B``."""
    tokens = said.sentence
    made = (at for at, token in enumerate(tokens) if token.low == "made" and at and tokens[at - 1].names)
    return not any(tokens[at + 1 : at + 2] and tokens[at + 1].low in {"in", "into"} for at in made)


def _is_event(tokens: Tokens) -> bool:
    """Whether words are about a round or an agreement."""
    return any(token.kind in {"round", "money"} or token.low in _EVENT for token in tokens)
