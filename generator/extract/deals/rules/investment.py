"""Rules for funding that start from the investor: who leads, invests, backs or takes a stake."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.extract.deals.phrases import Phrase
from generator.extract.deals.registry import Rule, on_nouns, on_verbs
from generator.extract.deals.rules.funding import only_company, round_of
from generator.extract.deals.rules.parties import speaks_of_stranger, topic_of, who_did_too, without_shared_sum
from generator.extract.deals.statement import Draft, Statement
from generator.extract.deals.tokens import Named
from generator.extract.deals.vocabulary import FUNDING, HOLDING, INVESTORS, LEADING, PARTING, STAKE
from generator.extract.deals.words import BE, DETERMINERS, POSSESSIVES, PREPOSITIONS, word_set

_CHECKS = word_set("check checks cheque cheques")
_INVESTORS = word_set("investors backers vcs shareholders")
_TO = {"commit": "to", "pledge": "to", "bet": "on"}
"""Prepositions of the company that gets the money, where it is not *in*."""


def round_is_led_by(said: Statement) -> Iterator[Draft]:
    """An investor leads a company's round, or a round is led by an investor."""
    held = {token.low for token in said.frame.before} | said.frame.object.words
    rounds = any(token.kind == "round" for token in (*said.frame.before, *said.frame.object.tokens))
    money = bool(said.frame.before) and said.frame.before[-1].kind == "money"
    if not (rounds or money or held & FUNDING - {"investment", "investments", "investors", "capital"}):
        return
    if said.frame.passive and not money and not BE & {token.low for token in said.frame.chain}:
        return
    investors = said.agent
    company = only_company(said.frame.object.owners or said.named("for", "in", "into") or _only_other(said, investors))
    if investors and company and company not in investors:
        yield from round_of(said, company, leads=investors)


def money_comes_from_investor(said: Statement) -> Iterator[Draft]:
    """A company's round, or a part of it, comes from an investor."""
    before = said.frame.before
    company = next(
        (token.names for n, token in enumerate(before[:-1]) if token.names and before[n + 1].low in {"'s", "’s"}), ()
    )
    if FUNDING & {token.low for token in before} and said.named("from"):
        part = next((token.money for token in said.sentence if token.money), None)
        for name in (company or topic_of(said, said.named("from")))[:1]:
            yield from (replace(draft, amount=draft.amount or part) for draft in round_of(said, name))


def investor_invests_in_company(said: Statement) -> Iterator[Draft]:
    """An investor invests in a company, or puts money into it."""
    if said.word != "invest" and said.amount is None:
        return
    investors = said.agent or _included(said)
    investors += tuple(name for name in who_did_too(said) if name not in investors) if investors else ()
    target = said.named("in", "into") or (said.named(_TO[said.word]) if said.word in _TO else ())
    for company in target:
        told = investors or _are_investors(said)
        if told and company.kind == "company" and company not in investors:
            yield from without_shared_sum(round_of(said, company, others=investors), said, target)


def _are_investors(said: Statement) -> bool:
    """Whether unnamed investors are the subject: ``Investors pour $30M into X``."""
    noun = said.frame.before[-1:]
    return bool(noun) and said.word != "invest" and noun[0].low in _INVESTORS and said.frame.subject is None


def _included(said: Statement) -> tuple[Named, ...]:
    """Those whom a subject without a name includes: ``Investors including A and B put``."""
    tokens, at = said.frame.clause.tokens, said.frame.at - len(said.frame.chain)
    opens = at > 1 and tokens[at - 2].low in {"including", "as"} and said.frame.subject is None
    return tokens[at - 1].names if opens and not said.frame.passive else ()


def investor_backs_company(said: Statement) -> Iterator[Draft]:
    """Investors back a company."""
    if said.frame.passive or not said.subject:
        return
    company = only_company(said.frame.object.heads)
    companies = all(name.kind == "company" for name in said.subject)
    if company and companies and company not in said.subject and said.frame.chain == ():
        yield from round_of(said, company, others=said.subject)


