"""YAML to nodes, from the events of PyYAML's C parser.

``yaml.load`` and ``yaml.compose`` walk nested input by recursion in C: 50,000 ``[`` end the process. Events do not.
Scalars are not resolved (``NO`` stays ``NO``), and what front matter has no use for (aliases, anchors, tags) is
refused: where it turns up it is nearly always a value that lacks its quotes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

from generator.read.nodes import Entry, Items, Joined, Mapping, Scalar
from generator.read.trouble import Unreadable
from generator.read.yaml_mistakes import explain, quoted_line, spaced
from generator.read.yaml_repair import indent_of
from generator.read.yaml_slips import further_slips

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.read.nodes import Node

DEPTH_LIMIT = 50
"""Lists and mappings inside each other."""

LENGTH_LIMIT = 500_000
"""Characters of a document: the parser's time grows with the square of the length of a line."""

MISSING = frozenset({"", "~", "null", "Null", "NULL"})
"""Scalars without quotes that say nothing."""


def read_yaml(text: str) -> Node | None:
    """Read one YAML document.

    :param text: the document; blank lines before it keep the lines of a larger file right.
    :returns: its root; none for an empty one.
    :raises Unreadable: for anything that is no YAML, or refused; with what is wrong further on.
    """
    if len(text) > LENGTH_LIMIT:
        raise Unreadable("yaml-long", 1, 1, limit=LENGTH_LIMIT // 1000)
    try:
        return _Builder(text).document()
    except Unreadable as first:
        first.further = tuple(further_slips(text, first, _first_slip))
        raise


def _first_slip(text: str) -> Unreadable | None:
    """What is wrong first in a text; none where it can be read."""
    try:
        _Builder(text).document()
    except Unreadable as slip:
        return slip
    return None


class _Builder:
    """Builds the nodes of one text."""

    def __init__(self, text: str) -> None:
        self.lines = text.split("\n")
        self.events: Iterator[yaml.Event] = iter(yaml.parse(text, Loader=yaml.CSafeLoader))

    def document(self) -> Node | None:
        """The root of the only document."""
        root: Node | None = None
        try:
            for event in self.events:
                if isinstance(event, yaml.DocumentStartEvent):
                    if root is not None:
                        raise Unreadable("yaml-second-document", *_start(event))
                    root = self.node(next(self.events), 0)
        except yaml.MarkedYAMLError as error:
            if "nesting depth" in (error.problem or "") and error.problem_mark:  # newer parsers have a limit themselves
                line, column = error.problem_mark.line + 1, error.problem_mark.column + 1
                raise Unreadable("yaml-deep", line, column, limit=DEPTH_LIMIT) from None
            raise explain(error, self.lines) from None
        except yaml.YAMLError as error:
            raise Unreadable("yaml-broken", why=str(error), write=self.lines[0]) from None
        finally:
            self.events.close()  # type: ignore[attr-defined]  # yaml.parse is a generator: frees the C parser now
        if isinstance(root, Scalar) and (glued := spaced(self.lines, root.line)):  # every key was taken for text
            raise glued
        return root

    def node(self, event: yaml.Event, depth: int) -> Node:
        """The node that begins with an event."""
        line, column = _start(event)
        self.refuse(event, line, column)
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event, line, column)
        if depth == DEPTH_LIMIT:
            raise Unreadable("yaml-deep", line, column, limit=DEPTH_LIMIT)
        if isinstance(event, yaml.SequenceStartEvent):
            return Items(tuple(self.items(depth)), line, column, bracketed=bool(event.flow_style))
        return Mapping(tuple(self.entries(depth)), line, column)

    def refuse(self, event: yaml.Event, line: int, column: int) -> None:
        """Stop at an alias, an anchor or a tag."""
        for code, mark in (("yaml-anchor", "anchor"), ("yaml-tag", "tag")):
            if getattr(event, mark, None) is not None:
                sign = self.lines[line - 1][column - 1 : column]
                raise Unreadable(code, line, column, sign=sign, write=quoted_line(self.lines, line, column))

    def scalar(self, event: yaml.ScalarEvent, line: int, column: int) -> Scalar:
        """One value, not resolved."""
        if event.style in ("|", ">"):
            return Scalar(event.value, line + 1, column)
        if event.style in ("'", '"'):
            return Scalar(event.value, line, column)
        text = None if event.value in MISSING else event.value
        commented = self.rest(event).lstrip().startswith("#")
        return Scalar(text, line, column, commented, tuple(self.joined(event, line, column)))

    def joined(self, event: yaml.Event, line: int, column: int) -> Iterator[Joined]:
        """The lines on which a bare value goes on with a dash."""
        spaces = self.lines[line - 1].rfind("-", 0, column - 1)
        for further in range(line + 1, event.end_mark.line + 2 if event.end_mark else line):
            text = self.lines[further - 1]
            if text.lstrip().startswith("- "):
                yield Joined(further, indent_of(text) + 1, text.strip(), spaces)

    def rest(self, event: yaml.Event) -> str:
        """What follows an event on its line."""
        end = event.end_mark
        return self.lines[end.line][end.column :] if end and end.line < len(self.lines) else ""

    def items(self, depth: int) -> Iterator[Node]:
        """The items of a list."""
        for event in self.events:
            if isinstance(event, yaml.SequenceEndEvent):
                return
            yield self.node(event, depth + 1)

    def entries(self, depth: int) -> Iterator[Entry]:
        """The keys and values of a mapping."""
        seen: dict[str, int] = {}
        for event in self.events:
            if isinstance(event, yaml.MappingEndEvent):
                return
            key = self.node(event, depth + 1)
            if not isinstance(key, Scalar) or not key.text or not key.text.isprintable():
                raise spaced(self.lines, key.line) or Unreadable("yaml-key", key.line, key.column)
            if key.text in seen:
                raise Unreadable("yaml-duplicate", key.line, key.column, key=key.text, first=seen[key.text])
            seen[key.text] = key.line
            yield Entry(key.text, key.line, key.column, self.node(next(self.events), depth + 1))


def _start(event: yaml.Event) -> tuple[int, int]:
    """Line and column, from 1, at which an event begins."""
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)
