"""Money that comes back, told in sentences that link each payment to its deal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.render.addresses import deal_address
from generator.render.loops import LONGEST
from generator.render.text import STATUS_MEANINGS, amount_words, counted, date_words
from generator.render.views.rows import Link, company_link, source_link

if TYPE_CHECKING:
    from generator.model import Deal, DealType
    from generator.render.flows import Flow
    from generator.render.index import Index, Linker
    from generator.render.loops import Leg, Loop

LOOPS_SHOWN = 10
"""How many loops are told."""

NAMED = 3
"""How many deals one leg of a loop links to, the newest."""

PUBLISHERS_NAMED = 2
"""How many of the publishers of a deal are named."""

DOING: dict[DealType, str] = {
    "funding": "invests in",
    "acquisition": "buys a company from",
    "supply": "buys from",
    "licensing": "licenses from",
}
"""What one who pays does, in words that the name of the one who is paid follows."""


def loops_intro(found: int) -> str:
    """How many loops there are, and which are told.

    :param found: how many.
    """
    if not found:
        return f"No company on file pays one whose money comes back to it, be it through up to {LONGEST} companies."
    which = f"; the first {LOOPS_SHOWN} are told" if found > LOOPS_SHOWN else ""
    return (
        f"{counted(found, 'loop')} of up to {LONGEST} companies, each of which pays the next, and the last the first"
        f"{which}. The shortest come first, then those with the newest deals. That money goes round is what the deals "
        "say together; no source need have put it so."
    )


def told(loop: Loop, index: Index, link: Linker) -> tuple[Link, ...]:
    """Tell a loop in a sentence, with its companies and deals linked.

    :param loop: the loop.
    :param index: the site.
    :param link: links from the page.
    """
    words: list[Link] = []
    for number, leg in enumerate(loop):
        words += [Link(", ", None)] if number else []
        words += _leg(leg, index, link)
    return (*words, Link(".", None))


def _leg(leg: Leg, index: Index, link: Linker) -> list[Link]:
    """``Oakfund invests in Ashmill ($2 billion, May 2025)``: one company paying the next, each deal linked."""
    newest = leg.flows[-NAMED:]
    words = [company_link(index.companies[leg.payer], link)]
    for number, kind in enumerate(dict.fromkeys(flow.deal.type for flow in newest)):
        whom = company_link(index.companies[leg.payee], link) if number == 0 else Link("it", None)
        words += [Link(f"{' and ' if number else ' '}{DOING[kind]} ", None), whom, Link(" (", None)]
        for place, flow in enumerate(flow for flow in newest if flow.deal.type == kind):
            words += [*([Link("; ", None)] if place else []), _proof(flow, index, link)]
        words.append(Link(")", None))
    return words


def _proof(flow: Flow, index: Index, link: Linker) -> Link:
    """A deal of a leg: what is known of its size, when, whether it is but reported, and by whom."""
    deal = flow.deal
    size = amount_words(deal.amount) if deal.amount else ""
    known = (
        f"{size} with others" if size and not flow.whole else size,
        date_words(deal.date),
        STATUS_MEANINGS["reported"] if deal.status == "reported" else "",
    )
    words = ", ".join(filter(None, known)) or "undated"
    who = _publishers(deal, index, link)
    return Link(f"{words} — {who}" if who else words, link(deal_address(deal.id)))


def _publishers(deal: Deal, index: Index, link: Linker) -> str:
    """Who says so: the first publishers, the others as a number."""
    sources = (source_link(one.url, one.publisher, index, link) for one in deal.evidence)
    names = list(dict.fromkeys(source.text for source in sources if source))
    more = len(names) - PUBLISHERS_NAMED
    return ", ".join(names[:PUBLISHERS_NAMED]) + (f" and {counted(more, 'other')}" if more > 0 else "")
