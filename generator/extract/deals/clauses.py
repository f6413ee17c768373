"""Takes a sentence apart: lists of names become one token, and what is said in passing becomes a clause of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.extract.deals.tokens import Named, Token
from generator.extract.deals.words import (
    AUXILIARIES,
    DETERMINERS,
    NOUN_TOO,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    VERBS,
)

Tokens = tuple[Token, ...]

_OPEN, _CLOSE = {"(": ")", "[": "]"}, {")", "]"}
_DASHES = frozenset("—–-")
_BREAKS = frozenset(",;:—–-")
_DROPPED = frozenset("\"“”‘’'«»*™®")
"""Marks that say nothing about the structure of a sentence."""
_LONGEST_GAP = 6
"""How many words may describe a name inside a list, ``the chipmaker``, ``David Sacks'``."""
_DEEPEST = 4
"""How many clauses may lie within one another."""


@dataclass(frozen=True, slots=True)
class Clause:
    """Tokens that make one statement, with lists of names joined."""

    tokens: Tokens
    """Its tokens, quotation marks left out."""
    anchor: Token | None = None
    """The name that it says something about in passing; none for a sentence's main clause."""


_BEFORE_BASE = frozenset("to and or that they who not it also then both let help".split())
"""Words after which a form such as *lease* or *deal* can be a verb."""
_ADVERBS = frozenset("also now just then maybe not still already once again both each".split())
"""Adverbs without -ly; after one, such a form is a verb."""


def is_possessive(tokens: Sequence[Token], at: int) -> bool:
    """Whether the token at an index is followed by a possessive mark."""
    return at + 1 < len(tokens) and tokens[at + 1].low in {"'s", "’s", "'", "’"}


