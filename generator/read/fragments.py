"""What a value is in a JSON Schema (draft 07), as an editor's YAML gives it: a number where digits stand, and so on.

A schema never refuses what the program reads. It cannot know everything: a day that the month does not have passes it,
and ``research-site check`` says so.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.read.dates import DAYS, LESS, YEARS
from generator.read.patterns import ecma, ecma_words
from generator.text import money
from generator.text.urls import LENGTH_LIMIT

Schema = Mapping[str, Any]
"""A JSON Schema, or a part of one."""

YES_NO_WORDS = {
    **dict.fromkeys(("true", "yes", "on", "y", "1"), True),
    **dict.fromkeys(("false", "no", "off", "n", "0"), False),
}
"""What counts as yes and no, whatever the case."""

ID = "[a-z0-9]+(?:-[a-z0-9]+)*"
"""An id: the last part of an address."""

BLANK = r"^\s*$"
"""A text that is empty."""

SINGLE: Schema = {"type": ["string", "number", "boolean"]}
"""A text, whatever it looks like."""

REASON: Schema = {
    "type": ["string", "number"],
    "pattern": f"^(?!{ecma_words(YES_NO_WORDS)[1:]})",
    "not": {"enum": [0, 1]},
    "errorMessage": "Write a name or a reason: a mere yes or no will not do.",
}
"""A text that is no mere yes or no."""

LIST: Schema = {
    "type": ["array", "string", "number", "boolean"],
    "items": {
        "type": ["string", "number", "boolean", "null", "object"],
        "if": {"type": "object"},
        "then": {
            "patternProperties": {ecma_words(["name"]): {"type": ["string", "number", "boolean", "null"]}},
            "not": {"patternProperties": {ecma_words(["name"]): False}},
            "errorMessage": "Write a text, or name: and a text.",
        },
    },
}
"""A list of texts, or one text with commas; ``- name: X`` is ``- X``."""

_UNSAFE = r"\s\"'<>\\^`{|}"
_ADDRESS = rf"\s*[Hh][Tt][Tt][Pp][Ss]?://[^{_UNSAFE}/?#@%:]+(?::(?:0*[1-9]\d{{0,4}})?)?(?:[/?#][^{_UNSAFE}]*)?\s*"

ADDRESS: Schema = {
    "type": "string",
    "format": "iri",
    "pattern": f"^{_ADDRESS}$",
    "maxLength": LENGTH_LIMIT,
    "errorMessage": "Write an address that begins with https:// or http://",
}
"""An address of the web."""

ADDRESS_OR_NAME: Schema = {
    **SINGLE,
    "pattern": rf"^[^:]*$|\S.* .*\S|^{_ADDRESS}$",
    "errorMessage": "Write a name, or an address that begins with https:// or http://",
}
"""An address of the web, or words."""

YES_OR_NO: Schema = {
    "type": ["boolean", "string", "integer"],
    "pattern": ecma_words(YES_NO_WORDS),
    "minimum": 0,
    "maximum": 1,
    "errorMessage": "Write true or false.",
}
"""Yes or no."""

NONE: Schema = {"type": "string", "pattern": ecma_words(["none"])}
"""The word that says that there is none."""

NAME_OF_ADDRESS: Schema = {
    "type": ["string", "integer", "boolean"],
    "pattern": f"^{ID}$",
    "minimum": 0,
    "errorMessage": "Write small letters, digits and hyphens: a-name",
}
"""An id, which may be a number or ``true``."""

_UNSURE = r"^\s*(?!0?(\d+)/0?\1/)(?:0?[1-9]|1[0-2])/(?:0?[1-9]|1[0-2])/"
"""A day that can be read in two ways, the month first or the day."""

DEFINITIONS: Mapping[str, Schema] = {
    "day": {
        "type": ["string", "integer"],
        "pattern": ecma(*DAYS),
        "minimum": YEARS.start * 10_000,
        "maximum": YEARS.stop * 10_000,
        "not": {"type": "string", "pattern": _UNSURE},
        "errorMessage": "Write the day so: 2025-11-03",
    },
    "date": {
        "type": ["string", "integer"],
        "pattern": ecma(*DAYS, *LESS),
        "minimum": YEARS.start,
        "maximum": YEARS.stop * 10_000,
        "not": {
            "type": ["string", "integer"],
            "pattern": _UNSURE,
            "minimum": YEARS.stop,
            "maximum": YEARS.start * 10_000,
        },
        "errorMessage": "Write a day, a month or a year so: 2025-11-03, 2025-11 or 2025",
    },
    "amount": {
        "type": "string",
        "pattern": ecma(*money.FORMS),
        "errorMessage": 'Write a number with its currency: "$320 million", up to €2bn',
    },
}
"""The fragments that are long and often used; each schema has those that it refers to."""

NO_MERE_MONTH: Schema = {
    "not": {
        "type": ["string", "integer"],
        "pattern": ecma(*LESS),
        "minimum": YEARS.start,
        "maximum": YEARS.stop - 1,
    },
    "errorMessage": DEFINITIONS["day"]["errorMessage"],
}
"""Anything but a month or a year."""


def reference(name: str) -> Schema:
    """A fragment by its name in ``DEFINITIONS``."""
    return {"$ref": f"#/definitions/{name}"}


def advice(schema: Schema) -> str:
    """What a person is told to write; empty where anything goes.

    :param schema: the fragment of a kind of value.
    """
    name = str(schema.get("$ref", "")).rpartition("/")[2]
    return str(DEFINITIONS.get(name, schema).get("errorMessage", ""))


def or_none(schema: Schema) -> Schema:
    """The same, or the word ``none``, whatever the case; what takes any text takes that word already."""
    told = advice(schema)
    return {**either(schema, NONE), "errorMessage": f"{told}; or none"} if told else schema


def one_of(words: tuple[object, ...]) -> Schema:
    """One of a few words, whatever the case; an editor offers them as they are."""
    texts = [str(word) for word in words]
    return {
        "anyOf": [{"enum": texts}, {"type": "string", "pattern": ecma_words(texts)}],
        "errorMessage": f"Write one of: {', '.join(texts)}",
    }


def either(*schemas: Schema) -> Schema:
    """What fits at least one of a few schemas."""
    return {"anyOf": [dict(schema) for schema in schemas]}
