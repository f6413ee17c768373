"""Takes a sentence apart: its main clause, and what it says in passing of a name, each a clause of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.extract.deals.lists import join_lists
from generator.extract.deals.syntax import Tokens, is_finite, is_possessive
from generator.extract.deals.tokens import Token
from generator.extract.deals.words import AUXILIARIES, COMPANY_NOUNS, PRONOUNS, RELATIVES, VERBS, word_set

_OPEN, _CLOSE = {"(": ")", "[": "]"}, {")", "]"}
_DASHES = frozenset("—–-")
_BREAKS = frozenset(",;:—–-")
_DROPPED = frozenset("\"“”‘’'«»*™®")
"""Marks that say nothing about the structure of a sentence."""
_PARTICIPLES = word_set("founded based headquartered owned created started known formerly run")
"""Words that open what is said of a name in passing."""
_NAMING = word_set("called named dubbed")
"""Words between what kind of company it is and its name: ``a startup called X``."""
_UNITS = word_set("unit division subsidiary arm")
_WHOSE = word_set("its their 's ’s ' ’")
_SEVERAL = word_set("companies startups start-ups firms businesses labs rivals studios")
_DEEPEST = 4
"""How many clauses may lie within one another."""


@dataclass(frozen=True, slots=True)
class Clause:
    """Tokens that make one statement, with lists of names joined."""

    tokens: Tokens
    """Its tokens, quotation marks left out."""
    anchor: Token | None = None
    """The name that it says something about in passing; none for a sentence's main clause."""


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
            about = None if _is_of_person(tokens, at, main) else _anchor(main)
            inner += cut_clauses(tokens[at + 1 : end], about, depth + 1)
            at = end + _closes(tokens, end)
    return (Clause(join_lists(_fold_names(main)), anchor), *inner)


def _is_of_person(tokens: Tokens, mark: int, main: Sequence[Token]) -> bool:
    """Whether what is said in passing is of a person of a company: ``the founders of X, who``."""
    who = mark + 1 < len(tokens) and tokens[mark + 1].low == "who"
    return who and len(main) > 1 and main[-1].kind == "name" and main[-2].low in {"of", "at", "from"}


def _fold_names(tokens: Sequence[Token]) -> Tokens:
    """Leave out what parts a name from its noun: ``his first startup, X, to``, ``a startup called X``."""
    folded: list[Token] = []
    for at, token in enumerate(tokens):
        follows = at + 1 < len(tokens) and tokens[at + 1].kind == "name"
        if token.low in _NAMING and follows and at and _names_kind(tokens[at - 1]):
            continue
        if _is_unit_noun(tokens, at):
            continue
        naming = at > 0 and at + 1 < len(tokens) and tokens[at + 1].kind == "name" and _names_kind(tokens[at - 1])
        named = at > 2 and tokens[at - 1].kind == "name" and tokens[at - 2].text == "," and _names_kind(tokens[at - 3])
        if token.text != "," or not (naming or named):
            folded.append(token)
    return tuple(folded)


def _is_unit_noun(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun says of the name before it that it is somebody's unit, which then does something.

    So in ``its X division will``; ``the X unit`` may be any unit of X.
    """
    if tokens[at].low not in _UNITS or at < 2 or tokens[at - 1].kind != "name":
        return False
    return tokens[at - 2].low in _WHOSE and is_finite(tuple(tokens), at + 1)


def _names_kind(token: Token) -> bool:
    return token.kind == "ref" or token.low in COMPANY_NOUNS | _SEVERAL


def _closes(tokens: Tokens, end: int) -> bool:
    """Whether the mark after what is said in passing belongs to it."""
    if end >= len(tokens) or tokens[end].text in _CLOSE:
        return end < len(tokens)
    follows = tokens[end + 1].low if end + 1 < len(tokens) else ""
    return is_finite(tokens, end + 1) if tokens[end].text == "," else follows not in RELATIVES


def _full_stop(tokens: Tokens, at: int) -> bool:
    return at + 1 == len(tokens) and tokens[at].text in ".!?…"


def _anchor(main: Sequence[Token]) -> Token | None:
    """The name that what follows in passing is about: the last one, where it is near and of the same item."""
    for token in reversed(main[-4:]):
        if token.text == ";":
            return None
        if token.kind in {"name", "ref"}:
            return token
    return None


def _inner_end(tokens: Tokens, at: int) -> int | None:
    """Index after the last token of what is said in passing from a mark on; none where nothing is."""
    mark = tokens[at].text
    if mark in _OPEN:
        return next((n for n in range(at + 1, len(tokens)) if tokens[n].text == _OPEN[mark]), None)
    if (mark != "," and mark not in _DASHES) or at == 0 or at + 1 >= len(tokens):
        return None
    if tokens[at + 1].low in RELATIVES - {"that"}:
        return _relative_end(tokens, at + 1)
    return _apposition_end(tokens, at + 1) if tokens[at - 1].kind in {"name", "proper", "ref"} else None


def _apposition_end(tokens: Tokens, start: int) -> int | None:
    """Where what describes the name before it ends; none where something else begins."""
    closing = _closing(tokens, start)
    if closing is not None and not _has_finite(tokens, start, closing):
        return closing
    end = next((n for n in range(start, len(tokens)) if tokens[n].text in _BREAKS), len(tokens))
    if tokens[start].low in _PARTICIPLES:
        return end if end < len(tokens) else None
    described = tokens[start].low in {"a", "an", "the", "one"} or tokens[start].kind == "ref"
    described = described or (tokens[start].kind == "name" and is_possessive(tokens, start))
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
        if tokens[number].low in RELATIVES or _asks_back(tokens, number, start):
            return False
        opens = number == start or tokens[number - 1].low in {"and", "then", "once"} or tokens[number].low in _NAMING
        if (
            is_finite(tokens, number)
            and not tokens[number].low.endswith("ly")
            and not (opens and _is_past(tokens[number]))
        ):
            return True
    return False


def _asks_back(tokens: Tokens, at: int, start: int) -> bool:
    """Whether a relative clause without its pronoun begins at a name: ``the startup X bought``."""
    subject = tokens[at].kind == "name" or tokens[at].low == "it"
    return subject and at > start and _names_kind(tokens[at - 1]) and is_finite(tokens, at + 1)


def _is_past(token: Token) -> bool:
    """Whether a form may be a participle, as *founded* after a comma is."""
    return token.low in VERBS and VERBS[token.low][1] == "past" and token.low not in AUXILIARIES
