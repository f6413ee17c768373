"""What the page of a deal shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.render.addresses import host_of, story_address
from generator.render.sentences import sentence
from generator.render.text import ROLE_NAMES
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

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model import Deal, Evidence
    from generator.render.index import Index, Linker

PLACES = {"title": "in the title", "excerpt": "in the excerpt", "front-matter": "in the front matter"}
"""Where words stand, for a reader; the text itself goes without saying."""


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
    """Link to them in the text shown; none where the story's page does not show them."""
    place: str
    """Where they stand; empty for the text itself."""


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
    """Its date, by this source."""


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
    groups = _by_source(deal.evidence)
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
        _statements(groups),
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


def _by_source(evidence: Iterable[Evidence]) -> list[list[Evidence]]:
    """Evidence by the address it was published at, the oldest first; what has none goes by its file."""
    groups: dict[str, list[Evidence]] = {}
    for item in evidence:
        groups.setdefault(_same(item), []).append(item)
    return sorted(groups.values(), key=lambda group: (group[0].published or "9", group[0].source_file, group[0].where))


def _same(evidence: Evidence) -> str:
    """What is equal for evidence of one source."""
    if evidence.url is None:
        return evidence.source_file
    _, _, rest = evidence.url.partition("//")
    return f"{host_of(evidence.url)}{rest.partition('#')[0].partition('/')[2].rstrip('/')}"


def _source(group: list[Evidence], index: Index, link: Linker) -> Source:
    """One source's words; the same words are shown once."""
    first = group[0]
    listed = first.where.startswith("related:")
    story = index.stories[first.story] if first.story else None
    title = story.article.title if story else ""
    quotes: dict[str, Quote] = {}
    for item in group:
        quotes.setdefault(item.quote, _quote(item, index, link))
    return Source(
        source_link(first.url, first.publisher, index, link),
        day(first.published),
        "Listed as related by" if listed else "Story",
        Link(title, link(story_address(story.id), "elsewhere" if listed else None)) if story else None,
        first.url,
        tuple(quotes.values()),
    )


def _quote(item: Evidence, index: Index, link: Linker) -> Quote:
    """Words that prove the deal, leading to their place in the text where a page shows it."""
    story = index.stories[item.story] if item.story else None
    anchor = story_anchor(item, story, index) if story else None
    href = link(story_address(story.id), anchor) if story and anchor else None
    return Quote(item.quote, href, PLACES.get(item.where, ""))


def _statements(groups: list[list[Evidence]]) -> tuple[Statement, ...]:
    """Who says what, where sources differ."""
    said = [item for group in groups for item in group]
    if not _differ(said):
        return ()
    rows = (
        Statement(
            item.publisher or host_of(item.url) or item.source_file,
            day(item.published),
            amount(item.amount),
            status_chip(item.status),
            day(item.date),
        )
        for item in said
    )
    return tuple(dict.fromkeys(rows))


def _differ(said: list[Evidence]) -> bool:
    """Whether sources contradict each other in status, amount or date; vague or less exact is no contradiction."""
    dates = sorted({item.date for item in said if item.date}, key=len)
    sums = {(x.amount.value, x.amount.currency) for x in said if x.amount and x.amount.value is not None}
    statuses = {item.status for item in said}
    return len(statuses) > 1 or len(sums) > 1 or not all(dates[-1].startswith(date) for date in dates)
