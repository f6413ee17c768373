"""A company in the middle of those it deals with: who pays it on the left, whom it pays on the right, others below."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Literal

from generator.render.addresses import company_address
from generator.render.text import counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.model import Company
    from generator.render.index import Index, Linker
    from generator.render.partners import Partner

Side = Literal["left", "right", "below"]

MOST = 29
"""How many companies are drawn around the one, those of most deals."""

BOX_WIDTH, BOX_HEIGHT = 190, 28
"""Of a company's box, in units of the picture."""

STEP_RIGHT, STEP_DOWN = 265, 38
"""From a box to the one on its right and to the one below it."""

LETTERS = 24
"""How many letters of a name fit into a box."""


@dataclass(frozen=True, slots=True)
class Node:
    """A company's box."""

    name: str
    """Its name as far as it fits."""
    whole: str
    """Its name, and how many deals: what is said of the box."""
    href: str | None
    """Link to its page; none for the company in the middle."""
    x: int
    """Of its left edge."""
    y: int
    """Of its upper edge."""
    side: Side | Literal["middle"]
    """Where it stands."""


@dataclass(frozen=True, slots=True)
class Edge:
    """A line between the company in the middle and another."""

    start: tuple[int, int]
    """Where it begins: at the one who pays."""
    end: tuple[int, int]
    """Where it ends: at the one who is paid."""
    both: bool
    """Whether each pays the other."""
    paid: bool
    """Whether any pays the other."""
    wide: int
    """How wide it is, by the number of deals: 1 to 4."""


@dataclass(frozen=True, slots=True)
class Star:
    """The picture."""

    width: int
    """Of the whole."""
    height: int
    """Of the whole."""
    box: tuple[int, int]
    """Width and height of a company's box."""
    title: str
    """What it shows, in a sentence."""
    nodes: tuple[Node, ...]
    """The companies, the one in the middle first."""
    edges: tuple[Edge, ...]
    """Who pays whom."""


def star(company: Company, partners: Sequence[Partner], index: Index, link: Linker) -> Star | None:
    """Place a company and those it deals with; none where it deals with no one.

    :param company: the company.
    :param partners: those it deals with, the most important first.
    :param index: the site.
    :param link: links from the company's page.
    """
    if not partners:
        return None
    sides: dict[Side, list[Partner]] = {"left": [], "right": [], "below": []}
    for partner in partners[:MOST]:
        sides[_side(partner)].append(partner)
    rows = max(len(sides["left"]), len(sides["right"]), 1)
    column = 1 if sides["left"] else 0
    columns = column + (2 if sides["right"] else 1)
    middle = Node(
        _fitting(company.name), company.name, None, column * STEP_RIGHT, (rows - 1) * STEP_DOWN // 2, "middle"
    )
    nodes = tuple(
        _node(one, side, _place(side, number, rows - len(sides[side]), columns, rows), index, link)
        for side in sides
        for number, one in enumerate(sides[side])
    )
    edges = tuple(_edge(one, node, middle) for one, node in zip(chain(*sides.values()), nodes, strict=True))
    width = (columns - 1) * STEP_RIGHT + BOX_WIDTH
    height = max(node.y for node in (middle, *nodes)) + BOX_HEIGHT
    return Star(width, height, (BOX_WIDTH, BOX_HEIGHT), _title(company, partners), (middle, *nodes), edges)


def _title(company: Company, partners: Sequence[Partner]) -> str:
    """What the picture shows; how much of it where not all is shown."""
    shown = "" if len(partners) <= MOST else f", the {MOST} of most deals"
    return f"Who pays {company.name}, and whom it pays{shown}"


def _side(partner: Partner) -> Side:
    """Where a company stands: one that both pays and is paid, where it is paid."""
    return "right" if partner.takes else "left" if partner.gives else "below"


def _place(side: Side, number: int, free: int, columns: int, rows: int) -> tuple[int, int]:
    """The upper left corner of a box.

    :param free: by how many boxes its column is shorter than the longest.
    :param columns: how many columns the picture has.
    :param rows: how many boxes the longest column has.
    """
    if side == "below":
        return (number % columns) * STEP_RIGHT, (rows + number // columns) * STEP_DOWN + BOX_HEIGHT
    return (0 if side == "left" else (columns - 1) * STEP_RIGHT), free * STEP_DOWN // 2 + number * STEP_DOWN


def _node(partner: Partner, side: Side, place: tuple[int, int], index: Index, link: Linker) -> Node:
    """A company's box."""
    company = index.companies[partner.company]
    said = f"{company.name}, {counted(len(partner.deals), 'deal')}"
    return Node(_fitting(company.name), said, link(company_address(company.id)), *place, side)


def _edge(partner: Partner, node: Node, middle: Node) -> Edge:
    """The line between a company and the middle, from who pays to who is paid."""
    here, there = _ports(node, middle)
    start, end = (there, here) if partner.takes else (here, there)
    wide = min(4, len(partner.deals))
    return Edge(start, end, partner.takes and partner.gives, partner.takes or partner.gives, wide)


def _ports(node: Node, middle: Node) -> tuple[tuple[int, int], tuple[int, int]]:
    """Where a line touches a box, and the one in the middle."""
    half_x, half_y = BOX_WIDTH // 2, BOX_HEIGHT // 2
    if node.side == "left":
        return (node.x + BOX_WIDTH, node.y + half_y), (middle.x, middle.y + half_y)
    if node.side == "right":
        return (node.x, node.y + half_y), (middle.x + BOX_WIDTH, middle.y + half_y)
    return (node.x + half_x, node.y), (middle.x + half_x, middle.y + BOX_HEIGHT)


def _fitting(name: str) -> str:
    return name if len(name) <= LETTERS else f"{name[: LETTERS - 1].rstrip()}…"
