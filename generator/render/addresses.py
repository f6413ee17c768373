"""Where every page lives, and how one page points at another.

An address is relative to the site's root and ends in ``/``: ``companies/lambda/``; the home page is ``""``. It
names a page whatever the site's kind of URL; ``public_url`` says what a browser asks for.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from generator.text.slugs import distinct_slug
from generator.text.urls import host_of

if TYPE_CHECKING:
    from generator.model import Written
    from generator.settings import Settings

HOME = ""
COMPANIES = "companies/"
DEALS = "deals/"
STORIES = "stories/"
TOPICS = "topics/"
SOURCES = "sources/"
WORKLIST = "worklist/"
DATA = "data/"
DATABASE = "data/research.sqlite"
FEED = "feed.xml"
JSON_FEED = "feed.json"
DEALS_FEED = "feeds/deals.xml"
FEED_LIST = "feeds.opml"
ROBOTS = "robots.txt"
LLMS = "llms.txt"
SEARCH = "search/"
NETWORK = "network/"
TRENDS = "trends/"

DEALS_SHOWN = 20
"""How many deals a company's page shows, the newest; beyond that all of them are on pages of their own."""

STORIES_SHOWN = 20
"""How many stories a company's page shows all of; beyond that all of them are on pages of their own."""

UNDATED = "undated"
"""Stands where a year would, for what has no date."""


def schema_address(written: Written) -> str:
    """Address of the JSON Schema of what people write."""
    return f"{DATA}schema/{written}.schema.json"


def company_address(company: str) -> str:
    """Address of the page of a company, by its id."""
    return f"{COMPANIES}{company}/"


def company_deals_address(company: str) -> str:
    """Address of the list of all deals of a company that has many."""
    return f"{COMPANIES}{company}/deals/"


def company_stories_address(company: str) -> str:
    """Address of the list of all stories of a company that has many."""
    return f"{COMPANIES}{company}/stories/"


def deal_address(deal: str) -> str:
    """Address of the page of a deal, by its id."""
    return f"{DEALS}{deal}/"


def story_address(story: str) -> str:
    """Address of the page of a story, by its id (``2024/title`` or ``undated/title``)."""
    return f"{STORIES}{story}/"


def topic_address(topic: str) -> str:
    """Address of the page of a topic, by its slug."""
    return f"{TOPICS}{topic}/"


def source_address(source: str) -> str:
    """Address of the page of a source, by its slug."""
    return f"{SOURCES}{source}/"


def initial_address(initial: str) -> str:
    """Address of the list of companies whose id begins so; two segments, so that it is no company's address."""
    return f"{COMPANIES}by/{initial}/"


def year_address(section: str, year: str) -> str:
    """Address of the part of the deals or stories of a year; ids that are four digits are reserved for these."""
    return f"{section}{year}/"


def period_address(year: str, period: str) -> str:
    """Address of the list of the deals of a month (``11``) or a quarter (``q4``) of a year."""
    return f"{year_address(DEALS, year)}{period}/"


def company_feed_address(company: str) -> str:
    """Address of the feed of a company, by its id."""
    return f"feeds/companies/{company}.xml"


def type_feed_address(deal_type: str) -> str:
    """Address of the feed of the deals of a type."""
    return f"feeds/types/{deal_type}.xml"


def table_address(table: str) -> str:
    """Address of a table of the data as CSV, by its name."""
    return f"{DATA}{table}.csv"


def company_data_address(company: str) -> str:
    """Address of the data file of a company, by its id."""
    return f"{DATA}{COMPANIES}{company}.json"


def numbered_address(address: str, number: int) -> str:
    """Address of the further page ``number`` (from 1) of a long list; the first is the list's own."""
    return address if number == 1 else f"{address}page/{number}/"


def year_of(date: str | None) -> str:
    """The part of its list that a deal or story of this date is in: its year, or ``undated``."""
    return date[:4] if date else UNDATED


def source_slug(url: str | None, publisher: str | None) -> str | None:
    """What tells sources apart: the host of the address, else the publisher's name; none where both are missing."""
    host = host_of(url)
    if host:
        return re.sub(r"[^a-z0-9.-]+", "-", host.lower()).strip("-.") or None
    return distinct_slug(publisher) if publisher else None


def is_index(address: str) -> bool:
    """Whether a page is the index of a folder (the home page and the lists), which a person may write by hand."""
    return address.count("/") <= 1


def public_url(address: str, *, directory_urls: bool) -> str:
    """What a browser asks for: ``companies/lambda/``, or ``companies/lambda.html`` without directory URLs.

    A published file (``data/deals.json``) is asked for by its own address.
    """
    if directory_urls or not (address == HOME or address.endswith("/")):
        return address
    return f"{address}index.html" if is_index(address) else f"{address[:-1]}.html"


def published_file(address: str, *, directory_urls: bool) -> str:
    """The file of the site that a page is written to: ``companies/lambda/index.html``."""
    url = public_url(address, directory_urls=directory_urls)
    return url if url.endswith(".html") else f"{url}index.html"


def address_of_file(file: str, *, directory_urls: bool) -> str:
    """The address of the page that is written to a file; the file's own where none of our addresses leads to it."""
    folder = file.rpartition("/")[0]
    address = f"{folder}/" if folder else HOME
    return address if published_file(address, directory_urls=directory_urls) == file else file


def markdown_address(address: str, *, directory_urls: bool) -> str:
    """Address of the Markdown twin of a page: the file beside it, ``companies/lambda/index.md``."""
    return published_file(address, directory_urls=directory_urls).removesuffix(".html") + ".md"


def file_name(address: str) -> str:
    """The last part of the address of a published file: ``deals.json``."""
    return address.rpartition("/")[2]


def absolute(address: str, settings: Settings) -> str:
    """The full address of a page or published file, for those who read it elsewhere; empty where none is known.

    :param address: address of the page or file.
    :param settings: tell where the site is published.
    """
    url = quote(public_url(address, directory_urls=settings.directory_urls))
    return f"{settings.site_url.rstrip('/')}/{url}" if settings.site_url else ""


def relative(from_address: str, to_address: str, anchor: str | None = None, *, directory_urls: bool = True) -> str:
    """The link from one page to another page, published file or place on a page.

    Relative, so it is right under a sub-path, on any host and for ``file:``.

    :param from_address: address of the page that carries the link.
    :param to_address: address of a page, or of a published file.
    :param anchor: ``id`` of a place on that page.
    :param directory_urls: as in ``Settings``.
    """
    if anchor and from_address == to_address:
        return f"#{anchor}"
    folder = public_url(from_address, directory_urls=directory_urls).split("/")[:-1]
    target = public_url(to_address, directory_urls=directory_urls).split("/")
    shared = 0
    while shared < min(len(folder), len(target) - 1) and folder[shared] == target[shared]:
        shared += 1
    path = "../" * (len(folder) - shared) + quote("/".join(target[shared:]))
    return (path or "./") + (f"#{anchor}" if anchor else "")
