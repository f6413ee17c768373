"""The record of published addresses, as it is read."""

from __future__ import annotations

import pytest

from generator.model import Recorded
from generator.read.recorded import read_recorded


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("companies/a/ = A = B; Co", Recorded("companies/a/", 1, ("A = B", "Co"))),
        ("deals/a/ = supply; x; articles/a b.md", Recorded("deals/a/", 1, ("supply", "x", "articles/a b.md"))),
        ("  stories/2025/a/ -> stories/2025/b/  ", Recorded("stories/2025/a/", 1, to="stories/2025/b/")),
        ("a page by hand/ = a page by hand.md", Recorded("a page by hand/", 1, ("a page by hand.md",))),
        ("old.html -> guides/new one.html", Recorded("old.html", 1, to="guides/new one.html")),
        ("old/ -> /about/", Recorded("old/", 1, to="about/")),
        ("old/ -> /", Recorded("old/", 1, to="")),
        ("/ -> about/", None),
        ("deals/a/ -> ", None),
        ("deals/a/ gone: it was no deal -> really", Recorded("deals/a/", 1, gone="it was no deal -> really")),
        ("deals/a/ gone:", None),
        ("deals/a", None),
        ("deals/a/ -> b", None),
    ],
)
def test_a_line_says_what_an_address_is_of_where_it_leads_or_why_it_may_go(
    line: str, expected: Recorded | None
) -> None:
    entries, findings = read_recorded("addresses.txt", line)
    assert entries == (() if expected is None else (expected,))
    assert [one.code for one in findings] == ([] if expected else ["address-line"])


def test_remarks_and_blank_lines_say_nothing_and_the_first_line_of_an_address_counts() -> None:
    entries, _ = read_recorded("addresses.txt", "# a remark\n\na/ = A\na/ = B\n")
    assert entries == (Recorded("a/", 3, ("A",)),)
