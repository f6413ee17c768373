"""What the page of the network shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.render.addresses import NETWORK, company_address, deal_address
from generator.render.loops import loops
from generator.render.network import strongest, ties
from generator.render.pictures.graph import Graph, graph
from generator.render.sums import sums
from generator.render.text import TYPE_NAMES, counted, date_words
from generator.render.views.loops import LOOPS_SHOWN, loops_intro, told
from generator.render.views.rows import Amount, Link, amounts, company_link

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.model import Deal
    from generator.render.index import Index, Linker
    from generator.render.network import Tie

COMPANIES_DRAWN, TIES_DRAWN = 60, 36
"""How many companies and how many ties the page draws and lists."""

COMPANIES_SMALL, TIES_SMALL = 20, 24
"""How many of them the home page draws."""

NAMED = 2
"""How many deals the row of a tie links to."""


@dataclass(frozen=True, slots=True)
class TieRow:
    """A line of the picture as a row of the table."""

    anchor: str
    """Its ``id``."""
    payer: Link
    """Who pays; of partners one."""
    verb: str
    """``pays`` or ``with``."""
    payee: Link
    """Who is paid; of partners the other."""
    type: str
    """The type of their deals."""
    count: int
    """How many deals."""
    date: str
    """The date of the newest of them, to sort by."""
    deals: tuple[Link, ...]
    """The newest of them."""
    more: str
    """How many others; empty where all are named."""
    sums: tuple[Amount, ...]
    """What they come to, each currency by itself, as far as it is known to be theirs alone."""


@dataclass(frozen=True, slots=True)
class NetworkView:
    """The page of the network."""

    intro: str
    """What the picture shows, and how much of the whole."""
    graph: Graph | None
    """The picture; none where no company is tied to another."""
    rows: tuple[TieRow, ...]
    """The same in a table."""
    loops_intro: str
    """How many loops there are, and which are told."""
    loops: tuple[tuple[Link, ...], ...]
    """Loops as sentences, with companies and deals linked."""


def network_view(index: Index, link: Linker) -> NetworkView:
    """What the page of the network shows.

    :param index: the site.
    :param link: links from the page.
    """
    every = ties(index.site.deals)
    shown = strongest(every, COMPANIES_DRAWN, TIES_DRAWN)
    found = loops(index.site.deals)
    return NetworkView(
        _intro(shown, every),
        graph(
            "Who pays whom",
            shown,
            _names(index),
            lambda company: link(company_address(company)),
            lambda tie: link(NETWORK, _anchor(tie)),
        ),
        tuple(_row(tie, index, link) for tie in shown),
        loops_intro(len(found)),
        tuple(told(loop, index, link) for loop in found[:LOOPS_SHOWN]),
    )


def small_graph(index: Index) -> Graph | None:
    """The picture of the strongest ties, small and without links: for a page that leads to the whole.

    :param index: the site.
    """
    shown = strongest(ties(index.site.deals), COMPANIES_SMALL, TIES_SMALL)
    return graph(summary(shown), shown, _names(index), lambda _: None, lambda _: None)


def summary(shown: Sequence[Tie]) -> str:
    """What a picture of ties shows, in a sentence.

    :param shown: the ties in it.
    """
    companies = {company for tie in shown for company in (tie.payer, tie.payee)}
    deals = {deal.id for tie in shown for deal in tie.deals}
    return f"{counted(len(companies), 'company', 'companies')} and the {counted(len(deals), 'deal')} between them"


def _names(index: Index) -> dict[str, str]:
    return {company.id: company.name for company in index.site.companies}


def _intro(shown: Sequence[Tie], every: Sequence[Tie]) -> str:
    """What the picture shows, and how much of the whole."""
    if not shown:
        return "No deal on file says which company pays which other one."
    part = f", the strongest {len(shown)} of {len(every):,} ties" if len(shown) < len(every) else ""
    return f"{summary(shown)}{part}. Deals that have ended are left out."


def _anchor(tie: Tie) -> str:
    """The ``id`` of a tie's row."""
    return f"{tie.payer}--{tie.payee}--{tie.type}"


def _row(tie: Tie, index: Index, link: Linker) -> TieRow:
    """A tie as a row."""
    named = tuple(Link(_apart(deal), link(deal_address(deal.id))) for deal in tie.deals[:NAMED])
    more = len(tie.deals) - len(named)
    return TieRow(
        _anchor(tie),
        company_link(index.companies[tie.payer], link),
        "pays" if tie.paid else "with",
        company_link(index.companies[tie.payee], link),
        TYPE_NAMES[tie.type],
        len(tie.deals),
        tie.deals[0].date or "",
        named,
        f"and {more:,} more" if more else "",
        amounts(sums(tie.whole)),
    )


def _apart(deal: Deal) -> str:
    """What tells a deal of a tie from the others."""
    date = date_words(deal.date) or "undated"
    return f"{date}, reported" if deal.status == "reported" else date
