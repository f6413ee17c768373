"""The words under a deal: what its reports carry, and what a curated file cites."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from generator.findings import Finding, finding
from generator.link.decisions import nearest
from generator.link.reports import Report, origin
from generator.link.stories import Joined
from generator.model import Article, Evidence, Passage, StatedDeal, StatedEvidence, Status
from generator.text.urls import host_of

QUOTES = str.maketrans("“”„«»‘’‚‐‑–—", '"""""\'\'\'----')
"""Marks that a person's keyboard may not have."""


def all_evidence(reports: Iterable[Report], cited: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """All words under a deal, by source file and place; words that a person cites are not repeated as the machine's."""
    known = {(one.source_file, _folded(one.quote)) for one in cited}
    reported = (one for one in _reported(reports) if (one.source_file, _folded(one.quote)) not in known)
    every = (*reported, *cited)
    return tuple(sorted(every, key=lambda one: (one.source_file, one.where, one.line, one.quote)))


def _reported(reports: Iterable[Report]) -> Iterable[Evidence]:
    """Every report's words, the same words of one place once: with the amount, where one of them has it."""
    found: dict[tuple[str, str, int, str], Evidence] = {}
    for report in reports:
        one = report.evidence
        if one is None:
            continue
        key = (one.source_file, one.where, one.line, one.quote)
        if key not in found or (found[key].amount is None and one.amount is not None):
            found[key] = one
    return found.values()


def cited_evidence(
    stated: StatedDeal, drafts_out: Collection[str], story_of: Mapping[str, Joined], status: Status
) -> tuple[tuple[Evidence, ...], tuple[Finding, ...]]:
    """What a curated file cites: an article that is not there is an error, words that are not in it a warning.

    :param stated: the file.
    :param drafts_out: article files that are left out as drafts.
    :param story_of: the story of each article file.
    :param status: what the file says of the deal's state, or what the deal shows.
    """
    evidence: list[Evidence] = []
    findings: list[Finding] = []
    for cited in stated.evidence:
        words = _as_stated(cited, stated, status)
        story = story_of.get(cited.article or "")
        if story is not None:
            article = next(one for one in story.files if one.source_file == cited.article)
            passage = _passage(article, cited.quote)
            if passage is None:
                findings.append(_finding("quote-not-found", stated, quote=cited.quote, article=article.source_file))
            evidence.append(_in_article(words, article, passage, story))
        elif cited.article is None:
            evidence.append(words)
        elif cited.article in drafts_out:
            findings.append(_finding("cited-draft", stated, article=cited.article))
        else:
            near = nearest(cited.article, story_of)
            findings.append(_finding("cited-article-missing", stated, article=cited.article, near=near))
    return tuple(evidence), tuple(findings)


def _finding(code: str, stated: StatedDeal, **words: str) -> Finding:
    return finding(code, stated.source_file, stated.line, column=None, **words)


def _folded(text: str) -> str:
    """A text without what copying by hand changes: case, spacing, the shape of quotation marks and dashes."""
    return re.sub(r"\s+", " ", unicodedata.normalize("NFKC", text).translate(QUOTES)).casefold().strip()


def _passage(article: Article, quote: str) -> Passage | None:
    wanted = _folded(quote)
    return next((one for one in article.passages if wanted in _folded(one.text)), None)


def _as_stated(cited: StatedEvidence, stated: StatedDeal, status: Status) -> Evidence:
    """What a curated file cites, by itself."""
    return Evidence(
        story=None,
        source_file=stated.source_file,
        line=stated.line,
        where="curated",
        quote=cited.quote,
        publisher=host_of(cited.url),
        url=cited.url,
        published=None,
        rule="stated",
        status=status,
        amount=stated.amount,
        date=stated.date,
    )


def _in_article(words: Evidence, article: Article, passage: Passage | None, story: Joined) -> Evidence:
    """The same with the article that it cites, and the passage where the words stand."""
    at = origin(article, passage.where if passage else "body")
    shown = passage is not None and story.shown.source_file == article.source_file
    return replace(
        words,
        story=story.id,
        source_file=article.source_file,
        line=passage.line if passage else 1,
        publisher=at.publisher,
        url=at.url,
        published=at.published,
        anchor=passage.anchor if passage and shown else None,
    )
