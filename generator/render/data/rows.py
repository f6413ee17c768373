"""The records of which the rows of each table are made, in order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from generator.model import Money
from generator.render.addresses import company_address, deal_address, public_url, story_address

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model import Evidence, Site
    from generator.settings import Settings

DETAILS = ("status", "amount", "valuation", "date", "round", "place", "term", "capacity")
"""What a piece of evidence can say of its deal, beside who takes part."""


@dataclass(frozen=True, slots=True)
class Row:
    """What a row is made of: a record, and what stands around it."""

    of: Any
    """The company, deal, party, story or evidence."""
    url: str = ""
    """Address of its page."""
    owner: str = ""
    """Id of the company, deal or story that it is a part of."""
    position: int = 0
    """Its place among the parts of its owner, from 1."""
    field: str = ""
    """What the claim of the evidence is about."""
    value: str = ""
    """What it says; the alias, or the id of the company or deal that the owner is tied to."""
    company: str | None = None
    """Id of the company that it names, where it is one of the site."""


def company_rows(site: Site, settings: Settings) -> Iterator[Row]:
    """Yield the companies."""
    for company in site.companies:
        yield Row(company, public_url(company_address(company.id), directory_urls=settings.directory_urls))


def alias_rows(site: Site, _settings: Settings) -> Iterator[Row]:
    """Yield the other names of each company."""
    for company in site.companies:
        yield from (Row(company, owner=company.id, value=alias) for alias in dict.fromkeys(company.aliases))


def deal_rows(site: Site, settings: Settings) -> Iterator[Row]:
    """Yield the deals."""
    for deal in site.deals:
        yield Row(deal, public_url(deal_address(deal.id), directory_urls=settings.directory_urls))


def party_rows(site: Site, _settings: Settings) -> Iterator[Row]:
    """Yield the parties of each deal."""
    for deal in site.deals:
        for position, party in enumerate(deal.parties, 1):
            yield Row(party, owner=deal.id, position=position)


def story_rows(site: Site, settings: Settings) -> Iterator[Row]:
    """Yield the stories."""
    for story in site.stories:
        yield Row(story, public_url(story_address(story.id), directory_urls=settings.directory_urls))


def story_company_rows(site: Site, _settings: Settings) -> Iterator[Row]:
    """Yield each story with each company that it names."""
    for story in site.stories:
        yield from (Row(story, owner=story.id, value=company) for company in dict.fromkeys(story.companies))


def story_deal_rows(site: Site, _settings: Settings) -> Iterator[Row]:
    """Yield each story with each deal that it proves."""
    for story in site.stories:
        yield from (Row(story, owner=story.id, value=deal) for deal in dict.fromkeys(story.deals))


def claim_rows(site: Site, _settings: Settings) -> Iterator[Row]:
    """Yield each claim of each piece of evidence; a party that it alone names may be no company of the site."""
    known = {company.id for company in site.companies}
    for deal in site.deals:
        ordered = sorted(deal.evidence, key=lambda x: (x.source_file, x.where, x.line, x.quote, x.rule))
        claims = ((evidence, *claim) for evidence in ordered for claim in _claims(evidence))
        for position, (evidence, field, value, company) in enumerate(claims, 1):
            yield Row(evidence, "", deal.id, position, field, value, company if company in known else None)


def _claims(evidence: Evidence) -> Iterator[tuple[str, str, str | None]]:
    """Yield what a piece of evidence says: the field, the words, the company's id where it is a party."""
    for field in DETAILS:
        if said := getattr(evidence, field):
            yield field, said.text if isinstance(said, Money) else str(said), None
    for party in evidence.parties:
        yield party.role, party.name, party.company
        if party.lead:
            yield "lead", party.name, party.company
