"""Rules for nouns such as *deal*, *contract* and *partnership*: what it is for tells which kind of deal it is."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.deals.phrases import Phrase
from generator.extract.deals.registry import Rule, on_nouns, on_verbs
from generator.extract.deals.rules.licensing import licences
from generator.extract.deals.rules.parties import topic_of
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
_SETTLED = word_set("settle settles settling settlement lawsuit lawsuits dispute probe investigation")
"""Words of an agreement that ends a quarrel."""
_SHOPPING = word_set("get find score grab snag shop check save")
"""Verbs by which an advertisement bids its reader to take a deal."""


def companies_make_agreement(said: Statement) -> Iterator[Draft]:
    """Companies sign, strike or announce a deal, contract or partnership; its words tell what it is for."""
    pair = sides_of(said)
    if pair is None or said.frame.light in {"offer", "see", "follow", "say", "report"} or said.words & _SETTLED:
        return
    first, second = pair
    kind = _kind(said)
    if kind == "partnership" and (_provider(said, first, second) or _is_between_trades(said, first, second)):
        kind = "supply"
    if kind in {"partnership", "supply"} and _is_with_publisher(said, first, second):
        kind = "licensing"
    if kind == "supply" and _is_clear(said, first, second):
        yield _supply(said, first, second)
    elif kind == "licensing":
        yield from licences(said, first, second)
    elif kind == "partnership" and _is_stated(said) and _is_joint(said):
        yield Draft("partnership", parties((first, "partner"), (second, "partner")), said.amount or said.valuation)


def companies_agree(said: Statement) -> Iterator[Draft]:
    """Two companies agree on something that the one lives from selling."""
    names, goods = said.subject + said.named("with"), said.words & GOODS
    about = any(phrase.opener == "on" for phrase in said.frame.phrases)
    if about and goods and len(names) == 2 and said.rank(names[:1]) != said.rank(names[1:]):
        yield _supply(said, names[:1], names[1:])


def sides_of(said: Statement) -> tuple[tuple[Named, ...], tuple[Named, ...]] | None:
    """The two sides of an agreement: whoever has or makes it, and whom it is with."""
    mentioned = tuple(name for token in said.frame.before if token.kind == "name" for name in token.names)
    others = said.named("with") or mentioned or _owners(said)
    owner = _not_publisher(said, others) or said.subject
    joint = (
        said.named("between", "among") or (owner or mentioned if not others or not owner else ()) or _just_named(said)
    )
    if len(joint) > 1 and (not others or others == joint):
        return joint[:1], joint[1:]
    if not owner and (said.frame.light or said.amount) and said.frame.light not in _SHOPPING:
        owner = topic_of(said, others)
    second = tuple(name for name in others if name not in owner)
    return (owner, second) if owner and second else None


def _just_named(said: Statement) -> tuple[Named, ...]:
    """Two organisations named together right before an agreement of some size: ``A and B, with a $1 billion deal``."""
    before = said.frame.clause.tokens[: said.frame.at]
    both = next((token.names for token in reversed(before) if token.kind == "name"), ())
    return both if len(both) == 2 and said.amount and not said.subject else ()


def _not_publisher(said: Statement, others: tuple[Named, ...]) -> tuple[Named, ...]:
    """The company that *it* stands for in a deal with publishers: not another publisher."""
    subject = said.frame.subject
    if subject is None or subject.kind == "name" or not others:
        return ()
    if not all(said.sector_of(name.name) in LICENSORS for name in (*subject.names, *others)):
        return ()
    return tuple(name for name in said.about if said.sector_of(name.name) in {"ai", "tech"})[:1]


def _owners(said: Statement) -> tuple[Named, ...]:
    """Whose technology or content an agreement is for."""
    return tuple(name for phrase in said.frame.phrases if phrase.opener in {"for", "to"} for name in phrase.owners)


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
    publishes = [any(said.sector_of(name.name) in LICENSORS for name in side) for side in (first, second)]
    other = second if publishes[0] else first
    return publishes[0] != publishes[1] and all(said.sector_of(name.name) in {"ai", "tech"} for name in other)


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
    return bool(told or verb or known) or first[0].kind != second[0].kind


def _is_joint(said: Statement) -> bool:
    """Whether words say that two work together: a partnership, or a deal to do something."""
    joint = JOINT & ({token.low for token in said.frame.before} | {said.word})
    task = said.infinitive()
    return bool(joint) or (task is not None and task.verb not in _BUYS | _SUPPLIES | {"pay", "end"})


def _is_stated(said: Statement) -> bool:
    """Whether an agreement is said to be made, rather than mentioned in passing."""
    return bool(said.frame.light) or said.amount is not None or said.word in {"mou"}


def _provider(said: Statement, first: tuple[Named, ...], second: tuple[Named, ...]) -> bool:
    """Whether a partnership is one side's delivery of capacity: compute is deployed by a firm that lives from that."""
    task = said.infinitive()
    words = task.words if task and task.verb in _SUPPLIES | _BUYS else frozenset()
    capacity = words | {token.low for token in said.frame.before}
    return bool(words and capacity & CAPACITY) and said.rank(first) != said.rank(second)


def _supply(said: Statement, first: tuple[Named, ...], second: tuple[Named, ...]) -> Draft:
    """A supply between two sides: the verb tells which one buys, else the one nearer to the product does."""
    customers, suppliers = (first, second) if _first_buys(said, first, second) else (second, first)
    return Draft("supply", parties((customers, "customer"), (suppliers, "supplier")), said.amount or said.valuation)


def _first_buys(said: Statement, first: tuple[Named, ...], second: tuple[Named, ...]) -> bool:
    if first[0].kind != second[0].kind:
        return first[0].kind == "other"
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
