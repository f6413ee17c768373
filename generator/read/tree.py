"""A tree of a body, however broken its mark-up: built from tags and text as they come, each with its line.

HTML of scraped pages is deep, unclosed and crossed. The builder keeps the few elements that an article needs, opens and
closes what the order of the others implies, and never has more than ``DEEPEST`` open, so that its work is linear in the
length of the text. It keeps and mends; making safe is nh3's part, afterwards.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.model import Removed
from generator.read.text import BLOCK_TAGS, fold

DEEPEST = 24
"""So many elements at most are open at once; deeper ones lose their tags, not their text."""

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
INLINE = {
    "a": "a", "b": "strong", "cite": "em", "code": "code", "del": "del", "em": "em", "i": "em", "kbd": "code",
    "mark": "strong", "s": "del", "samp": "code", "strike": "del", "strong": "strong", "sub": "sub", "sup": "sup",
    "tt": "code", "var": "em",
}  # fmt: skip
"""Inline elements that are kept, under the name that they get."""
_GO = (
    "applet audio button canvas datalist embed frame frameset iframe math nav noembed noframes noscript object option"
    " script select style svg template textarea title video xmp"
)
DROPPED = frozenset(_GO.split())
"""Elements that go with everything in them."""
EMBEDS = frozenset(("audio", "embed", "frame", "iframe", "object", "video"))
"""Those among them that a reader would have seen playing."""

_EMPTY = frozenset(("embed", "frame"))
_UNREAD = frozenset(("script", "style", "svg", "template", "math", "iframe"))
_HEADING_LIKE = ("p", *HEADINGS, "pre", "figcaption", "caption")
_SCOPES: dict[str, frozenset[str]] = {
    **dict.fromkeys(_HEADING_LIKE, frozenset(("li", "td", "th", "blockquote"))),
    "li": frozenset(("ul", "ol", "td", "th", "table", "blockquote")),
    **dict.fromkeys(("tr", "td", "th"), frozenset(("table",))),
    **dict.fromkeys(("ul", "ol", "blockquote", "figure"), frozenset(("td", "th"))),
    "table": frozenset(),
}
"""Elements kept as blocks, each with those through which its end tag does not reach."""
_CONTAINERS = frozenset(("", "blockquote", "figure", "li", "td", "th", "ul", "ol", "table", "tr"))
_HOLDERS = frozenset((*_HEADING_LIKE, "li", "td", "th"))
_PARENTS = {"li": ("ul", "ol"), "tr": ("table",), "td": ("tr",), "th": ("tr",)}


@dataclass(slots=True)
class Node:
    """An element, or a run of text where ``tag`` is ``#``."""

    tag: str
    line: int
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Node] = field(default_factory=list)
    text: str = ""


@dataclass(frozen=True, slots=True)
class Embed:
    """Something that was embedded from elsewhere and is left out."""

    line: int
    tag: str
    address: str


