"""The record of published addresses as it should be: what each address is the page of, and what it has become."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model import Company, Deal, Story
from generator.render.addresses import HOME, address_of_file, markdown_address, public_url, published_file
from generator.render.heirs import Heirs, first_files, principals, things
from generator.text.paths import is_site_path

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from generator.model import DataFile, Page, Recorded, Site
    from generator.settings import Settings

RECORD = "addresses.txt"
"""The file of the content folder that records them."""

HEADER = """\
# Every address that this site has published, with what it is the page of. Written by: research-site record
# A page that moves leaves a page behind that leads to the new address. Where nothing shows where it went, say so here:
#   companies/old-name/ -> companies/new-name/
#   imprint/ -> about/
#   deals/no-deal/ gone: the reason
"""


@dataclass(frozen=True, slots=True)
class Published:
    """What stands at which address of the site."""

    lasting: Mapping[str, tuple[str, ...]]
    """The addresses that are to last, sorted, each with what its page is of, by which one that moves is known."""
    pages: frozenset[str]
    """The addresses of all pages, those by hand too."""
    targets: Mapping[str, str]
    """Where a line may lead: every address, as it is and as a browser shows it, with the address that it is."""
    files: frozenset[str]
    """Every file, by its path under the site's folder."""


def published(
    site: Site, pages: Iterable[Page], data: Iterable[DataFile], others: Mapping[str, str], settings: Settings
) -> Published:
    """List what stands at which address.

    Drafts that are not published do not last. Nor need the home page be recorded, which is always there.

    :param site: what is published.
    :param pages: the pages made of it.
    :param data: its files that are no pages.
    :param others: the published files that are not ours, each with the file of the page that a person wrote, or empty.
    :param settings: the site's options.
    """
    pages, folders = tuple(pages), settings.directory_urls
    at = {address_of_file(path, directory_urls=folders): of for path, of in others.items()}
    by_hand = {address: (of,) for address, of in at.items() if of and is_site_path(address)}
    of = by_hand | {page.address: (page.title,) for page in pages if page.recorded}
    known = {address: _known(thing) for address, thing in things(site).items()}
    ours = {page.address for page in pages}
    written = {published_file(address, directory_urls=folders) for address in ours}
    twins = {markdown_address(address, directory_urls=folders) for address in ours}
    everything = {*ours, *at}
    return Published(
        {address: known.get(address, of[address]) for address in sorted(of) if address != HOME},
        frozenset({*ours, *(address for address, source in at.items() if source)}),
        {public_url(address, directory_urls=folders): address for address in everything} | {x: x for x in everything},
        frozenset({*written, *twins, *others, *(file.address for file in data)}),
    )


def _known(thing: Story | Company | Deal) -> tuple[str, ...]:
    """What tells the page of a story, a company or a deal when it has moved."""
    match thing:
        case Story():
            return thing.source_files
        case Company():
            return (thing.name,)
        case Deal():
            return (thing.type, *principals(thing), *first_files(thing))


def record_lines(site: Site, now: Published, moves: Mapping[str, str], reborn: Collection[str]) -> dict[str, str]:
    """Every line that the record should have, by address: those that it has, and what the site has now.

    What an address was the page of stays where another thing has taken it, until a person removes the line.

    :param site: what is published.
    :param now: what stands at which address.
    :param moves: where recorded addresses lead that the site has no more.
    :param reborn: those that are the page of another thing now.
    """
    heirs = Heirs(site)
    record = {one.address: one for one in site.recorded}
    lines = {address: _line(one) for address, one in record.items()}
    for address, new in moves.items():
        if heirs.renamed(record[address]) == new:
            lines[address] = f"{address} {'->' if new in record else 'became'} {new}"
    lasting = {address: of for address, of in now.lasting.items() if address not in reborn}
    return lines | {address: f"{address} = {'; '.join(of)}" for address, of in lasting.items()}


def _line(one: Recorded) -> str:
    """A line of the record as it stands."""
    if one.to is not None:
        return f"{one.address} {'became' if one.became else '->'} {one.to or '/'}"
    return f"{one.address} gone: {one.gone}" if one.gone else f"{one.address} = {'; '.join(one.of)}"


def record_text(old: str, places: Mapping[int, str], lines: Mapping[str, str]) -> str:
    """Write the record anew: remarks and addresses stay where they stand, and new ones come where they sort.

    :param old: its text; empty where there is none yet.
    :param places: the address that each of its lines records, by number.
    :param lines: what ``record_lines`` gave.
    """
    if not old.strip():
        return HEADER + "".join(f"{lines[address]}\n" for address in sorted(lines))
    new = sorted(lines.keys() - set(places.values()))
    written: list[str] = []
    remarks: list[str] = []
    for number, line in enumerate(old.rstrip("\n").split("\n"), start=1):
        if number not in places:
            remarks.append(line)
            continue
        before = bisect_left(new, places[number])
        sorted_in = [lines[address] for address in new[:before]]
        # what stands at the head speaks of the file, and not of its first line
        written += [*sorted_in, *remarks] if written else [*remarks, *sorted_in]
        written.append(lines.get(places[number], line))
        new, remarks = new[before:], []
    return "\n".join((*written, *remarks, *(lines[address] for address in new))) + "\n"
