"""Weighs the cues of every name in an article and decides which are companies."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.extract.companies.cues import cue_after, cue_before, shape_cues, speaks_for_lists
from generator.extract.companies.lists import find_lists
from generator.extract.companies.units import COMPANY_KINDS
from generator.extract.names import load_table, load_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.extract.companies.units import Reading, Unit
    from generator.extract.names import Names
    from generator.model import Article


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
        """The prior of its kind and the weights of its cues; above zero it is a company."""
        table = load_table("cues")
        weights = (table[side][name]["weight"] for side, name in (cue.split(".") for cue in self.cues))
        return float(table["prior"][self.kind] + sum(weights))


def judge(article: Article, readings: Sequence[Reading], names: Names) -> tuple[Candidate, ...]:
    """The names of an article that are companies.

    :param article: the article.
    :param readings: its passages, cut into units.
    :param names: what is known.
    """
    candidates = _gather(readings, names)
    _add_own_cues(article, readings, candidates)
    _join_short_forms(candidates)
    _add_person_cues(candidates)
    _add_list_cues(readings, candidates)
    return tuple(candidate for candidate in candidates.values() if candidate.score > 0)


def _gather(readings: Iterable[Reading], names: Names) -> dict[str, Candidate]:
    """A candidate for each name, by name."""
    candidates: dict[str, Candidate] = {}
    for reading in readings:
        for unit in reading.units:
            if unit.kind in COMPANY_KINDS or unit.kind == "unknown":
                candidate = candidates.setdefault(unit.name, Candidate(unit.name, unit.kind))
                candidate.units.append(unit)
                if unit.kind == "company":
                    candidate.kind = "publisher" if names.sector(unit.name) == "publisher" else "company"
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
                if article.passages[unit.passage].where == "title":
                    candidate.cues["shape.in-title"] += 1


def _cues_of(reading: Reading, unit: Unit) -> set[str]:
    """The cues of one unit."""
    around = (cue_before(reading.words, unit.start), cue_after(reading.words, unit.end))
    return {cue for cue in around if cue} | set(shape_cues(reading, unit))


def _join_short_forms(candidates: dict[str, Candidate]) -> None:
    """Count a name's first words, used alone, as the name: ``Reflection`` for ``Reflection AI``."""
    for short in [candidate for candidate in candidates.values() if candidate.kind in ("unknown", "word")]:
        longer = _longer(short, candidates)
        if longer:
            longer.cues.update(short.cues)
            longer.units.extend(short.units)
            del candidates[short.name]


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
