"""Rules for nouns such as *deal*, *contract* and *partnership*: what it is for tells which kind of deal it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.extract.deals.phrases import Phrase
from generator.extract.deals.registry import Rule, on_nouns, on_verbs, plural
from generator.extract.deals.rules.licensing import licences
from generator.extract.deals.rules.parties import is_agency, who_did_too
from generator.extract.deals.rules.relations import is_standing
from generator.extract.deals.rules.sides import allowed_by, is_fronted, sides_of
from generator.extract.deals.statement import Draft, Statement, parties
from generator.extract.deals.tokens import Named
from generator.extract.deals.vocabulary import CAPACITY, CONTENT, FUNDING, GOODS, JOINT, LICENSORS, TAKEOVER
from generator.extract.deals.words import word_set
from generator.model import DealType

_BUYS = word_set("buy purchase rent lease use access get obtain secure take source reserve run train receive gain")
_SUPPLIES = word_set("supply provide deliver sell deploy host build power operate ship")
_PLACES = word_set("integrate preload embed install incorporate bring")
"""Verbs by which one company's product comes into another one's, which neither of them buys."""
_TIES = word_set("deal agreement contract pact arrangement order")


_SELLERS = (4, 5, 7)
"""Ranks of the trades that live from selling compute, halls for it or power."""
_SETTLED = word_set(
    "settle settles settling settlement lawsuit lawsuits dispute probe investigation privacy charges allegations"
)
"""Words of an agreement that ends a quarrel."""
_STATE = re.compile(r"(?i:government)|^[Ss]tate of ")
"""A country or a state as a party."""
_EITHER_WAY = "The words do not say which of the two gives the rights to the other."
_LASTING = word_set("framework cooperation multiyear multi-year")
"""Words of an agreement to work together, whatever for."""


def companies_make_agreement(said: Statement) -> Iterator[Draft]:
    """Companies sign, strike or announce a deal, contract or partnership; its words tell what it is for."""
    pair = sides_of(said)
    if (
        pair is None
        or said.frame.light in {"offer", "see", "follow", "say", "report", "want", "need"}
        or said.words & _SETTLED
        or is_standing(said)
    ):
        return
    yield from _of_kind(said, *pair)
    too = who_did_too(said)
    if too and said.frame.light and said.amount is None and not set(too) & {*pair[0], *pair[1]}:
        yield from _of_kind(said, too, pair[1])


def _of_kind(said: Statement, first: tuple[Named, ...], second: tuple[Named, ...]) -> Iterator[Draft]:
    """The agreement of two sides, as its words tell what it is for."""
    kind = _kind(said)
    if second == allowed_by(said):
        first, second = second, first
        kind = "supply" if kind == "partnership" else kind
    if kind == "partnership" and (_provider(said, first, second) or _is_between_trades(said, first, second)):
        kind = "supply"
    if kind == "partnership" and said.word in _TIES and is_agency(first) != is_agency(second):
        kind = "supply"
    if kind == "partnership" and _is_stated(said) and _sells_cloud(said, first) != _sells_cloud(said, second):
        kind = "supply"
    if kind in {"partnership", "supply"} and _is_with_publisher(said, first, second):
        kind = "licensing"
    if kind == "supply" and _is_clear(said, first, second):
        yield from _supply(said, first, second)
    elif kind == "licensing":
        bare = not said.frame.light and said.infinitive() is None and not _has_one_publisher(said, first, second)
        yield from (replace(draft, doubt=_EITHER_WAY if bare else None) for draft in licences(said, first, second))
    elif kind == "partnership" and _is_stated(said) and _is_joint(said, first, second):
        yield Draft("partnership", parties((first, "partner"), (second, "partner")), said.amount or said.valuation)


def companies_agree(said: Statement) -> Iterator[Draft]:
    """Two companies agree on something that the one lives from selling."""
    names, goods = said.subject + said.named("with"), said.words & GOODS
    about = any(phrase.opener == "on" for phrase in said.frame.phrases)
    if about and goods and len(names) == 2 and said.rank(names[:1]) != said.rank(names[1:]):
        yield from _supply(said, names[:1], names[1:])


def _kind(said: Statement) -> DealType | None:
    """What an agreement is for, told by the words in and after its noun's phrase."""
    before = {part for token in said.frame.before for part in token.parts}
    words = said.words
    if (
        before & TAKEOVER
        or said.infinitive("acquire", "merge")
        or before & (FUNDING - {"capital", "series", "backing", "credit"})
    ):
        return None
    buys = said.infinitive("buy", "purchase", "pay")
    if buys and buys.heads and not words & GOODS:
        return None
    if said.infinitive("air", "stream", "broadcast", "carry", "screen"):
        return "licensing"
    use = said.infinitive("use", "access", "license", "display", "bring", "show", "train")
    if before & CONTENT or (said.word in _TIES and use and words & CONTENT) or {"licensing", "license"} & words:
        return "licensing"
    goods = before & GOODS or (said.word in _TIES and words & GOODS)
    placed = said.infinitive(*_PLACES) and not before & CAPACITY
    if not placed and (goods or before & CAPACITY or said.word in {"contract", "order"}):
        return "supply"
    return "partnership"


def _is_with_publisher(said: Statement, first: tuple[Named, ...], second: tuple[Named, ...]) -> bool:
    """Whether a deal is about content, because one side alone lives from publishing it."""
    publishes = [_publishes(said, side) for side in (first, second)]
    other = second if publishes[0] else first
    return publishes[0] != publishes[1] and all(said.sector_of(name.name) in {"ai", "tech"} for name in other)


def _has_one_publisher(said: Statement, first: tuple[Named, ...], second: tuple[Named, ...]) -> bool:
    """Whether one side alone lives from publishing, and is no studio or streaming service, which takes rights too."""
    studio = any(said.sector_of(name.name) == "studios" for name in (*first, *second))
    return _is_with_publisher(said, first, second) and not studio


