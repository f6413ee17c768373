"""Notes that a person wrote, as the site's Markdown rendered them, made fit for a page of ours.

They come by pull request: what they may hold is a list, wide enough for what Markdown and Material's extensions make of
text. Their ids get a prefix, so that none meets one of the page's own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial
from html import unescape
from typing import TYPE_CHECKING

import nh3

from generator.model import Heading
from generator.read.markup import Tag, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mkdocs.structure.toc import AnchorLink

PREFIX = "note-"
"""Begins every id in notes."""

_TAGS = """
a abbr b blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure
h1 h2 h3 h4 h5 h6 hr i img input ins kbd label li mark ol p path pre q s samp small span strong sub summary sup
svg table tbody td tfoot th thead tr u ul var wbr
"""
TAGS = frozenset(_TAGS.split())
"""What notes may hold: text, tables, pictures, code, and the parts of admonitions, tabs, task lists and icons."""

ATTRIBUTES = {
    name: frozenset(allowed.split())
    for name, allowed in {
        "*": "class dir id lang role style title",
        "a": "href name rel target",
        "details": "open",
        "div": "data-tabs",
        "img": "align alt height loading src width",
        "input": "checked disabled name",
        "label": "for",
        "ol": "reversed start type",
        "path": "d",
        "svg": "viewBox xmlns",
        "td": "align colspan rowspan",
        "th": "align colspan rowspan scope",
    }.items()
}
"""What their tags may say."""

_IDS = frozenset({"id", "for", "name"})
_THEME_CLASS = re.compile(r"md-(?!button)|mermaid$")
"""Classes that lay something over the page, or have the theme fetch a program from another host."""
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):|//", re.IGNORECASE)
_UNSEEN = re.compile("[\x00-\x20]")
_NAMED = re.compile(r"<(/?)(a|img|input)\b([^<>]*)>")
_ATTRIBUTE = re.compile(r'([a-z]+)="([^"]*)"')
_TOP_HEADING = re.compile(r"(</?)h1\b")


@dataclass(frozen=True, slots=True)
class Notes:
    """Notes fit for a page."""

    html: str
    removed: tuple[str, ...]
    """What they held and must not, as a person would write it: ``<script>``, ``onclick``, ``javascript:``."""
    linked: tuple[str, ...]
    """Addresses of pictures on other hosts, to which links lead now."""


def clean(html: str) -> Notes:
    """Keep of rendered notes what a page may hold.

    :param html: any HTML.
    """
    ids = {tag.attributes["id"] for tag in _start_tags(html) if "id" in tag.attributes}
    kept = nh3.clean(
        html,
        tags=set(TAGS),
        attributes={tag: set(names) for tag, names in ATTRIBUTES.items()},
        tag_attribute_values={"input": {"type": {"checkbox", "radio"}}},
        attribute_filter=partial(_attribute, ids),
        filter_style_properties={"text-align"},
        url_schemes={"http", "https", "mailto"},
        link_rel=None,
    )
    left = _parts(kept)
    removed = {shown for part, shown in _parts(html).items() if part not in left}
    kept, linked = _link_pictures(_TOP_HEADING.sub(r"\1h2", kept))
    return Notes(kept, tuple(sorted(removed)), tuple(linked))


def headings(entries: Iterable[AnchorLink]) -> Iterator[Heading]:
    """Give the headings of notes as the page has them.

    :param entries: their table of contents, as MkDocs made it.
    """
    for entry in entries:
        yield Heading(max(entry.level, 2), unescape(entry.title), PREFIX + entry.id)
        yield from headings(entry.children)


def _parts(html: str) -> dict[tuple[str, ...], str]:
    """List the tags, attributes and schemes of addresses in some HTML: each with the words that name it to a person."""
    shown: dict[tuple[str, ...], str] = {}
    for tag in _start_tags(html):
        kind = tag.attributes.get("type", "") if tag.name == "input" else ""
        shown[tag.name, kind] = f"<{tag.name}>"
        for name, value in tag.attributes.items() if tag.name in TAGS else ():
            shown[tag.name, kind, name] = name
            if name in ("href", "src") and (scheme := _SCHEME.match(_UNSEEN.sub("", value))):
                shown[tag.name, name, scheme[0].lower()] = scheme[0].lower()
    return shown


def _start_tags(html: str) -> Iterator[Tag]:
    return (piece for piece in tokens(html) if isinstance(piece, Tag) and not piece.closing)


def _attribute(ids: set[str], tag: str, name: str, value: str) -> str | None:
    """Write an attribute as the page is to have it; none leaves it out."""
    if (name in _IDS and tag != "input") or name == "id":
        return PREFIX + value
    if name == "class":
        return " ".join(word for word in value.split() if not _THEME_CLASS.match(word)) or None
    if name == "href" and value.startswith("#") and value[1:] in ids:
        return f"#{PREFIX}{value[1:]}"
    return value


def _link_pictures(html: str) -> tuple[str, list[str]]:
    """Put a link in place of each picture from another host, and leave out text fields.

    :param html: what nh3 wrote: attributes in double quotes, no ``<`` or ``>`` in them.
    :returns: the HTML, and the addresses of those pictures.
    """
    within_link = False
    linked: list[str] = []

    def written(match: re.Match[str]) -> str:
        nonlocal within_link
        closing, tag, attributes = match.groups()
        if tag == "a":
            within_link = not closing
            return match[0]
        said = dict(_ATTRIBUTE.findall(attributes))
        if tag == "input":
            return match[0] if "type" in said else ""
        address = _UNSEEN.sub("", said.get("src", "")).replace("\\", "/")
        if not (scheme := _SCHEME.match(address)):
            return match[0] if address else said.get("alt", "")
        address = address if scheme[1] else f"https:{address}"
        linked.append(unescape(address))
        words = said.get("alt") or address
        return words if within_link else f'<a href="{address}">{words}</a>'

    return _NAMED.sub(written, html), linked
