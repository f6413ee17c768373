"""Tells why an article's name was taken for a company: each sign for and against it, and the words that bear it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.extract.companies.candidates import prior
from generator.extract.companies.judge import weigh
from generator.extract.companies.runs import read_units
from generator.extract.names import load_table

if TYPE_CHECKING:
    from generator.extract.companies.candidates import Candidate
    from generator.extract.companies.units import Reading, Unit
    from generator.extract.names import Names
    from generator.model import Article

_BEFORE, _AFTER = 40, 45
"""Characters of the text that are shown before a name and after it."""


@dataclass(frozen=True, slots=True)
class Sign:
    """Something that speaks for or against a name's being a company."""

    why: str
    """What it is, with an example, as ``cues.toml`` says it."""
    points: float
    """What it adds to the sum or takes off."""
    places: tuple[tuple[int, str], ...]
    """The passages in which it was seen, each with the words; empty for what holds of the whole article."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A name that an article alone can tell to be a company, and the sum of its signs."""

    name: str
    """The name."""
    start: float
    """The points that it begins with, before the article is read."""
    signs: tuple[Sign, ...]
    """Its signs, those that count most first."""

    @property
    def points(self) -> float:
        """The sum: above zero it is a company."""
        return self.start + sum(sign.points for sign in self.signs)


def explain_names(article: Article, names: Names) -> tuple[Verdict, ...]:
    """Why each name that an article may use for a company is one, or none; without those that the lexicon is sure of.

    :param article: the article.
    :param names: what is known of names.
    """
    readings = [read_units(index, passage, names) for index, passage in enumerate(article.passages)]
    weighed = (one for one in weigh(article, readings, names) if one.kind != "company")
    return tuple(_verdict(article, readings, candidate) for candidate in weighed)


def _verdict(article: Article, readings: list[Reading], candidate: Candidate) -> Verdict:
    signs = []
    for cue in candidate.cues:
        side, name = cue.split(".")
        units = [unit for unit, seen in candidate.seen if seen == cue]
        places = ((unit.passage, _words(article, readings[unit.passage], unit)) for unit in units)
        signs.append(Sign(load_table("cues")[side][name]["why"], candidate.counts(cue), tuple(dict.fromkeys(places))))
    signs.sort(key=lambda sign: (-abs(sign.points), sign.why))
    return Verdict(candidate.name, prior(candidate.kind), tuple(signs))


def _words(article: Article, reading: Reading, unit: Unit) -> str:
    """The words around a name, cut between words."""
    text, (start, end) = article.passages[unit.passage].text, reading.span(unit)
    before, after = text[max(0, start - _BEFORE) : start], text[end : end + _AFTER]
    if start > _BEFORE:
        before = f"…{before.partition(' ')[2]}"
    if end + _AFTER < len(text):
        after = f"{after.rpartition(' ')[0]}…"
    return before + text[start:end] + after