class TreeBuilder:
    """Takes tags and text in order and makes a tree of them."""

    def __init__(self, last_end: dict[str, int]) -> None:
        """:param last_end: the last line on which an end tag of a name stands; one never closed drops nothing."""
        self.root = Node("", 0)
        self.removed: list[Removed] = []
        self.embeds: list[Embed] = []
        self._open = [self.root]
        self._last_end = last_end
        self._dropping = ""
        self._depth = 0
        self._dropped: list[str] = []
        self._dropped_at = 0

    def start(self, tag: str, attributes: dict[str, str], line: int, *, whole: bool = False) -> None:
        """Take a start tag.

        :param line: line of the source file, from 1.
        :param whole: whether nothing can be in it.
        """
        if self._dropping:
            self._depth += tag == self._dropping and not whole
        elif tag in DROPPED:
            self._drop(tag, attributes, line, whole=whole)
        elif tag in ("img", "br", "hr"):
            self._leaf(Node(tag, line, attributes))
        elif tag in INLINE:
            self._start_inline(Node(INLINE[tag], line, attributes))
        elif tag in _SCOPES:
            self._start_block(Node(tag, line, attributes))
        elif tag in BLOCK_TAGS and tag not in ("tbody", "thead", "tfoot"):
            self._close_to_container()

    def end(self, tag: str) -> None:
        """Take an end tag; one that closes nothing is nothing."""
        if self._dropping:
            self._depth -= tag == self._dropping
            if self._depth == 0:
                self._finish_drop()
        elif tag in INLINE:
            self._end_inline(INLINE[tag])
        elif tag in _SCOPES:
            self._end_block(tag)
        elif tag in BLOCK_TAGS and tag not in ("tbody", "thead", "tfoot"):
            self._close_to_container()

    def text(self, text: str, line: int) -> None:
        """Take a run of text."""
        if self._dropping:
            self._dropped.append(text)
            return
        if text.strip():
            self._ensure_holder(line)
        top = self._open[-1]
        if top.tag in _HOLDERS or top.tag in INLINE.values():
            top.children.append(Node("#", line, text=text))

    def _drop(self, tag: str, attributes: dict[str, str], line: int, *, whole: bool) -> None:
        """Begin to drop an element with what is in it."""
        if tag in EMBEDS:
            self.embeds.append(Embed(line, tag, attributes.get("src") or attributes.get("data", "")))
        if not whole and tag not in _EMPTY and self._last_end.get(tag, 0) >= line:
            self._dropping, self._depth, self._dropped, self._dropped_at = tag, 1, [], line

    def _finish_drop(self) -> None:
        text = fold("".join(self._dropped))
        if text and self._dropping not in _UNREAD:
            self.removed.append(Removed(self._dropped_at, text, "page element"))
        self._dropping = ""

    def _leaf(self, node: Node) -> None:
        """Put in an element that holds nothing."""
        if node.tag == "hr":
            self._close_to_container()
        elif self._open[-1].tag != "figure":
            self._ensure_holder(node.line)
        self._open[-1].children.append(node)

    def _start_inline(self, node: Node) -> None:
        if len(self._open) >= DEEPEST:
            return
        if node.tag == "a":
            self._end_inline("a")
        self._ensure_holder(node.line)
        self._push(node)

    def _end_inline(self, tag: str) -> None:
        """Close the nearest open inline element of a name, and those within it, if it is of the same block."""
        for place in range(len(self._open) - 1, 0, -1):
            if self._open[place].tag == tag:
                del self._open[place:]
                return
            if self._open[place].tag in _SCOPES:
                return

    def _start_block(self, node: Node) -> None:
        """Open a block where it may stand."""
        self._close_to_container()
        if node.tag in _PARENTS:
            self._open_parent(node)
        elif self._open[-1].tag in ("ul", "ol"):
            self._push(Node("li", node.line))
        if len(self._open) < DEEPEST - 4:
            self._push(node)

    def _open_parent(self, node: Node) -> None:
        """Close what stands between an item, row or cell and its parent; open the parent where there is none."""
        parents = _PARENTS[node.tag]
        for place in range(len(self._open) - 1, 0, -1):
            if self._open[place].tag in parents:
                del self._open[place + 1 :]
                return
            if self._open[place].tag in (_SCOPES["li"] if node.tag == "li" else ("table",)):
                break
        if len(self._open) < DEEPEST - 4:
            parent = Node(parents[0], node.line)
            if parent.tag in _PARENTS:
                self._open_parent(parent)
            self._push(parent)

    def _end_block(self, tag: str) -> None:
        for place in range(len(self._open) - 1, 0, -1):
            if self._open[place].tag == tag:
                del self._open[place:]
                return
            if self._open[place].tag in _SCOPES[tag]:
                return

    def _close_to_container(self) -> None:
        """Close paragraphs, headings and what formats text, up to what can hold a block."""
        while self._open[-1].tag not in _CONTAINERS:
            self._open.pop()

    def _ensure_holder(self, line: int) -> None:
        """Open a paragraph, an item or a cell where text cannot stand by itself."""
        top = self._open[-1].tag
        if top in ("ul", "ol"):
            self._push(Node("li", line))
        elif top in ("table", "tr"):
            self._start_block(Node("td", line))
        elif top in ("", "blockquote", "figure"):
            self._push(Node("p", line))

    def _push(self, node: Node) -> None:
        self._open[-1].children.append(node)
        self._open.append(node)
