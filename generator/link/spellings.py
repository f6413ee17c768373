"""Every name under which articles know a company, with how often, where first, and what else they call it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from generator.model import Article, Content, Extraction


@dataclass(slots=True)
class Spelling:
    """One name as articles use it; filled while they are read through."""

    name: str
    """The name."""
    order: tuple[str, str]
    """Date and file of the first article that uses it."""
    articles: set[str] = field(default_factory=set)
    """The files that use it."""
    count: int = 0
    """How often it is used."""
    known: bool = False
    """Whether the lexicon or a curated file knows it."""
    forms: set[str] = field(default_factory=set)
    """The words that stand for it in texts."""


def spellings(content: Content, extractions: Sequence[Extraction]) -> dict[str, Spelling]:
    """Every name that an article uses for a company, by name."""
    found: dict[str, Spelling] = {}
    extraction_of = {one.source_file: one for one in extractions}
    for article in sorted(content.articles, key=lambda one: (one.date or "", one.source_file)):
        order = (article.date or "", article.source_file)
        for name, form, known in _uses(article, extraction_of.get(article.source_file)):
            spelling = found.setdefault(name, Spelling(name, order))
            spelling.articles.add(article.source_file)
            spelling.count += 1
            spelling.known |= known
            spelling.forms.add(form)
    return found


def _uses(article: Article, extraction: Extraction | None) -> Iterable[tuple[str, str, bool]]:
    """Each use of a name: the name, the words that stand for it, whether it is known."""
    if extraction is not None:
        for mention in extraction.mentions:
            yield mention.company, mention.text, mention.known
        for claim in extraction.claims:
            yield from ((party.name, party.name, False) for party in claim.parties if party.kind == "company")
    yield from ((name, name, False) for name in article.companies)


def stated_names(content: Content) -> tuple[str, ...]:
    """The names of companies in the deals that people state, in files of their own and in front matter."""
    deals = (*content.deals, *(deal for article in content.articles for deal in article.deals))
    return tuple(party.name for deal in deals for party in deal.parties if party.kind == "company")


def equations(extractions: Sequence[Extraction]) -> tuple[tuple[str, str], ...]:
    """What articles equate: every (other form, name) once, A to Z."""
    return tuple(sorted({pair for extraction in extractions for pair in extraction.aliases}))
