"""The elements of a body, written one by one: the HTML of each, and what it says."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from itertools import groupby
from typing import TYPE_CHECKING, Literal

from generator.read.inline import InlineWriter, line_of, pictures, text_of
from generator.read.tree import HEADINGS, INLINE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from generator.read.tree import Node

BlockKind = Literal["paragraph", "heading", "list", "quote", "table", "code", "figure", "rule"]
PassageKind = Literal["paragraph", "heading", "item", "quote", "cell", "caption"]
Said = tuple[PassageKind, int, str]
"""Kind, line and text of a passage."""

_KINDS: dict[str, PassageKind] = {"p": "paragraph", "item": "item"}
"""What a paragraph is; ``item``: a line of plain text with the sign of a list item."""
_NUMBER = re.compile(r"[1-9][0-9]{0,3}")
_INLINE = frozenset(("#", "br", "img", *INLINE.values()))


@dataclass(frozen=True, slots=True)
class Draft:
    """A block before it has its number and is cleaned."""

    kind: BlockKind
    """As in ``Block``."""
    line: int
    """Line of the source file on which it begins, from 1."""
    tag: str
    """Its element."""
    inside: str = ""
    """HTML within the element."""
    said: tuple[Said, ...] = ()
    """What it says."""
    attributes: str = ""
    """Further attributes of the element, as written."""

    def html(self, anchor: str) -> str:
        """Give the whole element with its ``id``."""
        start = f'<{self.tag} id="{anchor}"{self.attributes}>'
        return start if self.tag == "hr" else f"{start}{self.inside}</{self.tag}>"


class ElementWriter:
    """Writes the elements of one body."""

    def __init__(self, source_file: str, original: str | None) -> None:
        self.inline = InlineWriter(source_file, original)
        self._outline: list[str] = []

    def write(self, node: Node) -> Draft | None:
        """Write a top-level element; none where nothing is in it."""
        text = text_of(node.children)
        if node.tag == "hr":
            return Draft("rule", node.line, "hr", "")
        if not text and not pictures([node]):
            return None
        if node.tag == "figure" or not text:
            return self._figure(node)
        if node.tag in HEADINGS:
            return self._heading(node, text)
        return _WRITERS.get(node.tag, ElementWriter._paragraph)(self, node)

    def _paragraph(self, node: Node) -> Draft:
        kind = _KINDS.get(node.tag, "caption")
        said = ((kind, line_of([node]) or node.line, text_of([node])),)
        return Draft("paragraph", node.line, "p", self.inline.html(node.children).strip(), said)

    def _heading(self, node: Node, text: str) -> Draft:
        """Headings begin at h2, and none is more than one level below the one that it is under."""
        while self._outline and self._outline[-1] >= node.tag:
            self._outline.pop()
        self._outline.append(node.tag)
        said: tuple[Said, ...] = (("heading", line_of([node]) or node.line, text),)
        tag = f"h{min(len(self._outline) + 1, 6)}"
        return Draft("heading", node.line, tag, self.inline.html(node.children).strip(), said)

    def _figure(self, node: Node) -> Draft | None:
        captions = [child for child in node.children if child.tag == "figcaption" and text_of([child])]
        shown = self.inline.html(_opened([child for child in node.children if child.tag != "figcaption"])).strip()
        said: tuple[Said, ...] = tuple(
            ("caption", line_of([child]) or child.line, text_of([child])) for child in captions
        )
        below = "".join(f"<figcaption>{self.inline.html(child.children).strip()}</figcaption>" for child in captions)
        return Draft("figure", node.line, "figure", shown + below, said) if shown or below else None

    def _list(self, node: Node) -> Draft:
        start = node.attributes.get("start", "") if node.tag == "ol" else ""
        attributes = f' start="{start}"' if _NUMBER.fullmatch(start) else ""
        said = tuple(_items(node))
        return Draft("list", node.line, node.tag, self._list_items(node), said, attributes)

    def _list_items(self, node: Node) -> str:
        items = [item for item in node.children if text_of([item]) or pictures([item])]
        return "".join(f"<li>{self._flow(item.children)}</li>" for item in items)

    def _quote(self, node: Node) -> Draft:
        said: tuple[Said, ...] = tuple(
            ("quote", line_of([child]) or child.line, text_of([child])) for child in node.children if text_of([child])
        )
        return Draft("quote", node.line, "blockquote", self._flow(node.children, tight=False), said)

    def _table(self, node: Node) -> Draft:
        cells = [cell for row in _rows(node) for cell in row.children]
        told = [*_captions(node), *cells]
        said: tuple[Said, ...] = tuple(
            ("caption" if one.tag == "caption" else "cell", line_of([one]) or one.line, text_of([one]))
            for one in told
            if text_of([one])
        )
        return Draft("table", node.line, "table", self._table_rows(node), said)

    def _table_rows(self, node: Node) -> str:
        rows = "".join(f"<tr>{''.join(map(self._cell, row.children))}</tr>" for row in _rows(node))
        above = "".join(f"<caption>{self.inline.html(one.children).strip()}</caption>" for one in _captions(node)[:1])
        return f"{above}<tbody>{rows}</tbody>"

    def _cell(self, cell: Node) -> str:
        spans = {name: cell.attributes.get(name, "") for name in ("colspan", "rowspan")}
        attributes = "".join(f' {name}="{span}"' for name, span in spans.items() if _NUMBER.fullmatch(span))
        return f"<{cell.tag}{attributes}>{self._flow(cell.children)}</{cell.tag}>"

    def _code(self, node: Node) -> Draft:
        text = "".join(child.text for child in node.children)
        return Draft("code", node.line, "pre", f"<code>{escape(text, quote=False)}</code>")

    def _flow(self, nodes: Sequence[Node], *, tight: bool = True) -> str:
        """Give the HTML of what stands in an item or quote: a lone paragraph of an item without its tags."""
        blocks = [node for node in nodes if node.tag in ("p", *HEADINGS)]
        alone = tight and len(blocks) == 1 and not text_of([n for n in nodes if n.tag in _INLINE])
        html = []
        for inline, group in groupby(nodes, key=lambda node: node.tag in _INLINE):
            if inline:
                html.append(self.inline.html(list(group)).strip())
            else:
                html += [self._inner(node, bare=alone) for node in group]
        return "".join(html)

    def _inner(self, node: Node, *, bare: bool) -> str:
        """Give the HTML of a block within an item or quote."""
        if not text_of([node]) and not pictures([node]):
            return ""
        if node.tag in ("ul", "ol"):
            return f"<{node.tag}>{self._list_items(node)}</{node.tag}>"
        if node.tag == "blockquote":
            return f"<blockquote>{self._flow(node.children, tight=False)}</blockquote>"
        if node.tag == "table":
            return f"<table>{self._table_rows(node)}</table>"
        inside = self.inline.html(_opened(node.children)).strip()
        return inside if bare else f"<p>{inside}</p>"


def _opened(nodes: Sequence[Node]) -> list[Node]:
    """Give the inline nodes in blocks, without the blocks."""
    return [inner for node in nodes for inner in ([node] if node.tag in _INLINE else _opened(node.children))]


def _captions(table: Node) -> list[Node]:
    """Give the captions of a table that say something."""
    return [one for one in table.children if one.tag == "caption" and text_of([one])]


def _rows(table: Node) -> list[Node]:
    """Give the rows of a table in which something stands."""
    return [row for row in table.children if row.tag == "tr" and text_of([row])]


def _items(node: Node) -> Iterator[Said]:
    """Give what the items of a list say, and those of the lists within it."""
    for item in node.children:
        own = [child for child in item.children if child.tag not in ("ul", "ol")]
        if text := text_of(own):
            yield "item", line_of(own) or item.line, text
        for child in item.children:
            if child.tag in ("ul", "ol"):
                yield from _items(child)


_WRITERS: dict[str, Callable[[ElementWriter, Node], Draft]] = {
    "ul": ElementWriter._list,
    "ol": ElementWriter._list,
    "blockquote": ElementWriter._quote,
    "table": ElementWriter._table,
    "pre": ElementWriter._code,
}
