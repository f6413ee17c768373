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

PAGES = ("", *MARKDOWN, ".html", ".htm")
"""Endings of what leads to a page; where one has another, no page is meant."""

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
    candidates = _by_kind(paths if dead else ())
    for number, (article, link) in enumerate(dead):
        alike = candidates.get(_kind(link.path)) if number < SEARCHED else None
        near = alike.write(link, article) if alike else None
        elsewhere = _elsewhere(article, link)
        here = link.path == article.source_file and not elsewhere
        write = NO_PLACE_HERE if here else what_to_write(near, elsewhere, link.what)
        yield finding(CODES[link.what], article.source_file, link.line, link.column, address=link.written, write=write)


def _lacks_place(article: Article, link: BodyLink) -> bool:
    """Whether a link leads to a place that its own article does not have; those of other pages are looked at there."""
    place = unquote(link.written.partition("#")[2])
    return link.path == article.source_file and place not in {"", *(block.anchor for block in article.blocks)}


def _by_kind(paths: Iterable[str]) -> dict[str, _Candidates]:
    """What a link may be meant to lead to, by its kind."""
    kinds: defaultdict[str, list[str]] = defaultdict(list)
    for path in paths:
        kinds[_kind(path)].append(path)
    return {kind: _Candidates(some, kind) for kind, some in kinds.items()}


def _kind(path: str) -> str:
    """What a path leads to: a page, a picture, or a file of its ending."""
    ending = splitext(path)[1].lower()
    return "page" if ending in PAGES else "picture" if ending in PICTURES else ending


def _elsewhere(article: Article, link: BodyLink) -> str | None:
    """Where a link would lead on the site that its article was clipped from; none where it names content of ours."""
    ending, clipped = splitext(link.path)[1], link.written.startswith(("#", "?"))
    ours = ending in (*MARKDOWN, *PICTURES) or link.path.startswith(("companies/", "deals/"))
    return urljoin(article.original_url, link.written) if article.original_url and (clipped or not ours) else None


class _Candidates:
    """Paths of one kind by what they are called without their ending."""

    def __init__(self, paths: Iterable[str], kind: str) -> None:
        self._kind = kind
        self._paths: defaultdict[str, list[str]] = defaultdict(list)
        for path in sorted(paths):
            self._paths[splitext(path)[0]].append(path)
        self._nearest = Nearest(self._paths)

    def write(self, link: BodyLink, article: Article) -> str | None:
        """Give what to write in the place of a link that leads nowhere, in the way in which it is written."""
        stem, ending = splitext(link.path)
        near = self._nearest.to(stem) or self._of_name(stem)
        paths = self._paths[near] if near else []
        path = next((one for one in paths if splitext(one)[1] == ending), paths[-1] if paths else article.source_file)
        if path == article.source_file:
            return None
        relative = quote(relpath(path, dirname(article.source_file)))
        return relative if splitext(path)[1] else f"{relative}/"

    def _of_name(self, stem: str) -> str | None:
        """The one file, and no page, that has a name, wherever it lies."""
        name = stem.rpartition("/")[2]
        named = [one for one in self._paths if one.rpartition("/")[2] == name and self._kind != "page"]
        return named[0] if len(named) == 1 else None
