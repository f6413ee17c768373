"""Which other hosts a reader's browser would ask for what a page shows: pages written by hand may say anything."""

from __future__ import annotations

import re

from generator.read.markup import Tag, tokens

_LOADED = frozenset({"src", "srcset", "poster", "data", "background", "style"})
"""Attributes whose addresses a browser fetches unasked, in any tag."""
_LOADED_BY = {"link": frozenset({"href"}), "image": frozenset({"href", "xlink:href"}), "use": frozenset({"href"})}
"""Further ones, by tag."""
_HOST = re.compile(r"(?:^|[\s,(\"'])(?:https?:)?//([^\s/?#,)\"']+)", re.IGNORECASE)
_STYLE = re.compile(r"<style\b[^<>]*>([^<]*)", re.IGNORECASE)
DIAGRAMS = "unpkg.com"
"""The host from which Material fetches its program for diagrams (class ``mermaid``)."""


def hosts_asked(html: str, own: str | None = None) -> tuple[str, ...]:
    """Name the other hosts that a page loads something from, A to Z.

    :param html: any HTML.
    :param own: the site's own host, which is no other.
    """
    hosts = {host.lower() for text in _STYLE.findall(html) for host in _HOST.findall(text)}
    for tag in tokens(html):
        if isinstance(tag, Tag) and not tag.closing:
            hosts.update(_asked(tag))
    return tuple(sorted(hosts - {own}))


def _asked(tag: Tag) -> set[str]:
    loaded = _LOADED | _LOADED_BY.get(tag.name, frozenset())
    hosts = {host.lower() for name, value in tag.attributes.items() if name in loaded for host in _HOST.findall(value)}
    return hosts | ({DIAGRAMS} if "mermaid" in tag.attributes.get("class", "").split() else set())
