"""Findings in a workflow on GitHub: annotations on the lines of a change, and the summary of the job.

GitHub's documentation of check runs: "GitHub Actions are limited to 10 warning annotations and 10 error annotations per
step." Of workflow commands: each step is restricted to 1 MiB of summary; a larger one is refused as a whole.
"""

from __future__ import annotations

from hashlib import sha256
from html import escape
from typing import TYPE_CHECKING

from generator.report.order import path_of
from generator.report.text import printable, tally

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.findings import Finding

SHOWN = 10
"""How many findings become annotations."""

SUMMARY_LIMIT = 1024 * 1024
"""Bytes of a step's summary."""

ROOM = 200
"""Bytes kept free for the line that counts what is left out."""

KINDS = {"error": "error", "warning": "warning", "note": "notice"}
"""GitHub's words for our severities."""


def annotation(finding: Finding, folder: str) -> str:
    """Write a finding as a workflow command, which puts it on its line.

    :param finding: the finding.
    :param folder: the content folder from the repository's root; it goes before the file's path.
    """
    places = {"file": path_of(finding, folder), "line": finding.line, "col": finding.column, "title": finding.code}
    said = ",".join(f"{name}={_property(str(value))}" for name, value in places.items() if value)
    lines = (printable(line) for line in (finding.message, finding.remedy))
    return f"::{KINDS[finding.severity]} {said}::{_data(chr(10).join(lines))}"


def summary(findings: Sequence[Finding], blocks: Sequence[str], last: str, room: int = SUMMARY_LIMIT) -> str:
    """Write the summary of a job in Markdown: the findings as text that stays text.

    :param findings: any findings.
    :param blocks: each of them as text.
    :param last: the account of files.
    :param room: how many bytes it may have; what does not fit is counted.
    """
    head = f"### research-site check: {tally(findings)}\n\n{escape(last)}\n\n"
    if not blocks:
        return head
    room -= len(f"{head}<pre>\n</pre>\n".encode()) + ROOM
    shown = list(_fitting(blocks, room))
    left = len(blocks) - len(shown)
    more = f"{left:,} more do not fit here; research-site check lists them all.\n" if left else ""
    return f"{head}<pre>\n{''.join(shown)}</pre>\n\n{more}"


def as_log(text: str) -> str:
    """Write a text so that the workflow takes no line of it for a command.

    :param text: any text; it cannot hold the word that ends it, which is made of all of it.
    """
    word = sha256(text.encode(errors="replace")).hexdigest()
    return f"::stop-commands::{word}\n{text}\n::{word}::"


def _fitting(blocks: Sequence[str], room: int) -> Iterator[str]:
    """Yield the blocks that fit, as HTML, in which a ``<pre>`` keeps mentions and links from being made."""
    for block in blocks:
        text = f"{escape(block, quote=False)}\n\n"
        room -= len(text.encode(errors="replace"))
        if room < 0:
            return
        yield text


def _data(text: str) -> str:
    """Escape the message of a workflow command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Escape a property of a workflow command."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
