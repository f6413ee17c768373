"""What a JSON Schema says of several keys together: which roles a deal of a type has, of what a decision speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from generator.model import OTHER_ROLES, PRINCIPAL_ROLES, DealType
from generator.read.fragments import ID, NONE, Schema, either, one_of
from generator.read.patterns import ecma, ecma_words

if TYPE_CHECKING:
    from collections.abc import Iterable

EMPTY: Schema = {"type": "null"}
"""An empty value."""

GIVEN: Schema = {
    "type": ["string", "number", "boolean", "array", "object"],
    "errorMessage": "Nothing is written here yet.",
}
"""Any other."""


def _given(*keys: str) -> Schema:
    """A mapping that gives each of a few keys a value."""
    return {"required": list(keys), "properties": dict.fromkeys(keys, GIVEN)}


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
    """The parties of a deal of a type: no other roles, and each principal is there, two where they are equal."""
    principals = PRINCIPAL_ROLES[kind]
    return {
        "items": {"properties": {"role": one_of((*principals, *OTHER_ROLES[kind]))}},
        "minItems": 2 if "partner" in principals else 1,
        "allOf": [
            {"contains": _with("role", [role]), "errorMessage": f"Add a party in the role {role}."}
            for role in principals
        ],
    }


def _deal(*more: Schema) -> Schema:
    """A deal whose parties have the roles of its type, and whose round is one of funding."""
    kinds: tuple[DealType, ...] = get_args(DealType)
    no_round = {**either(EMPTY, NONE), "errorMessage": "Only a deal of the type funding has a round."}
    return {
        "allOf": [
            *({"if": _with("type", [one]), "then": {"properties": {"parties": _parties(one)}}} for one in kinds),
            {
                "if": _with("type", (one for one in kinds if one != "funding")),
                "then": {"properties": {"round": no_round}},
            },
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
    "items": {"type": "string", "pattern": f"^{ID}$"},
    "minItems": 2,
    "maxItems": 2,
    "uniqueItems": True,
    "pattern": ecma(rf"{ID}\s*[,;]\s*{ID}"),
    "errorMessage": "Write two ids: [first-id, second-id]",
}
"""Two ids, as a list or with a comma."""

DECISION: Schema = {
    "if": _with("verdict", ["not-a-company"]),
    "then": {**_given("name"), "properties": {"name": GIVEN, "companies": EMPTY, "deals": EMPTY}},
    "else": {
        "properties": {"companies": PAIR, "deals": PAIR, "name": EMPTY},
        "oneOf": [_given("companies"), _given("deals")],
    },
}
"""A decision names what its verdict speaks of, and nothing else."""
