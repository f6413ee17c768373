"""Rules for acquisitions: one organisation buys another, or a named business of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from generator.extract.deals.registry import Rule, on_nouns, on_verbs
from generator.extract.deals.rules.offers import answered_offer, bought_on_spree, sold_before
from generator.extract.deals.rules.parties import topic_of, without_shared_sum
from generator.extract.deals.rules.targets import owner_of, part_of, unknown, unknown_of
from generator.extract.deals.statement import Draft, Statement, parties
from generator.extract.deals.sums import amount_apart
from generator.extract.deals.tokens import Named
from generator.extract.deals.vocabulary import CAPACITY, GOODS, STAKE
from generator.extract.deals.words import COMPANY_NOUNS, PREPOSITIONS, word_set
from generator.model import Money

_WITH_PARTICLE = {"snap": "up", "scoop": "up", "gobble": "up", "pick": "up", "take": "over", "swallow": "up"}

_ACQUI_HIRES = word_set("acquihire acqui-hire")
_MERGING = (2, 3)
"""How many companies may merge."""
_GRABBING = word_set("nab snag bag")
"""Verbs that speak of a purchase where their object is a company's name alone."""


def company_acquires_company(said: Statement) -> Iterator[Draft]:
    """A company acquires, buys or takes over another, or is acquired by it."""
    thing = said.frame.object
    private = said.word == "take" and [token.low for token in thing.tokens[1:]] == ["private"]
    whole = said.word == "swallow" and _is_name_alone(said) and _ends_object(said)
    if said.word in _WITH_PARTICLE and not (_has_particle(said) or private or whole):
        return
    if said.word in _GRABBING and not _is_name_alone(said):
        return
    if thing.words & STAKE or any(token.text.endswith("%") for token in thing.tokens):
        return
    particle = _WITH_PARTICLE.get(said.word, "out" if said.word == "buy" else "")
    targets = said.patient or said.named(particle) or _asked_for(said) or unknown(said)
    targets = thing.mentioned[:1] if private else targets
    if not targets and thing.owners and (part := part_of(said)):
        yield from _acquisition(said, said.agent, part, thing.owners)
    sellers = owner_of(said) if not said.frame.passive else ()
    for target in targets:
        yield from without_shared_sum(_acquisition(said, said.agent, target, sellers), said, targets)
    for target, amount in _also_bought(said) if targets else ():
        yield from (replace(draft, amount=amount) for draft in _acquisition(said, said.agent, target, ()))


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
    if said.word == "purchase" and not (said.named("of") or _is_names_own(said)):
        return
    if said.word in _ACQUI_HIRES and said.frame.before[-1:] and said.frame.before[-1].names:
        acquirers = said.frame.before[-1].names  # a verb here: ``X acqui-hires the team of Y``
        targets = next((phrase.mentioned for phrase in said.frame.phrases if phrase.mentioned), ())
    if not targets and not said.named("by") and said.frame.clause.anchor and said.subject and _describes_anchor(said):
        targets = tuple(name for name in said.frame.clause.anchor.names if name not in said.subject)
    if not targets and said.named("by"):
        targets = said.subject or topic_of(said, said.named("by"))
    for target in targets[:1]:
        yield from _acquisition(said, acquirers or topic_of(said, (target,)), target, said.named("from"))


def _is_names_own(said: Statement) -> bool:
    """Whether a noun stands right after a name, as what somebody does with it: ``with its X purchase``."""
    at = said.frame.at - len(said.frame.before) - 1
    fronted = at >= 0 and said.frame.clause.tokens[at].low == "with"
    return bool(said.frame.before) and bool(said.frame.before[-1].names) and bool(fronted or said.subject)


def _describes_anchor(said: Statement) -> bool:
    """Whether the noun is what its clause says of the name before: ``X, Y's largest acquisition``."""
    tokens = said.frame.clause.tokens
    return tokens[0].names == said.subject and 1 + len(said.frame.before) + 1 == said.frame.at


def deal_for_company(said: Statement) -> Iterator[Draft]:
    """A text names a company's deal, bid or offer for another company, or to buy it."""
    task = said.infinitive()
    if task and task.verb not in {"acquire", "buy", "purchase", "take"}:
        return
    if not task and (wooed := answered_offer(said) or bought_on_spree(said)):
        yield from _acquisition(said, said.subject or topic_of(said, wooed), wooed[0], ())
        return
    targets = task.heads if task else said.named("for")
    if said.subject and (task or not (said.word == "agreement" or said.named("with") or said.words & GOODS)):
        for target in targets[:1]:
            yield from _acquisition(said, said.subject, target, ())


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
    elif not first and len(said.named("of")) == 2:
        first = said.named("of")
        yield from _acquisition(said, first[:1], first[1], ())
    elif len(first) in _MERGING and not second:
        for other in first[1:]:
            yield from _acquisition(said, first[:1], other, ())


