"""Reads the words before a name as cues: signs for or against its being a company.

The cues, their weights and their words are data: ``lexicon/cues.toml``. The longest phrase at the name counts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.companies.cue_words import (
    LONGEST,
    NEAR,
    QUOTES,
    nouns,
    phrases,
    platform_words,
    plurals,
    word_list,
)
from generator.extract.companies.units import word_set

if TYPE_CHECKING:
    from generator.extract.words import Words

_SKIPPED = 3
"""So many describing words are skipped between a phrase and the name: ``acquired fast-growing X``."""
_WIDE = 12
"""So many words before a name are searched for the money that comes from it."""
_LIKE = frozenset({"like", "including", "include", "includes", "included", "are", "namely", ":"})
_CALLED = frozenset({"called", "named", "dubbed"})
_AFTER_NOUN = frozenset({"behind", "is", "was", ","})
"""What may stand between a noun and a name that it is said of."""
_WITH_ARTICLE = frozenset({"party", "money", "source"})
"""Cues that hold with an article too: ``a deal with the Associated Press``."""
_TRADES = frozenset({"acquire", "acquires", "acquired", "acquiring", "acquisition", "buy", "buys", "bought", "buying"})
_NOUNS = (
    ("person", "role"),
    ("body", "body"),
    ("product", "product-called"),
    ("company", "company-noun"),
    ("either", "either-noun"),
)
"""The cue of each kind of noun that stands right before a name; the first that holds counts."""
_LISTED = (("company", "companies-like"), ("product", "product-list"))
"""The cue of names given as examples of each kind of noun."""


def cue_before(words: Words, start: int) -> str | None:
    """The cue of the words before a name, if any.

    :param words: of the passage.
    :param start: index of the name's first word.
    """
    end = _back_over(words, start, QUOTES, start)
    if not end:
        return None
    last = words.lowers[end - 1]
    if last == "'s" or (last == "'" and end > 1 and words.glued(end - 1) and words.lowers[end - 2].endswith("s")):
        return "before.owned"
    found = _phrase(words, end, 2) or _noun(words, end) or _phrase(words, end, 1)
    if found is None:
        further = _back_over(words, end, word_set("describing_words"), _SKIPPED)
        found = _phrase(words, further, 1) if further < end else None
    if last == "the" and (party := _phrase(words, end - 1, 1)) in _WITH_ARTICLE:
        found = party
    if last in ("from", "in") and found in ("example", "in"):
        found = _money(words, end - 1, last) or found
    return found and f"before.{found}"


def _back_over(words: Words, end: int, skipped: frozenset[str], most: int) -> int:
    """The index to which words of a set reach back, at most so many."""
    at = end
    while at and end - at < most and words.lowers[at - 1] in skipped:
        at -= 1
    return at


def _phrase(words: Words, end: int, shortest: int) -> str | None:
    """The cue of the longest phrase that ends at a place; commas within do not count."""
    near = words.lowers[max(0, end - LONGEST) : end]
    if "," in near[:-1]:
        near = [word for word in near[:-1] if word != ","] + near[-1:]
    for length in range(len(near), shortest - 1, -1):
        if cue := phrases("before").get(" ".join(near[-length:])):
            return cue
    return None


def _noun(words: Words, end: int) -> str | None:
    """The cue of a noun before a name: ``startup X``, ``companies like X``, ``an app called X``."""
    lowers = words.lowers
    last, before = lowers[end - 1], lowers[end - 2] if end > 1 else ""
    if last in _CALLED or (before == "known" and last == "as"):
        return _called(lowers[max(0, end - 1 - NEAR) : end - 1])
    if last in _LIKE or (before == "such" and last == "as"):
        return _examples(words, _back_over(words, end - 1, frozenset({",", "such"}), 2))
    if last in _AFTER_NOUN:
        return _noun_and(lowers, end, last, before)
    if last in nouns("product") and _TRADES.intersection(lowers[max(0, end - 1 - NEAR) : end - 1]):
        return "party"
    if last in word_list("modifiers") and words.texts[end - 1] != last and end > 1:
        return None  # ``Business Process Automation``
    return next((cue for kind, cue in _NOUNS if last in nouns(kind)), None) or _plural(lowers, end)


def _noun_and(lowers: list[str], end: int, last: str, before: str) -> str | None:
    """The cue of a noun with one word after it: ``the startup, X``, ``its rival is X``, ``the studio behind X``."""
    if last == "behind":
        made = before in nouns("company") | plurals("company") | word_list("makers")
        return "product-called" if made else None
    if before not in nouns("company"):
        return None
    if last == ",":
        return "company-noun" if lowers[end - 3 : end - 2] not in ([","], ["and"]) else None
    return "companies-like"


def _plural(lowers: list[str], end: int) -> str | None:
    """The cue of a plural right before a name: ``startups X and Y``; not ``the ex-Acme operators X and Y``."""
    if lowers[end - 1] not in plurals("company"):
        return None
    return "role" if word_list("once").intersection(lowers[max(0, end - NEAR) : end - 1]) else "companies-like"


def _examples(words: Words, at: int) -> str | None:
    """The cue of names that are examples of what the word before a place says."""
    noun = words.lowers[at - 1] if at else ""
    return next((cue for kind, cue in _LISTED if noun in plurals(kind)), None)


def _called(near: list[str]) -> str:
    """The cue of what is called so, by the nearest noun before; what a company releases is its product."""
    for at in range(len(near) - 1, -1, -1):
        if near[at] in nouns("product"):
            return "product-called"
        if near[at] in nouns("company"):
            return "product-called" if word_list("releases").intersection(near[:at]) else "called"
    return "launched"


def _money(words: Words, end: int, last: str) -> str | None:
    """Whether a sum or a round comes from a name or goes into it: ``a $2 million Series A from X``."""
    near = words.lowers[max(0, end - _WIDE) : end]
    verbs = word_list("raises" if last == "from" else "invests")
    spent = next((at for at, word in enumerate(near) if word in verbs), None)
    if last == "from" and (word_list("rounds").intersection(near[-1:]) or near[-2:-1] == ["series"]):
        return "money"
    summed = spent is not None and word_list("sums").intersection(near[spent:])
    clean = spent is not None and not {".", ";", ":", ","}.intersection(near[spent:])
    return ("money" if last == "from" else "party") if summed and clean else None


def platform_cues(words: Words, start: int, end: int) -> set[str]:
    """The cues of a platform that is only the place where something is posted.

    :param words: of the passage.
    :param start: index of the name's first word.
    :param end: index after its last.
    """
    near = {"before": words.lowers[start - 1] if start else "", "after": "".join(words.lowers[end : end + 1])}
    return {f"{side}.platform" for side, word in near.items() if word in platform_words(side)}
