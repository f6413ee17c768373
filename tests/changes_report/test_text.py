"""Changes as text for a terminal: all of them, a line each, nothing in them that a terminal obeys."""

from __future__ import annotations

from generator.changes_report.comparison import Comparison
from generator.changes_report.text import as_text
from generator.check.changes.records import Change, Changes, Fact, Proof
from generator.model import Company, Deal, Money

QUILL = Company("quill", "Quill \x1b[31mred\nline", (), (), ())
DEAL = Deal("d", "supply", "announced", None, None, None, None, None, (), ())


def said(changes: Changes) -> list[str]:
    return as_text(Comparison("main", None, "content", changes)).splitlines()


def test_what_a_terminal_would_obey_is_made_harmless_and_stays_on_its_line() -> None:
    lines = said(Changes((Change("company", "added", (), (QUILL,)),)))
    assert lines == ["Companies: 1 added.", "", "Companies", "  added: Quill \ufffd[31mred line (companies/quill/)"]


def test_every_change_is_there_however_many() -> None:
    many = tuple(Change("company", "removed", (Company(f"c{n}", f"C{n}", (), (), ()),), ()) for n in range(1_000))
    lines = said(Changes(many))
    assert lines[0] == "Companies: 1,000 removed."
    assert sum(line.startswith("  removed: ") for line in lines) == 1_000


def test_a_fact_without_a_value_on_one_side_says_so_and_many_places_are_counted() -> None:
    places = tuple(Proof(f"articles/{n}.md", n, f"words {n}") for n in range(1, 5))
    amount = Fact("amount", None, Money(9_000_000, "USD", "up to", "$9 million"), (), places)
    topics = Fact("topics", ("a", "b"), ("b", "c"))
    lines = said(Changes((Change("deal", "changed", (DEAL,), (DEAL,), (amount, topics)),)))
    assert lines[4:] == [
        "    amount: (nothing) → up to $9 million",
        "      now: content/articles/1.md:1 “words 1”",
        "      now: content/articles/2.md:2 “words 2”",
        "      now: and 2 more places",
        "    topics: without a; with c",
    ]