def merger_of_companies(said: Statement) -> Iterator[Draft]:
    """A text names a merger of two companies."""
    both = said.named("of", "between") or said.subject or _pair_before(said)
    second = said.named("with")
    if len(both) == 2:
        yield from _acquisition(said, both[:1], both[1], ())
    elif len(both) == 1 and second:
        yield from _acquisition(said, both, second[0], ())


def _pair_before(said: Statement) -> tuple[Named, ...]:
    """The two that a hyphen joins before *merger*; not where a year only reminds of it: ``the 2019 A-B merger``."""
    names = tuple(name for token in said.frame.before if token.kind == "name" for name in token.names)
    return names if len(names) == 2 and all(token.kind != "date" for token in said.frame.before) else ()


def company_sells_company(said: Statement) -> Iterator[Draft]:
    """An owner sells a company to another company, or a company is sold to one."""
    buyers = said.named("to") or said.named("including")
    part = part_of(said)
    if not said.frame.passive and (sold := sold_before(said)):
        yield from _acquisition(said, buyers, sold[0], ())
        return
    if said.frame.passive or _is_sold(said):
        yield from (
            draft for target in said.subject[:1] for draft in _acquisition(said, buyers, target, said.named("by"))
        )
    else:
        yield from (
            draft
            for target in (said.frame.object.heads or ((part,) if part else ()))[:1]
            for draft in _acquisition(said, buyers, target, said.subject)
        )


def _is_sold(said: Statement) -> bool:
    """Whether what sells is what is sold: ``X sold itself to Y``, ``X, which sold to Y for $5 million``."""
    thing = said.frame.object.tokens
    if thing:
        return [token.low for token in thing] == ["itself"]
    told = said.amount is not None or any(token.kind == "date" for token in said.frame.clause.tokens)
    opens = said.frame.at == 0 and said.frame.clause.anchor is not None
    opens = opens or [token.kind for token in said.frame.clause.tokens] == ["name", "word", "word", "name"]
    once = said.frame.clause.tokens[said.frame.at].low in ({"sold"} if said.amount is None else {"sold", "sells"})
    return once and (told or opens) and not said.words & (CAPACITY | STAKE)


def _also_bought(said: Statement) -> Iterator[tuple[Named, Money]]:
    """What else was bought for a sum of its own, where the verb is not said again: ``and Y for $2 million``."""
    tokens = said.frame.clause.tokens
    for at in range(said.frame.at + 1, len(tokens) - 3):
        joined, target, for_, sum_ = tokens[at : at + 4]
        if joined.low in {"and", ","} and len(target.names) == 1 and for_.low == "for" and sum_.money:
            yield target.names[0], sum_.money


def _is_name_alone(said: Statement) -> bool:
    """Whether an object is a name, bought for a sum if for anything: not ``as a customer``, not ``for its show``."""
    rest = said.frame.phrases[1:]
    bought = all(any(token.money for token in phrase.tokens) for phrase in rest if phrase.opener == "for")
    return len(said.frame.object.tokens) == 1 and bought and all(phrase.opener not in {"as", "from"} for phrase in rest)


def _ends_object(said: Statement) -> bool:
    """Whether the name after the verb is followed by nothing, a mark or a preposition."""
    after = said.frame.clause.tokens[said.frame.at + 2 : said.frame.at + 3]
    return not after or after[0].kind in {"mark", "date"} or after[0].low in PREPOSITIONS


def _has_particle(said: Statement) -> bool:
    """Whether the particle stands right after the verb: ``took over``."""
    tokens, at = said.frame.clause.tokens, said.frame.at
    return at + 1 < len(tokens) and tokens[at + 1].low == _WITH_PARTICLE[said.word]


def _asked_for(said: Statement) -> tuple[Named, ...]:
    """What a relative clause without an object is about: ``X, which Y bought``, ``X, the firm Y bought``."""
    anchor, tokens = said.frame.clause.anchor, said.frame.clause.tokens
    before = next((noun for noun, token in pairwise(tokens) if token is said.frame.subject), None)
    opens = before is not None and (before.kind == "ref" or before.low in COMPANY_NOUNS | {"which", "that", "whom"})
    own = any(token.kind != "date" for token in said.frame.object.tokens)
    return anchor.names if anchor and opens and anchor.names != said.agent and not own else ()


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
    on_verbs(company_acquires_company, "acquire buy purchase absorb take snap scoop gobble swallow pick nab snag bag"),
    on_verbs(company_pays_for_company, "pay spend offer shell bid"),
    on_nouns(acquisition_of_company, "acquisition takeover buyout purchase acquihire acqui-hire"),
    on_nouns(deal_for_company, "deal bid offer agreement"),
    on_nouns(buyer_of_company, "buyer acquirer"),
    on_verbs(companies_merge, "merge"),
    on_nouns(merger_of_companies, "merger"),
    on_verbs(company_sells_company, "sell offload divest"),
)
