"""Reads when a deal was made, and whether it is told as news or as what happened before."""

from __future__ import annotations

from generator.extract.deals.passing import is_in_passing, main_clause_end
from generator.extract.deals.setting import own_chain
from generator.extract.deals.statement import Statement
from generator.extract.deals.syntax import Tokens, is_finite
from generator.extract.deals.words import AUXILIARIES, REPORT_VERBS, VERBS, word_set

_NO_DATE = word_set("since by until founded through expected late before from next")
"""Words before a date that is not the deal's."""
_PRESENT = word_set("has have is are 's 've ’s ’ve will to")
"""Words of a chain with which a participle tells news: *has bought*, *is acquired*, *is set to*."""
_SPANS = word_set("day days week weeks month months year years decade decades")
_COUNTED = word_set("later earlier before prior")
_COUNTED_FROM = word_set("after since")
"""After *months after* stands what happened that long ago."""


def date_of(said: Statement, today: str | None) -> str | None:
    """The date in the clause that stands nearest to the statement and is not ahead of the article.

    :param said: the statement.
    :param today: the article's day.
    """
    tokens, at, elsewhere = said.frame.clause.tokens, said.frame.at, main_clause_end(said.frame)
    dated = [
        (abs(number - at), token.value)
        for number, token in enumerate(tokens)
        if token.kind == "date"
        and not (number and tokens[number - 1].low in _NO_DATE)
        and _reaches(said, number)
        and number >= elsewhere
    ]
    past = [value for _, value in sorted(dated) if today is None or value <= today]
    return past[0] if past else None


def _reaches(said: Statement, number: int) -> bool:
    """Whether a date belongs to a statement: it opens the clause, or no other statement lies between the two."""
    tokens, at = said.frame.clause.tokens, said.frame.at
    between = range(min(number, at), max(number, at))
    return number < 3 or not any(_parts(tokens, other) for other in between)


def _parts(tokens: Tokens, at: int) -> bool:
    """Whether another statement begins at an index: *and* with a verb, an amount or a name after it, or *but*."""
    if tokens[at].low != "and":
        return tokens[at].low in {"but", "while", ";"}
    return at + 1 < len(tokens) and (tokens[at + 1].kind in {"money", "name", "ref"} or is_finite(tokens, at + 1))


def is_told_as_news(said: Statement) -> bool:
    """Whether the words of a statement without a date can be those of news.

    They cannot where it is said in passing, or counts its time from another event; a bare or earlier past does
    where somebody says it: ``X bought Y, it said``.

    :param said: the statement.
    """
    frame = said.frame
    if frame.clause.anchor is not None or _is_counted(said) or is_in_passing(said):
        return False
    if any(token.low in VERBS and VERBS[token.low][0] in REPORT_VERBS for token in said.sentence):
        return not frame.noun or bool(frame.light)
    chain = {token.low for token in own_chain(frame)}
    told = chain if frame.noun else {frame.clause.tokens[frame.at].low}
    past = any(word in VERBS and VERBS[word][1] == "past" for word in told - AUXILIARIES)
    return not past or not chain.isdisjoint(_PRESENT)


def _is_counted(said: Statement) -> bool:
    """Whether a statement counts its time from another event, or another its time from it."""
    tokens, at = said.frame.clause.tokens, said.frame.at
    for number in range(1, len(tokens)):
        if tokens[number - 1].low in _SPANS and tokens[number].low in _COUNTED:
            return True
        between = tokens[number:at]
        counts = tokens[number - 1].low in _SPANS and tokens[number].low in _COUNTED_FROM
        if counts and between and not any(token.kind == "mark" for token in between):
            return True
    return False
