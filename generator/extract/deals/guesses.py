"""Tells where the words of a claim are somebody's guess, or where a side of it is hardly known to be a company."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from generator.model import PRINCIPAL_ROLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.extract.deals.reading import Reading
    from generator.model import Claim, DealType

_THINKER = (
    r"(?:analysts?|economists?|experts?|observers?|pundits?|commentators?|columnists?|strategists?|critics?|fans|"
    r"forecasters?|investors|shareholders|traders|bettors|gamblers|punters|bookmakers)"
)
_GUESS = r"(?:predict(?:s|ed)?|forecasts?|speculat(?:es?|ed)|reckons?|guess(?:es)?|wagers?|bets?)"
_BELIEF = rf"(?:{_GUESS}|thinks?|thought|believed?|believes|expect(?:s|ed)?|suspect(?:s|ed)?|hoped?|hopes)"
_OPINION = re.compile(
    rf"\b{_THINKER}(?: [\w.&’'-]+){{0,5}}? {_BELIEF}\b"
    rf"|\b{_GUESS} that\b"
    r"|\b[Ii](?:’d|'d| would)? (?:think|bet|guess|predict|expect|believe|suspect|reckon|hope)\b"
    r"|\bpredictions?\b[^.:]{0,40}:",
    re.IGNORECASE,
)
"""Words by which somebody who has no part in a deal gives an opinion on it."""
_OUTSIDER = re.compile(
    rf"\b{_THINKER}(?: [\w.&’'-]+){{0,5}}? (?:say|says|said|argue[sd]?|suggest(?:s|ed)?|wrote)\b", re.I
)
_POSSIBLE = re.compile(r"\b(?:could|may|might|would|should|will)\b", re.IGNORECASE)
_IF = re.compile(r",? (?:only )?(?:if|unless|provided|as long as)\b", re.IGNORECASE)
_CLEAR = 2
"""Times that a name must stand in an article to be more than a word that looks like one."""


def only_an_opinion(reading: Reading) -> str | None:
    """Somebody who has no part in the deal thinks, bets or forecasts that it is made."""
    end = reading.sentence.find(reading.claim.quote)
    words = reading.sentence[: end + len(reading.claim.quote)] if end >= 0 else reading.claim.quote
    found = _OPINION.search(words)
    if found is None and _POSSIBLE.search(reading.claim.quote):
        found = _OUTSIDER.search(words)
    return f"The words “{found[0]}” tell of an opinion or a forecast." if found else None


def on_a_condition(reading: Reading) -> str | None:
    """It could be made, the words say, if something else came about."""
    _, found, rest = reading.sentence.partition(reading.claim.quote)
    if reading.claim.status == "reported" and found and _POSSIBLE.search(found) and (condition := _IF.match(rest)):
        return f"The words go on with “{condition[0].strip(' ,')}”: they tell of what could be, on a condition."
    return None


def hardly_a_company(reading: Reading) -> str | None:
    """A side is named here alone, and little says that its name is a company's."""
    for name, times in reading.faint:
        if times < _CLEAR:
            return f"{name} is named in this sentence alone, and little says that it is a company."
    return None


def told_the_other_way(claims: Sequence[Claim]) -> dict[int, str]:
    """Claims whose sides other claims of their article turn around, unless more sentences have them this way.

    :param claims: the claims of an article.
    :returns: why each of them is unsure, by its index.
    """
    ways: dict[tuple[DealType, frozenset[str]], Counter[frozenset[tuple[str, str]]]] = defaultdict(Counter)
    sides = [_sides(claim) for claim in claims]
    for claim, side in zip(claims, sides, strict=True):
        ways[claim.type, _names(side)][side] += 1
    unsure = {}
    for number, (claim, side) in enumerate(zip(claims, sides, strict=True)):
        told = ways[claim.type, _names(side)]
        if any(other != side and times >= told[side] for other, times in told.items()):
            unsure[number] = "Other words of the article tell the same deal with its sides the other way round."
    return unsure


def _sides(claim: Claim) -> frozenset[tuple[str, str]]:
    return frozenset((one.role, one.name) for one in claim.parties if one.role in PRINCIPAL_ROLES[claim.type])


def _names(sides: frozenset[tuple[str, str]]) -> frozenset[str]:
    return frozenset(name for _, name in sides)
