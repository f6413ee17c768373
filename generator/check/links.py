"""Every link within the site must lead somewhere: MkDocs checks links in Markdown only, so ours are checked here."""

from __future__ import annotations

import posixpath
import re
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import unquote

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping

    from generator.model import Page
    from generator.settings import Settings

# Our HTML comes from Jinja2 and nh3: attributes in double quotes, no "<" or ">" in them. One pass over the tags with
# attributes, so that text which looks like an attribute is none.
_TAG = re.compile(r"<[a-zA-Z][a-zA-Z0-9]*\s([^<>]*)>")
_LINK = re.compile(r'(?:^|\s)(?:(?:xlink:)?href|src)="([^"]*)"')
_ID = re.compile(r'(?:^|\s)id="([^"]*)"')
_ELSEWHERE = re.compile(r"(?:https?|mailto):")


def check_links(
    pages: Mapping[str, Page], other_files: Collection[str], settings: Settings
) -> tuple[tuple[str, str, str], ...]:
    """Follow every link between our pages, and from them to the site's other files.

    :param pages: our pages, each under the file that it is published as, ``stories/2024/x/index.html``.
    :param other_files: what else is published: ``about/index.html``, ``data/deals.json``, ``articles/2024/chart.png``.
        Places within them are not looked at.
    :param settings: tell whether a link to a folder leads to the page in it (``directory_urls``).
    :returns: of each link that leads nowhere the file that its page is published as, the finding's code and the link.
    """
    attributes = {file: _attributes(page.html) for file, page in pages.items()}
    anchors = {file: frozenset(_ids(text)) for file, text in attributes.items()}
    published = {*pages, *other_files}
    return tuple(
        (file, code, link)
        for file in pages
        for code, link in _dead_links(attributes[file], file, published, anchors.get, settings.directory_urls)
    )


def dead_links(
    html: str,
    file: str,
    published: Collection[str],
    anchors: Callable[[str], Collection[str] | None],
    directory_urls: bool,
) -> Iterator[tuple[str, str]]:
    """Yield the links of a page that lead nowhere within the site: the finding's code, and the link.

    :param html: the page's HTML.
    :param file: the file that the page is published as.
    :param published: all files of the site.
    :param anchors: gives the ids in a file; none for one whose places are not looked at.
    :param directory_urls: whether a link to a folder leads to the page in it.
    """
    return _dead_links(_attributes(html), file, published, anchors, directory_urls)


def _dead_links(
    attributes: str,
    file: str,
    published: Collection[str],
    anchors: Callable[[str], Collection[str] | None],
    directory_urls: bool,
) -> Iterator[tuple[str, str]]:
    for link in _links(attributes):
        path, _, anchor = link.partition("#")
        target = _resolve(file, path, directory_urls)
        if target is None or target not in published:
            yield "dead-link", link
        elif anchor and (there := anchors(target)) is not None and unquote(anchor) not in there:
            yield "dead-anchor", link


def linked_files(html: str, file: str, directory_urls: bool) -> set[str]:
    """Collect the files of the site that a page links to or shows.

    :param html: HTML of ours.
    :param file: the file that the page is published as.
    :param directory_urls: whether a link to a folder leads to the page in it.
    """
    targets = (_resolve(file, link.partition("#")[0], directory_urls) for link in _links(_attributes(html)))
    return {target for target in targets if target}


def anchors_of(html: str) -> set[str]:
    """Collect the ids in a page's HTML.

    :param html: HTML of ours.
    """
    return set(_ids(_attributes(html)))


def _attributes(html: str) -> str:
    """Join the attributes of all tags, a line for each tag."""
    return "\n".join(_TAG.findall(html))


def _ids(attributes: str) -> Iterator[str]:
    return map(unescape, _ID.findall(attributes))


def _links(attributes: str) -> Iterator[str]:
    """Yield the links that stay within the site, each once, in order."""
    for link in dict.fromkeys(_LINK.findall(attributes)):
        if not _ELSEWHERE.match(link):
            yield unescape(link)


def _resolve(file: str, path: str, directory_urls: bool) -> str | None:
    """Find the file that a link in a file means; none for a link that no web server could follow as it stands."""
    path = path.partition("?")[0]
    if not path:
        return file
    if path.startswith("/"):
        return None  # it would leave a site that lies below a server's root
    target = posixpath.normpath(posixpath.join(posixpath.dirname(file), unquote(path)))
    if not path.endswith("/"):
        return target
    return posixpath.normpath(f"{target}/index.html") if directory_urls else None
