"""Pictures beside articles: published where a page shows them, so that those of a draft stay as hidden as the draft."""

from __future__ import annotations

from html import unescape
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from generator.check.links import linked_files
from generator.mkdocs_plugin.files import is_picture
from generator.mkdocs_plugin.pages import GeneratedPage

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files


def keep_shown(files: Files, config: MkDocsConfig) -> None:
    """Take out of the site's files the pictures among the articles that no page shows.

    :param files: the site's files, their pages rendered; changed.
    :param config: MkDocs' configuration.
    """
    unseen = {file.dest_uri: file for file in files if is_picture(file)}
    for file in files if unseen else ():
        if file.page and file.page.content:
            for address in _shown(file, file.page.content, unseen, config.use_directory_urls):
                unseen.pop(address, None)
    for picture in unseen.values():
        files.remove(picture)


def _shown(file: File, html: str, pictures: dict[str, File], directory_urls: bool) -> set[str]:
    """Find the pictures that a page shows."""
    if isinstance(file.page, GeneratedPage):
        return linked_files(html, file.dest_uri, directory_urls)
    text = unquote(unescape(html))  # by hand, and in whatever HTML its writer chose: the name is enough
    return {address for address in pictures if PurePosixPath(address).name in text}
