"""Markdown with HTML in it, as CommonMark reads it, built into a tree with the line of each piece.

Indentation never makes code here: scraped text is full of tabs that mean nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Any

from markdown_it import MarkdownIt
from markdown_it.rules_inline import newline
from markdown_it.token import Token

from generator.read.markup import Tag, tokens
from generator.read.text import decode_again, is_cut
from generator.read.tree import TreeBuilder

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.rules_core import StateCore
    from markdown_it.rules_inline import StateInline

    Line = tuple[int, str]

LONGEST_PARAGRAPH = 40_000
"""Characters of a paragraph up to which its Markdown is read; a longer one is text. Some of the parser's rules cost the
square of a paragraph's length."""
WRAPPED = 110
"""Nobody wraps lines further out than at so many characters: a longer line that ends a sentence ends a paragraph."""

_END_TAG = re.compile(r"</([a-zA-Z]+)")
_STRUCTURE = re.compile(r"\s*(?:[<|>#]|[-*+]\s|\d{1,3}[.)]\s|```|~~~|$)")


def read_markdown(lines: Sequence[Line]) -> tuple[TreeBuilder, tuple[int, ...]]:
    """Read the lines of a body into a tree.

    :param lines: (line number in the file, text without line end).
    :return: the tree, and the numbers of the lines on which a paragraph too long for Markdown begins.
    """
    rows = list(_part_paragraphs(lines))
    source = "\n".join("" if text.isspace() else text for _, text in rows)
    numbers = [number for number, _ in rows]
    env: dict[str, Any] = {"too_long": []}
    tree = TreeBuilder(_last_ends(rows))
    _Walk(tree, numbers).take(_PARSER.parse(source, env))
    return tree, tuple(numbers[row] for row in env["too_long"])


def read_text(lines: Sequence[Line]) -> TreeBuilder:
    """Read the lines of a body into a tree, a paragraph each, as the text that they are.

    :param lines: (line number in the file, text without line end).
    """
    tree = TreeBuilder({})
    for number, text in lines:
        tree.start("p", {}, number)
        tree.text(text, number)
        tree.end("p")
    return tree


def _part_paragraphs(lines: Sequence[Line]) -> Iterator[Line]:
    """Put an empty line after each long line that ends a sentence, where running text goes on below."""
    fenced = False
    for (number, text), (_, below) in zip(lines, (*lines[1:], (0, "")), strict=True):
        yield number, text
        fenced ^= text.lstrip().startswith(("```", "~~~"))
        running = not fenced and not _STRUCTURE.match(text) and not _STRUCTURE.match(below)
        if running and len(text) > WRAPPED and not is_cut(text):
            yield number, ""


def _last_ends(lines: Sequence[Line]) -> dict[str, int]:
    """Give the last line on which an end tag of each name stands."""
    return {name.lower(): number for number, text in lines if "</" in text for name in _END_TAG.findall(text)}


def _newline_with_place(state: StateInline, silent: bool) -> bool:
    """CommonMark's rule for a line end, which here keeps its place in the paragraph."""
    place = state.pos
    done = newline(state, silent)
    if done and not silent:
        state.tokens[-1].meta["place"] = place
    return done


def _inline(state: StateCore) -> None:
    """CommonMark's inline stage, but for paragraphs that are too long."""
    for token in state.tokens:
        if token.type == "inline" and token.children is not None:
            if len(token.content) <= LONGEST_PARAGRAPH:
                state.md.inline.parse(token.content, state.md, state.env, token.children)
            else:
                state.env["too_long"].append(token.map[0] if token.map else 0)
                token.children.append(Token("text", "", 0, content=token.content))


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"]).disable("code")
    parser.normalizeLink = str  # type: ignore[method-assign,assignment]  # addresses are vetted and written in addresses.py
    parser.inline.ruler.at("newline", _newline_with_place)
    parser.core.ruler.at("inline", _inline)
    return parser


_PARSER = _parser()


class _Walk:
    """Hands the tokens of CommonMark to a tree."""

    def __init__(self, tree: TreeBuilder, numbers: Sequence[int]) -> None:
        self._tree = tree
        self._numbers = numbers
        self._row = 0

    @property
    def _line(self) -> int:
        return self._numbers[min(self._row, len(self._numbers) - 1)]

    def take(self, parsed: Sequence[Token]) -> None:
        """Take the tokens of a document."""
        for token in parsed:
            self._row = token.map[0] if token.map else self._row
            if token.type == "inline":
                self._take_inline(token)
            elif token.type == "html_block":
                self._take_html(token.content)
            elif token.type == "fence":
                self._take_code(token)
            elif not token.hidden:
                self._take_tag(token)

    def _take_tag(self, token: Token) -> None:
        if token.nesting >= 0:
            self._tree.start(token.tag, {name: str(value) for name, value in token.attrs.items()}, self._line)
        else:
            self._tree.end(token.tag)

    def _take_code(self, token: Token) -> None:
        self._tree.start("pre", {}, self._line)
        self._row += 1
        for text in token.content.splitlines(keepends=True):
            self._tree.text(text, self._line)
            self._row += 1
        self._tree.end("pre")

    def _take_html(self, html: str) -> None:
        first = self._row
        for piece in tokens(html):
            self._row = first + piece.line
            if not isinstance(piece, Tag):
                self._tree.text(piece.text, self._line)
            elif piece.closing:
                self._tree.end(piece.name)
            else:
                self._tree.start(piece.name, piece.attributes, self._line, whole=piece.whole)

    def _take_inline(self, inline: Token) -> None:
        """Take a paragraph's tokens; each line end says which line the text after it is on."""
        first = self._row
        ends = [place for place, character in enumerate(inline.content) if character == "\n"]
        for token in inline.children or ():
            if token.type in ("softbreak", "hardbreak"):
                self._row = first + bisect_left(ends, token.meta.get("place", 0)) + 1
                self._tree.text("\n", self._line)
                if token.type == "hardbreak":
                    self._tree.start("br", {}, self._line)
            elif token.type == "html_inline":
                self._take_html(token.content)
            elif token.type == "image":
                self._tree.start("img", {"src": str(token.attrs.get("src", "")), "alt": token.content}, self._line)
            elif token.type == "code_inline":
                self._take_span("code", token.content)
            elif token.type == "text":
                self._tree.text(decode_again(token.content), self._line)
            else:
                self._take_tag(token)

    def _take_span(self, tag: str, text: str) -> None:
        self._tree.start(tag, {}, self._line)
        self._tree.text(text, self._line)
        self._tree.end(tag)
