"""The addresses that a change leaves without a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.check.changes.compare import FOLDERS
from generator.check.changes.records import Lost
from generator.render.addresses import public_url

if TYPE_CHECKING:
    from collections.abc import Collection

    from generator.check.changes.records import Changes
    from generator.model import Site


def lost_links(
    before: Collection[str], after: Collection[str], changes: Changes, site: Site, *, directory_urls: bool
) -> tuple[Lost, ...]:
    """Name every address that had a page and has none, nor one that leads on.

    :param before: the addresses of the site as it was, as a browser asks for them.
    :param after: those of the site as it is, the pages left behind at old addresses among them.
    :param changes: tell where the things went whose pages they were.
    :param site: the site as it is, with its record of addresses.
    :param directory_urls: as in ``Settings``, of the site as it was.
    """

    def url(address: str) -> str:
        return public_url(address, directory_urls=directory_urls).removesuffix("index.html")

    heirs = {
        url(f"{FOLDERS[change.kind]}{one.id}/"): f"{FOLDERS[change.kind]}{change.after[0].id}/"
        for change in changes.changes
        for one in change.before
        if change.after and change.after[0].id != one.id
    }
    gone = {url(one.address): one.gone for one in site.recorded if one.gone}
    return tuple(Lost(one, heirs.get(one), gone.get(one)) for one in sorted({*before} - {*after}))
