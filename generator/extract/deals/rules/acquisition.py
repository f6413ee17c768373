"""Rules for acquisitions: one organisation buys another, or a named business of it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.deals.registry import Rule, on_nouns, on_verbs
from generator.extract.deals.rules.parties import topic_of, without_shared_sum
from generator.extract.deals.rules.targets import owner_of, part_of, unknown, unknown_of
from generator.extract.deals.statement import Draft, Statement, parties
from generator.extract.deals.sums import amount_apart
from generator.extract.deals.tokens import Named
from generator.extract.deals.vocabulary import GOODS, STAKE

_WITH_PARTICLE = {"snap": "up", "scoop": "up", "gobble": "up", "pick": "up", "take": "over", "swallow": "up"}


def company_acquires_company(said: Statement) -> Iterator[Draft]:
    """A company acquires, buys or takes over another, or is acquired by it."""
    thing = said.frame.object
    if said.word in _WITH_PARTICLE and not _has_particle(said):
        return
    if thing.words & STAKE or any(token.text.endswith("%") for token in thing.tokens):
        return
    targets = said.patient or said.named(_WITH_PARTICLE.get(said.word, "")) or _asked_for(said) or unknown(said)
    if not targets and thing.owners and (part := part_of(said)):
        yield from _acquisition(said, said.agent, part, thing.owners)
    sellers = owner_of(said) if not said.frame.passive else ()
    for target in targets:
        yield from without_shared_sum(_acquisition(said, said.agent, target, sellers), said, targets)


def company_pays_for_company(said: Statement) -> Iterator[Draft]:
    """A company pays an amount for another company."""
    if said.amount is None or said.frame.passive or said.frame.object.heads:
        return
    for phrase in said.frame.phrases:
        if phrase.opener == "for" and phrase.heads and not phrase.owners and phrase.tokens[0].low != "what":
            yield from _acquisition(said, said.agent, phrase.heads[0], ())
            return


def acquisition_of_company(said: Statement) -> Iterator[Draft]:
    """A text names a company's acquisition, purchase or takeover of another."""
    mentioned = tuple(name for token in said.frame.before if token.kind == "name" for name in token.names)
    targets = said.named("of") or mentioned or unknown_of(said)
    acquirers = said.named("by") or said.subject
    if said.word == "purchase" and not said.named("of"):
        return
    if not targets and said.named("by"):
        targets = said.subject or topic_of(said, said.named("by"))
    for target in targets[:1]:
        yield from _acquisition(said, acquirers or topic_of(said, (target,)), target, said.named("from"))


def deal_for_company(said: Statement) -> Iterator[Draft]:
    """A text names a company's deal, bid or offer for another company, or to buy it."""
    task = said.infinitive()
    if task and task.verb not in {"acquire", "buy", "purchase", "take"}:
        return
    targets = task.heads if task else said.named("for")
    if said.subject and (task or not (said.word == "agreement" or said.named("with") or said.words & GOODS)):
        for target in targets[:1]:
            yield from _acquisition(said, said.subject, target, ())


def company_hires_team(said: Statement) -> Iterator[Draft]:
    """A company takes over another one's team in what the text calls an acqui-hire."""
    if {part for token in said.sentence for part in token.parts} & {
        "acquihire",
        "acqui-hire",
        "reverse-acquihire",
        "acquihires",
        "reverse-acqui-hire",
    }:
        for target in said.frame.object.owners[:1]:
            yield from _acquisition(said, said.agent, target, ())


def buyer_of_company(said: Statement) -> Iterator[Draft]:
    """A company is called the buyer of another."""
    buyers = topic_of(said) if not said.subject else said.subject
    for target in said.named("of")[:1]:
        yield from _acquisition(said, buyers, target, ())


def companies_merge(said: Statement) -> Iterator[Draft]:
    """Two companies merge."""
    first, second = said.subject, said.named("with") or said.named("into")
    if len(said.frame.object.heads) == 2 or (said.frame.object.heads and second and said.frame.object.heads != first):
        first, second = said.frame.object.heads, second if len(said.frame.object.heads) == 1 else ()
    if len(first) == 1 and second:
        yield from _acquisition(said, first, second[0], ())
    elif len(first) == 2 and not second:
        yield from _acquisition(said, first[:1], first[1], ())


def merger_of_companies(said: Statement) -> Iterator[Draft]:
    """A text names a merger of two companies."""
    both = said.named("of", "between") or said.subject
    second = said.named("with")
    if len(both) == 2:
        yield from _acquisition(said, both[:1], both[1], ())
    elif len(both) == 1 and second:
        yield from _acquisition(said, both, second[0], ())


def company_sells_company(said: Statement) -> Iterator[Draft]:
    """An owner sells a company to another company, or a company is sold to one."""
    buyers = said.named("to") or said.named("including")
    part = part_of(said)
    if said.frame.passive:
        yield from (
            draft for target in said.subject[:1] for draft in _acquisition(said, buyers, target, said.named("by"))
        )
    else:
        yield from (
            draft
            for target in (said.frame.object.heads or ((part,) if part else ()))[:1]
            for draft in _acquisition(said, buyers, target, said.subject)
        )


def _has_particle(said: Statement) -> bool:
    """Whether the particle stands right after the verb: ``took over``."""
    tokens, at = said.frame.clause.tokens, said.frame.at
    return at + 1 < len(tokens) and tokens[at + 1].low == _WITH_PARTICLE[said.word]


def _asked_for(said: Statement) -> tuple[Named, ...]:
    """What a relative clause is about, where its verb has no object of its own: ``X, which Y bought``."""
    anchor = said.frame.clause.anchor
    opens = said.frame.clause.tokens[0].low in {"which", "that", "whom"}
    return anchor.names if anchor and opens and anchor.names != said.agent and not said.frame.object.tokens else ()


def _acquisition(
    said: Statement, acquirers: tuple[Named, ...], target: Named, sellers: tuple[Named, ...]
) -> Iterator[Draft]:
    acquirers = tuple(name for name in acquirers if name != target)
    sellers = tuple(name for name in sellers if name not in (*acquirers, target))
    if acquirers:
        roles = parties((acquirers, "acquirer"), ((target,), "target"), (sellers, "seller"))
        yield Draft(
            "acquisition",
            roles,
            said.amount or said.valuation or amount_apart(said.sentence, said.frame.clause.tokens[said.frame.at].start),
        )


RULES: tuple[Rule, ...] = (
    on_verbs(company_acquires_company, "acquire buy purchase absorb take snap scoop gobble swallow pick"),
    on_verbs(company_pays_for_company, "pay spend offer shell bid"),
    on_nouns(acquisition_of_company, "acquisition takeover buyout purchase acquihire acqui-hire"),
    on_nouns(deal_for_company, "deal bid offer agreement"),
    on_verbs(company_hires_team, "hire poach"),
    on_nouns(buyer_of_company, "buyer acquirer"),
    on_verbs(companies_merge, "merge"),
    on_nouns(merger_of_companies, "merger"),
    on_verbs(company_sells_company, "sell"),
)
