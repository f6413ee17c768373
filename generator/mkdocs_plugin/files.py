"""Which files of the content folder are ours to read, which are MkDocs' to publish, and which are nobody's.

Our own are never published raw. Of the files beside articles only pictures are: anything else that was clipped with
them, a saved web page with its scripts above all, stays out and is reported.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config.config_options import PathSpec
from mkdocs.structure.files import File, Files, InclusionLevel, set_exclusions

from generator.findings import finding
from generator.model import SourceFile
from generator.read.content import ARTICLE_ENDINGS, role_of
from generator.read.files import leads_out

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs.config.defaults import MkDocsConfig

    from generator.findings import Finding

ARTICLES = "articles"
PICTURE_SUFFIXES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif")
"""Pictures that can hold no script."""
OURS = "\n".join(
    f"/{ARTICLES}/**/*{''.join(f'[{char}{char.upper()}]' for char in ending)}" for ending in ARTICLE_ENDINGS
)
"""Articles as ``exclude_docs`` names them, in capitals or not."""


def is_content(path: str) -> bool:
    """Whether a path under the content folder is ours to read: an article, a curated file or the decisions."""
    return role_of(path) is not None


def content_files(config: MkDocsConfig) -> tuple[SourceFile, ...]:
    """List what is ours to read, by path, as MkDocs' ``exclude_docs`` and ``draft_docs`` have it.

    MkDocs' own list lacks files that would share an address as pages (``x.md`` and ``x.markdown``), and folders named
    like an article, which are reported rather than passed over.
    """
    paths = sorted(path for path in _walk(config.docs_dir) if is_content(path))
    files = [File(path, config.docs_dir, config.site_dir, config.use_directory_urls) for path in paths]
    set_exclusions(files, config)
    return tuple(
        SourceFile(_shown(file.src_uri), Path(config.docs_dir, path), draft=file.inclusion is InclusionLevel.DRAFT)
        for path, file in zip(paths, files, strict=True)
        if file.inclusion is not InclusionLevel.EXCLUDED
    )


def _shown(path: str) -> str:
    """Write a path so that it can be printed: a byte that is not UTF-8 becomes ``\\xe9``."""
    return os.fsencode(path).decode(errors="backslashreplace")


def _walk(top: str) -> Iterator[str]:
    """Yield every path under a folder, folders too; a link that leads back to a folder already seen is not followed."""
    seen = set()
    for folder, names, files in os.walk(top, followlinks=True):
        real = os.path.realpath(folder)
        if real in seen:
            names.clear()
            continue
        seen.add(real)
        names.sort()
        for name in (*names, *files):
            yield Path(folder, name).relative_to(top).as_posix()


def hide_articles(config: MkDocsConfig) -> None:
    """Keep the articles out of MkDocs' list, which would warn of ``x.md`` beside ``x.markdown`` as of two pages in one.

    :param config: MkDocs' configuration, after ``content_files`` was asked; changed.
    """
    ours = PathSpec().run_validation(OURS)
    config.exclude_docs = ours + config.exclude_docs if config.exclude_docs else ours


def leave_to_mkdocs(files: Files, config: MkDocsConfig, *, preview: bool) -> tuple[Finding, ...]:
    """Take out of MkDocs' files what it must not publish or cannot: our content, and what cannot be read.

    :param files: MkDocs' files; changed.
    :param config: MkDocs' configuration.
    :param preview: whether ``mkdocs serve`` is running, which shows drafts.
    """
    findings = []
    for file in list(files):
        if file.src_dir != config.docs_dir:
            continue  # of the theme or of another plugin
        if is_content(file.src_uri):
            files.remove(file)
        elif is_published(file, preview=preview) and (wrong := _why_not(file)):
            files.remove(file)
            findings.append(wrong)
    return tuple(dict.fromkeys(findings))


def is_picture(file: File) -> bool:
    """Whether a file is a picture among the articles."""
    return file.src_uri.startswith(f"{ARTICLES}/") and file.src_uri.lower().endswith(PICTURE_SUFFIXES)


def is_published(file: File, *, preview: bool) -> bool:
    """Whether MkDocs publishes a file: ``exclude_docs`` keeps it out, and ``draft_docs`` out of all but the preview."""
    return bool(file.inclusion.is_in_serve() if preview else file.inclusion.is_included())


def others_published(files: Files, *, preview: bool) -> dict[str, str]:
    """List the published files that are not ours, by path, each with the content file of a page by hand, or empty.

    A draft, which the preview shows, is no page whose address lasts.

    :param files: MkDocs' files, before ours are among them.
    :param preview: whether ``mkdocs serve`` is running, which shows drafts.
    """
    return {
        file.dest_uri: file.src_uri if file.is_documentation_page() and file.inclusion.is_included() else ""
        for file in files
        if is_published(file, preview=preview)
    }


def page_addresses(files: Files, *, preview: bool) -> frozenset[str]:
    """The addresses of all pages, ours and those written by hand.

    :param files: MkDocs' files, ours among them.
    :param preview: whether ``mkdocs serve`` is running, which shows drafts.
    """
    pages = (one.dest_uri for one in files if one.dest_uri.endswith(".html") and is_published(one, preview=preview))
    return frozenset(re.sub(r"(^|/)index\.html$", r"\1", page) for page in pages)


def _why_not(file: File) -> Finding | None:
    """Say why a file cannot be published; none for one that can."""
    path, name = Path(file.abs_src_path or ""), _shown(file.src_uri)
    if name != file.src_uri:
        return finding("file-name", name)
    if not path.is_file() or not os.access(path, os.R_OK):
        return finding("unreadable-file", name)
    if link := leads_out(file.src_uri, path):
        return finding("outside-link", link)
    if file.src_uri.startswith(f"{ARTICLES}/") and not is_picture(file):
        return finding("not-published", name)
    return finding("unreadable-page", name) if file.is_documentation_page() and not _decodes(file) else None


def _decodes(file: File) -> bool:
    """Whether a hand-written page is text that MkDocs can read."""
    try:
        file.content_string  # noqa: B018 - the reading is the test
    except (OSError, ValueError):
        return False
    return True
