"""Where the names in a network stand: below, above or beside their company, where nothing else stands."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    Point = tuple[int, int]
    Area = tuple[float, float, float, float]
    """Left, top, right, bottom."""

Anchor = Literal["start", "middle", "end"]
"""Which part of a text lies at its place, as SVG names it."""

LETTERS = 22
"""How many letters of a name are written."""

LETTER = 6.6
"""How wide a letter is on average, and a little more, in units of the picture."""

PIECES = 12
"""Into how many pieces a line is cut, to see which names would cover it."""

HEIGHT = 13
"""Of a line of letters."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A company that wants its name written."""

    name: str
    """The name."""
    x: int
    """Its place."""
    y: int
    """Its place."""
    radius: int
    """Of its circle."""


@dataclass(frozen=True, slots=True)
class Label:
    """A name as written."""

    text: str
    """The name as far as it fits."""
    x: int
    """Where it stands."""
    y: int
    """Its base line."""
    anchor: Anchor
    """Which part of it stands there."""


def labels(spots: Sequence[Spot], lines: Iterable[tuple[Point, Point]], width: int) -> tuple[Label, ...]:
    """Write the names of companies so that they cover no other, and no line, as far as there is room.

    :param spots: the companies; the first choose first.
    :param lines: the ends of the lines between them.
    :param width: of the picture: no name leaves it.
    """
    taken = [*map(_circle, spots), *chain.from_iterable(map(_along, lines))]
    found = []
    for spot in spots:
        choices = [_written(spot, *place) for place in _places(spot)]
        inside = [label for label in choices if _area(label)[0] >= 0 and _area(label)[2] <= width] or choices
        best = min(inside, key=lambda label: _overlap(_area(label), taken))
        taken.append(_area(best))
        found.append(best)
    return tuple(found)


def _places(spot: Spot) -> Iterable[tuple[int, int, Anchor]]:
    """Where a name may stand, the best place first."""
    away = spot.radius + 4
    return (
        (spot.x, spot.y + away + 10, "middle"),
        (spot.x, spot.y - away, "middle"),
        (spot.x + away, spot.y + 4, "start"),
        (spot.x - away, spot.y + 4, "end"),
    )


def _written(spot: Spot, x: int, y: int, anchor: Anchor) -> Label:
    name = spot.name if len(spot.name) <= LETTERS else f"{spot.name[: LETTERS - 1].rstrip()}…"
    return Label(name, x, y, anchor)


def _area(label: Label) -> Area:
    """What a name covers."""
    wide = len(label.text) * LETTER
    left = label.x - {"start": 0.0, "middle": wide / 2, "end": wide}[label.anchor]
    return left, label.y - HEIGHT + 2, left + wide, label.y + 3


def _circle(spot: Spot) -> Area:
    """What a company covers."""
    return spot.x - spot.radius, spot.y - spot.radius, spot.x + spot.radius, spot.y + spot.radius


def _along(line: tuple[Point, Point]) -> list[Area]:
    """What a line covers, as small areas along it."""
    (x, y), (to_x, to_y) = line
    points = [(x + (to_x - x) * n / PIECES, y + (to_y - y) * n / PIECES) for n in range(1, PIECES)]
    return [(across - 3, down - 3, across + 3, down + 3) for across, down in points]


def _overlap(area: Area, taken: Iterable[Area]) -> float:
    """How much of what is taken an area covers."""
    return sum(
        max(0.0, min(area[2], other[2]) - max(area[0], other[0]))
        * max(0.0, min(area[3], other[3]) - max(area[1], other[1]))
        for other in taken
    )
