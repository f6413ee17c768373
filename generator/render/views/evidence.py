"""What proves a deal: quotes by source, the stages that it came to, and who says what."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.render.addresses import story_address
from generator.render.corrections import claim_link
from generator.render.differences import differ, stated_amounts, stated_date
from generator.render.text import STATUS_MEANINGS, shortened
from generator.render.views.rows import Amount, Chip, Day, Link, amounts, day, source_link, status_chip
from generator.render.views.story import story_anchor
from generator.text.fragments import fragment_link
from generator.text.urls import host_of

if TYPE_CHECKING:
    from generator.model import Deal, Evidence
    from generator.render.index import Index, Linker
    from generator.render.stages import Stage, Step

PLACES = {
    "title": "in the title",
    "excerpt": "in the excerpt",
    "body": "in the text",
    "related": "in the related stories",
    "front-matter": "in the front matter",
}
"""Where words stand, for a reader."""

STAGE_WORDS: dict[Stage, tuple[str, str]] = {
    "talks": ("In talks", "talked of or considered"),
    "reported": ("Reported", STATUS_MEANINGS["reported"]),
    "announced": ("Announced", STATUS_MEANINGS["announced"]),
    "completed": ("Completed", "completed or closed"),
    "ended": ("Called off", STATUS_MEANINGS["ended"]),
}
"""A stage and what it means, for a reader."""

QUOTE_START = 60
"""How much of a quote tells its link from others, in characters."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that prove the deal."""

    words: str
    """Verbatim."""
    href: str | None
    """Link to them in the story, to the place where its page shows them; none where they are of no story here."""
    place: str
    """Where they stand; empty for a person's own file."""
    about: str
    """Who says what: tells the link from those of other quotes."""
    rule: str
    """The sentence of the rule that found them; empty where it has none."""
    correct: str = ""
    """Where a person corrects what they were read as; empty where that is not known."""


@dataclass(frozen=True, slots=True)
class Rung:
    """A stage of the deal, by the source that first tells of it."""

    day: Day | None
    """When."""
    stage: Chip
    """How far it had come."""
    source: str
    """Who says so."""
    quote: Quote
    """In which words."""


@dataclass(frozen=True, slots=True)
class Source:
    """One source's words for the deal."""

    publisher: Link | None
    """Who."""
    day: Day | None
    """When."""
    carrier: str
    """How the story carries them: as its own words, or as a related story that it lists."""
    story: Link | None
    """That story."""
    original: str | None
    """Where they were published, at the place of the first words."""
    address: str | None
    """The same as a person writes it, for paper."""
    name: str
    """Who, in words: tells the link to the original from those of other sources."""
    quotes: tuple[Quote, ...]
    """The words."""


@dataclass(frozen=True, slots=True)
class Statement:
    """What one source says of the deal, where sources differ."""

    source: str
    """Who."""
    published: Day | None
    """When."""
    amounts: tuple[Amount, ...]
    """How much, by this source: several figures where it contradicts itself."""
    valuations: tuple[Amount, ...]
    """What the company was valued at, by this source, likewise."""
    status: Chip
    """Its status, by this source."""
    day: Day | None
    """The date of the deal in its words."""


def rung(step: Step, index: Index, link: Linker) -> Rung:
    """A stage with its proof."""
    words, meaning = STAGE_WORDS[step.stage]
    chip = Chip(step.evidence.status, words, meaning)
    return Rung(day(step.date), chip, _source_name(step.evidence, index), _quote(step.evidence, index, link))


def source(group: list[Evidence], deal: Deal, index: Index, link: Linker) -> Source:
    """One source's words for a deal; the same words are shown once."""
    first = group[0]
    listed = first.where.startswith("related:")
    story = index.stories[first.story] if first.story else None
    title = story.article.title if story else ""
    quotes: dict[str, Quote] = {}
    for item in group:
        if item.quote:  # a person may name a source without its words
            correct = claim_link(deal, item, index.settings)
            quotes.setdefault(item.quote, replace(_quote(item, index, link), correct=correct))
    return Source(
        source_link(first.url, first.publisher, index, link),
        day(first.published),
        "Listed as related by" if listed else "Story",
        Link(title, link(story_address(story.id), "elsewhere" if listed else None)) if story else None,
        fragment_link(first.url, next(iter(quotes), "")) if first.url else None,
        first.url,
        _source_name(first, index),
        tuple(quotes.values()),
    )


def _quote(item: Evidence, index: Index, link: Linker) -> Quote:
    """Words that prove the deal, leading to their place on the story's page, or to that page."""
    where, _, _ = item.where.partition(":")
    story = index.stories[item.story] if item.story else None
    anchor = "elsewhere" if where == "related" else story_anchor(item, story, index) if story else None
    href = link(story_address(story.id), anchor) if story else None
    about = f"{_source_name(item, index)}: {shortened(item.quote, QUOTE_START)}"
    return Quote(item.quote, href, PLACES.get(where, ""), about, index.rules.get(item.rule, ""))


def _source_name(item: Evidence, index: Index) -> str:
    """Who says it: the publisher, else the host, else the story by its title, else the file."""
    title = index.stories[item.story].article.title if item.story else None
    return item.publisher or host_of(item.url) or title or item.source_file


def statements(groups: list[list[Evidence]], index: Index) -> tuple[Statement, ...]:
    """What each source says, where sources differ."""
    return tuple(_statement(group, index) for group in groups) if differ(groups) else ()


def _statement(group: list[Evidence], index: Index) -> Statement:
    """What one source says."""
    first = group[0]
    return Statement(
        _source_name(first, index),
        day(first.published),
        amounts(stated_amounts(group, "amount")),
        amounts(stated_amounts(group, "valuation")),
        status_chip(first.status),
        day(stated_date(group)),
    )
