"""What a change does, as text for a terminal: all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.changes_report.sections import sections
from generator.changes_report.words import Style, summary
from generator.report import printable

if TYPE_CHECKING:
    from generator.changes_report.comparison import Comparison

PLAIN = Style(printable, printable)


def as_text(comparison: Comparison) -> str:
    """Say what a change does: the counts, then every change with its facts and their evidence.

    :param comparison: what was compared, and what came of it.
    """
    lines = [summary(comparison.changes)]
    if comparison.note:
        lines.append(printable(comparison.note))
    for section in sections(comparison, PLAIN):
        lines += ["", section.title]
        lines += [f"{'  ' * (depth + 1)}{words}" for item in section.items for depth, words in item]
    return "".join(f"{line}\n" for line in lines)
