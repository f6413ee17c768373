"""The address of a deal: its principals in role order, its type, its round, the year of its earliest dated evidence."""

from __future__ import annotations

from collections.abc import Iterable

from generator.link.facts import Actor, Facts
from generator.model import PRINCIPAL_ROLES, DealType
from generator.text.slugs import slug

MOST_PARTNERS = 3
"""Principals of one role that an address names."""

LONGEST = 150
"""Characters of an address' last part: file systems stop at 255 bytes for a name, and an ending may follow."""


def deal_id(type_: DealType, principals: Iterable[Actor], round_: str | None, year: str | None) -> str:
    """The id that content gives a deal; without a year where no evidence has a date.

    :param type_: its type.
    :param principals: its principal parties; of each role the first three from A to Z are named.
    :param round_: its round, if any.
    :param year: four digits, or none.
    """
    who = sorted(set(principals))
    names = [
        one.removeprefix("other ")
        for role in PRINCIPAL_ROLES[type_]
        for one in [name for part, name in who if part == role][:MOST_PARTNERS]
    ]
    parts = (slug(" ".join(names), LONGEST), type_, slug(round_ or ""), year or "")
    return "-".join(part for part in parts if part)


def own_id(facts: Facts) -> str:
    """The id of the deal that one report alone would make."""
    return facts.stated or deal_id(facts.type, facts.principals, facts.round, facts.date and facts.date[:4])
