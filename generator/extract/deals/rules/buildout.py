"""Rules for build-outs: a company commits money or capacity to a place or a project, with no seller named."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.deals.registry import Rule, on_nouns, on_verbs
from generator.extract.deals.statement import Draft, Statement, parties
from generator.extract.deals.vocabulary import DEBT, FACILITIES
from generator.extract.deals.words import word_set

_ELSEWHERE = word_set("ad ads advertising campaign campaigns lobbying marketing salaries buybacks dividends fund fines")
"""What money goes to where it builds nothing."""


def company_invests_in_place(said: Statement) -> Iterator[Draft]:
    """A company invests, spends or commits an amount in a place or for a data centre, campus or plant."""
    if said.amount is None or said.frame.passive or _others(said) or "it" in said.frame.object.words:
        return
    if _place(said) or _facility(said):
        yield from _buildout(said)


def company_builds_facility(said: Statement) -> Iterator[Draft]:
    """A company builds or expands a data centre, campus or plant for an amount."""
    if said.amount is None or said.frame.passive or not said.subject or said.named("with", "for"):
        return
    if _facility(said):
        yield from _buildout(said)


def company_investment_in_place(said: Statement) -> Iterator[Draft]:
    """A text names a company's investment in a place or for a data centre, campus or plant."""
    if said.amount is None or _others(said):
        return
    if _place(said) or _facility(said):
        yield from _buildout(said)


def facility_of_company(said: Statement) -> Iterator[Draft]:
    """A text names a company's data centre, campus or plant with what it costs."""
    owner = said.subject or tuple(name for token in said.frame.before for name in token.names if token.kind == "name")
    sized = any(token.kind == "money" for token in said.frame.before)
    if sized and said.amount and len(owner) == 1 and owner[0].kind == "company" and not said.named("with", "for"):
        yield Draft("buildout", parties((owner, "company")), said.amount)


def _others(said: Statement) -> bool:
    """Whether another organisation gets the money."""
    return any(phrase.heads and phrase.heads != said.subject for phrase in said.frame.phrases if phrase.opener != "by")


def _place(said: Statement) -> bool:
    """Whether a place is named, one of the list or an unknown one after *in*."""
    if any(token.kind == "place" for phrase in said.frame.phrases for token in phrase.tokens):
        return True
    return any(
        phrase.opener == "in" and phrase.tokens and phrase.tokens[0].kind == "proper" for phrase in said.frame.phrases
    )


def _facility(said: Statement) -> bool:
    held = said.words
    return bool(held & FACILITIES) and bool(
        held & {"data", "campus", "plant", "fab", "factory", "factories", "infrastructure", "facility"}
    )


def _buildout(said: Statement) -> Iterator[Draft]:
    if said.words & _ELSEWHERE:
        return
    if len(said.agent) == 1 and said.agent[0].kind == "company" and not said.words & DEBT:
        yield Draft("buildout", parties((said.agent, "company")), said.amount)


RULES: tuple[Rule, ...] = (
    on_verbs(company_invests_in_place, "invest spend commit pledge pour put plough plow expand earmark announce"),
    on_verbs(company_builds_facility, "build expand construct open"),
    on_nouns(facility_of_company, "campus center centre plant factory fab facility datacenter"),
    on_nouns(company_investment_in_place, "investment expansion"),
)
