"""Take scraped leftovers out of the lines of a body, step by step, and keep what was taken."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from generator.model import Removed
from generator.read.cleaning.scraps import SCRAPS
from generator.read.cleaning.steps import STEPS
from generator.read.cleaning.units import GAP, Unit, split_units
from generator.read.text import clean_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    Line = tuple[int, str]

REASONS: dict[str, str] = {
    **{step.__name__.replace("_", " "): (step.__doc__ or "").strip() for step in (*SCRAPS, *STEPS)},
    "page element": "A part of the page that does something, such as a button or a menu, is not of the story.",
    "date": "The day of publication stands at the head of the story's page.",
    "source address": "Where the story was first published is a link at the head of its page.",
    "encrypted block": "The aggregator's encrypted block is shown, indexed and written nowhere.",
}
"""Why a step takes something away, by the reason in ``Removed``: a sentence for an editor."""


def clean_lines(lines: Sequence[Line], title: str, *, markup: bool = True) -> tuple[list[Line], tuple[Removed, ...]]:
    """Take the leftovers out of a body.

    :param lines: (line number in the file, text without line end).
    :param title: the article's title, which a scraped page repeats; empty where it is not yet known.
    :param markup: whether tags and Markdown part the text; not so in plain text.
    :return: the lines, none fewer, with gaps where something was taken; and what was taken, in the order of the file.
    """
    numbers = [number for number, _ in lines]
    rows, taken = _without_scraps([text for _, text in lines])
    units = split_units(rows, markup=markup)
    gone: list[tuple[Unit, str]] = []
    for step in STEPS:
        indexes = step(units, title)
        if indexes:
            gone += [(units[index], step.__name__) for index in sorted(indexes)]
            units = [unit for index, unit in enumerate(units) if index not in indexes]
    taken += [(unit.row, unit.start, unit.text, name) for unit, name in gone]
    return list(zip(numbers, _without(rows, [unit for unit, _ in gone]), strict=True)), _removed(numbers, taken)


def _without_scraps(rows: list[str]) -> tuple[list[str], list[tuple[int, int, str, str]]]:
    """Take out what stands within a line; a wide gap stays, so that what is left parts there."""
    taken: list[tuple[int, int, str, str]] = []
    kept = []
    for row, whole in enumerate(rows):
        line = whole
        for scrap in SCRAPS:
            for start, end in reversed(scrap(line)):
                taken.append((row, start, clean_text(line[start:end]), scrap.__name__))
                line = f"{line[:start]}{GAP}{line[end:]}"
        kept.append(line)
    return kept, taken


def _without(rows: list[str], gone: list[Unit]) -> list[str]:
    """Blank the units out of their lines."""
    kept = list(rows)
    for unit in sorted(gone, key=lambda unit: (unit.row, -unit.start)):
        kept[unit.row] = kept[unit.row][: unit.start] + kept[unit.row][unit.end :]
    return kept


def _removed(numbers: list[int], taken: list[tuple[int, int, str, str]]) -> tuple[Removed, ...]:
    """Join what one step took from neighbouring places into one record."""
    joined = []
    for name, group in groupby(sorted(taken), key=lambda item: item[3]):
        pieces = list(group)
        text = "\n".join(piece[2] for piece in pieces)
        joined.append(Removed(numbers[pieces[0][0]], text, name.replace("_", " ")))
    return tuple(joined)
