"""What the search knows of a company, a deal or a story beside the words of its page, whatever program searches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model import SearchFacts
from generator.render.addresses import source_slug
from generator.render.index import evidence_source
from generator.render.text import STATUS_NAMES, TYPE_NAMES, amount_words, counted, date_words
from generator.text.slugs import distinct_slug, search_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.model import Company, Deal, Story
    from generator.render.index import Index


def company_facts(company: Company, index: Index) -> SearchFacts:
    """What the search knows of a company: it comes first for each of its names.

    :param company: the company.
    :param index: the site.
    """
    former = company.stated.former_names if company.stated else ()
    names = {search_name(name) for name in (company.name, *company.aliases, *former)}
    dates = (index.deals[deal].date for deal in company.deals)
    return SearchFacts(
        "company",
        names=tuple(sorted(names - {""})),
        date=max(filter(None, dates), default=None),
        line=_line(
            company,
            index,
            "Company",
            counted(len(company.deals), "deal"),
            counted(len(company.stories), "story", "stories"),
        ),
        filters=_pairs(company=[company.name]),
    )


def deal_facts(deal: Deal, index: Index) -> SearchFacts:
    """What the search knows of a deal.

    :param deal: the deal.
    :param index: the site.
    """
    sources = (index.sources.get(evidence_source(evidence) or "") for evidence in deal.evidence)
    amount = amount_words(deal.amount) if deal.amount else ""
    words = ("Deal", TYPE_NAMES[deal.type], STATUS_NAMES[deal.status], date_words(deal.date), amount)
    return SearchFacts(
        "deal",
        date=deal.date,
        line=_line(deal, index, *words),
        filters=_pairs(
            company=_companies((party.company for party in deal.parties if party.company), index),
            type=[deal.type],
            status=[deal.status],
            year=_year(deal.date),
            publisher=[source.name for source in sources if source],
        ),
    )


def story_facts(story: Story, index: Index) -> SearchFacts:
    """What the search knows of a story.

    :param story: the story.
    :param index: the site.
    """
    article = story.article
    source = index.sources.get(source_slug(article.original_url, article.publisher) or "")
    return SearchFacts(
        "story",
        date=article.date,
        line=_line(story, index, "Story", date_words(article.date), source.name if source else ""),
        filters=_pairs(
            company=_companies(story.companies, index),
            year=_year(article.date),
            publisher=[source.name] if source else [],
            topic=[index.topics[distinct_slug(topic)].name for topic in article.topics],
        ),
    )


def _line(thing: Company | Deal | Story, index: Index, *words: str) -> tuple[str, ...]:
    """The words that there are, and whether it is a draft."""
    return tuple(filter(None, (*words, "Draft" if index.shows_draft_mark(thing) else "")))


def _companies(ids: Iterable[str], index: Index) -> Iterator[str]:
    """Companies by the names that a reader would choose them by."""
    return (index.companies[company].name for company in ids)


def _year(date: str | None) -> list[str]:
    """The year of a date; nothing for none."""
    return [date[:4]] if date else []


def _pairs(**filters: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Each value with the name of its filter, once, sorted."""
    return tuple(sorted({(name, value) for name, values in filters.items() for value in values}))
