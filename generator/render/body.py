"""A story's body as its page shows it: the first mention of each company linked, addresses made relative.

Works on the sanitised HTML of a block: a ``<`` there always begins a tag, and a ``>`` always ends one.
"""

from __future__ import annotations

import re
from functools import partial
from html import escape, unescape
from typing import TYPE_CHECKING
from urllib.parse import unquote

from markupsafe import Markup

from generator.render.addresses import company_address
from generator.text.urls import host_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from generator.model import Article, Block, Story
    from generator.render.index import Index, Linker

_TAGS = re.compile(r"(<[^>]*>)")
_TAG_NAME = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_SPACE = r"(?:\s|&nbsp;)+"
_OWN_ADDRESS = re.compile(r' ?\b(href|src)="content:([^"]*)"')

_PICTURE_ELSEWHERE = re.compile(r'<img src="(https?:[^"]*)" alt="([^"]*)">')

_CLOSED_TO_LINKS = frozenset(("a", "code", "pre", "kbd", "samp", "h1", "h2", "h3", "h4", "h5", "h6"))
"""Elements in which no name is linked."""


def body_html(story: Story, index: Index, link: Linker) -> Markup:
    """The body of a story's page.

    :param story: the story.
    :param index: the site.
    :param link: links from the story's page.
    """
    places: dict[str | None, dict[str, str]] = {}
    for place in story.links:
        places.setdefault(place.anchor, {}).setdefault(_folded(place.text), place.company)
    names = _names(place.text for place in story.links)
    linked: set[str] = set()
    parts = []
    for block in story.article.blocks:
        named = _naming(places.get(block.anchor, {}), linked, link)
        parts.append(_block_html(block, partial(names.sub, named), story.article, index, link))
    return Markup("\n".join(parts))  # noqa: S704 - the blocks are sanitised, and what we add is escaped


def _names(texts: Iterable[str]) -> re.Pattern[str]:
    """Any of the names as escaped text may spell it: whole words, any white space between them, the longest first.

    Names of the whole story, so that one inside a longer name is never taken for itself.
    """
    ordered = sorted({_folded(text) for text in texts}, key=lambda text: (-len(text), text))
    spelled = (_SPACE.join(re.escape(escape(word, quote=False)) for word in text.split()) for text in ordered)
    return re.compile(rf"(?<![\w&])(?:{'|'.join(spelled) or '(?!)'})(?!\w)")


def _folded(text: str) -> str:
    """A name with single spaces."""
    return " ".join(text.split())


def _naming(places: dict[str, str], linked: set[str], link: Linker) -> Callable[[re.Match[str]], str]:
    """What becomes of a name in the text of a block: a link, where its company has none yet.

    :param places: companies to link in the block by the words that name them.
    :param linked: companies that have a link; those that get one are added.
    """

    def named(match: re.Match[str]) -> str:
        company = places.get(_folded(unescape(match[0])))
        if company is None or company in linked:
            return match[0]
        linked.add(company)
        return f'<a class="rs-name" href="{escape(link(company_address(company)))}">{match[0]}</a>'

    return named


def _block_html(block: Block, named: Callable[[str], str], article: Article, index: Index, link: Linker) -> str:
    """One block with the names in its text linked; none is left of a figure whose picture is not there."""
    closed = 0
    pieces = []
    for piece in _TAGS.split(block.html):
        if not piece.startswith("<"):
            pieces.append(piece if closed else named(piece))
            continue
        tag = _TAG_NAME.match(piece)
        if tag and tag[2].lower() in _CLOSED_TO_LINKS:
            closed = max(0, closed - 1) if tag[1] else closed + 1
        if picture := _PICTURE_ELSEWHERE.fullmatch(piece):
            pieces.append(_picture_html(picture[1], picture[2], linked=bool(closed), index=index))
        else:
            pieces.append(_tag_html(piece, article, index, link))
    html = "".join(pieces)
    return "" if html == f'<figure id="{block.anchor}"></figure>' else html


def _picture_html(address: str, words: str, *, linked: bool, index: Index) -> str:
    """A picture of another host: a link to it, so that the page asks nothing of that host, unless the site's owner
    wants it loaded.

    :param address: where it lies, escaped.
    :param words: what it shows, escaped; may be empty.
    :param linked: whether it stands in a link, where there can be no other.
    """
    if index.settings.external_pictures == "load":
        return f'<img src="{address}" alt="{words}" loading="lazy" referrerpolicy="no-referrer">'
    shown = escape(unescape(words) or f"picture ({host_of(unescape(address))})", quote=False)
    return shown if linked else f'<a href="{address}" rel="noopener nofollow">{shown}</a>'


def _tag_html(tag: str, article: Article, index: Index, link: Linker) -> str:
    """A tag with the content folder's own addresses made relative; one that leads nowhere goes, with its picture.

    So does one to a place that its own article does not have; those of other pages are looked at when all are made.
    """

    def resolved(match: re.Match[str]) -> str:
        path, _, place = unescape(match[2]).partition("#")
        path = unquote(path)
        address = index.paths.get(path)
        lacking = place and path == article.source_file and all(x.anchor != unquote(place) for x in article.blocks)
        return "" if address is None or lacking else f' {match[1]}="{escape(link(address, place or None))}"'

    shown = _OWN_ADDRESS.sub(resolved, tag) if "content:" in tag else tag
    return "" if shown.startswith("<img ") and ' src="' not in shown else shown
