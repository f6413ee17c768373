"""What the page of a company shows."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from generator.render.addresses import (
    DEALS_SHOWN,
    STORIES_SHOWN,
    company_data_address,
    company_deals_address,
    company_stories_address,
    deal_address,
    year_of,
)
from generator.render.corrections import company_correction
from generator.render.partners import counterparties, partners
from generator.render.pictures.counterparties import star
from generator.render.text import ROLE_NAMES, TYPE_NAMES, counted, place_words
from generator.render.totals import totals
from generator.render.views.correction import CorrectionView, correction_view
from generator.render.views.dealings import PartnerRow, TotalRow, partner_row, total_row
from generator.render.views.rows import (
    DealRow,
    Link,
    StoryRow,
    deal_row,
    newest_deals,
    newest_stories,
    party_link,
    story_row,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.model import Company, Deal, StatedCompany, Story
    from generator.render.index import Index, Linker
    from generator.render.pictures.counterparties import Star

DEALS_TOLD, STORIES_EACH, STORIES_WITHOUT = 5, 3, 3
"""Beyond that: the stories of how many deals it shows, the newest; how many of each; how many that report no deal."""

PARTNERS_SHOWN = 30
"""How many of the companies it deals with a company's page names, those of most deals."""


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
class YearDeals:
    """The company's deals of a year."""

    year: str
    """The year; ``undated``."""
    deals: tuple[CompanyDeal, ...]
    """The newest first."""


@dataclass(frozen=True, slots=True)
class StoryGroup:
    """Stories that report one deal, or none."""

    deal: Link | None
    """The deal; none for stories that report no deal of the company."""
    rows: tuple[StoryRow, ...]
    """The stories, the newest first."""
    more: str
    """How many others there are; empty where all are shown."""


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
    totals: tuple[TotalRow, ...]
    """What its deals come to."""
    years: tuple[YearDeals, ...]
    """Its newest deals, by year."""
    all_deals: Link
    """How many there are; leads to all of them where not all are shown."""
    stories: tuple[StoryGroup, ...]
    """Its stories by deal, of many those of its newest deals."""
    all_stories: Link
    """How many there are; leads to all of them where not all are shown."""
    partners: tuple[PartnerRow, ...]
    """The companies it deals with, most deals first."""
    more_partners: str
    """How many further ones; empty where all are shown."""
    star: Star | None
    """The same as a picture."""
    data: Link
    """Its data file."""
    correction: CorrectionView
    """The file that says what a person knows of it."""
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
    others = partners(company.id, deals)
    further = len(others) - PARTNERS_SHOWN
    return CompanyView(
        _facts(company),
        tuple(total_row(total, index, link) for total in totals(company.id, deals)),
        _years(deals[:DEALS_SHOWN], company.id, index, link),
        Link(f"{len(deals):,}", more_deals),
        _grouped(stories, deals, index, link),
        Link(f"{len(stories):,}", more_stories),
        tuple(partner_row(other, index, link) for other in others[:PARTNERS_SHOWN]),
        counted(further, "other company", "other companies") if further > 0 else "",
        star(company, others, index, link),
        Link(f"{company.id}.json", link(company_data_address(company.id))),
        correction_view(company_correction(company, index.shared), index.settings),
        bool(company.stated and company.stated.notes),
        index.shows_draft_mark(company),
    )


def _years(deals: Sequence[Deal], company: str, index: Index, link: Linker) -> tuple[YearDeals, ...]:
    """Deals, the newest first, by year."""
    years = groupby(deals, key=lambda deal: year_of(deal.date))
    return tuple(YearDeals(year, tuple(_company_deal(x, company, index, link) for x in some)) for year, some in years)


def _grouped(stories: Sequence[Story], deals: Sequence[Deal], index: Index, link: Linker) -> tuple[StoryGroup, ...]:
    """Stories by the company's newest deal that each reports, in the order of the deals; then those of none.

    Where there are too many, it is some of them: those of the newest deals that have any, and some of none.
    """
    mine = {deal.id: number for number, deal in enumerate(deals)}
    groups: defaultdict[int, list[Story]] = defaultdict(list)
    for story in stories:
        groups[min((mine[deal] for deal in story.deals if deal in mine), default=len(deals))].append(story)
    whole = len(stories) <= STORIES_SHOWN
    told = [number for number in sorted(groups) if number < len(deals)]
    shown = [
        _group(deals[number], groups[number], len(stories) if whole else STORIES_EACH, index, link)
        for number in (told if whole else told[:DEALS_TOLD])
    ]
    rest = groups.get(len(deals))
    without = [_group(None, rest, len(stories) if whole else STORIES_WITHOUT, index, link)] if rest else []
    return (*shown, *without)


def _group(deal: Deal | None, stories: Sequence[Story], most: int, index: Index, link: Linker) -> StoryGroup:
    """The newest stories of a deal, or of none."""
    name = Link(index.sentences[deal.id], link(deal_address(deal.id))) if deal else None
    rows = tuple(story_row(story, index, link) for story in stories[:most])
    return StoryGroup(name, rows, f"and {counted(len(stories) - most, 'other')}" if len(stories) > most else "")


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
    others = tuple(party_link(party, link) for party in counterparties(deal, company))
    place = (Link(f"in {place_words(deal.place)}", None),) if deal.place else ()
    label = ", ".join(filter(None, (TYPE_NAMES[deal.type], deal.round)))
    return CompanyDeal(deal_row(deal, index, link), label, roles + lead, others or place)
