"""Whether two reports are of one deal: what speaks against it, and what speaks for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from generator.link.dates import days_apart
from generator.link.facts import Facts
from generator.model import DealType
from generator.text.amounts import agree


@dataclass(frozen=True, slots=True)
class Leeway:
    """How far two reports of one deal of a type may differ, and how much must speak for it."""

    days: int
    """Most days between their dates."""
    amount: float
    """By what factor their amounts may differ."""
    points: int
    """How much must speak for it beyond the principals."""


LEEWAY: Mapping[DealType, Leeway] = {
    "funding": Leeway(days=120, amount=1.0, points=3),
    "acquisition": Leeway(days=900, amount=1.5, points=0),
    "supply": Leeway(days=240, amount=1.1, points=0),
    "licensing": Leeway(days=240, amount=1.1, points=0),
    "partnership": Leeway(days=240, amount=1.1, points=0),
    "buildout": Leeway(days=240, amount=1.0, points=3),
}
"""A company raises money often, so a funding needs more than its name in common. One buys another once, takes a year or
two over it, and is said to pay a sum with or without the debt. A contract is told with or without its options."""

NO_ROUND = frozenset({"debt", "ipo"})
"""What is called a round though it is none: a report of "the round" means another funding."""

SAME_DETAIL = 3
"""Times as many days may lie between reports of one round, or of one sum by one investor: the later ones look back."""

ONE_ROUND = 3.0
"""By what factor the amounts of one round may differ: rounds are extended, and reported before they close."""

ONE_SALE = 180
"""Most days between two reports of one sale of a part of a company that do not name the part alike."""

ONE_EVENT = 14
"""Most days between a partnership and the purchase that is its substance, where both have a date."""


def contradict(one: Facts, other: Facts) -> bool:
    """Whether two reports cannot be of one deal."""
    return (
        (one.stated is not None and other.stated is not None)
        or _other_kind(one, other)
        or _other_parties(one, other)
        or _other_round(one, other)
        or _other_amount(one, other)
        or _other_place(one, other)
        or _other_time(one, other)
        or _other_investors(one, other)
    )


def points(one: Facts, other: Facts) -> int:
    """How much speaks for two reports, which do not contradict each other, being of one deal."""
    return sum(weight * test(one, other) for weight, _, test in REASONS)


def reasons(one: Facts, other: Facts) -> tuple[str, ...]:
    """What speaks for two reports being of one deal, in words, beginning with who takes part."""
    who = "the same principals" if one.principals == other.principals else "principals that one event can have"
    return who, *(words for _, words, test in REASONS if test(one, other))


def enough(type_: DealType) -> int:
    """The points from which on two reports of a type are of one deal."""
    return LEEWAY[type_].points


def _other_kind(one: Facts, other: Facts) -> bool:
    """Kinds differ, unless what one source calls a partnership is a purchase or a licence in another's words.

    A partnership with a date of its own is one with a purchase of those days only.
    """
    if one.type == other.type:
        return False
    partnership, agreement = sorted((one, other), key=lambda facts: facts.type != "partnership")
    if partnership.type != "partnership" or agreement.type not in ("supply", "licensing"):
        return True
    if partnership.date is None:
        return False
    return agreement.date is None or days_apart(one.span, other.span) > ONE_EVENT


def _other_parties(one: Facts, other: Facts) -> bool:
    """Principals differ, beyond what one event allows.

    A merger may be told from either side, and a takeover may have more buyers in one report than in the other;
    elsewhere more parties need the same amount or day. A partnership does not say who buys from whom.
    """
    if one.principals == other.principals:
        return False
    same_firms = {who for _, who in one.principals} == {who for _, who in other.principals}
    if one.type != other.type:
        return not same_firms
    shared = one.principals & other.principals
    if one.type == "acquisition" and _one_sale(one, other):
        return False
    if one.type == "acquisition":
        return not same_firms and {role for role, _ in shared} != {"acquirer", "target"}
    nested = shared in (one.principals, other.principals)
    return not (nested and (_same_amount(one, other) or _close_in_time(one, other) > 1))


def _one_sale(one: Facts, other: Facts) -> bool:
    """What one seller sells to one buyer within months is one thing, named by one source and described by another."""
    buyers = [{actor for actor in facts.principals if actor[0] == "acquirer"} for facts in (one, other)]
    sellers = {actor for actor in one.others & other.others if actor[0] == "seller"}
    told_once = one.described != other.described or (one.described and _same_amount(one, other))
    return bool(told_once and sellers) and buyers[0] == buyers[1] and days_apart(one.span, other.span) <= ONE_SALE


def _other_round(one: Facts, other: Facts) -> bool:
    if None not in (one.round, other.round):
        return one.round != other.round
    return bool({one.round, other.round} & NO_ROUND) and not _same_amount(one, other)


def _other_amount(one: Facts, other: Facts) -> bool:
    if one.amount is None or other.amount is None:
        return False
    slack = ONE_ROUND if _same_round(one, other) else LEEWAY[one.type].amount
    return not agree(one.amount, other.amount, slack)


def _other_place(one: Facts, other: Facts) -> bool:
    return bool(one.place and other.place and not one.place & other.place)


def _other_time(one: Facts, other: Facts) -> bool:
    one_sum = _same_amount(one, other) and bool(one.others & other.others)
    times = SAME_DETAIL if one_sum or _same_round(one, other) else 1
    return days_apart(one.span, other.span) > times * LEEWAY[one.type].days


def _other_investors(one: Facts, other: Facts) -> bool:
    """Two fundings with no investor in common, unless the round, or the sum and the days, are the same."""
    if one.type != "funding" or not (one.others and other.others) or one.others & other.others:
        return False
    return not (_same_round(one, other) or (_same_amount(one, other) and _close_in_time(one, other)))


def _same_amount(one: Facts, other: Facts) -> bool:
    return one.amount is not None and other.amount is not None and agree(one.amount, other.amount)


def _same_round(one: Facts, other: Facts) -> bool:
    return one.round is not None and one.round == other.round


def _same_valuation(one: Facts, other: Facts) -> bool:
    return one.valuation is not None and other.valuation is not None and agree(one.valuation, other.valuation)


def _close_in_time(one: Facts, other: Facts) -> int:
    """2 for dates within ten days, 1 within two months; 0 for vaguer or farther ones, and where one has none."""
    if not (one.date and other.date):
        return 0
    widest = max(one.span[1], other.span[1]) - min(one.span[0], other.span[0])
    return 2 if widest <= 10 else 1 if widest <= 62 else 0


REASONS: Sequence[tuple[int, str, Callable[[Facts, Facts], int]]] = (
    (4, "the same amount", _same_amount),
    (4, "the same round", _same_round),
    (2, "the same valuation", _same_valuation),
    (2, "the same vague words for the amount", lambda one, other: one.vague is not None and one.vague == other.vague),
    (2, "the same place", lambda one, other: bool(one.place & other.place)),
    (2, "a further party in common", lambda one, other: bool(one.others & other.others)),
    (2, "the news of one article", lambda one, other: one.news_of is not None and one.news_of == other.news_of),
    (1, "dates close to each other", _close_in_time),
    (1, "the same type", lambda one, other: one.type == other.type),
)
"""What speaks for two reports being of one deal: how many points, what it is in words, and the test."""
