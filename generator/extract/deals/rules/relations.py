"""Tells relations that last, and quarrels about them, from an agreement that was made."""

from __future__ import annotations

import re

from generator.extract.deals.registry import plural
from generator.extract.deals.statement import Statement
from generator.extract.deals.words import word_set

_HAVING = word_set("have hold maintain keep manage count")
_COUNTED = re.compile(
    r"\b(?:(?:tens|dozens|hundreds|thousands|scores|a (?:number|handful|host|range|series)) of|many|several|numerous|"
    r"multiple|various|countless|existing|other|\d+|two|three|four|five|six|seven|eight|nine|ten|a dozen)"
    r"(?: (?!with\b)[\w-]+){0,2}$",
    re.IGNORECASE,
)
_MANY = re.compile(r"\b(?:tens|dozens|hundreds|thousands|scores|countless|numerous)(?: of)?(?: [\w-]+){0,2}$", re.I)
_QUARREL = re.compile(
    r"\b(?:disputes?|disagreements?|stand-?offs?|row|feud|spat|blackouts?|impasse|deadlock|quarrel|clash(?:es)?|fight)"
    r" (?:\S+ ){0,6}?(?:over|about|on|surrounding|regarding|involving|concerning)(?: \S+){0,5}$",
    re.IGNORECASE,
)


def is_standing(said: Statement) -> bool:
    """Whether a noun means the sum of many agreements that somebody has, or one that two quarrel about.

    :param said: a statement of a noun.
    """
    word = said.frame.clause.tokens[said.frame.at]
    before = " ".join(token.text for token in said.sentence if token.start < word.start)
    if _QUARREL.search(before):
        return True
    if word.low != plural(said.word):
        return False
    return bool(_MANY.search(before) or (said.frame.light in _HAVING and _COUNTED.search(before)))
