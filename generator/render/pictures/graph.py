"""The network of who pays whom, as a picture: circles for companies, lines for what ties them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING

from generator.render.network import weights
from generator.render.pictures.labels import Label, Spot, labels
from generator.render.pictures.layout import WIDTH, layout
from generator.render.pictures.lines import bends, line
from generator.render.text import TYPE_NAMES, counted

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from generator.model import DealType
    from generator.render.network import Tie

WIDEST = 6
"""How wide a line is at most; one of a single deal is 2 wide."""


@dataclass(frozen=True, slots=True)
class Node:
    """A company in the picture."""

    said: str
    """Its name and how many deals tie it: what is said of the circle."""
    href: str | None
    """Link to its page; none where the picture as a whole leads somewhere."""
    x: int
    """Of the middle of its circle."""
    y: int
    """Of the middle of its circle."""
    radius: int
    """Of its circle: the more deals, the larger."""
    label: Label
    """Its name."""


@dataclass(frozen=True, slots=True)
class Edge:
    """A tie in the picture."""

    said: str
    """Who pays whom in how many deals of which type."""
    href: str | None
    """Link to its row in the table; none where the picture as a whole leads somewhere."""
    type: DealType
    """The type of its deals: what colour and dashes go by."""
    width: int
    """Of its line: the more deals, the wider."""
    path: str
    """Its line, as SVG writes it."""
    tip: str
    """The tip at the one that is paid; empty where nobody is."""


@dataclass(frozen=True, slots=True)
class Graph:
    """The picture."""

    title: str
    """What it shows, in a sentence."""
    width: int
    """Of the whole, in units of the picture."""
    height: int
    """Of the whole."""
    edges: tuple[Edge, ...]
    """The ties."""
    nodes: tuple[Node, ...]
    """The companies, from A to Z."""
    legend: tuple[tuple[DealType, str], ...]
    """The types of deals in it, each with its name."""


def graph(
    title: str,
    ties: Sequence[Tie],
    names: Mapping[str, str],
    company: Callable[[str], str | None],
    tie: Callable[[Tie], str | None],
) -> Graph | None:
    """Draw ties; none where there are none.

    :param title: what the picture shows, in a sentence.
    :param ties: what ties whom.
    :param names: the name of each company, by id.
    :param company: where the circle of a company leads, by id.
    :param tie: where the line of a tie leads.
    """
    if not ties:
        return None
    weight = weights(ties)
    places, height = layout(weight, ((one.payer, one.payee) for one in ties))
    radii = {name: min(18, round(4 + 2.5 * sqrt(weight[name]))) for name in weight}
    heavy = sorted(weight, key=lambda name: (-weight[name], name))
    spots = [Spot(names[name], *places[name], radii[name]) for name in heavy]
    written = labels(spots, [(places[one.payer], places[one.payee]) for one in ties], WIDTH)
    label = dict(zip(heavy, written, strict=True))
    circles = {name: (places[name], radii[name]) for name in weight}
    shown = {one.type for one in ties}
    return Graph(
        title,
        WIDTH,
        height,
        tuple(
            Edge(said(one, names), tie(one), one.type, min(WIDEST, 1 + len(one.deals)), path, tip)
            for one, (path, tip) in zip(ties, _lines(ties, circles), strict=True)
        ),
        tuple(
            Node(
                f"{names[name]}: {counted(weight[name], 'deal')}",
                company(name),
                *places[name],
                radii[name],
                label[name],
            )
            for name in sorted(weight)
        ),
        tuple((kind, words) for kind, words in TYPE_NAMES.items() if kind in shown),
    )


def said(tie: Tie, names: Mapping[str, str]) -> str:
    """A tie in words: ``Northgrid pays Deepvault: 2 deals, supply``.

    :param tie: the tie.
    :param names: the name of each company, by id.
    """
    does = "pays" if tie.paid else "works with"
    kind = TYPE_NAMES[tie.type].lower()
    return f"{names[tie.payer]} {does} {names[tie.payee]}: {counted(len(tie.deals), 'deal')}, {kind}"


def _lines(ties: Sequence[Tie], circles: Mapping[str, tuple[tuple[int, int], int]]) -> list[tuple[str, str]]:
    """The line and the tip of each tie; those between the same two companies bend away from each other."""
    between: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for at, one in enumerate(ties):
        between[min(one.payer, one.payee), max(one.payer, one.payee)].append(at)
    found: dict[int, tuple[str, str]] = {}
    for group in between.values():
        for at, bend in zip(group, bends(len(group)), strict=True):
            one = ties[at]
            aside = bend if one.payer < one.payee else -bend  # to the same side whoever pays
            found[at] = line(circles[one.payer], circles[one.payee], aside, tipped=one.paid)
    return [found[at] for at in range(len(ties))]
