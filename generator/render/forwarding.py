"""Addresses last: where every recorded address leads that the site has no more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.findings import finding
from generator.render.addresses import COMPANIES, DEALS, STORIES, published_file
from generator.render.heirs import Heirs
from generator.render.places import Places
from generator.render.record import RECORD

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.findings import Finding
    from generator.model import Recorded, Site
    from generator.render.record import Published
    from generator.settings import Settings

EXAMPLES = {COMPANIES: "companies/its-id/", DEALS: "deals/its-id/", STORIES: "stories/2025/its-title/"}
"""An address of each kind, to show an editor what to write."""

NEWCOMERS = {
    COMPANIES: "give the newcomer a file of its own name, companies/another-id.md",
    DEALS: "state the newcomer in a file of another name, deals/another-id.md",
    STORIES: "write in the new article, slug: another-title",
}
"""How what has taken an address gets another one."""


@dataclass(frozen=True, slots=True)
class Move:
    """An address that the site has no more, and where it leads now."""

    old: str
    """The address that was published."""
    new: str
    """The address of the page that took its place."""


@dataclass(frozen=True, slots=True)
class Forwarded:
    """What became of the addresses that are recorded."""

    moves: tuple[Move, ...]
    """Those that lead on, by address."""
    reborn: frozenset[str]
    """Those that are the page of another thing now."""
    findings: tuple[Finding, ...]
    """What moved, what leads nowhere, what cannot be, and whether the record is behind."""


def forward(site: Site, published: Published, settings: Settings) -> Forwarded:
    """Say where every recorded address leads that is no page any more.

    :param site: what is published.
    :param published: what stands at which address.
    :param settings: the site's options.
    """
    heirs, places = Heirs(site), Places(published.files)
    record = {one.address: one for one in site.recorded}
    moves, reborn, findings = [], set(), []
    for address, one in sorted(record.items()):
        if address in published.pages:
            if was := heirs.other_before(one):
                reborn.add(address)
                findings.append(_reborn(one, was, published))
        elif not heirs.may_go(one):
            file = published_file(address, directory_urls=settings.directory_urls)
            new, found = _followed(one, record, heirs, published) if places.is_free(file) else (None, _taken(one))
            findings += found
            if new is not None:
                places.take(file)
                moves.append(Move(address, new))
    unrecorded = sum(address not in record for address in published.lasting) if record else 0
    if unrecorded:
        findings.append(finding("addresses-unrecorded", RECORD, count=f"{unrecorded:,}"))
    return Forwarded(tuple(moves), frozenset(reborn), tuple(findings))


def _followed(
    one: Recorded, record: Mapping[str, Recorded], heirs: Heirs, published: Published
) -> tuple[str | None, list[Finding]]:
    """Where an address leads in the end, and what is to be said of it; nothing where a person lets its page go."""
    seen = {one.address}
    at: Recorded | None = one
    target: str | None = one.address
    while at is not None and target not in published.targets:
        if heirs.may_go(at):
            return None, []
        target = at.to if at.to is not None else heirs.heir(at)
        if target in seen:
            return None, [finding("address-loop", RECORD, one.line, address=one.address)]
        seen.add(target or "")
        at = record.get(target or "")
    if target is not None and target in published.targets:
        to = published.targets[target]
        return to, [finding("address-moved", RECORD, one.line, address=one.address, to=to or "/")]
    return None, [_lost(one)]


def _lost(one: Recorded) -> Finding:
    """Say that an address leads nowhere, and show an editor an address of the kind to write."""
    if one.to is None or one.became:
        example = _of_kind(EXAMPLES, one.address, "its/new/address/")
        return finding("address-dying", RECORD, one.line, address=one.address, example=example)
    example = _of_kind(EXAMPLES, one.to, "its/address/")
    return finding("address-to-nowhere", RECORD, one.line, address=one.address, to=one.to or "/", example=example)


def _reborn(one: Recorded, was: tuple[str, ...], published: Published) -> Finding:
    """Say that an address is the page of another thing now."""
    now = published.lasting.get(one.address, ("a draft",))
    how = _of_kind(NEWCOMERS, one.address, "")
    words = {"was": "; ".join(was), "now": "; ".join(now), "how": how}
    return finding("address-reborn", RECORD, one.line, None, address=one.address, **words)


def _taken(one: Recorded) -> list[Finding]:
    """Say that nothing can be written at an address."""
    return [finding("address-taken", RECORD, one.line, address=one.address)]


def _of_kind(words: Mapping[str, str], address: str, otherwise: str) -> str:
    """The words for an address of this kind."""
    return next((said for section, said in words.items() if address.startswith(section)), otherwise)
