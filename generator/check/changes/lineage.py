"""What became of each thing when ids alone do not tell.

A thing that stays is known beforehand, mostly by its id. When one goes or comes, its keys tell where to and where from:
the files of a story, the names of a company, the words under a deal. Only keys that moved count, those that a thing
gained or gave up, so that a sentence which proves two deals does not join them when one of them goes.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass

Keys = Mapping[str, frozenset[Hashable]]
"""The keys of things, by id."""


@dataclass(frozen=True, slots=True)
class Step:
    """What became of things: none before, they are new; none after, they are gone; else the first became the first."""

    before: tuple[str, ...]
    """Ids."""
    after: tuple[str, ...]
    """Ids."""


def trace(before: Keys, after: Keys, stays: Mapping[str, str], told: Mapping[str, str]) -> tuple[Step, ...]:
    """Say what became of every thing.

    One that is gone went to the thing that gained most of its keys; a new one to which none went came from the one
    that gave up most. Of equals it is the one whose id shares most words, then the first from A to Z.

    :param before: the keys of things as they were.
    :param after: the keys of things as they are.
    :param stays: the id that each thing which stays has now.
    :param told: where an id went, by a person's word.
    """
    was = {new: old for old, new in stays.items()}
    gained = {one: keys - before[was[one]] if one in was else keys for one, keys in after.items()}
    given = {one: keys - after[stays[one]] if one in stays else keys for one, keys in before.items()}
    heirs = {one: _heir(one, before, gained, told) for one in sorted(before.keys() - stays.keys())}
    sources = {one: [was[one]] if one in was else [] for one in sorted(after)}
    for one, heir in heirs.items():
        if heir is not None:
            sources[heir].append(one)
    origins = {one: _nearest(one, after[one], given) for one, some in sources.items() if not some}
    ended = (Step((one,), ()) for one, heir in heirs.items() if heir is None)
    return (*_steps(sources, origins), *ended)


def _steps(sources: Mapping[str, list[str]], origins: Mapping[str, str | None]) -> Iterator[Step]:
    """Yield what led to each thing that is there; what one thing was split into comes as one step."""
    parts: dict[str, list[str]] = {}
    for one, origin in origins.items():
        if origin is None:
            yield Step((), (one,))
        else:
            parts.setdefault(origin, []).append(one)
    for one, some in sources.items():
        if len(some) == 1:  # what else came of a thing stands with the page that goes on for it
            yield Step((some[0],), (one, *parts.pop(some[0], ())))
        elif some:
            yield Step(tuple(some), (one,))
            yield from (Step((source,), (one, *parts.pop(source))) for source in some if source in parts)


def _heir(one: str, before: Keys, gained: Keys, told: Mapping[str, str]) -> str | None:
    """Where an id that is gone went."""
    return told[one] if told.get(one) in gained else _nearest(one, before[one], gained)


def _nearest(one: str, keys: frozenset[Hashable], others: Keys) -> str | None:
    """The other with most of the keys; none where no other has any."""
    ranked = ((-len(keys & some), -_likeness(one, other), other) for other, some in others.items() if keys & some)
    return min(ranked, default=(0, 0, None))[2]


def _likeness(one: str, other: str) -> int:
    """How many words two ids share."""
    return len({*one.split("-")} & {*other.split("-")})
