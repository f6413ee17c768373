"""What a JSON Schema says of several keys together: which roles a deal of a type has, of what a decision speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from generator.model import OTHER_ROLES, PRINCIPAL_ROLES, DealType
from generator.read.fragments import BLANK, ID, NAME_OF_ADDRESS, NONE, Schema, either, one_of
from generator.read.keys import fold_key
from generator.read.patterns import ecma_keys, ecma_words

if TYPE_CHECKING:
    from collections.abc import Iterable

EMPTY: Schema = {"type": ["null", "string"], "pattern": BLANK}
"""An empty value."""

NOTHING: Schema = {**EMPTY, "type": ["null", "string", "array"], "items": EMPTY}
"""An empty value, or a list without any other."""

GIVEN: Schema = {
    "type": ["string", "number", "boolean", "array", "object"],
    "pattern": r"\S",
    "minItems": 1,
    "errorMessage": "Nothing is written here yet.",
}
"""A value that is not empty."""


def _given(*keys: str) -> Schema:
    """A mapping that gives each of a few keys a value."""
    return {"required": list(keys), "properties": dict.fromkeys(keys, GIVEN)}


def with_some(names: Iterable[str], message: str) -> Schema:
    """A mapping in which one of the spellings of a key is not empty.

    :param names: the key's names.
    :param message: what is said where all are empty or absent.
    """
    return {"not": {"patternProperties": {ecma_keys(map(fold_key, names)): EMPTY}}, "errorMessage": message}


def _with(key: str, words: Iterable[str]) -> Schema:
    """A mapping in which a key has one of a few words for its value."""
    return {"required": [key], "properties": {key: {"type": "string", "pattern": ecma_words(words)}}}


# ------------------------------------------------------------------------------------------------ deals

NOT_BOTH: Schema = {
    "not": _given("article", "url"),
    "errorMessage": "Write one of the two: article: articles/…, or url: https://…",
}
"""A piece of evidence does not name two places."""


def _parties(kind: DealType) -> Schema:
    """The parties, if any, of a deal of a type: no other roles, and each principal, two where they are equal."""
    principals = PRINCIPAL_ROLES[kind]
    fitting: Schema = {
        "items": {"properties": {"role": one_of((*principals, *OTHER_ROLES[kind]))}},
        "minItems": 2 if "partner" in principals else 1,
        "allOf": [
            {"contains": _with("role", [role]), "errorMessage": f"Add a party in the role {role}."}
            for role in principals
        ],
    }
    return {"if": {"minItems": 1}, "then": fitting}


FACTS = ("type", "status", "date", "amount", "valuation", "round", "place", "term", "capacity", "parties")
"""The keys that say what a deal is: where it is rejected, it is none and has no such."""


def _deal(*more: Schema) -> Schema:
    """A deal whose parties have the roles of its type, whose round is one of funding, and that is not rejected too."""
    kinds: tuple[DealType, ...] = get_args(DealType)
    no_round = {**either(EMPTY, NONE), "errorMessage": "Only a deal of the type funding has a round."}
    no_fact = {**NOTHING, "errorMessage": "A deal that is rejected has no facts: take out this line, or reject."}
    return {
        "allOf": [
            *({"if": _with("type", [one]), "then": {"properties": {"parties": _parties(one)}}} for one in kinds),
            {
                "if": _with("type", (one for one in kinds if one != "funding")),
                "then": {"properties": {"round": no_round}},
            },
            {"if": _given("reject"), "then": {"properties": dict.fromkeys(FACTS, no_fact)}},
            *more,
        ]
    }


DEAL_FILE = _deal(
    {
        "properties": {
            "evidence": {
                "items": {"anyOf": [_given("article"), _given("url")], "errorMessage": NOT_BOTH["errorMessage"]}
            }
        }
    }
)
"""A deal in a file of its own: each piece of evidence says where it stands."""

DEAL_IN_ARTICLE = _deal(_given("type", "parties"))
"""A deal that an article's front matter states, whose evidence may be the article itself."""


# -------------------------------------------------------------------------------------------- decisions

PAIR: Schema = {
    "type": ["array", "string"],
    "items": NAME_OF_ADDRESS,
    "minItems": 2,
    "maxItems": 2,
    "uniqueItems": True,
    "pattern": rf"^\s*({ID})\s*[,;]\s*(?!\1\s*$){ID}\s*$",
    "errorMessage": "Write two ids: [first-id, second-id]",
}
"""Two ids, as a list or with a comma."""


def _pair(key: str, other: str) -> Schema:
    """A decision of two things of one kind, and of nothing else."""
    return {"required": [key], "properties": {key: PAIR, other: NOTHING, "name": EMPTY}}


DECISION: Schema = {
    "if": _with("verdict", ["not-a-company"]),
    "then": {**_given("name"), "properties": {"name": GIVEN, "companies": NOTHING, "deals": NOTHING}},
    "else": {"anyOf": [_pair("companies", "deals"), _pair("deals", "companies")]},
}
"""A decision names what its verdict speaks of, and nothing else."""
