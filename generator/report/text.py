"""Findings and the account of a build as text. Nothing here prints: the edges decide where the text goes."""

from __future__ import annotations

import unicodedata
from collections import Counter
from textwrap import wrap
from typing import TYPE_CHECKING

from generator.report.order import SEVERITIES, path_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.findings import Finding
    from generator.model import Account

WIDTH = 80
"""Columns of a terminal that a finding is laid out for."""

INDENT = "    "

BEFORE = 40
"""How much of a long line is shown before the place that is meant."""


def as_text(finding: Finding, folder: str = "") -> str:
    """Say one finding for a log: where and what is wrong in a line; below it, set in, what to do.

    :param finding: the finding.
    :param folder: the content folder as the reader would type it; it goes before the file's path.
    """
    head = f"{_place(finding, folder)}{finding.severity}: {finding.message}"
    return "\n".join([printable(head), INDENT + printable(finding.remedy)])


def as_block(finding: Finding, folder: str, line: str | None = None) -> str:
    """Lay one finding out for a terminal: where, what is wrong, the words that are, and what to write instead.

    :param finding: the finding.
    :param folder: the content folder as the reader would type it; it goes before the file's path.
    :param line: the line of the file that is meant; none where it is not to be shown.
    """
    head = printable(f"{_place(finding, folder)}{finding.severity}: {finding.code}")
    means = line and (finding.column or any(map(str.isalnum, line)))  # the --- of a file as a whole tells nothing
    shown = _excerpt(line, finding.column) if line and means else ()
    return "\n".join([head, *_wrapped(finding.message), *shown, *_remedy(finding.remedy)])


def printable(text: str) -> str:
    """Make a text from a file safe for a terminal and a log: one line, no control or direction characters."""
    return "".join(char if char.isprintable() else " " if char.isspace() else "\ufffd" for char in text)


def tally(findings: Iterable[Finding]) -> str:
    """Count the findings in a line: ``1 error, 2 warnings``."""
    found = Counter(finding.severity for finding in findings)
    parts = [_number(found[severity], severity, f"{severity}s") for severity in SEVERITIES if found[severity]]
    return ", ".join(parts) or "nothing to report"


def account_line(account: Account) -> str:
    """Say what became of every article file; parts that are none are left out, the stories never are."""
    parts = [_number(account.stories, "story", "stories")]
    if account.joined:
        parts.append(_number(account.joined, "joined to another", "joined to others"))
    if account.drafts:
        parts.append(_number(account.drafts, "draft left out (option drafts)", "drafts left out (option drafts)"))
    if account.set_aside:
        parts.append(f"{account.set_aside:,} set aside")
    silenced = f"; findings: {account.silenced:,} silenced" if account.silenced else ""
    return f"{_number(account.files, 'file', 'files')}: {', '.join(parts)}{silenced}"


def _place(finding: Finding, folder: str) -> str:
    """The beginning of a finding's first line; empty where no file is meant."""
    place = ":".join(str(part) for part in (path_of(finding, folder), finding.line, finding.column) if part)
    return f"{place}: " if place else ""


def _wrapped(text: str) -> list[str]:
    """A sentence, set in and broken at the edge of the terminal."""
    lines = wrap(printable(text), WIDTH - len(INDENT), break_long_words=False, break_on_hyphens=False)
    return [INDENT + line for line in lines]


def _remedy(text: str) -> list[str]:
    """What to do, set in; where a line to paste is in it, which has a colon, it stays whole."""
    return [INDENT + printable(text)] if ": " in text else _wrapped(text)


def _excerpt(line: str, column: int | None) -> Iterator[str]:
    """The line that is meant, cut to what fits, and a mark under the place."""
    text = printable(line).rstrip()  # one for one, tabs too: the columns stay
    width = WIDTH - len(f"{INDENT}| ")
    at = min((column or 1) - 1, len(text))
    start = max(0, min(at - BEFORE, len(text) - width)) if len(text) > width else 0
    piece = text[start : start + width]
    if start:
        piece = f"…{piece[1:]}"
    if start + width < len(text):
        piece = f"{piece[:-1]}…"
    yield f"{INDENT}| {piece}"
    if column:
        yield f"{INDENT}| {' ' * sum(map(_cells, piece[: at - start]))}^"


def _cells(char: str) -> int:
    """How many columns of a terminal a character takes."""
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def _number(count: int, one: str, many: str) -> str:
    return f"{count:,} {one if count == 1 else many}"
