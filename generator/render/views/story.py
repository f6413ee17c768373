"""What the page of a story shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from generator.render.addresses import story_address, topic_address
from generator.render.body import body_html
from generator.render.text import counted
from generator.render.views.around import Neighbours, also_reported, neighbours
from generator.render.views.rows import (
    Day,
    DealRow,
    Link,
    StoryRow,
    activity,
    company_link,
    day,
    deal_row,
    source_link,
    story_row,
)
from generator.text.slugs import distinct_slug

if TYPE_CHECKING:
    from generator.model import Article, Deal, Evidence, External, Story
    from generator.render.index import Index, Linker

READING_SPEED = 220
"""Words a minute: near the 238 that a review of 190 studies found for English non-fiction (Brysbaert, 2019), rounded
down for figures and names."""


@dataclass(frozen=True, slots=True)
class ReportedDeal:
    """A deal that the story reports."""

    row: DealRow
    """The deal."""
    place: str | None
    """Link to the words in the text that prove it; none where they are not in the text shown."""
    quotes: tuple[str, ...]
    """Those words, where the text shown does not have them."""


@dataclass(frozen=True, slots=True)
class RelatedStory:
    """A story of this site, and why it is related."""

    row: StoryRow
    """The story."""
    why: str
    """The reason."""


@dataclass(frozen=True, slots=True)
class ExternalStory:
    """A related story by another publisher."""

    title: Link
    """Its title, leading to its original."""
    day: Day | None
    """When."""
    publisher: Link | None
    """Who."""
    excerpt: str
    """Its first words; empty where only titles are shown."""
    here: str | None
    """Link to our own page of it, where there is one."""


@dataclass(frozen=True, slots=True)
class StoryView:
    """The page of a story."""

    day: Day | None
    """When it was published."""
    publisher: Link | None
    """By whom."""
    author: str
    """Its author; empty where none is given."""
    original: str | None
    """Address of the original."""
    excerpt: str
    """Its first words in short; empty where the text begins with them."""
    body: Markup
    """Its text; empty where only the excerpt is shown."""
    shows_body: bool
    """Whether the text is shown."""
    deals: tuple[ReportedDeal, ...]
    """The deals that it reports."""
    companies: tuple[Link, ...]
    """The companies in it, the most active first."""
    topics: tuple[Link, ...]
    """What it is filed under."""
    minutes: str
    """How long the text shown takes to read, ``3 minutes``; empty where none is shown."""
    also: tuple[StoryRow, ...]
    """Other stories of this site that report the same deals."""
    neighbours: tuple[Neighbours, ...]
    """The stories before and after about the same companies."""
    related: tuple[RelatedStory, ...]
    """Further stories of this site."""
    external: tuple[ExternalStory, ...]
    """Stories by others."""
    versions: tuple[StoryRow, ...]
    """Stories of the same address with another text."""
    draft: bool
    """Whether it carries the mark of a draft."""


def story_view(story: Story, index: Index, link: Linker) -> StoryView:
    """What the page of a story shows.

    :param story: the story.
    :param index: the site.
    :param link: links from the story's page.
    """
    article = story.article
    shows_body = index.shows_body(story)
    companies = (index.companies[company] for company in story.companies)
    deals = (index.deals[deal] for deal in story.deals)
    topics = {distinct_slug(topic): topic for topic in reversed(article.topics)}
    also = also_reported(story, index, link)
    told = {row.title.href for row in also}
    related = (RelatedStory(story_row(index.stories[x.story], index, link), x.why) for x in story.related)
    return StoryView(
        day(article.date),
        source_link(article.original_url, article.publisher, index, link),
        article.author or "",
        article.original_url,
        "" if shows_body and _repeated(article) else article.excerpt or "",
        body_html(story, index, link) if shows_body else Markup(),
        shows_body,
        tuple(_reported(deal, story, index, link) for deal in deals),
        tuple(company_link(company, link) for company in sorted(companies, key=activity)),
        tuple(Link(index.topics[key].name, link(topic_address(key))) for key in sorted(topics)),
        _minutes(article) if shows_body else "",
        also,
        neighbours(story, index, link),
        tuple(one for one in related if one.row.title.href not in told),
        tuple(_external(item, ours, shows_body, index, link) for item, ours in story.external),
        tuple(story_row(index.stories[version], index, link) for version in story.other_versions),
        index.shows_draft_mark(story),
    )


def _minutes(article: Article) -> str:
    """How long the text takes to read, begun minutes counted; empty where there is none."""
    words = sum(len(passage.text.split()) for passage in article.passages if passage.where == "body")
    return counted(-(-words // READING_SPEED), "minute") if words else ""


def _repeated(article: Article) -> bool:
    """Whether the text says the excerpt again."""
    said = " ".join((article.excerpt or "").casefold().split()).rstrip(".… ")
    body = " ".join(passage.text for passage in article.passages if passage.where == "body")
    return said in " ".join(body.casefold().split())


def _reported(deal: Deal, story: Story, index: Index, link: Linker) -> ReportedDeal:
    """A deal with the place of the words of this story that prove it."""
    mine = [evidence for evidence in deal.evidence if evidence.story == story.id]
    anchors = [evidence.anchor for evidence in mine if story_anchor(evidence, story, index)]
    quotes = () if anchors else tuple(dict.fromkeys(evidence.quote for evidence in mine if evidence.quote))
    place = link(story_address(story.id), anchors[0]) if anchors else None
    return ReportedDeal(deal_row(deal, index, link), place, quotes)


def story_anchor(evidence: Evidence, story: Story, index: Index) -> str | None:
    """The place of an evidence's words on the story's page; none where the page does not show that text."""
    shown = index.shows_body(story) and evidence.source_file == story.article.source_file
    return evidence.anchor if shown and any(x.anchor == evidence.anchor for x in story.article.blocks) else None


def _external(item: External, ours: str | None, shows_excerpt: bool, index: Index, link: Linker) -> ExternalStory:
    """A related story by another publisher."""
    return ExternalStory(
        Link(item.title, item.url),
        day(item.date),
        source_link(item.url, item.publisher, index, link),
        (item.excerpt or "") if shows_excerpt else "",
        link(story_address(ours)) if ours else None,
    )
