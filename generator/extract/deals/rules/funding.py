"""Rules for funding: money for equity or debt in a company."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.deals.chain import LAB
from generator.extract.deals.registry import Rule, on_nouns, on_verbs
from generator.extract.deals.rules.parties import topic_of
from generator.extract.deals.rules.rounds import is_no_funding_round
from generator.extract.deals.statement import Draft, Statement, parties
from generator.extract.deals.tokens import Named
from generator.extract.deals.vocabulary import DEBT, FUNDING, GOODS, INVESTORS
from generator.extract.deals.words import VERBS, word_set
from generator.model import Role

_SURE = word_set("raise nab snag bag close")
"""Verbs that with an amount mean money raised, whatever is not said."""
_LIKELY = word_set("secure land score pull net haul rake amass grab notch pocket garner attract borrow")
_GAINING = word_set("obtain receive win collect get take gain clinch")
_EITHER_WAY = word_set("investment investments stake shares")
"""Nouns of what a company may announce as the one that pays."""
_LENDING = word_set("borrow lend")
_VEHICLES = word_set("fund funds vehicle")
"""What an investor raises, and no company."""
_RELIEF = word_set(
    "tax taxes credits subsidy subsidies incentive incentives rebate rebates refund refunds savings grants abatement "
    "abatements exemption exemptions tariff tariffs"
)
"""What a government gives or forgoes, which is no money for equity or debt."""
_CONTRACT = word_set("contract contracts deal deals order orders customers users revenue sales agreement grant")


def company_raises_money(said: Statement) -> Iterator[Draft]:
    """A company raises, secures or lands an amount of money or a round."""
    company = only_company(said.agent)
    if company is None or said.frame.passive:
        return
    words, kinds = _what_is_raised(said)
    gained = said.word in _GAINING or said.named("led by", "from", "joined by")
    funding = bool(words & FUNDING) or "round" in kinds
    if (
        said.total
        or words & (_CONTRACT | _VEHICLES | _RELIEF)
        or not (funding or ("money" in kinds and not words & GOODS))
    ):
        return
    paid = said.word not in _SURE | _LIKELY and not words & (FUNDING - _EITHER_WAY)
    if paid and not (gained or "round" in kinds) and any(token.low == "into" for token in said.sentence):
        return
    sized = "money" in kinds and said.amount is not None
    told = sized or said.round or said.valuation or said.named("led by", "from", "joined by")
    sure = said.word in _SURE | _LIKELY or funding or _gives_equity(said)
    if sure and told and not _is_sum_to_date(said):
        yield from round_of(said, company)


def _what_is_raised(said: Statement) -> tuple[frozenset[str], frozenset[str]]:
    """Words and kinds of tokens in the object, and in the phrases with *of* and *in* that belong to it."""
    near = [phrase for phrase in said.frame.phrases[1:3] if phrase.opener in {"of", "in"}]
    words = said.frame.object.words.union(*(phrase.words for phrase in near))
    held = [
        *said.frame.object.tokens,
        *(token for phrase in near[:1] if phrase.opener == "of" for token in phrase.tokens),
    ]
    return words, frozenset(token.kind for token in held)


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
    money = all(token.kind == "money" for token in said.frame.object.tokens)
    dated = any(token.kind == "date" for phrase in said.frame.phrases for token in phrase.tokens)
    if said.word == "get" and not givers:
        return money and dated and said.rank(said.agent) <= LAB
    return said.word in {"get", "receive", "take"} and bool(givers) and said.rank(said.agent) <= said.rank(givers)


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
    if said.total or said.frame.light in {"lead", "co-lead", "join"} or _is_raised(said) or is_no_funding_round(said):
        return
    known = said.frame.before[:1] and said.frame.before[0].low in {"the", "this", "that"}
    unsaid = (said.amount or not known) and not _is_whose(said)
    fallback = topic_of(said, (*said.named("led by", "from", "by"), *_named_later(said))) if unsaid else ()
    company = only_company(_owner(said) or said.named("for", "in", "into") or fallback)
    sized = said.amount is not None or said.round is not None
    led = bool(said.named("led by"))
    if company and (sized or led) and (said.round or said.word != "funding" or said.frame.light):
        yield from round_of(said, company)


def _named_later(said: Statement) -> tuple[Named, ...]:
    """The companies that its sentence names after a round, where it names others before."""
    at = said.frame.clause.tokens[said.frame.at].start
    named = [(token.start < at, name) for token in said.sentence if token.kind == "name" for name in token.names]
    before = [name for early, name in named if early]
    return tuple(name for _, name in named if before and name not in before)


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
    round_name = said.round or ("debt" if said.words & DEBT or said.word in _LENDING else None)
    yield Draft("funding", tuple(found), said.amount, said.valuation, round_name)


RULES: tuple[Rule, ...] = (
    on_verbs(
        company_raises_money,
        "raise secure land close nab snag score bag get pull net obtain receive win collect attract amass garner grab "
        "notch haul rake borrow gain pocket clinch finalise finalize complete announce unveil bring",
    ),
    on_verbs(company_emerges_with_money, "emerge launch come exit start debut"),
    on_nouns(round_of_company, "round raise financing funding fundraise fundraising"),
    on_nouns(round_is_valued, "valuation"),
    on_verbs(company_borrows, "expand arrange sign obtain secure get increase upsize close"),
)
