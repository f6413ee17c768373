"""Deals in months, quarters and years."""

from __future__ import annotations

import pytest

from generator.model import Deal
from generator.render.trends import latest_months, timeline
from tests.render.sites import deal


def dated(*dates: str | None) -> tuple[Deal, ...]:
    """A deal of each date."""
    return tuple(deal(f"deal-{number}", date=date) for number, date in enumerate(dates))


@pytest.mark.parametrize(
    ("dates", "unit", "first", "last", "number"),
    [
        (("2025-11-03", "2025-11"), "month", "November 2025", "November 2025", 1),
        (("2023-01-01", "2025-12-31"), "month", "January 2023", "December 2025", 36),
        (("2023-01-01", "2026-01-01"), "quarter", "Q1 2023", "Q1 2026", 13),
        (("2017-01-01", "2025-12-01"), "quarter", "Q1 2017", "Q4 2025", 36),
        (("2017-01-01", "2026-01-01"), "year", "2017", "2026", 10),
        (("1900-01-01", "2026-01-01"), "year", "1991", "2026", 36),
        (("2024",), "year", "2024", "2024", 1),
    ],
)
def test_the_finest_unit_is_taken_that_gives_no_more_than_36_periods(
    dates: tuple[str, ...], unit: str, first: str, last: str, number: int
) -> None:
    line = timeline(dated(*dates))
    assert line.unit == unit
    assert (line.periods[0].words, line.periods[-1].words, len(line.periods)) == (first, last, number)


def test_a_period_without_deals_is_there_and_what_no_period_has_is_apart() -> None:
    line = timeline(dated("2025-01-05", "2025-03", "2025", None))
    assert [len(period.deals) for period in line.periods] == [1, 0, 1]
    assert [one.id for one in line.coarse] == ["deal-2"]
    assert [one.id for one in line.undated] == ["deal-3"]


def test_the_newest_months_end_with_the_newest_deal_and_name_what_is_before_them() -> None:
    line = latest_months(dated("2020-01-01", "2025-10-01", "2025-11-30"), 24)
    assert (line.periods[0].words, line.periods[-1].words) == ("December 2023", "November 2025")
    assert [one.id for one in line.earlier] == ["deal-0"]


@pytest.mark.parametrize(
    ("dates", "addresses"),
    [
        (("2025-09-03", "2025-11"), ["deals/2025/09/", "deals/2025/10/", "deals/2025/11/"]),
        (("2022-10-01", "2026-01-01"), ["deals/2022/q4/", "deals/2023/q1/", "deals/2023/q2/"]),
        (("1990", "1991"), ["deals/1990/", "deals/1991/"]),
    ],
)
def test_each_period_has_the_address_of_the_list_of_its_deals(dates: tuple[str, ...], addresses: list[str]) -> None:
    assert [period.address for period in timeline(dated(*dates)).periods][:3] == addresses


def test_no_deals_have_no_periods() -> None:
    assert timeline(()).periods == latest_months((), 24).periods == ()
