"""Deal identity: reports become deals with ids, and people's decisions and files have the last word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.findings import Finding, finding
from generator.link.clusters import Apart, cluster
from generator.link.deal_ids import deal_id, own_id
from generator.link.decisions import decided_joins, different_pairs, nearest
from generator.link.facts import Actor, Facts, actor
from generator.link.match import contradict
from generator.link.reports import Report, states
from generator.link.shown import shown_parties, shown_text, shown_type
from generator.link.ties import loose_file, ties
from generator.model import Content, DealType, Decision, StatedDeal
from generator.text.slugs import free_id


@dataclass(frozen=True, slots=True)
class Gathered:
    """A deal before it is linked."""

    id: str
    """Its id."""
    reports: tuple[Report, ...]
    """All that is said of it, in order."""
    stated: StatedDeal | None = None
    """The curated file that states or corrects it."""
    joined: tuple[str, ...] = ()
    """Ids of the deals that people have decided to be this one, A to Z."""
    family: str = ""
    """What its id is but for the number that tells it from others; empty for an id that a person gave."""


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A report that is not sure enough to be published."""

    id: str
    """The id that its deal would have."""
    report: Report
    """The report."""


def identify_deals(
    content: Content, reports: Sequence[Report], doubtful: Sequence[Report] = ()
) -> tuple[tuple[Gathered, ...], tuple[Doubtful, ...], tuple[Finding, ...]]:
    """Gather the reports of each deal, by id; with the doubtful reports that nothing settles, in order.

    :param content: for its decisions and curated deals.
    :param reports: all of them, in order.
    :param doubtful: those that are not sure enough to make a deal, or to be of one.
    """
    groups = _gather(reports, _told_apart(content.decisions))
    deals = _with_ids(groups, content.deals)
    deals, unknown = _decide(deals, content)
    judged = {one.id for one in content.deals if one.id and (one.reject or states(one))}
    unsure = _with_wished_ids(doubtful, deals.keys() - judged)
    left = _unsettled((one for one in unsure if one.id not in judged), deals)
    deals, unmatched = _correct(deals, content.deals, {one.id for one in unsure})
    return tuple(deals[one] for one in sorted(deals)), left, (*unknown, *unmatched)


def _with_wished_ids(doubtful: Iterable[Report], taken: Collection[str]) -> tuple[Doubtful, ...]:
    """The doubtful reports with the ids that their deals would have; reports alike in what makes an id share it."""
    return tuple(Doubtful(free_id(own_id(one.facts), {*taken}), one) for one in doubtful)


def _unsettled(unsure: Iterable[Doubtful], deals: Mapping[str, Gathered]) -> tuple[Doubtful, ...]:
    """The doubtful reports without those whose deal other words prove."""
    known: dict[tuple[DealType, frozenset[Actor]], list[Facts]] = defaultdict(list)
    for deal in deals.values():
        for facts in dict.fromkeys(report.facts for report in deal.reports):
            known[facts.type, facts.principals].append(facts)
    return tuple(
        one
        for one in unsure
        if all(
            contradict(one.report.facts, facts)
            for facts in known.get((one.report.facts.type, one.report.facts.principals), ())
        )
    )


def _gather(reports: Sequence[Report], apart: Apart) -> list[tuple[Report, ...]]:
    """The reports of each deal, in order; the deals in the order of their first reports."""
    by_facts: dict[Facts, list[Report]] = defaultdict(list)
    for report in reports:
        by_facts[report.facts].append(report)
    groups = (
        tuple(sorted((one for facts in group for one in by_facts[facts]), key=lambda one: one.order))
        for group in cluster(by_facts, apart)
    )
    return sorted(groups, key=lambda group: group[0].order)


def _told_apart(decisions: Iterable[Decision]) -> Apart:
    pairs = different_pairs(decisions, "deals")
    if not pairs:
        return lambda _one, _other: False
    return lambda one, other: frozenset((own_id(one), own_id(other))) in pairs


