"""The JSON Schemas of what people write in the content folder, from the tables by which it is read.

Draft 07 is the newest that every editor knows. Two words are not of the draft, and do nothing where they are not known:
``errorMessage`` is what VS Code shows instead of a pattern; ``schemaSequence`` tells its YAML extension, to which a
file with front matter is two documents, that only the first is ours.
"""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any

from generator.model import Written
from generator.read.conditions import DEAL_FILE, DECISION
from generator.read.decisions import DECISION_KEYS
from generator.read.dialects import KEYS
from generator.read.fragments import DEFINITIONS
from generator.read.key_schemas import schema_of
from generator.read.stated import COMPANY_KEYS, DEAL_FILE_KEYS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.read.fragments import Schema

TITLES: Mapping[Written, str] = {
    "article": "The front matter of an article, as a post or a card",
    "company": "The front matter of a company's file",
    "deal": "The front matter of a deal's file",
    "decisions": "The list in decisions.yml",
}
"""What each schema is of."""


def schema(written: Written) -> dict[str, Any]:
    """Make the JSON Schema of a kind of file.

    Another key than those of the table is refused, but in an article, where it does no harm.

    :param written: the kind of file.
    """
    body = _BODIES[written]
    used = sorted(set(_references(body)))
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": TITLES[written],
        **body,
        "definitions": {name: DEFINITIONS[name] for name in used},
        "schemaSequence": [{"$ref": "#"}, {}],
    }


@cache
def schema_text(written: Written) -> str:
    """The JSON Schema of a kind of file as text, one key a line.

    :param written: the kind of file.
    """
    return json.dumps(schema(written), ensure_ascii=False, indent=1) + "\n"


_BODIES: Mapping[Written, Schema] = {
    "article": schema_of(KEYS, closed=False),
    "company": schema_of(COMPANY_KEYS),
    "deal": schema_of(DEAL_FILE_KEYS, **DEAL_FILE),
    "decisions": {"type": ["array", "null"], "items": schema_of(DECISION_KEYS, **DECISION)},
}


def _references(part: object) -> Iterator[str]:
    """The names of the definitions that a part of a schema refers to."""
    if isinstance(part, dict):
        if isinstance(part.get("$ref"), str):
            yield part["$ref"].rpartition("/")[2]
        part = list(part.values())
    if isinstance(part, list):
        for inner in part:
            yield from _references(inner)
