"""Where the sources of one deal do not agree: an editor may want to look, and to state what is right."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from generator.findings import Finding, finding
from generator.link.deals import Gathered
from generator.link.facts import speaks_of
from generator.link.reports import Report
from generator.model import Deal, Evidence, Money
from generator.text.amounts import agree


def disagreements(deals: Iterable[tuple[Gathered, Deal]]) -> Iterable[Finding]:
    """A finding for each deal and field in which a source contradicts what is shown; none where a person states it.

    A source that says both, say in its title and in its text, contradicts itself alone; one that says nothing, nobody.
    """
    for gathered, deal in deals:
        words = [(one, one.evidence) for one in gathered.reports if one.evidence is not None]
        people = [deal.stated, *(one.says for one in gathered.reports if one.checked)]
        for field, look in FIELDS.items():
            if not any(speaks_of(says, field) for says in people):
                yield from look(deal, words)


Words = Sequence[tuple[Report, Evidence]]
"""The reports of a deal that have words, with them."""


def _amounts(deal: Deal, words: Words) -> Iterable[Finding]:
    shown = deal.amount
    if shown is None or shown.value is None:
        return
    sized = [(one, at, at.amount) for one, at in words if at.amount and at.amount.value]
    first = next((at for _, at, amount in sized if amount == shown), None)
    agreeing = {one.source for one, _, amount in sized if _one_sum(amount, shown)}
    other = next(((at, amount) for one, at, amount in sized if one.source not in agreeing), None)
    if first and other:
        yield _finding("sources-differ-amount", deal, (first, shown.text), (other[0], other[1].text))


def _one_sum(one: Money, other: Money) -> bool:
    """Whether two amounts can be one; one number in two currencies is a slip of one source, not a rate."""
    return agree(one, other) and (one.value != other.value or one.currency == other.currency)


def _status(deal: Deal, words: Words) -> Iterable[Finding]:
    """A source that calls a rumour what is announced, though it was published later, or that revives what ended."""
    shown = next((at for one, at in words if one.status == deal.status and at.published), None)
    if shown is None or deal.status == "reported":
        return
    agreeing = {one.source for one, at in words if at.status == deal.status}
    late = [at for one, at in words if one.fresh and one.source not in agreeing and _later(at, shown)]
    if late:
        yield _finding("sources-differ-status", deal, (shown, deal.status), (late[0], late[0].status))


def _later(one: Evidence, other: Evidence) -> bool:
    return bool(one.published and other.published and one.published > other.published)


def _types(deal: Deal, words: Words) -> Iterable[Finding]:
    shown = next((at for one, at in words if one.facts.type == deal.type), None)
    agreeing = {one.source for one, _ in words if one.facts.type == deal.type}
    other = next(((one, at) for one, at in words if one.source not in agreeing), None)
    if shown and other:
        yield _finding("sources-differ-type", deal, (shown, deal.type), (other[1], other[0].facts.type))


FIELDS: Mapping[str, Callable[[Deal, Words], Iterable[Finding]]] = {
    "amount": _amounts,
    "status": _status,
    "type": _types,
}
"""How each field is looked at, unless a person states it."""


def _finding(code: str, deal: Deal, shown: tuple[Evidence, str], other: tuple[Evidence, str]) -> Finding:
    """Name both sources, each with what it says; the finding stands at the one that is not shown."""
    (first, text), (second, said) = shown, other
    place = f"{first.source_file}:{first.line}"
    return finding(code, second.source_file, second.line, id=deal.id, shown=text, first=place, said=said)
