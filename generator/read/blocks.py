"""A tree made into blocks: numbered, cleaned by nh3, the last passage marked where the body breaks off."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import nh3

from generator.model import Block, Passage
from generator.read.elements import Draft, ElementWriter
from generator.read.inline import text_of
from generator.read.text import is_cut, trails_off

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.read.inline import InlineWriter
    from generator.read.tree import Node

_TAGS = (
    "a blockquote br caption code del em figcaption figure h2 h3 h4 h5 h6 hr img li ol p pre strong sub sup table tbody"
    " td th tr ul"
)
TAGS = set(_TAGS.split())
"""The elements that a block may have."""
ATTRIBUTES = {
    "*": {"id"}, "a": {"href", "rel"}, "img": {"src", "alt"}, "ol": {"start"},
    "td": {"colspan", "rowspan"}, "th": {"colspan", "rowspan"},
}  # fmt: skip
"""The attributes that they may have."""
SCHEMES = {"http", "https", "mailto", "content"}
"""The schemes that an address in a block may have; ``content:`` is a file of the content folder."""

_BETWEEN = "\ue000"
"""Stands between the blocks while nh3 cleans them all at once; no text of ours has this character."""
_SHUT = ("paragraph", "quote")
"""The kinds of passages that end with an end mark unless they are cut."""


def make_blocks(root: Node, source_file: str, original: str | None = None) -> tuple[tuple[Block, ...], InlineWriter]:
    """Make blocks of a tree.

    :param root: its children are the elements of the body.
    :param source_file: path of the article, from whose place relative addresses are read.
    :param original: where it was first published, as far as that is known.
    :return: the blocks, numbered from ``p1``, the last passage marked where the body is cut; and what wrote them, with
        what is wrong in them and where they lead.
    """
    writer = ElementWriter(source_file, original)
    drafts = _without_idle_rules([draft for node in _pieces(root) if (draft := writer.write(node))])
    anchors = [f"p{number}" for number in range(1, len(drafts) + 1)]
    shown = _BETWEEN.join(draft.html(anchor) for draft, anchor in zip(drafts, anchors, strict=True))
    cleaned = nh3.clean(shown, tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel=None)
    pieces = cleaned.split(_BETWEEN) if drafts else []
    blocks = [_block(*parts) for parts in zip(drafts, anchors, pieces, strict=True)]
    return _mark_cut(blocks), writer.inline


def _block(draft: Draft, anchor: str, html: str) -> Block:
    said = tuple(Passage("body", kind, line, text, anchor=anchor) for kind, line, text in draft.said)
    return Block(draft.kind, draft.line, html, anchor, said)


def _pieces(root: Node) -> Iterator[Node]:
    """Give the top-level elements; a figure that frames running text, a list or a table gives what it frames."""
    for node in root.children:
        framed = [child for child in node.children if child.tag not in ("figcaption", "img")]
        if node.tag == "figure" and any(child.tag != "p" or text_of([child]) for child in framed):
            yield from node.children
        else:
            yield node


def _without_idle_rules(drafts: list[Draft]) -> list[Draft]:
    """Drop the rules that part nothing: at the start, at the end and after one another."""
    kept: list[Draft] = []
    for draft in drafts:
        if draft.kind != "rule" or (kept and kept[-1].kind != "rule"):
            kept.append(draft)
    return kept[:-1] if kept and kept[-1].kind == "rule" else kept


def _mark_cut(blocks: list[Block]) -> tuple[Block, ...]:
    """Mark the last passage where it breaks off; a heading, an item or a caption needs no end mark."""
    for index in range(len(blocks) - 1, -1, -1):
        if passages := blocks[index].passages:
            last = passages[-1]
            cut = is_cut(last.text) if last.kind in _SHUT else trails_off(last.text)
            blocks[index] = replace(blocks[index], passages=(*passages[:-1], replace(last, cut=cut)))
            break
    return tuple(blocks)
