"""Rules for supply: one organisation buys or rents goods, capacity, power or services from another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise, takewhile

from generator.extract.deals.registry import Rule, on_nouns, on_verbs
from generator.extract.deals.rules.parties import without_shared_sum
from generator.extract.deals.statement import Draft, Statement, parties
from generator.extract.deals.syntax import Tokens
from generator.extract.deals.tokens import Named
from generator.extract.deals.vocabulary import CAPACITY, CONTENT, GOODS, STAKE
from generator.extract.deals.words import word_set

_PROVIDER = word_set("provider providers supplier suppliers partner")
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
    if not suppliers and said.word in {"buy", "order", "purchase"} and said.amount:
        suppliers = _made_by(thing.tokens)
    yield from _supply(said, said.agent, suppliers)


def _made_by(tokens: Tokens) -> tuple[Named, ...]:
    """Whose goods are bought, where the maker's name stands before them: ``400,000 X chips``."""
    return next((token.names for token, goods in pairwise(tokens) if token.kind == "name" and goods.low in GOODS), ())


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
    if said.frame.passive:
        yield from _supply(said, said.named("to"), said.named("by"))
    elif first and said.word in {"sell", "supply", "lease", "rent"} and (said.words & CAPACITY or said.amount):
        yield from _supply(said, first, said.agent)
    elif thing.heads and (thing.words | said.words) & GOODS and not said.named("to"):
        yield from _supply(said, thing.heads, said.agent)
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
    if chosen and (role or (task and said.words & GOODS)) and not said.frame.passive:
        yield from _supply(said, said.agent, chosen)


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
    on_verbs(customer_chooses_supplier, "choose select pick tap sign hire appoint name use"),
    on_verbs(customer_makes_provider, "make add"),
    on_verbs(customer_commissions_work, "commission"),
    on_nouns(order_from_supplier, "order purchase"),
    on_nouns(order_from_customer, "order contract"),
)
