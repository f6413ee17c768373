"""From the content folder to a site's files: the one way in which a build, a preview and a check get their findings."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mkdocs.structure.files import get_files

from generator import pipeline
from generator.check.silences import silence
from generator.findings import finding
from generator.memo import FORGETFUL
from generator.mkdocs_plugin.checked_pages import check_by_hand
from generator.mkdocs_plugin.files import hide_articles, leave_to_mkdocs, others_published, page_addresses
from generator.mkdocs_plugin.history import dates_to_come
from generator.mkdocs_plugin.project import Project, load_settings, project_of
from generator.mkdocs_plugin.publish import publish
from generator.progress import quietly

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from generator.findings import Finding
    from generator.memo import Memo
    from generator.model import Account, Page, Silence, Site, SourceFile, Unsure
    from generator.progress import Track
    from generator.settings import Settings


@dataclass(frozen=True, slots=True)
class Outcome:
    """What building a site came to."""

    lists: dict[str, Page]
    """The lists that a person opens in words of their own, under the path of their page."""
    with_cards: Callable[[str, str], str]
    """Gives the HTML of a page, at the address that a browser asks for it by, its cards."""
    account: Account
    """What became of every article file."""
    findings: tuple[Finding, ...]
    """Everything that was found; once it is settled, without what is let stand."""
    silences: tuple[Silence, ...]
    """The findings that are let stand."""
    unsure: tuple[Unsure, ...]
    """What an editor has to judge before it is published."""
    record: Mapping[str, str]
    """The lines of the record of addresses as they should be, by address."""
    site: Site
    """What is published, linked."""
    addresses: frozenset[str]
    """Of every page, those left behind at old addresses among them, as a browser asks for them."""
    files: frozenset[str]
    """Every content file, by path."""
    broken: tuple[str, ...]
    """The content files that have errors, by path; those that are let stand count too."""


def build(
    content: Sequence[SourceFile],
    files: Files,
    config: MkDocsConfig,
    settings: Settings,
    track: Track = quietly,
    *,
    memo: Memo = FORGETFUL,
) -> Outcome:
    """Read the content and add its pages and data files to the site.

    :param content: the content files.
    :param files: MkDocs' files; changed.
    :param config: MkDocs' configuration.
    :param settings: the site's options.
    :param track: shows how far it is.
    :param memo: remembers what articles came to.
    """
    site, found = pipeline.build_site(content, settings, track, memo)
    broken = tuple(sorted({one.file for one in found if one.severity == "error" and one.file}))
    left = leave_to_mkdocs(files, config, preview=settings.preview)
    others = others_published(files, preview=settings.preview)
    pages, data = pipeline.build_pages(site, settings, others)
    redirects, record, moved = pipeline.build_redirects(site, pages, data, others, settings)
    lists, published = publish(pages, (*data, *redirects), files, config, settings)
    silent = () if settings.site_url else (finding("feeds-no-address", ""),)
    dead = pipeline.follow_bodies(site, content, others, settings)
    found = (*found, *left, *dead, *moved, *published, *silent)
    addresses = page_addresses(files, preview=settings.preview)
    cards = pipeline.build_cards(site, settings)
    paths = frozenset(one.path for one in content)
    return Outcome(
        lists, cards, site.account, found, site.silences, site.unsure, record, site, addresses, paths, broken
    )


def settled(outcome: Outcome, by_hand: Iterable[Finding]) -> Outcome:
    """Tell what a build came to in the end, without what is let stand.

    :param outcome: what ``build`` gave.
    :param by_hand: what was found in the pages written by hand, which MkDocs renders later.
    """
    found = dict.fromkeys((*outcome.findings, *by_hand))  # a link out of the content folder is met in two places
    kept, silenced = silence(tuple(found), outcome.silences, outcome.files)
    return replace(outcome, findings=kept, account=replace(outcome.account, silenced=silenced))


def examine(config_file: str | None, track: Track, memo: Memo = FORGETFUL) -> tuple[Project, Outcome]:
    """Build a site without writing it, for what is found on the way.

    :param config_file: path of mkdocs.yml; none for the one in the current folder.
    :param track: shows how far it is.
    :param memo: remembers what articles came to.
    :raises click.ClickException: there is no such file, or it is no configuration to build a site from.
    """
    config = load_settings(config_file)
    project = project_of(config)
    config = config.plugins.on_config(config)  # as a build begins: the plugins have their say
    hide_articles(config)
    files = get_files(config)
    outcome = build(project.files, files, config, project.settings, track, memo=memo)
    beside = (*check_by_hand(files, outcome.lists, config), *dates_to_come(outcome.site, project.content_dir))
    return project, settled(outcome, beside)
