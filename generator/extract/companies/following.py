"""Reads the words after a name as cues: signs for or against its being a company."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.companies.cue_words import ARTICLES, LONGEST, QUOTES, nouns, phrases, word_list

if TYPE_CHECKING:
    from generator.extract.words import Words

_REACH = 12
"""So many words after a name are searched for what it is said to be."""
_WIDE = 25
"""So many words at most describe a name between commas."""
_OWNER = 4
"""So many words after a comma may name whose a name is: ``X, Acme Data's largest rival``."""
_SAYS_WHAT = frozenset({",", "is", "was", "—", "–", "("})
"""What may stand between a name and what it is said to be."""
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
_NOUNS = (
    ("body", "", "body"),
    ("company", "person", "apposition"),
    ("either", "company", "either-apposition"),
    ("person", "", "person"),
    ("product", "company", "product"),
)
"""The cue of each kind of noun that a name is said to be, unless a noun of the second kind follows on it."""


def cue_after(words: Words, end: int) -> str | None:
    """The cue of the words after a name, if any.

    :param words: of the passage.
    :param end: index after the name's last word.
    """
    while end < len(words.texts) and words.texts[end] in QUOTES:
        end += 1
    if end >= len(words.texts):
        return None
    first = words.lowers[end]
    if first[0].isdigit():
        return "after.number"
    found = _phrase(words, end)
    if found is None:
        found = "product" if first in nouns("product") else _said_to_be(words, end)
        if found in (None, "either-apposition"):
            found = _done_by(words, end) or found
    return found and f"after.{found}"


def _phrase(words: Words, end: int) -> str | None:
    """The cue of the longest phrase that begins at a place; a hyphen must stand right at the name."""
    if words.lowers[end] == "-" and not words.glued(end):
        return None
    for length in range(min(LONGEST, len(words.texts) - end), 0, -1):
        if cue := phrases("after").get(" ".join(words.lowers[end : end + length])):
            return "acts" if cue == "raises" and _deals_in_nothing(words, end, length) else cue
    return None


def _deals_in_nothing(words: Words, end: int, length: int) -> bool:
    """Whether a verb that needs a sum, a round or an agreement has none: ``X signed a decree``."""
    if not word_list("acts").intersection(words.lowers[end : end + length]):
        return False
    rest = words.lowers[end + length : end + length + _REACH]
    stop = next((at for at, word in enumerate(rest) if word in ".;!?"), len(rest))
    return not any(word[0].isdigit() or word in word_list("sums") | word_list("rounds") for word in rest[:stop])


def _said_to_be(words: Words, end: int) -> str | None:
    """The cue of what a name is said to be after it: ``X, a maker of chips``, ``X is a startup``."""
    rest = words.lowers[end + 1 : end + _REACH]
    if words.lowers[end] not in _SAYS_WHAT or not rest:
        return None
    if rest[0] not in ARTICLES:
        return _said_to_be_owned(words, end, rest)
    for at, word in enumerate(rest[1:], 1):
        following = rest[at + 1] if at + 1 < len(rest) else ""
        if word in _DESIGNERS and following == "of":
            return "either-apposition"
        for kind, unless, cue in _NOUNS:
            if word in nouns(kind) and following not in nouns(unless):
                begins_clause = at == 1 and rest[0] == "the" and following not in _GOES_ON
                return None if begins_clause and cue != "person" else cue
        if word in _STOPS:
            return None
    return None


def _said_to_be_owned(words: Words, end: int, rest: list[str]) -> str | None:
    """The cue of what a name is to another: ``X, Acme Data's largest rival``; not ``X, Acme's business manager``."""
    owner = rest[: _OWNER + 1].index("'s") if "'s" in rest[: _OWNER + 1] else 0
    if not owner or words.lowers[end] != "," or not words.texts[end + 1][0].isupper() or "and" in rest[:owner]:
        return None
    phrase = rest[owner:]
    phrase = phrase[: next((at for at, word in enumerate(phrase) if word in _STOPS), len(phrase))]
    return "apposition" if phrase[-1] in word_list("owned") else None


def _done_by(words: Words, end: int) -> str | None:
    """The cue of what a name does beyond a description between commas: ``X, a designer of chips, has raised``."""
    lowers = words.lowers
    if lowers[end] != "," or lowers[end + 1 : end + 2] not in (["a"], ["an"], ["the"], ["which"]):
        return None
    if lowers[end + 1] == "which" and _raises_soon(lowers[end + 2 : end + _REACH]):
        return "raises"
    closing = next((at for at in range(end + 2, min(end + _WIDE, len(lowers) - 1)) if lowers[at] in ",."), None)
    if closing is None or lowers[closing] != ",":
        return None
    does = lowers[closing + 1 + (lowers[closing + 1] in ("has", "have", "had", "is", "will")) :][:1]
    return "raises" if set(does) & _DONE else None


def _raises_soon(rest: list[str]) -> bool:
    """Whether a clause says when, then that money is raised: ``last year secured a $2 million round``."""
    at = next((at for at, word in enumerate(rest) if word not in word_list("when")), len(rest))
    return bool(rest[at : at + 1]) and rest[at] in _DONE and "$" in rest[at : at + 4]
