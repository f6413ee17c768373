"""What the page of the trends shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.render.addresses import DEALS, UNDATED, year_address, year_of
from generator.render.sums import currencies, reasons
from generator.render.text import TYPE_NAMES, counted
from generator.render.trends import MOST, timeline
from generator.render.views.rows import Link
from generator.render.views.timeline import COUNT, money_in, picture

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.model import Deal, DealType
    from generator.render.index import Index, Linker
    from generator.render.pictures.bars import Bars
    from generator.render.trends import Timeline
    from generator.render.views.timeline import Measure

CURRENCIES_SHOWN = 2
"""How many currencies have a picture and a table, those of most deals."""

FEW = 3
"""A currency of fewer deals has none, unless no other has more: its bars would say little."""


@dataclass(frozen=True, slots=True)
class TrendRow:
    """A period, or a whole year, in figures."""

    name: Link
    """Its name, leading to the list of its deals where all of them are told of."""
    cells: tuple[str, ...]
    """A figure for each type; empty where there is none."""
    total: str
    """All types together."""
    is_year: bool
    """Whether it is a year above its months or quarters."""


@dataclass(frozen=True, slots=True)
class Trend:
    """One picture with its figures."""

    id: str
    """The heading's ``id``."""
    heading: str
    """What it shows."""
    picture: Bars | None
    """The picture; none where there is nothing to draw."""
    types: tuple[str, ...]
    """The heads of the columns."""
    rows: tuple[TrendRow, ...]
    """The figures, the newest first."""


@dataclass(frozen=True, slots=True)
class TrendsView:
    """The page of the trends."""

    intro: str
    """How many deals there are, and by which unit they are told."""
    apart: tuple[Link, ...]
    """Deals that no bar shows, each kind with the list that has them."""
    trends: tuple[Trend, ...]
    """How many deals; then what they come to, a currency each."""
    left: tuple[Link, ...]
    """Amounts that are in no sum, and why; what a list can show leads there."""


def trends_view(index: Index, link: Linker) -> TrendsView:
    """What the page of the trends shows.

    :param index: the site.
    :param link: links from the page.
    """
    deals = index.site.deals
    line = timeline(deals)
    by = f"by {line.unit} and type"
    sums = (_trend(code.lower(), f"Amounts in {code} {by}", line, money_in(code), link) for code in _drawn(deals))
    count = _trend("deals", f"Deals {by}", line, COUNT, link)
    return TrendsView(_intro(line, deals), _apart(line, link), (count, *sums) if deals else (), _left(deals, link))


def _trend(anchor: str, heading: str, line: Timeline, measure: Measure, link: Linker) -> Trend:
    """A picture with its figures."""
    types = [kind for kind in TYPE_NAMES if measure.of([deal for deal in _told(line) if deal.type == kind])]
    return Trend(
        anchor,
        heading,
        picture(heading, line, measure, link),
        tuple(TYPE_NAMES[kind] for kind in types),
        tuple(_rows(line, measure, types, link)),
    )


def _told(line: Timeline) -> list[Deal]:
    """The deals that the figures tell of."""
    return [*(deal for period in line.periods for deal in period.deals), *line.coarse]


def _rows(line: Timeline, measure: Measure, types: Sequence[DealType], link: Linker) -> Iterator[TrendRow]:
    """The figures: each year with all its deals, and below it those of its months or quarters."""
    years = {year_of(deal.date) for deal in _told(line)}
    for year in sorted(years, reverse=True):
        whole = [deal for deal in _told(line) if year_of(deal.date) == year]
        if measure.of(whole):
            yield _row(Link(year, link(year_address(DEALS, year))), whole, measure, types, is_year=True)
        for period in reversed(line.periods if line.unit != "year" else ()):
            if period.year == year and measure.of(period.deals):
                # the address of a view is long, and the page has room for each list once
                href = None if measure.view else link(period.address)
                yield _row(Link(period.words, href), period.deals, measure, types, is_year=False)


def _row(name: Link, deals: Sequence[Deal], measure: Measure, types: Sequence[DealType], *, is_year: bool) -> TrendRow:
    """A period in figures."""
    cells = tuple(measure.said([deal for deal in deals if deal.type == kind]) for kind in types)
    return TrendRow(name, cells, measure.said(deals), is_year)


def _intro(line: Timeline, deals: Sequence[Deal]) -> str:
    """How many deals there are, and by which unit they are told."""
    if not deals:
        return "No deals are on file yet."
    why = {
        "month": "",
        "quarter": f" They span more than {MOST} months and are therefore told by quarter.",
        "year": f" They span more than {MOST} quarters and are therefore told by year.",
    }[line.unit]
    return f"{counted(len(deals), 'deal')} of all states, ended ones too.{why}"


def _apart(line: Timeline, link: Linker) -> tuple[Link, ...]:
    """Deals that no bar shows, each kind with the list that has them."""
    coarse, undated, earlier = (counted(len(some), "deal") for some in (line.coarse, line.undated, line.earlier))
    first = line.periods[0].year if line.periods else ""
    kinds = (
        (line.coarse, f"{coarse} dated to the year alone: in the line of that year, in no {line.unit}", None),
        (line.undated, f"{undated} without a date", link(year_address(DEALS, UNDATED)) if line.undated else None),
        (line.earlier, f"{earlier} before {first}", link(DEALS)),
    )
    return tuple(Link(words, href) for some, words, href in kinds if some)


def _drawn(deals: Sequence[Deal]) -> list[str]:
    """The currencies that have a picture."""
    counts = currencies(deals)
    enough = min(FEW, max((number for _, number in counts), default=0))
    return [code for code, number in counts if number >= enough][:CURRENCIES_SHOWN]


def _left(deals: Sequence[Deal], link: Linker) -> tuple[Link, ...]:
    """Which amounts are in no sum, and why."""
    drawn = _drawn(deals)
    return (
        *(Link(f"{counted(number, 'deal')}: {why}", None) for why, number in reasons(deals)),
        *(
            Link(f"{counted(number, 'deal')} in {code}, a currency of fewer deals", link(DEALS) + money_in(code).view)
            for code, number in currencies(deals)
            if code not in drawn
        ),
    )
