"""Rules for build-outs: a company commits money or capacity to a place or a project, with no seller named."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.extract.deals.registry import Rule, on_nouns, on_verbs
from generator.extract.deals.statement import Draft, Statement, parties
from generator.extract.deals.syntax import Tokens, ends_name
from generator.extract.deals.vocabulary import DEBT, FACILITIES, HALLS
from generator.extract.deals.words import word_set

_POWER = word_set("mw gw megawatt gigawatt megawatts gigawatts")
_POWERED = re.compile(r"\d[\d.,]*-?(?:mw|gw|megawatts?|gigawatts?)")
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
    bought = said.word in {"buy", "purchase", "order"}
    if (bought and _is_equipment(said)) or (not bought and (_place(said) or _facility(said))):
        yield from _buildout(said)


def _is_equipment(said: Statement) -> bool:
    """Whether what is bought, of nobody in particular, is for a plant: ``$2 billion of turbines for its campus``."""
    sold = any(phrase.opener in {"from", "at"} for phrase in said.frame.phrases)
    aim = {word for phrase in said.frame.phrases if phrase.opener == "for" for word in phrase.words}
    return not sold and bool(aim & FACILITIES or ({"data", "cloud"} & aim and aim & HALLS))


def company_builds_facility(said: Statement) -> Iterator[Draft]:
    """A company builds or expands a data centre, campus or plant for an amount."""
    if said.frame.passive or not said.subject or said.named("with", "for"):
        return
    costs = said.amount and any(token.money for phrase in said.frame.phrases for token in phrase.tokens)
    if (costs or (_capacity(said) and _place(said))) and _facility(said):
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
    if said.words & DEBT:
        return
    if sized and said.amount and len(owner) == 1 and owner[0].kind == "company" and not said.named("with", "for"):
        yield Draft("buildout", parties((owner, "company")), said.amount)


def _capacity(said: Statement) -> bool:
    """Whether what is built is told by its power: ``a 300 MW data center``."""
    held = said.frame.object.tokens
    return any(
        token.low in _POWER and held[at - 1].text[:1].isdigit() if at else False for at, token in enumerate(held)
    ) or any(_POWERED.fullmatch(token.low) for token in held)


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
    on_verbs(
        company_invests_in_place,
        "invest spend commit pledge pour put pump inject plough plow expand earmark announce buy purchase order",
    ),
    on_verbs(company_builds_facility, "build expand construct open break"),
    on_nouns(facility_of_company, "campus center centre plant factory fab facility datacenter"),
    on_nouns(company_investment_in_place, "investment expansion"),
)
