"""Addresses last: what the record of published addresses says of those that the site has no more."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.findings import finding
from generator.render.addresses import (
    COMPANIES,
    DEALS,
    HOME,
    STORIES,
    UNDATED,
    company_address,
    deal_address,
    story_address,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from generator.findings import Finding
    from generator.model import Deal, Page, Recorded, Site

RECORD = "addresses.txt"
"""The file of the content folder that records them."""

FILES = 3
"""How many of a deal's source files the record keeps."""

HEADER = """\
# Every address that this site has published, with what it is the page of. Written by: research-site record
# A page that moves leaves a page behind that leads to the new address. Where nothing shows where it went, say so here:
#   companies/old-name/ -> companies/new-name/
#   imprint/ -> about/
#   deals/no-deal/ gone: the reason
"""

_PART = re.compile(
    rf"({COMPANIES})by/[^/]+/|({COMPANIES}[^/]+/)(?:{DEALS}|{STORIES})|"
    rf"({DEALS}|{STORIES})(?:[0-9]{{4}}|{UNDATED})/(?:(?:q[1-4]|[0-9]{{2}})/)?"
)
"""A list that is there while there is enough for it, and the page of the whole that it is a part of."""


@dataclass(frozen=True, slots=True)
class Move:
    """An address that the site has no more, and where it leads now."""

    old: str
    """The address that was published."""
    new: str
    """The address of the page that took its place."""


def record_text(recorded: Iterable[Recorded], addresses: Mapping[str, tuple[str, ...]]) -> str:
    """Write the record as it should be: what it has, and every address that the site has now.

    :param recorded: what it has.
    :param addresses: what ``published`` gave.
    """
    lines = {one.address: _line(one) for one in recorded}
    lines |= {address: f"{address} = {'; '.join(of)}" for address, of in addresses.items()}
    return HEADER + "".join(f"{lines[address]}\n" for address in sorted(lines))


def _line(one: Recorded) -> str:
    """A line of the record as it stands."""
    if one.to is not None:
        return f"{one.address} -> {one.to or '/'}"
    return f"{one.address} gone: {one.gone}" if one.gone else f"{one.address} = {'; '.join(one.of)}"


def published(site: Site, pages: Iterable[Page], by_hand: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """List the addresses that are to last, each with what its page is of, by which one that has moved is known.

    Drafts are none of them: they may never be published. Nor is the home page, which is always there.

    :param site: what is published.
    :param pages: the pages made of it.
    :param by_hand: the files of the pages that people wrote, by address.
    """
    of = {address: (file,) for address, file in by_hand.items()}
    of |= {page.address: (page.title,) for page in pages if page.recorded}
    known = _known(site)
    return {address: known.get(address, of[address]) for address in sorted(of) if address != HOME}


def _known(site: Site) -> dict[str, tuple[str, ...]]:
    """What tells the pages of stories, companies and deals when they have moved, by address."""
    return {
        **{company_address(company.id): (company.name,) for company in site.companies},
        **{deal_address(deal.id): (deal.type, *_companies(deal), *_files(deal)) for deal in site.deals},
        **{story_address(story.id): story.source_files for story in site.stories},
    }


def forward(
    site: Site, addresses: Collection[str], live: Collection[str]
) -> tuple[tuple[Move, ...], tuple[Finding, ...]]:
    """Say where every recorded address leads that is no page any more.

    :param site: what is published.
    :param addresses: those that are to last.
    :param live: the addresses of all pages.
    :returns: where they lead, by address; what moved, what leads nowhere, and whether the record is behind.
    """
    record = {one.address: one for one in site.recorded}
    moves, findings = [], []
    for address, one in sorted(record.items()):
        if address in live or one.gone:
            continue
        new, found = _followed(one, record, site, live)
        findings.append(found)
        if new is not None:
            moves.append(Move(address, new))
    unrecorded = sum(address not in record for address in addresses) if record else 0
    if unrecorded:
        findings.append(finding("addresses-unrecorded", RECORD, count=f"{unrecorded:,}"))
    return tuple(moves), tuple(findings)


def _followed(
    one: Recorded, record: Mapping[str, Recorded], site: Site, live: Collection[str]
) -> tuple[str | None, Finding]:
    """Where an address leads in the end, and what is to be said of it."""
    seen = {one.address}
    at: Recorded | None = one
    target: str | None = one.address
    while at is not None and target not in live:
        target = at.to if at.to is not None else _heir(at, site)
        if target in seen:
            return None, finding("address-loop", RECORD, one.line, address=one.address)
        seen.add(target or "")
        at = record.get(target or "")
    if target in live:
        return target, finding("address-moved", RECORD, one.line, address=one.address, to=target or "/")
    if one.to is not None:
        return None, finding("address-to-nowhere", RECORD, one.line, address=one.address, to=one.to)
    return None, finding("address-dying", RECORD, one.line, address=one.address)


def _heir(one: Recorded, site: Site) -> str | None:
    """The address of the page that has what an address was the page of; none where nothing shows it."""
    if part := _PART.fullmatch(one.address):
        return part[part.lastindex or 0]
    if one.address.startswith(STORIES):
        stories = (story for story in site.stories if set(one.of) & set(story.source_files))
        return next((story_address(story.id) for story in stories), None)
    if one.address.startswith(COMPANIES):
        names = {name.casefold() for name in one.of}
        forms = ((company, {company.name, *company.aliases}) for company in site.companies)
        return next((company_address(x.id) for x, some in forms if names & {form.casefold() for form in some}), None)
    return _deal_heir(one, site) if one.address.startswith(DEALS) else None


def _deal_heir(one: Recorded, site: Site) -> str | None:
    """The deal of the same type that most of the same files prove, and that has one of the same companies."""
    parts = set(one.of)
    shared = (
        (len(parts & {x.source_file for x in deal.evidence}), len(parts & set(_companies(deal))), deal.id)
        for deal in site.deals
        if deal.type in parts
    )
    ordered = sorted((-files, -companies, deal) for files, companies, deal in shared if files and companies)
    return deal_address(ordered[0][2]) if ordered else None


def _files(deal: Deal) -> list[str]:
    """The first of the files that prove a deal."""
    return sorted({evidence.source_file for evidence in deal.evidence})[:FILES]


def _companies(deal: Deal) -> tuple[str, ...]:
    """Ids of a deal's companies, each once."""
    return tuple(dict.fromkeys(party.company for party in deal.parties if party.company))
