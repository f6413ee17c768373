"""Our pages as MkDocs' files and pages, finished before its Markdown stage, and the text that the theme gets of them.

The theme's templates print titles, addresses and descriptions as they come. What is handed to them is therefore
``Markup``: escaped once, and known as escaped to a template that escapes again.
"""

from __future__ import annotations

from copy import copy
from dataclasses import replace
from logging import DEBUG, INFO, WARNING
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from markupsafe import escape
from mkdocs.structure.files import File, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from generator.check.links import anchors_of
from generator.findings import finding
from generator.mkdocs_plugin.foreign import hosts_asked
from generator.mkdocs_plugin.notes import clean, headings
from generator.render.addresses import STORIES, is_index, published_file
from generator.text.paths import is_site_path

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from generator.findings import Finding
    from generator.model import DataFile, Heading, Page

LATEST = "<!-- latest -->"
"""Where a page written by hand wants our list."""
NOTES = "<!-- notes -->"
"""Where a page's body wants the notes that a person wrote."""
TITLE = "__title"
"""The id of a page's h1; underscores keep it apart from the ids in a body."""
UNDATED = "1970-01-01"
"""Every page's day for MkDocs, which stamps the compressed sitemap with it: no clock, and no date out of an article."""


class PageFile(File):
    """One of our pages as a file of MkDocs.

    It goes by the path of the content file that it is made of, where there is one, so that a link in Markdown to an
    article leads to its story.
    """

    def is_documentation_page(self) -> bool:
        """Say that it is a page, whatever the ending of its content file."""
        return True


class GeneratedPage(MkDocsPage):
    """One of our pages; its HTML and table of contents are finished, its notes go through the site's Markdown."""

    def __init__(self, source: Page, file: File, config: MkDocsConfig) -> None:
        super().__init__(None, file, config)
        self.source = source
        hand_to_theme(self, source)

    def take_in_notes(self, files: Files, config: MkDocsConfig) -> tuple[Finding, ...]:
        """Write the notes into the body; where it wants them, nothing with a heading stands above.

        :param files: all files of the site, to which the notes may link.
        :param config: MkDocs' configuration.
        """
        self.markdown = self.source.notes
        super().render(without_words_about_links(config), files)
        notes = clean(self.content or "")
        body = self.source.html.replace(NOTES, notes.html, 1)
        self.source = replace(self.source, html=body, toc=(*headings(self.toc), *self.source.toc), notes="")
        # links to our own pages are checked by us, the places in others by MkDocs
        links = (self.links_to_anchors or {}).items()
        self.links_to_anchors = {file: places for file, places in links if not isinstance(file, PageFile)}
        removed = [finding("notes-cleaned", self.source.edit or "", what=", ".join(notes.removed))]
        pictures = [finding("notes-picture", self.source.edit or "", address=address) for address in notes.linked]
        return (*(removed if notes.removed else ()), *pictures)

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002 - MkDocs' signature
        """Leave nothing to MkDocs' Markdown."""
        self.markdown = ""

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002 - MkDocs' signature
        """Put the title above the finished body."""
        self.content = f'<h1 id="{TITLE}">{escape(self.source.title)}</h1>\n{self.source.html}'
        self.present_anchor_ids = anchors_of(self.content)
        self.toc = table_of_contents(self.source)


def without_words_about_links(config: MkDocsConfig) -> MkDocsConfig:
    """Keep MkDocs from speaking of a link that leads nowhere, where we do.

    :param config: MkDocs' configuration.
    :returns: one to render pages with.
    """
    quiet, links = copy(config), copy(config.validation.links)
    quiet.validation = copy(config.validation)
    quiet.validation.links = links
    links.not_found = links.unrecognized_links = DEBUG
    if links.absolute_links in (INFO, WARNING):  # else it says how to read them
        links.absolute_links = DEBUG
    return quiet


