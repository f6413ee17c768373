"""Rules for funding told of those who come in: who joins a round, and the investment that one made in another."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.deals.phrases import Phrase
from generator.extract.deals.registry import Rule, on_nouns, on_verbs
from generator.extract.deals.rules.funding import only_company, round_of
from generator.extract.deals.rules.parties import topic_of
from generator.extract.deals.statement import Draft, Statement
from generator.extract.deals.tokens import Named
from generator.extract.deals.words import word_set

_ROUNDS = word_set("round rounds raise financing fundraise fundraising")
_ROLES = word_set("investor investors backer backers shareholder shareholders")
_SHORTEST = 4
"""Tokens of ``X made in Y``."""
_KNOWN = word_set("the this that")
_WHERE = word_set("in into")


def investor_joins_round(said: Statement) -> Iterator[Draft]:
    """An investor joins, or invests in, a company's round."""
    if said.frame.passive or not said.agent or (said.word == "take" and "part" not in said.frame.object.words):
        return
    joined = _round_joined(said)
    if joined is None:
        return
    company = only_company(joined.owners or _told_before_round(joined) or said.named("of", "for"))
    if company is None and not joined.mentioned and joined.tokens[0].low in _KNOWN:
        company = only_company(topic_of(said, said.agent))
    if company and company not in said.agent:
        yield from round_of(said, company, others=said.agent)


def _round_joined(said: Statement) -> Phrase | None:
    """The phrase that names the round: the object of *join*, else what is joined *in*."""
    held = (phrase for phrase in said.frame.phrases if phrase.opener in (_WHERE if said.word != "join" else {""}))
    return next(
        (
            phrase
            for phrase in held
            if phrase.words & _ROUNDS
            or {"cap", "table"} <= phrase.words
            or any(token.kind == "round" for token in phrase.tokens)
        ),
        None,
    )


def _told_before_round(joined: Phrase) -> tuple[Named, ...]:
    """Whose round it is, where the name alone says so: ``the X Series C``."""
    return joined.mentioned if len(joined.mentioned) == 1 else ()


def investment_made_in_company(said: Statement) -> Iterator[Draft]:
    """A text names the investment that an investor made in a company."""
    tokens = said.frame.clause.tokens[said.frame.at + 1 :]
    low = [token.low for token in tokens[:3]]
    if len(tokens) < _SHORTEST or not tokens[0].names or low[1] != "made" or low[2] not in _WHERE:
        return
    company = only_company(next((token.names for token in tokens[3:6] if token.names), ()))
    if company and company not in tokens[0].names:
        for draft in round_of(said, company, others=tokens[0].names):
            own = next((token.money for token in said.frame.before if token.money), None)
            yield Draft(draft.type, draft.parties, own, None, draft.round)


def investor_becomes_one(said: Statement) -> Iterator[Draft]:
    """An investor becomes an investor in a company, or one of its shareholders."""
    roles = said.frame.object.words & _ROLES
    company = only_company(said.named("in", "of"))
    if roles and said.agent and company and company not in said.agent and not said.frame.passive:
        yield from round_of(said, company, others=said.agent)


RULES: tuple[Rule, ...] = (
    on_verbs(investor_joins_round, "join participate take invest"),
    on_verbs(investor_becomes_one, "become"),
    on_nouns(investment_made_in_company, "investment"),
)
