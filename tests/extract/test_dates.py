"""Words that say when, against a Wednesday, with the precision that they have."""

from __future__ import annotations

import pytest

from generator.extract.dates import find_dates

TODAY = "2026-02-18"
CASES = [
    ("on Monday", "2026-02-16"),
    ("on Wednesday", "2026-02-18"),
    ("last Wednesday", "2026-02-11"),
    ("earlier today", "2026-02-18"),
    ("yesterday", "2026-02-17"),
    ("just hours after the news", "2026-02-18"),
    ("last week", "2026-02"),
    ("this month", "2026-02"),
    ("last month", "2026-01"),
    ("in October", "2025-10"),
    ("in February", "2026-02"),
    ("in October.", "2025-10"),
    ("last September", "2025-09"),
    ("earlier this year", "2026"),
    ("this summer", "2026"),
    ("last year", "2025"),
    ("in 2019", "2019"),
    ("in April 2025", "2025-04"),
    ("on Feb. 16", "2026-02-16"),
    ("on Sept. 25", "2025-09-25"),
    ("on 16 February 2024", "2024-02-16"),
    ("Feb 16, 2024", "2024-02-16"),
    ("2024-02-16", "2024-02-16"),
    ("two years ago", "2024"),
    ("six months ago", "2025-08"),
    ("a week ago", "2026-02"),
    ("a year earlier", "2025"),
    ("the same day", "2026-02-18"),
]
NONE = ["it may rise", "2,019 fish", "$2019", "march on", "20190 people"]


@pytest.mark.parametrize(("text", "date"), CASES)
def test_words_are_read_as_the_day_month_or_year_that_they_name(text: str, date: str) -> None:
    assert [span.date for span in find_dates(f"It came {text}", TODAY)] == [date]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_date_is_left_alone(text: str) -> None:
    assert find_dates(text, TODAY) == ()


COUNTED = [
    ("In 2019 it rose; two years earlier it fell", ["2019", "2017"]),
    ("On November 3 it rose, and the same day it fell", ["2025-11-03", "2025-11-03"]),
    ("On May 3, 2020, it rose; ten days earlier it fell", ["2020-05-03", "2020-04-23"]),
    ("In 2019 it rose; ten days earlier it fell", ["2019", "2026-02-08"]),
]


@pytest.mark.parametrize(("text", "dates"), COUNTED)
def test_a_date_may_count_from_the_one_before_it(text: str, dates: list[str]) -> None:
    assert [span.date for span in find_dates(text, TODAY)] == dates


def test_without_a_day_of_its_own_an_article_has_only_dates_with_a_year() -> None:
    assert [span.date for span in find_dates("on Monday, in October, in 2019 and in May 2020", None)] == [
        "2019",
        "2020-05",
    ]
