"""Where in a text, Markdown or HTML, the address of a link stands."""

from __future__ import annotations

import re
from dataclasses import dataclass

_BEFORE = r"""(?:(?P<markdown>\]\(\s*<?|\]:\s*<?)|(?:href|src)\s*=\s*["']?)"""
"""What stands before an address in Markdown and in HTML."""

_AFTER = r"""(?=[\s)>"']|$)"""
"""What stands after it."""

_ADDRESS = re.compile(rf"""{_BEFORE}(?P<address>[^\s<>()"']+)""")


@dataclass(frozen=True, slots=True)
class Place:
    """Where an address stands."""

    line: int
    """From 1."""
    column: int
    """From 1."""
    markdown: bool
    """Whether it is written in Markdown rather than in HTML."""


def place_of(link: str, text: str) -> Place | None:
    """Find where the address of a link begins; none where the text does not have it.

    :param link: as the page has it; Markdown may name the file that the page is made of, with the same place in it.
    :param text: the file.
    """
    _, mark, anchor = link.partition("#")
    of_a_file = rf"[^\s()<>\"']*{re.escape(mark + anchor)}" if anchor else re.escape(link)
    for address in (re.escape(link), of_a_file):
        if found := re.search(f"{_BEFORE}(?P<address>{address}){_AFTER}", text, re.MULTILINE):
            start = found.start("address")
            line, column = text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)
            return Place(line, column, found["markdown"] is not None)
    return None


def columns(line: str) -> dict[str, int]:
    """Find the addresses of all links on a line, each with the column on which it first begins, from 1.

    :param line: a line of Markdown or HTML.
    """
    found: dict[str, int] = {}
    for link in _ADDRESS.finditer(line):
        found.setdefault(link["address"], link.start("address") + 1)
    return found
