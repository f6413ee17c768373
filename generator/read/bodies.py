"""The body of an article: cleaned of scraped leftovers, read as Markdown with HTML in it, made into blocks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.findings import Finding, finding
from generator.model import Block, BodyLink, Removed
from generator.read.blocks import make_blocks
from generator.read.cleaning.lines import clean_lines
from generator.read.markdown import read_markdown, read_text
from generator.text.places import columns
from generator.text.urls import host_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.read.tree import TreeBuilder


@dataclass(frozen=True, slots=True)
class Body:
    """What is left of a body, and what was taken from it."""

    blocks: tuple[Block, ...] = ()
    """As shown, in order."""
    links: tuple[BodyLink, ...] = ()
    """What of the site it leads to."""
    removed: tuple[Removed, ...] = ()
    """What cleaning took away, by line."""
    cut: bool = False
    """Whether the text breaks off before its last sentence ends."""


def read_body(
    lines: Sequence[tuple[int, str]], source_file: str, *, title: str, original: str | None = None
) -> tuple[Body, tuple[Finding, ...]]:
    """Read the body of an article.

    :param lines: (line number in the file, text without line end).
    :param source_file: path of the article under the content folder.
    :param title: its title, which a scraped body repeats.
    :param original: where it was first published, as far as that is known.
    """
    cleaned, removed = clean_lines(lines, title)
    tree, troubles = _tree(cleaned, source_file)
    blocks, written = make_blocks(tree.root, source_file, original)
    findings = [*written.findings, *troubles, *_embeds(tree, source_file)]
    links = tuple(_placed(written.links, lines if written.links else ()))
    removed = tuple(sorted((*removed, *tree.removed), key=lambda piece: piece.line))
    body = replace(make_body(blocks, removed), links=links)
    return body, tuple(sorted(findings, key=lambda found: (found.line or 0, found.code)))


def _tree(lines: Sequence[tuple[int, str]], source_file: str) -> tuple[TreeBuilder, list[Finding]]:
    """Read the lines as Markdown; whatever the parser stumbles over, the text is shown."""
    try:
        tree, too_long = read_markdown(lines)
    except (ArithmeticError, AssertionError, AttributeError, LookupError, RecursionError, TypeError, ValueError) as why:
        where = lines[0][0] if lines else None
        return read_text(lines), [finding("body-unreadable", source_file, where, why=type(why).__name__)]
    return tree, [finding("paragraph-too-long", source_file, line) for line in too_long]


def _placed(links: Sequence[BodyLink], lines: Sequence[tuple[int, str]]) -> Iterator[BodyLink]:
    """Give each link with the place of its address: on its line, or where a line says what a reference means."""
    found = [(number, address, column) for number, text in lines for address, column in columns(text).items()]
    on_line = {(number, address): column for number, address, column in found}
    first = {address: (number, column) for number, address, column in reversed(found)}
    for link in links:
        column = on_line.get((link.line, link.written))
        line, column = (link.line, column) if column else first.get(link.written, (link.line, None))
        yield replace(link, line=line, column=column)


def make_body(blocks: tuple[Block, ...], removed: tuple[Removed, ...]) -> Body:
    """Put a body together."""
    return Body(blocks, removed=removed, cut=any(passage.cut for block in blocks for passage in block.passages))


def _embeds(tree: TreeBuilder, source_file: str) -> list[Finding]:
    """Note what was embedded from elsewhere."""
    return [
        finding(
            "embed-left-out", source_file, embed.line, tag=embed.tag, place=host_of(embed.address) or "an unnamed place"
        )
        for embed in tree.embeds
    ]
