"""Rules for funding: money for equity or debt in a company."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.deals.registry import Rule, on_nouns, on_verbs
from generator.extract.deals.statement import Draft, Statement, parties
from generator.extract.deals.tokens import Named
from generator.extract.deals.vocabulary import DEBT, FUNDING, GOODS, INVESTORS, STAKE
from generator.extract.deals.words import BE, VERBS, word_set
from generator.model import Role

_SURE = word_set("raise nab snag bag close")
"""Verbs that with an amount mean money raised, whatever is not said."""
_LIKELY = word_set("secure land score pull net haul rake amass grab notch pocket garner attract borrow")
_CONTRACT = word_set("contract contracts deal deals order orders customers users revenue sales agreement grant")


def company_raises_money(said: Statement) -> Iterator[Draft]:
    """A company raises, secures or lands an amount of money or a round."""
    company = _one(said.agent)
    if company is None or said.frame.passive:
        return
    thing = said.frame.object
    held = thing.words | {
        word for phrase in said.frame.phrases[1:3] if phrase.opener in {"of", "in"} for word in phrase.words
    }
    kinds = {token.kind for token in thing.tokens} | {
        token.kind for phrase in said.frame.phrases[1:2] if phrase.opener == "of" for token in phrase.tokens
    }
    funding = bool(held & FUNDING) or "round" in kinds
    if (
        said.total
        or held & (_CONTRACT | {"fund", "funds", "vehicle"})
        or (not funding and "money" not in kinds)
        or (held & GOODS and not funding)
    ):
        return
    sure = said.word in _SURE | _LIKELY or funding or _gives_equity(said)
    detailed = (
        ("money" in kinds and said.amount) or said.round or said.valuation or said.named("led by", "from", "joined by")
    )
    if sure and detailed and not _is_sum_to_date(said):
        yield from _round(said, company)


def _is_sum_to_date(said: Statement) -> bool:
    """Whether money raised is mentioned in passing, with no round, investor or date: then it is a sum over rounds."""
    perfect = {token.low for token in said.frame.chain} & {"has", "have", "had"}
    told = said.round or said.named("from", "led by", "joined by") or said.words & {"round", "funding"}
    dated = any(token.kind == "date" for token in said.frame.chain) or any(
        token.kind == "date" for phrase in said.frame.phrases for token in phrase.tokens
    )
    return said.frame.clause.anchor is not None and bool(perfect) and not told and not dated


def _gives_equity(said: Statement) -> bool:
    """Whether money that a company just gets from another is for a part of it: not where the one sells to the other."""
    givers = said.named("from")
    return said.word in {"get", "receive", "take"} and bool(givers) and said.rank(said.agent) <= said.rank(givers)


def company_emerges_with_money(said: Statement) -> Iterator[Draft]:
    """A company emerges from stealth or launches with an amount of funding."""
    company = _one(said.agent)
    if company is None or said.amount is None:
        return
    for phrase in said.frame.phrases:
        if phrase.opener == "with" and any(token.kind == "money" for token in phrase.tokens):
            funded = any(other.words & FUNDING for other in said.frame.phrases) or "stealth" in said.words
            if funded and not said.total:
                yield from _round(said, company)
            return


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
    company = _one(said.frame.object.owners or said.named("for", "in", "into") or said.others(investors))
    if investors and company and company not in investors:
        yield from _round(said, company, leads=investors)


def money_comes_from_investor(said: Statement) -> Iterator[Draft]:
    """A company's round, or a part of it, comes from an investor."""
    before = said.frame.before
    company = next(
        (token.names for n, token in enumerate(before[:-1]) if token.names and before[n + 1].low in {"'s", "’s"}), ()
    )
    if FUNDING & {token.low for token in before} and said.named("from"):
        for name in (company or said.topic(said.named("from")))[:1]:
            yield from _round(said, name)


def investor_invests_in_company(said: Statement) -> Iterator[Draft]:
    """An investor invests in a company, or puts money into it."""
    if said.word != "invest" and said.amount is None:
        return
    investors = said.agent
    target = said.named("in", "into") or (said.named("to") if said.word in {"commit", "pledge"} else ())
    for company in target:
        if investors and company.kind == "company" and company not in investors:
            yield from _round(said, company, others=investors)


def investor_backs_company(said: Statement) -> Iterator[Draft]:
    """Investors back a company."""
    if said.frame.passive or not said.subject:
        return
    company = _one(said.frame.object.heads)
    companies = all(name.kind == "company" for name in said.subject)
    if company and companies and company not in said.subject and said.frame.chain == ():
        yield from _round(said, company, others=said.subject)


def investor_takes_stake(said: Statement) -> Iterator[Draft]:
    """An investor buys or takes a stake or shares in a company."""
    thing = said.frame.object
    held = thing.words | {word for phrase in said.frame.phrases[1:2] if phrase.opener == "of" for word in phrase.words}
    if not held & STAKE and not any(token.text.endswith("%") for token in thing.tokens):
        return
    company = _one(
        said.named("in", "of") or thing.owners or thing.mentioned or said.mentioned("over", "on", "for", "of")
    )
    if said.agent and company and company not in said.agent:
        yield from _round(said, company, others=said.agent)


