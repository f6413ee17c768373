"""Which stories are related, and why: a deal in common, or companies, of which rare ones say more than common ones."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log

from generator.link.dates import day_number
from generator.model import Related

MOST = 6
"""Related stories that one story shows."""

NEAREST = 20
"""Stories of one company or deal that are looked at: the nearest in time, so that the work grows with the stories."""

SAME_DEAL = 100_000
"""Weight of a deal in common: more than of any companies in common. A company weighs a thousand times the logarithm of
how rare it is, a whole number so that the order of adding does not matter."""

NAMED = 3
"""Companies that a reason names."""


@dataclass(frozen=True, slots=True)
class Topics:
    """What a story is about, as far as it relates it to others."""

    id: str
    """The story's id."""
    date: str | None
    """Its date."""
    companies: tuple[str, ...]
    """Ids of the companies that it names."""
    deals: tuple[str, ...]
    """Ids of its deals."""
    apart: tuple[str, ...] = ()
    """Ids of stories that are linked to it otherwise."""


def related_stories(stories: Sequence[Topics], names: Mapping[str, str]) -> dict[str, tuple[Related, ...]]:
    """The related stories of each story, nearest first, by id.

    :param stories: all of them.
    :param names: the name of each company, by id.
    """
    order = sorted(stories, key=lambda one: (day_number(one.date) if one.date else 0, one.id))
    shelves: dict[str, list[int]] = defaultdict(list)
    keys = [frozenset(_keys(story)) for story in order]
    for place in range(len(order)):
        for key in sorted(keys[place]):
            shelves[key].append(place)
    weight = {
        key: SAME_DEAL if key.startswith("deal ") else round(1_000 * log(1 + len(order) / len(shelf)))
        for key, shelf in shelves.items()
    }
    found = {}
    for place, story in enumerate(order):
        near = _near(place, (shelves[key] for key in keys[place]))
        common = {other: keys[place] & keys[other] for other in near if order[other].id not in story.apart}
        ranked = sorted(common, key=lambda other: _rank(common[other], weight, abs(place - other), order[other].id))
        found[story.id] = tuple(Related(order[one].id, _why(common[one], weight, names)) for one in ranked[:MOST])
    return found


def _keys(story: Topics) -> Iterable[str]:
    yield from (f"deal {one}" for one in story.deals)
    yield from (f"company {one}" for one in story.companies)


def _near(place: int, shelves: Iterable[Sequence[int]]) -> set[int]:
    """The stories that share something with the one at a place, of each shelf the nearest in time."""
    near: set[int] = set()
    for shelf in shelves:
        here = bisect_left(shelf, place)
        near.update(shelf[max(0, here - NEAREST // 2) : here + NEAREST // 2 + 1])
    return near - {place}


def _rank(common: Iterable[str], weight: Mapping[str, int], places: int, story: str) -> tuple[int, int, str]:
    return -sum(weight[key] for key in common), places, story


def _why(common: Iterable[str], weight: Mapping[str, int], names: Mapping[str, str]) -> str:
    """The reason, as a reader sees it; the rarest companies in common are named."""
    ranked = sorted(common, key=lambda key: (-weight[key], key))
    if ranked[0].startswith("deal "):
        return "same deal"
    *first, last = [names[key.removeprefix("company ")] for key in ranked[:NAMED]]
    return f"also about {', '.join(first)} and {last}" if first else f"also about {last}"
