"""A joined story as the site shows it: its companies, deals, places to link, related stories."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from generator.link.companies import Directory
from generator.link.related import Topics, related_stories
from generator.link.stories import Joined
from generator.model import Article, CompanyLink, Deal, External, Extraction, Story


def make_stories(
    joined: Sequence[Joined], extractions: Iterable[Extraction], directory: Directory, deals: Iterable[Deal]
) -> tuple[Story, ...]:
    """Every story with what its files say, by id."""
    extraction_of = {one.source_file: one for one in extractions}
    deals_of: dict[str | None, set[str]] = defaultdict(set)
    for deal in deals:
        for evidence in deal.evidence:
            deals_of[evidence.story].add(deal.id)
    topics = [
        Topics(
            story.id,
            story.shown.date,
            tuple(sorted(_companies(story, extraction_of, directory))),
            tuple(sorted(deals_of[story.id])),
            story.others,
        )
        for story in joined
    ]
    related = related_stories(topics, {one.id: one.name for one in directory.companies.values()})
    inward = {key: story.id for story in joined for article in story.files for key in article.url_keys}
    return tuple(
        Story(
            id=story.id,
            article=story.shown,
            source_files=tuple(one.source_file for one in story.files),
            companies=about.companies,
            deals=about.deals,
            links=tuple(_links(story.shown, extraction_of.get(story.shown.source_file), directory)),
            related=related[story.id],
            external=tuple((one, inward.get(one.url_key or "")) for one in _external(story)),
            other_versions=story.others,
            draft=all(one.draft for one in story.files),
        )
        for story, about in zip(joined, topics, strict=True)
    )


def _companies(story: Joined, extraction_of: Mapping[str, Extraction], directory: Directory) -> set[str]:
    """The companies that the files of a story name, a card's related items included."""
    names = {name for article in story.files for name in article.companies}
    for article in story.files:
        if extraction := extraction_of.get(article.source_file):
            names |= {mention.company for mention in extraction.mentions}
            parties = (party for claim in extraction.claims for party in claim.parties)
            names |= {party.name for party in parties if party.kind == "company"}
    return {company for name in names if (company := directory.find(name))}


def _links(article: Article, extraction: Extraction | None, directory: Directory) -> Iterable[CompanyLink]:
    """Where the shown body names companies, in the order of the text."""
    for mention in extraction.mentions if extraction else ():
        passage = article.passages[mention.passage]
        company = directory.find(mention.company)
        if passage.where == "body" and passage.anchor and company:
            yield CompanyLink(company, mention.text, passage.anchor)


def _external(story: Joined) -> Iterable[External]:
    """The related stories of all its cards, each address once."""
    found: dict[str, External] = {}
    for article in story.files:
        for item in article.related:
            found.setdefault(item.url_key or item.url or item.title, item)
    return found.values()
