"""What a check finds in the pages written by hand: links that lead nowhere, and what is loaded from other hosts."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from mkdocs.structure.files import InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage

from generator.check.links import anchors_of, dead_links
from generator.mkdocs_plugin.dead import DeadLinks
from generator.mkdocs_plugin.files import is_published
from generator.mkdocs_plugin.pages import GeneratedPage, asks_elsewhere, without_words_about_links

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from generator.findings import Finding
    from generator.model import Page

_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|/", re.IGNORECASE)
"""Begins what is no link within the site: another scheme or host, or a path from the root of a server."""


def check_by_hand(files: Files, lists: Mapping[str, Page], config: MkDocsConfig) -> Iterator[Finding]:
    """Yield what is wrong in the pages written by hand, as they are once they are rendered.

    :param files: all files of the site.
    :param lists: the lists that a person opens in words of their own, under the path of their page.
    :param config: MkDocs' configuration.
    """
    pages = {}
    for file in files.documentation_pages(inclusion=InclusionLevel.is_included):
        if not isinstance(file.page, GeneratedPage):
            pages[file.dest_uri] = page = MkDocsPage(None, file, config)
            page.read_source(config)
            page.render(without_words_about_links(config), files)
            yield from asks_elsewhere(page, page.content or "", config)
    yield from _dead(pages, files, lists, config)


def _dead(
    pages: Mapping[str, MkDocsPage], files: Files, lists: Mapping[str, Page], config: MkDocsConfig
) -> Iterator[Finding]:
    """Yield the links that lead nowhere, each with its place."""
    published = {file.dest_uri: file for file in files if is_published(file, preview=False)}
    folders, dead = config.use_directory_urls, DeadLinks(files, config, preview=False)

    @cache
    def anchors(target: str) -> Collection[str] | None:
        if page := pages.get(target):
            opened = lists.get(page.file.src_uri)
            return anchors_of(f"{page.content}{opened.html if opened else ''}")
        made = published[target].page if target in published else None
        return anchors_of(made.source.html) if isinstance(made, GeneratedPage) else None

    for dest, page in pages.items():
        known = {*published, *config.theme.static_templates}
        for code, link in dead_links(page.content or "", dest, known, anchors, folders):
            if not _ELSEWHERE.match(link):
                yield dead.told(code, link, page.file, page.file.src_uri, page.file.content_string)
