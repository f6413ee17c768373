"""Addresses last: what the record of published addresses says of those that the site has no more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.findings import finding
from generator.render.addresses import COMPANIES, DEALS, STORIES, company_address, deal_address, story_address

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from generator.findings import Finding
    from generator.model import Deal, Recorded, Site

RECORD = "addresses.txt"
"""The file of the content folder that records them."""

FILES = 3
"""How many of a deal's source files the record keeps."""

HEADER = """\
# Every address that this site has published, with what it is the page of. Written by: research-site record
# A page that moves leaves a page behind that leads to the new address. Where nothing shows where it went, say so here:
#   companies/old-name/ -> companies/new-name/
#   deals/no-deal/ gone: the reason
"""


@dataclass(frozen=True, slots=True)
class Move:
    """An address that the site has no more, and where it leads now."""

    old: str
    """The address that was published."""
    new: str
    """The address of the page that took its place."""


def record_text(site: Site) -> str:
    """Write the record as it should be: what it has, and every address that the site has now.

    Drafts are not recorded: they may never be published.

    :param site: what is published.
    """
    lines = {one.address: _line(one) for one in site.recorded}
    lines |= {address: f"{address} = {'; '.join(of)}" for address, of in published(site)}
    return HEADER + "".join(f"{lines[address]}\n" for address in sorted(lines))


def _line(one: Recorded) -> str:
    """A line of the record as it stands."""
    if one.to is not None:
        return f"{one.address} -> {one.to}"
    return f"{one.address} gone: {one.gone}" if one.gone else f"{one.address} = {'; '.join(one.of)}"


def published(site: Site) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the addresses of stories, companies and deals, each with what tells its page when it has moved.

    :param site: what is published.
    """
    for company in site.companies:
        if not company.draft:
            yield company_address(company.id), (company.name,)
    for deal in site.deals:
        if not deal.draft:
            files = sorted({evidence.source_file for evidence in deal.evidence})[:FILES]
            yield deal_address(deal.id), (deal.type, *_companies(deal), *files)
    for story in site.stories:
        if not story.draft:
            yield story_address(story.id), story.source_files


def forward(site: Site, live: Collection[str]) -> tuple[tuple[Move, ...], tuple[Finding, ...]]:
    """Say where every recorded address leads that is no page any more.

    :param site: what is published.
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
    unrecorded = sum(address not in record for address, _ in published(site)) if record else 0
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


def _companies(deal: Deal) -> tuple[str, ...]:
    """Ids of a deal's companies, each once."""
    return tuple(dict.fromkeys(party.company for party in deal.parties if party.company))
