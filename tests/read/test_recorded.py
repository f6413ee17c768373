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
        ("companies/typo/  ->   companies/b/", Recorded("companies/typo/", 1, to="companies/b/")),
        ("companies/b/\t=\tB", Recorded("companies/b/", 1, ("B",))),
        ("companies/b/  gone:  it was none", Recorded("companies/b/", 1, gone="it was none")),
        ("companies/a/ became companies/b/", Recorded("companies/a/", 1, to="companies/b/", became=True)),
        ("über uns/été 1/ -> a/", Recorded("über uns/été 1/", 1, to="a/")),
        (".well-known/x_y-z.1/ -> a/", Recorded(".well-known/x_y-z.1/", 1, to="a/")),
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


@pytest.mark.parametrize(
    "path",
    [
        "/tmp/x/", "//x/", "../x/", "a/../../x/", "./x/", "a/./x/", "a//x/", "...../x/", "a\\b/", "..\\x/", "C:/x/",
        'a"b/', "a'b/", "a<b/", "a>b/", "a%2e/", "%2e%2e/x/", "a?b/", "a#b/", "a*b/", "a|b/", "a\u202eb/", "a /b/",
        "a/ b/", "a./b/", "a\u00a0b/", "a\x07b/", "../x.html", "x" * 251 + "/", "x/" * 501,
    ],
)  # fmt: skip
def test_an_address_that_could_lead_out_of_the_site_or_be_read_in_two_ways_is_none(path: str) -> None:
    for line in (f"{path} -> companies/a/", f"{path} = A", f"{path} gone: why", f"companies/a/ -> /{path}"):
        entries, findings = read_recorded("addresses.txt", line)
        assert entries == (), line
        assert [one.code for one in findings] == ["address-line"], line


def test_a_long_line_of_many_marks_is_read_at_once() -> None:
    line = "a/ became " * 50_000 + "a/ -> " * 50_000 + "x"
    assert read_recorded("addresses.txt", line)[0] == ()
