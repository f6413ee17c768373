"""Decisions that say what another one says already."""

from __future__ import annotations

import pytest

from generator.check.decisions import decisions_say_more
from generator.model import Content, Decision, Site

FIRST = Decision("same", "companies", ("fern", "alder"), "us", "2025-01-01", "One firm.", 1)


def said(first: Decision, second: Decision) -> list[tuple[int | None, str]]:
    return [(one.line, one.message) for one in decisions_say_more(Site(), Content(decisions=(first, second)))]


@pytest.mark.parametrize("ids", [("fern", "alder"), ("alder", "fern")])
def test_the_same_said_twice_of_two_ids_is_a_note_that_names_the_other_line(ids: tuple[str, ...]) -> None:
    second = Decision("same", "companies", ids, "them", "2025-02-01", "It is so.", 7)
    assert said(FIRST, second) == [(7, "The decision says what the one on line 1 says.")]


def test_another_spelling_of_a_name_is_the_same_name() -> None:
    names = [
        Decision("not-a-company", "name", (name,), "us", "2025-01-01", "x", line)
        for line, name in enumerate(("Co-Pilot", "Copilot"), 1)
    ]
    assert [line for line, _ in said(*names)] == [2]


@pytest.mark.parametrize(
    "second",
    [
        Decision("different", "companies", ("fern", "alder"), "us", "2025-01-01", "One firm.", 7),
        Decision("same", "deals", ("fern", "alder"), "us", "2025-01-01", "One firm.", 7),
        Decision("same", "companies", ("fern", "tall-oak"), "us", "2025-01-01", "One firm.", 7),
    ],
    ids=["another verdict", "deals", "another company"],
)
def test_what_says_something_else_is_nothing_to_say(second: Decision) -> None:
    assert said(FIRST, second) == []
