"""JSON Schemas (2020-12) of the data files. Keys may be added, so further ones are allowed; those named here stay."""

from __future__ import annotations

from typing import get_args

from generator.model import DealType, Kind, Qualifier, Role, Status

Schema = dict[str, object]

WHERE = r"^(title|excerpt|body|related:\d+|front-matter|curated)$"
"""The places at which evidence stands."""

TEXT: Schema = {"type": "string"}
TEXT_OR_NULL: Schema = {"type": ["string", "null"]}
BOOLEAN: Schema = {"type": "boolean"}
ID: Schema = {"type": "string", "minLength": 1}
IDS: Schema = {"type": "array", "items": ID, "uniqueItems": True}
TEXTS: Schema = {"type": "array", "items": TEXT}
DATE: Schema = {"type": ["string", "null"], "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"}
URL: Schema = {"type": "string", "pattern": r"^[^/]", "description": "its page, relative to the root of the site"}


def _record(description: str, **properties: Schema) -> Schema:
    """An object that has all these keys and may have others."""
    return {
        "type": "object",
        "description": description,
        "required": list(properties),
        "properties": properties,
    }


def _says(meaning: str, schema: Schema) -> Schema:
    """The same, with what it means."""
    return {**schema, "description": meaning}


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
        qualifier=_says("null where the amount is exact", _one_of(Qualifier, None)),
        text=_says("the words of the source", TEXT),
    )
)


def _parties(meaning: str) -> Schema:
    """A list of those who take part."""
    return {
        "type": "array",
        "description": meaning,
        "items": _record(
            "who takes part",
            company=_says("id of the company; null for what is no company", TEXT_OR_NULL),
            name=_says("its name", TEXT),
            kind=_says("a company, or a government and the like", _one_of(Kind)),
            role=_says("what it does in the deal", _one_of(Role)),
            lead=_says("whether it led a round", BOOLEAN),
        ),
    }


COMPANIES_SCHEMA = _list(
    "Companies, by id",
    _record(
        "a company",
        id=_says("the last part of its page’s address", ID),
        name=_says("its name", TEXT),
        aliases=_says("its other names, A to Z", TEXTS),
        url=URL,
        curated=_says("whether an editor describes it in a file", BOOLEAN),
        deals=_says("ids of the deals that it is a party of", IDS),
        stories=_says("ids of the stories that name it", IDS),
    ),
)

DEALS_SCHEMA = _list(
    "Deals, by id",
    _record(
        "a deal",
        id=_says("the last part of its page’s address", ID),
        url=URL,
        type=_says("what kind of deal", _one_of(DealType)),
        status=_says("its state as shown", _one_of(Status)),
        date=_says("when it was made: a day, a month or a year", DATE),
        amount=_says("its size", AMOUNT),
        valuation=_says("what the company was valued at", AMOUNT),
        round=_says("the round of a funding", TEXT_OR_NULL),
        place=_says("where a build-out is, the country last", TEXT_OR_NULL),
        term=_says("how long it runs, in a source’s words", TEXT_OR_NULL),
        capacity=_says("what is delivered or built, in a source’s words", TEXT_OR_NULL),
        parties=_parties("who takes part, principals first"),
        evidence={
            "type": "array",
            "description": "every source’s words, by file and place",
            "items": _record(
                "words that prove it, and what this source itself states",
                story=_says("id of the story that carries the words", TEXT_OR_NULL),
                source_file=_says("the file in the content folder that carries them", ID),
                line=_says("its line in that file", {"type": "integer", "minimum": 1}),
                where=_says("the place in the article", {"type": "string", "pattern": WHERE}),
                quote=_says("the words", TEXT),
                publisher=_says("who published them", TEXT_OR_NULL),
                url=_says("where they were published", TEXT_OR_NULL),
                published=_says("when", DATE),
                rule=_says("the rule that read them; “stated” for an editor’s word", TEXT),
                status=_says("the state that this source gives", _one_of(Status)),
                amount=_says("the size that this source gives", AMOUNT),
                date=_says("the date that this source gives", DATE),
                valuation=_says("the valuation that this source gives", AMOUNT),
                round=_says("the round that this source gives", TEXT_OR_NULL),
                place=_says("the place that this source gives", TEXT_OR_NULL),
                term=_says("the term that this source gives", TEXT_OR_NULL),
                capacity=_says("the capacity that this source gives", TEXT_OR_NULL),
                parties=_parties("who takes part, as this source says"),
            ),
        },
    ),
)

STORIES_SCHEMA = _list(
    "Stories, by id",
    _record(
        "a story",
        id=_says("the last two parts of its page’s address", ID),
        url=URL,
        source_file=_says("its file in the content folder, the first of several", ID),
        source_files=_says("all files of it", {"type": "array", "items": ID, "minItems": 1, "uniqueItems": True}),
        title=_says("its title", TEXT),
        date=_says("the day of its publication", DATE),
        publisher=_says("who published it", TEXT_OR_NULL),
        original_url=_says("where it was first published", TEXT_OR_NULL),
        draft=_says("whether it is a draft", BOOLEAN),
        companies=_says("ids of the companies that it names", IDS),
        deals=_says("ids of the deals that it proves", IDS),
        external={
            "type": "array",
            "description": "related stories by other publishers",
            "items": _record(
                "a related story by another publisher",
                title=_says("its title", TEXT),
                url=_says("its address", TEXT_OR_NULL),
                publisher=_says("who published it", TEXT_OR_NULL),
                date=_says("the day of its publication", DATE),
            ),
        },
        related={
            "type": "array",
            "description": "related stories of this site, the nearest first",
            "items": _record(
                "a related story of this site",
                story=_says("its id", ID),
                why=_says("why it is related", TEXT),
            ),
        },
        author=_says("who wrote it, as given", TEXT_OR_NULL),
        topics=_says("its topics and tags as given", TEXTS),
    ),
)
