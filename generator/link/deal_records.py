"""A gathered deal as the site shows it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import TypeVar

from generator.findings import Finding, finding
from generator.link.companies import Directory
from generator.link.deals import Gathered
from generator.link.evidence import all_evidence, cited_evidence
from generator.link.facts import is_whole
from generator.link.reports import resolve, states
from generator.link.shown import (
    shown_amount,
    shown_date,
    shown_parties,
    shown_status,
    shown_text,
    shown_type,
    sorted_parties,
)
from generator.link.stories import Joined
from generator.model import PRINCIPAL_ROLES, Deal, DealParty, DealType, Money, StatedDeal

T = TypeVar("T")


def make_deal(
    gathered: Gathered, directory: Directory, story_of: Mapping[str, Joined], drafts_out: Collection[str]
) -> tuple[Deal, tuple[Finding, ...]]:
    """The deal with what is shown picked from its reports; its curated file's word beats them, field by field.

    :param gathered: its reports and file.
    :param directory: the companies.
    :param story_of: the story of each article file.
    :param drafts_out: article files that are left out as drafts.
    """
    reports = gathered.reports
    stated = gathered.stated or StatedDeal(None, "", 1)
    type_, parties, wrong = _type_and_parties(gathered, stated, directory)
    status = stated.status or shown_status(reports)
    given = dict.fromkeys((stated, *(one.says for one in reports if isinstance(one.says, StatedDeal))))
    cited = [
        cited_evidence(one, drafts_out, story_of, one.status or status, resolve(one.parties, directory))
        for one in given
    ]
    deal = Deal(
        id=gathered.id,
        type=type_,
        status=status,
        date=_corrected(stated, "date", shown_date(reports)),
        amount=_corrected(stated, "amount", shown_amount(reports)),
        valuation=_corrected(stated, "valuation", shown_amount(reports, "valuation")),
        round=_corrected(stated, "round", shown_text(reports, "round")),
        place=_corrected(stated, "place", shown_text(reports, "place")),
        parties=parties,
        evidence=all_evidence(reports, (one for some, _ in cited for one in some)),
        term=_corrected(stated, "term", shown_text(reports, "term")),
        capacity=_corrected(stated, "capacity", shown_text(reports, "capacity")),
        stated=gathered.stated,
        draft=gathered.stated is None and all(one.draft for one in reports),
        joined=gathered.joined,
    )
    return deal, (*wrong, *_blank(deal), *(one for _, some in cited for one in some))


def _corrected(stated: StatedDeal, field: str, found: T | None) -> T | None:
    """What a person states, else what was found, unless the person says that there is none."""
    value: T | None = getattr(stated, field)
    return None if field in stated.without else value or found


def _blank(deal: Deal) -> Iterator[Finding]:
    """A note for each key without a value by which a person may have meant to take a fact away."""
    stated = deal.stated
    if stated is None or states(stated):  # a file to fill in has keys that nobody has filled in
        return
    for key, line in stated.blank:
        if shown := getattr(deal, key):
            text = shown.text if isinstance(shown, Money) else shown
            yield finding("fact-empty", stated.source_file, line, key=key, shown=text)


def _type_and_parties(
    gathered: Gathered, stated: StatedDeal, directory: Directory
) -> tuple[DealType, tuple[DealParty, ...], tuple[Finding, ...]]:
    """The corrected type and parties, where they fit together; else the reports', and an error."""
    found = shown_type(gathered.reports)
    parties = shown_parties(gathered.reports, found)
    type_ = stated.type or found
    corrected = sorted_parties(resolve(stated.parties, directory), type_) if stated.parties else parties
    if is_whole(type_, corrected):
        return type_, corrected, ()
    roles = " and ".join(PRINCIPAL_ROLES[type_])
    return found, parties, (finding("deal-one-sided", stated.source_file, stated.line, type=type_, roles=roles),)
