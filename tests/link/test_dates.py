"""Dates as precise as their source has them."""

from __future__ import annotations

import pytest

from generator.link.dates import days_apart, earliest, span


@pytest.mark.parametrize(
    ("one", "other", "days"),
    [
        ("2025-11-03", "2025-11-03", 0),
        ("2025-11-03", "2025-11", 0),
        ("2025-11-03", "2025", 0),
        ("2025-11-03", "2025-10", 3),
        ("2024-02", "2024-03-01", 1),
        ("2023-02", "2023-03-01", 1),
        ("2023", "2024", 1),
        ("2025-01-01", "2024-01-01", 366),
        ("0001", "0002", 1),
    ],
)
def test_days_between_two_dates(one: str, other: str, days: int) -> None:
    assert days_apart(span(one), span(other)) == days_apart(span(other), span(one)) == days


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        ([], None),
        (["2025-11-03"], "2025-11-03"),
        (["2025", "2025-11-03", "2025-11"], "2025-11-03"),
        (["2025-11", "2025-12-01"], "2025-11"),
        (["2024", "2025-01-01"], "2024"),
        (["2025-11-03", "2025-11-01"], "2025-11-01"),
    ],
)
def test_the_earliest_date_gives_way_to_a_more_precise_one_within_it(dates: list[str], expected: str | None) -> None:
    assert earliest(dates) == earliest(reversed(dates)) == expected
