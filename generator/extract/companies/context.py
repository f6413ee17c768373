"""Reads the words before and after a name as cues: signs for or against its being a company.

The cues, their weights and their words are data: ``lexicon/cues.toml``. The longest phrase that stands at the name counts.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from generator.extract.names import load_table

if TYPE_CHECKING:
    from generator.extract.words import Words

_LONGEST = 6
"""Words of the longest phrase that is looked up on a side."""
_SKIPPED = 3
"""So many words of description are skipped between a phrase and the name: ``acquired the coding startup X``."""
_REACH = 12
"""So many words after a name are searched for what it is said to be."""
_LIKE = frozenset({"like", "including", "include", "includes", "included", "are", "namely", ":"})
_CALLED = frozenset({"called", "named", "dubbed"})
_ARTICLES = frozenset({"a", "an", "the", "another", "one", "its", "our", "your"})
_DESCRIBES = frozenset(
    {
        "the",
        "a",
        "an",
        "its",
        "their",
        "his",
        "her",
        "fellow",
        "new",
        "existing",
        "early",
        "longtime",
        "other",
        "major",
        "popular",
        "tech",
        "ai",
        "giant",
        "giants",
        "fast",
        "growing",
        "leading",
        "french",
        "german",
        "chinese",
        "indian",
        "israeli",
        "japanese",
        "british",
        "european",
        "american",
        "u.s.",
        "us",
        "uk",
        "-",
    }
)
_GOES_ON = frozenset({"behind", "that", "which", "known", "founded", "making", "building", "developing"})
"""What follows ``X, the company``, if it says what X is and does not begin a clause."""
_QUOTES = frozenset('"“”‘')
_STOPS = frozenset(".;:!?()") | {",", "that", "which", "who", "of", "for", "in", "to", "with"}
_TRADES = frozenset(
    {
        "acquire",
        "acquires",
        "acquired",
        "acquiring",
        "acquisition",
        "buy",
        "buys",
        "bought",
        "buying",
        "purchase",
        "purchased",
    }
)


@cache
def phrases(side: str) -> dict[str, str]:
    """The phrases of a side (``before`` or ``after``), each with its cue."""
    return {
        phrase: cue for cue, row in load_table("cues")[side].items() for phrase in row["words"] if cue not in _OF_KIND
    }


@cache
def platform_phrases(side: str) -> frozenset[str]:
    """The phrases of a side that stand at a platform where something is posted."""
    return frozenset(load_table("cues")[side]["platform"]["words"])


_OF_KIND = frozenset({"platform"})
"""Cues that are looked for at names of one kind only."""


@cache
def nouns(kind: str) -> frozenset[str]:
    """The nouns of a kind: ``company``, ``person`` or ``product``."""
    return frozenset(load_table("cues")["nouns"][kind])


@cache
def plurals() -> frozenset[str]:
    """The nouns for companies in the plural."""
    return frozenset(noun[:-1] + "ies" if noun.endswith("y") else noun + "s" for noun in nouns("company"))


def cue_before(words: Words, start: int) -> str | None:
    """The cue of the words before a name, if any.

    :param words: of the passage.
    :param start: index of the name's first word.
    """
    end = _back_over(words, start, _QUOTES, start)
    if not end:
        return None
    if words.lowers[end - 1] == "'s":
        return "before.owned"
    found = _phrase_before(words, end, 2) or _noun_before(words, end) or _phrase_before(words, end, 1)
    if found is None and (further := _back_over(words, end, _DESCRIBES, _SKIPPED)) not in (0, end):
        found = _phrase_before(words, further, 1)
    return found and f"before.{found}"


def _back_over(words: Words, end: int, skipped: frozenset[str], most: int) -> int:
    """The index to which words of a set reach back."""
    at = end
    while at and end - at < most and words.lowers[at - 1] in skipped:
        at -= 1
    return at


def _phrase_before(words: Words, end: int, shortest: int) -> str | None:
    """The cue of the longest phrase that ends at a place; commas within do not count."""
    near = words.lowers[max(0, end - _LONGEST) : end]
    if "," in near[:-1]:
        near = [word for word in near[:-1] if word != ","] + near[-1:]
    for length in range(len(near), shortest - 1, -1):
        cue = phrases("before").get(" ".join(near[-length:]))
        if cue:
            return cue
    return None


def _noun_before(words: Words, end: int) -> str | None:
    """The cue of a noun before a name: ``startup X``, ``companies like X``, ``an app called X``."""
    lowers = words.lowers
    last, before = lowers[end - 1], lowers[end - 2] if end > 1 else ""
    if last in _CALLED or (before == "known" and last == "as"):
        return _called(lowers[max(0, end - 7) : end - 1])
    if last == "," and before in nouns("company"):
        return "company-noun" if lowers[end - 3 : end - 2] not in ([","], ["and"]) else None
    if last in _LIKE or (before == "such" and last == "as"):
        at = _back_over(words, end - 1, frozenset({",", "such"}), 2)
        return "companies-like" if at and lowers[at - 1] in plurals() else None
    if last in nouns("person"):
        return "role"
    if last in nouns("product"):
        return "party" if _TRADES.intersection(lowers[max(0, end - 7) : end - 1]) else "product-called"
    if last in nouns("company"):
        return "company-noun"
    if last in nouns("either"):
        return "either-noun"
    return "companies-like" if last in plurals() else None


def _called(near: list[str]) -> str | None:
    """What something that is called so is, by the nearest noun before."""
    for word in reversed(near):
        if word in nouns("product"):
            return "product-called"
        if word in nouns("company"):
            return "called"
    return "launched"


def cue_after(words: Words, end: int) -> str | None:
    """The cue of the words after a name, if any.

    :param words: of the passage.
    :param end: index after the name's last word.
    """
    while end < len(words.texts) and words.texts[end] in _QUOTES:
        end += 1
    if end >= len(words.texts):
        return None
    first = words.lowers[end]
    if first[0].isdigit():
        return "after.number"
    for length in range(min(_LONGEST, len(words.texts) - end), 0, -1):
        cue = phrases("after").get(" ".join(words.lowers[end : end + length]))
        if cue and (first != "-" or words.glued(end)):
            return f"after.{cue}"
    if first in nouns("product"):
        return "after.product"
    return _apposition(words, end)


def _apposition(words: Words, end: int) -> str | None:
    """What a name is said to be after it: ``X, a maker of chips``, ``X is a startup``."""
    rest = words.lowers[end + 1 : end + _REACH]
    if words.lowers[end] not in (",", "is", "was", "—", "–", "(") or not rest or rest[0] not in _ARTICLES:
        return None
    for at, word in enumerate(rest[1:], 1):
        following = rest[at + 1] if at + 1 < len(rest) else ""
        if word in nouns("company") and following not in nouns("person"):
            return "after.apposition" if at > 1 or rest[0] != "the" or following in _GOES_ON else None
        if word in nouns("either") and following not in nouns("company"):
            return "after.either-apposition"
        if word in nouns("person"):
            return "after.person"
        if word in nouns("product") and following not in nouns("company"):
            return "after.product"
        if word in _STOPS:
            return None
    return None


def platform_cues(words: Words, start: int, end: int) -> set[str]:
    """The cues of a platform that is only the place where something is posted.

    :param words: of the passage.
    :param start: index of the name's first word.
    :param end: index after its last.
    """
    cues = set()
    if start and words.lowers[start - 1] in platform_phrases("before"):
        cues.add("before.platform")
    if end < len(words.lowers) and words.lowers[end] in platform_phrases("after"):
        cues.add("after.platform")
    return cues
