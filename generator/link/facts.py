"""What a report says that can tell its deal from another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.link.dates import FOREVER, Span, span
from generator.link.naming import own_slug
from generator.model import PRINCIPAL_ROLES, Claim, DealParty, DealType, Money, Role, StatedDeal

Actor = tuple[Role, str]
"""A party as it is compared: its role, and its company's id, or ``other`` and the slug of its name."""


@dataclass(frozen=True, slots=True)
class Facts:
    """The comparable part of a report."""

    type: DealType
    """What kind of deal."""
    principals: frozenset[Actor]
    """Who makes it what it is."""
    others: frozenset[Actor]
    """Its further parties."""
    amount: Money | None
    """Its size; none where it is only vague."""
    vague: str | None
    """The words for its size, in lower case, where they are only vague."""
    valuation: Money | None
    """What the company was valued at; none where it is only vague."""
    round: str | None
    """The round, in lower case."""
    place: frozenset[str]
    """The words of the place, in lower case."""
    date: str | None
    """Its date, as far as it is said."""
    span: Span
    """The days on which it can have been."""
    news_of: str | None = None
    """The undated file whose news it is."""
    stated: str | None = None
    """The id of the curated file that states it."""
    described: bool = False
    """Whether what is bought has no name here, only a description: ``self-driving unit``."""


def speaks_of(says: Claim | StatedDeal | None, field: str) -> bool:
    """Whether a fact is stated, or stated not to be there."""
    return bool(getattr(says, field, None)) or (isinstance(says, StatedDeal) and field in says.without)


def actor(party: DealParty) -> Actor:
    """A party as it is compared."""
    return party.role, party.company or f"other {own_slug(party.name)}"


def is_description(party: DealParty) -> bool:
    """Whether a target is only described: no company, and no capital letter in its words."""
    return party.role == "target" and party.kind == "other" and not any(char.isupper() for char in party.name)


def principals(type_: DealType, parties: Iterable[DealParty]) -> frozenset[Actor]:
    """The parties that make a deal of the type what it is."""
    return frozenset(actor(party) for party in parties if party.role in PRINCIPAL_ROLES[type_])


def is_whole(type_: DealType, parties: Iterable[DealParty]) -> bool:
    """Whether every principal role is filled, and two-sided deals have two different sides."""
    found = principals(type_, parties)
    roles = {role for role, _ in found}
    sides = {who for _, who in found}
    two_sided = type_ not in ("funding", "buildout")
    return roles == set(PRINCIPAL_ROLES[type_]) and len(sides) >= (2 if two_sided else 1)


def days(date: str | None, published: str | None) -> Span:
    """The days on which a deal can have been: its date's, else any up to the day on which it was written of."""
    if date:
        return span(date)
    return (FOREVER[0], span(published)[1]) if published else FOREVER


def sized(amount: Money | None) -> Money | None:
    """An amount that has a number; a vague one tells no deal from another."""
    return amount if amount is not None and amount.value is not None else None
