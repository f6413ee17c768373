"""A tree of a body, however broken its mark-up: built from tags and text as they come, each with its line.

HTML of scraped pages is deep, unclosed and crossed. The builder keeps the few elements that an article needs, opens and
closes what the order of the others implies, and never looks further up than its capped depth, so that its work is
linear in the length of the text. What it keeps is made safe by nh3 afterwards.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.read.text import BLOCK_TAGS, decode

if TYPE_CHECKING:
    from collections.abc import Mapping

DEEPEST = 24
"""So many elements at most are open at once; deeper ones lose their tags, not their text."""

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
INLINE = {
    "a": "a", "b": "strong", "big": "", "cite": "em", "code": "code", "del": "del", "em": "em", "i": "em", "kbd": "code",
    "mark": "strong", "s": "del", "samp": "code", "strike": "del", "strong": "strong", "sub": "sub", "sup": "sup",
    "tt": "code", "var": "em",
}  # fmt: skip
"""Inline elements that are kept, under the name that they get."""
DROPPED = frozenset(
    "applet audio button canvas datalist embed frame frameset iframe math nav noembed noframes noscript object option"
    " script select style svg template textarea title video xmp".split()
)
"""Elements that go with everything in them."""
EMBEDS = frozenset(("audio", "embed", "frame", "iframe", "object", "video"))
"""Those among them that a reader would have seen."""

_HOLDERS = frozenset(("p", *HEADINGS, "pre", "figcaption", "caption", "li", "td", "th"))
_CONTAINERS = frozenset(("root", "blockquote", "figure", "li", "td", "th"))
_SCOPES = {
    **dict.fromkeys(("p", *HEADINGS, "pre", "figcaption", "caption"), frozenset(("li", "td", "th", "blockquote"))),
    "li": frozenset(("ul", "ol", "table")),
    **dict.fromkeys(("td", "th", "tr", "thead", "tbody", "tfoot"), frozenset(("table",))),
    **dict.fromkeys(("ul", "ol", "blockquote", "figure"), frozenset(("td", "th"))),
    "table": frozenset(),
}
"""Elements kept as blocks, each with those through which its end tag does not reach."""
_PARENTS = {"li": ("ul", "ol"), "tr": ("table",), "td": ("tr",), "th": ("tr",)}
"""What must be open for an element to stand in; the first is opened where none is."""
_TOKEN = re.compile(
    r"<!--(?:.*?)-->|<!--|<[!?][^<>]*>|<(/?)([A-Za-z][^\s/<>]*)((?:[^<>\"']|\"[^\"]*+\"|'[^']*+')*+)(?:>|$)|[^<]+|<", re.S
)
_ATTRIBUTE = re.compile(r"([^\s=\"'/<>]++)(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"'<>]++)))?")
