"""Which page has what an address was the page of: told by a story's files, a company's names, a deal's parties."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from generator.model import PRINCIPAL_ROLES, Company, Deal, Recorded, Story
from generator.render.addresses import (
    COMPANIES,
    DEALS,
    STORIES,
    UNDATED,
    company_address,
    deal_address,
    story_address,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from generator.model import DealParty, Site

FILES = 3
"""How many of a deal's source files the record keeps."""

_PART = re.compile(
    rf"({COMPANIES})by/[^/]+/|({COMPANIES}[^/]+/)(?:{DEALS}|{STORIES})|"
    rf"({DEALS}|{STORIES})(?:[0-9]{{4}}|{UNDATED})/(?:(?:q[1-4]|[0-9]{{2}})/)?"
)
"""A list that is there while there is enough for it, and the page of the whole that it is a part of."""


class Heirs:
    """The site's things by what the record knows them by."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._record = {one.address: one for one in site.recorded}
        self._things = things(site)
        self._files = {file: story_address(story.id) for story in site.stories for file in story.source_files}
        self._all_files = set(self._files).union(*(proving(deal) for deal in site.deals))
        self._names: dict[str, str] = {}
        for company in site.companies:
            for name in (company.name, *company.aliases):
                self._names.setdefault(name.casefold(), company_address(company.id))
        self._joined = {
            **{company_address(gone): company_address(one.id) for one in site.companies for gone in one.joined},
            **{deal_address(gone): deal_address(one.id) for one in site.deals for gone in one.joined},
        }
        self._rejected = {deal_address(deal) for deal in site.rejected}

    def may_go(self, one: Recorded) -> bool:
        """Whether a person has said why an address leads nowhere: in the record, or by rejecting its deal."""
        return one.gone is not None or (one.to is None and one.address in self._rejected)

    def heir(self, one: Recorded) -> str | None:
        """The address of the page that has what an address was the page of; none where nothing shows it."""
        if part := _PART.fullmatch(one.address):
            return part[part.lastindex or 0]
        if joined := self._joined.get(one.address):
            return joined
        if one.address.startswith(STORIES):
            return next((self._files[file] for file in one.of if file in self._files), None)
        if one.address.startswith(COMPANIES):
            return next((self._names[name.casefold()] for name in one.of if name.casefold() in self._names), None)
        return self._deal_heir(one) if one.address.startswith(DEALS) else None

    def renamed(self, one: Recorded) -> str | None:
        """The heir, where it is of the same thing and the record does not know its page as of another."""
        heir = None if _PART.fullmatch(one.address) or not one.of else self.heir(one)
        return heir if heir and self._is_new(heir) else None

    def first_addresses(self) -> dict[str, str]:
        """The address that a story, a company or a deal had first, for each that was renamed since it was recorded."""
        before: dict[str, str] = {}
        for address, one in sorted(self._record.items()):
            if address not in self._things and (now := one.to if one.became else self.renamed(one)):
                before.setdefault(now, address)
        return {address: _first(address, before) for address in self._things if address in before}

    def other_before(self, one: Recorded) -> tuple[str, ...]:
        """What an address is recorded of, where its page is of another thing now; empty where it is of the same."""
        thing, known = self._things.get(one.address), one
        seen = {one.address}
        while known.became and known.to not in seen:
            seen.add(known.to or "")
            known = self._record.get(known.to or "", Recorded(one.address, one.line))
        return known.of if thing is not None and known.of and not self._is_of(thing, known.of) else ()

    def _is_of(self, thing: Story | Company | Deal, of: Collection[str]) -> bool:
        """Whether a thing shares something with what the record knows."""
        match thing:
            case Story():
                return self._share(of, thing.source_files)
            case Company():
                names = {thing.name, *thing.aliases, *(thing.stated.former_names if thing.stated else ())}
                return bool({name.casefold() for name in _parts(names)} & {name.casefold() for name in of})
            case Deal():
                ids, files = _told(of)
                same = {self._company_now(one) for one in ids} & _addresses(parties(thing))
                return (bool(same) or not ids) and (not files or self._share(files, proving(thing)))

    def _share(self, recorded: Iterable[str], now: Iterable[str]) -> bool:
        """Whether files are the same; one that lies nowhere any more may have gone to another folder."""
        was, now = set(recorded), _parts(now)
        moved = {PurePosixPath(file).name for file in was - self._all_files}
        return bool(was & now or moved & {PurePosixPath(file).name for file in now})

    def _deal_heir(self, one: Recorded) -> str | None:
        """The one deal of the same principals that one of the same files proves, or, of another type, the same files.

        The page of another deal takes nothing over, unless a person has decided that the two are the same.
        """
        ids, files = _told(one.of)
        known = {self._company_now(company) for company in ids}
        fit = [
            deal_address(deal.id)
            for deal in self._site.deals
            if _addresses(principals(deal)) <= known <= _addresses(parties(deal))
            and (files & proving(deal) if deal.type in one.of[:1] else files == _parts(first_files(deal)))
            and self._is_new(deal_address(deal.id))
        ]
        return fit[0] if len(fit) == 1 else None

    def _is_new(self, address: str) -> bool:
        """Whether no other thing is recorded at an address."""
        known = self._record.get(address)
        return known is None or known.became

    def _company_now(self, company: str) -> str:
        """The address of a company that the record names by its id, which may be renamed or joined to another."""
        address, seen = company_address(company), set()
        while address not in self._things and address not in seen:
            seen.add(address)
            known = self._record.get(address, Recorded(address, 0))
            address = (known.to if known.to is not None else self.heir(known)) or address
        return address


def things(site: Site) -> Mapping[str, Story | Company | Deal]:
    """Every story, company and deal, by the address of its page.

    :param site: what is published.
    """
    return {
        **{company_address(company.id): company for company in site.companies},
        **{deal_address(deal.id): deal for deal in site.deals},
        **{story_address(story.id): story for story in site.stories},
    }


def first_files(deal: Deal) -> tuple[str, ...]:
    """The first of the files that prove a deal."""
    return tuple(sorted(proving(deal))[:FILES])


def proving(deal: Deal) -> set[str]:
    """All files that prove a deal."""
    return {evidence.source_file for evidence in deal.evidence}


def principals(deal: Deal) -> tuple[str, ...]:
    """The parties that make a deal what it is, each once: ids of companies, names of others."""
    return tuple(dict.fromkeys(_called(party) for party in deal.parties if party.role in PRINCIPAL_ROLES[deal.type]))


def parties(deal: Deal) -> Iterator[str]:
    """Yield all parties of a deal: ids of companies, names of others."""
    return map(_called, deal.parties)


def _called(party: DealParty) -> str:
    """How the record calls a party: without the signs by which it tells a file and the end of a name."""
    return party.company or party.name.replace("/", " ").replace(";", ",")


def _addresses(ids: Iterable[str]) -> set[str]:
    return {company_address(company) for company in ids}


def _told(of: Collection[str]) -> tuple[set[str], set[str]]:
    """The parties and the files by which the record knows a deal; its type, which stands first, is neither."""
    rest = list(of)[1:]
    return {one for one in rest if "/" not in one}, {one for one in rest if "/" in one}


def _parts(values: Iterable[str]) -> set[str]:
    """Names or files as they are read back from a line of the record, which parts them by a semicolon."""
    return {part for value in values for part in value.split("; ")}


def _first(address: str, before: Mapping[str, str]) -> str:
    """Go back from an address to the first."""
    seen: set[str] = set()
    while address in before and address not in seen:
        seen.add(address)
        address = before[address]
    return address
