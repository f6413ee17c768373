"""What tells programs their way about the site: ``robots.txt`` for search engines, ``llms.txt`` for language models."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model import DataFile
from generator.render.addresses import (
    COMPANIES,
    DATA,
    DATABASE,
    DEALS,
    FEED_LIST,
    HOME,
    JSON_FEED,
    LLMS,
    NETWORK,
    ROBOTS,
    SOURCES,
    STORIES,
    TOPICS,
    TRENDS,
    absolute,
    file_name,
    markdown_address,
    relative,
    table_address,
)
from generator.render.data.columns import TABLES
from generator.render.data.records import DATA_FILES
from generator.render.feeds import feeds
from generator.render.markdown import escaped
from generator.render.text import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.model import Page
    from generator.render.index import Index
    from generator.settings import Settings

SITEMAP = "sitemap.xml"
LISTS = (DEALS, COMPANIES, STORIES, TOPICS, SOURCES, NETWORK, TRENDS, DATA)
"""The pages to begin with, after the home page."""


def robots(settings: Settings) -> DataFile:
    """Let every search engine in, and name the sitemap where the site's own address is known.

    :param settings: the site's options.
    """
    sitemap = f"\nSitemap: {absolute(SITEMAP, settings)}\n" if settings.site_url else ""
    return DataFile(ROBOTS, f"User-agent: *\nAllow: /\n{sitemap}".encode(), yields=True)


def guide(index: Index, pages: Mapping[str, Page]) -> DataFile:
    """Write what a language model should know of the site, in the form of llmstxt.org.

    :param index: the site.
    :param pages: its pages by address.
    """
    site = index.site
    counts = ((len(site.companies), "company", "companies"), (len(site.deals), "deal", "deals"))
    stories = counted(len(site.stories), "story", "stories")
    said = ", ".join(counted(*count) for count in counts)
    parts = (
        f"# {escaped(index.settings.site_name) or 'Research site'}",
        f"> {escaped(pages[HOME].description)}",
        f"{said} and {stories}. Every page has a Markdown twin: add `index.md` to an address that ends in `/`, or "
        "write `.md` for `.html`. A deal's page quotes the words that prove it, their publisher and date.",
        "\n".join(("## Lists", "", *_lists(index, pages))),
        "\n".join(("## Data", "", *_data(index))),
        *(("\n".join(("## Feeds", "", *lines)),) if (lines := tuple(_feeds(index))) else ()),
    )
    return DataFile(LLMS, ("\n\n".join(parts) + "\n").encode("utf-8"), yields=True)


def _lists(index: Index, pages: Mapping[str, Page]) -> Iterator[str]:
    for address in (HOME, *LISTS):
        if address in pages:
            twin = markdown_address(address, directory_urls=index.settings.directory_urls)
            yield _line(pages[address].title, twin, pages[address].description, index.settings)


def _data(index: Index) -> Iterator[str]:
    for address in DATA_FILES:
        yield _line(file_name(address), address, "the public contract; a JSON Schema lies beside it", index.settings)
    for table in TABLES:
        address = table_address(table.name)
        yield _line(file_name(address), address, table.meaning, index.settings)
    yield _line(file_name(DATABASE), DATABASE, "all tables in one SQLite file", index.settings)


def _feeds(index: Index) -> Iterator[str]:
    """Yield the feeds that are of more than one company, and what leads to the others."""
    written = feeds(index)
    for feed in written:
        if not feed.page.startswith(COMPANIES):
            yield _line(feed.title, feed.address, "Atom", index.settings)
    if written:
        yield _line(file_name(JSON_FEED), JSON_FEED, "JSON Feed of deals and stories", index.settings)
        yield _line(file_name(FEED_LIST), FEED_LIST, "OPML, every feed of the site, each company's too", index.settings)


def _line(title: str, address: str, meaning: str, settings: Settings) -> str:
    """A link with what it leads to: whole where the site's own address is known."""
    target = absolute(address, settings) or relative(HOME, address)
    return f"- [{escaped(title)}]({target}): {escaped(meaning)}"
