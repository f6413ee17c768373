"""Which companies pay each other, over all deals: the ties that the network shows as lines and as rows.

A tie is all deals of one type in which one company pays another, or in which two are partners. Deals that have ended
tie nobody, and a party that is no company has no place in it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from generator.render.flows import PAYING, flows
from generator.render.sums import uncounted
from generator.render.views.rows import newest_deals

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.model import Deal, DealType

    Pair = tuple[str, str]
    """Ids of two companies: who pays, who is paid; of partners in the order of the alphabet."""


@dataclass(frozen=True, slots=True)
class Tie:
    """What ties two companies: their deals of one type."""

    payer: str
    """Id of the company that pays; of partners the first from A to Z."""
    payee: str
    """Id of the company that is paid; of partners the other."""
    type: DealType
    """The type of their deals."""
    deals: tuple[Deal, ...]
    """Their deals, the newest first."""
    whole: tuple[Deal, ...]
    """Those whose amount is all theirs: announced, of a known size, and shared with no other party."""

    @property
    def paid(self) -> bool:
        """Whether one pays the other; partners do not, as far as is known."""
        return bool(PAYING[self.type])


def ties(deals: Iterable[Deal]) -> tuple[Tie, ...]:
    """Find all ties, the strongest first: of most deals, then the newest, then from A to Z.

    :param deals: the deals of the site.
    """
    found: defaultdict[tuple[str, str, DealType], dict[str, Deal]] = defaultdict(dict)
    whole: defaultdict[tuple[str, str, DealType], dict[str, Deal]] = defaultdict(dict)
    for deal in deals:
        for (one, other), alone in _pairs(deal):
            key = (one, other, deal.type)
            found[key][deal.id] = deal
            if alone:
                whole[key][deal.id] = deal
    all_ties = [
        Tie(*key, tuple(newest_deals(found[key].values())), tuple(whole[key].values())) for key in sorted(found)
    ]
    return tuple(sorted(all_ties, key=lambda tie: (len(tie.deals), tie.deals[0].date or ""), reverse=True))


def _pairs(deal: Deal) -> Iterator[tuple[Pair, bool]]:
    """Every two companies that a deal ties, and whether its amount is all theirs."""
    if deal.status == "ended":
        return
    sized = uncounted(deal) is None
    for flow in flows(deal):
        if flow.payer.company and flow.payee.company and flow.payer.company != flow.payee.company:
            yield (flow.payer.company, flow.payee.company), sized and flow.whole
    if not PAYING[deal.type]:
        partners = sorted({party.company for party in deal.parties if party.company and party.role == "partner"})
        for one, other in combinations(partners, 2):
            yield (one, other), False


def weights(some: Iterable[Tie]) -> Counter[str]:
    """In how many deals each company is tied to another.

    :param some: ties.
    """
    pairs = {(company, deal.id) for tie in some for company in (tie.payer, tie.payee) for deal in tie.deals}
    return Counter(company for company, _ in pairs)


def strongest(some: Sequence[Tie], companies: int, lines: int) -> tuple[Tie, ...]:
    """Choose the ties that a picture has room for: those of the companies with most deals.

    :param some: ties, the strongest first.
    :param companies: how many companies there is room for.
    :param lines: how many ties there is room for.
    """
    weight = weights(some)
    chosen: list[Tie] = []
    named: set[str] = set()
    ordered = sorted(some, key=lambda tie: (len(tie.deals), weight[tie.payer] + weight[tie.payee]), reverse=True)
    for tie in ordered:
        both = named | {tie.payer, tie.payee}
        if len(both) <= companies and len(chosen) < lines:
            chosen.append(tie)
            named = both
    return tuple(chosen)
