"""What the head of a page says to machines: how a link to it is shown, its feeds, its Markdown twin, its facts."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from generator.model import HeadElement
from generator.render.addresses import STORIES, absolute, markdown_address, relative

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model import Page
    from generator.settings import Settings

FEED_FORMS = {".xml": "application/atom+xml", ".json": "application/feed+json", ".opml": "text/x-opml"}
"""The form of a feed, or of a list of feeds, by the ending of its address."""


def head_elements(page: Page, settings: Settings) -> tuple[HeadElement, ...]:
    """Make the elements of a page's head that are ours.

    :param page: the page.
    :param settings: the site's options.
    """
    return (*_robots(page), *_open_graph(page, settings), *_alternates(page, settings), *_facts(page))


def _robots(page: Page) -> Iterator[HeadElement]:
    if page.noindex:
        yield HeadElement("meta", (("name", "robots"), ("content", "noindex")))


def _open_graph(page: Page, settings: Settings) -> Iterator[HeadElement]:
    """How another site shows a link to the page."""
    story = page.address.startswith(STORIES) and bool(page.edit)
    picture = absolute(settings.social_image, settings) if settings.social_image else ""
    said = {
        "og:title": page.title,
        "og:description": page.description,
        "og:type": "article" if story else "website",
        "og:url": absolute(page.address, settings),
        "og:site_name": settings.site_name,
        "og:image": picture,
        "og:image:alt": settings.site_name if picture else "",
    }
    for name, value in said.items():
        if value:
            yield HeadElement("meta", (("property", name), ("content", value)))
    card = "summary_large_image" if picture else "summary"
    yield HeadElement("meta", (("name", "twitter:card"), ("content", card)))


def _alternates(page: Page, settings: Settings) -> Iterator[HeadElement]:
    """Where the same is told in other forms.

    A word stands beside *alternate*, for Material asks every link of that one word for a sitemap of another language.
    """
    folders = settings.directory_urls
    forms = [(address, "feed", FEED_FORMS[PurePosixPath(address).suffix], title) for title, address in page.feeds]
    forms.append((markdown_address(page.address, directory_urls=folders), "markdown", "text/markdown", "Markdown"))
    for address, kind, form, title in forms:
        href = relative(page.address, address, directory_urls=folders)
        yield HeadElement("link", (("rel", f"alternate {kind}"), ("type", form), ("title", title), ("href", href)))


def _facts(page: Page) -> Iterator[HeadElement]:
    if page.json_ld:
        yield HeadElement("script", (("type", "application/ld+json"),), page.json_ld)