def _publishes(said: Statement, side: tuple[Named, ...]) -> bool:
    return any(said.sector_of(name.name) in LICENSORS for name in side)


def _is_between_trades(said: Statement, first: tuple[Named, ...], second: tuple[Named, ...]) -> bool:
    """Whether a bare deal is one of supply, because one side lives from selling compute, power or chips."""
    low, high = sorted((_ranks(said, first), _ranks(said, second)), key=max)
    sized = said.amount is not None or any("year" in token.parts for token in said.frame.before)
    sells = min(high) in _SELLERS or (sized and min(high) > min(_SELLERS))
    joint = JOINT & {token.low for token in said.frame.before}
    return said.word in _TIES and min(low) > 0 and max(low) < min(high) and sells and not joint


def _ranks(said: Statement, names: tuple[Named, ...]) -> list[int]:
    return [said.rank((name,)) for name in names]


def _is_clear(said: Statement, first: tuple[Named, ...], second: tuple[Named, ...]) -> bool:
    """Whether words say what is supplied, or both sides are such that it is plain which one sells to the other."""
    goods = said.words & GOODS
    verb = said.infinitive(*_BUYS, *_SUPPLIES) or said.frame.light in {"award", "place", "give", "win", "land"}
    known = min(*_ranks(said, first), *_ranks(said, second)) > 0 and said.rank(first) != said.rank(second)
    told = goods and said.rank(first) != said.rank(second)
    ordered = said.word in {"contract", "order"} and said.frame.light and _goods_for(said)
    return bool(told or verb or known or ordered) or first[0].kind != second[0].kind


def _goods_for(said: Statement) -> bool:
    """Whether the text says what an agreement is for, which its subject buys: ``a contract with X for servers``."""
    return any(phrase.opener == "for" and phrase.words & CAPACITY for phrase in said.frame.phrases)


def _is_joint(said: Statement, first: tuple[Named, ...], second: tuple[Named, ...]) -> bool:
    """Whether words say that two work together: a partnership, or a deal to do something."""
    joint = (JOINT | _LASTING) & ({part for token in said.frame.before for part in token.parts} | {said.word})
    task = said.infinitive()
    public = any(name.kind == "other" and _STATE.search(name.name) for name in (*first, *second))
    return bool(joint or public) or (task is not None and task.verb not in _BUYS | _SUPPLIES | {"pay", "end"})


def _is_stated(said: Statement) -> bool:
    """Whether an agreement is said to be made, rather than mentioned in passing."""
    told = "announced" in {token.low for token in said.frame.before} or is_fronted(said)
    return bool(said.frame.light or told) or said.amount is not None or said.word in {"mou"}


def _provider(said: Statement, first: tuple[Named, ...], second: tuple[Named, ...]) -> bool:
    """Whether a partnership is one side's delivery of capacity: compute is deployed by a firm that lives from that."""
    task = said.infinitive()
    words = task.words if task and task.verb in _SUPPLIES | _BUYS else frozenset()
    capacity = words | {token.low for token in said.frame.before}
    return bool(words and capacity & CAPACITY) and said.rank(first) != said.rank(second)


def _sells_cloud(said: Statement, side: tuple[Named, ...]) -> bool:
    """Whether the text names a side by its cloud business, to one that buys such a thing: ``Bigsoft Cloud``."""
    named = {token.low for token in said.sentence if token.kind == "name" and set(token.names) & set(side)}
    cloud = any(low.endswith((" cloud", "aws")) for low in named)
    others = [name for name in (*said.subject, *said.named("with")) if name not in side]
    return cloud and said.rank(tuple(others)) < min(_SELLERS[1:])


def _supply(said: Statement, first: tuple[Named, ...], second: tuple[Named, ...]) -> Iterator[Draft]:
    """A supply between two sides: the verb tells which one buys, else the one nearer to the product does.

    Several deals with several suppliers are one with each.
    """
    clouds = _sells_cloud(said, first), _sells_cloud(said, second)
    first_buys = clouds[1] if clouds[0] != clouds[1] else _first_buys(said, first, second)
    customers, suppliers = (first, second) if first_buys else (second, first)
    several = said.frame.clause.tokens[said.frame.at].low == plural(said.word) and len(suppliers) > 1
    for each in ((name,) for name in suppliers) if several else (suppliers,):
        sum_ = None if several else said.amount or said.valuation
        yield Draft("supply", parties((customers, "customer"), (each, "supplier")), sum_)


def _first_buys(said: Statement, first: tuple[Named, ...], second: tuple[Named, ...]) -> bool:
    if first[0].kind != second[0].kind:
        return (first[0].kind == "other") != any("Postal" in name.name for name in (*first, *second))
    capacity = bool(said.words & CAPACITY)
    ranks = said.rank(first, capacity), said.rank(second, capacity)
    buys, supplies = said.infinitive(*_BUYS), said.infinitive(*_SUPPLIES)
    if buys and _task_of(buys) and not (supplies and not _task_of(supplies)):
        return True
    if supplies and not buys and ranks[0] >= ranks[1]:
        return False
    if said.frame.light in {"award", "place", "give"}:
        return True
    if said.frame.light in {"win", "land"} and ranks[0] >= ranks[1]:
        return False
    return ranks[0] <= ranks[1]


def _task_of(phrase: Phrase) -> bool:
    return phrase.verb in _BUYS


RULES: tuple[Rule, ...] = (
    on_nouns(
        companies_make_agreement,
        "deal agreement contract pact partnership collaboration alliance tie-up venture arrangement mou memorandum "
        "order lease",
    ),
    on_verbs(companies_agree, "agree"),
)
