"""The parts of a report: deals, companies, stories, lost addresses, edited texts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.changes_report.words import PLURALS, address, change_lines, lost_lines, thing_line
from generator.check.changes.compare import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.changes_report.comparison import Comparison
    from generator.changes_report.words import Line, Style


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a report."""

    title: str
    """What it is about."""
    items: tuple[tuple[Line, ...], ...]
    """The lines of each thing in it."""


def sections(comparison: Comparison, style: Style) -> Iterator[Section]:
    """Yield the parts that have something in them.

    :param comparison: what was compared, and what came of it.
    :param style: how the format writes what comes from content.
    """
    changes, folder = comparison.changes, comparison.folder
    holders = {address(thing): thing for one in changes.changes for thing in one.after}
    parts = [
        (
            PLURALS[kind].capitalize(),
            [change_lines(one, holders, style, folder) for one in changes.changes if one.kind == kind],
        )
        for kind in KINDS
    ]
    parts.append(("Addresses that lead nowhere now", [lost_lines(one, style, folder) for one in changes.lost]))
    parts.append(("Texts edited, their facts the same", [iter([thing_line(one, style)]) for one in changes.edited]))
    yield from (Section(title, tuple(map(tuple, items))) for title, items in parts if items)
