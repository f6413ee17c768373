"""What the page of a company shows."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model import PRINCIPAL_ROLES
from generator.render.addresses import company_deals_address, company_stories_address
from generator.render.text import ROLE_NAMES, TYPE_NAMES
from generator.render.views.rows import (
    DealRow,
    Link,
    StoryRow,
    company_link,
    deal_row,
    newest_deals,
    newest_stories,
    party_link,
    story_row,
)

if TYPE_CHECKING:
    from generator.model import Company, Deal, DealParty, StatedCompany
    from generator.render.index import Index, Linker

DEALS_SHOWN = 60
"""How many deals a company's page shows, the newest; beyond that all of them are on pages of their own."""

STORIES_SHOWN = 20
"""How many stories a company's page shows, the newest; beyond that all of them are on pages of their own."""


@dataclass(frozen=True, slots=True)
class CompanyDeal:
    """A deal as one of its parties sees it."""

    row: DealRow
    """The deal."""
    label: str
    """Its type, and its round if it has one."""
    role: str
    """What the company does in it."""
    counterparties: tuple[Link, ...]
    """Whom it deals with; with no one, where."""


@dataclass(frozen=True, slots=True)
class Partner:
    """A company that this one deals with."""

    name: Link
    """Its name, leading to its page."""
    deals: int
    """In how many deals."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of the table of facts."""

    label: str
    """What it is."""
    value: Link
    """What is known, and where it leads."""


@dataclass(frozen=True, slots=True)
class CompanyView:
    """The page of a company."""

    facts: tuple[Fact, ...]
    """What a person states, and its other names."""
    deals: tuple[CompanyDeal, ...]
    """Its newest deals."""
    all_deals: Link
    """How many there are; leads to all of them where not all are shown."""
    stories: tuple[StoryRow, ...]
    """Its newest stories."""
    all_stories: Link
    """How many there are; leads to all of them where not all are shown."""
    partners: tuple[Partner, ...]
    """The companies it deals with, most deals first."""
    notes: bool
    """Whether a person's notes follow."""
    draft: bool
    """Whether it carries the mark of a draft."""


def company_view(company: Company, index: Index, link: Linker) -> CompanyView:
    """What the page of a company shows.

    :param company: the company.
    :param index: the site.
    :param link: links from the company's page.
    """
    deals = newest_deals(index.deals[deal] for deal in company.deals)
    stories = newest_stories(index.stories[story] for story in company.stories)
    more_deals = link(company_deals_address(company.id)) if len(deals) > DEALS_SHOWN else None
    more_stories = link(company_stories_address(company.id)) if len(stories) > STORIES_SHOWN else None
    return CompanyView(
        _facts(company),
        tuple(_company_deal(deal, company.id, index, link) for deal in deals[:DEALS_SHOWN]),
        Link(f"{len(deals):,}", more_deals),
        tuple(story_row(story, index, link) for story in stories[:STORIES_SHOWN]),
        Link(f"{len(stories):,}", more_stories),
        _partners(company.id, deals, index, link),
        bool(company.stated and company.stated.notes),
        index.shows_draft_mark(company),
    )


def _facts(company: Company) -> tuple[Fact, ...]:
    """What is known of the company, a line each."""
    stated = _stated(company.stated) if company.stated else ()
    former = company.stated.former_names if company.stated else ()
    aliases = ", ".join(alias for alias in company.aliases if alias not in former)
    facts = (*stated, Fact("Also known as", Link(aliases, None)))
    return tuple(fact for fact in facts if fact.value.text)


def _stated(stated: StatedCompany) -> tuple[Fact, ...]:
    """What a person states of a company."""
    website = (stated.website or "").rstrip("/")
    return (
        Fact("Website", Link(website.partition("//")[2] or website, stated.website)),
        Fact("Ticker", Link(stated.ticker or "", None)),
        Fact("Country", Link(stated.country or "", None)),
        Fact("Sector", Link(stated.sector or "", None)),
        Fact("Formerly", Link(", ".join(stated.former_names), None)),
    )


def _company_deal(deal: Deal, company: str, index: Index, link: Linker) -> CompanyDeal:
    """A deal as the company sees it."""
    mine = [party for party in deal.parties if party.company == company]
    roles = " and ".join(dict.fromkeys(ROLE_NAMES[party.role] for party in mine))
    lead = ", lead" if any(party.lead for party in mine) else ""
    others = tuple(party_link(party, link) for party in _counterparties(deal, company))
    place = (Link(f"in {deal.place}", None),) if deal.place else ()
    label = ", ".join(filter(None, (TYPE_NAMES[deal.type], deal.round)))
    return CompanyDeal(deal_row(deal, index, link), label, roles + lead, others or place)


def _counterparties(deal: Deal, company: str) -> tuple[DealParty, ...]:
    """Whom a company deals with: a principal with all others, an investor or seller with the principals."""
    principal = PRINCIPAL_ROLES[deal.type]
    is_principal = any(party.role in principal for party in deal.parties if party.company == company)
    return tuple(x for x in deal.parties if x.company != company and (is_principal or x.role in principal))


def _partners(company: str, deals: list[Deal], index: Index, link: Linker) -> tuple[Partner, ...]:
    """The companies that it deals with, most deals first, then A to Z."""
    counts: Counter[str] = Counter()
    for deal in deals:
        counts.update({party.company for party in _counterparties(deal, company) if party.company})
    ordered = sorted(counts, key=lambda other: (-counts[other], other))
    return tuple(Partner(company_link(index.companies[other], link), counts[other]) for other in ordered)
