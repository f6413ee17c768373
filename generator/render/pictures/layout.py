"""Where the companies of a network lie: each group that hangs together by itself, in rows, the largest first.

The places come from networkx' spring layout with a fixed seed and are rounded to whole units, so that the same content
gives the same picture.
"""

from __future__ import annotations

from itertools import chain
from math import sqrt
from typing import TYPE_CHECKING

import networkx as nx

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    Point = tuple[int, int]
    Box = tuple[int, int, int, int]
    """x, y, width, height."""

WIDTH = 1000
"""Of the picture, in its own units; its height follows."""

GROWTH = (155, 92)
"""Width and height of a group's box for one company; they grow with the root of the number of companies."""

PAIR = (232, 84)
"""Width and height of the box of two companies."""

MARGIN = (58, 34)
"""Room at the left and right, and above and below, for the names of the companies at a group's edge."""

SEED = 7
"""Of the spring layout; any number would do."""

STEPS = 120
"""Of the spring layout: then nothing moves by a unit any more."""


def layout(companies: Iterable[str], pairs: Iterable[tuple[str, str]]) -> tuple[dict[str, Point], int]:
    """Place companies, those that are tied near each other.

    :param companies: their ids.
    :param pairs: the ids of every two that are tied.
    :returns: the place of each, and the height of the picture.
    """
    names = sorted(set(companies))
    number = {name: at for at, name in enumerate(names)}  # a set of numbers has an order, one of names has none
    graph = nx.Graph()
    graph.add_nodes_from(range(len(names)))
    graph.add_edges_from(sorted({(number[one], number[other]) for one, other in pairs}))
    groups = sorted((sorted(group) for group in nx.connected_components(graph)), key=lambda group: (-len(group), group))
    boxes = _packed([_size(len(group)) for group in groups])
    placed = [_group(group, graph, box) for group, box in zip(groups, boxes, strict=True)]
    height = max((y + tall for _, y, _, tall in boxes), default=0)
    return {names[at]: point for at, point in chain.from_iterable(group.items() for group in placed)}, height


def _size(companies: int) -> tuple[int, int]:
    """How large the box of a group is."""
    if companies <= 2:
        return PAIR
    wide, tall = (round(side * sqrt(companies)) for side in GROWTH)
    return min(wide, WIDTH), tall


def _packed(sizes: Sequence[tuple[int, int]]) -> list[Box]:
    """Set boxes into rows, one below another where a row is high enough; the largest come first."""
    boxes: list[Box] = []
    left, low, top, bottom = 0, 0, 0, 0  # where the next box goes in its column; the row's upper and lower edge
    column = 0
    for wide, tall in sizes:
        if wide <= column and low + tall <= bottom:
            boxes.append((left, low, column, tall))
            low += tall
            continue
        left += column
        if left + wide > WIDTH or not boxes:
            left, top = 0, bottom
            bottom = top + tall
        boxes.append((left, top, wide, tall))
        column, low = wide, top + tall
    return boxes


def _group(group: Sequence[int], graph: nx.Graph, box: Box) -> dict[int, Point]:
    """Place a group in its box."""
    x, y, wide, tall = box
    inner = (wide - 2 * MARGIN[0], tall - 2 * MARGIN[1])
    points = _points(group, graph)
    return {
        at: (round(x + MARGIN[0] + across * inner[0]), round(y + MARGIN[1] + down * inner[1]))
        for at, (across, down) in points.items()
    }


def _points(group: Sequence[int], graph: nx.Graph) -> Mapping[int, tuple[float, float]]:
    """The places of a group's companies as shares of its box: two beside each other, more by their ties."""
    if len(group) <= 2:
        return {at: ((n + 0.5 * (len(group) == 1)), 0.5) for n, at in enumerate(group)}
    part = nx.Graph()  # made anew: a view of the whole would go through it in the order of a set
    part.add_nodes_from(group)
    part.add_edges_from(sorted(graph.edges(group)))
    spread = nx.spring_layout(part, seed=SEED, iterations=STEPS, method="force")
    across, down = ([float(spread[at][axis]) for at in group] for axis in (0, 1))
    if _span(down) > _span(across):
        across, down = down, across
    return dict(zip(group, zip(_shares(across), _shares(down), strict=True), strict=True))


def _span(values: Sequence[float]) -> float:
    return max(values) - min(values)


def _shares(values: Sequence[float]) -> list[float]:
    """Values as shares of the way from the lowest to the highest."""
    low, span = min(values), _span(values)
    return [(value - low) / span if span > 1e-6 else 0.5 for value in values]
