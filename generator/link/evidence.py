"""The words under a deal: what its reports carry, and what people cite for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from generator.findings import Finding, finding
from generator.link.decisions import nearest
from generator.link.facts import actor
from generator.link.reports import Report, origin
from generator.link.stories import Joined
from generator.model import Article, Content, DealParty, Evidence, StatedDeal, StatedEvidence, Status
from generator.text.quotes import folded, standing
from generator.text.urls import host_of, url_key


def all_evidence(reports: Iterable[Report], cited: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """All words under a deal, by source file and place; words that a person cites are not repeated as the machine's.

    A source without words is among them only where nothing else is of its file.

    :param reports: of the deal.
    :param cited: what people cite for it.
    """
    cited = tuple(dict.fromkeys(cited))
    known = {(one.source_file, folded(one.quote)) for one in cited}
    reported = (one for one in _reported(reports) if (one.source_file, folded(one.quote)) not in known)
    every = (*reported, *cited)
    telling = {one.source_file for one in every if one.quote}
    kept = (one for one in every if one.quote or one.source_file not in telling)
    return tuple(sorted(kept, key=lambda one: (one.source_file, one.where, one.line, one.quote)))


def _reported(reports: Iterable[Report]) -> Iterable[Evidence]:
    """Every report's words, the same words of one place once, with all that is said in them."""
    found: dict[tuple[str, str, int, str], list[Evidence]] = defaultdict(list)
    for one in (report.evidence for report in reports):
        if one is not None:
            found[one.source_file, one.where, one.line, one.quote].append(one)
    return map(_joined, found.values())


def _joined(same: Sequence[Evidence]) -> Evidence:
    """The first of the same words that has an amount, with the details and parties of the others."""
    first = next((one for one in same if one.amount), same[0])
    ordered = (first, *(one for one in same if one is not first))
    parties = {actor(party): party for one in reversed(ordered) for party in one.parties}
    return replace(
        first,
        valuation=next((one.valuation for one in ordered if one.valuation), None),
        round=next((one.round for one in ordered if one.round), None),
        place=next((one.place for one in ordered if one.place), None),
        term=next((one.term for one in ordered if one.term), None),
        capacity=next((one.capacity for one in ordered if one.capacity), None),
        parties=tuple(parties[who] for who in dict.fromkeys(actor(x) for one in ordered for x in one.parties)),
    )


def with_cited_articles(content: Content) -> Content:
    """The content with the article of each address that a person cites and that is published here.

    Of several files with that address it is the first in which the words stand, else the first.
    """
    published: dict[str, list[Article]] = defaultdict(list)
    for article in sorted(content.articles, key=lambda one: one.source_file):
        for key in article.url_keys:
            published[key].append(article)

    def placed(cited: StatedEvidence) -> StatedEvidence:
        files = published.get(url_key(cited.url) or "", []) if cited.url else []
        words = (one for one in files if any(standing(cited.quote, passage.text) for passage in one.passages))
        found = next(words, next(iter(files), None))
        return replace(cited, article=found.source_file, url=None) if found else cited

    def tied(deal: StatedDeal) -> StatedDeal:
        return replace(deal, evidence=tuple(map(placed, deal.evidence)))

    articles = tuple(replace(one, deals=tuple(map(tied, one.deals))) if one.deals else one for one in content.articles)
    return replace(content, articles=articles, deals=tuple(map(tied, content.deals)))


def cited_evidence(
    stated: StatedDeal,
    drafts_out: Collection[str],
    story_of: Mapping[str, Joined],
    status: Status,
    parties: tuple[DealParty, ...],
) -> tuple[tuple[Evidence, ...], tuple[Finding, ...]]:
    """What a person cites: an article that is not there and words that are not in it are errors.

    Words of an article are shown as they stand there; such as do not stand there are not shown, their source is.

    :param stated: the curated file, or the deal of an article's front matter.
    :param drafts_out: article files that are left out as drafts.
    :param story_of: the story of each article file.
    :param status: what the person says of the deal's state, or what the deal shows.
    :param parties: whom the person names.
    """
    evidence: list[Evidence] = []
    findings: list[Finding] = []
    for cited in stated.evidence:
        words = _as_stated(cited, stated, status, parties)
        story = story_of.get(cited.article or "")
        if story is not None:
            article = next(one for one in story.files if one.source_file == cited.article)
            found = _in_article(words, article, story)
            if not found.quote:
                findings.append(_finding("quote-not-found", stated, quote=cited.quote, article=article.source_file))
            evidence.append(found)
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


def _as_stated(cited: StatedEvidence, stated: StatedDeal, status: Status, parties: tuple[DealParty, ...]) -> Evidence:
    """What a person cites, by itself."""
    return Evidence(
        story=None,
        source_file=stated.source_file,
        line=stated.line,
        where="curated" if stated.id else "front-matter",
        quote=cited.quote,
        publisher=host_of(cited.url),
        url=cited.url,
        published=None,
        rule="stated",
        status=status,
        amount=stated.amount,
        date=stated.date,
        valuation=stated.valuation,
        round=stated.round,
        place=stated.place,
        term=stated.term,
        capacity=stated.capacity,
        parties=parties,
    )


def _in_article(words: Evidence, article: Article, story: Joined) -> Evidence:
    """The same with the article that it cites, and the passage where the words stand; without words where none does."""
    places = ((one, standing(words.quote, one.text)) for one in article.passages)
    passage, quote = next(((one, found) for one, found in places if found), (None, ""))
    at = origin(article, passage.where if passage else "body")
    shown = passage is not None and story.shown.source_file == article.source_file
    return replace(
        words,
        story=story.id,
        source_file=article.source_file,
        line=passage.line if passage else 1,
        quote=quote,
        publisher=at.publisher,
        url=at.url,
        published=at.published,
        anchor=passage.anchor if passage and shown else None,
    )
