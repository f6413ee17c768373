"""Which deal goes on as which when the numbers at the ends of their ids shift."""

from __future__ import annotations

import pytest

from generator.check.changes.families import stays
from generator.model import Deal, Money
from tests.render.sites import deal, evidence


def one(id_: str, quotes: str, file: str = "a", place: str | None = None, dollars: float | None = None) -> Deal:
    """A deal with pieces of evidence, a letter each."""
    said = tuple(evidence(source_file=f"articles/{file}.md", quote=quote) for quote in quotes)
    amount = None if dollars is None else Money(dollars, "USD", None, f"${dollars}")
    return deal(id_, evidence=said, place=place, amount=amount)


def went(before: list[Deal], after: list[Deal]) -> dict[str, str]:
    return stays(*({one.id: one for one in side} for side in (before, after)))


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ([one("x", "g"), one("x-2", "s")], [one("x", "s")], {"x-2": "x"}),
        ([one("x", "s")], [one("x", "g"), one("x-2", "s")], {"x": "x-2"}),
        (
            [one("x", "g"), one("x-2", "s"), one("x-3", "f")],
            [one("x", "s"), one("x-2", "f")],
            {"x-2": "x", "x-3": "x-2"},
        ),
        ([one("x", "g"), one("x-2", "s")], [one("x", "s"), one("x-2", "g")], {"x": "x-2", "x-2": "x"}),
    ],
    ids=["one goes", "one is added", "one of three goes", "two change places"],
)
def test_words_beat_the_number(before: list[Deal], after: list[Deal], expected: dict[str, str]) -> None:
    assert went(before, after) == expected


def test_a_headline_over_two_deals_does_not_tell_them_apart_but_the_rest_does() -> None:
    assert went([one("x", "tg"), one("x-2", "ts")], [one("x", "ts")]) == {"x-2": "x"}


def test_of_two_deals_in_the_same_words_the_figures_tell() -> None:
    before = [one("x", "t", place="Germany"), one("x-2", "t", place="Spain")]
    assert went(before, [one("x", "t", place="Spain")]) == {"x-2": "x"}
    before = [one("x", "t", dollars=3), one("x-2", "t", dollars=2)]
    assert went(before, [one("x", "t", dollars=2)]) == {"x-2": "x"}


def test_a_deal_joined_by_another_keeps_its_own_address() -> None:
    assert went([one("x", "g"), one("x-2", "sf")], [one("x", "gsf")]) == {"x": "x"}
    assert went([one("x", "gsf")], [one("x", "g"), one("x-2", "sf")]) == {"x": "x"}


def test_words_in_another_file_tell_where_the_file_has_moved() -> None:
    assert went([one("x", "g"), one("x-2", "s")], [one("x", "s", "b")]) == {"x-2": "x"}


def test_figures_tell_where_the_words_are_others_now() -> None:
    before = [one("x", "g", place="Germany"), one("x-2", "s", place="Spain")]
    assert went(before, [one("x", "n", place="Spain")]) == {"x-2": "x"}
    assert went(before, [one("x", "n", "b", place="Spain")]) == {"x": "x"}


def test_the_id_tells_where_nothing_else_does() -> None:
    assert went([one("x", "g"), one("x-2", "s")], [one("x", "n"), one("x-2", "m")]) == {"x": "x", "x-2": "x-2"}


def test_deals_of_two_years_are_no_family() -> None:
    assert went([one("x-2024", "g")], [one("x-2025", "g")]) == {}
    assert went([one("x-2024", "g"), one("x-2024-2", "s")], [one("x-2024", "s")]) == {"x-2024-2": "x-2024"}
