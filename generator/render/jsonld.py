"""What a page is about, as JSON-LD in the words of schema.org: what the content says, and nothing invented."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from generator.render.addresses import absolute, story_address

if TYPE_CHECKING:
    from generator.model import Company, Story
    from generator.render.index import Index


def company_json_ld(company: Company) -> str:
    """Tell of a company: its names, and its own site where a person gave it.

    :param company: the company.
    """
    website = company.stated.website if company.stated else None
    return _written("Organization", name=company.name, alternateName=list(company.aliases), url=website)


def story_json_ld(story: Story, index: Index) -> str:
    """Tell of a story: its title, its day, who wrote it, where it comes from, whom it names.

    :param story: the story.
    :param index: the site.
    """
    article = story.article
    return _written(
        "Article",
        headline=article.title,
        datePublished=article.date,
        author=article.author,  # its name alone: whether it is a person or a newsroom is not said
        url=absolute(story_address(story.id), index.settings),
        isBasedOn=article.original_url,
        publisher=_organization(article.publisher) if article.publisher else None,
        mentions=[_organization(index.companies[company].name) for company in story.companies],
    )


def _organization(name: str) -> dict[str, str]:
    return {"@type": "Organization", "name": name}


def _written(kind: str, **facts: object) -> str:
    """Facts as JSON that no script element can be ended by; what is not known is left out."""
    known = {key: value for key, value in facts.items() if value}
    text = json.dumps({"@context": "https://schema.org", "@type": kind, **known}, ensure_ascii=False)
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")
