"""A story's body as its page shows it: the first mention of each company linked, addresses made relative.

Works on the sanitised HTML of a block: a ``<`` there always begins a tag, and a ``>`` always ends one.
"""

from __future__ import annotations

import re
from functools import lru_cache
from html import escape, unescape
from typing import TYPE_CHECKING
from urllib.parse import unquote

from markupsafe import Markup

from generator.render.addresses import company_address

if TYPE_CHECKING:
    from generator.model import Block, CompanyLink, Story
    from generator.render.index import Index, Linker

_TAGS = re.compile(r"(<[^>]*>)")
_TAG_NAME = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_OWN_ADDRESS = re.compile(r' ?\b(href|src)="content:([^"]*)"')

_CLOSED_TO_LINKS = frozenset(("a", "code", "pre", "kbd", "samp", "h1", "h2", "h3", "h4", "h5", "h6"))
"""Elements in which no name is linked."""


def body_html(story: Story, index: Index, link: Linker) -> Markup:
    """The body of a story's page.

    :param story: the story.
    :param index: the site.
    :param link: links from the story's page.
    """
    places: dict[str, list[CompanyLink]] = {}
    for place in story.links:
        if place.anchor is not None:
            places.setdefault(place.anchor, []).append(place)
    linked: set[str] = set()
    parts = (_block_html(block, places.get(block.anchor, []), linked, index, link) for block in story.article.blocks)
    return Markup("\n".join(parts))  # noqa: S704 - the blocks are sanitised, and what we add is escaped


def _block_html(block: Block, places: list[CompanyLink], linked: set[str], index: Index, link: Linker) -> str:
    """One block; companies that it links are added to ``linked``."""
    closed = 0
    pieces = []
    for piece in _TAGS.split(block.html):
        if not piece.startswith("<"):
            pieces.append(_text_html(piece, places, linked, link) if not closed else piece)
            continue
        tag = _TAG_NAME.match(piece)
        if tag and tag[2].lower() in _CLOSED_TO_LINKS:
            closed = max(0, closed - 1) if tag[1] else closed + 1
        pieces.append(_tag_html(piece, index, link))
    return "".join(pieces)


def _text_html(text: str, places: list[CompanyLink], linked: set[str], link: Linker) -> str:
    """A run of escaped text with the names in it linked that are not linked yet."""
    done = []
    while wanted := [place for place in places if place.company not in linked]:
        found = [(match, place) for place in wanted if (match := _pattern(place.text).search(text))]
        if not found:
            break
        match, place = min(found, key=lambda pair: (pair[0].start(), -pair[0].end()))
        href = escape(link(company_address(place.company)))
        done.append(f'{text[: match.start()]}<a class="rs-name" href="{href}">{match[0]}</a>')
        text = text[match.end() :]
        linked.add(place.company)
    return "".join((*done, text))


@lru_cache(maxsize=20_000)
def _pattern(name: str) -> re.Pattern[str]:
    """A name as escaped text may spell it: whole words, any white space between them."""
    words = (re.escape(escape(word, quote=False)) for word in name.split())
    return re.compile(r"(?<![\w&])" + r"(?:\s|&nbsp;)+".join(words) + r"(?!\w)")


def _tag_html(tag: str, index: Index, link: Linker) -> str:
    """A tag with the content folder's own addresses made relative; one that leads nowhere goes."""

    def resolved(match: re.Match[str]) -> str:
        path, _, _ = unescape(match[2]).partition("#")
        address = index.published(unquote(path))
        return "" if address is None else f' {match[1]}="{escape(link(address))}"'

    return _OWN_ADDRESS.sub(resolved, tag) if "content:" in tag else tag
