"""What a deal's page shows, picked from all that its reports say: a person's word first, then most sources'."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import TypeVar

from generator.link.dates import day_number, earliest
from generator.link.facts import Actor, actor, is_description, speaks_of
from generator.link.reports import Report
from generator.model import PRINCIPAL_ROLES, DealParty, DealType, Money, Role, Status
from generator.text.amounts import agree, digits


def shown_type(reports: Iterable[Report]) -> DealType:
    """A person's word; else what is bought or licensed, where other sources call it a partnership; else the first."""
    ranked = min(reports, key=lambda one: (not one.checked, one.facts.type == "partnership", one.order))
    return ranked.facts.type


def shown_status(reports: Sequence[Report]) -> Status:
    """``ended`` where no later source announces it anew; else ``announced``, unless all call it ``reported``."""
    said = [one for one in _checked_first(reports) if one.status]
    ended = [_told(one) for one in said if one.status == "ended"]
    announced = [_told(one) for one in said if one.status == "announced" and (one.fresh or one.facts.date)]
    if ended and max(ended) >= max(announced, default=0):
        return "ended"
    if said and all(one.status == "reported" for one in said):
        return "reported"
    return "announced"


def _told(report: Report) -> int:
    """The day that a report speaks of, as an ordinal: its deal's date, else its publication."""
    at = report.facts.date or (report.evidence.published if report.evidence else None)
    return day_number(at) if at else 0


def shown_date(reports: Sequence[Report]) -> str | None:
    """The earliest date; of what is announced, rumours before do not count where the announcement has a date."""
    dated = [one for one in _checked_first(reports, "date") if one.facts.date]
    firm = [one for one in dated if one.status != "reported"] or dated
    return earliest(one.facts.date for one in firm if one.facts.date)


def shown_amount(reports: Sequence[Report], field: str = "amount") -> Money | None:
    """The amount that most sources give, each address counted once; a number goes before vague words.

    Among equals: an announced one before a rumour, a plain one before "about" or "up to", more digits, the earliest.

    :param reports: of one deal.
    :param field: ``amount`` or ``valuation``.
    """
    said = [(one, money) for one in _checked_first(reports, field) if (money := _money(one, field)) is not None]
    sized = [(one, money) for one, money in said if money.value is not None]
    if not sized:
        return _most_frequent((one.source, money) for one, money in said)
    sources: dict[Money, set[str]] = defaultdict(set)
    for one, money in sized:
        sources[money].add(one.source)
    weight = {
        money: len(set().union(*(theirs for other, theirs in sources.items() if agree(money, other))))
        for money in sources
    }

    def rank(pair: tuple[Report, Money]) -> tuple[int, bool, bool, int, tuple[str, str, int, str]]:
        one, money = pair
        return -weight[money], one.status == "reported", money.qualifier is not None, -digits(money), one.order

    return min(sized, key=rank)[1]


def _money(report: Report, field: str) -> Money | None:
    return report.says.amount if field == "amount" else report.says.valuation


def shown_text(reports: Sequence[Report], field: str) -> str | None:
    """The words that most sources give for a round, a place, a term or a capacity, each address counted once."""
    said = ((one.source, getattr(one.says, field, None)) for one in _checked_first(reports, field))
    return _most_frequent((source, text) for source, text in said if text)


T = TypeVar("T")


def _most_frequent(said: Iterable[tuple[str, T]]) -> T | None:
    counts = Counter(value for _, value in dict.fromkeys(said))
    return counts.most_common(1)[0][0] if counts else None


def shown_parties(reports: Sequence[Report], type_: DealType) -> tuple[DealParty, ...]:
    """All parties of the reports of the shown type: principals in role order, then leads, then A to Z.

    Where reports tell a merger from either side, the side that more sources take is shown; among equals the one that
    knows the sum. What one source only describes has the name that another gives it.
    """

    def weight(one: Report) -> tuple[bool, int, bool, tuple[str, str, int, str]]:
        return not one.checked, -len(sources[one.facts.principals]), one.facts.amount is None, one.order

    sources: dict[frozenset[Actor], set[str]] = defaultdict(set)
    for report in reports:
        sources[report.facts.principals].add(report.source)
    found: dict[Actor, DealParty] = {}
    side: dict[str, Role] = {}
    for report in sorted(reports, key=weight):
        for party in report.parties if report.facts.type == type_ else ():
            role, who = actor(party)
            if side.setdefault(who, role) == role and ((role, who) not in found or party.lead):
                found[role, who] = party
    named = any(party.role == "target" and not is_description(party) for party in found.values())
    return sorted_parties((party for party in found.values() if not (named and is_description(party))), type_)


def sorted_parties(parties: Iterable[DealParty], type_: DealType) -> tuple[DealParty, ...]:
    """Principals in role order, then leads, then A to Z."""
    roles = {role: place for place, role in enumerate(PRINCIPAL_ROLES[type_])}
    return tuple(
        sorted(parties, key=lambda one: (roles.get(one.role, len(roles)), not one.lead, one.name.casefold(), one.name))
    )


def _checked_first(reports: Sequence[Report], field: str = "status") -> Sequence[Report]:
    """The reports that people vouch for and that speak of the field, where there are any; else all."""
    return [one for one in reports if one.checked and speaks_of(one.says, field)] or reports
