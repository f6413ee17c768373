"""The Markdown twin beside each of our pages, a file that is copied as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.structure.files import File

from generator.mkdocs_plugin.pages import GeneratedPage
from generator.render.markdown import markdown

if TYPE_CHECKING:
    from collections.abc import Collection

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files


def add_twins(files: Files, opened: Collection[str], config: MkDocsConfig) -> None:
    """Put a twin beside each of our pages, and beside those by hand that open a list of ours.

    :param files: the site's files, their pages rendered; changed.
    :param opened: paths of the pages that open a list.
    :param config: MkDocs' configuration.
    """
    for file in list(files):
        page = file.page
        if page and (isinstance(page, GeneratedPage) or file.src_uri in opened):
            # its path has no ending of Markdown, of which MkDocs would make a page
            address = file.dest_uri.removesuffix(".html") + ".md"
            twin = File.generated(config, f"{address}.twin", content=markdown(page.content or ""))
            twin.dest_uri = address
            files.append(twin)
