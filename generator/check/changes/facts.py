"""The facts of a deal, a company and a story, before and after, each with the words that prove it."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterator, Mapping
from dataclasses import replace

from generator.check.changes.proofs import SPEAKER, proofs
from generator.check.changes.records import Fact, Thing, Value
from generator.check.changes.side import Side
from generator.model import Company, Deal, Money, Story

DEAL_FACTS = ("type", "status", "date", "amount", "valuation", "round", "place", "term", "capacity")
COMPANY_FACTS = ("former_names", "website", "ticker", "country", "sector")
"""What only a file of the company says."""
STORY_FACTS = ("title", "date", "publisher", "author", "original_url", "topics")

Said = tuple[str, Value, Hashable]
"""A fact's name, its value as shown, and what is compared of it: a set where it has many parts."""


def facts_changed(before: Thing, after: Thing, old: Side, new: Side) -> tuple[Fact, ...]:
    """Compare the facts of one thing.

    What changes with another thing (the name of a party, the file of a source) is a fact of that thing alone; but who
    says so, and where, is a fact of a deal.

    :param before: as it was.
    :param after: as it is.
    :param old: the site as it was.
    :param new: the site as it is.
    """
    found = []
    if isinstance(before, Deal) and isinstance(after, Deal):
        before = _as_called_now(before, after, old, new)
    said, says = _said(before, old, after, new), _said(after, new, before, old)
    for (name, was, key), (_, now, key_now) in zip(said, says, strict=True):
        if key != key_now:
            proved = proofs(before, name, _only(key, key_now), old), proofs(after, name, _only(key_now, key), new)
            found.append(Fact(name, was, now, *proved))
    return tuple(found)


def _as_called_now(before: Deal, after: Deal, old: Side, new: Side) -> Deal:
    """A deal whose parties, as far as they stay, have the ids and names that they have now."""
    there = {new.party(one): one for one in after.parties}
    return replace(before, parties=tuple(there.get(old.party(one), one) for one in before.parties))


def _only(one: Hashable, other: Hashable) -> frozenset[Hashable]:
    """The parts of a fact that one side alone has."""
    return one - other if isinstance(one, frozenset) and isinstance(other, frozenset) else frozenset()


def _said(thing: Thing, side: Side, other: Thing, there: Side) -> Iterator[Said]:
    """Every fact of a thing, in an order that its kind gives; the same of the other side tells names apart."""
    if isinstance(thing, Deal):
        return _deal(thing, side, {there.source(one) for one in (other.evidence if isinstance(other, Deal) else ())})
    if isinstance(thing, Company):
        return _company(thing)
    return _story(thing, side, there.company_ids(other.companies if isinstance(other, Story) else ()))


def _deal(deal: Deal, side: Side, there: Collection[str]) -> Iterator[Said]:
    """The facts of a deal; whose words they are only of sources that the other side has too, for others are new."""
    for name in DEAL_FACTS:
        value = getattr(deal, name)
        yield name, value, figure(value) if isinstance(value, Money) else value
    yield "parties", deal.parties, frozenset(map(side.party, deal.parties))
    files = tuple(sorted({one.source_file for one in deal.evidence}))
    yield "sources", files, frozenset(side.source(one) for one in deal.evidence)
    kept = [one for one in deal.evidence if side.source(one) in there]
    for name in SPEAKER:
        said = frozenset(value for one in kept if (value := getattr(one, name)))
        yield name, tuple(sorted(said)), said


def figure(amount: Money) -> Hashable:
    """What an amount says, in whatever words.

    :param amount: the amount of a deal.
    """
    return amount.text if amount.value is None else (amount.value, amount.currency, amount.qualifier)


def _company(company: Company) -> Iterator[Said]:
    yield "name", company.name, company.name
    yield "aliases", company.aliases, frozenset({company.name, *company.aliases})
    for name in COMPANY_FACTS:
        value = getattr(company.stated, name, None) or None
        yield name, value, _in_any_order(value)


def _story(story: Story, side: Side, there: Mapping[str, str]) -> Iterator[Said]:
    for name in STORY_FACTS:
        value = getattr(story.article, name) or None
        yield name, value, _in_any_order(value)
    yield "companies", side.names(story.companies, there), frozenset(map(side.company, story.companies))


def _in_any_order(value: str | tuple[str, ...] | None) -> Hashable:
    """What is compared of a value: the order of a list says nothing."""
    return frozenset(value) if isinstance(value, tuple) else value
