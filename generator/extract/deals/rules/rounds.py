"""Which rounds and raises bring a company money, and who is named after one."""

from __future__ import annotations

from itertools import pairwise

from generator.extract.deals.statement import Statement
from generator.extract.deals.tokens import Named
from generator.extract.deals.words import word_set

_OTHER_ROUNDS = word_set(
    "talks negotiations layoffs cuts applause drinks golf interviews tariffs sanctions voting votes bids bidding "
    "consultations hearings tests testing emails questions price job redundancies dismissals"
)
"""What else comes in rounds."""
_PAID_OUT = word_set("give gives gave given giving")
"""Verbs with which a raise is one of wages."""
_NEAR = 5
"""How many words before a raise may be such a verb."""


def is_no_funding_round(said: Statement) -> bool:
    """Whether a round is one of something else, or a raise one of wages: ``a round of layoffs``, ``gave them a raise``.

    :param said: the statement whose noun names it.
    """
    tokens, at = said.frame.clause.tokens, said.frame.at
    if said.word == "raise":
        return any(token.low in _PAID_OUT for token in tokens[max(0, at - _NEAR) : at])
    after = tokens[at + 1 :][:3]
    return any(of.low == "of" and what.low in _OTHER_ROUNDS for of, what in pairwise(after))


def named_later(said: Statement) -> tuple[Named, ...]:
    """The companies that its sentence names after a round, where it names others before.

    :param said: the statement whose noun names the round.
    """
    at = said.frame.clause.tokens[said.frame.at].start
    named = [(token.start < at, name) for token in said.sentence if token.kind == "name" for name in token.names]
    before = [name for early, name in named if early]
    return tuple(name for _, name in named if before and name not in before)
