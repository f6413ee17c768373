"""What the page of a deal shows."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.render.addresses import deal_address
from generator.render.citation import as_bibtex, as_sentence
from generator.render.corrections import deal_correction, deal_rejection
from generator.render.sentences import name, sentence
from generator.render.stages import ladder
from generator.render.text import ROLE_NAMES
from generator.render.views.correction import CorrectionView, correction_view
from generator.render.views.evidence import Rung, rung
from generator.render.views.rows import (
    Amount,
    Chip,
    Day,
    DealRow,
    Link,
    amount,
    company_link,
    day,
    deal_row,
    newest_deals,
    party_link,
    status_chip,
    type_chip,
)

if TYPE_CHECKING:
    from generator.model import Deal
    from generator.render.index import Index, Linker
    from generator.render.views.proof import Proof

OTHERS = 10
"""How many other deals between the same parties a page shows."""


@dataclass(frozen=True, slots=True)
class PartyRow:
    """A party of the deal."""

    name: Link
    """Its name, leading to its page where it has one."""
    role: str
    """What it does, and whether it leads."""
    note: str
    """That it is no company, where it is none."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of the table of facts."""

    label: str
    """What it is."""
    words: str
    """What is known."""
    day: Day | None = None
    """Where it is a date."""
    amount: Amount | None = None
    """Where it is an amount."""


@dataclass(frozen=True, slots=True)
class DealView:
    """The page of a deal."""

    sentence: tuple[Link, ...]
    """What it is, with its parties linked."""
    type: Chip
    """Its type."""
    status: Chip
    """Its status."""
    facts: tuple[Fact, ...]
    """Date, amount and the like, as far as known."""
    parties: tuple[PartyRow, ...]
    """Who, in which role."""
    proof: Proof
    """The evidence, or the first of it."""
    ladder: tuple[Rung, ...]
    """The stages that it came to, with the first proof of each."""
    others: tuple[DealRow, ...]
    """Other deals between its parties, the newest first."""
    more_others: tuple[Link, ...]
    """Where there are more of them than are shown: its companies' pages."""
    citation: str
    """How to cite the page, as a sentence."""
    bibtex: str
    """The same for BibTeX."""
    correction: CorrectionView
    """The file that corrects the deal."""
    notes: bool
    """Whether a person's notes follow."""
    draft: bool
    """Whether it carries the mark of a draft."""


def deal_view(deal: Deal, proof: Proof, index: Index, link: Linker) -> DealView:
    """What the page of a deal shows.

    :param deal: the deal.
    :param proof: the evidence, or the first of it.
    :param index: the site.
    :param link: links from the deal's page.
    """
    runs = sentence(deal)
    others = between(deal, index)
    as_of = max(filter(None, (index.updated(deal), deal.date)), default=None)  # words may tell of a day to come
    cited = name(deal), deal_address(deal.id), as_of, index.settings
    return DealView(
        tuple(
            Link(run.text, company_link(index.companies[run.company], link).href if run.company else None)
            for run in runs
        ),
        type_chip(deal),
        status_chip(deal.status),
        _facts(deal),
        _parties(deal, link),
        proof,
        tuple(rung(step, index, link) for step in ladder(deal.evidence)),
        tuple(deal_row(other, index, link) for other in others[:OTHERS]),
        _companies(deal, index, link) if len(others) > OTHERS else (),
        as_sentence(*cited),
        as_bibtex(*cited),
        correction_view(deal_correction(deal), index.settings, deal_rejection(deal)),
        bool(deal.stated and deal.stated.notes),
        index.shows_draft_mark(deal),
    )


def between(deal: Deal, index: Index) -> list[Deal]:
    """The other deals that have two or more of a deal's companies for parties, the newest first.

    :param deal: the deal.
    :param index: the site.
    """
    mine = {party.company for party in deal.parties if party.company}
    counts = Counter(other for company in mine for other in index.companies[company].deals)
    return newest_deals(index.deals[other] for other, count in counts.items() if count > 1 and other != deal.id)


def _companies(deal: Deal, index: Index, link: Linker) -> tuple[Link, ...]:
    """The companies of a deal, each once."""
    return tuple(company_link(index.companies[x], link) for x in dict.fromkeys(p.company for p in deal.parties) if x)


def _facts(deal: Deal) -> tuple[Fact, ...]:
    """What is known of the deal, a line each."""
    facts = (
        Fact("Date", deal.date or "", day=day(deal.date)),
        Fact("Amount", deal.amount.text if deal.amount else "", amount=amount(deal.amount)),
        Fact("Round", deal.round or ""),
        Fact("Valuation", deal.valuation.text if deal.valuation else "", amount=amount(deal.valuation)),
        Fact("Place", deal.place or ""),
        Fact("Capacity", deal.capacity or ""),
        Fact("Term", deal.term or ""),
    )
    return tuple(fact for fact in facts if fact.words)


def _parties(deal: Deal, link: Linker) -> tuple[PartyRow, ...]:
    """Who takes part, in which role; what a company has bought is a business, though it is no known company."""
    return tuple(
        PartyRow(
            party_link(party, link),
            f"{ROLE_NAMES[party.role]}, lead" if party.lead else ROLE_NAMES[party.role],
            "no company" if party.kind == "other" and party.role != "target" else "",
        )
        for party in deal.parties
    )
