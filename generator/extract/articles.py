"""Extraction over all articles: one after the other, or shared out among processes, with the same result."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from multiprocessing import get_context
from typing import TYPE_CHECKING

from generator.extract.article import extract_article
from generator.findings import Finding, finding
from generator.memo import FORGETFUL
from generator.model import Extraction
from generator.progress import quietly

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.extract.names import Names
    from generator.memo import Memo
    from generator.model import Article
    from generator.progress import Track

CHUNK = 16
"""Articles handed to a process at a time: few enough to share evenly, enough to be worth the way."""

Extracted = tuple[Extraction, tuple[Finding, ...]]

_names: Names | None = None
"""What a process of the pool knows of names; handed over once, when it begins."""


def extract_articles(
    articles: Sequence[Article],
    names: Names,
    processes: int = 1,
    track: Track = quietly,
    memo: Memo = FORGETFUL,
) -> tuple[tuple[Extraction, ...], tuple[Finding, ...]]:
    """Find the companies and deals of each article.

    :param articles: the articles, each taken by itself.
    :param names: what is known of names.
    :param processes: how many processes share the work.
    :param track: shows how far it is.
    :param memo: remembers what was found in articles.
    """
    known = names.known_by()
    remembered: list[Extraction | None] = [memo.find("extract", article, known) for article in articles]
    new = [article for article, one in zip(articles, remembered, strict=True) if one is None]
    with ExitStack() as stack:
        results = _results(new, names, processes, stack)
        tracked = zip(track("Finding companies and deals", articles), remembered, strict=True)
        done = [next(results) if one is None else (one, ()) for _, one in tracked]
    for article, one, (extraction, found) in zip(articles, remembered, done, strict=True):
        if one is None and not found:  # after a fault of ours the article is searched anew each time
            memo.keep(extraction, "extract", article, known)
    return tuple(one for one, _ in done), tuple(finding for _, found in done for finding in found)


def _results(articles: Sequence[Article], names: Names, processes: int, stack: ExitStack) -> Iterator[Extracted]:
    if processes == 1 or len(articles) <= CHUNK:
        return (_extract(article, names) for article in articles)
    # started afresh rather than forked: the preview has threads, and a fork of those may hang
    pool = ProcessPoolExecutor(processes, get_context("spawn"), _begin, (names,))
    return stack.enter_context(pool).map(_extract_here, articles, chunksize=CHUNK)


def _begin(names: Names) -> None:
    global _names  # noqa: PLW0603 - the one way to hand a process of a pool what all its tasks need
    _names = names


def _extract_here(article: Article) -> Extracted:
    if _names is None:
        raise RuntimeError("the process was not begun")
    return _extract(article, _names)


def _extract(article: Article, names: Names) -> Extracted:
    """Take one article; one that a fault of ours cannot take leaves the others whole."""
    try:
        return extract_article(article, names), ()
    except Exception as fault:  # one article must not stop the site, whatever is wrong with us
        found = finding("article-not-searched", article.source_file, fault=repr(fault))
        return Extraction(article.source_file), (found,)
