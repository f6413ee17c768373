"""Rules for supply: one organisation buys or rents goods, capacity, power or services from another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise, takewhile

from generator.extract.deals.phrases import Phrase
from generator.extract.deals.registry import Rule, on_nouns, on_verbs
from generator.extract.deals.rules.parties import without_shared_sum
from generator.extract.deals.statement import Draft, Statement, parties
from generator.extract.deals.syntax import is_possessive
from generator.extract.deals.tokens import Named
from generator.extract.deals.vocabulary import CAPACITY, CONTENT, GOODS, STAKE
from generator.extract.deals.words import word_set

_PROVIDER = word_set("provider providers supplier suppliers partner")
_CUSTOMERS = word_set("customer customers client clients")
_HALLS = word_set("centers centres datacenters datacentres campus campuses")
_UNITS = word_set("gigawatts gigawatt megawatts megawatt gw mw")
_ORDERS = word_set("contract contracts order orders")
_WINNING = word_set("win land secure receive get")
_RECEIVING = _WINNING | word_set("book bag take obtain gain attract clinch snag score nab")
"""Verbs of whoever an order or a contract comes to: ``won an order from X``."""
_HAVING = word_set("have fill fulfil fulfill announce report disclose complete deliver")
"""Verbs of whoever has an order that came to it."""
_PLACING = word_set("place make put give cancel withdraw increase double")
"""Verbs of whoever orders."""
_BUSINESS = word_set("portion unit division business company startup firm subsidiary assets")


def customer_buys_from_supplier(said: Statement) -> Iterator[Draft]:
    """A customer buys, rents or orders goods, capacity or services from a supplier."""
    thing = said.frame.object
    if said.word in _RECEIVING and thing.words & _ORDERS:
        return
    suppliers = said.mentioned("from") or said.named("at", "through")
    if said.word in {"take", "get", "secure", "book", "reserve"} and not said.words & CAPACITY:
        return
    if thing.heads or thing.words & (STAKE | _BUSINESS) or not (said.words & GOODS or said.amount):
        return
    if not suppliers and said.words & {"capacity", "compute"}:
        suppliers = tuple(name for name in reversed(said.about) if name not in said.agent and said.rank((name,)) >= 4)[
            :1
        ]
    if not suppliers and said.word in {"buy", "order", "purchase", "spend"} and (said.amount or _is_measured(said)):
        suppliers = next((made for phrase in said.frame.phrases[:3] if (made := _made_by(phrase))), ())
    if not suppliers and said.word in {"rent", "lease"} and thing.words & CAPACITY:
        suppliers = tuple(name for name in thing.owners if said.rank((name,)) > said.rank(said.agent))
    if not suppliers and said.word == "spend" and said.amount:
        suppliers = tuple(name for name in said.named("with") if said.rank((name,)) > said.rank(said.agent))
    yield from _supply(said, said.agent, suppliers)


def _made_by(phrase: Phrase) -> tuple[Named, ...]:
    """Whose goods are bought, where the maker is named before them: ``400,000 X chips``, ``of X's cloud``."""
    if phrase.opener not in {"", "of", "on", "worth"}:
        return ()
    tokens = phrase.tokens
    for at, (token, goods) in enumerate(pairwise(tokens)):
        after = tokens[at + 2 : at + 4] if is_possessive(tokens, at) else (goods,)
        if token.kind == "name" and any(word.low in GOODS for word in after):
            return token.names
    return ()


def _is_measured(said: Statement) -> bool:
    """Whether what is bought is told in numbers: ``6 gigawatts of X chips``."""
    held = [token for phrase in said.frame.phrases[:2] for token in phrase.tokens]
    return bool({token.low for token in held} & _UNITS)


def supplier_gains_customer(said: Statement) -> Iterator[Draft]:
    """A supplier adds or signs a company as its customer."""
    gained = said.frame.object.heads or said.named("up")
    role = any(phrase.opener in {"as", "to", "of"} and _ends_in_customer(phrase) for phrase in said.frame.phrases)
    if role and gained and not said.frame.passive and said.agent:
        yield from (draft for name in gained for draft in _supply(said, (name,), said.agent))


