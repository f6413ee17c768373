"""Numbers over time as bars, each a stack of the types of deals."""

from __future__ import annotations

from dataclasses import dataclass
from math import floor, log10
from typing import TYPE_CHECKING

from generator.render.text import TYPE_NAMES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from generator.model import DealType

WIDTH, HEIGHT = 1000, 260
"""Of the picture, in its own units."""

LEFT, RIGHT, TOP, BOTTOM = 92, 10, 14, 28
"""Room around the bars, for the scale and the names of the periods."""

WIDEST = 40
"""How wide a bar is at most."""

NAMES = 10
"""How many periods are named at most."""

LINES = 4
"""How many lines of the scale there are at most, the lowest not counted."""


@dataclass(frozen=True, slots=True)
class Stack:
    """What one period has."""

    name: str
    """Its name, short."""
    said: str
    """What is said of its bar."""
    href: str | None
    """Where its bar leads."""
    values: Mapping[DealType, float]
    """How much of each type."""


@dataclass(frozen=True, slots=True)
class Column:
    """The place of a period, as high as the picture, so that a low bar can be hit as well."""

    said: str
    """What is said of its bar."""
    href: str | None
    """Where its bar leads; none where the picture as a whole leads somewhere."""
    x: int
    """Of its left edge."""
    width: int
    """Its width."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A word at the edge of the picture."""

    at: int
    """Its place: along the edge that it stands at."""
    text: str
    """The word."""


@dataclass(frozen=True, slots=True)
class Bars:
    """The picture."""

    title: str
    """What it shows, in a sentence."""
    width: int
    """Of the whole."""
    height: int
    """Of the whole."""
    edges: tuple[int, int]
    """Left and right end of the lines of the scale."""
    bottom: int
    """Where the bars stand."""
    scale: tuple[Mark, ...]
    """The numbers of the scale, from below."""
    names: tuple[Mark, ...]
    """The names of periods, as many as there is room for."""
    shapes: tuple[tuple[DealType, str], ...]
    """The bars of each type as one path."""
    columns: tuple[Column, ...]
    """The periods that have anything."""
    legend: tuple[tuple[DealType, str], ...]
    """The types of deals in it, each with its name."""


def bars(title: str, stacks: Sequence[Stack], said: Callable[[float], str], *, whole: bool) -> Bars | None:
    """Draw stacks; none where nothing is in them.

    :param title: what the picture shows, in a sentence.
    :param stacks: one for each period, the oldest first.
    :param said: a number of the scale in words.
    :param whole: whether the numbers are whole ones.
    """
    highest = max((sum(stack.values.values()) for stack in stacks), default=0)
    if not highest:
        return None
    step = _step(highest, whole=whole)
    lines = -(-highest // step)
    rise = (HEIGHT - TOP - BOTTOM) / (lines * step)
    wide = (WIDTH - LEFT - RIGHT) / len(stacks)
    every = -(-len(stacks) // NAMES)
    starts = [round(LEFT + number * wide) for number in range(len(stacks))]
    kinds = [kind for kind in TYPE_NAMES if any(stack.values.get(kind) for stack in stacks)]
    return Bars(
        title,
        WIDTH,
        HEIGHT,
        (LEFT, WIDTH - RIGHT),
        HEIGHT - BOTTOM,
        tuple(Mark(round(HEIGHT - BOTTOM - n * step * rise), said(n * step)) for n in range(int(lines) + 1)),
        tuple(Mark(round(starts[n] + wide / 2), stacks[n].name) for n in range(0, len(stacks), every)),
        tuple((kind, _shape(kind, stacks, starts, rise)) for kind in kinds),
        tuple(
            Column(stack.said, stack.href, start, round(wide))
            for stack, start in zip(stacks, starts, strict=True)
            if any(stack.values.values())
        ),
        tuple((kind, TYPE_NAMES[kind]) for kind in kinds),
    )


def _shape(kind: DealType, stacks: Sequence[Stack], starts: Sequence[int], rise: float) -> str:
    """The bars of one type, each on top of those of the types before it."""
    below = list(TYPE_NAMES)[: list(TYPE_NAMES).index(kind)]
    room = round((WIDTH - LEFT - RIGHT) / len(stacks))
    wide = min(WIDEST, round(room * 0.72))
    path = []
    for stack, start in zip(stacks, starts, strict=True):
        low = sum(stack.values.get(other, 0) for other in below)
        top, foot = (round(HEIGHT - BOTTOM - n * rise) for n in (low + stack.values.get(kind, 0), low))
        if stack.values.get(kind):
            path.append(f"M{start + (room - wide) // 2} {foot}v{min(top - foot, -1)}h{wide}V{foot}z")
    return "".join(path)


def _step(highest: float, *, whole: bool) -> float:
    """The distance of the lines of a scale: 1, 2 or 5 times a power of ten, so that there are not too many."""
    power = 10.0 ** floor(log10(highest / LINES))
    step = next(power * times for times in (1, 2, 5, 10) if power * times * LINES >= highest)
    return max(step, 1) if whole else step
