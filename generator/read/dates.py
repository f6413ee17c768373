"""Dates as people and programs write them, as the calendar day that stands there.

Strict forms only: a parser that guesses reads ``10`` as the tenth of this month.
"""

from __future__ import annotations

import re
from datetime import date

from generator.text.months import MONTHS

LENGTH_LIMIT = 80
"""Characters; a longer text is no date."""

YEARS = range(1900, 2101)
"""Years that an article or a deal can be of; another is a slip of the pen."""

_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_MONTH = rf"(?P<month>{'|'.join(MONTHS)})\.?"
_CLOCK = r"\d{1,2}[:.]\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?\s?(?:[ap]\.?m\.?)?"
_ZONE = r"\s?(?:z|[+-]\d{2}(?::?\d{2})?|[a-z]{1,5}(?:[+-]\d{1,4})?)?(?:\s?\([a-z ]{1,40}\))?"
_TIME = rf"(?:(?:t|,?\s+(?:at\s+)?|,?\s+[-–|]\s+){_CLOCK}{_ZONE})?"

_YEAR = r"(?P<y>19\d\d|20\d\d|2100)"  # as in YEARS
_NUMBER = r"(?P<m>0?[1-9]|1[0-2])"
_DAY = r"(?P<d>0?[1-9]|[12]\d|3[01])"

DAYS = (
    rf"{_YEAR}-{_NUMBER}-{_DAY}{_TIME}",  # 2025-11-03, 2025-11-03T10:00:00Z
    rf"{_YEAR}/{_NUMBER}/{_DAY}{_TIME}",  # 2025/11/03
    rf"{_YEAR}\.{_NUMBER}\.{_DAY}{_TIME}",  # 2025.11.03
    rf"{_YEAR}(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])(?:t\d{{4,6}}(?:z|[+-]\d{{4}})?)?",  # 20251103T100000Z
    rf"{_DAY}\.\s?{_NUMBER}\.{_YEAR}{_TIME}",  # 3.11.2025: dots are day first
    rf"{_WEEKDAY}{_DAY}(?:st|nd|rd|th)?[\s-]+(?:of\s+)?{_MONTH},?[\s-]+{_YEAR}{_TIME}",  # RFC 2822
    rf"{_WEEKDAY}{_MONTH}\s+{_DAY}(?:st|nd|rd|th)?,?\s+{_YEAR}{_TIME}",  # November 3, 2025
    rf"{_WEEKDAY}{_MONTH}\s+{_DAY}\s+{_CLOCK}{_ZONE}\s+{_YEAR}",  # Mon Nov  3 10:00:00 2025
    rf"(?P<either>0?[1-9]|[12]\d|3[01])/(?P<other>0?[1-9]|[12]\d|3[01])/{_YEAR}{_TIME}",  # only where one is no month
)
"""The forms of a day that are read: each whole text must fit one of them."""

LESS = (rf"{_MONTH},?\s+{_YEAR}", rf"{_YEAR}-{_NUMBER}", _YEAR)
"""The forms of a month, November 2025 or 2025-11, and of a year."""

_FORMS = tuple(re.compile(form + "$", re.IGNORECASE | re.ASCII) for form in (*DAYS, *LESS))


def parse_date(text: str) -> str | None:
    """Read a date.

    The time of day and its zone are set aside: the day is the one that is written.

    :param text: such as ``2024-02-16T12:55:00Z``, ``Mon, 03 Nov 2025 10:00:00 +0000``, ``November 3, 2025``.
    :returns: ``YYYY-MM-DD``, or ``YYYY-MM`` or ``YYYY`` where the text says no more; none where it is no date, an
        impossible one, or one that can be read in two ways (``03/04/2025``).
    """
    text = " ".join(text.split())
    if len(text) > LENGTH_LIMIT:
        return None
    found = next((match for form in _FORMS if (match := form.match(text))), None)
    return _date(found.groupdict()) if found else None


def is_day(text: str) -> bool:
    """Whether a date of ``parse_date`` is a whole day."""
    return len(text) == len("2025-11-03")


def _date(part: dict[str, str | None]) -> str | None:
    """The parts as a date, where there is such a day."""
    year = int(part["y"] or 0)
    month, day = _month_and_day(part)
    if month is None or not 0 <= month <= 12:
        return None
    if not month:
        return f"{year}"
    if day is None:
        return f"{year}-{month:02}"
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _month_and_day(part: dict[str, str | None]) -> tuple[int | None, int | None]:
    """Month (0: not said, none: not to be told) and day."""
    if either := part.get("either"):
        first, second = int(either), int(part["other"] or 0)
        if first == second or second > 12:
            return first, second
        return (second, first) if first > 12 else (None, None)
    month, day = part.get("m"), part.get("d")
    name = (part.get("month") or "").casefold()
    return MONTHS[name] if name else int(month or 0), int(day) if day else None
