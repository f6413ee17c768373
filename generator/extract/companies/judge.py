"""Weighs the cues of every name in an article and decides which are companies."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from generator.extract.companies.context import cue_after, cue_before, platform_cues
from generator.extract.companies.lists import find_lists
from generator.extract.companies.shape import shape_cues
from generator.extract.companies.units import COMPANY_KINDS
from generator.extract.names import load_table, load_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.extract.companies.units import Reading, Unit
    from generator.extract.names import Names
    from generator.model import Article


_OUTLETS = {"publisher": "publisher", "stock-media": "publisher", "social": "social"}
"""Sectors whose companies are mostly named as the place where something stands."""


@dataclass(slots=True)
class Candidate:
    """A name that an article may use for a company, with everything that speaks for and against it."""

    name: str
    """Canonical, or its words."""
    kind: str
    """``company``, ``publisher``, ``word`` or ``unknown``."""
    units: list[Unit] = field(default_factory=list)
    """Where it stands."""
    cues: Counter[str] = field(default_factory=Counter)
    """Its cues, with how often each."""

    @property
    def score(self) -> float:
        """The prior of its kind and the weights of its cues; above zero it is a company.

        A sign for counts whole wherever it stands; a sign against as far as it is usual.
        """
        weights = ((cue_weight(cue), seen) for cue, seen in self.cues.items())
        often = max(1, len(self.units))
        return prior(self.kind) + sum(w if w > 0 else w * min(1.0, seen / often) for w, seen in weights)


@cache
def cue_weight(cue: str) -> float:
    """The weight of a cue, by its name with its side."""
    side, name = cue.split(".")
    return float(load_table("cues")[side][name]["weight"])


@cache
def speaks_for_lists(cue: str) -> bool:
    """Whether a cue speaks for every name of the list that it stands at, by its name with its side."""
    side, name = cue.split(".")
    return bool(load_table("cues")[side][name].get("lists"))


@cache
def prior(kind: str) -> float:
    """What speaks for a name before its article is read."""
    return float(load_table("cues")["prior"][kind])


def weigh(article: Article, readings: Sequence[Reading], names: Names) -> tuple[Candidate, ...]:
    """Every name that an article may use for a company, with its cues.

    :param article: the article.
    :param readings: its passages, cut into units.
    :param names: what is known.
    """
    candidates = _gather(readings, names)
    _add_own_cues(article, readings, candidates)
    _join_short_forms(candidates)
    _add_person_cues(candidates)
    _add_list_cues(readings, candidates)
    return tuple(candidates.values())


def _gather(readings: Iterable[Reading], names: Names) -> dict[str, Candidate]:
    """A candidate for each name, by name."""
    candidates: dict[str, Candidate] = {}
    for reading in readings:
        for unit in reading.units:
            if unit.kind in COMPANY_KINDS or unit.kind == "unknown":
                kind = "company" if unit.kind == "brand" else unit.kind
                candidate = candidates.setdefault(unit.name, Candidate(unit.name, kind))
                candidate.units.append(unit)
                if unit.kind == "company":
                    candidate.kind = _OUTLETS.get(names.sector(unit.name) or "", "company")
    return candidates


def _add_own_cues(article: Article, readings: Iterable[Reading], candidates: dict[str, Candidate]) -> None:
    """Add to each candidate the cues of its places."""
    for reading in readings:
        cues = {unit: _cues_of(reading, unit) for unit in reading.units}
        for units in find_lists(reading):
            shared = {
                cue
                for unit in (units[0], units[-1])
                for cue in cues[unit]
                if not cue.startswith("shape.") and speaks_for_lists(cue)
            }
            for unit in units:
                cues[unit] |= shared
        for unit, found in cues.items():
            if candidate := candidates.get(unit.name):
                candidate.cues.update(found)
                if candidate.kind == "social":
                    candidate.cues.update(platform_cues(reading.words, unit.start, unit.end))
                if article.passages[unit.passage].where == "title":
                    candidate.cues["shape.in-title"] += 1
    if own := candidates.get(article.publisher or ""):
        own.cues["shape.own-publisher"] = len(own.units)


def _cues_of(reading: Reading, unit: Unit) -> set[str]:
    """The cues of one unit."""
    around = (cue_before(reading.words, unit.start), cue_after(reading.words, unit.end))
    return {cue for cue in around if cue} | set(shape_cues(reading, unit))


def _join_short_forms(candidates: dict[str, Candidate]) -> None:
    """Count a name's first words, used alone, as the name: ``Reflection`` for ``Reflection AI``."""
    for short in [candidate for candidate in candidates.values() if candidate.kind in ("unknown", "word")]:
        _join_domain(short, candidates)
    for short in [candidate for candidate in candidates.values() if candidate.kind in ("unknown", "word")]:
        longer = _longer(short, candidates)
        if longer:
            longer.cues.update(short.cues)
            longer.units.extend(short.units)
            del candidates[short.name]


def _join_domain(full: Candidate, candidates: dict[str, Candidate]) -> None:
    """Count a name written as an address as the name without the ending: ``Acme.ai`` for ``Acme``."""
    base, dot, _ = full.name.rpartition(".")
    plain = candidates.get(base) if dot else None
    if plain and plain is not full:
        plain.cues.update(full.cues)
        plain.units.extend(full.units)
        del candidates[full.name]


def _longer(short: Candidate, candidates: dict[str, Candidate]) -> Candidate | None:
    """The one candidate that a name begins."""
    if len(short.name) < 3:
        return None
    found = [other for other in candidates.values() if other.name.startswith(short.name + " ")]
    return found[0] if len(found) == 1 else None


def _add_person_cues(candidates: dict[str, Candidate]) -> None:
    """Mark the surnames of persons."""
    surnames = {
        candidate.name.split()[-1]
        for candidate in candidates.values()
        if candidate.kind == "unknown"
        and " " in candidate.name
        and candidate.score < 0
        and candidate.name.split()[0] in load_words("persons")
    }
    for candidate in candidates.values():
        if candidate.name in surnames and candidate.kind != "company":
            candidate.cues["shape.surname"] += 1


def _add_list_cues(readings: Iterable[Reading], candidates: dict[str, Candidate]) -> None:
    """Let the sure names of a list speak for the others."""
    for reading in readings:
        for units in find_lists(reading):
            for unit in units:
                candidate = candidates.get(unit.name)
                if candidate is None:
                    continue
                others = [other for other in units if other.name != unit.name]
                good = sum((c := candidates.get(other.name)) is not None and c.score > 1 for other in others)
                bad = sum(other.kind in ("place", "product", "event", "calendar", "institution") for other in others)
                if good and good >= 0.5 * len(others):
                    candidate.cues["shape.listed"] += 1
                elif bad and bad >= 0.5 * len(others):
                    candidate.cues["shape.listed-others"] += 1
