"""Rules for acquisitions: one organisation buys another, or a named business of it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from generator.extract.deals.phrases import Phrase
from generator.extract.deals.registry import Rule, on_nouns, on_verbs
from generator.extract.deals.rules.bystanders import topic_of
from generator.extract.deals.statement import Draft, Statement, parties
from generator.extract.deals.syntax import is_possessive
from generator.extract.deals.tokens import Named
from generator.extract.deals.vocabulary import GOODS, STAKE
from generator.extract.deals.words import word_set

_PARTS = word_set("unit division business arm operations subsidiary brand assets portfolio")
_WITH_PARTICLE = {"snap": "up", "scoop": "up", "gobble": "up", "pick": "up", "take": "over", "swallow": "up"}


def company_acquires_company(said: Statement) -> Iterator[Draft]:
    """A company acquires, buys or takes over another, or is acquired by it."""
    thing = said.frame.object
    if said.word in _WITH_PARTICLE and not _has_particle(said):
        return
    if thing.words & STAKE or any(token.text.endswith("%") for token in thing.tokens):
        return
    targets = said.patient or said.named(_WITH_PARTICLE.get(said.word, "")) or _asked_for(said) or _unknown(said)
    if not targets and thing.owners:
        yield from _part(said, thing)
    sellers = said.named("from") if not said.frame.passive else ()
    for target in targets:
        yield from _acquisition(said, said.agent, target, sellers)


def company_pays_for_company(said: Statement) -> Iterator[Draft]:
    """A company pays an amount for another company."""
    if said.amount is None or said.frame.passive or said.frame.object.heads:
        return
    for phrase in said.frame.phrases:
        if phrase.opener == "for" and phrase.heads and not phrase.owners:
            yield from _acquisition(said, said.agent, phrase.heads[0], ())
            return


def acquisition_of_company(said: Statement) -> Iterator[Draft]:
    """A text names a company's acquisition, purchase or takeover of another."""
    mentioned = tuple(name for token in said.frame.before if token.kind == "name" for name in token.names)
    targets = said.named("of") or mentioned or _unknown_of(said)
    acquirers = said.named("by") or said.subject
    if said.word == "purchase" and not said.named("of"):
        return
    if not targets and said.named("by"):
        targets = said.subject or topic_of(said, said.named("by"))
    for target in targets[:1]:
        yield from _acquisition(said, acquirers or topic_of(said, (target,)), target, ())


def deal_for_company(said: Statement) -> Iterator[Draft]:
    """A text names a company's deal, bid or offer for another company."""
    if said.subject and not said.named("with") and not said.words & GOODS:
        for target in said.named("for")[:1]:
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
    if said.frame.passive:
        yield from (
            draft for target in said.subject[:1] for draft in _acquisition(said, buyers, target, said.named("by"))
        )
    else:
        yield from (
            draft
            for target in said.frame.object.heads[:1]
            for draft in _acquisition(said, buyers, target, said.subject)
        )


def _has_particle(said: Statement) -> bool:
    """Whether the particle stands right after the verb: ``took over``."""
    tokens, at = said.frame.clause.tokens, said.frame.at
    return at + 1 < len(tokens) and tokens[at + 1].low == _WITH_PARTICLE[said.word]


def _part(said: Statement, thing: Phrase) -> Iterator[Draft]:
    """A business of a company that is bought from it: ``X's robotics unit``."""
    tokens = thing.tokens
    start = next((n + 2 for n, token in enumerate(tokens) if token.names and is_possessive(tokens, n)), 0)
    part = [token for token in tokens[start:] if token.kind in {"word", "proper"}]
    called = list(takewhile(lambda token: token.kind == "proper" or token.text.isdigit(), part))
    if start and part and part[-1].low in _PARTS:
        name = " ".join(token.text for token in called or part)
        yield from _acquisition(said, said.agent, Named(name, "other"), thing.owners)


def _asked_for(said: Statement) -> tuple[Named, ...]:
    """What a relative clause is about, where its verb has no object of its own: ``X, which Y bought``."""
    anchor = said.frame.clause.anchor
    opens = said.frame.clause.tokens[0].low in {"which", "that", "whom"}
    return anchor.names if anchor and opens and anchor.names != said.agent and not said.frame.object.tokens else ()


def _unknown(said: Statement) -> tuple[Named, ...]:
    """A capitalised object that is no known company."""
    thing = said.frame.object.tokens
    if said.word != "acquire" or said.frame.passive or not thing or any(token.kind != "proper" for token in thing[:4]):
        return ()
    return (Named(" ".join(token.text for token in thing if token.kind == "proper"), "other"),)


def _unknown_of(said: Statement) -> tuple[Named, ...]:
    """A capitalised name of nothing known, of which a text says that it was acquired."""
    thing = next((phrase.tokens for phrase in said.frame.phrases if phrase.opener == "of"), ())
    name = list(takewhile(lambda token: token.kind == "proper" or token.text.isdigit(), thing))
    whole = len(name) == len(thing) or (name and thing[len(name)].kind == "mark")
    return (Named(" ".join(token.text for token in name), "other"),) if name and whole else ()


def _acquisition(
    said: Statement, acquirers: tuple[Named, ...], target: Named, sellers: tuple[Named, ...]
) -> Iterator[Draft]:
    acquirers = tuple(name for name in acquirers if name != target)
    sellers = tuple(name for name in sellers if name not in (*acquirers, target))
    if acquirers:
        roles = parties((acquirers, "acquirer"), ((target,), "target"), (sellers, "seller"))
        yield Draft("acquisition", roles, said.amount or said.valuation)


RULES: tuple[Rule, ...] = (
    on_verbs(company_acquires_company, "acquire buy purchase absorb take snap scoop gobble swallow pick"),
    on_verbs(company_pays_for_company, "pay spend offer shell bid"),
    on_nouns(acquisition_of_company, "acquisition takeover buyout purchase acquihire acqui-hire"),
    on_nouns(deal_for_company, "deal bid offer"),
    on_verbs(company_hires_team, "hire poach"),
    on_nouns(buyer_of_company, "buyer acquirer"),
    on_verbs(companies_merge, "merge"),
    on_nouns(merger_of_companies, "merger"),
    on_verbs(company_sells_company, "sell"),
)
