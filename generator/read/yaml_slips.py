"""The slips of a YAML text that come after the first one, so that an editor mends them all in one go.

The parser stops at a slip, and knows nothing of what stands below it. So a slip is set aside in two ways, mended as its
finding says and with its value put aside, and what is found next counts where both ways come to the same: what only one
of them finds is likely a consequence of it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.read.trouble import Unreadable

    Reader = Callable[[str], Unreadable | None]
    """Reads a text up to its first slip."""

MOST = 20
"""So many slips are told at once."""

LENGTH_LIMIT = 50_000
"""Characters of a text up to which it is read again and again."""

_START = re.compile(r"^(\s*(?:- +)*)((?:[A-Za-z_][\w.-]*\s*:)?)")


def further_slips(text: str, first: Unreadable, read: Reader) -> Iterator[Unreadable]:
    """Yield the slips of a text that are no consequence of the first one, as long as a finding says how to mend each.

    :param text: the text.
    :param first: its first slip.
    :param read: gives the first slip of a text.
    """
    mended, emptied, slip = text.split("\n"), text.split("\n"), first
    for _ in range(MOST - 1 if len(text) <= LENGTH_LIMIT and _says_how(first) else 0):
        _set_aside(slip, mended, emptied)
        one, other = read("\n".join(mended)), read("\n".join(emptied))
        if not one or not other or (one.code, one.line) != (other.code, other.line):
            return
        if not _says_how(one) or (one.line or 0) <= (slip.line or 0):
            return
        slip = one
        yield slip


def _says_how(slip: Unreadable) -> bool:
    """Whether the finding of a slip says how its line should read, or that it should go."""
    return slip.line is not None and ("write" in slip.words or slip.code == "yaml-duplicate")


def _set_aside(slip: Unreadable, mended: list[str], emptied: list[str]) -> None:
    """Take a slip out of a text in both ways."""
    line = (slip.line or 1) - 1
    start, end = _entry(emptied, line)
    if slip.code == "yaml-duplicate":
        mended[start:end] = emptied[start:end] = [""] * (end - start)
        return
    mended[line] = " " * int(str(slip.words.get("spaces", 0))) + str(slip.words["write"])
    mended[line + 1 : end] = [text if _begins(text) else "" for text in mended[line + 1 : end]]
    head = _START.match(mended[line] if start == line else emptied[start])
    emptied[start:end] = [f"{head[0].rstrip()} x" if head else "", *[""] * (end - start - 1)]


def _entry(lines: list[str], line: int) -> tuple[int, int]:
    """Where the key or item begins that a line is of, and where the next one does, which is not within it."""
    start = next((above for above in range(line, -1, -1) if _begins(lines[above])), line)
    found = _START.match(lines[start])
    column = found.end(1) if found else 0
    for below in range(max(start, line) + 1, len(lines)):
        text = lines[below].lstrip()
        indent = len(lines[below]) - len(text)
        if _begins(lines[below]) and (indent < column or (indent == column and not text.startswith("- "))):
            return start, below
    return start, len(lines)


def _begins(line: str) -> bool:
    """Whether a line begins a key or an item."""
    found = _START.match(line)
    return bool(found and (found[2] or found[1].strip()))
