"""What is bought where it does not stand in the place of what is bought: it answers an offer, or is told before."""

from __future__ import annotations

from generator.extract.deals.statement import Statement
from generator.extract.deals.subjects import find_subject
from generator.extract.deals.tokens import Named
from generator.extract.deals.words import word_set

_ANSWERS = word_set("accept reject weigh consider review mull spurn rebuff decline refuse")
_SPREES = word_set("acquisition acquisitions takeover takeovers dealmaking buying shopping")
_THEY = word_set("they he she founders owners")
"""Who may have sold what a relative clause tells of: the people who had it."""

_ASIDE = 3
"""How many characters part a name from what is said of it."""


def answered_offer(said: Statement) -> tuple[Named, ...]:
    """The company that answers an offer or a bid for it: ``X rejects Y's $5 million bid``."""
    if said.frame.light not in _ANSWERS or said.word not in {"bid", "offer"} or not said.frame.chain:
        return ()
    if said.word == "offer" and said.amount is None:
        return ()
    tokens = said.frame.clause.tokens
    at = next(number for number, token in enumerate(tokens) if token is said.frame.chain[-1])
    subject, _ = find_subject(said.frame.clause, at)
    whose = subject.names if subject is not None else ()
    return whose if len(whose) == 1 and said.subject and whose != said.subject else ()


def bought_on_spree(said: Statement) -> tuple[Named, ...]:
    """The company before *deal* that continues a string of purchases: ``its acquisition spree with the X deal``."""
    tokens, at = said.frame.clause.tokens, said.frame.at
    earlier = {token.low for token in tokens[: at - len(said.frame.before)]}
    before = said.frame.before[-1:]
    return before[0].names if before and said.word == "deal" and earlier & _SPREES else ()


def sold_before(said: Statement) -> tuple[Named, ...]:
    """What a relative clause says was sold by people: ``X, which they sold to Y``."""
    tokens, anchor = said.frame.clause.tokens, said.frame.clause.anchor
    opens = tokens[0].low in {"which", "that"} and not said.frame.object.tokens
    by_people = any(token.low in _THEY for token in tokens[1 : said.frame.at])
    near = anchor is not None and tokens[0].start - anchor.end <= _ASIDE
    return anchor.names if anchor is not None and near and opens and by_people else ()