def hand_to_theme(page: MkDocsPage, source: Page) -> None:
    """Give the theme a page's text, escaped: the only place where text of ours reaches it.

    :param page: the page as MkDocs has it; changed.
    :param source: the page as we made it.
    """
    page.title = escape(source.title)
    # Material un-escapes ``page.title`` in the tab unless this is set as well
    page.meta["title"] = page.title
    page.meta["description"] = escape(source.description)
    canonical = source.canonical or page.canonical_url
    page.canonical_url = escape(canonical) if canonical else None
    edit_url = page.edit_url or source.begin
    page.edit_url = escape(edit_url) if edit_url else None
    page.update_date = UNDATED


def table_of_contents(source: Page) -> TableOfContents:
    """Nest a page's headings below its title.

    :param source: the page.
    """
    top = AnchorLink(escape(source.title), TITLE, 1)
    add_headings(top, source.toc)
    return TableOfContents([top])


def add_headings(top: AnchorLink, headings: Sequence[Heading]) -> None:
    """Hang headings below an entry of a table of contents, each below the nearest higher one before it.

    :param top: the entry; changed.
    :param headings: in the order of the page.
    """
    path = [top]
    for heading in headings:
        while len(path) > 1 and path[-1].level >= heading.level:
            path.pop()
        link = AnchorLink(escape(heading.title), escape(heading.anchor), heading.level)
        path[-1].children.append(link)
        path.append(link)


def page_file(source: Page, config: MkDocsConfig) -> File:
    """Make MkDocs' file and page of one of ours.

    :param source: the page.
    :param config: MkDocs' configuration.
    :raises ValueError: its address leads out of the site.
    """
    address = inside_site(published_file(source.address, directory_urls=config.use_directory_urls))
    file = PageFile.generated(config, _source_path(source), content="", inclusion=InclusionLevel.NOT_IN_NAV)
    file.dest_uri = address
    if source.edit:
        # a template for edit links does its own quoting
        file.edit_uri = source.edit if config.edit_uri_template else quote(source.edit)
    GeneratedPage(source, file, config)
    return file


def _source_path(source: Page) -> str:
    """Path by which Markdown links to a page: a story goes by its article, the rest by the address."""
    if source.edit and source.address.startswith(STORIES):
        return source.edit
    return f"{source.address}index.md" if is_index(source.address) else f"{source.address.rstrip('/')}.md"


def data_file(source: DataFile, config: MkDocsConfig) -> File:
    """Make MkDocs' file of one of our data files.

    :param source: the file.
    :param config: MkDocs' configuration.
    :raises ValueError: its address leads out of the site.
    """
    address = inside_site(source.address)
    # of a path with an ending of Markdown MkDocs would make a page
    file = File.generated(config, f"{address}.twin" if address.endswith(".md") else address, content=source.content)
    file.dest_uri = address
    return file


def inside_site(path: str) -> str:
    """Let no file of ours be written outside the site's folder, whatever made its path.

    :param path: the path, relative to that folder.
    :returns: the same.
    :raises ValueError: it leads out of it.
    """
    if not is_site_path(path):
        raise ValueError(f"{path!r} cannot be a file of the site.")
    return path


def asks_elsewhere(page: MkDocsPage, html: str, config: MkDocsConfig) -> tuple[Finding, ...]:
    """Report the other hosts that a page written by hand loads something from.

    :param page: the page.
    :param html: its HTML.
    :param config: MkDocs' configuration.
    """
    hosts = hosts_asked(html, urlsplit(config.site_url or "").netloc)
    return (finding("page-asks-elsewhere", page.file.src_uri, hosts=", ".join(hosts)),) if hosts else ()


def write_list(source: Page, page: MkDocsPage, html: str) -> str:
    """Write the body of one of our lists into the page that a person opens it with.

    :param source: the list.
    :param page: their page, rendered; its table of contents is extended.
    :param html: its HTML.
    :returns: the HTML with the list where it says so, or below.
    """
    items = page.toc.items
    top = items[0] if items and items[0].level == 1 else AnchorLink("", "", 1)
    add_headings(top, source.toc)
    if top not in items:
        items.extend(top.children)
    return html.replace(LATEST, source.html, 1) if LATEST in html else f"{html}\n{source.html}"
