"""Cuts what follows a word into its object and the phrases that a preposition or the like opens."""

from __future__ import annotations

from dataclasses import dataclass

from generator.extract.deals.coordination import has_own_verb
from generator.extract.deals.syntax import Tokens, ends_name, is_finite, is_possessive, is_verb
from generator.extract.deals.tokens import Named, Token
from generator.extract.deals.words import (
    CONJUNCTIONS,
    DETERMINERS,
    NOUNS_AFTER_NAME,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    VERBS,
    word_set,
)

_OPENED_BY: dict[str, tuple[str, ...]] = {
    "joined by": (
        "with participation from",
        "participation from",
        "with participation by",
        "with support from",
        "with backing from",
        "with additional investment from",
        "with investments from",
        "joined by",
        "supported by",
    ),
    "led by": (
        "co-led by",
        "led by",
        "headed by",
    ),
    "backed by": ("backed by",),
    "in": ("as part of",),
    "with": ("this time with",),
    "in exchange for": (
        "in exchange for",
        "in return for",
    ),
    "valued at": ("valued at",),
    "for": ("priced at",),
    "valuing": (
        "valuing",
        "that values",
        "that valued",
    ),
    "worth": (
        "worth",
        "bringing in",
        "is worth",
        "is priced at",
        "is valued at",
        "was valued at",
        "was put at",
        "is put at",
        "that is worth",
        "that could reach",
        "that could be worth",
        "could be worth",
        "could reach",
        "totaling",
        "totalling",
    ),
    "giving": (
        "that gives",
        "giving",
    ),
    "of": ("out of",),
}
"""Phrases that several words open together, by the name they go by; a preposition opens one by itself."""

_OPENERS: dict[str, tuple[tuple[tuple[str, ...], str], ...]] = {}
for _name, _lines in _OPENED_BY.items():
    for _line in _lines:
        _words = tuple(_line.split())
        _OPENERS[_words[0]] = (*_OPENERS.get(_words[0], ()), (_words, _name))

_DESCRIPTION = 4
"""How many tokens an *and* and a name may stand apart."""
_ITS = word_set("its their")
_TAILS = frozenset(_OPENED_BY) | word_set("including with at from for in")
"""Phrases that still belong to a verb after a comma."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A preposition and what follows it, or the object of a verb."""

    opener: str
    """Its preposition or other opener, empty for the object; ``to do`` where an infinitive opens it."""
    tokens: Tokens
    """What it holds, the opener left out."""
    verb: str = ""
    """The verb of a ``to do``."""

    @property
    def heads(self) -> tuple[Named, ...]:
        """The organisations that it is about, not those that merely describe something."""
        return _heads(self.tokens)

    @property
    def owners(self) -> tuple[Named, ...]:
        """The organisations whose something it is about."""
        possessive = (
            token for n, token in enumerate(self.tokens) if token.low in _ITS or is_possessive(self.tokens, n)
        )
        return tuple(name for token in possessive for name in token.names)

    @property
    def mentioned(self) -> tuple[Named, ...]:
        """The organisations named in it in any way."""
        return tuple(name for token in self.tokens if token.kind == "name" for name in token.names)

    @property
    def words(self) -> frozenset[str]:
        """Its words, in lower case."""
        return frozenset(part for token in self.tokens for part in token.parts)


def _heads(tokens: Tokens) -> tuple[Named, ...]:
    for number, token in enumerate(tokens):
        if token.kind in {"name", "ref"} and not is_possessive(tokens, number):
            following = tokens[number + 1] if number + 1 < len(tokens) else None
            ends = following is None or following.kind in {"mark", "date", "money"} or following.low in DETERMINERS
            if ends or ends_name(tokens, number + 1):
                return token.names
    return ()


def phrases_after(tokens: Tokens, at: int) -> tuple[Phrase, ...]:
    """The object and phrases that follow a word, up to where another statement begins."""
    phrases: list[Phrase] = []
    opener, verb, held = "", "", list[Token]()
    while at < len(tokens):
        opened = _opener(tokens, at)
        if opened is not None:
            phrases.append(Phrase(opener, tuple(held), verb))
            opener, verb, width = opened
            held = []
            at += width
        elif _stops(tokens, at):
            break
        else:
            if tokens[at].text != ",":
                held.append(tokens[at])
            at += 1
    phrases.append(Phrase(opener, tuple(held), verb))
    return tuple(phrase for phrase in phrases if phrase.tokens or phrase.verb)


def _opener(tokens: Tokens, at: int) -> tuple[str, str, int] | None:
    """Name, verb and width in tokens of the opener at an index."""
    low = tokens[at].low
    for words, name in _OPENERS.get(low, ()):
        if tuple(token.low for token in tokens[at : at + len(words)]) == words:
            return name, "", len(words)
    if tokens[at].kind not in {"word", "proper"}:
        return None
    if low == "to":
        after = at + 1
        while after < len(tokens) and tokens[after].low.endswith("ly"):
            after += 1
        if (
            after < len(tokens)
            and tokens[after].kind != "name"
            and tokens[after].low in VERBS
            and VERBS[tokens[after].low][1] == "base"
        ):
            return "to do", VERBS[tokens[after].low][0], after + 1 - at
    return (low, "", 1) if low in PREPOSITIONS else None


def _joins_clauses(tokens: Tokens, at: int) -> bool:
    """Whether the name after an *and*, with what describes it, has a verb of its own."""
    near = range(at + 1, min(len(tokens), at + 1 + _DESCRIPTION))
    name = next((number for number in near if tokens[number].kind in {"name", "ref"}), None)
    return name is not None and has_own_verb(tokens, at, name)


def _stops(tokens: Tokens, at: int) -> bool:
    """Whether another statement begins at an index."""
    token = tokens[at]
    if token.text == ",":
        opened = _opener(tokens, at + 1) if at + 1 < len(tokens) else None
        return opened is None or opened[0] not in _TAILS
    if token.text in {";", ":", "—", "–"}:
        return True
    if token.kind == "word" and token.low in RELATIVES | (CONJUNCTIONS - {"and", "or"}) | PRONOUNS:
        return True
    if token.low in {"and", "or"}:
        ing = at + 1 < len(tokens) and tokens[at + 1].low.endswith("ing")
        verb = at + 1 >= len(tokens) or (is_verb(tokens, at + 1) and not ing) or is_finite(tokens, at + 1)
        return verb or _joins_clauses(tokens, at)
    of_name = token.low in NOUNS_AFTER_NAME and at > 0 and tokens[at - 1].kind == "name"
    return is_finite(tokens, at) and not of_name
