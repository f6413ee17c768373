"""Where things lie in the pictures: inside, apart from each other, in the right heights."""

from __future__ import annotations

import re
from itertools import combinations

import pytest

from generator.render.pictures.bars import BOTTOM, HEIGHT, Bars, Stack, bars
from generator.render.pictures.labels import Spot, labels
from generator.render.pictures.layout import WIDTH, layout
from generator.render.pictures.lines import bends, line

NETWORKS: dict[str, list[tuple[str, str]]] = {
    "nothing": [],
    "one company by itself": [("a", "a")],
    "two": [("a", "b")],
    "a chain of three": [("a", "b"), ("b", "c")],
    "a star": [("hub", f"firm {number}") for number in range(40)],
    "many pairs": [(f"from {number}", f"to {number}") for number in range(30)],
    "a star, a triangle and pairs": [
        *(("hub", f"firm {number}") for number in range(20)),
        *combinations(("x", "y", "z"), 2),
        *((f"from {number}", f"to {number}") for number in range(9)),
    ],
}


@pytest.mark.parametrize("name", NETWORKS)
def test_companies_lie_inside_the_picture_and_on_no_other(name: str) -> None:
    pairs = NETWORKS[name]
    places, height = layout({company for pair in pairs for company in pair}, pairs)
    assert set(places) == {company for pair in pairs for company in pair}
    assert all(0 < x < WIDTH and 0 < y < height for x, y in places.values())
    assert len(set(places.values())) == len(places)
    assert all(abs(x - p) + abs(y - q) >= 15 for (x, y), (p, q) in combinations(places.values(), 2))


def test_the_same_network_lies_the_same_whatever_order_it_comes_in() -> None:
    pairs = NETWORKS["a star, a triangle and pairs"]
    names = sorted({company for pair in pairs for company in pair})
    assert layout(names, pairs) == layout(reversed(names), [(b, a) for a, b in reversed(pairs)])


def test_names_stay_in_the_picture_and_leave_each_other_room() -> None:
    left, near = labels([Spot("Ashmill Holdings", 5, 50, 6), Spot("Birchware", 60, 50, 6)], [], 1000)
    assert (left.anchor, near.anchor) == ("start", "middle") or left.y != near.y
    assert left.anchor == "start"
    below, above = labels([Spot("A long name indeed", 300, 50, 6), Spot("Another long name", 360, 50, 6)], [], 1000)
    assert below.y > 50 > above.y


def test_a_long_name_is_cut() -> None:
    (label,) = labels([Spot("A" * 60, 500, 50, 6)], [], 1000)
    assert len(label.text) == 22
    assert label.text.endswith("…")


def test_a_line_runs_from_rim_to_rim_and_its_tip_touches_the_one_that_is_paid() -> None:
    assert line(((0, 0), 10), ((100, 0), 20), 0, tipped=True) == ("M10 0L73 0", "M80 0L71 -4 71 4z")
    assert line(((0, 0), 10), ((100, 0), 20), 0, tipped=False) == ("M10 0L80 0", "")


def test_lines_between_the_same_two_bend_apart() -> None:
    assert bends(1) == (0,)
    assert bends(2) == (-17, 17)
    paths = {line(((0, 0), 5), ((100, 0), 5), bend, tipped=False)[0] for bend in bends(3)}
    assert len(paths) == 3


def drawn(*values: dict[str, float], whole: bool = True) -> Bars:
    """Bars of some periods."""
    stacks = [Stack(f"P{number}", "", None, value) for number, value in enumerate(values)]  # type: ignore[arg-type] # words
    picture = bars("Bars", stacks, lambda number: f"{number:g}", whole=whole)
    assert picture
    return picture


def test_bars_stand_on_each_other_as_high_as_their_numbers() -> None:
    picture = drawn({"funding": 1, "supply": 3}, {}, {"supply": 2})
    parts = {kind: re.findall(r"M\d+ (\d+)v-(\d+)", path) for kind, path in picture.shapes}
    (foot, high), ((foot_above, high_above), (foot_alone, high_alone)) = parts["funding"][0], parts["supply"]
    assert int(foot) == int(foot_alone) == HEIGHT - BOTTOM
    assert int(foot_above) == int(foot) - int(high)
    assert abs(int(high_above) - 3 * int(high)) <= 2
    assert abs(int(high_alone) - 2 * int(high)) <= 2
    assert len(picture.columns) == 2


@pytest.mark.parametrize(
    ("highest", "whole", "scale"),
    [
        (1, True, ["0", "1"]),
        (4, True, ["0", "1", "2", "3", "4"]),
        (5, True, ["0", "2", "4", "6"]),
        (38, True, ["0", "10", "20", "30", "40"]),
        (0.7, False, ["0", "0.2", "0.4", "0.6", "0.8"]),
        (3_200_000_000, False, ["0", "1e+09", "2e+09", "3e+09", "4e+09"]),
    ],
)
def test_the_scale_has_round_numbers_and_reaches_the_highest_bar(highest: float, whole: bool, scale: list[str]) -> None:
    assert [mark.text for mark in drawn({"supply": highest}, whole=whole).scale] == scale


def test_not_every_period_is_named_where_there_is_no_room() -> None:
    assert len(drawn(*({"supply": 1.0} for _ in range(36))).names) <= 10


def test_nothing_is_drawn_of_nothing() -> None:
    assert bars("Bars", [Stack("P", "", None, {})], str, whole=True) is None
    assert bars("Bars", [], str, whole=True) is None
