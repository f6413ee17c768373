"""The order of the stages, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from generator.check.bodies import check_bodies
from generator.check.site import check_site
from generator.extract.articles import extract_articles
from generator.extract.deals.rules import SENTENCES
from generator.extract.names import build_names
from generator.link.site import link_site
from generator.memo import FORGETFUL
from generator.model import DataFile, Written
from generator.progress import quietly
from generator.read.content import read_content
from generator.read.schemas import schema_text
from generator.render.addresses import schema_address
from generator.render.cards import dealer
from generator.render.files import render_files
from generator.render.forwarding import forward
from generator.render.pages import render_pages
from generator.render.paths import NO_OTHERS, published_paths
from generator.render.record import published, record_lines
from generator.render.redirects import render_redirects

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from generator.findings import Finding
    from generator.memo import Memo
    from generator.model import Content, Extraction, Page, Site, SourceFile
    from generator.progress import Track
    from generator.settings import Settings


def build_site(
    files: Sequence[SourceFile], settings: Settings, track: Track = quietly, memo: Memo = FORGETFUL
) -> tuple[Site, tuple[Finding, ...]]:
    """Read the content files and link what they say.

    :param files: every file of the content folder that belongs to the site.
    :param settings: the site's options.
    :param track: shows how far it is.
    :param memo: remembers what articles came to.
    """
    content, extractions, found = search_content(files, settings, track, memo)
    site, linked = link_site(content, extractions)
    return site, (*found, *linked, *check_site(site, content))


def search_content(
    files: Sequence[SourceFile], settings: Settings, track: Track = quietly, memo: Memo = FORGETFUL
) -> tuple[Content, tuple[Extraction, ...], tuple[Finding, ...]]:
    """Read the content files and find what each article says, before anything is linked.

    :param files: every file of the content folder that belongs to the site.
    :param settings: the site's options.
    :param track: shows how far it is.
    :param memo: remembers what articles came to.
    """
    content, read = read_content(files, settings, track, memo)
    names = build_names(content.companies, content.decisions)
    extractions, extracted = extract_articles(content.articles, names, settings.processes, track, memo)
    return content, extractions, (*read, *extracted)


def build_pages(
    site: Site, settings: Settings, others: Mapping[str, str] = NO_OTHERS
) -> tuple[tuple[Page, ...], tuple[DataFile, ...]]:
    """Render the linked site.

    :param site: what ``build_site`` gave.
    :param settings: the site's options.
    :param others: the published files that are not ours, each with the file of the page that a person wrote, or empty.
    """
    pages = render_pages(site, settings, SENTENCES, others)
    schemas = [DataFile(schema_address(one), schema_text(one).encode("utf-8")) for one in get_args(Written)]
    return pages, (*render_files(site, settings, pages), *schemas)


def follow_bodies(
    site: Site, files: Sequence[SourceFile], others: Mapping[str, str], settings: Settings
) -> tuple[Finding, ...]:
    """Find what the bodies of articles link to or show and the site does not have.

    :param site: what ``build_site`` gave.
    :param files: every file of the content folder that belongs to the site.
    :param others: as for ``build_pages``.
    :param settings: the site's options.
    """
    return tuple(check_bodies(site, published_paths(site, others, settings), {file.path for file in files}))


def build_cards(site: Site, settings: Settings) -> Callable[[str, str], str]:
    """Make what gives a page its cards, once all is written that it has: a person's words too.

    :param site: what ``build_site`` gave.
    :param settings: the site's options.
    :returns: a function that takes a page's HTML and the address that a browser asks for it by.
    """
    return dealer(site, settings)


def build_redirects(
    site: Site, pages: Sequence[Page], data: Sequence[DataFile], others: Mapping[str, str], settings: Settings
) -> tuple[tuple[DataFile, ...], Mapping[str, str], tuple[Finding, ...]]:
    """Leave a page behind at every published address that the site has no more.

    :param site: what ``build_site`` gave.
    :param pages: what ``build_pages`` gave.
    :param data: what ``build_pages`` gave.
    :param others: the published files that are not ours, each with the file of the page that a person wrote, or empty.
    :param settings: the site's options.
    :returns: those pages; the lines of the record of addresses as they should be, by address; what has moved, what
        leads nowhere and what has taken another's address.
    """
    now = published(site, pages, data, others, settings)
    forwarded = forward(site, now, settings)
    moves = {move.old: move.new for move in forwarded.moves}
    lines = record_lines(site, now, moves, forwarded.reborn)
    left = render_redirects(forwarded.moves, now.files, {file.address: file.content for file in data}, settings)
    return left, lines, forwarded.findings
