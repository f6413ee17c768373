"""What a change does, as Markdown for a comment on a pull request or the summary of a job.

Words from content stay words: no mark-up, no mention, no link. GitHub makes links of mentions, numbers of issues, codes
of commits and bare addresses after it has read the Markdown, where an escape no longer helps, so a space of no width
goes into each.
"""

from __future__ import annotations

import re
from textwrap import wrap
from typing import TYPE_CHECKING

from generator.changes_report.sections import sections
from generator.changes_report.words import Style, summary
from generator.render.text import counted, shortened
from generator.report import printable

if TYPE_CHECKING:
    from generator.changes_report.comparison import Comparison
    from generator.changes_report.sections import Section

MOST_ITEMS = 30
"""How many things of a section are shown."""
MOST_LINES = 16
"""How many lines are shown of one thing, so that it leaves room for others."""
MOST_CHARACTERS = 12_000
"""How long a section may be: all five of them stay below GitHub's limit for a comment, 65,536 characters."""

NO_WIDTH = "\u200b"
_LINKED = re.compile(r"(?<=[@#])|(?<=:)(?=\S)|(?<=\bwww)(?=\.)|(?<=\bgh)(?=-\d)", re.IGNORECASE)
"""Where a space of no width keeps GitHub from a link: after @ and #, within addresses, emoji codes and ``GH-12``."""
_COMMIT = re.compile(r"\b(?=\d*[a-f])[0-9a-f]{7,}\b")
"""What can be the code of a commit; shorter ones are none, and digits alone are a number."""
_MARKS = re.compile(r"[\\`*_~\[\]|$#!]")
"""What can be mark-up within a line."""
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def as_markdown(comparison: Comparison) -> str:
    """Say what a change does: a line of counts, and folded below it the changes, as many as fit.

    :param comparison: what was compared, and what came of it.
    """
    lines = [f"**{summary(comparison.changes)}**", "", _compared(comparison)]
    if comparison.note:
        lines += ["", escaped(shortened(comparison.note, 500))]
    for section in sections(comparison, Style(escaped, code)):
        lines += ["", f"<details><summary>{section.title}: {len(section.items):,}</summary>", ""]
        lines += [*_folded(section, comparison.command), "", "</details>"]
    return "".join(f"{line}\n" for line in lines)


def _compared(comparison: Comparison) -> str:
    """Say what was compared with what."""
    head = code(shortened(comparison.head)) if comparison.head else "the files as they lie in the folder"
    return f"From {code(shortened(comparison.base))} to {head}."


def _folded(section: Section, command: str) -> list[str]:
    """The lines of a section, as many as fit, and how many more there are."""
    lines: list[str] = []
    shown = length = 0
    for item in section.items[:MOST_ITEMS]:
        written = [f"{'  ' * depth}- {words}" for depth, words in item[:MOST_LINES]]
        if hidden := len(item) - len(written):
            written.append(f"  - and {counted(hidden, 'more line')}; {code(shortened(command, 500))} has all.")
        length += sum(len(line) + 1 for line in written)
        if length > MOST_CHARACTERS:
            break
        lines += written
        shown += 1
    if more := len(section.items) - shown:
        lines += ["", f"and {counted(more, 'more', 'more')}; {code(shortened(command, 500))} lists all."]
    return lines


def escaped(text: str) -> str:
    """Write words so that GitHub shows them as they are.

    :param text: any text.
    """
    apart = _COMMIT.sub(lambda found: NO_WIDTH.join(wrap(found[0], 6)), printable(text))
    return _MARKS.sub(r"\\\g<0>", _LINKED.sub(NO_WIDTH, apart)).translate(_ENTITIES)


def code(text: str) -> str:
    """Write an address or a path as code, in which nothing has a meaning.

    :param text: any text.
    """
    plain = printable(text)
    fence = "`" * (max(map(len, re.findall("`+", plain)), default=0) + 1)
    space = " " if plain.startswith("`") or plain.endswith("`") else ""
    return f"{fence}{space}{plain}{space}{fence}"
