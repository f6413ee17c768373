"""Rules for hiring another company's founders or team: with a licence to its technology, or as an acqui-hire."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from generator.extract.deals.phrases import Phrase
from generator.extract.deals.registry import Rule, on_verbs
from generator.extract.deals.rules.licensing import licences
from generator.extract.deals.statement import Draft, Statement, parties
from generator.extract.deals.tokens import Named
from generator.extract.deals.words import word_set

_TEAM = word_set(
    "team teams founder founders co-founder co-founders cofounder cofounders staff leaders leadership ceo executives "
    "researchers engineers talent employees"
)
_ACQUI_HIRE = word_set(
    "acquihire acqui-hire acquihires acqui-hires acquihired acqui-hired reverse-acquihire reverse-acqui-hire"
)
_LICENCE = word_set("licensing license licence")
_DEALS = word_set("deal agreement contract arrangement pact")
_PART_OF = word_set("of in under through")


def company_licenses_with_team(said: Statement) -> Iterator[Draft]:
    """A company hires the founders or the team of another as a part of a licensing deal."""
    tokens = said.frame.clause.tokens[said.frame.at :]
    deals = (at for at, pair in enumerate(pairwise(tokens)) if pair[0].low in _LICENCE and pair[1].low in _DEALS)
    deal = next(deals, None)
    if deal is None or not _PART_OF & {token.low for token in tokens[max(0, deal - 5) : deal]}:
        return
    size = next((token.money for token in tokens[max(0, deal - 2) : deal] if token.money), None)
    yield from (replace(draft, amount=size) for draft in licences(said, said.agent, _whose_team(said)))


def company_hires_team(said: Statement) -> Iterator[Draft]:
    """A company takes over another one's team in what the text calls an acqui-hire."""
    if not _ACQUI_HIRE & {part for token in said.sentence for part in token.parts}:
        return
    for target in _whose_team(said):
        if said.agent and target not in said.agent:
            yield Draft("acquisition", parties((said.agent, "acquirer"), ((target,), "target")), said.amount)


def _whose_team(said: Statement) -> tuple[Named, ...]:
    """The company whose people are hired: ``X's founders``, ``the X team``, ``the founders of X``."""
    if said.frame.passive:
        return ()
    thing = said.frame.object
    if thing.owners:
        return thing.owners[:1]
    after = said.frame.phrases[1] if said.frame.phrases[1:] else Phrase("", ())
    of = after if after.opener in {"of", "from", "behind"} else Phrase("", ())
    told = {word for token in (*thing.tokens, *of.tokens) for word in token.low.split()}
    return (thing.mentioned or of.mentioned)[:1] if told & _TEAM else ()


RULES: tuple[Rule, ...] = (
    on_verbs(company_licenses_with_team, "hire poach"),
    on_verbs(company_hires_team, "hire poach"),
)
