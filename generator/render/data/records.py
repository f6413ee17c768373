"""The facts as JSON, to the letter of the public contract.

The keys are listed one by one rather than taken from the records, so that a record may grow and the contract stays.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.model import DataFile
from generator.render.addresses import company_address, company_data_address, deal_address, public_url, story_address
from generator.render.data.schemas import COMPANIES_SCHEMA, DEALS_SCHEMA, STORIES_SCHEMA

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from generator.model import Company, Deal, DealParty, Evidence, External, Money, Site, Story
    from generator.settings import Settings

    Json = Mapping[str, object]

DATA_FILES = ("data/companies.json", "data/deals.json", "data/stories.json")
"""Addresses of the data files; the schema of each lies beside it."""


def render_records(site: Site, settings: Settings) -> tuple[DataFile, ...]:
    """Write the JSON files and their schemas.

    :param site: what is published.
    :param settings: the site's options.
    """
    known = {company.id for company in site.companies}
    files = (
        ("data/companies", [_company(company, settings) for company in site.companies], COMPANIES_SCHEMA),
        ("data/deals", [_deal(deal, known, settings) for deal in site.deals], DEALS_SCHEMA),
        ("data/stories", [_story(story, settings) for story in site.stories], STORIES_SCHEMA),
    )
    return tuple(
        DataFile(f"{address}{ending}", _encoded(content))
        for address, entries, schema in files
        for ending, content in ((".json", sorted(entries, key=lambda x: str(x["id"]))), (".schema.json", schema))
    )


def render_company_records(site: Site, settings: Settings) -> Iterator[DataFile]:
    """Write a JSON file for each company: its entry among the companies, and its deals' among the deals.

    :param site: what is published.
    :param settings: the site's options.
    """
    known = {company.id for company in site.companies}
    deals = {deal.id: _on_a_line(_deal(deal, known, settings)) for deal in site.deals}
    for company in site.companies:
        entry = _on_a_line(_company(company, settings))
        listed = ",\n".join(deals[deal] for deal in sorted(company.deals))
        text = f'{{"company": {entry},\n"deals": [\n{listed}\n]}}\n'
        yield DataFile(company_data_address(company.id), text.encode("utf-8"))


def _on_a_line(content: object) -> str:
    """A value as JSON on a line of its own: a deal is written once for each of its companies, so it is quick."""
    return json.dumps(content, ensure_ascii=False)


def _encoded(content: object) -> bytes:
    """A value as JSON in UTF-8, one key a line, so that two builds can be compared."""
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _company(company: Company, settings: Settings) -> Json:
    return {
        "id": company.id,
        "name": company.name,
        "aliases": list(company.aliases),
        "url": public_url(company_address(company.id), directory_urls=settings.directory_urls),
        "curated": company.stated is not None,
        "deals": sorted(company.deals),
        "stories": sorted(company.stories),
    }


def _deal(deal: Deal, known: Collection[str], settings: Settings) -> Json:
    ordered = sorted(deal.evidence, key=lambda x: (x.source_file, x.where, x.line, x.quote, x.rule))
    return {
        "id": deal.id,
        "url": public_url(deal_address(deal.id), directory_urls=settings.directory_urls),
        "type": deal.type,
        "status": deal.status,
        "date": deal.date,
        "amount": _money(deal.amount),
        "valuation": _money(deal.valuation),
        "round": deal.round,
        "place": deal.place,
        "term": deal.term,
        "capacity": deal.capacity,
        "parties": [_party(party) for party in deal.parties],
        "evidence": [_evidence(evidence, known) for evidence in ordered],
    }


def _party(party: DealParty) -> Json:
    return {
        "company": party.company,
        "name": party.name,
        "kind": party.kind,
        "role": party.role,
        "lead": party.lead,
    }


def _evidence(evidence: Evidence, known: Collection[str]) -> Json:
    """A source's words; a party that it alone names has an id only where it is a company of the site."""
    return {
        "story": evidence.story,
        "source_file": evidence.source_file,
        "line": evidence.line,
        "where": evidence.where,
        "quote": evidence.quote,
        "publisher": evidence.publisher,
        "url": evidence.url,
        "published": evidence.published,
        "rule": evidence.rule,
        "status": evidence.status,
        "amount": _money(evidence.amount),
        "date": evidence.date,
        "valuation": _money(evidence.valuation),
        "round": evidence.round,
        "place": evidence.place,
        "term": evidence.term,
        "capacity": evidence.capacity,
        "parties": [
            _party(party if party.company in known else replace(party, company=None)) for party in evidence.parties
        ],
    }


def _money(money: Money | None) -> Json | None:
    if money is None:
        return None
    whole = int(money.value) if money.value is not None and money.value == int(money.value) else money.value
    return {"value": whole, "currency": money.currency, "qualifier": money.qualifier, "text": money.text}


def _story(story: Story, settings: Settings) -> Json:
    article = story.article
    return {
        "id": story.id,
        "url": public_url(story_address(story.id), directory_urls=settings.directory_urls),
        "source_file": story.source_files[0],
        "source_files": list(story.source_files),
        "title": article.title,
        "date": article.date,
        "publisher": article.publisher,
        "original_url": article.original_url,
        "draft": story.draft,
        "companies": sorted(story.companies),
        "deals": sorted(story.deals),
        "external": [_external(item) for item, _ in story.external],
        "related": [{"story": related.story, "why": related.why} for related in story.related],
        "author": article.author,
        "topics": list(article.topics),
    }


def _external(item: External) -> Json:
    return {"title": item.title, "url": item.url, "publisher": item.publisher, "date": item.date}
