"""The tags and text of a piece of HTML, with their lines; what is no tag is text.

A tokeniser of our own, for two reasons: it knows on which line each piece stands, and its work is linear in the length
of the text whatever the text is, which that of the standard library is not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.read.text import decode

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOKEN = re.compile(
    r"<[!?][^<>]*+>|<(/?)([A-Za-z][^\s/<>\"'=]*+)((?:[^<>\"']|\"[^\"]*+\"|'[^']*+')*+)(?:>|\Z)|[^<]++|<"
)
_ATTRIBUTE = re.compile(r"([^\s=\"'/<>]++)(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"'<>]++)))?")


@dataclass(frozen=True, slots=True)
class Tag:
    """A start or end tag."""

    line: int
    """Line on which it ends, from 0 where the piece begins."""
    name: str
    """Lower case."""
    attributes: dict[str, str]
    """Decoded, by lower-case name; the first of a name counts."""
    closing: bool
    """Whether it is an end tag."""
    whole: bool
    """Whether it says itself that nothing is in it: ``<x/>``."""


@dataclass(frozen=True, slots=True)
class Text:
    """A run of text on one line."""

    line: int
    """Line on which it stands, from 0 where the piece begins."""
    text: str
    """Entities decoded."""


def tokens(html: str) -> Iterator[Tag | Text]:
    """Give the tags and the text of a piece of HTML in order; comments, declarations and empty text are left out."""
    line = 0
    for found in _TOKEN.finditer(_blank_comments(html)):
        piece, name = found[0], found[2]
        if name:
            line += piece.count("\n")
            yield Tag(line, name.lower(), _attributes(found[3]), bool(found[1]), found[3].endswith("/"))
        elif piece.startswith(("<!", "<?")) and piece.endswith(">"):
            line += piece.count("\n")
        else:
            for number, part in enumerate(piece.split("\n")):
                line += number > 0
                if part or number:
                    yield Text(line, ("\n" if number else "") + decode(part))


def _attributes(raw: str) -> dict[str, str]:
    """Read the attributes of a tag."""
    given: dict[str, str] = {}
    for name, double, single, bare in _ATTRIBUTE.findall(raw):
        given.setdefault(name.lower(), decode(double or single or bare))
    return given


def _blank_comments(html: str) -> str:
    """Replace comments by the line ends in them; one that is never closed stays as text."""
    kept, place = [], 0
    while (start := html.find("<!--", place)) >= 0 and (end := html.find("-->", start + 4)) >= 0:
        kept += [html[place:start], "\n" * html.count("\n", start, end)]
        place = end + 3
    return "".join((*kept, html[place:]))
