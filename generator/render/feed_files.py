"""The feeds as files: Atom, JSON Feed, and the list of them all as OPML."""

from __future__ import annotations

import json
import re
from html import escape
from io import StringIO
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from feedgenerator import Atom1Feed  # type: ignore[import-untyped] # it carries no types

from generator.model import DataFile, Deal
from generator.render.addresses import FEED_LIST, JSON_FEED, absolute, deal_address, story_address
from generator.render.feeds import day_of, feeds, first_day
from generator.render.heirs import Heirs
from generator.render.text import date_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.model import Page, Story
    from generator.render.feeds import Feed
    from generator.render.index import Index
    from generator.settings import Settings

_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML cannot hold."""


def render_feeds(index: Index, pages: Mapping[str, Page]) -> Iterator[DataFile]:
    """Write every feed, the one of the site as JSON too, and the list of them.

    :param index: the site.
    :param pages: its pages by address.
    """
    written = feeds(index)
    first = Heirs(index.site).first_addresses() if written else {}
    for feed in written:
        yield DataFile(feed.address, _atom(feed, index, pages, first))
    if written:
        yield DataFile(JSON_FEED, _json(written[0], index, pages, first))
        yield DataFile(FEED_LIST, _list(written, index.settings))


def _atom(feed: Feed, index: Index, pages: Mapping[str, Page], first: Mapping[str, str]) -> bytes:
    """A feed as Atom; an entry keeps the address that its page had first as its id."""
    address = absolute(feed.address, index.settings)
    site = _clean(index.settings.site_name)
    made = Atom1Feed(
        title=f"{site}: {_clean(feed.title)}",
        link=absolute(feed.page, index.settings),
        description=None,
        language="en",
        author_name=site,
        feed_url=address,
        feed_guid=address,
    )
    for thing in feed.things:
        page = pages[_address(thing)]
        url = absolute(page.address, index.settings)
        made.add_item(
            title=_clean(page.title),
            link=url,
            description=escape(_clean(_summary(thing, page))),  # a summary is HTML
            unique_id=absolute(first.get(page.address, page.address), index.settings),
            pubdate=first_day(thing, index),
            updateddate=day_of(thing, index),
        )
    text = StringIO()
    made.write(text, "utf-8")
    return text.getvalue().encode("utf-8")


def _json(feed: Feed, index: Index, pages: Mapping[str, Page], first: Mapping[str, str]) -> bytes:
    """A feed as JSON Feed 1.1."""
    settings = index.settings
    content = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": settings.site_name,
        "home_page_url": absolute(feed.page, settings),
        "feed_url": absolute(JSON_FEED, settings),
        "language": "en",
        "items": [_item(thing, pages[_address(thing)], index, first) for thing in feed.things],
    }
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _item(thing: Story | Deal, page: Page, index: Index, first: Mapping[str, str]) -> dict[str, object]:
    """An entry of a JSON Feed."""
    url = absolute(page.address, index.settings)
    published, last = first_day(thing, index), day_of(thing, index)
    item = {
        "id": absolute(first.get(page.address, page.address), index.settings),
        "url": url,
        "external_url": page.canonical,
        "title": page.title,
        "content_text": _summary(thing, page),
        "date_published": published.isoformat() if published else None,
        "date_modified": last.isoformat() if last else None,
        "tags": ["deal", thing.type] if isinstance(thing, Deal) else ["story"],
    }
    return {key: value for key, value in item.items() if value}


def _list(written: Iterable[Feed], settings: Settings) -> bytes:
    """The feeds as OPML, for a reader that takes in all of them."""
    root = ElementTree.Element("opml", version="2.0")
    ElementTree.SubElement(ElementTree.SubElement(root, "head"), "title").text = _clean(settings.site_name)
    body = ElementTree.SubElement(root, "body")
    for feed in written:
        title = f"{_clean(settings.site_name)}: {_clean(feed.title)}"
        urls = {"xmlUrl": absolute(feed.address, settings), "htmlUrl": absolute(feed.page, settings)}
        ElementTree.SubElement(body, "outline", {"type": "rss", "text": title, "title": title, **urls})
    ElementTree.indent(root, " ")
    text: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return text + b"\n"


def _address(thing: Story | Deal) -> str:
    return deal_address(thing.id) if isinstance(thing, Deal) else story_address(thing.id)


def _summary(thing: Story | Deal, page: Page) -> str:
    """What an entry says: the page's own sentence and, of a deal, the words that prove it first."""
    quoted = thing.evidence[:1] if isinstance(thing, Deal) else ()
    said = (
        f"“{each.quote}” ({', '.join(filter(None, (each.publisher, date_words(each.published))))})".removesuffix(" ()")
        for each in quoted
    )
    return " ".join((page.description, *said))


def _clean(text: str) -> str:
    """A text without what XML cannot hold."""
    return _NO_XML.sub("", text)
