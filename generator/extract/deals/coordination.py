"""Tells where an *and* joins two names and where it joins two clauses: ``A bought B and C bought D``."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extract.deals.syntax import is_finite
from generator.extract.deals.tokens import Token
from generator.extract.deals.words import (
    AUXILIARIES,
    CONJUNCTIONS,
    NOUNS_AFTER_NAME,
    PREPOSITIONS,
    RELATIVES,
    REPORT_VERBS,
    VERBS,
    word_set,
)

_SUBORDINATING = word_set("after before since until as than")
_SAYING = word_set("say think believe know learn suggest allege estimate tell warn")
"""Verbs whose object is a clause: they leave a verb due, ``analysts say a deal between A and B will``."""
_PLURAL = word_set("are were have do 've ’ve")
"""Verbs that a list has for its own: no single name does."""
_OF_DEALS = word_set("announce sign strike reach make disclose unveil close complete ink report reveal hold")
"""Verbs whose participle describes a deal: ``a deal with A and B announced in May``."""
_MOVES = word_set("rise fall grow go come begin")
"""Verbs that are no participle after a noun: ``shares rose at``."""
_BETWEEN = word_set("also now then still already later once again")
"""Words between a subject and its verb besides adverbs in -ly and dates."""
_FARTHEST = 80
"""How many tokens before an *and* are asked for the verb of its clause."""


def has_own_verb(tokens: Sequence[Token], first: int, name: int) -> bool:
    """Whether a name after an *and* is the subject of a verb of its own, so that what it joins are two clauses.

    That is so where a verb follows the name, and what stands before the *and* has its own verb already.

    :param tokens: the sentence, or its main clause.
    :param first: index of what stands before the *and*: the first name of a list, or the *and* itself.
    :param name: index of the name after it.
    """
    verb = name + 1
    while verb < len(tokens) and (tokens[verb].kind == "date" or tokens[verb].low in _BETWEEN):
        verb += 1
    if _is_infinitive(tokens, verb):
        return any(_is_infinitive(tokens, at) for at in range(1, first))
    if not is_finite(tokens, verb) or tokens[verb].low in _PLURAL | NOUNS_AFTER_NAME:
        return False
    return not (_is_participle(tokens, verb) or _may_be_subject(tokens, first)) and _is_complete(tokens, first)


def _is_infinitive(tokens: Sequence[Token], at: int) -> bool:
    """Whether a headline's future stands at an index: ``X to buy``."""
    if at == 0 or at + 1 >= len(tokens) or tokens[at].low != "to" or tokens[at - 1].kind != "name":
        return False
    base = tokens[at + 1].low in VERBS and VERBS[tokens[at + 1].low][1] == "base"
    return base and not any(is_finite(tokens, before) for before in range(at))


def _is_participle(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a form without an object describes a deal named before it."""
    lemma, tense = VERBS.get(tokens[verb].low, ("", "base"))
    return lemma in _OF_DEALS and tense == "past" and _lacks_object(tokens, verb)


def _lacks_object(tokens: Sequence[Token], verb: int) -> bool:
    if verb + 1 >= len(tokens):
        return True
    following = tokens[verb + 1]
    return following.kind in {"date", "mark"} or following.low in PREPOSITIONS


def _may_be_subject(tokens: Sequence[Token], first: int) -> bool:
    """Whether what begins at an index opens a clause itself, with what describes it: ``said A and B``."""
    at = first - 1
    while at >= 0 and _describes(tokens[at]):
        at -= 1
    if at < 0 or tokens[at].text in {",", ";", ":", "—", "–"}:
        return True
    low = tokens[at].low
    says = low in VERBS and VERBS[low][0] in REPORT_VERBS
    return says or low in _SUBORDINATING | CONJUNCTIONS | RELATIVES


def _describes(token: Token) -> bool:
    """Whether a token may stand before a name and describe it."""
    if token.kind in {"proper", "place", "ref"}:
        return True
    plain = token.kind == "word" and token.low not in PREPOSITIONS | AUXILIARIES | CONJUNCTIONS | RELATIVES
    return plain and token.low not in VERBS


def _is_complete(tokens: Sequence[Token], end: int) -> bool:
    """Whether the clause that ends before an index has its verb: one more than its relative clauses have."""
    verbs = 0
    opened = tokens[0].low in _SUBORDINATING | CONJUNCTIONS
    for at in range(end - 1, max(-1, end - _FARTHEST), -1):
        low = tokens[at].low
        if tokens[at].text in {";", ":", "—", "–"} or (tokens[at].text == "," and opened):
            break
        if low in CONJUNCTIONS | _SUBORDINATING and (low not in {"as", "than"} or verbs == 0):
            break
        if low in RELATIVES and not (at and _says(tokens[at - 1])):
            verbs -= 1
        elif _is_main_verb(tokens, at):
            verbs += 1
    return verbs > 0


def _says(token: Token) -> bool:
    return token.low in VERBS and VERBS[token.low][0] in _SAYING


def _is_main_verb(tokens: Sequence[Token], at: int) -> bool:
    """Whether a clause has its verb in a token: no participle, no part of a longer form, and none of saying."""
    if tokens[at].low.endswith("ly") or not is_finite(tokens, at) or _says(tokens[at]):
        return False
    before = tokens[at - 1] if at else None
    if before is None or before.low in AUXILIARIES:
        return False
    lemma, tense = VERBS.get(tokens[at].low, ("", "base"))
    bare = before.kind == "word" and not before.low.endswith("ly") and before.low not in _BETWEEN | RELATIVES | {"it"}
    return not (tense == "past" and lemma not in _MOVES and bare and _lacks_object(tokens, at))
