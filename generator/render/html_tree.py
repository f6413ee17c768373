"""HTML as a tree, as far as rewriting it needs: finished HTML of ours and of Markdown, whose tags are sound."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape

_TOKEN = re.compile(r"<!--.*?-->|<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s[^<>]*)?)>|([^<]+|<)", re.DOTALL)
_ATTRIBUTE = re.compile(r'\s([a-z-]+)="([^"]*)"')
_VOID = frozenset(["br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"])

DEPTH = 60
"""How deep elements lie in each other at most; deeper ones are left out, their text stays."""


@dataclass(slots=True)
class Element:
    """An element, or the whole."""

    tag: str
    attributes: dict[str, str]
    children: list[Element | str] = field(default_factory=list)
    """Elements and plain text, in order."""


def tree(html: str) -> Element:
    """Read HTML into one element that holds all of it.

    :param html: sound HTML, attributes in double quotes.
    """
    root = Element("", {})
    open_elements = [root]
    for match in _TOKEN.finditer(html):
        closing, tag, attributes, text = match.groups()
        if text:
            open_elements[-1].children.append(unescape(text))
        elif tag and closing:
            _close(open_elements, tag.lower())
        elif tag and len(open_elements) < DEPTH:
            element = Element(tag.lower(), {name: unescape(value) for name, value in _ATTRIBUTE.findall(attributes)})
            open_elements[-1].children.append(element)
            if element.tag not in _VOID and not attributes.endswith("/"):
                open_elements.append(element)
    return root


def _close(open_elements: list[Element], tag: str) -> None:
    """Close an element and what is still open in it; an end tag that closes nothing does nothing."""
    for place in range(len(open_elements) - 1, 0, -1):
        if open_elements[place].tag == tag:
            del open_elements[place:]
            return
