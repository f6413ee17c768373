"""The search: an index in pieces, of which a browser loads those that it needs, made by Pagefind.

Pagefind reads HTML, so each page is written for it as a small one: the page's body and what the search knows of it
beside its words. The site's own pages need not carry that.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from generator.mkdocs_plugin.files import is_published
from generator.mkdocs_plugin.pagefind import Pagefind
from generator.mkdocs_plugin.pages import GeneratedPage
from generator.model import SearchFacts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page as MkDocsPage

FOLDER = "pagefind"
"""Where the index lies in the site."""
NOISE = ("[data-search-exclude]", ".headerlink", "h1", "thead", "caption")
"""What of a page is no text of its own; its title is searched as such."""
PLAIN = SearchFacts("page", line=("Page",))
"""What is known of a page written by hand."""


def switch_off_others(config: MkDocsConfig) -> None:
    """Keep Material's search, where it is configured, from writing an index that nothing reads.

    :param config: MkDocs' configuration; changed.
    """
    other = config.plugins.get("material/search")
    if other is not None:
        other.config["enabled"] = False


def write_index(files: Files, config: MkDocsConfig, *, preview: bool) -> None:
    """Write the index of the search into the site.

    :param files: the site's files, their pages rendered.
    :param config: MkDocs' configuration.
    :param preview: whether ``mkdocs serve`` is running, which shows drafts.
    :raises mkdocs.exceptions.PluginError: Pagefind fails.
    """
    language, site = config.theme.get("language") or "en", Path(config.site_dir)
    settings = {
        "exclude_selectors": NOISE,
        "force_language": language,
        "keep_index_url": not config.use_directory_urls,
    }
    with Pagefind(site, settings) as pagefind:
        shown = (file for file in files.documentation_pages() if is_published(file, preview=preview))
        known = ((file.dest_uri, file.page, _facts(file.page)) for file in shown if file.page)
        searched = [(facts.date or "", path, page, facts) for path, page, facts in known if facts]
        for date, path, page, facts in sorted(searched, key=lambda each: each[:2]):
            pagefind.add(path, for_search(_title(page), page.content or "", facts, language), date)
        pagefind.write(site / FOLDER)


def for_search(title: str, html: str, facts: SearchFacts, language: str) -> str:
    """Write a page for Pagefind.

    :param title: its title, plain.
    :param html: its body.
    :param facts: what the search knows of it beside its words.
    :param language: the language of the site.
    """
    head = "".join((*_told("meta", _meta(title, facts)), *_told("filter", _filters(facts))))
    return f'<!doctype html><html lang="{escape(language)}"><head>{head}</head><body>{html}</body></html>'


def _title(page: MkDocsPage) -> str:
    """Give the title of a page, plain."""
    if isinstance(page, GeneratedPage):
        return page.source.title
    return Markup(page.title or "").striptags()  # noqa: S704 - only its text is taken


def _facts(page: MkDocsPage) -> SearchFacts | None:
    """Give what the search knows of a page: one written by hand stays out by ``search: {exclude: true}``."""
    if isinstance(page, GeneratedPage):
        return page.source.facts
    said = page.meta.get("search")
    return None if isinstance(said, dict) and said.get("exclude") else PLAIN


def _meta(title: str, facts: SearchFacts) -> Iterator[tuple[str, str]]:
    """Yield what a result shows."""
    yield "title", title
    yield "line", " · ".join(facts.line)


def _filters(facts: SearchFacts) -> Iterator[tuple[str, str]]:
    """Yield what a page is narrowed by, and its names: a filter for each first letter, since each is a file of its own.

    ``search.js`` asks for a name in the same way.
    """
    yield "kind", facts.kind
    yield from facts.filters
    for name in facts.names:
        yield f"name-{name[0]}", name


def _told(what: str, pairs: Iterator[tuple[str, str]]) -> Iterator[str]:
    """Yield a tag for each name and value, as Pagefind reads them; a value that is empty says nothing."""
    for name, value in pairs:
        if value:
            yield f'<meta data-pagefind-{what}="{escape(name)}[content]" content="{escape(value)}">'
