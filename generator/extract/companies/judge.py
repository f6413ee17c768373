"""Weighs the cues of every name in an article: which are companies is the sum above zero."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from generator.extract.companies.candidates import distinct, gather, join_forms
from generator.extract.companies.context import cue_before, platform_cues
from generator.extract.companies.following import cue_after
from generator.extract.companies.lists import find_lists
from generator.extract.companies.shape import shape_cues
from generator.extract.names import load_table, load_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.extract.companies.candidates import Candidate, Candidates
    from generator.extract.companies.units import Reading, Unit
    from generator.extract.names import Names
    from generator.model import Article

_NO_COMPANY = frozenset({"place", "product", "event", "calendar", "institution", "person"})
_REPORTING = frozenset({"before.reporting", "after.reporting"})
_OF_PERSONS = frozenset({"shape.first-name", "shape.surname-alone", "shape.initials", "before.role"})
"""Signs that the last words of a full name are a surname."""
_SURE = 1.0
"""A name of this score speaks for the others of its list."""


def weigh(article: Article, readings: Sequence[Reading], names: Names) -> tuple[Candidate, ...]:
    """Every name that an article may use for a company, with its cues.

    :param article: the article.
    :param readings: its passages, cut into units.
    :param names: what is known.
    """
    candidates = gather(readings, names)
    lists = {reading.index: find_lists(reading) for reading in readings}
    for reading in readings:
        _add_cues(reading, lists[reading.index], candidates)
    _add_article_cues(article, readings, candidates)
    join_forms(readings, candidates)
    _add_person_cues(candidates)
    for units in (units for reading in readings for units in lists[reading.index]):
        _add_list_cues(units, candidates)
    return tuple(distinct(candidates))


@cache
def speaks_for_lists(cue: str) -> bool:
    """Whether a cue speaks for every name of the list that it stands at.

    :param cue: its name with its side.
    """
    side, name = cue.split(".")
    return side != "shape" and bool(load_table("cues")[side][name].get("lists"))


def _add_cues(reading: Reading, lists: tuple[tuple[Unit, ...], ...], candidates: Candidates) -> None:
    """Add to each candidate the cues of its places in a passage."""
    words = reading.words
    cues: dict[Unit, set[str]] = {}
    for before, unit in zip((None, *reading.units), reading.units, strict=False):
        around = (cue_before(words, unit.start), cue_after(words, unit.end))
        cues[unit] = {cue for cue in around if cue} | set(shape_cues(reading, unit, before))
    for units in lists:
        shared = {cue for unit in (units[0], units[-1]) for cue in cues[unit] if speaks_for_lists(cue)}
        for unit in units:
            cues[unit] |= shared
    for unit, found in cues.items():
        candidate = candidates.get(unit.name)
        if candidate is None or (candidate.kind == "publisher" and found & _REPORTING):
            continue
        candidate.cues.update(found)
        candidate.seen.extend((unit, cue) for cue in sorted(found))
        if candidate.kind == "social":
            candidate.cues.update(platform_cues(words, unit.start, unit.end))


def _add_article_cues(article: Article, readings: Sequence[Reading], candidates: Candidates) -> None:
    """Add the cues that need the whole article."""
    written = {word for reading in readings for word in reading.words.texts}
    for candidate in distinct(candidates):
        if any(article.passages[unit.passage].where == "title" for unit in candidate.units):
            candidate.mark("shape.in-title")
        if candidate.kind == "word" and all(_opens(readings[unit.passage], unit) for unit in candidate.units):
            candidate.mark("shape.only-first")
        if candidate.kind == "unknown" and " " not in candidate.name:
            low = candidate.name.lower()
            if written & {low, low.removesuffix("s")}:
                candidate.mark("shape.lower-case")
            if "shape.mid-sentence" not in candidate.cues and not any(
                readings[unit.passage].titled for unit in candidate.units
            ):
                candidate.mark("shape.only-first")
    if own := candidates.get(article.publisher or ""):
        own.mark("shape.own-publisher")


def _opens(reading: Reading, unit: Unit) -> bool:
    """Whether a known name is a word that begins a sentence anyway: ``Nothing``, ``Indeed``."""
    return unit.first and reading.words.texts[unit.start] in load_words("openers")


def _add_person_cues(candidates: Candidates) -> None:
    """Mark persons who are named by their surname later, and the surnames of persons."""
    full_names = [
        candidate for candidate in distinct(candidates) if candidate.kind == "unknown" and " " in candidate.name
    ]
    surnames: set[str] = set()
    for candidate in full_names:
        rest = candidate.name.split()[1:]
        surname = candidates.get(rest[-1])
        if surname and surname.open and "shape.plain-pair" in candidate.cues:
            candidate.mark("shape.surname-alone")
        if _OF_PERSONS & candidate.cues.keys():
            surnames.update(rest)
    for name in surnames & candidates.keys():
        if candidates[name].open and candidates[name].name == name:
            candidates[name].mark("shape.surname")


def _add_list_cues(units: tuple[Unit, ...], candidates: Candidates) -> None:
    """Let the sure names of a list speak for the others, and what is no company against them."""
    listed = {unit.name: candidates.get(unit.name) for unit in units}
    sure = {name for name, candidate in listed.items() if candidate and candidate.score > _SURE}
    no_company = {unit.name for unit in units if unit.kind in _NO_COMPANY}
    others = len(listed) - 1
    for name, candidate in listed.items():
        if candidate and others:
            if 2 * (len(sure) - (name in sure)) >= others:
                candidate.cues["shape.listed"] += 1
            elif 2 * (len(no_company) - (name in no_company)) >= others:
                candidate.cues["shape.listed-others"] += 1
