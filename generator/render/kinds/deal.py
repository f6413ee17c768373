"""The page of a deal, and the further ones of a deal of many sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model import Page
from generator.render.addresses import deal_address, numbered_address
from generator.render.corrections import deal_correction
from generator.render.differences import by_source
from generator.render.paging import ENTRIES_BYTES, filled, numbered_title
from generator.render.search import deal_facts
from generator.render.sentences import name
from generator.render.toc import headings
from generator.render.views.deal import deal_view
from generator.render.views.evidence import source, statements
from generator.render.views.lists import pager
from generator.render.views.proof import STATEMENT_BYTES, FurtherView, Proof, first_said, weight
from generator.render.views.rows import Link

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model import Deal, Evidence
    from generator.render.index import Index
    from generator.render.templates import Painter
    from generator.render.views.evidence import Statement

LIGHT_BYTES = 16_000
"""What the proof of a deal may weigh without the page's other parts being weighed too."""


def deal_pages(deal: Deal, index: Index, paint: Painter) -> Iterator[Page]:
    """Make the page of a deal and, where its sources are too many for it, further pages with the rest of them.

    :param deal: the deal.
    :param index: the site.
    :param paint: fills in the templates.
    """
    groups = by_source(deal.evidence)
    stated = statements(groups, index)
    cut = _cut(deal, groups, stated, index, paint)
    for number, some in enumerate(cut, start=1):
        shown = _proof(deal, groups, stated, (some, number, len(cut)), index)
        yield _first(deal, shown, index, paint) if number == 1 else _further(deal, shown, number, index, paint)


def _first(deal: Deal, proof: Proof, index: Index, paint: Painter) -> Page:
    """The page of a deal."""
    address = deal_address(deal.id)
    html = paint("deal.html", deal_view(deal, proof, index, index.linker(address)))
    return Page(
        address=address,
        title=name(deal),
        html=html,
        description=index.sentences[deal.id],
        toc=headings(html),
        edit=deal.stated.source_file if deal.stated else None,
        begin=deal_correction(deal).link(index.settings),
        notes=deal.stated.notes if deal.stated else "",
        updated=index.updated(deal),
        facts=deal_facts(deal, index),
        recorded=not index.shows_draft_mark(deal),
    )


def _further(deal: Deal, proof: Proof, number: int, index: Index, paint: Painter) -> Page:
    """A further page of a deal; the search has it among the other pages, so that the deal counts once."""
    address = numbered_address(deal_address(deal.id), number)
    sentence = Link(index.sentences[deal.id], index.linker(address)(deal_address(deal.id)))
    html = paint("proof.html", FurtherView(sentence, proof))
    return Page(
        address=address,
        title=numbered_title(name(deal), number),
        html=html,
        description=f"{index.sentences[deal.id]} {proof.part}",
        toc=headings(html),
        updated=index.updated(deal),
        recorded=False,
    )


def _proof(
    deal: Deal, groups: list[list[Evidence]], stated: tuple[Statement, ...], at: tuple[range, int, int], index: Index
) -> Proof:
    """What one page shows of the proof.

    :param at: which sources, on which page, of how many pages.
    """
    some, number, total = at
    link = index.linker(numbered_address(deal_address(deal.id), number))
    sources = tuple(source(groups[one], deal, index, link) for one in some)
    part = f"Sources {some.start + 1} to {some.stop} of {len(groups):,}, the oldest first." if total > 1 else ""
    rows = first_said(stated, some.stop) if number == 1 else stated[some.start : some.stop]
    return Proof(sources, rows, part, pager(deal_address(deal.id), number, total, link))


def _cut(
    deal: Deal, groups: list[list[Evidence]], stated: tuple[Statement, ...], index: Index, paint: Painter
) -> list[range]:
    """Which sources each page shows, by their numbers; what else is on the first page leaves less room there."""
    weights = [weight(group, deal, index) + STATEMENT_BYTES * bool(stated) for group in groups]
    if sum(weights) <= LIGHT_BYTES:
        return [range(len(groups))]
    rest = _first(deal, Proof((), first_said(stated, 0), "", None), index, paint)
    room = ENTRIES_BYTES - len(rest.html.encode())
    cut = filled(range(len(groups)), weights.__getitem__, ENTRIES_BYTES, room)
    return [range(some[0], some[-1] + 1) for some in cut]