def is_verb(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token is used as a verb, judged by its form and the word before it."""
    token = tokens[at]
    if token.kind not in {"word", "proper"} or token.low not in VERBS:
        return False
    before = tokens[at - 1] if at else None
    if before is None or token.low not in NOUN_TOO:
        return True
    if before.kind in {"money", "round"} or before.low in {"'s", "’s"}:
        return False
    if before.low in _ADVERBS or before.low.endswith("ly"):
        return True
    if VERBS[token.low][1] == "base" and before.kind == "word" and before.low not in _BEFORE_BASE | AUXILIARIES | PRONOUNS:
        return False
    after_noun_words = before.low in DETERMINERS - {"that"} or before.low in PREPOSITIONS - {"to"}
    return not after_noun_words and not before.low.endswith(("-year", "able", "ing", "ious", "ic", "ous"))


def is_finite(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb with a subject of its own stands at an index, adverbs before it set aside."""
    while at < len(tokens) and tokens[at].low.endswith("ly"):
        at += 1
    if at >= len(tokens) or tokens[at].kind not in {"word", "proper"}:
        return False
    if tokens[at].low in AUXILIARIES:
        return tokens[at].text[0] not in "'’" or (at > 0 and tokens[at - 1].low in PRONOUNS | {"it", "that", "there"})
    if not is_verb(tokens, at) or VERBS[tokens[at].low][1] not in {"s", "past"}:
        return False
    following = tokens[at + 1].low if at + 1 < len(tokens) else ""
    return not (VERBS[tokens[at].low][1] == "past" and following == "by")


def cut_clauses(tokens: Tokens, anchor: Token | None = None, depth: int = 0) -> tuple[Clause, ...]:
    """The main clause of a sentence, then what it says in passing: appositions, relative clauses, brackets.

    :param tokens: the sentence.
    :param anchor: the name that the tokens say something about.
    :param depth: how many clauses they lie in.
    """
    main: list[Token] = []
    inner: list[Clause] = []
    at = 0
    while at < len(tokens):
        end = _inner_end(tokens, at) if depth < _DEEPEST else None
        if end is None:
            if (tokens[at].text not in _DROPPED or is_possessive(tokens, at - 1)) and not _full_stop(tokens, at):
                main.append(tokens[at])
            at += 1
        else:
            inner += cut_clauses(tokens[at + 1 : end], _anchor(main), depth + 1)
            at = end + _closes(tokens, end)
    return (Clause(join_lists(_fold_names(main)), anchor), *inner)


def _fold_names(tokens: Sequence[Token]) -> Tokens:
    """Leave out the commas around a name that says which company a noun means: ``his first startup, X, to``."""
    folded: list[Token] = []
    for at, token in enumerate(tokens):
        naming = at > 0 and at + 1 < len(tokens) and tokens[at + 1].kind == "name" and _names_kind(tokens[at - 1])
        named = at > 2 and tokens[at - 1].kind == "name" and tokens[at - 2].text == "," and _names_kind(tokens[at - 3])
        if token.text != "," or not (naming or named):
            folded.append(token)
    return tuple(folded)


def _names_kind(token: Token) -> bool:
    return token.kind == "ref" or token.low in _COMPANY_NOUNS


def _closes(tokens: Tokens, end: int) -> bool:
    """Whether the mark after what is said in passing belongs to it."""
    if end >= len(tokens) or tokens[end].text in _CLOSE:
        return end < len(tokens)
    follows = tokens[end + 1].low if end + 1 < len(tokens) else ""
    return is_finite(tokens, end + 1) if tokens[end].text == "," else follows not in RELATIVES


def _full_stop(tokens: Tokens, at: int) -> bool:
    return at + 1 == len(tokens) and tokens[at].text in ".!?…"


def _anchor(main: Sequence[Token]) -> Token | None:
    """The name that what follows in passing is about: the last one, where it is near."""
    for token in reversed(main[-4:]):
        if token.kind in {"name", "ref"}:
            return token
    return None


def _inner_end(tokens: Tokens, at: int) -> int | None:
    """Index after the last token of what is said in passing from a mark on; none where nothing is."""
    mark = tokens[at].text
    if mark in _OPEN:
        closing = (n for n in range(at + 1, len(tokens)) if tokens[n].text == _OPEN[mark])
        return next(closing, None)
    if (mark != "," and mark not in _DASHES) or at == 0 or at + 1 >= len(tokens):
        return None
    start = at + 1
    if tokens[start].low in RELATIVES - {"that"}:
        return _relative_end(tokens, start)
    if tokens[at - 1].kind not in {"name", "proper", "ref"}:
        return None
    closing = _closing(tokens, start)
    if closing is not None and not _has_finite(tokens, start, closing):
        return closing
    end = next((n for n in range(start, len(tokens)) if tokens[n].text in _BREAKS), len(tokens))
    described = tokens[start].low in {"a", "an", "the", "one"} or tokens[start].kind == "ref"
    return end if described and not _has_finite(tokens, start, end) else None


def _closing(tokens: Tokens, start: int) -> int | None:
    """Index of the first mark with a finite verb after it."""
    for number in range(start, min(len(tokens), start + 60)):
        if tokens[number].text in _BREAKS and is_finite(tokens, number + 1):
            return number
    return None


def _relative_end(tokens: Tokens, start: int) -> int:
    """Where a relative clause ends: before the verb of the clause around it, else at the next clause or the end."""
    closing = _closing(tokens, start)
    if closing is not None:
        return closing
    for number in range(start + 2, len(tokens)):
        follows = tokens[number + 1].low if number + 1 < len(tokens) else ""
        resumed = follows in PRONOUNS | {"it", "the", "with", "including", "as well as", "along with", "led"}
        if tokens[number].text in _BREAKS and (resumed or tokens[number].text in _DASHES):
            return number
    return len(tokens)


def _has_finite(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a stretch holds a finite verb outside a relative clause."""
    for number in range(start, end):
        if tokens[number].low in RELATIVES:
            return False
        opens = number == start or tokens[number - 1].low in {"and", "then", "once"}
        if is_finite(tokens, number) and not tokens[number].low.endswith("ly") and not (opens and _is_past(tokens[number])):
            return True
    return False


def _is_past(token: Token) -> bool:
    """Whether a form may be a participle, as *founded* after a comma is."""
    return token.low in VERBS and VERBS[token.low][1] == "past" and token.low not in AUXILIARIES


def join_lists(tokens: Tokens) -> Tokens:
    """Make one token of names that a list holds together: ``A, B and the chipmaker C``."""
    joined: list[Token] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if token.kind == "name":
            end = _list_end(tokens, at)
            if end > at:
                token = _joined(tokens[at : end + 1])
                at = end
        joined.append(token)
        at += 1
    return tuple(joined)


def _list_end(tokens: Tokens, at: int) -> int:
    """Index of the last name of the list that begins at a name; the index itself where there is none."""
    end, members, bound = at, 1, False
    while (found := _next_member(tokens, end)) is not None:
        following, separator = found
        second_clause = separator == ",and" and members == 1 and is_finite(tokens, following + 1)
        if second_clause:
            break
        end, members, bound = following, members + 1, bound or separator != ","
        if separator in {"and", ",and"}:
            break
    headline = at == 0 and members == 2 and end + 1 < len(tokens) and tokens[end + 1].low in _AFTER_PAIR
    return end if bound or members > 2 or headline else at


def _next_member(tokens: Tokens, at: int) -> tuple[int, str] | None:
    """Index of the next name of a list and what parts it from the one before: ``,`` or ``and`` or ``,and``."""
    parting, gap = "", 0
    for number in range(at + 1, len(tokens)):
        token = tokens[number]
        if token.low in _SEPARATORS and (gap == 0 or tokens[number - 1].kind == "proper"):
            parting += _SEPARATORS[token.low]
            gap = 0
        elif parting and token.kind == "name" and not is_possessive(tokens, number) and _is_head(tokens, number):
            return number, parting
        elif not parting or gap == _LONGEST_GAP or not _describes(tokens, number):
            return None
        else:
            gap += 1
    return None


def _is_head(tokens: Tokens, at: int) -> bool:
    """Whether no noun follows that the name would merely describe."""
    noun = at + 1 < len(tokens) and tokens[at + 1].kind in {"word", "proper", "ref"}
    return not (noun and not _ends_noun(tokens, at + 1))


_COMPANY_NOUNS = frozenset("startup start-up company firm business unit subsidiary parent rival competitor".split())
_AFTER_PAIR = frozenset(
    "talks talk deal partner team join sign ink strike announce agree boost expand partnership collaborate merge".split()
)
"""Words that in a headline follow two names with only a comma between them."""

_SEPARATORS = {
    ",": ",", "and": "and", "&": "and", "plus": "and", "as well as": "with", "along with": "with", "together with": "with"
}  # fmt: skip


def _ends_noun(tokens: Tokens, at: int) -> bool:
    """Whether a word cannot be the noun that a name before it describes."""
    low = tokens[at].low
    known = low in PREPOSITIONS | AUXILIARIES | RELATIVES | {"and", "or", "but", "while", "said", "to"}
    return known or low.endswith("ly") or is_verb(tokens, at) or low in {"also", "not"}


def _describes(tokens: Tokens, at: int) -> bool:
    """Whether a token may stand before a name inside a list and describe it."""
    token = tokens[at]
    if token.kind in {"name", "proper", "ref", "place"} or token.low in {"'s", "’s", "'", "’", "’s", "by"}:
        return token.low != "by"
    plain = token.kind == "word" and token.low not in PREPOSITIONS | PRONOUNS | AUXILIARIES | RELATIVES | POSSESSIVES
    return plain and not (is_verb(tokens, at) and VERBS[token.low][1] != "base")


def _joined(tokens: Tokens) -> Token:
    """One token for a list, naming each member once."""
    names: list[Named] = []
    for number, token in enumerate(tokens):
        member = number + 1 == len(tokens) or tokens[number + 1].low in _SEPARATORS
        if token.kind == "name" and member and token.names[0] not in names:
            names += token.names
    text = " ".join(token.text for token in tokens)
    return Token("name", text, tokens[0].start, tokens[-1].end, tuple(names))
