"""Rules for partnerships: an agreement to work together where nothing is said to be bought."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from generator.extract.deals.registry import Rule, on_nouns, on_verbs
from generator.extract.deals.rules.parties import is_agency
from generator.extract.deals.rules.sides import sides_of
from generator.extract.deals.statement import Draft, Statement, parties
from generator.extract.deals.words import word_set

_WITH: dict[str, frozenset[str]] = {
    "team": word_set("up"),
    "join": word_set("forces hands"),
    "link": word_set("up"),
    "work": word_set("together"),
    "tie": word_set("up"),
}
"""Verbs that speak of a partnership only with one of some words."""
_ENDS = word_set("ended end ends collapsed collapse failed fail stalled stall")
_APART = frozenset(
    {("fell", "through"), ("fell", "apart"), ("fallen", "apart"), ("fallen", "through"), ("broke", "down")}
)


def companies_partner(said: Statement) -> Iterator[Draft]:
    """Companies partner, team up, join forces or collaborate."""
    others = said.named("with", "up", "alongside")
    after = said.frame.clause.tokens[said.frame.at + 1 : said.frame.at + 2]
    openers = {phrase.opener for phrase in said.frame.phrases}
    held = (
        openers | {token.low for token in after} | {word for phrase in said.frame.phrases[:2] for word in phrase.words}
    )
    if not _WITH.get(said.word, held) & held or (said.frame.passive and said.word != "partner"):
        return
    if said.word == "work" and {token.low for token in said.frame.chain} & {"can", "could"}:
        return
    names = parties((said.subject, "partner"), (others, "partner"))
    if len(names) > 1 and said.subject and (others or len(said.subject) > 1):
        yield Draft("partnership", names, said.amount)


def companies_build_together(said: Statement) -> Iterator[Draft]:
    """A company builds or develops something together with another."""
    others = said.named("with") if not _has_part(said) else ()
    if {token.low for token in said.frame.chain} & {"jointly", "together"}:
        others = others or said.subject[1:]
    made = said.frame.object.tokens
    if said.subject and others and made and made[0].low != "upon" and not said.frame.passive:
        yield Draft("partnership", parties((said.subject, "partner"), (others, "partner")), said.amount)


def _has_part(said: Statement) -> bool:
    """Whether the text gives the other one a part of its own: ``with X as the publisher``."""
    return any(phrase.opener == "as" for phrase in said.frame.phrases)


def companies_end_talks(said: Statement) -> Iterator[Draft]:
    """Talks between companies have ended without a deal."""
    pair = sides_of(said)
    after = [token.low for token in said.frame.clause.tokens[said.frame.at :]]
    over = _ENDS.intersection(after) or _APART.intersection(pairwise(after))
    if pair and over and is_agency(pair[0]) != is_agency(pair[1]):
        customer, supplier = pair if is_agency(pair[0]) else (pair[1], pair[0])
        yield Draft("supply", parties((customer, "customer"), (supplier, "supplier")), said.amount, ended=True)
    elif pair and over:
        yield Draft("partnership", parties((pair[0], "partner"), (pair[1], "partner")), said.amount, ended=True)


RULES: tuple[Rule, ...] = (
    on_verbs(companies_partner, "partner team join collaborate ally cooperate unite work link"),
    on_verbs(companies_build_together, "build develop create co-develop launch construct"),
    on_nouns(companies_end_talks, "talk discussion negotiation"),
)
