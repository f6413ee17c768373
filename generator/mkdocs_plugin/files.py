"""Which files of the content folder are ours to read, which are MkDocs' to publish, and which are nobody's.

Our own are never published raw. Of the files beside articles only pictures are: anything else that was clipped with
them, a saved web page with its scripts above all, stays out and is reported.
"""

from __future__ import annotations

import os
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from mkdocs.structure.files import File, Files, InclusionLevel, set_exclusions
from mkdocs.utils import markdown_extensions

from generator.findings import finding
from generator.model import SourceFile

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs.config.defaults import MkDocsConfig

    from generator.findings import Finding

ARTICLES = "articles"
CURATED = ("companies", "deals")
DECISIONS = "decisions.yml"
ARTICLE_SUFFIXES = (*markdown_extensions, ".txt")
"""MkDocs would publish any of its Markdown endings as a page, so all of them are ours under ``articles/``."""
PICTURE_SUFFIXES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif")
"""Pictures that can hold no script."""


def is_content(path: str) -> bool:
    """Whether a path under the content folder is ours to read: an article, a curated file or the decisions."""
    parts = PurePosixPath(path).parts
    name = parts[-1].lower()
    if parts[0] == ARTICLES:
        return len(parts) > 1 and name.endswith(ARTICLE_SUFFIXES)
    if parts[0] in CURATED:
        index = PurePosixPath(name).stem in ("index", "readme")
        return len(parts) == 2 and name.endswith(markdown_extensions) and not index
    return path == DECISIONS


def content_files(config: MkDocsConfig) -> tuple[SourceFile, ...]:
    """List what is ours to read, by path, as MkDocs' ``exclude_docs`` and ``draft_docs`` have it.

    MkDocs' own list lacks files that would share an address as pages (``x.md`` and ``x.markdown``), and folders named
    like an article, which are reported rather than passed over.
    """
    paths = sorted(path for path in _walk(config.docs_dir) if is_content(path))
    files = [File(path, config.docs_dir, config.site_dir, config.use_directory_urls) for path in paths]
    set_exclusions(files, config)
    return tuple(
        SourceFile(file.src_uri, Path(config.docs_dir, path), draft=file.inclusion is InclusionLevel.DRAFT)
        for path, file in zip(paths, files, strict=True)
        if file.inclusion is not InclusionLevel.EXCLUDED
    )


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
        elif is_published(file, preview=preview) and (code := _why_not(file)):
            files.remove(file)
            findings.append(finding(code, file.src_uri))
    return tuple(findings)


def is_published(file: File, *, preview: bool) -> bool:
    """Whether MkDocs publishes a file: ``exclude_docs`` keeps it out, and ``draft_docs`` out of all but the preview."""
    return bool(file.inclusion.is_in_serve() if preview else file.inclusion.is_included())


def _why_not(file: File) -> str | None:
    """Name the finding for a file that cannot be published; none for one that can."""
    path = Path(file.abs_src_path or "")
    if not path.is_file() or not os.access(path, os.R_OK):
        return "unreadable-file"
    if file.src_uri.startswith(f"{ARTICLES}/") and not file.src_uri.lower().endswith(PICTURE_SUFFIXES):
        return "not-published"
    return "unreadable-page" if file.is_documentation_page() and not _decodes(file) else None


def _decodes(file: File) -> bool:
    """Whether a hand-written page is text that MkDocs can read."""
    try:
        file.content_string  # noqa: B018 - the reading is the test
    except (OSError, ValueError):
        return False
    return True
