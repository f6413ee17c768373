"""What the page of a deal shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.render.addresses import story_address
from generator.render.differences import by_source, differ, stated_amount, stated_date
from generator.render.sentences import sentence
from generator.render.text import ROLE_NAMES, shortened
from generator.render.views.rows import (
    Amount,
    Chip,
    Day,
    Link,
    amount,
    company_link,
    day,
    party_link,
    source_link,
    status_chip,
    type_chip,
)
from generator.render.views.story import story_anchor
from generator.text.urls import host_of

if TYPE_CHECKING:
    from generator.model import Deal, Evidence
    from generator.render.index import Index, Linker

PLACES = {
    "title": "in the title",
    "excerpt": "in the excerpt",
    "body": "in the text",
    "related": "in the related stories",
    "front-matter": "in the front matter",
}
"""Where words stand, for a reader."""

QUOTE_START = 60
"""How much of a quote tells its link from others, in characters."""


@dataclass(frozen=True, slots=True)
class PartyRow:
    """A party of the deal."""

    name: Link
    """Its name, leading to its page where it has one."""
    role: str
    """What it does, and whether it leads."""
    note: str
    """That it is no company, where it is none."""


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
    """Where they were published."""
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
    amount: Amount | None
    """How much, by this source."""
    status: Chip
    """Its status, by this source."""
    day: Day | None
    """The date of the deal in its words."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of the table of facts."""

    label: str
    """What it is."""
    words: str
    """What is known."""
    day: Day | None = None
    """Where it is a date."""
    amount: Amount | None = None
    """Where it is an amount."""


@dataclass(frozen=True, slots=True)
class DealView:
    """The page of a deal."""

    sentence: tuple[Link, ...]
    """What it is, with its parties linked."""
    type: Chip
    """Its type."""
    status: Chip
    """Its status."""
    facts: tuple[Fact, ...]
    """Date, amount and the like, as far as known."""
    parties: tuple[PartyRow, ...]
    """Who, in which role."""
    sources: tuple[Source, ...]
    """The evidence, the oldest source first."""
    statements: tuple[Statement, ...]
    """Who says what, where sources differ; else none."""
    notes: bool
    """Whether a person's notes follow."""
    draft: bool
    """Whether it carries the mark of a draft."""


def deal_view(deal: Deal, index: Index, link: Linker) -> DealView:
    """What the page of a deal shows.

    :param deal: the deal.
    :param index: the site.
    :param link: links from the deal's page.
    """
    runs = sentence(deal)
    groups = by_source(deal.evidence)
    return DealView(
        tuple(
            Link(run.text, company_link(index.companies[run.company], link).href if run.company else None)
            for run in runs
        ),
        type_chip(deal),
        status_chip(deal.status),
        _facts(deal),
        _parties(deal, link),
        tuple(_source(group, index, link) for group in groups),
        _statements(groups, index),
        bool(deal.stated and deal.stated.notes),
        index.shows_draft_mark(deal),
    )


def _facts(deal: Deal) -> tuple[Fact, ...]:
    """What is known of the deal, a line each."""
    facts = (
        Fact("Date", deal.date or "", day=day(deal.date)),
        Fact("Amount", deal.amount.text if deal.amount else "", amount=amount(deal.amount)),
        Fact("Round", deal.round or ""),
        Fact("Valuation", deal.valuation.text if deal.valuation else "", amount=amount(deal.valuation)),
        Fact("Place", deal.place or ""),
        Fact("Capacity", deal.capacity or ""),
        Fact("Term", deal.term or ""),
    )
    return tuple(fact for fact in facts if fact.words)


def _parties(deal: Deal, link: Linker) -> tuple[PartyRow, ...]:
    """Who takes part, in which role."""
    return tuple(
        PartyRow(
            party_link(party, link),
            f"{ROLE_NAMES[party.role]}, lead" if party.lead else ROLE_NAMES[party.role],
            "no company" if party.kind == "other" else "",
        )
        for party in deal.parties
    )


def _source(group: list[Evidence], index: Index, link: Linker) -> Source:
    """One source's words; the same words are shown once."""
    first = group[0]
    listed = first.where.startswith("related:")
    story = index.stories[first.story] if first.story else None
    title = story.article.title if story else ""
    quotes: dict[str, Quote] = {}
    for item in group:
        if item.quote:  # a person may name a source without its words
            quotes.setdefault(item.quote, _quote(item, index, link))
    return Source(
        source_link(first.url, first.publisher, index, link),
        day(first.published),
        "Listed as related by" if listed else "Story",
        Link(title, link(story_address(story.id), "elsewhere" if listed else None)) if story else None,
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


def _statements(groups: list[list[Evidence]], index: Index) -> tuple[Statement, ...]:
    """What each source says, where sources differ."""
    return tuple(_statement(group, index) for group in groups) if differ(groups) else ()


def _statement(group: list[Evidence], index: Index) -> Statement:
    """What one source says."""
    first = group[0]
    return Statement(
        _source_name(first, index),
        day(first.published),
        amount(stated_amount(group)),
        status_chip(first.status),
        day(stated_date(group)),
    )
