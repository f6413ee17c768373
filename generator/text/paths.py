"""Which paths may be part of the site: those that stay in its folder, on every disk, and are read in one way only."""

from __future__ import annotations

REFUSED = frozenset("\\<>\"'`%?#:*|")
"""Characters that part a path on some disk, end an attribute, or say something else in an address."""

LONGEST_SEGMENT = 250
"""Bytes: file systems stop at 255 for a name, and an ending may follow."""

LONGEST_PATH = 1000
"""Bytes: the folder that the site is built in stands before it."""


def is_site_path(path: str) -> bool:
    """Whether a path may be a page or a file of the site: its folders and its name are names, and nothing else.

    :param path: relative to the site's root; a page's may end in ``/``.
    """
    segments = path.removesuffix("/").split("/")
    return all(map(_is_name, segments)) and len(path.encode()) <= LONGEST_PATH


def _is_name(segment: str) -> bool:
    """Whether a part of a path is a name; letters of any language and spaces within it are allowed."""
    printable = segment.isprintable() and segment == segment.strip() and not segment.endswith(".")
    return bool(segment) and printable and not REFUSED & set(segment) and len(segment.encode()) <= LONGEST_SEGMENT
