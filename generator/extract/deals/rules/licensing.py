"""Rules for licensing: rights to content, data, technology or a brand."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.deals.registry import Rule, on_verbs
from generator.extract.deals.statement import Draft, Statement, parties
from generator.extract.deals.sums import amount_apart
from generator.extract.deals.tokens import Named
from generator.extract.deals.vocabulary import CONTENT, LICENSORS


def licensee_licenses_content(said: Statement) -> Iterator[Draft]:
    """A company licenses rights from another, or to it."""
    if said.named("to"):
        yield from licences(said, said.named("to"), said.agent)
    elif said.named("from"):
        yield from licences(said, said.agent, said.named("from"))
    elif said.frame.object.owners and not said.frame.object.words & {"its", "their"}:
        yield from licences(said, said.agent, said.frame.object.owners)
    elif said.frame.object.words & CONTENT and said.frame.object.tokens[0].kind == "name":
        yield from licences(said, said.agent, said.frame.object.tokens[0].names)


def licensor_grants_licence(said: Statement) -> Iterator[Draft]:
    """A company grants another one a licence."""
    if said.words & {"license", "licence", "licenses", "licences"} and not said.frame.passive:
        yield from licences(said, said.frame.object.heads or said.named("to"), said.agent)


def licensee_pays_for_content(said: Statement) -> Iterator[Draft]:
    """A company pays another one to use its content."""
    if said.frame.object.heads and said.words & CONTENT and not said.frame.passive:
        yield from licences(said, said.agent, said.frame.object.heads)


def licences(said: Statement, licensees: tuple[Named, ...], licensors: tuple[Named, ...]) -> Iterator[Draft]:
    """A licence from each licensor; a publisher, label or league is the licensor, whoever is named first."""
    if any(_owns_rights(said, name) for name in licensees) and not any(_owns_rights(said, name) for name in licensors):
        licensees, licensors = licensors, licensees
    apart = amount_apart(said.sentence, said.frame.clause.tokens[said.frame.at].start)
    for licensor in licensors:
        if licensees and licensor not in licensees:
            yield Draft(
                "licensing",
                parties((licensees, "licensee"), ((licensor,), "licensor")),
                said.amount or said.valuation or apart,
            )


def _owns_rights(said: Statement, name: Named) -> bool:
    return name.kind == "other" or said.sector_of(name.name) in LICENSORS


RULES: tuple[Rule, ...] = (
    on_verbs(licensee_licenses_content, "license licence"),
    on_verbs(licensor_grants_licence, "grant give provide offer"),
    on_verbs(licensee_pays_for_content, "pay"),
)
