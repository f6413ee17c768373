"""Reads the words before and after a name as cues: signs for or against its being a company.

The cues, their weights and their words are data: ``lexicon/cues.toml``. The longest phrase at the name counts.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from generator.extract.companies.units import word_set
from generator.extract.names import load_table
from generator.extract.words import split_words

if TYPE_CHECKING:
    from generator.extract.words import Words

_LONGEST = 6
"""Words of the longest phrase that is looked up on a side."""
_SKIPPED = 3
"""So many describing words are skipped between a phrase and the name: ``acquired fast-growing X``."""
_NEAR = 6
"""So many words before ``called X`` are searched for what is called so."""
_REACH = 12
"""So many words after a name are searched for what it is said to be."""
_LIKE = frozenset({"like", "including", "include", "includes", "included", "are", "namely", ":"})
_CALLED = frozenset({"called", "named", "dubbed"})
_ARTICLES = frozenset({"a", "an", "the", "another", "one", "its", "our", "your"})
_QUOTES = frozenset('"“”‘')
_SAYS_WHAT = frozenset({",", "is", "was", "—", "–", "("})
"""What may stand between a name and what it is said to be."""
_WIDE = 25
"""So many words at most describe a name between commas."""
_DONE = frozenset(
    {"raises", "raised", "raising", "raise", "acquires", "acquired", "acquiring", "acquire"}
    | {"launches", "launched", "lands", "landed", "closes", "closed", "secures", "secured", "nabs", "nabbed"}
)
"""What companies do, and persons hardly."""
_STOPS = frozenset(".;:!?(),") | {"that", "which", "who", "of", "for", "in", "to", "with"}
"""Where the words for what a name is said to be end."""
_GOES_ON = frozenset({"behind", "that", "which", "known", "founded", "making", "building", "developing"})
"""What follows ``X, the company`` where that says what X is and does not begin a clause."""
_DESIGNERS = frozenset({"designer", "creator", "producer"})
"""Persons, but ``X, a designer of chips`` is a company as often."""
_WITH_ARTICLE = frozenset({"party", "money", "source"})
"""Cues that hold with an article too: ``a deal with the Associated Press``."""
_OF_PLATFORMS = "platform"
"""The cue that is looked for at platforms only."""
_TRADES = frozenset({"acquire", "acquires", "acquired", "acquiring", "acquisition", "buy", "buys", "bought", "buying"})
_NOUNS_BEFORE = (
    ("person", "role"),
    ("product", "product-called"),
    ("company", "company-noun"),
    ("either", "either-noun"),
)
"""The cue of each kind of noun that stands right before a name; the first that holds counts."""
_NOUNS_AFTER = (
    ("company", "person", "apposition"),
    ("either", "company", "either-apposition"),
    ("person", "", "person"),
    ("product", "company", "product"),
)
"""The cue of each kind of noun that a name is said to be, unless a noun of the second kind follows on it."""


@cache
def phrases(side: str) -> dict[str, str]:
    """The phrases of a side, each with its cue.

    :param side: ``before`` or ``after``.
    """
    rows = load_table("cues")[side].items()
    return {_spaced(phrase): cue for cue, row in rows for phrase in row["words"] if cue != _OF_PLATFORMS}


def _spaced(phrase: str) -> str:
    """A phrase as its words and marks stand in a passage: ``co - founder``."""
    return " ".join(split_words(phrase).lowers)


@cache
def nouns(kind: str) -> frozenset[str]:
    """The nouns of a kind.

    :param kind: ``company``, ``person``, ``product``, ``either``; the empty kind has none.
    """
    return frozenset(load_table("cues")["nouns"].get(kind, ()))


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
    last = words.lowers[end - 1]
    if last == "'s" or (last == "'" and end > 1 and words.glued(end - 1) and words.lowers[end - 2].endswith("s")):
        return "before.owned"
    found = _phrase_before(words, end, 2) or _noun_before(words, end) or _phrase_before(words, end, 1)
    if found is None:
        further = _back_over(words, end, word_set("describing_words"), _SKIPPED)
        found = _phrase_before(words, further, 1) if further < end else None
    if last == "the" and (party := _phrase_before(words, end - 1, 1)) in _WITH_ARTICLE:
        found = party
    return found and f"before.{found}"


def _back_over(words: Words, end: int, skipped: frozenset[str], most: int) -> int:
    """The index to which words of a set reach back, at most so many."""
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
        if cue := phrases("before").get(" ".join(near[-length:])):
            return cue
    return None


def _noun_before(words: Words, end: int) -> str | None:
    """The cue of a noun before a name: ``startup X``, ``companies like X``, ``an app called X``."""
    lowers = words.lowers
    last, before = lowers[end - 1], lowers[end - 2] if end > 1 else ""
    if last in _CALLED or (before == "known" and last == "as"):
        return _called(lowers[max(0, end - 1 - _NEAR) : end - 1])
    if last in _LIKE or (before == "such" and last == "as"):
        at = _back_over(words, end - 1, frozenset({",", "such"}), 2)
        return "companies-like" if at and lowers[at - 1] in plurals() else None
    if last == ",":
        alone = before in nouns("company") and lowers[end - 3 : end - 2] not in ([","], ["and"])
        return "company-noun" if alone else None
    if last in nouns("product") and _TRADES.intersection(lowers[max(0, end - 1 - _NEAR) : end - 1]):
        return "party"
    found = next((cue for kind, cue in _NOUNS_BEFORE if last in nouns(kind)), None)
    return found or ("companies-like" if last in plurals() else None)


def _called(near: list[str]) -> str:
    """The cue of what is called so, by the nearest noun before."""
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
    found = _phrase_after(words, end)
    if found is None:
        found = "product" if first in nouns("product") else _said_to_be(words, end)
        if found in (None, "either-apposition"):
            found = _done_by(words, end) or found
    return found and f"after.{found}"


def _phrase_after(words: Words, end: int) -> str | None:
    """The cue of the longest phrase that begins at a place; a hyphen must stand right at the name."""
    if words.lowers[end] == "-" and not words.glued(end):
        return None
    for length in range(min(_LONGEST, len(words.texts) - end), 0, -1):
        if cue := phrases("after").get(" ".join(words.lowers[end : end + length])):
            return cue
    return None


def _said_to_be(words: Words, end: int) -> str | None:
    """The cue of what a name is said to be after it: ``X, a maker of chips``, ``X is a startup``."""
    rest = words.lowers[end + 1 : end + _REACH]
    if words.lowers[end] not in _SAYS_WHAT or not rest or rest[0] not in _ARTICLES:
        return None
    for at, word in enumerate(rest[1:], 1):
        following = rest[at + 1] if at + 1 < len(rest) else ""
        if word in _DESIGNERS and following == "of":
            return "either-apposition"
        for kind, unless, cue in _NOUNS_AFTER:
            if word in nouns(kind) and following not in nouns(unless):
                begins_clause = at == 1 and rest[0] == "the" and following not in _GOES_ON
                return None if begins_clause and cue != "person" else cue
        if word in _STOPS:
            return None
    return None


def _done_by(words: Words, end: int) -> str | None:
    """The cue of what a name does beyond a description between commas: ``X, a designer of chips, has raised``."""
    lowers = words.lowers
    if lowers[end] != "," or lowers[end + 1 : end + 2] not in (["a"], ["an"], ["the"], ["which"]):
        return None
    closing = next((at for at in range(end + 2, min(end + _WIDE, len(lowers) - 1)) if lowers[at] in ",."), None)
    if closing is None or lowers[closing] != ",":
        return None
    does = lowers[closing + 1 + (lowers[closing + 1] in ("has", "have", "had", "is", "will")) :][:1]
    return "raises" if set(does) & _DONE else None


def platform_cues(words: Words, start: int, end: int) -> set[str]:
    """The cues of a platform that is only the place where something is posted.

    :param words: of the passage.
    :param start: index of the name's first word.
    :param end: index after its last.
    """
    near = {"before": words.lowers[start - 1] if start else "", "after": "".join(words.lowers[end : end + 1])}
    return {f"{side}.{_OF_PLATFORMS}" for side, word in near.items() if word in platform_words(side)}


@cache
def platform_words(side: str) -> frozenset[str]:
    """The words of a side that stand at a platform where something is posted.

    :param side: ``before`` or ``after``.
    """
    return frozenset(load_table("cues")[side][_OF_PLATFORMS]["words"])
