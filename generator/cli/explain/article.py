"""How one article was read, and what was found in it, in lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.cli.explain.lines import heading, money, parties, rule_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model import Article, Claim, Extraction

FIELDS = (
    "title",
    "date",
    "excerpt",
    "original_url",
    "publisher",
    "author",
    "topics",
    "slug",
    "draft",
    "body",
    "companies",
    "deals",
    "checked_by",
)
"""The fields of an article that are shown, in this order."""


def article_lines(article: Article) -> Iterator[str]:
    """Say how an article was read: its dialect, its fields with their lines, what cleaning took away."""
    yield f"Dialect: {article.dialect}"
    yield from heading("Fields")
    for field in FIELDS:
        if shown := as_words(getattr(article, field)):
            places = [f"line {line}, {source}" for stated, source, line in article.stated if stated == field]
            yield f"  {field}: {shown}  [{'; '.join(places) or 'worked out'}]"
    for key, line, _ in article.extra:
        yield f"  {key}: not a key that is known here  [line {line}]"
    yield from heading("Taken away by cleaning", len(article.removed))
    for removed in article.removed:
        yield f"  line {removed.line}, {removed.reason}:"
        yield from (f"    {line.strip()}" for line in removed.text.splitlines() if line.strip())


def as_words(value: object) -> str:
    """Write a field's value: lists with commas, yes for a switch that is on; nothing where there is no value."""
    if isinstance(value, tuple):
        return ", ".join(value) if all(isinstance(part, str) for part in value) else f"{len(value)} stated"
    if isinstance(value, bool):
        return "yes" if value else ""
    return str(value or "")


def extraction_lines(article: Article, extraction: Extraction) -> Iterator[str]:
    """Say which companies an article names and where, and which deals it states in which words."""
    places: dict[str, list[str]] = {}
    for mention in extraction.mentions:
        name = mention.company if mention.known else f"{mention.company} (known from this article alone)"
        words = "" if mention.text == mention.company else f' as "{mention.text}"'
        places.setdefault(name, []).append(place(article, mention.passage) + words)
    yield from heading("Companies", len(places))
    for name in sorted(places, key=str.casefold):
        yield f"  {name}: {'; '.join(dict.fromkeys(places[name]))}"
    yield from heading("Deals", len(extraction.claims))
    for claim in extraction.claims:
        yield from claim_lines(article, claim)
    yield from refused_lines(article, extraction)


def refused_lines(article: Article, extraction: Extraction) -> Iterator[str]:
    """Say which sentences a rule read as a deal, and why they were refused."""
    yield from heading("Read by a rule and refused", len(extraction.refused))
    for one in extraction.refused:
        yield f"  “{one.quote}”"
        yield f"    {place(article, one.passage)}; {rule_line(one.rule)}"
        yield f"    refused: {one.why}"


def place(article: Article, passage: int) -> str:
    """Say where a passage stands."""
    return f"{article.passages[passage].where}, line {article.passages[passage].line}"


def claim_lines(article: Article, claim: Claim) -> Iterator[str]:
    """Say one deal: what, who, how much, the words, and the rule that found them."""
    yield f"  {claim.type}, {claim.status}{f', {claim.date}' if claim.date else ''}: {parties(claim.parties)}"
    details = {
        "amount": money(claim.amount),
        "valuation": money(claim.valuation),
        "round": claim.round,
        "place": claim.place,
        "term": claim.term,
        "capacity": claim.capacity,
    }
    yield from (f"    {name}: {value}" for name, value in details.items() if value)
    yield f"    “{claim.quote}”"
    yield f"    {place(article, claim.passage)}; {rule_line(claim.rule)}"
    if claim.doubt:
        yield f"    on the worklist, not published, unless other words prove it: {claim.doubt}"
