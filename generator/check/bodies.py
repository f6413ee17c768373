"""Links and pictures in the bodies of articles: what leads to nothing is not on the page, and is told here."""

from __future__ import annotations

from collections import defaultdict
from posixpath import dirname, relpath, splitext
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote, urljoin

from generator.check.nearest import Nearest, what_to_write
from generator.findings import finding
from generator.text.urls import PICTURES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from generator.findings import Finding
    from generator.model import Article, BodyLink, Site

CODES = {"link": "link-nowhere", "picture": "picture-missing"}
"""What a link is told by."""

MARKDOWN = (".md", ".markdown", ".txt")
"""Endings that pages of other sites seldom have."""

NO_PLACE_HERE = "Take the link out: the page of this article has no such place."
"""What to do about a link to a place of its own page that is not there."""

SEARCHED = 200
"""So many dead links have the nearest thing looked for: an article could hold tens of thousands."""


def check_bodies(site: Site, paths: Collection[str], files: Collection[str]) -> Iterator[Finding]:
    """Yield what bodies link to or show and the site does not have.

    :param site: what is published.
    :param paths: what a body may lead to, as its links name it.
    :param files: the content files, drafts and those that are set aside among them.
    """
    links = [(story.article, link) for story in site.stories for link in story.article.links]
    for article, link in links:
        if link.path in files and link.path not in paths:
            yield finding("link-held-back", article.source_file, link.line, link.column, address=link.written)
    known = {*paths, *files}
    dead = [(article, link) for article, link in links if link.path not in known or _lacks_place(article, link)]
    candidates = {what: _candidates(paths, what) for what in {link.what for _, link in dead}}
    for number, (article, link) in enumerate(dead):
        near = candidates[link.what].write(link, article) if number < SEARCHED else None
        elsewhere = _elsewhere(article, link)
        here = link.path == article.source_file and not elsewhere
        write = NO_PLACE_HERE if here else what_to_write(near, elsewhere, link.what)
        yield finding(CODES[link.what], article.source_file, link.line, link.column, address=link.written, write=write)


def _lacks_place(article: Article, link: BodyLink) -> bool:
    """Whether a link leads to a place that its own article does not have; those of other pages are looked at there."""
    place = unquote(link.written.partition("#")[2])
    return link.path == article.source_file and place not in {"", *(block.anchor for block in article.blocks)}


def _candidates(paths: Collection[str], what: str) -> _Candidates:
    """What a link, or a picture, may be meant to lead to."""
    return _Candidates([path for path in paths if path.lower().endswith(PICTURES) == (what == "picture")])


def _elsewhere(article: Article, link: BodyLink) -> str | None:
    """Where a link would lead on the site that its article was clipped from; none where it names content of ours."""
    ending, clipped = splitext(link.path)[1], link.written.startswith(("#", "?"))
    ours = ending in (*MARKDOWN, *PICTURES) or link.path.startswith(("companies/", "deals/"))
    return urljoin(article.original_url, link.written) if article.original_url and (clipped or not ours) else None


class _Candidates:
    """Paths by what they are called without their ending."""

    def __init__(self, paths: Iterable[str]) -> None:
        self._paths: defaultdict[str, list[str]] = defaultdict(list)
        for path in sorted(paths):
            self._paths[splitext(path)[0]].append(path)
        self._nearest = Nearest(self._paths)

    def write(self, link: BodyLink, article: Article) -> str | None:
        """Give what to write in the place of a link that leads nowhere, in the way in which it is written."""
        near = self._nearest.to(splitext(link.path)[0])
        ending = splitext(link.path)[1]
        paths = self._paths[near] if near else []
        path = next((one for one in paths if splitext(one)[1] == ending), paths[-1] if paths else article.source_file)
        if path == article.source_file:
            return None
        relative = quote(relpath(path, dirname(article.source_file)))
        return relative if splitext(path)[1] else f"{relative}/"
