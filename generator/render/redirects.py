"""The pages left behind at old addresses: each leads on, without a script and without the theme."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from generator.model import DataFile
from generator.render.addresses import absolute, public_url, relative

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.render.forwarding import Move
    from generator.settings import Settings


def render_redirects(moves: Iterable[Move], settings: Settings) -> tuple[DataFile, ...]:
    """Write a page at every old address.

    :param moves: the old addresses and where they lead.
    :param settings: the site's options.
    """
    return tuple(_redirect(move, settings) for move in moves)


def _redirect(move: Move, settings: Settings) -> DataFile:
    url = public_url(move.old, directory_urls=settings.directory_urls)
    href = escape(relative(move.old, move.new, directory_urls=settings.directory_urls))
    site, folders = settings.site_url, settings.directory_urls
    canonical = escape(absolute(site, move.new, directory_urls=folders)) if site else href
    html = (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>This page has moved</title>\n'
        f'<meta name="robots" content="noindex">\n<link rel="canonical" href="{canonical}">\n'
        f'<meta http-equiv="refresh" content="0; url={href}">\n</head>\n'
        f'<body>\n<p>This page has moved. <a href="{href}">Go to it</a>.</p>\n</body>\n</html>\n'
    )
    return DataFile(url if url.endswith(".html") else f"{url}index.html", html.encode())
