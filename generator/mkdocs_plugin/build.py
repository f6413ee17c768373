"""From the content folder to a site's files: the one way in which a build, a preview and a check get their findings."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mkdocs.structure.files import get_files

from generator import pipeline
from generator.findings import finding
from generator.mkdocs_plugin.by_hand import check_by_hand
from generator.mkdocs_plugin.files import hide_articles, leave_to_mkdocs, written_by_hand
from generator.mkdocs_plugin.history import dates_to_come
from generator.mkdocs_plugin.project import Project, load_settings, project_of
from generator.mkdocs_plugin.publish import publish
from generator.progress import quietly

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from generator.findings import Finding
    from generator.model import Account, Page, Site, SourceFile, Unsure
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
    """Everything that was found."""
    unsure: tuple[Unsure, ...]
    """What an editor has to judge before it is published."""
    record: str
    """The record of addresses as it should be."""
    site: Site
    """What is published, linked."""


def build(
    content: Sequence[SourceFile], files: Files, config: MkDocsConfig, settings: Settings, track: Track = quietly
) -> Outcome:
    """Read the content and add its pages and data files to the site.

    :param content: the content files.
    :param files: MkDocs' files; changed.
    :param config: MkDocs' configuration.
    :param settings: the site's options.
    :param track: shows how far it is.
    """
    site, found = pipeline.build_site(content, settings, track)
    left = leave_to_mkdocs(files, config, preview=settings.preview)
    pages, data = pipeline.build_pages(site, settings)
    redirects, record, moved = pipeline.build_redirects(site, pages, written_by_hand(files, config), settings)
    lists, published = publish(pages, (*data, *redirects), files, config, settings)
    silent = () if settings.site_url else (finding("feeds-no-address", ""),)
    found = (*found, *left, *moved, *published, *silent)
    return Outcome(lists, pipeline.build_cards(site, settings), site.account, found, site.unsure, record, site)


def examine(config_file: str | None, track: Track) -> tuple[Project, Outcome]:
    """Build a site without writing it, for what is found on the way.

    :param config_file: path of mkdocs.yml; none for the one in the current folder.
    :param track: shows how far it is.
    :raises click.ClickException: there is no such file, or it is no configuration to build a site from.
    """
    config = load_settings(config_file)
    project = project_of(config)
    config = config.plugins.on_config(config)  # as a build begins: the plugins have their say
    hide_articles(config)
    files = get_files(config)
    outcome = build(project.files, files, config, project.settings, track)
    beside = (*check_by_hand(files, outcome.lists, config), *dates_to_come(outcome.site.stories, project.content_dir))
    return project, replace(outcome, findings=(*outcome.findings, *beside))
