"""What a body may name by a path of the content folder or by a page's address, and where each of them is published."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from generator.render.addresses import (
    COMPANIES,
    DATA,
    DATABASE,
    DEALS,
    HOME,
    NETWORK,
    SEARCH,
    SOURCES,
    STORIES,
    TOPICS,
    TRENDS,
    address_of_file,
    company_address,
    deal_address,
    is_index,
    source_address,
    source_slug,
    story_address,
    table_address,
    topic_address,
)
from generator.render.data.columns import TABLES
from generator.text.slugs import distinct_slug

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.model import Site
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
    data = {file: file for file in (*DATA_FILES, *(table_address(table.name) for table in TABLES))}
    return made | data | beside | deals | companies | stories


def _spellings(address: str) -> Iterator[str]:
    """What a page goes by: its address, and the Markdown file that it would be made of."""
    if is_index(address) and not address.endswith(".html"):
        yield f"{address}index.md"
    if address.endswith("/"):
        yield address[:-1]
        yield f"{address[:-1]}.md"


def _addresses(site: Site) -> Iterator[str]:
    """The addresses of the pages that a person would link to."""
    yield from LISTS
    for story in site.stories:
        yield story_address(story.id)
        yield from (topic_address(distinct_slug(topic)) for topic in story.article.topics)
        if source := source_slug(story.article.original_url, story.article.publisher):
            yield source_address(source)
    yield from (company_address(company.id) for company in site.companies)
    yield from (deal_address(deal.id) for deal in site.deals)
