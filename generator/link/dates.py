"""How far apart two dates are, each as precise as its source has it."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from datetime import date

FOREVER = (date.min.toordinal(), date.max.toordinal())
"""The span of a date of which nothing is known."""

Span = tuple[int, int]
"""First and last day that a date can mean, as ordinals of ``datetime.date``."""


def span(text: str) -> Span:
    """First and last day of ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``."""
    year, month, day = (*(int(part) for part in text.split("-")), 0, 0)[:3]
    first = date(year, month or 1, day or 1)
    last = date(year, month or 12, day or monthrange(year, month or 12)[1])
    return first.toordinal(), last.toordinal()


def day_number(text: str) -> int:
    """The first day of a date, as an ordinal."""
    return span(text)[0]


def days_apart(one: Span, other: Span) -> int:
    """Fewest days that can lie between two spans; 0 where they meet."""
    return max(0, other[0] - one[1], one[0] - other[1])


def earliest(dates: Iterable[str]) -> str | None:
    """The earliest of the dates; a vague one (``2025``) gives way to a more precise one within it (``2025-11-03``)."""
    every = sorted(set(dates))
    precise = [one for one in every if not any(other.startswith(f"{one}-") for other in every)]
    return min(precise, key=lambda text: (day_number(text), -len(text)), default=None)
