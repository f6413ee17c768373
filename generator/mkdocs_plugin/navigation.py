"""The navigation: of a fixed size, however many articles there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.utils import nest_paths

from generator.mkdocs_plugin.pages import GeneratedPage, PageFile

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

SECTIONS = {
    "Home": "index.md",
    "Deals": "deals/index.md",
    "Companies": "companies/index.md",
    "Stories": "stories/index.md",
    "Network": "network/index.md",
    "Trends": "trends/index.md",
    "Data": "data/index.md",
}
"""The head of the navigation: label and file."""


def set_navigation(files: Files, config: MkDocsConfig) -> None:
    """Settle the navigation: the owner's, or our sections and the pages written by hand.

    :param files: the site's files, ours among them.
    :param config: MkDocs' configuration; changed.
    """
    if config.nav is None:
        by_hand = (
            file.src_uri
            for file in files.documentation_pages()
            if file.inclusion.is_in_nav() and not isinstance(file, PageFile) and file.src_uri not in SECTIONS.values()
        )
        config.nav = [*({label: path} for label, path in SECTIONS.items()), *nest_paths(by_hand)]
    for label, path in _labels(config.nav):
        file = files.get_file_from_path(path)
        if file and isinstance(file.page, GeneratedPage):
            file.page.title = label  # in the navigation only: a page's own heading and tab are its own


def light_sections(files: Files) -> None:
    """Make every page of ours light up its section's entry in the navigation, as if it stood below it.

    :param files: the site's files, after MkDocs has made the navigation.
    """
    for file in files:
        section = files.get_file_from_path(f"{file.dest_uri.partition('/')[0]}/index.md")
        if isinstance(file.page, GeneratedPage) and section and section is not file:
            file.page.parent = section.page  # type: ignore[assignment]  # MkDocs asks no more of it than ``active``


def _labels(items: object) -> Iterator[tuple[str, str]]:
    """Yield every (label, file) of a navigation as mkdocs.yml has it: lists and mappings in each other."""
    for item in items if isinstance(items, list) else [items]:
        if isinstance(item, dict):
            for label, value in item.items():
                if isinstance(value, str):
                    yield label, value
                else:
                    yield from _labels(value)