def round_of_company(said: Statement) -> Iterator[Draft]:
    """A text names a company's round, raise or financing with its size, its series or its investors."""
    if said.total or said.frame.light in {"lead", "co-lead", "join"} or _is_raised(said):
        return
    known = said.frame.before[:1] and said.frame.before[0].low in {"the", "this", "that"}
    fallback = said.topic(said.named("led by", "from", "by")) if said.amount or not known else ()
    company = _one(_owner(said) or said.named("for", "in", "into") or fallback)
    sized = said.amount is not None or said.round is not None
    led = bool(said.named("led by"))
    if company and (sized or led) and (said.round or said.word != "funding" or said.frame.light):
        yield from _round(said, company)


def _is_raised(said: Statement) -> bool:
    """Whether a verb of raising governs the noun, which then tells the same deal."""
    tokens, at = said.frame.clause.tokens, said.frame.at
    before = tokens[max(0, at - 14) : at]
    if any(token.low == "including" for token in before):
        return False
    lemmas = {VERBS[token.low][0] for token in before if token.low in VERBS}
    return bool(lemmas & (_SURE | _LIKELY | {"lead", "co-lead", "back", "invest", "get"}))


def investment_in_company(said: Statement) -> Iterator[Draft]:
    """A text names an investor's investment or stake in a company."""
    target = _one(said.named("in", "into"))
    investors = said.subject or said.named("by", "from")
    if said.word == "stake" and said.amount is None and not said.frame.light:
        return
    if target and investors and target not in investors and target.kind == "company":
        yield from _round(said, target, others=investors)
    elif target is None and investors and said.named("from") and said.amount:
        company = _one(said.subject)
        if company and company not in said.named("from"):
            yield from _round(said, company, others=said.named("from"))


def company_borrows(said: Statement) -> Iterator[Draft]:
    """A company arranges or enlarges a loan or a credit facility."""
    company = _one(said.agent)
    if company and said.amount and said.frame.object.words & {"credit", "loan", "facility"} and said.words & DEBT:
        yield from _round(said, company)


def investor_provides_money(said: Statement) -> Iterator[Draft]:
    """An investor or bank provides or guarantees an amount for a company."""
    company = _one(said.mentioned("for", "to"))
    trusted = said.word != "provide" or all(said.sector_of(name.name) in INVESTORS for name in said.agent)
    if company and said.agent and said.amount and trusted and company not in said.agent:
        yield from _round(said, company, others=said.agent)


def company_goes_public(said: Statement) -> Iterator[Draft]:
    """A company raises money in its initial public offering."""
    company = _one(said.subject)
    if company and said.amount and said.round == "IPO":
        yield from _round(said, company)


def _owner(said: Statement) -> tuple[Named, ...]:
    return said.subject if len(said.subject) == 1 else ()


def _one(names: tuple[Named, ...]) -> Named | None:
    """The only company among organisations, or none."""
    return names[0] if len(names) == 1 and names[0].kind == "company" else None


def _round(
    said: Statement, company: Named, leads: tuple[Named, ...] = (), others: tuple[Named, ...] = ()
) -> Iterator[Draft]:
    """A round of a company with every investor that the statement names; a firm that invests for a living has none."""
    if said.sector_of(company.name) in INVESTORS:
        return
    leads = leads + tuple(name for name in said.named("led by") if name not in leads)
    joined = [
        *others,
        *said.named("joined by"),
        *said.named("from"),
        *said.named("including"),
        *said.named("backed by"),
    ]
    found: list[tuple[Named, Role, bool]] = [(company, "company", False)]
    found += [(name, "investor", True) for name in leads if name != company]
    found += [
        (name, role, lead) for name, role, lead in parties((tuple(joined), "investor")) if name not in (company, *leads)
    ]
    round_name = said.round or ("debt" if said.words & DEBT else None)
    yield Draft("funding", tuple(found), said.amount, said.valuation, round_name)


RULES: tuple[Rule, ...] = (
    on_verbs(
        company_raises_money,
        "raise secure land close nab snag score bag get pull net obtain receive win collect attract amass garner grab "
        "notch haul rake borrow gain pocket clinch finalise finalize complete announce unveil bring",
    ),
    on_verbs(company_emerges_with_money, "emerge launch come exit start debut"),
    on_verbs(round_is_led_by, "lead co-lead head anchor"),
    on_verbs(money_comes_from_investor, "come"),
    on_verbs(investor_invests_in_company, "invest put pour pump inject plow plough sink commit pledge"),
    on_verbs(investor_backs_company, "back"),
    on_verbs(investor_takes_stake, "acquire buy take purchase get receive obtain own hold"),
    on_nouns(round_of_company, "round raise financing funding fundraise fundraising"),
    on_nouns(investment_in_company, "investment stake bet"),
    on_verbs(company_borrows, "expand arrange sign obtain secure get increase upsize close"),
    on_verbs(investor_provides_money, "provide guarantee lend"),
    on_verbs(company_goes_public, "raise"),
)