def supplier_provides_to_customer(said: Statement) -> Iterator[Draft]:
    """A supplier sells, provides or rents goods, capacity or services to a customer."""
    if (
        said.words & CONTENT
        or said.words & STAKE
        or (said.word == "provide" and not (said.words & CAPACITY or said.amount))
    ):
        return
    thing = said.frame.object
    if thing.words & _BUSINESS:
        return
    first = thing.tokens[0].names if thing.tokens and not thing.owners else ()
    if len(thing.tokens) == 1 and not said.words & CAPACITY:
        first = ()  # the company itself is sold
    if said.frame.passive:
        yield from _supply(said, said.named("to"), said.named("by"))
    elif first and said.word in {"sell", "supply", "lease", "rent"} and (said.words & CAPACITY or said.amount):
        yield from _supply(said, first, said.agent)
    elif thing.heads and (thing.words | said.words) & GOODS and not said.named("to"):
        yield from _supply(said, thing.heads, said.agent)
    elif said.word == "power" and thing.words & _HALLS and thing.mentioned and not thing.owners:
        powered = thing.mentioned[:1] if said.rank(said.agent) > said.rank(thing.mentioned[:1]) else ()
        yield from _supply(said, powered, said.agent)
    elif thing.words & GOODS or said.words & GOODS:
        yield from _supply(
            said, said.named("to") or (said.named("for") if said.word in {"build", "host"} else ()), said.agent
        )


def supplier_is_paid(said: Statement) -> Iterator[Draft]:
    """A customer pays a supplier for goods, capacity or services."""
    if said.frame.passive and said.amount:
        yield from _supply(said, said.named("by"), said.subject)
    elif said.frame.object.heads and said.words & GOODS and not said.words & CONTENT:
        yield from _supply(said, said.agent, said.frame.object.heads)


def customer_awards_contract(said: Statement) -> Iterator[Draft]:
    """A customer awards a contract to a supplier."""
    if not said.words & {"contract", "contracts", "order", "orders"}:
        return
    suppliers = said.subject if said.frame.passive else said.frame.object.heads or said.named("to")
    yield from _supply(said, said.named("by") if said.frame.passive else said.agent, suppliers)


def supplier_wins_contract(said: Statement) -> Iterator[Draft]:
    """A supplier wins a contract or an order from a customer."""
    thing = said.frame.object.words
    told = not thing & {"order", "orders"} or said.amount or said.words & GOODS or said.word in {"win", "land"}
    if thing & _ORDERS and told and (said.word in _WINNING or said.named("from")):
        opened = takewhile(lambda phrase: phrase.opener not in {"to do", "of"}, said.frame.phrases)
        held = any(phrase.opener in {"from", "with"} for phrase in opened)
        yield from _from_customer(said, said.named("from", "with") if held else ())


def customer_chooses_supplier(said: Statement) -> Iterator[Draft]:
    """A customer chooses a supplier to deliver goods or services, or as its provider."""
    chosen = said.frame.object.heads or said.named("up")
    role = said.words & {"provider", "supplier", "vendor", "providers", "suppliers"}
    task = said.infinitive("supply", "provide", "power", "build", "deliver", "host", "run", "operate", "manage", "help")
    wanted = said.word != "use" and any(
        phrase.opener == "for" and phrase.words & CAPACITY for phrase in said.frame.phrases
    )
    if said.word == "turn":
        turned = said.named("to") if wanted and not said.frame.passive else ()
        yield from _supply(said, said.agent, turned if said.rank(turned) > said.rank(said.agent) else ())
        return
    used = _used(said) if said.word == "use" and _is_to_be(said) else ()
    if (
        used
        and said.frame.object.words & (GOODS if said.amount else CAPACITY)
        and said.rank(used) > said.rank(said.agent)
    ):
        yield from _supply(said, said.agent, used)
    if chosen and (wanted or role or (task and said.words & GOODS)) and not said.frame.passive:
        yield from _supply(said, said.agent, chosen)


def _used(said: Statement) -> tuple[Named, ...]:
    """Whose capacity is used: ``X's chips``, ``X chips``."""
    agreed = said.amount or said.words & {"deal", "agreement", "contract", "pact"}
    return said.frame.object.owners or (_made_by(said.frame.object) if agreed else ())


