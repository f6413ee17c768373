"""Names that people have decided to be no company: what else has them, and decisions that nothing has any more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from generator.findings import Finding, finding
from generator.link.decisions import DECISIONS
from generator.model import Article, Content, Decision, StatedDeal
from generator.text.names import key_words, name_key


def without_refused(content: Content) -> tuple[Content, tuple[Finding, ...]]:
    """The content without what articles say, in keys that nobody vouches for, of names that are no company.

    With an error for each such name that a person's own word has as a company, and a warning for each that no article
    has.
    """
    decisions = [one for one in content.decisions if one.verdict == "not-a-company"]
    if not decisions:
        return content, ()
    keys = frozenset(name_key(name) for one in decisions for name in one.ids)
    articles = tuple(_without(article, keys) for article in content.articles)
    return replace(content, articles=articles), (*_against_files(decisions, content), *_unused(decisions, content))


def _without(article: Article, keys: frozenset[str]) -> Article:
    """The article without the refused names in its own keys, unless somebody vouches for them."""
    if article.checked_by or not (article.companies or article.deals):
        return article
    companies = tuple(name for name in article.companies if name_key(name) not in keys)
    deals = tuple(deal for deal in article.deals if keys.isdisjoint(name_key(one.name) for one in deal.parties))
    return replace(article, companies=companies, deals=deals)


def _against_files(decisions: Iterable[Decision], content: Content) -> Iterator[Finding]:
    """An error for each name that people call no company though a person's file has it as one."""
    named = _vouched_for(content)
    for decision in decisions:
        for name in decision.ids:
            if file := named.get(name_key(name)):
                yield finding("decision-against-file", DECISIONS, decision.line, name=name, stated=file)


def _vouched_for(content: Content) -> Mapping[str, str]:
    """The files that have a name as a company's, by the name's key: of several a company's own, then the first."""
    named = {name: file for article in content.articles if article.checked_by for name, file in _stated_in(article)}
    named |= {name_key(name): deal.source_file for deal in content.deals for name in _companies(deal)}
    for one in content.companies:
        named |= dict.fromkeys(map(name_key, (one.name, *one.aliases, *one.former_names)), one.source_file)
    return named


def _stated_in(article: Article) -> Iterator[tuple[str, str]]:
    for name in (*article.companies, *(name for deal in article.deals for name in _companies(deal))):
        yield name_key(name), article.source_file


def _companies(deal: StatedDeal) -> tuple[str, ...]:
    return tuple(party.name for party in deal.parties if party.kind == "company")


def _unused(decisions: Iterable[Decision], content: Content) -> Iterator[Finding]:
    """A warning for each name that stands in no article, however it is spelt there: a decision holds for its key."""
    texts = [f" {key_words(text)} " for article in content.articles for text in _words(article)]
    for decision in decisions:
        for name in decision.ids:
            if not any(f" {key_words(name)} " in text for text in texts):
                yield finding("decision-without-name", DECISIONS, decision.line, name=name)


def _words(article: Article) -> Iterator[str]:
    """Everything that an article says, in its text and in its own keys."""
    yield from (" ".join(passage.text.split()) for passage in article.passages)
    yield from article.companies
    yield from (party.name for deal in article.deals for party in deal.parties)
