"""What a body may name by a path of the content folder or by a page's address, and where each of them is published."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from generator.render.addresses import (
    COMPANIES,
    DATA,
    DATABASE,
    DEALS,
    DEALS_SHOWN,
    FEED,
    FEED_LIST,
    HOME,
    JSON_FEED,
    NETWORK,
    SEARCH,
    SOURCES,
    STORIES,
    STORIES_SHOWN,
    TOPICS,
    TRENDS,
    address_of_file,
    company_address,
    company_deals_address,
    company_stories_address,
    deal_address,
    initial_address,
    is_index,
    public_url,
    source_address,
    source_slug,
    story_address,
    table_address,
    topic_address,
    year_address,
    year_of,
)
from generator.render.data.columns import TABLES
from generator.render.heirs import Heirs
from generator.render.trends import timeline
from generator.text.slugs import distinct_slug

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.model import Company, Recorded, Site
    from generator.settings import Settings

NO_OTHERS: Mapping[str, str] = MappingProxyType({})
"""A site of our pages alone."""

LISTS = (HOME, COMPANIES, DEALS, STORIES, TOPICS, SOURCES, NETWORK, TRENDS, DATA, SEARCH)
"""The pages that every site has."""

DATA_FILES = (DATABASE, *(f"{DATA}{name}.json" for name in ("companies", "deals", "stories")))
"""The files of data that every site has, beside the tables."""


def published_paths(site: Site, others: Mapping[str, str], settings: Settings) -> dict[str, str]:
    """Give the address that each path leads to: of a content file, of a page without its last ``/``, of a picture.

    :param site: what is published.
    :param others: the published files that are not ours, each with the file of the page that a person wrote, or empty.
    :param settings: the site's options.
    """
    folders = settings.directory_urls
    beside = {page or file: address_of_file(file, directory_urls=folders) for file, page in others.items()}
    made = {path: address for address in (*beside.values(), *_addresses(site)) for path in _spellings(address)}
    stories = {file: story_address(story.id) for story in site.stories for file in story.source_files}
    companies = {one.stated.source_file: company_address(one.id) for one in site.companies if one.stated}
    deals = {one.stated.source_file: deal_address(one.id) for one in site.deals if one.stated}
    files = (*DATA_FILES, *(table_address(table.name) for table in TABLES), *_feeds(site, settings))
    there = made | dict(zip(files, files, strict=True)) | beside | deals | companies | stories
    return _forwarded(site, there, settings) | there


def _feeds(site: Site, settings: Settings) -> tuple[str, ...]:
    """The feeds of the whole site, which it has where its own address is known and a story to last has a date."""
    lasting = (story for story in site.stories if settings.drafts == "publish" or not story.draft)
    dated = settings.site_url and any(story.article.date for story in lasting)
    return (FEED, JSON_FEED, FEED_LIST) if dated else ()


def _forwarded(site: Site, there: Mapping[str, str], settings: Settings) -> dict[str, str]:
    """What the addresses go by that were published before, each with the address to which it leads now."""
    heirs, record = Heirs(site), {one.address: one for one in site.recorded}
    shown = {public_url(address, directory_urls=settings.directory_urls): address for address in there.values()}
    now = shown | {address: address for address in there.values()}
    led = {address: _followed(address, record, heirs, now) for address in record if address not in now}
    old = {address: to for address, to in led.items() if to is not None}
    return {path: to for address, to in old.items() for path in (address, *_spellings(address))}


def _followed(address: str | None, record: Mapping[str, Recorded], heirs: Heirs, now: Mapping[str, str]) -> str | None:
    """Where an address leads in the end that is recorded; none where it is to go, or nothing shows where it went."""
    seen = set()
    while address is not None and address not in now:
        one = record.get(address)
        if one is None or address in seen or heirs.may_go(one):
            return None
        seen.add(address)
        address = one.to if one.to is not None else heirs.heir(one)
    return None if address is None else now[address]


def _spellings(address: str) -> Iterator[str]:
    """What a page goes by: its address, and the Markdown file that it would be made of."""
    if is_index(address) and not address.endswith(".html"):
        yield f"{address}index.md"
    if address == HOME:
        yield address
    if address.endswith("/"):
        yield address[:-1]
        yield f"{address[:-1]}.md"


def _addresses(site: Site) -> Iterator[str]:
    """The addresses of the pages that a person would link to."""
    yield from LISTS
    for story in site.stories:
        yield story_address(story.id)
        yield year_address(STORIES, year_of(story.article.date))
        yield from (topic_address(distinct_slug(topic)) for topic in story.article.topics)
    for deal in site.deals:
        yield deal_address(deal.id)
        yield year_address(DEALS, year_of(deal.date))
    yield from map(source_address, filter(None, _sources(site)))
    yield from (period.address for period in timeline(site.deals).periods if period.deals)
    for company in site.companies:
        yield from _of_company(company)


def _sources(site: Site) -> Iterator[str | None]:
    """The slugs of those who published the stories, and what proves the deals."""
    yield from (source_slug(story.article.original_url, story.article.publisher) for story in site.stories)
    yield from (source_slug(one.url, one.publisher) for deal in site.deals for one in deal.evidence)


def _of_company(company: Company) -> Iterator[str]:
    """The addresses of a company's page, of the list of its initial, and of those that a busy company has."""
    yield company_address(company.id)
    yield initial_address(company.id[0] if company.id[0].isalpha() else "0-9")
    if len(company.deals) > DEALS_SHOWN:
        yield company_deals_address(company.id)
    if len(company.stories) > STORIES_SHOWN:
        yield company_stories_address(company.id)
