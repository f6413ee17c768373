"""Takes out what an article says of names that people have decided to be no company."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.model import PRINCIPAL_ROLES, Refused
from generator.text.names import name_key

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from generator.model import Claim, Extraction, Party


def without_refused(extraction: Extraction, refused: AbstractSet[str]) -> Extraction:
    """What an article says without the names that are no company.

    A claim whose principal such a name is states no deal between companies, whatever the article takes it for: it goes.
    As a further party the name alone goes.

    :param extraction: what the article says.
    :param refused: the names, by their keys.
    """
    if not refused:
        return extraction
    kept, gone = [], []
    for claim in extraction.claims:
        party = next((one for one in _sides(claim) if name_key(one.name) in refused), None)
        if party is None:
            parties = tuple(one for one in claim.parties if name_key(one.name) not in refused)
            kept.append(replace(claim, parties=parties))
        else:
            why = f"A line of decisions.yml says that {party.name} is no company."
            gone.append(Refused(claim.passage, claim.quote, claim.rule, why))
    return replace(
        extraction,
        mentions=tuple(
            one for one in extraction.mentions if refused.isdisjoint((name_key(one.company), name_key(one.text)))
        ),
        claims=tuple(kept),
        aliases=tuple(pair for pair in extraction.aliases if refused.isdisjoint(map(name_key, pair))),
        refused=tuple(sorted((*extraction.refused, *gone), key=lambda one: one.passage)),
    )


def _sides(claim: Claim) -> tuple[Party, ...]:
    return tuple(party for party in claim.parties if party.role in PRINCIPAL_ROLES[claim.type])
