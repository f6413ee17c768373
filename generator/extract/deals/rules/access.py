"""Rules for supply told by who may use what: one grants another access to its models or its computers."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from generator.extract.deals.phrases import Phrase
from generator.extract.deals.registry import Rule, on_verbs
from generator.extract.deals.rules.parties import is_agency
from generator.extract.deals.statement import Draft, Statement, parties
from generator.extract.deals.tokens import Named
from generator.extract.deals.vocabulary import CAPACITY, CONTENT
from generator.extract.deals.words import word_set

_MODELS = word_set("ai model models technology tools")
"""What a lab lets a public body use; among companies everybody may use it, so that it tells no deal."""
_FREE = word_set("free trial preview beta early data employees users researchers")
"""Words of access that nobody buys."""
_TIES = word_set("deal agreement contract pact")
_BOUNDS = _FREE | CONTENT
_FORCED = word_set(
    "court judge regulator regulators order orders ordered force forces forced require requires required"
)


def supplier_grants_access(said: Statement) -> Iterator[Draft]:
    """A supplier grants a customer access to its models or its capacity."""
    given = _to_what(said)
    if given is None or said.frame.passive or said.words & _BOUNDS or not said.agent:
        return
    if _FORCED & {token.low for token in said.sentence}:
        return
    customers = _given_to(said)
    public = is_agency(customers)
    wares = given.words & (_MODELS | CAPACITY if public or said.words & _TIES else CAPACITY)
    if customers and wares and customers != said.agent:
        yield Draft("supply", parties((customers, "customer"), (said.agent, "supplier")), said.amount)


def _to_what(said: Statement) -> Phrase | None:
    """What one gets access to."""
    for phrase, after in pairwise(said.frame.phrases):
        if phrase.tokens[-1:] and phrase.tokens[-1].low == "access" and after.opener == "to":
            return after
    return None


def _given_to(said: Statement) -> tuple[Named, ...]:
    """Who gets access: ``granted X access``, ``gives X exclusive access``; no users of X, and none of its own."""
    tokens = said.frame.object.tokens
    first = tokens[1:2] if tokens[:1] and tokens[0].low == "the" else tokens[:1]
    between = tokens[tokens.index(first[0]) + 1 : -1] if first else ()
    plain = all(
        token.kind == "word" and token.low.endswith(("ive", "ed", "al", "ly", "ct", "er", "ty")) for token in between
    )
    return first[0].names if first and first[0].kind == "name" and plain else ()


RULES: tuple[Rule, ...] = (on_verbs(supplier_grants_access, "grant give"),)
