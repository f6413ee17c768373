"""A deal: the words under it, why they are of one deal, and how what is shown was picked."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING

from generator.cli.explain.lines import heading, money, parties, rule_line
from generator.cli.explain.linked import decision_line
from generator.cli.explain.unsure import unsure_lines
from generator.link import shown
from generator.link.facts import speaks_of
from generator.link.match import contradict, enough, points, reasons
from generator.render.sentences import plain, sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from generator.cli.explain.linked import Linked
    from generator.link.deals import Gathered
    from generator.link.reports import Report
    from generator.model import Deal, Evidence, StatedDeal

PICKED: dict[str, Callable[..., object]] = {
    "type": shown.shown_type,
    "status": shown.shown_status,
    "date": shown.shown_date,
    "amount": shown.shown_amount,
    "valuation": shown.shown_amount,
    "round": shown.shown_text,
    "place": shown.shown_text,
    "term": shown.shown_text,
    "capacity": shown.shown_text,
    "parties": shown.shown_parties,
}
"""What a deal shows, with the function that picks it; the function's own words say how."""


def deal_lines(linked: Linked, asked: str) -> Iterator[str]:
    """Say how a deal came about.

    :param linked: the site.
    :param asked: its id.
    """
    deal = next((one for one in linked.site.deals if one.id == asked), None)
    unsure = [one for one in linked.site.unsure if one.deal == asked]
    if deal is None and unsure:
        yield from unsure_lines(linked, asked, unsure)
        return
    if deal is None:
        yield from _unpublished(next(one for one in linked.content.deals if one.id == asked))
        return
    gathered = next(one for one in linked.trail.deals if one.id == asked)
    yield f"Deal {deal.id}: {plain(sentence(deal))}"
    yield from heading("What is shown")
    yield from _shown(deal, len(gathered.reports) > 1)
    yield from heading("Evidence", len(deal.evidence))
    for evidence in deal.evidence:
        yield from _evidence(linked, evidence, [one for one in gathered.reports if one.evidence == evidence])
    if len(gathered.reports) > 1:
        yield from heading("Why these are one deal")
        yield from _joined(linked, gathered)
    yield from _by_people(linked, deal, gathered)


def _unpublished(stated: StatedDeal) -> Iterator[str]:
    """Say why the deal of a curated file is not published."""
    yield f"Deal {stated.id}: not published"
    why = f"rejects it: {stated.reject}" if stated.reject else "corrects a deal that no article states"
    yield f"{stated.source_file} {why}"


def _shown(deal: Deal, several: bool) -> Iterator[str]:
    """Say each shown value, and how it was picked where there was something to pick from."""
    for field, pick in PICKED.items():
        value = "none" if deal.stated and field in deal.stated.without else _words(deal, field)
        if not value:
            continue
        yield f"  {field}: {value}"
        if deal.stated and speaks_of(deal.stated, field):
            yield f"    stated in {deal.stated.source_file}, line {deal.stated.line}"
        elif several:
            yield from (f"    {line}" for line in _rule_of(pick))
    if not several:
        yield "  There is one report of it, so all this is what that report says."


def _words(deal: Deal, field: str) -> str | None:
    """Write what a deal shows of a field."""
    if field == "parties":
        return parties(deal.parties)
    value = getattr(deal, field)
    return money(value) if field in ("amount", "valuation") else value


def _rule_of(pick: Callable[..., object]) -> Iterator[str]:
    """How a value is picked, as the function that picks it says: a line for each of its paragraphs."""
    text, _, _ = (inspect.getdoc(pick) or "").partition(":param")
    for paragraph in text.split("\n\n"):
        if words := " ".join(paragraph.replace("``", "").split()):
            yield words


def _evidence(linked: Linked, evidence: Evidence, reports: Sequence[Report]) -> Iterator[str]:
    """Say one piece of evidence: where it stands, its words, the rule that found it, what it states."""
    by = ", ".join(part for part in (evidence.publisher, evidence.published) if part)
    yield f"  {linked.folder}/{_place(evidence)} ({evidence.where}{f'; {by}' if by else ''})"
    yield f"    “{evidence.quote}”" if evidence.quote else "    no words are cited"
    yield f"    {rule_line(evidence.rule)}"
    for report in reports:
        says = report.says
        size = f"amount {money(says.amount)}" if says.amount else None
        worth = f"valuation {money(says.valuation)}" if says.valuation else None
        facts = (says.type, report.status, report.facts.date, says.round, size, worth, says.place)
        yield f"    states: {', '.join(part for part in facts if part)}; {parties(report.parties)}"


def _place(evidence: Evidence) -> str:
    return f"{evidence.source_file}:{evidence.line}"


def _at(report: Report) -> str:
    """Say where a report stands."""
    return f"{report.order[1]}:{report.order[2]}"


def _joined(linked: Linked, gathered: Gathered) -> Iterator[str]:
    """Say for each report after the first why it is of the deal: what it shares with the one that it fits best."""
    first, *later = gathered.reports
    yield f"  {linked.folder}/{_at(first)}: the first report"
    for number, report in enumerate(later, 1):
        before = gathered.reports[:number]
        fitting = [one for one in before if not contradict(one.facts, report.facts)]
        near = max(fitting, key=lambda one: points(one.facts, report.facts), default=None)
        if near is not None and points(near.facts, report.facts) >= enough(report.facts.type):
            why = f"with {_at(near)} it has {', '.join(reasons(near.facts, report.facts))}"
        else:
            why = "joined through later reports, or by people's word below"
        yield f"  {linked.folder}/{_at(report)}: {why}"


def _by_people(linked: Linked, deal: Deal, gathered: Gathered) -> Iterator[str]:
    """Say what people have stated and decided of a deal."""
    files = {one.order[1] for one in gathered.reports if one.evidence is None}
    decisions = linked.decisions("deals", {deal.id})
    if not (deal.stated or decisions):
        return
    yield from heading("People's word")
    if deal.stated:
        fields = [field for field in PICKED if speaks_of(deal.stated, field)]
        does = "states the deal" if deal.stated.source_file in files else "corrects the deal"
        yield f"  {deal.stated.source_file} {does}: {', '.join(fields) or 'notes and evidence alone'}"
    yield from (f"  {decision_line(decision)}" for decision in decisions)