def _wished_id(reports: Sequence[Report]) -> str:
    """The id that the reports give: of the first one's principals, so that a later report seldom moves the page."""
    type_ = shown_type(reports)
    shown = {actor(party) for party in shown_parties(reports, type_)}
    first = next(one for one in reports if one.facts.type == type_ and one.facts.principals <= shown)
    year = min((one.facts.date[:4] for one in reports if one.facts.date), default=None)
    return deal_id(type_, first.facts.principals, shown_text(reports, "round"), year)


def _stated_id(reports: Iterable[Report]) -> str | None:
    return next((one.facts.stated for one in reports if one.facts.stated), None)


def _with_ids(groups: Iterable[tuple[Report, ...]], files: Sequence[StatedDeal]) -> dict[str, Gathered]:
    """Give every deal its id: a curated file's name, else the one that its content gives.

    A curated file that no report fits takes in the first deal to which content gives its id: the file corrects it.
    """
    deals: dict[str, Gathered] = {}
    machine = []
    for group in groups:
        if stated := _stated_id(group):
            deals[stated] = Gathered(stated, group)
        else:
            machine.append(group)
    alone = {one for one, deal in deals.items() if len(deal.reports) == 1}
    wishes = [_wished_id(group) for group in machine]
    tied = ties(machine, wishes, files)
    taken = {*deals, *tied.values(), *(one.id for one in files if one.id and states(one))}
    for place, (wished, group) in enumerate(zip(wishes, machine, strict=True)):
        if wished in alone and place not in tied:
            alone.remove(wished)
            deals[wished] = Gathered(wished, (*group, *deals[wished].reports))
        else:
            own = tied.get(place) or free_id(wished, taken)
            deals[own] = Gathered(own, group, family=wished)
    return deals


def _decide(deals: dict[str, Gathered], content: Content) -> tuple[dict[str, Gathered], tuple[Finding, ...]]:
    """The deals with what people have said to be the same joined."""
    stated = {one.id for one in content.deals if one.id}
    known = {one: one for one in deals}
    kept, findings = decided_joins(content.decisions, "deals", known.get, deals, stated)
    members: dict[str, list[str]] = defaultdict(list)
    for one in sorted(deals):
        members[kept.get(one, one)].append(one)
    return {one: _join(one, [deals[each] for each in some]) for one, some in members.items()}, findings


def _join(one: str, deals: Sequence[Gathered]) -> Gathered:
    """Deals that are one, under its id."""
    reports = sorted((report for deal in deals for report in deal.reports), key=lambda report: report.order)
    joined = tuple(deal.id for deal in deals if deal.id != one)
    family = next((deal.family for deal in deals if deal.id == one), "")
    return Gathered(one, tuple(reports), joined=joined, family=family)


def _correct(
    deals: dict[str, Gathered], files: Iterable[StatedDeal], unsure: Collection[str]
) -> tuple[dict[str, Gathered], tuple[Finding, ...]]:
    """The deals with their curated files, those rejected left out; a file that meets no deal is an error.

    :param unsure: ids that only doubtful reports have: there is something to reject, but nothing to correct.
    """
    corrected = dict(deals)
    findings = []
    for stated in files:
        one = stated.id or ""
        if one not in deals:
            if not states(stated) and not (stated.reject and one in unsure):
                near = nearest(one, deals)
                findings.append(finding("deal-unknown-id", stated.source_file, stated.line, id=one, near=near))
            continue
        others = _kin(deals[one], deals)
        if trouble := loose_file(stated, deals[one].reports, others):
            findings.append(trouble)
            if trouble.severity == "error" and others:
                continue
        if stated.reject:
            del corrected[one]
        else:
            corrected[one] = replace(deals[one], stated=stated)
    return corrected, tuple(findings)


def _kin(deal: Gathered, deals: Mapping[str, Gathered]) -> list[tuple[Report, ...]]:
    """What is said of each deal that has the id of a deal but for the number."""
    return [one.reports for one in deals.values() if deal.family and one.family == deal.family and one.id != deal.id]
