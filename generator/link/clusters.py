"""Reports sorted into deals, whatever the order in which they come.

Reports with details of their own (an amount, a round, a date) make the deals, the most detailed first: each joins the
deal that it fits best, if it is at odds with no report of it, else it begins one. A report without details joins the
one deal that it fits best; where it fits several equally, or none, it stands with its like.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from generator.link.dates import days_apart
from generator.link.facts import Facts
from generator.link.match import contradict, enough, points

Apart = Callable[[Facts, Facts], bool]
"""Whether people have told the deals of two reports apart."""


@dataclass(slots=True)
class Cluster:
    """The facts of one deal; filled while reports are sorted."""

    number: int
    """Its place among the deals, in the order in which they began."""
    facts: list[Facts] = field(default_factory=list)
    """The facts of the reports with details."""
    bare: list[Facts] = field(default_factory=list)
    """The facts of the reports without."""


def cluster(facts: Iterable[Facts], apart: Apart) -> tuple[tuple[Facts, ...], ...]:
    """Sort facts into deals.

    :param facts: each once, in the order of the reports.
    :param apart: what people have decided.
    """
    ranked = sorted(facts, key=lambda one: (one.stated is None, -_details(one)))
    detailed = _Shelf(apart)
    for one in (one for one in ranked if _details(one)):
        best = detailed.best(one)
        detailed.put(one, best[0] if best else None)
    bare = _Shelf(apart)
    for one in (one for one in ranked if not _details(one)):
        best = detailed.best(one)
        if len(best) == 1:
            best[0].bare.append(one)
        else:
            like = bare.best(one)
            bare.put(one, like[0] if like else None)
    return tuple((*deal.facts, *deal.bare) for shelf in (detailed, bare) for deal in shelf.deals)


def _details(facts: Facts) -> int:
    return (
        2 * (facts.amount is not None)
        + 2 * (facts.round is not None)
        + (facts.valuation is not None)
        + (facts.date is not None)
        + (facts.stated is not None)
    )


class _Shelf:
    """Deals, to be found by their principals."""

    def __init__(self, apart: Apart) -> None:
        self.deals: list[Cluster] = []
        self._by_key: dict[tuple[str, ...], list[Cluster]] = defaultdict(list)
        self._apart = apart

    def put(self, facts: Facts, deal: Cluster | None) -> None:
        """Add facts to a deal, or begin one with them."""
        if deal is None:
            deal = Cluster(len(self.deals))
            self.deals.append(deal)
        deal.facts.append(facts)
        for key in _keys(facts):
            if deal not in self._by_key[key]:
                self._by_key[key].append(deal)

    def best(self, facts: Facts) -> Sequence[Cluster]:
        """The deals that facts fit best, the nearest in time and the oldest first; none where they fit none."""
        near = {deal.number: deal for key in _keys(facts) for deal in self._by_key.get(key, ())}
        fitting = [(*fit, deal.number) for deal in near.values() if (fit := self._fit(facts, deal)) is not None]
        most = max((fit[0] for fit in fitting), default=0)
        return [self.deals[number] for score, _, number in sorted(fitting) if score == most]

    def _fit(self, facts: Facts, deal: Cluster) -> tuple[int, int] | None:
        """The points for the facts being of the deal, and the days between; none where they are not of it."""
        if any(contradict(facts, other) or self._apart(facts, other) for other in deal.facts):
            return None
        score = max(points(facts, other) for other in deal.facts)
        days = min(days_apart(facts.span, other.span) for other in deal.facts)
        return (score, days) if score >= enough(facts.type) else None


def _keys(facts: Facts) -> list[tuple[str, ...]]:
    """Under what a deal is looked for: its company, or every two of its principals; a sale also by its seller."""
    if facts.type in ("funding", "buildout"):
        return [(facts.type, who) for _, who in sorted(facts.principals)]
    family = "acquisition" if facts.type == "acquisition" else "agreement"
    pairs: list[tuple[str, ...]] = [*combinations(sorted({who for _, who in facts.principals}), 2)]
    if family == "acquisition":
        buyers = [who for role, who in sorted(facts.principals) if role == "acquirer"]
        pairs += [("sale", who, seller) for who in buyers for role, seller in sorted(facts.others) if role == "seller"]
    return [(family, *pair) for pair in pairs]
