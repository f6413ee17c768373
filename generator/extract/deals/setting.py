"""What stands around a statement in its own clause: before its subject, between subject and verb, and after it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.extract.deals.frames import Frame
from generator.extract.deals.syntax import Tokens
from generator.extract.deals.tokens import Token
from generator.extract.deals.words import CONJUNCTIONS, DETERMINERS, POSSESSIVES, RELATIVES, word_set

_MARKS = frozenset(",;:—–")
_TURNS = (CONJUNCTIONS - {"if", "whereas"}) | word_set("after before as until ; — –") | (RELATIVES - {"that"})
"""Words and marks at which another statement begins."""
_PLANS = word_set(
    "deal deals agreement agreements plan plans talks bid bids offer offers proposal proposals attempt attempts effort "
    "efforts contract pact rumor rumors rumour rumours report reports claim claims speculation talk discussions"
)
"""Nouns of what may come to nothing: after ``X's plan to buy Y`` a verb may say what became of it."""
_NEAR = 8
"""How many tokens stand right before something."""
_REACH = 15
"""How many tokens after a statement may say what became of it."""


_APPROACH = 9
"""How many tokens before a noun's phrase may lead to it."""


@dataclass(frozen=True, slots=True)
class Setting:
    """The words by which a text takes a stand on a statement; another clause of its sentence has no part in them."""

    lead: Tokens
    """What its clause says before the subject: ``Nvidia denied that`` of *Nvidia denied that it will buy*."""
    governing: Tokens
    """From the subject to the verb; for a noun its verb, what stands before it, itself and the word after it."""
    stated: Tokens
    """A verb with what stands before it and its phrases: ``have worked together for years``."""
    towards: Tokens
    """For a noun: what leads from the name before it to its phrase: ``in talks for``, ``walks away from``."""
    joined: Tokens
    """The same over an *and* right before its phrase: ``gave up on Otter and`` of *gave up on Otter and its deal*."""
    after: Tokens
    """What is said of it in turn: ``fell apart`` of *X's deal to buy Y fell apart*."""
    before: Tokens
    """The whole sentence up to it."""
    sentence: Tokens
    """The whole sentence."""
    approach: Tokens = ()
    """What stands right before it, over whatever words: ``has no intention of`` of *has no intention of buying*."""
    opening: Tokens = ()
    """What stands right before its subject: ``nor`` of *neither A nor B will buy*."""
    follows: Tokens = ()
    """What stands right after its word."""
    rest: Tokens = ()
    """How the sentence goes on after it."""


def setting_of(frame: Frame, sentence: Tokens) -> Setting:
    """What stands around the statement that a frame makes.

    :param frame: the frame.
    :param sentence: its sentence.
    """
    lead, chain = _lead(frame), own_chain(frame)
    planned = frame.noun or not _PLANS.isdisjoint(token.low for token in (*lead, *chain))
    word = frame.clause.tokens[frame.at]
    return Setting(
        lead=lead,
        governing=_governing(frame, chain),
        stated=(*chain, *frame.clause.tokens[frame.at : _end(frame)]),
        towards=_towards(frame, over_and=False),
        joined=_towards(frame, over_and=True),
        after=_after(frame) if planned else (),
        before=tuple(token for token in sentence if token.start < word.start),
        sentence=sentence,
        approach=_approach(frame),
        opening=_opening(frame),
        follows=frame.clause.tokens[frame.at + 1 :][:_NEAR],
        rest=_rest(frame, sentence),
    )


def _approach(frame: Frame) -> Tokens:
    """The tokens before a verb, before a noun's phrase, or before the verb that a noun's phrase is the object of."""
    tokens, end = frame.clause.tokens, frame.at
    if frame.noun:
        governing = frame.chain[-1] if frame.light and frame.chain else None
        end -= len(frame.before)
        end = next((at for at, token in enumerate(tokens[:end]) if token is governing), end)
    start = end
    while start > max(0, end - _NEAR) and tokens[start - 1].text not in _MARKS:
        start -= 1
    return tokens[start:end]


