"""Finds the companies that an article names, each place of each, and the other forms that it uses for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.companies.judge import weigh
from generator.extract.companies.runs import read_units
from generator.model import Mention

if TYPE_CHECKING:
    from generator.extract.companies.candidates import Candidate
    from generator.extract.companies.units import Reading, Unit
    from generator.extract.names import Names
    from generator.model import Article

_FAINT = 1.0
"""A discovered name of one word whose signs add up to less may well be none of a company."""


def find_mentions(article: Article, names: Names) -> tuple[tuple[Mention, ...], tuple[tuple[str, str], ...]]:
    """The companies that an article names.

    :param article: the article.
    :param names: what is known of names.
    :returns: every mention in the order of the text, and the (other form, name) pairs met, A to Z.
    """
    readings = [read_units(index, passage, names) for index, passage in enumerate(article.passages)]
    mentions = [
        _mention(article, readings[unit.passage], unit, candidate)
        for candidate in weigh(article, readings, names)
        if candidate.score > 0
        for unit in candidate.units
    ]
    mentions.sort(key=lambda mention: (mention.passage, mention.start))
    aliases = {(mention.text, mention.company) for mention in mentions if mention.text != mention.company}
    return tuple(mentions), tuple(sorted(aliases))


def _mention(article: Article, reading: Reading, unit: Unit, candidate: Candidate) -> Mention:
    """The mention that a unit of an accepted candidate is."""
    start, end = reading.span(unit)
    text = article.passages[unit.passage].text[start:end]
    known = candidate.kind != "unknown"
    faint = not known and " " not in candidate.name and candidate.score < _FAINT
    return Mention(candidate.name, text, unit.passage, start, end, known, faint)
