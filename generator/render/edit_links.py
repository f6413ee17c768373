"""Where a person changes a file of the content folder in the browser, or writes a new one with its text filled in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from generator.settings import Settings

LONGEST = 6_000
"""How long an address may be: servers and browsers refuse longer ones, each from its own length on."""

_GITHUB = re.compile(r"(https://github\.com/[^/?#]+/[^/?#]+)/(?:edit|blob)/([^?#]+?)/*")
"""The repository; its branch with the content folder."""


def file_link(path: str, text: str, settings: Settings, *, exists: bool) -> str:
    """Where a file is changed or, where it is not there, written.

    :param path: its path under the content folder.
    :param text: what to begin with.
    :param settings: the site's options.
    :param exists: whether it is there.
    :returns: the address; empty where it is not known.
    """
    return edit_link(path, settings) if exists else new_file_link(path, text, settings)


def edit_link(path: str, settings: Settings) -> str:
    """Where a file that is there is changed.

    :param path: its path under the content folder.
    :param settings: the site's options.
    :returns: the address; empty where the site does not say where its files are kept.
    """
    return f"{settings.edit_url}{quote(path)}" if settings.edit_url else ""


def new_file_link(path: str, text: str, settings: Settings) -> str:
    """Where a file that is not there is written: GitHub's page for a new file, the text filled in.

    :param path: its path under the content folder.
    :param text: what to begin with; left out of an address that would be too long with it.
    :param settings: the site's options.
    :returns: the address; empty where the site's files are not kept at GitHub.
    """
    kept = _GITHUB.fullmatch(settings.edit_url)
    if kept is None:
        return ""
    named = f"{kept[1]}/new/{kept[2]}?filename={quote(path)}"
    value = quote(text, safe="")
    filled = f"{named}&value={value}%0A"
    return filled if text and len(filled) <= LONGEST else named


def is_filled(link: str) -> bool:
    """Whether an address of ``new_file_link`` brings the text along."""
    return "&value=" in link
