"""The pieces that several pages show: a link, a day, an amount, and a row for a deal, a story, a company."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.render.addresses import company_address, deal_address, source_address, source_slug, story_address
from generator.render.text import STATUS_MEANINGS, STATUS_NAMES, TYPE_NAMES, amount_words, date_words
from generator.text.amounts import is_rate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model import Company, Deal, DealParty, Money, Status, Story
    from generator.render.index import Index, Linker

ROW_COMPANIES = 5
"""How many companies the row of a story names."""


@dataclass(frozen=True, slots=True)
class Link:
    """Words that may lead somewhere."""

    text: str
    """The words."""
    href: str | None
    """Where they lead; none for plain words."""


@dataclass(frozen=True, slots=True)
class Day:
    """A date as shown."""

    words: str
    """``3 November 2025``."""
    iso: str
    """For the ``datetime`` attribute."""


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount as shown."""

    words: str
    """The source's own."""
    value: str
    """The number, for sorting; empty where the words are vague or name a rate, which is no sum."""
    currency: str
    """ISO 4217 code; empty where it is not known."""


@dataclass(frozen=True, slots=True)
class Chip:
    """A word in a coloured frame."""

    kind: str
    """What the style goes by: ``announced``, ``funding``, ``draft``."""
    words: str
    """The word."""
    meaning: str
    """What it means, shown on hover."""


@dataclass(frozen=True, slots=True)
class DealRow:
    """A deal in a list."""

    sentence: Link
    """What it is, leading to its page."""
    day: Day | None
    """When."""
    parties: tuple[Link, ...]
    """Who."""
    amount: Amount | None
    """How much."""
    type: Chip
    """Its type."""
    status: Chip
    """Its status."""
    draft: bool
    """Whether it carries the mark of a draft."""


@dataclass(frozen=True, slots=True)
class StoryRow:
    """A story in a list."""

    title: Link
    """Its title, leading to its page."""
    day: Day | None
    """When."""
    publisher: Link | None
    """Who published it."""
    companies: tuple[Link, ...]
    """The first companies in it."""
    more: int
    """How many further companies."""
    deals: int
    """How many deals it reports."""
    draft: bool
    """Whether it carries the mark of a draft."""


@dataclass(frozen=True, slots=True)
class CompanyRow:
    """A company in a list."""

    name: Link
    """Its name, leading to its page."""
    deals: int
    """How many deals it is a party of."""
    stories: int
    """How many stories name it."""
    latest: Day | None
    """The newest date among its deals."""
    draft: bool
    """Whether it carries the mark of a draft."""


def day(date: str | None) -> Day | None:
    """A date as shown; none for none."""
    return Day(date_words(date), date) if date else None


def amount(money: Money | None) -> Amount | None:
    """An amount as shown; none for none."""
    if money is None:
        return None
    unsized = money.value is None or is_rate(money)
    return Amount(amount_words(money), "" if unsized else f"{money.value:.0f}", money.currency or "")


def amounts(moneys: Iterable[Money]) -> tuple[Amount, ...]:
    """Amounts as shown."""
    return tuple(shown for money in moneys if (shown := amount(money)))


def type_chip(deal: Deal) -> Chip:
    """A deal's type."""
    return Chip(deal.type, TYPE_NAMES[deal.type], "type of deal")


def status_chip(status: Status) -> Chip:
    """A state of a deal."""
    return Chip(status, STATUS_NAMES[status], STATUS_MEANINGS[status])


def company_link(company: Company, link: Linker) -> Link:
    """A company's name, leading to its page."""
    return Link(company.name, link(company_address(company.id)))


def party_link(party: DealParty, link: Linker) -> Link:
    """A party's name, leading to its page where it has one."""
    return Link(party.name, link(company_address(party.company)) if party.company else None)


def source_link(url: str | None, publisher: str | None, index: Index, link: Linker) -> Link | None:
    """A publisher's name, leading to its page."""
    source = index.sources.get(source_slug(url, publisher) or "")
    if source is None:
        return Link(publisher, None) if publisher else None
    return Link(publisher or source.name, link(source_address(source.slug)))


def deal_row(deal: Deal, index: Index, link: Linker) -> DealRow:
    """A deal in a list."""
    return DealRow(
        Link(index.sentences[deal.id], link(deal_address(deal.id))),
        day(deal.date),
        tuple(party_link(party, link) for party in deal.parties),
        amount(deal.amount),
        type_chip(deal),
        status_chip(deal.status),
        index.shows_draft_mark(deal),
    )


def story_row(story: Story, index: Index, link: Linker) -> StoryRow:
    """A story in a list."""
    article = story.article
    companies = [index.companies[company] for company in story.companies]
    shown = sorted(companies, key=activity)[:ROW_COMPANIES]
    return StoryRow(
        Link(article.title, link(story_address(story.id))),
        day(article.date),
        source_link(article.original_url, article.publisher, index, link),
        tuple(company_link(company, link) for company in shown),
        len(companies) - len(shown),
        len(story.deals),
        index.shows_draft_mark(story),
    )


def company_row(company: Company, index: Index, link: Linker) -> CompanyRow:
    """A company in a list."""
    dates = [index.deals[deal].date or "" for deal in company.deals]
    return CompanyRow(
        company_link(company, link),
        len(company.deals),
        len(company.stories),
        day(max(dates, default="")),
        index.shows_draft_mark(company),
    )


def activity(company: Company) -> tuple[int, int, str]:
    """Sorts companies by deals, then stories, most first, then id."""
    return (-len(company.deals), -len(company.stories), company.id)


def newest_deals(deals: Iterable[Deal]) -> list[Deal]:
    """Deals by date, newest first, undated last, equal ones by id."""
    return sorted(sorted(deals, key=lambda deal: deal.id), key=lambda deal: deal.date or "", reverse=True)


def newest_stories(stories: Iterable[Story]) -> list[Story]:
    """Stories by date, newest first, undated last, equal ones by id."""
    return sorted(sorted(stories, key=lambda story: story.id), key=lambda story: story.article.date or "", reverse=True)
