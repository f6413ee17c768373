"""The Markdown twin beside each page, a file that is copied as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.structure.files import File

from generator.mkdocs_plugin.by_hand import with_title
from generator.mkdocs_plugin.files import is_published
from generator.render.markdown import markdown

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files


def add_twins(files: Files, config: MkDocsConfig, *, preview: bool) -> None:
    """Put a twin beside each page that is published, ours and those written by hand.

    :param files: the site's files, their pages rendered; changed.
    :param config: MkDocs' configuration.
    :param preview: whether ``mkdocs serve`` is running, which shows drafts.
    """
    for file in list(files):
        if file.page and is_published(file, preview=preview):
            # its path has no ending of Markdown, of which MkDocs would make a page
            address = file.dest_uri.removesuffix(".html") + ".md"
            twin = File.generated(config, f"{address}.twin", content=markdown(with_title(file.page)))
            twin.dest_uri = address
            files.append(twin)
