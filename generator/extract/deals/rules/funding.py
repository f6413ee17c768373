"""Rules for funding: money for equity or debt in a company."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.extract.deals.registry import Rule, on_nouns, on_verbs
from generator.extract.deals.rules.parties import topic_of
from generator.extract.deals.rules.raised import (
    fronted_sum,
    gives_equity,
    goes_elsewhere,
    is_checks_part,
    is_gift,
    is_sum_to_date,
    led_before,
    raised_for,
    what_is_raised,
    whose_listing,
)
from generator.extract.deals.rules.rounds import is_no_funding_round, named_later
from generator.extract.deals.statement import Draft, Statement, parties
from generator.extract.deals.tokens import Named
from generator.extract.deals.vocabulary import DEBT, FUNDING, GOODS, INVESTORS
from generator.extract.deals.words import VERBS, word_set
from generator.model import Role

_SURE = word_set("raise nab snag bag close")
"""Verbs that with an amount mean money raised, whatever is not said."""
_LIKELY = word_set("secure land score pull net haul rake amass grab notch pocket garner attract borrow scoop line")
_GAINING = word_set("obtain receive win collect get take gain clinch add draw")
_EITHER_WAY = word_set("investment investments stake shares")
"""Nouns of what a company may announce as the one that pays."""
_LENDING = word_set("borrow lend")
_JOINING = word_set("lead co-lead join participate invest want need look")
"""Verbs whose subject is an investor of the round that follows, or has none yet."""
_VEHICLES = word_set("fund funds vehicle")
"""What an investor raises, and no company."""
_RELIEF = word_set(
    "tax taxes credits subsidy subsidies incentive incentives rebate rebates refund refunds savings grants abatement "
    "abatements exemption exemptions tariff tariffs"
)
"""What a government gives or forgoes, which is no money for equity or debt."""
_CONTRACT = word_set("contract contracts deal deals order orders customers users revenue sales agreement grant")
_FRESH = word_set("fresh new additional more cash money")
_PAID = (
    _CONTRACT
    | _VEHICLES
    | _RELIEF
    | word_set("acquisition acquisitions purchase takeover merger buyout lawsuit settlement")
)
"""Nouns of what is gained or closed and is no money for the company."""


def company_raises_money(said: Statement) -> Iterator[Draft]:
    """A company raises, secures or lands an amount of money or a round."""
    company = only_company(said.agent or whose_listing(said) or raised_for(said))
    if company is None or said.frame.passive:
        return
    words, kinds = what_is_raised(said)
    gained = said.word in _GAINING or said.named("led by", "from", "joined by")
    funding = bool(words & FUNDING) or "round" in kinds
    valued = said.word == "raise" and words <= _FRESH and said.valuation is not None
    money = "money" in kinds and not words & GOODS
    if said.total or words & _PAID or is_gift(said) or not (funding or money or valued):
        return
    paid = said.word not in _SURE | _LIKELY and not words & (FUNDING - _EITHER_WAY)
    if paid and not (gained or "round" in kinds) and goes_elsewhere(said):
        return
    sized = "money" in kinds and said.amount is not None
    told = sized or said.round or said.valuation or said.named("led by", "from", "joined by")
    sure = said.word in _SURE | _LIKELY or funding or gives_equity(said)
    if sure and told and not is_sum_to_date(said):
        yield from round_of(said, company, *led_before(said))


def company_emerges_with_money(said: Statement) -> Iterator[Draft]:
    """A company emerges from stealth or launches with an amount of funding."""
    company = only_company(said.agent)
    if company is None or said.amount is None:
        return
    for phrase in said.frame.phrases:
        if phrase.opener == "with" and any(token.kind == "money" for token in phrase.tokens):
            funded = any(other.words & FUNDING for other in said.frame.phrases) or "stealth" in said.words
            if funded and not said.total:
                yield from round_of(said, company)
            return


def round_of_company(said: Statement) -> Iterator[Draft]:
    """A text names a company's round, raise or financing with its size, its series or its investors."""
    if said.total or said.frame.light in _JOINING or _is_raised(said) or is_no_funding_round(said):
        return
    if _is_anothers(said) or is_checks_part(said):
        return
    known = said.frame.before[:1] and said.frame.before[0].low in {"the", "this", "that"}
    unsaid = (said.amount or not known) and not _is_whose(said)
    fallback = topic_of(said, (*said.named("led by", "from", "by"), *named_later(said))) if unsaid else ()
    company = only_company(_owner(said) or said.named("for", "in", "into") or fallback)
    fronted = fronted_sum(said)
    sized = said.amount is not None or said.round is not None or fronted is not None
    led = bool(said.named("led by") or led_before(said)[0])
    told = said.round or said.word != "funding" or said.frame.light or fronted
    if company and (sized or led) and told:
        own = next((token.money for token in reversed(said.frame.before) if token.money), fronted)
        yield from (replace(draft, amount=own or draft.amount) for draft in round_of(said, company))


