"""Our pages and data files put among MkDocs' files, where no two may have one address."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from generator.check.links import check_links
from generator.findings import finding
from generator.mkdocs_plugin.dead import DeadLinks
from generator.mkdocs_plugin.files import is_picture, is_published
from generator.mkdocs_plugin.pages import GeneratedPage, data_file, page_file
from generator.read.files import read_lines
from generator.render.addresses import is_index, published_file

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files

    from generator.findings import Finding
    from generator.model import DataFile, Page
    from generator.settings import Settings


def publish(
    pages: Sequence[Page], data: Sequence[DataFile], files: Files, config: MkDocsConfig, settings: Settings
) -> tuple[dict[str, Page], tuple[Finding, ...]]:
    """Add our pages and data files to the site, and see that every link between them leads somewhere.

    :param pages: our pages.
    :param data: our data files.
    :param files: the site's files so far; changed.
    :param config: MkDocs' configuration.
    :param settings: the site's options.
    :returns: the lists that a person opens in words of their own, under the path of their page; and what was found.
    """
    others = {file.dest_uri: file for file in files if is_published(file, preview=settings.preview)}
    ours = {published_file(page.address, directory_urls=config.use_directory_urls): page for page in pages}
    lists, doubled = _add_all(ours, data, others, files, config)
    noted = _take_in_notes(files, config)
    whole = ours | {address: page for address, (page, _) in noted.items()}
    dead = _dead(whole, {*others, *(source.address for source in data)}, files, config, settings)
    return lists, (*doubled, *_card(settings, others), *(one for _, found in noted.values() for one in found), *dead)


def _dead(
    pages: Mapping[str, Page], others: Collection[str], files: Files, config: MkDocsConfig, settings: Settings
) -> Iterator[Finding]:
    """Yield the links of our pages that lead nowhere; those that stand in a person's notes with their place."""
    dead = check_links(pages, others, settings)
    if not dead:
        return
    told, placed = DeadLinks(files, config, preview=settings.preview).told, {one.dest_uri: one for one in files}
    for file, code, link in dead:
        source = pages[file].edit or ""
        text = "\n".join(read_lines(Path(config.docs_dir, source))) if source else ""
        yield told(code, link, placed[file], source, text)


def _card(settings: Settings, others: Mapping[str, File]) -> Iterator[Finding]:
    """Yield what keeps other sites from the picture that they shall show."""
    picture = settings.social_image
    if picture and not _is_there(picture, others):
        yield finding("social-picture", "", path=picture)
    elif picture and not settings.site_url:
        yield finding("social-no-address", "", path=picture)


def _is_there(picture: str, others: Mapping[str, File]) -> bool:
    """Whether a picture is published, whatever the pages show."""
    return picture in others and not is_picture(others[picture])


def _add_all(
    ours: Mapping[str, Page], data: Sequence[DataFile], others: Mapping[str, File], files: Files, config: MkDocsConfig
) -> tuple[dict[str, Page], list[Finding]]:
    """Add our pages and data files; what has the address of one goes, unless it opens a list."""
    by_hand = {address.lower(): file for address, file in others.items()}
    lists, doubled = {}, []
    for address, page in ours.items():
        other = by_hand.get(address.lower())
        if other and is_index(page.address):
            lists[other.src_uri] = page
            continue
        if other:
            doubled.append(_take_out(other, page.address, page.edit or "a page of the generator", files))
        _add(page_file(page, config), files)
    for source in data:
        if other := by_hand.get(source.address.lower()):
            if source.yields:
                continue
            doubled.append(_take_out(other, source.address, "a file of the generator", files))
        _add(data_file(source, config), files)
    return lists, doubled


def _take_in_notes(files: Files, config: MkDocsConfig) -> dict[str, tuple[Page, tuple[Finding, ...]]]:
    """Render the notes, now that every page is there to link to: each page as it is with them, and what was found."""
    noted = {}
    for file in files:
        if isinstance(file.page, GeneratedPage) and file.page.source.notes:
            found = file.page.take_in_notes(files, config)
            noted[file.dest_uri] = (file.page.source, found)
    return noted


def _take_out(file: File, address: str, other: str, files: Files) -> Finding:
    files.remove(file)
    return finding("two-sources", file.src_uri, address=address, other=other)


def _add(file: File, files: Files) -> None:
    """Add a file, in place of one that goes by its path and is not published."""
    if same := files.get_file_from_path(file.src_uri):
        files.remove(same)
    files.append(file)
