"""Where a person changes a file of the content folder in the browser, or writes a new one with its text filled in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from generator.settings import Settings

LONGEST = 6_000
"""How long an address may be: servers and browsers refuse longer ones, each from its own length on."""

_PLACE = re.compile(r"(\{|%7B)path(_noext)?(?:\}|%7D)")
"""Where the path of a file stands in ``Settings.edit_url``: as it is or, in escaped braces, escaped whole (``!q``)."""


@dataclass(frozen=True, slots=True)
class Host:
    """A kind of place where files are kept and written in the browser."""

    kept: re.Pattern[str]
    """Where a file is changed there: the repository; its branch with the content folder."""
    new: str
    """Where a new file is written: these two, and the file's path."""
    text: str = ""
    """What brings its text along; empty where nothing does."""


HOSTS = (
    Host(  # GitHub
        re.compile(r"(https://github\.com/[^/?#]+/[^/?#]+)/(?:edit|blob)/([^?#{}]+?)/+\{path\}"),
        "{}/new/{}?filename={}",
        "&value={}%0A",
    ),
    Host(  # GitLab, at any address; its editor ignores a text
        re.compile(r"(https?://[^?#{}]+?)/-/(?:edit|blob)/([^?#{}]+?)/+\{path\}"),
        "{}/-/new/{}?file_name={}",
    ),
    Host(  # Gitea and Forgejo, at any address; Codeberg is one
        re.compile(r"(https?://[^?#{}]+?)/(?:_edit|src/branch)/([^?#{}]+?)/+\{path\}"),
        "{}/_new/{}?filename={}",
        "&value={}%0A",
    ),
)
"""The hosts at which a link begins a new file."""


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

    def place(found: re.Match[str]) -> str:
        named = re.sub(r"\.[^./]*$", "", path) if found[2] else path
        return quote(named, safe="/" if found[1] == "{" else "")

    return _PLACE.sub(place, settings.edit_url)


def new_file_link(path: str, text: str, settings: Settings) -> str:
    """Where a file that is not there is written, the text filled in where the host does that.

    :param path: its path under the content folder.
    :param text: what to begin with; left out of an address that would be too long with it.
    :param settings: the site's options.
    :returns: the address; empty where the site's files are kept at no host of ``HOSTS``.
    """
    for host in HOSTS:
        if kept := host.kept.fullmatch(settings.edit_url):
            named = host.new.format(*kept.groups(), quote(path))
            filled = named + host.text.format(quote(text, safe=""))
            return filled if text and len(filled) <= LONGEST else named
    return ""


def is_filled(link: str) -> bool:
    """Whether an address of ``new_file_link`` brings the text along."""
    return "&value=" in link
