"""What is left behind at old addresses: a page that leads on, its Markdown twin, and a company's feed."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from generator.model import DataFile
from generator.render.addresses import (
    COMPANIES,
    absolute,
    company_feed_address,
    markdown_address,
    published_file,
    relative,
)
from generator.render.places import Places

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from generator.render.forwarding import Move
    from generator.settings import Settings


def render_redirects(
    moves: Collection[Move], files: Collection[str], data: Mapping[str, bytes], settings: Settings
) -> tuple[DataFile, ...]:
    """Write a page at every old address, which leads on without a script and without the theme.

    Beside it lies a Markdown twin where the new page has one. Where a company's page has moved, its feed stands at the
    old address of the feed too, for those who read it there.

    :param moves: the old addresses, at which nothing stands, and where they lead.
    :param files: the paths of all files of the site.
    :param data: what the files hold that are no pages, feeds among them, by address.
    :param settings: the site's options.
    """
    pages = tuple(_redirect(move, settings) for move in moves)
    places = Places({*files, *(page.address for page in pages)})
    beside = (*_twins(moves, files, settings), *_feeds(moves, data))
    return (*pages, *(file for file in beside if places.is_free(file.address)))


def _redirect(move: Move, settings: Settings) -> DataFile:
    href = escape(relative(move.old, move.new, directory_urls=settings.directory_urls))
    canonical = escape(absolute(move.new, settings)) or href
    html = (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>This page has moved</title>\n'
        f'<meta name="robots" content="noindex">\n<link rel="canonical" href="{canonical}">\n'
        f'<meta http-equiv="refresh" content="0; url={href}">\n</head>\n'
        f'<body>\n<p>This page has moved. <a href="{href}">Go to it</a>.</p>\n</body>\n</html>\n'
    )
    return DataFile(published_file(move.old, directory_urls=settings.directory_urls), html.encode())


def _twins(moves: Iterable[Move], files: Collection[str], settings: Settings) -> Iterator[DataFile]:
    """Yield a twin of one line for each page that leads to one that has a twin."""
    for move in moves:
        old, new = (markdown_address(one, directory_urls=settings.directory_urls) for one in (move.old, move.new))
        if new in files:
            yield DataFile(old, f"This page has moved. [Go to it]({relative(old, new)})\n".encode())


def _feeds(moves: Iterable[Move], data: Mapping[str, bytes]) -> Iterator[DataFile]:
    """Yield the feed of each company that has moved, as it is at its new address, which it names as its own."""
    for move in moves:
        old, new = _company(move.old), _company(move.new)
        if old and new and (feed := data.get(company_feed_address(new))):
            yield DataFile(company_feed_address(old), feed)


def _company(address: str) -> str | None:
    """The id of the company that an address is the page of; none of another address."""
    rest = address.removeprefix(COMPANIES)
    return rest[:-1] if rest != address and rest.count("/") == 1 and rest.endswith("/") else None
