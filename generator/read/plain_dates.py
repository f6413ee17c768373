"""The date of a plain text: before its first words, on a line of its own, or in a dateline."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.model import Removed
from generator.read.cleaning.steps import page_menu
from generator.read.cleaning.units import split_units
from generator.read.dates import is_day, parse_date
from generator.read.text import fold
from generator.text.months import MONTHS

if TYPE_CHECKING:
    from collections.abc import Sequence

    Line = tuple[int, str]

FIRST = 3
"""A date stands in so many first lines; empty ones and a menu are not counted."""
LONGEST = 120
"""A line that is a date and a byline has at most so many characters."""

_MONTH = rf"(?:{'|'.join(MONTHS)})\.?"
_DAY = (
    rf"(?i:\d{{4}}-\d{{2}}-\d{{2}}|{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?,?\s\d{{4}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s{_MONTH},?\s\d{{4}})"
)
_DATED = re.compile(rf"\b{_DAY}\b")
_DATE_FIRST = re.compile(rf"\s*(?i:date)\s*:?\s+({_DAY})(?:\s+|$)")
_DATELINE = re.compile(rf"[A-Z][A-Z .'’/-]{{2,40}},\s({_DAY})\s*(?:\([^()]{{1,40}}\)\s*)?[-–—]+\s")
_BYLINE = re.compile(r"[Bb]y(?: [A-Z][\w.'’-]*){1,5}")
_ABOUT = re.compile(
    r"(?:\b(?:first|last|published|updated|posted|modified|date|on|at|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|\d{1,2}[:.]\d{2}(?::\d{2})?|\d{1,2}|[ap]\.?m\.?|[a-z]{1,4}t|utc|gmt|ist)(?!\w)|[\W_])+",
    re.I,
)


def take_date(lines: Sequence[Line]) -> tuple[Line | None, list[Line], list[Removed]]:
    """Find the date among the first lines.

    :param lines: (line number in the file, text without line end).
    :return: the date as ``YYYY-MM-DD`` with its line, the lines without what gave it (a dateline stays), what is gone.
    """
    kept = list(lines)
    units = split_units([text for _, text in lines], markup=False)
    menu = page_menu(units, "")
    first = [unit.row for index, unit in enumerate(units) if index not in menu][:FIRST]
    for read in (_before_text, _alone, _dateline):
        for index in first:
            number, text = lines[index]
            date, rest = read(text)
            if date:
                kept[index] = (number, rest)
                gone = fold(text.removesuffix(rest))
                return (number, date), kept, [Removed(number, gone, "date")] if gone else []
    return None, kept, []


def _day(text: str) -> str | None:
    date = parse_date(text)
    return date if date and is_day(date) else None


def _before_text(text: str) -> tuple[str | None, str]:
    """The word ``date`` and a day, before the first words."""
    found = _DATE_FIRST.match(text)
    return (_day(found[1]), text[found.end() :]) if found else (None, text)


def _alone(text: str) -> tuple[str | None, str]:
    """A day on a line with nothing but a byline, a time and words such as ``Updated``."""
    found = _DATED.search(text) if len(text) <= LONGEST else None
    if not found:
        return None, text
    about = _BYLINE.sub("", f"{text[: found.start()]} {text[found.end() :]}", count=1)
    return (_day(found[0]), "") if not about or _ABOUT.fullmatch(about) else (None, text)


def _dateline(text: str) -> tuple[str | None, str]:
    """The place and day with which an agency's first sentence begins."""
    found = _DATELINE.match(text.lstrip())
    return (_day(found[1]), text) if found else (None, text)
