"""JSON Schemas (2020-12) of the data files. Keys may be added, so further ones are allowed; those named here stay."""

from __future__ import annotations

from typing import get_args

from generator.model import DealType, Kind, Qualifier, Role, Status

Schema = dict[str, object]

TEXT: Schema = {"type": "string"}
TEXT_OR_NULL: Schema = {"type": ["string", "null"]}
BOOLEAN: Schema = {"type": "boolean"}
ID: Schema = {"type": "string", "minLength": 1}
IDS: Schema = {"type": "array", "items": ID, "uniqueItems": True}
TEXTS: Schema = {"type": "array", "items": TEXT}
DATE: Schema = {"type": ["string", "null"], "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"}
URL: Schema = {"type": "string", "pattern": r"^[^/]", "description": "relative to the root of the site"}


def _record(description: str, **properties: Schema) -> Schema:
    """An object that has all these keys and may have others."""
    return {
        "type": "object",
        "description": description,
        "required": list(properties),
        "properties": properties,
    }


def _or_null(schema: Schema) -> Schema:
    return {"anyOf": [{"type": "null"}, schema]}


def _one_of(literal: object, *others: None) -> Schema:
    """One of the words of a ``Literal``, or one of the others."""
    return {"enum": [*get_args(literal), *others]}


def _list(title: str, item: Schema) -> Schema:
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title,
        "type": "array",
        "items": item,
    }


AMOUNT = _or_null(
    _record(
        "an amount of money as the source states it",
        value={"type": ["number", "null"], "description": "in units of the currency; null where the text is vague"},
        currency={"type": ["string", "null"], "pattern": "^[A-Z]{3}$", "description": "ISO 4217"},
        qualifier=_one_of(Qualifier, None),
        text=TEXT,
    )
)

COMPANIES_SCHEMA = _list(
    "Companies, by id",
    _record(
        "a company",
        id=ID,
        name=TEXT,
        aliases=TEXTS,
        url=URL,
        curated=BOOLEAN,
        deals=IDS,
        stories=IDS,
    ),
)

DEALS_SCHEMA = _list(
    "Deals, by id",
    _record(
        "a deal",
        id=ID,
        url=URL,
        type=_one_of(DealType),
        status=_one_of(Status),
        date=DATE,
        amount=AMOUNT,
        valuation=AMOUNT,
        round=TEXT_OR_NULL,
        place=TEXT_OR_NULL,
        term=TEXT_OR_NULL,
        capacity=TEXT_OR_NULL,
        parties={
            "type": "array",
            "items": _record(
                "who takes part",
                company=TEXT_OR_NULL,
                name=TEXT,
                kind=_one_of(Kind),
                role=_one_of(Role),
                lead=BOOLEAN,
            ),
        },
        evidence={
            "type": "array",
            "items": _record(
                "words that prove it, and what this source itself states",
                story=TEXT_OR_NULL,
                source_file=ID,
                line={"type": "integer", "minimum": 1},
                where={"type": "string", "pattern": r"^(title|excerpt|body|related:\d+|front-matter|curated)$"},
                quote=TEXT,
                publisher=TEXT_OR_NULL,
                url=TEXT_OR_NULL,
                published=DATE,
                rule=TEXT,
                status=_one_of(Status),
                amount=AMOUNT,
                date=DATE,
            ),
        },
    ),
)

STORIES_SCHEMA = _list(
    "Stories, by id",
    _record(
        "a story",
        id=ID,
        url=URL,
        source_file=ID,
        source_files={"type": "array", "items": ID, "minItems": 1, "uniqueItems": True},
        title=TEXT,
        date=DATE,
        publisher=TEXT_OR_NULL,
        original_url=TEXT_OR_NULL,
        draft=BOOLEAN,
        companies=IDS,
        deals=IDS,
        external={
            "type": "array",
            "items": _record(
                "a related story by another publisher",
                title=TEXT,
                url=TEXT_OR_NULL,
                publisher=TEXT_OR_NULL,
                date=DATE,
            ),
        },
        related={
            "type": "array",
            "items": _record("a related story of this site", story=ID, why=TEXT),
        },
    ),
)
