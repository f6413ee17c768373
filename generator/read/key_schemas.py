"""The JSON Schema of a mapping, from the table of keys by which it is read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from generator.read.conditions import EMPTY
from generator.read.fragments import BLANK, Schema, either
from generator.read.keys import Key, fold_key
from generator.read.kinds import Kind, Parser
from generator.read.patterns import ecma_keys

T = TypeVar("T")


def schema_of(table: Sequence[Key[object]], *, closed: bool = True, **further: object) -> dict[str, object]:
    """The JSON Schema of a mapping that has the keys of a table.

    An editor offers the names that our documentation uses, and holds every other spelling to the same. A required key
    is wanted by that name.

    :param table: the keys that are known.
    :param closed: whether other keys are refused.
    :param further: what else the schema says.
    """
    properties: dict[str, Schema] = {}
    spellings: dict[str, Schema] = {}
    for key in table:
        if names := [name for name in key.names if "." not in name]:
            value = {**_value(key, table), "description": key.meaning}
            properties[names[0]] = value
            spellings[ecma_keys(fold_key(name) for name in names)] = value
    return {
        "type": "object",
        "properties": properties,
        "patternProperties": spellings,
        "required": [key.names[0] for key in table if key.required],
        "additionalProperties": not closed,
        **further,
    }


def list_of(table: Sequence[Key[object]], parse: Parser[T], *, closed: bool = True, **further: object) -> Kind[T]:
    """The kind of a list of mappings that have the keys of a table.

    :param table: the keys that are known.
    :param parse: what reads the list.
    :param closed: whether other keys are refused.
    :param further: what else the schema of a mapping says.
    """
    items = schema_of(table, closed=closed, **further)
    return Kind(parse, {"type": "array", "items": items, "errorMessage": "Write a list, each item after a dash."})


def _value(key: Key[object], table: Sequence[Key[object]]) -> Schema:
    """What the value of a key may be."""
    schema = key.kind.schema
    if not schema:
        return schema
    if inner := _inside(key, table):
        schema = either(schema, schema_of(inner, closed=False))
    if key.required:
        return {"pattern": r"\S", "errorMessage": f"Nothing is written here yet. {key.meaning}", **schema}
    return _or_empty(schema) if key.kind.may_be_empty else schema


def _inside(key: Key[object], table: Sequence[Key[object]]) -> list[Key[object]]:
    """The keys inside a key, by their names there: ``name`` for ``provider.name``."""
    split = [(row, name.rpartition(".")) for row in table for name in row.names]
    return [replace(row, names=(inner,)) for row, (outer, _, inner) in split if outer in key.names]


def _or_empty(schema: Schema) -> Schema:
    """The same, or an empty value."""
    if "anyOf" in schema:
        return {**schema, "anyOf": [*schema["anyOf"], EMPTY]}
    if "type" not in schema:
        return either(schema, EMPTY)
    kinds = [schema["type"]] if isinstance(schema["type"], str) else schema["type"]
    if "string" not in kinds:
        return {**schema, "type": [*kinds, "null", "string"], "maxLength": 0}
    pattern = {"pattern": f"{BLANK}|{schema['pattern']}"} if "pattern" in schema else {}
    return {**schema, **pattern, "type": [*kinds, "null"]}
