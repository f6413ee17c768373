"""The pieces that cleaning looks at: what stands between two line ends, block tags or wide gaps of a scraped text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.read.text import BLOCK_TAGS, clean_text, fold, is_cut

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

GAP = " " * 8
"""So many spaces within a line part two pieces of a scraped page."""

_GAP = rf"[ \t\xa0]{{{len(GAP)},}}+"
_BOUNDARY = {True: re.compile(rf"{_GAP}|</?([a-zA-Z][a-zA-Z0-9]*)(?=[\s/>])[^<>]*>"), False: re.compile(f"{_GAP}()")}
_TAG_NAME = re.compile(r"</?([a-zA-Z0-9]+)")
_CLASS = re.compile(r"\sclass\s*=\s*[\"']?([^\"'<>]*)")
_MARKER = re.compile(r"#{1,6}\s+|[-*+•–]\s+|>\s*|\d{1,3}[.)]\s+")
_FIXED = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "td", "th"))
_SEPARATOR = re.compile(r"\S(?:\s{2,}+|\s?[|·•»›]\s?)(?=\S)")
_FENCE = re.compile(r"\s*(?:```|~~~)")


@dataclass(frozen=True, slots=True)
class Unit:
    """A run of text that a reader would see as one line."""

    row: int
    """Index of its line among the lines of the body."""
    start: int
    """Offset of its first character in the line."""
    end: int
    """Offset after its last character."""
    text: str
    """What a reader sees of it, without the marker of a heading or list item."""
    marker: str
    """``#``, ``-``, ``li``, ``h2`` … where it is a heading, list item, quote or of an HTML block; else empty."""
    classes: str
    """The ``class`` of the HTML block that it begins."""
    fixed: bool
    """Whether it is a heading or the cell of a table, which a label's words do not make a leftover."""
    tabs: int
    """How many tabs its line is indented by."""
    gaps: int
    """How many wide gaps or bars part its words, as in a row of menu entries."""

    @property
    def words(self) -> int:
        """How many words it has."""
        return self.text.count(" ") + 1

    @property
    def ended(self) -> bool:
        """Whether it closes with an end mark."""
        return not is_cut(self.text)

    @property
    def prose(self) -> bool:
        """Whether it reads as running text rather than as a label, a menu entry or a name."""
        return len(self.text) >= 80 or (len(self.text) >= 40 and self.ended)


def split_units(lines: Sequence[str], *, markup: bool = True) -> list[Unit]:
    """Split the lines of a body into units, in order; fenced code is left out.

    :param lines: the lines without their ends.
    :param markup: whether tags and Markdown part them; not so in plain text.
    """
    units: list[Unit] = []
    fenced = False
    for row, line in enumerate(lines):
        if markup and _FENCE.match(line):
            fenced = not fenced
        elif not fenced and line and not line.isspace():
            units.extend(_units_of(row, line, markup=markup))
    return units


def _units_of(row: int, line: str, *, markup: bool) -> Iterator[Unit]:
    """Give the units of one line."""
    tabs = line[: len(line) - len(line.lstrip())].count("\t")
    for start, end, opener in _pieces(line, _BOUNDARY[markup]):
        raw = line[start:end]
        sign = _MARKER.match(raw)
        text = clean_text(raw[sign.end() if sign else 0 :]).strip("*_ ") if markup else fold(raw)
        if text:
            tag, classes = _TAG_NAME.match(opener), _CLASS.search(opener)
            marker = sign[0].strip() if sign else tag[1].lower() if tag else ""
            fixed = marker.startswith("#") or marker in _FIXED
            gaps = len(_SEPARATOR.findall(raw))
            yield Unit(row, start, end, text, marker, classes[1] if classes else "", fixed, tabs, gaps)


def _pieces(line: str, boundary: re.Pattern[str]) -> Iterator[tuple[int, int, str]]:
    """Give start and end of each stretch of a line between two boundaries, and the boundary before it."""
    start, opener = 0, ""
    for found in (*filter(_parts, boundary.finditer(line)), None):
        stretch = line[start : found.start() if found else len(line)]
        if stretch.strip():
            begin = start + len(stretch) - len(stretch.lstrip())
            yield begin, begin + len(stretch.strip()), opener
        if found:
            start, opener = found.end(), found[0]


def _parts(boundary: re.Match[str]) -> bool:
    """Tell whether what was found parts two pieces: a gap does, and the tag of a block."""
    return not boundary[1] or boundary[1].lower() in BLOCK_TAGS or boundary[1].lower() == "br"