def _is_to_be(said: Statement) -> bool:
    """Whether something is agreed on or ahead, and not merely how things are: ``will use``."""
    return bool({token.low for token in said.frame.chain} & {"will", "agreed", "plans", "signed", "committed"})


def _ends_in_customer(phrase: Phrase) -> bool:
    """Whether a phrase is about customers: ``its customers``, and not ``its customer support``."""
    return bool(phrase.tokens) and phrase.tokens[-1].low in _CUSTOMERS


def customer_makes_provider(said: Statement) -> Iterator[Draft]:
    """A customer makes a company its provider, or adds it to its suppliers."""
    words = said.words
    role = words & _PROVIDER and words & {"its", "their"} and words & (GOODS | {"supplier", "suppliers"})
    if role:
        yield from _supply(said, said.agent, said.frame.object.heads)


def customer_commissions_work(said: Statement) -> Iterator[Draft]:
    """A customer commissions work from a supplier for a sum."""
    if said.amount and said.named("from"):
        yield from _supply(said, said.agent, said.named("from"))


def order_from_supplier(said: Statement) -> Iterator[Draft]:
    """A text names a customer's order or purchase from a supplier."""
    suppliers = said.named("from")
    mine = said.word == "purchase" or said.frame.light in _PLACING or _outranks(said, suppliers, said.subject)
    if suppliers and mine and said.frame.light not in _RECEIVING and (said.amount or said.words & GOODS):
        yield from _supply(said, said.subject, suppliers)


def order_from_customer(said: Statement) -> Iterator[Draft]:
    """A text names a supplier's order or contract from a customer."""
    customers = said.named("from")
    received = said.frame.light in _HAVING or (not said.frame.light and _outranks(said, said.subject, customers))
    if received and (said.amount or said.words & GOODS):
        yield from _from_customer(said, customers)


def _outranks(said: Statement, one: tuple[Named, ...], other: tuple[Named, ...]) -> bool:
    """Whether by their trades the one sells to the other."""
    return bool(one and other) and said.rank(one) > said.rank(other) > 0


def _from_customer(said: Statement, customers: tuple[Named, ...]) -> Iterator[Draft]:
    """A supply to customers whose order was received, in doubt where by their trades they are the ones who sell."""
    suppliers = said.agent if not said.frame.noun else said.subject
    doubt = None
    if _outranks(said, customers, suppliers):
        doubt = f"What came from {customers[0].name} was taken for its order, though by trade it is the one who sells."
    yield from (replace(draft, doubt=doubt) for draft in _supply(said, customers, suppliers))


def _supply(said: Statement, customers: tuple[Named, ...], suppliers: tuple[Named, ...]) -> Iterator[Draft]:
    """A supply for each supplier, where both sides are named and are not the same."""
    customers = tuple(name for name in customers if name not in suppliers)
    if not customers or not any(name.kind == "company" for name in (*customers, *suppliers)):
        return
    drafts = (
        Draft("supply", parties((customers, "customer"), ((supplier,), "supplier")), said.amount)
        for supplier in suppliers
    )
    yield from without_shared_sum(drafts, said, suppliers)


RULES: tuple[Rule, ...] = (
    on_verbs(
        customer_buys_from_supplier, "buy purchase rent lease order reserve book take procure source get secure spend"
    ),
    on_verbs(supplier_provides_to_customer, "supply provide deliver sell rent lease host build power"),
    on_verbs(supplier_is_paid, "pay"),
    on_verbs(customer_awards_contract, "award give hand"),
    on_verbs(supplier_wins_contract, " ".join(sorted(_RECEIVING))),
    on_verbs(customer_chooses_supplier, "choose select pick tap sign hire appoint name use turn"),
    on_verbs(customer_makes_provider, "make add"),
    on_verbs(supplier_gains_customer, "add sign win land"),
    on_verbs(customer_commissions_work, "commission"),
    on_nouns(order_from_supplier, "order purchase"),
    on_nouns(order_from_customer, "order contract"),
)
