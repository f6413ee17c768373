"""Where the links and pictures of a body lead: to the web, to a file of the content folder, or nowhere."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from typing import Literal
from urllib.parse import quote, unquote, urljoin

from generator.text.urls import host_of

WEB = ("http", "https")

OWN_FOLDERS = frozenset({"articles", "companies", "deals"})
"""Folders of content: a path from the root that begins with one is ours, whatever site the body was clipped from."""

_UNSEEN = re.compile(r"[\x00-\x20\x7f-\xa0\u200b\u2028\u2029\ufeff]+")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")


@dataclass(frozen=True, slots=True)
class Target:
    """Where an address leads."""

    kind: Literal["web", "mail", "content", "nowhere", "outside", "unsafe"]
    """``content``: a file of the content folder; ``nowhere``: a place on a page that is not ours; ``outside``: a path
    that climbs out of the content folder; ``unsafe``: a scheme that is not of the web."""
    address: str = ""
    """As it is written into a page; ``content:<path under the content folder>``, percent-encoded, for a file. The path
    of the content folder itself, which is the home page's, is empty."""


def resolve(address: str, source_file: str, original: str | None = None) -> Target:
    """Say where an address leads.

    :param address: as it stands in the body, entities decoded.
    :param source_file: path of the article under the content folder, from whose place a relative path is read.
    :param original: where the article was first published, from whose host a path from the root is read.
    """
    address = _UNSEEN.sub(lambda found: "%20" if found[0] == " " else "", address.strip())
    if address.startswith("//"):
        address = f"https:{address}"
    scheme = _SCHEME.match(address)
    if scheme:
        return _with_scheme(scheme[1].lower(), address)
    path, _, fragment = address.replace("\\", "/").partition("#")
    path = unquote(path.partition("?")[0])
    if not path and ("?" in address or not fragment):
        return Target("nowhere")
    if path.startswith("/") and path.split("/")[1] not in OWN_FOLDERS:
        return _with_scheme("https", urljoin(original, address)) if original else Target("nowhere")
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(source_file), path) if path else source_file).lstrip(
        "/"
    )
    if joined.startswith(("../", "/")) or joined == "..":
        return Target("outside")
    joined = "" if joined == "." else joined
    written = quote(joined, safe="/:@!$&'()*+,;=~")
    return Target("content", f"content:{written}" + (f"#{quote(fragment, safe='%')}" if fragment else ""))


def _with_scheme(scheme: str, address: str) -> Target:
    if scheme in WEB and host_of(address):
        return Target("web", address)
    return Target("mail", address) if scheme == "mailto" else Target("unsafe")
