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

NEAREST = 24
"""Stories of one company or deal that are looked at: the nearest in time, so that the work grows with the stories."""

SAME_DEAL = 100.0
"""Weight of a deal in common: more than of any companies in common."""

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
    for place, story in enumerate(order):
        for key in _keys(story):
            shelves[key].append(place)
    weight = {
        key: SAME_DEAL if key.startswith("deal ") else log(1 + len(order) / len(shelf))
        for key, shelf in shelves.items()
    }
    return {story.id: _nearest(place, order, shelves, weight, names) for place, story in enumerate(order)}


def _keys(story: Topics) -> Iterable[str]:
    yield from (f"deal {one}" for one in story.deals)
    yield from (f"company {one}" for one in story.companies)


def _nearest(
    place: int,
    order: Sequence[Topics],
    shelves: Mapping[str, Sequence[int]],
    weight: Mapping[str, float],
    names: Mapping[str, str],
) -> tuple[Related, ...]:
    mine = order[place]
    near: set[int] = set()
    for key in _keys(mine):
        shelf = shelves[key]
        here = bisect_left(shelf, place)
        near.update(shelf[max(0, here - NEAREST // 2) : here + NEAREST // 2 + 1])
    near.discard(place)
    keys = set(_keys(mine))
    scored = []
    for other in near:
        theirs = order[other]
        if theirs.id not in mine.apart:
            common = sorted(keys.intersection(_keys(theirs)), key=lambda key: (-weight[key], key))
            scored.append((-sum(weight[key] for key in common), abs(place - other), theirs.id, common))
    return tuple(Related(one, _why(common, names)) for _, _, one, common in sorted(scored)[:MOST])


def _why(common: Sequence[str], names: Mapping[str, str]) -> str:
    """The reason, as a reader sees it; the rarest companies in common are named."""
    if common[0].startswith("deal "):
        return "same deal"
    *first, last = [names[key.removeprefix("company ")] for key in common[:NAMED]]
    return f"also about {', '.join(first)} and {last}" if first else f"also about {last}"
