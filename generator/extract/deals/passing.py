"""What an article mentions in passing: a deal that something else came after, or is about, or that is an example."""

from __future__ import annotations

import re

from generator.extract.deals.around import Sentence, sentence_of, sentences_of
from generator.extract.deals.frames import Frame
from generator.extract.deals.statement import Statement
from generator.extract.deals.syntax import is_possessive
from generator.extract.deals.words import DETERMINERS, POSSESSIVES, word_set
from generator.model import Article, Claim

_ORDERING = word_set("after before following since")
"""Words by which a main clause is told to lie before or after a deal."""
_ABOUT = word_set("over from despite regarding concerning surrounding amid") | _ORDERING
_LINKED = word_set("related relating tied linked relevant prior owing due thanks")
"""Words that with *to* lead to what something has to do with."""
_TALKS = word_set("talks negotiations discussions talking negotiating")
_MARKS = frozenset({"'s", "’s", "'", "’"})
_PLANNED_THEN = re.compile(r"\b(?:planned|intended|hoped|wanted|aimed|meant) to$", re.IGNORECASE)
_HINTED = re.compile(r"\b(?:leaked|suggest(?:s|ed|ing)|indicat(?:es|ed|ing)|hint(?:s|ed|ing))\b", re.IGNORECASE)
_EXAMPLES = re.compile(
    r"^(?:(?:other|some|more|several|recent|past|earlier|previous|notable|similar) (?:[\w’'-]+ ){1,7}?|"
    r"(?:other |some |recent |notable )?examples? (?:[\w’'-]+ ){0,6}?)(?:includ(?:e[sd]?|ing)|are|is)\b",
    re.IGNORECASE,
)
"""How a sentence begins that lists examples: ``Recent rounds of this kind include``."""
_TAKEN_UP = re.compile(r"^(?:the|this|that|its|it)\b", re.IGNORECASE)
"""How a sentence begins that goes on about what the one before has named."""


def is_in_passing(said: Statement) -> bool:
    """Whether a statement is no news: what something has to do with, or what somebody once planned as papers hint.

    :param said: the statement.
    """
    frame = said.frame
    if frame.noun and frame.light == "follow" and frame.chain[-1:] and frame.chain[-1].low == "following":
        return True
    if frame.noun and not frame.light:
        tokens, at = frame.clause.tokens, _phrase_start(frame)
        before = [token.low for token in tokens[max(0, at - 2) : at]]
        linked = before[-1:] == ["to"] and not _LINKED.isdisjoint(before)
        if linked or (before and before[-1] in _ABOUT and _TALKS.isdisjoint(before)):
            return True
    return _is_hinted_plan(said)


def _is_hinted_plan(said: Statement) -> bool:
    frame = said.frame
    word = frame.chain[-1] if frame.noun and frame.light and frame.chain else frame.clause.tokens[frame.at]
    before = " ".join(token.text for token in said.sentence if token.start < word.start)
    return bool(_PLANNED_THEN.search(before) and _HINTED.search(before))


def main_clause_end(frame: Frame) -> int:
    """The index before which a clause tells of something that came after or before the statement; 0 where it is none.

    :param frame: a part of a sentence: ``In 2018, not long after X's merger with Y, prices rose``.
    """
    tokens = frame.clause.tokens
    if frame.noun:
        at = _phrase_start(frame)
    else:
        at = next((at for at, token in enumerate(tokens[: frame.at]) if token is frame.subject), frame.at)
    return at - 1 if at and tokens[at - 1].low in _ORDERING else 0


def _phrase_start(frame: Frame) -> int:
    """Index of the first token of a noun's phrase, its owner included."""
    tokens, at = frame.clause.tokens, frame.at - len(frame.before)
    while at > 0:
        token = tokens[at - 1]
        owner = token.kind in {"name", "proper", "ref"} and is_possessive(tokens, at - 1)
        if not (owner or token.low in DETERMINERS | POSSESSIVES or token.text in _MARKS):
            break
        at -= 1
    return at


def is_example(claim: Claim, article: Article) -> bool:
    """Whether a claim stands in a list of examples, or in the sentence that goes on about one.

    :param claim: the claim.
    :param article: its article.
    """
    here = sentence_of(article, claim)
    former = [sentence for sentence in sentences_of(article, here.passage) if sentence.start < here.start]
    return bool(_EXAMPLES.search(here.text)) or _goes_on(here, former[-1] if former else None)


def _goes_on(here: Sentence, former: Sentence | None) -> bool:
    return bool(former and _EXAMPLES.search(former.text) and _TAKEN_UP.search(here.text))
