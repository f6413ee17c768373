"""What became of things, told from ids and keys alone."""

from __future__ import annotations

import pytest

from generator.check.changes.lineage import Step, trace


def keys(text: str) -> dict[str, frozenset[str]]:
    """``a:12 b:3``: things with their keys, a letter each."""
    pairs = (one.split(":") for one in text.split())
    return {one: frozenset(some) for one, some in pairs}


def traced(before: str, after: str, stays: dict[str, str] | None = None, **told: str) -> list[str]:
    """What became of things; those of the same id stay, where nothing else is said."""
    was, now = keys(before), keys(after)
    steps = trace(was, now, {one: one for one in was if one in now} if stays is None else stays, told)
    return sorted(f"{' '.join(one.before)} > {' '.join(one.after)}".strip() for one in steps)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("a:1", "a:2", ["a > a"]),
        ("a:1", "b:1", ["a > b"]),
        ("a:1", "b:2", ["> b", "a >"]),
        ("a:1 b:2", "a:12", ["a b > a"]),
        ("a:1 b:2", "c:12", ["a b > c"]),
        ("a:12", "a:1 b:2", ["a > a b"]),
        ("a:122", "b:1 c:2", ["a > b c"]),
        ("a:12 b:1", "a:12", ["a > a", "b >"]),
        ("a:12", "a:12 b:1", ["> b", "a > a"]),
        ("a:12 b:3", "a:13 c:2", ["a > a c", "a b > a"]),
        ("a-x:1 b-y:1", "d-y:1 c-x:1", ["a-x > c-x", "b-y > d-y"]),
        ("a:123", "b:1 c:23", ["a > c b"]),
        ("", "", []),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_ids_stay_and_keys_that_moved_tell_the_rest(before: str, after: str, expected: list[str]) -> None:
    assert traced(before, after) == expected


def test_a_thing_that_stays_under_another_s_id_is_not_that_other() -> None:
    assert traced("a:1 b:2", "a:2", {"b": "a"}) == ["a >", "b > a"]
    assert traced("a:2", "a:1 b:2", {"a": "b"}) == ["> a", "a > b"]


def test_a_person_s_word_beats_the_keys() -> None:
    assert traced("a:1", "b:2 c:3", a="c") == ["> b", "a > c"]
    assert traced("a:12", "b:12 c:3", a="c") == ["a > c b"]
    assert traced("a:1", "b:1", a="nowhere") == ["a > b"]


def test_the_order_in_which_things_are_given_makes_no_difference() -> None:
    before, after = keys("a:12 b:34 c:5"), keys("a:1 d:2 e:34 f:5")
    turned, turned_after = (dict(reversed(side.items())) for side in (before, after))
    assert {*trace(before, after, {"a": "a"}, {})} == {*trace(turned, turned_after, {"a": "a"}, {})}
    assert Step(("c",), ("f",)) in trace(before, after, {"a": "a"}, {})
