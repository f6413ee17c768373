"""Rules for build-outs: a company commits money or capacity to a place or a project, with no seller named."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.deals.registry import Rule, on_nouns, on_verbs
from generator.extract.deals.statement import Draft, Statement, parties
from generator.extract.deals.syntax import Tokens, ends_name
from generator.extract.deals.vocabulary import DEBT, FACILITIES, HALLS
from generator.extract.deals.words import word_set

_ELSEWHERE = word_set("ad ads advertising campaign campaigns lobbying marketing salaries buybacks dividends fund fines")
"""What money goes to where it builds nothing."""
_TIMES = word_set("day days week weeks month months year years decade decades hour hours time")
"""What else is spent."""


def company_invests_in_place(said: Statement) -> Iterator[Draft]:
    """A company invests, spends or commits an amount in a place or for a data centre, campus or plant."""
    if said.amount is None or said.frame.passive or _others(said) or "it" in said.frame.object.words:
        return
    if said.word == "spend" and said.frame.object.words & _TIMES and not any(t.money for t in said.frame.object.tokens):
        return
    if _place(said) or _facility(said):
        yield from _buildout(said)


def company_builds_facility(said: Statement) -> Iterator[Draft]:
    """A company builds or expands a data centre, campus or plant for an amount."""
    if said.amount is None or said.frame.passive or not said.subject or said.named("with", "for"):
        return
    costs = any(token.money for phrase in said.frame.phrases for token in phrase.tokens)
    if costs and _facility(said):
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
    """Whether the money goes to a place: to a known one itself (not ``to Ohio schools``), or is spent in any."""
    if said.word == "spend" and any(
        phrase.opener == "in" and phrase.tokens[:1] and phrase.tokens[0].kind == "proper"
        for phrase in said.frame.phrases
    ):
        return True
    return any(
        token.kind == "place" and (at + 1 == len(phrase.tokens) or _ends_place(phrase.tokens, at + 1))
        for phrase in said.frame.phrases
        for at, token in enumerate(phrase.tokens)
    )


def _ends_place(tokens: Tokens, at: int) -> bool:
    return tokens[at].kind not in {"word", "proper"} or ends_name(tokens, at)


def _facility(said: Statement) -> bool:
    """Whether something is built: a plant, a campus, a data centre, a region of a cloud."""
    held = said.words
    return bool(held & FACILITIES or (held & {"data", "cloud", "computing"} and held & HALLS))


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