def _opening(frame: Frame) -> Tokens:
    """The tokens before the subject, where it stands before its verb."""
    tokens, subject = frame.clause.tokens, frame.subject
    at = next((at for at, token in enumerate(tokens[: frame.at]) if token is subject), 0)
    return tokens[max(0, at - _NEAR) : at]


def _rest(frame: Frame, sentence: Tokens) -> Tokens:
    """The tokens of the sentence after a statement."""
    tokens = frame.clause.tokens
    end = max((token.end for phrase in frame.phrases for token in phrase.tokens), default=tokens[frame.at].end)
    return tuple(token for token in sentence if token.start >= end)[:_REACH]


def own_chain(frame: Frame) -> Tokens:
    """What stands between subject and verb, without what precedes a pronoun that is the subject."""
    if frame.subject is None or frame.subject.start > frame.clause.tokens[frame.at].start or frame.noun:
        return frame.chain
    return tuple(token for token in frame.chain if token.start >= frame.subject.start)


def _governing(frame: Frame, chain: Tokens) -> Tokens:
    tokens, at = frame.clause.tokens, frame.at
    if frame.noun:
        none = max(0, at - len(frame.before) - 1)
        return (*chain, *(token for token in tokens[none:at] if token.low == "no"), *frame.before, *tokens[at : at + 2])
    return chain or tokens[max(0, at - 3) : at]


def _towards(frame: Frame, *, over_and: bool) -> Tokens:
    """What leads to a noun's phrase from the last name, mark or other statement before it.

    :param frame: the frame.
    :param over_and: whether an *and* before the phrase is passed, and a name before that.
    """
    if not frame.noun:
        return ()
    tokens = frame.clause.tokens
    first = min(token.start for token in (*frame.before, tokens[frame.at]))
    end = next(number for number, token in enumerate(tokens) if token.start >= first)
    while end > 0 and tokens[end - 1].low in POSSESSIVES | DETERMINERS:
        end -= 1
    passed = over_and and tokens[end].low in {"its", "their"} and end > 0 and tokens[end - 1].low == "and"
    start = end - passed
    while start > 0 and end - start < _APPROACH and tokens[start - 1].low not in _TURNS:
        token = tokens[start - 1]
        if token.text in _MARKS or (token.kind in {"name", "ref"} and not passed):
            break
        start -= 1
    return tokens[start:end] if passed or not over_and else ()


def _lead(frame: Frame) -> Tokens:
    """The tokens of a clause before its subject, back to where another statement or the clause begins."""
    tokens = frame.clause.tokens
    first = tokens[frame.at].start
    for token in (*frame.chain, *frame.before, *((frame.subject,) if frame.subject else ())):
        first = min(first, token.start)
    if frame.subject is not None and frame.subject.start < tokens[frame.at].start:
        first = frame.subject.start
    end = next((number for number, token in enumerate(tokens) if token.start >= first), 0)
    start = end
    while start > 0 and tokens[start - 1].low not in _TURNS and tokens[start - 1].text not in _MARKS:
        start -= 1
    return tokens[start:end]


def _end(frame: Frame) -> int:
    """Index after the last token of a statement's phrases."""
    tokens = frame.clause.tokens
    end = max((token.end for phrase in frame.phrases for token in phrase.tokens), default=0)
    return next((at for at in range(frame.at + 1, len(tokens)) if tokens[at].start >= end), len(tokens))


def _after(frame: Frame) -> Tokens:
    """The tokens after a statement's last phrase, up to where another statement begins or another name comes."""
    held: list[Token] = []
    for token in frame.clause.tokens[_end(frame) :][:_REACH]:
        if token.low in _TURNS or token.kind == "name":
            break
        held.append(token)
    return tuple(held)