def investor_takes_stake(said: Statement) -> Iterator[Draft]:
    """An investor buys or takes a stake or shares in a company."""
    thing = said.frame.object
    held = thing.words | {word for phrase in said.frame.phrases[1:2] if phrase.opener == "of" for word in phrase.words}
    if not held & STAKE and not any(token.text.endswith("%") for token in thing.tokens):
        return
    company = only_company(
        said.named("in", "of") or thing.owners or thing.mentioned or said.mentioned("over", "on", "for", "of")
    )
    if said.agent and company and company not in said.agent:
        yield from round_of(said, company, others=said.agent)


def investment_in_company(said: Statement) -> Iterator[Draft]:
    """A text names an investor's investment or stake in a company."""
    target = only_company(said.named("in", "into") or (said.named("on") if said.word == "bet" and said.amount else ()))
    investors = said.subject or said.named("by", "from")
    if _is_given_up(said) or (said.word == "stake" and not said.frame.light) or _is_sum(said):
        return
    if target and investors and target not in investors and target.kind == "company":
        leads = investors if said.frame.light in LEADING else ()
        yield from (_sized(draft, said) for draft in round_of(said, target, leads=leads, others=investors))
    elif target is None and investors and said.named("from") and said.amount:
        company = only_company(said.subject)
        if company and company not in said.named("from"):
            yield from round_of(said, company, others=said.named("from"))


def _is_given_up(said: Statement) -> bool:
    """Whether a stake or investment is held, sold or reduced: ``holds a stake``, ``cashed out of its investment``."""
    tokens = said.frame.clause.tokens
    start = next((at for at, token in enumerate(tokens) if said.frame.before[:1] == (token,)), said.frame.at)
    while start and tokens[start - 1].low in PREPOSITIONS | POSSESSIVES | DETERMINERS:
        start -= 1
    governing = {token.low for token in tokens[max(0, start - 1) : start]} | {said.frame.light}
    return any(word.startswith(PARTING) or word in HOLDING for word in governing)


def _is_sum(said: Statement) -> bool:
    """Whether an investment is the sum of several: ``its total investment``."""
    return bool({token.low for token in said.frame.before} & {"total", "cumulative", "combined", "overall"})


def _sized(draft: Draft, said: Statement) -> Draft:
    """A deal with the amount that stands before its noun, where one does: ``its $4 billion investment``."""
    own = next((token.money for token in said.frame.before if token.money), None)
    return replace(draft, amount=own or draft.amount)


def investor_provides_money(said: Statement) -> Iterator[Draft]:
    """An investor or bank provides or guarantees an amount for a company."""
    first = said.frame.object.tokens[:1]
    lent = first[0].names if first and said.word == "lend" else ()
    if said.word == "write" and not said.frame.object.words & _CHECKS:
        return
    into = ("into", "in") if said.word == "write" else ()
    helped = said.infinitive("help") if all(said.sector_of(name.name) in INVESTORS for name in said.agent) else None
    company = only_company(lent or said.mentioned("for", "to", *into) or _whose_help(helped))
    trusted = said.word != "provide" or all(said.sector_of(name.name) in INVESTORS for name in said.agent)
    if company and said.agent and said.amount and trusted and company not in said.agent:
        yield from round_of(said, company, others=said.agent)


def _whose_help(helped: Phrase | None) -> tuple[Named, ...]:
    """Whom money helps: ``to help X develop tools``."""
    first = helped.tokens[:1] if helped is not None else ()
    return first[0].names if first and first[0].kind in {"name", "ref"} else ()


def _only_other(said: Statement, investors: tuple[Named, ...]) -> tuple[Named, ...]:
    """The only other company of the sentence, else whom the text is about; nobody where it speaks of a stranger."""
    return () if speaks_of_stranger(said) else said.others(investors)


RULES: tuple[Rule, ...] = (
    on_verbs(round_is_led_by, "lead co-lead head anchor"),
    on_verbs(money_comes_from_investor, "come"),
    on_verbs(investor_invests_in_company, "invest put pour pump inject plow plough sink commit pledge bet"),
    on_verbs(investor_backs_company, "back"),
    on_verbs(investor_takes_stake, "acquire buy take purchase get receive obtain"),
    on_nouns(investment_in_company, "investment stake bet"),
    on_verbs(investor_provides_money, "provide guarantee lend write"),
)
