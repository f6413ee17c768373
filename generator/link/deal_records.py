"""A gathered deal as the site shows it."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from generator.findings import Finding, finding
from generator.link.companies import Directory
from generator.link.deals import Gathered
from generator.link.evidence import all_evidence, cited_evidence
from generator.link.facts import is_whole
from generator.link.reports import resolve
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
from generator.model import PRINCIPAL_ROLES, Deal, DealParty, DealType, StatedDeal


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
        date=stated.date or shown_date(reports),
        amount=stated.amount or shown_amount(reports),
        valuation=stated.valuation or shown_amount(reports, "valuation"),
        round=stated.round or shown_text(reports, "round"),
        place=stated.place or shown_text(reports, "place"),
        parties=parties,
        evidence=all_evidence(reports, (one for some, _ in cited for one in some)),
        term=shown_text(reports, "term"),
        capacity=shown_text(reports, "capacity"),
        stated=gathered.stated,
        draft=gathered.stated is None and all(one.draft for one in reports),
        joined=gathered.joined,
    )
    return deal, (*wrong, *(one for _, some in cited for one in some))


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