def _is_anothers(said: Statement) -> bool:
    """Whether *its* in ``its Series A`` was taken for a company that is not named where another one is."""
    owner, noun = said.frame.subject, said.frame.clause.tokens[said.frame.at]
    if owner is None or owner.kind != "word" or noun.kind != "round":
        return False
    named = {name for token in said.sentence if token.kind == "name" for name in token.names}
    return bool(named) and not named & set(owner.names)


def round_is_valued(said: Statement) -> Iterator[Draft]:
    """A text names the valuation that a company was given in a round."""
    company = only_company(_owner(said))
    if company and any(token.kind == "round" for token in said.frame.before) and not _is_raised(said):
        yield from round_of(said, company)


def _is_raised(said: Statement) -> bool:
    """Whether a verb of raising governs the noun, which then tells the same deal."""
    tokens, at = said.frame.clause.tokens, said.frame.at
    before = tokens[max(0, at - 14) : at]
    if any(token.low == "including" for token in before):
        return False
    lemmas = {VERBS[token.low][0] for token in before if token.low in VERBS}
    return bool(lemmas & (_SURE | _LIKELY | {"lead", "co-lead", "back", "invest", "get"}))


def company_borrows(said: Statement) -> Iterator[Draft]:
    """A company arranges or enlarges a loan or a credit facility."""
    company = only_company(said.agent)
    if company and said.amount and said.frame.object.words & {"credit", "loan", "facility"} and said.words & DEBT:
        yield from round_of(said, company)


def _owner(said: Statement) -> tuple[Named, ...]:
    anchor = said.frame.clause.anchor
    owner = anchor.names if anchor is not None and _is_whose(said) else said.subject
    return owner if len(owner) == 1 else ()


def _is_whose(said: Statement) -> bool:
    """Whether *whose* stands before the noun's phrase: ``X, whose round``."""
    start = said.frame.at - len(said.frame.before)
    return start > 0 and said.frame.clause.tokens[start - 1].low == "whose"


def only_company(names: tuple[Named, ...]) -> Named | None:
    """The only company among organisations, or none."""
    return names[0] if len(names) == 1 and names[0].kind == "company" else None


def round_of(
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
    if company in (*leads, *joined):
        return  # a reference was taken for one of its investors
    round_name = said.round or ("debt" if said.words & DEBT or said.word in _LENDING else None)
    yield Draft("funding", tuple(found), said.amount, said.valuation, round_name)


RULES: tuple[Rule, ...] = (
    on_verbs(
        company_raises_money,
        "raise secure land close nab snag score bag get pull net obtain receive win collect attract amass garner grab "
        "notch haul rake borrow gain pocket clinch finalise finalize complete announce unveil bring pick take "
        "scoop line add draw",
    ),
    on_verbs(company_emerges_with_money, "emerge launch come exit start debut"),
    on_nouns(round_of_company, "round raise financing funding fundraise fundraising"),
    on_nouns(round_is_valued, "valuation"),
    on_verbs(company_borrows, "expand arrange sign obtain secure get increase upsize close"),
)
