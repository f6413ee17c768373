"""Reads what stands around a unit as cues: named signs for or against its being a company.

The cues, their weights and their words are data: ``lexicon/cues.toml``.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from generator.extract.companies.units import word_set
from generator.extract.names import load_table, load_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.extract.companies.units import Reading, Unit
    from generator.extract.words import Words

_LONGEST = 6
"""Words of the longest phrase that is looked up on a side."""
_LIKE = frozenset(
    {
        "like",
        "including",
        "include",
        "includes",
        "included",
        "are",
        "namely",
        "called",
        "named",
        "from",
        "with",
        "and",
        "for",
    }
)
_CALLED = frozenset({"called", "named", "dubbed", "known"})
_ARTICLES = frozenset({"a", "an", "the", "another", "one", "its", "our", "your"})
_QUOTES = frozenset('"“”‘')
_STOPS = frozenset(".;:!?()")


@cache
def phrases(side: str) -> dict[str, str]:
    """The phrases of a side (``before`` or ``after``) with the cue that each is."""
    return {phrase: cue for cue, row in load_table("cues")[side].items() for phrase in row["words"]}


@cache
def nouns(kind: str) -> frozenset[str]:
    """The nouns of a kind: ``company``, ``person`` or ``product``."""
    return frozenset(load_table("cues")["nouns"][kind])


@cache
def plurals() -> frozenset[str]:
    """The nouns for companies in the plural."""
    return frozenset(noun[:-1] + "ies" if noun.endswith("y") else noun + "s" for noun in nouns("company"))


@cache
def speaks_for_lists(cue: str) -> bool:
    """Whether a cue speaks for every name of the list that it stands at.

    :param cue: its name with its side, ``before.money``.
    """
    side, name = cue.split(".")
    return bool(load_table("cues")[side][name].get("lists"))


def cue_before(words: Words, start: int) -> str | None:
    """The cue of the words before a unit, if any.

    :param words: of the passage.
    :param start: index of the unit's first word.
    """
    end = start
    while end and words.texts[end - 1] in _QUOTES:
        end -= 1
    if not end:
        return None
    last = words.lowers[end - 1]
    if last == "'s":
        return "before.owned"
    if cue := _noun_before(words, end, last):
        return cue
    for length in range(min(_LONGEST, end), 0, -1):
        cue = phrases("before").get(" ".join(words.lowers[end - length : end]))
        if cue:
            return f"before.{cue}"
    if last in _ARTICLES or last in ("this", "that"):
        return "before.article"
    return None


def _noun_before(words: Words, end: int, last: str) -> str | None:
    """The cue of a noun before a unit: ``startup X``, ``companies like X``, ``an app called X``."""
    lowers = words.lowers
    if last in nouns("company") and words.texts[end - 1].islower():
        return "before.company-noun" if last not in nouns("person") else None
    if last == "-" and end > 1 and lowers[end - 2] == "ex":
        return "before.former-employer"
    if last in _LIKE or (last == "as" and end > 1 and lowers[end - 2] == "such") or last == ":":
        at = end - (2 if last == "as" else 1)
        while at > 0 and lowers[at - 1] in (",", "-", "called", "such"):
            at -= 1
        if at > 0 and lowers[at - 1] in plurals() and last not in ("with", "and", "for"):
            return "before.companies-like"
    if last in _CALLED or (last == "as" and end > 1 and lowers[end - 2] == "known"):
        near = lowers[max(0, end - 7) : end - 1]
        for word in reversed(near):
            if word in nouns("company"):
                return "before.called"
            if word in nouns("product"):
                return "before.product-called"
    if last in plurals():
        return "before.companies-like"
    if last in nouns("person"):
        return "before.role"
    if last in nouns("product"):
        return "before.product-called"
    return None


def cue_after(words: Words, end: int) -> str | None:
    """The cue of the words after a unit, if any.

    :param words: of the passage.
    :param end: index after the unit's last word.
    """
    while end < len(words.texts) and words.texts[end] in _QUOTES:
        end += 1
    if end >= len(words.texts):
        return None
    first = words.lowers[end]
    if first == "-" and not words.glued(end):
        return None
    if first[0].isdigit():
        return "after.number"
    for length in range(min(_LONGEST, len(words.texts) - end), 0, -1):
        cue = phrases("after").get(" ".join(words.lowers[end : end + length]))
        if cue:
            return f"after.{cue}"
    if first in nouns("product"):
        return "after.product"
    return _apposition(words, end, first)


def _apposition(words: Words, end: int, first: str) -> str | None:
    """What a unit is said to be after it: ``X, a maker of chips``, ``X is a startup``."""
    if first not in (",", "is", "was", "—", "–", "("):
        return None
    rest = words.lowers[end + 1 : end + 14]
    if not rest or rest[0] not in _ARTICLES:
        return None
    for at, word in enumerate(rest[1:], 1):
        if word in nouns("company") and (at + 1 >= len(rest) or rest[at + 1] not in nouns("person")):
            return "after.apposition"
        if word in nouns("person"):
            return "after.person"
        if word in nouns("product"):
            return "after.product"
        if word in _STOPS or word in (",", "that", "which", "who", "of", "for", "in", "to", "with"):
            return None
    return None


def shape_cues(reading: Reading, unit: Unit) -> Iterator[str]:
    """The cues of how a unit is written.

    :param reading: the passage.
    :param unit: one of its units.
    """
    words = reading.words
    texts = words.texts[unit.start : unit.end]
    if unit.legal:
        yield "shape.legal-form"
    if unit.kind != "unknown":
        return
    if len(texts) > 1 and texts[-1] in word_set("company_words") and not (unit.legal and len(texts) == 2):
        yield "shape.company-word"
    elif any(word in word_set("institution_words") for word in texts):
        yield "shape.institution"
    if any(mark in texts[-1] for mark in (".ai", ".AI", ".io", ".com", ".co")):
        yield "shape.domain"
    if any(word[1:].lower() != word[1:] and not word.isupper() for word in texts):
        yield "shape.inner-capital"
    if len(texts) == 1 and texts[0].isupper() and len(texts[0]) < 6:
        yield "shape.acronym"
    if len(texts) > 1 and texts[0] in load_words("persons"):
        yield "shape.first-name"
    if len(texts) > 4:
        yield "shape.long"
    before = next((other for other in reading.units if other.end == unit.start), None)
    if before and before.kind in ("company", "word"):
        yield "shape.after-company"
    if not unit.first and not reading.titled:
        yield "shape.mid-sentence"
