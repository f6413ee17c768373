"""What is said of a link between pages that leads nowhere: where it stands, and what was likely meant."""

from __future__ import annotations

from posixpath import dirname, join, normpath, relpath, splitext
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

from generator.check.nearest import NO_SUCH_PLACE, NOT_IN_THE_FILE, Nearest, what_to_write
from generator.findings import finding
from generator.mkdocs_plugin.files import is_published
from generator.render.addresses import address_of_file, relative
from generator.text.places import place_of

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files

    from generator.findings import Finding
    from generator.text.places import Place


class DeadLinks:
    """Speaks of links that lead nowhere, on a site whose files are all known."""

    def __init__(self, files: Files, config: MkDocsConfig, *, preview: bool) -> None:
        """Note what links may lead to.

        :param files: all files of the site.
        :param config: MkDocs' configuration.
        :param preview: whether ``mkdocs serve`` is running, which shows drafts.
        """
        self._folders = config.use_directory_urls
        shown = [one for one in files if is_published(one, preview=preview)]
        self._files = {stem: one for one in shown for stem in (_stem(one.dest_uri), _stem(one.src_uri))}
        self._nearest = Nearest(self._files)

    def told(self, code: str, link: str, page: File, source: str, text: str) -> Finding:
        """Say of a link that it leads nowhere.

        :param code: ``dead-link`` or ``dead-anchor``.
        :param link: as the page has it.
        :param page: the page.
        :param source: path of the file that a person wrote, under the content folder; empty where there is none.
        :param text: what is in that file.
        """
        place = place_of(link, text)
        line, column = (place.line, place.column) if place else (None, None)
        address = address_of_file(page.dest_uri, directory_urls=self._folders) or "/"
        write = self._remedy(code, link, page, place)
        return finding(code, source, line, column, page=address, target=link, write=write)

    def _remedy(self, code: str, link: str, page: File, place: Place | None) -> str:
        if place is None:
            return NOT_IN_THE_FILE
        return NO_SUCH_PLACE if code == "dead-anchor" else what_to_write(self._near(link, page, place))

    def _near(self, link: str, page: File, place: Place) -> str | None:
        """What to write for the nearest thing: Markdown leads to a file of the content, HTML to a page."""
        path = unquote(link.partition("#")[0])
        of_a_file = place.markdown and splitext(path)[1]
        near = self._nearest.to(_stem(normpath(join(dirname(page.src_uri if of_a_file else page.dest_uri), path))))
        if near is None or self._files[near] is page:
            return None
        found = self._files[near]
        if place.markdown:
            return quote(relpath(found.src_uri, dirname(page.src_uri)))
        here, there = (address_of_file(one.dest_uri, directory_urls=self._folders) for one in (page, found))
        return relative(here, there, directory_urls=self._folders)


def _stem(path: str) -> str:
    """A path without its ending; a folder's page is the folder."""
    return splitext(path)[0].removesuffix("/index")
