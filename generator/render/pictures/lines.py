"""The line from one circle to another: bent where several tie the same two, with a tip where one pays the other."""

from __future__ import annotations

from math import hypot

Point = tuple[float, float]

BEND = 34
"""How far apart the lines between the same two companies bend, in units of the picture."""

TIP = (9, 4)
"""Length of a tip and half its width."""


def bends(lines: int) -> tuple[float, ...]:
    """How far each of the lines between two companies bends; a single one is straight.

    :param lines: how many there are.
    """
    return tuple((number - (lines - 1) / 2) * BEND for number in range(lines))


def line(start: tuple[Point, float], end: tuple[Point, float], bend: float, *, tipped: bool) -> tuple[str, str]:
    """Draw a line from the rim of one circle to the rim of another.

    :param start: middle and radius of the one.
    :param end: middle and radius of the other.
    :param bend: how far its middle lies to the left of the straight way.
    :param tipped: whether it ends in a tip.
    :returns: the path of the line, and that of its tip, empty where it has none.
    """
    (one, radius), (other, radius_other) = start, end
    across, down = _direction(one, other)
    middle = ((one[0] + other[0]) / 2 + down * bend, (one[1] + other[1]) / 2 - across * bend)
    begin = _towards(one, middle, radius)
    point = _towards(other, middle, radius_other)
    finish = _towards(other, middle, radius_other + (TIP[0] - 2 if tipped else 0))
    shape = f"Q{_said(middle)} {_said(finish)}" if bend else f"L{_said(finish)}"
    return f"M{_said(begin)}{shape}", _tip(point, _direction(middle, other)) if tipped else ""


def _tip(point: Point, direction: Point) -> str:
    """A triangle whose point lies there."""
    across, down = direction
    back = (point[0] - across * TIP[0], point[1] - down * TIP[0])
    left = (back[0] + down * TIP[1], back[1] - across * TIP[1])
    right = (back[0] - down * TIP[1], back[1] + across * TIP[1])
    return f"M{_said(point)}L{_said(left)} {_said(right)}z"


def _direction(one: Point, other: Point) -> Point:
    """The way from one point to another, of length 1."""
    across, down = other[0] - one[0], other[1] - one[1]
    length = hypot(across, down) or 1
    return across / length, down / length


def _towards(one: Point, other: Point, distance: float) -> Point:
    """The point that lies so far from one on the way to another."""
    across, down = _direction(one, other)
    return one[0] + across * distance, one[1] + down * distance


def _said(point: Point) -> str:
    """A point as SVG writes it, rounded to a tenth."""
    return " ".join(f"{value:.1f}".removesuffix(".0") for value in point)
