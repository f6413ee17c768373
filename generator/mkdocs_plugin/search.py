"""The search: an index in pieces, of which a browser loads those that it needs, made by Pagefind.

Pagefind reads HTML files, so each page is written for it as a small one: the page's body and what the search knows of it
beside its words. The site's own pages need not carry that.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from markupsafe import Markup
from mkdocs.exceptions import PluginError

from generator.mkdocs_plugin.files import is_published
from generator.mkdocs_plugin.pages import GeneratedPage
from generator.model import SearchFacts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page as MkDocsPage

FOLDER = "pagefind"
"""Where the index lies in the site."""
NOISE = "[data-search-exclude], .headerlink"
"""What of a page is no text of its own."""
NEEDLESS = ("pagefind-*.css", "pagefind-*ui.js", "pagefind-highlight.js")
"""Pagefind's own looks, which it writes beside the index; the site has its own."""
NAME_MARK = "xqz"
"""Begins the words that stand for a name as a whole, so that no word of a text is one; ``search.js`` has it too."""
PLAIN = SearchFacts("page")
"""What is known of a page written by hand."""


def switch_off_others(config: MkDocsConfig) -> None:
    """Keep Material's search, where it is configured, from writing an index that nothing reads.

    :param config: MkDocs' configuration; changed.
    """
    other = config.plugins.get("material/search")
    if other is not None:
        other.config["enabled"] = False


class SearchPages:
    """The site's pages as files for Pagefind, from when they are rendered to when the site is written."""

    def __init__(self, files: Files, config: MkDocsConfig, *, preview: bool) -> None:
        """Write the pages.

        :param files: the site's files, their pages rendered.
        :param config: MkDocs' configuration.
        :param preview: whether ``mkdocs serve`` is running, which shows drafts.
        """
        self._folder = TemporaryDirectory(prefix="research-site-")
        language = config.theme.get("language") or "en"
        for file in files.documentation_pages():
            if file.page and is_published(file, preview=preview) and _is_searched(file.page):
                path = Path(self._folder.name, "pages", file.dest_uri)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(search_page(file.page, language), encoding="utf-8")

    def write_index(self, config: MkDocsConfig) -> None:
        """Write the index into the site.

        :param config: MkDocs' configuration.
        :raises mkdocs.exceptions.PluginError: Pagefind fails.
        """
        with self._folder as folder:
            pages, index = Path(folder, "pages"), Path(config.site_dir, FOLDER)
            pages.mkdir(exist_ok=True)
            run_pagefind(pages, index, keep_index=not config.use_directory_urls)


def run_pagefind(pages: Path, index: Path, *, keep_index: bool = False) -> None:
    """Make an index of a folder of HTML files.

    :param pages: the folder.
    :param index: where the index is written.
    :param keep_index: whether the address of a page keeps its ``index.html``.
    :raises mkdocs.exceptions.PluginError: Pagefind fails.
    """
    command = [sys.executable, "-m", "pagefind", "--quiet", "--site", str(pages), "--output-path", str(index.absolute())]
    command += ["--exclude-selectors", NOISE, *(["--keep-index-url"] if keep_index else [])]
    # its settings could also lie in the current folder: in that of the pages there are none
    done = subprocess.run(command, cwd=pages, capture_output=True, text=True, check=False)  # noqa: S603 - our own words
    if done.returncode:
        raise PluginError(f"Pagefind could not make the search index: {done.stdout}{done.stderr}".strip())
    for pattern in NEEDLESS:
        for file in index.glob(pattern):
            file.unlink()


def search_page(page: MkDocsPage, language: str) -> str:
    """Write a page for Pagefind.

    :param page: the page, rendered.
    :param language: the language of the site.
    """
    facts = page.source.facts if isinstance(page, GeneratedPage) else PLAIN
    head = Markup().join((*_told("meta", _meta(page, facts)), *_told("filter", _filters(facts)), *_sorted_by(facts)))
    body = Markup(page.content or "")  # noqa: S704 - HTML of ours, or rendered by MkDocs
    return Markup('<!doctype html><html lang="{}"><head>{}</head><body>{}</body></html>').format(language, head, body)


def _is_searched(page: MkDocsPage) -> bool:
    """Whether a page is in the index: one written by hand stays out by ``search: {exclude: true}``."""
    if isinstance(page, GeneratedPage):
        return page.source.search
    said = page.meta.get("search")
    return not (isinstance(said, dict) and said.get("exclude"))


def _meta(page: MkDocsPage, facts: SearchFacts) -> Iterator[tuple[str, str]]:
    """Yield what a result shows, and the names by which a page comes first."""
    title = page.source.title if isinstance(page, GeneratedPage) else Markup(page.title or "").striptags()  # noqa: S704
    yield "title", title
    yield "date", facts.date or ""
    yield "amount", facts.amount
    yield "names", " ".join(NAME_MARK + name for name in facts.names)


def _filters(facts: SearchFacts) -> Iterator[tuple[str, str]]:
    yield "kind", facts.kind
    yield from facts.filters


def _sorted_by(facts: SearchFacts) -> Iterator[Markup]:
    """Yield by what results are sorted: a page without a date comes last among the newest first."""
    yield from _told("sort", [("date", facts.date or "0000")])


def _told(what: str, pairs: Iterator[tuple[str, str]] | list[tuple[str, str]]) -> Iterator[Markup]:
    """Yield a tag for each name and value, as Pagefind reads them; a value that is empty says nothing."""
    for name, value in pairs:
        if value:
            yield Markup('<meta data-pagefind-{}="{}[content]" content="{}">').format(what, name, value)
