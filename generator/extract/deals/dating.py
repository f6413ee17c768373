"""Dates of claims that another place of their article tells better than the article's own day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.extract.dates import find_dates
from generator.extract.deals.around import Sentence, after, sentence_of, sentences_of, start_of, story_of
from generator.extract.deals.settle import days, same
from generator.model import PRINCIPAL_ROLES, Article, Claim, Mention

_TOLD = r"(?:announced|unveiled|revealed|confirmed|disclosed|said|struck|signed|completed|closed|reached)"
_ON_DAY = re.compile(
    rf"\b{_TOLD}\b[^.;]{{0,70}}?\b(?P<day>(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
    rf"|^on (?P<first>(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)
_BY_BOTH = re.compile(
    r"\b(?:(?:both|the two|the) (?:companies|firms|sides|parties) "
    r"(?:have |had |jointly )?(?:announced|confirmed|said|revealed)"
    r"|(?:the|this) (?:deal|acquisition|agreement|transaction|merger|round) was (?:announced|unveiled|disclosed))\b",
    re.IGNORECASE,
)
"""Words by which a sentence tells who announced the deal that the one before has named."""
_AT_FIRST = re.compile(rf"^.{{0,12}}$|\b{_TOLD}\b.{{0,40}}$", re.IGNORECASE)
"""What stands before a date that is that of its sentence's event."""
_EVENTS = {
    "funding": re.compile(r"\b(?:round|raised?|raising|financing)\b", re.IGNORECASE),
    "acquisition": re.compile(r"\b(?:acqui\w+|b(?:uy|ought)|takeover|purchase\w*|merge\w*)\b", re.IGNORECASE),
}
_AGREEMENT = re.compile(r"\b(?:deals?|agreements?|contracts?|partnerships?|pacts?|teaming)\b", re.IGNORECASE)
_LAST_WORDS = re.compile(r", (?:in|on|last|earlier)\b[^,;]{3,24}$")
_ASIDE = re.compile(r", (?:which|who|whose)\b")
_COMES_AFTER = re.compile(
    r"\b(?:comes|arrives|follows)\b(?: (?:just|only|exactly|about|roughly))? "
    r"(?P<count>[a-z]+|\d{1,2}) (?P<unit>days?|weeks?|months?|years?) after $"
)
_LEAD = 3
"""How many passages of a body are its lead."""
_RECENT = 45
"""Days within which what an article tells as news can have been."""
_DAY = 10
"""Characters of a date that names the day."""


def redate(claims: tuple[Claim, ...], article: Article, mentions: tuple[Mention, ...]) -> tuple[Claim, ...]:
    """The claims, those with the article's own day or none with the date that its words give their deal.

    :param claims: the claims, settled.
    :param article: the article.
    :param mentions: the companies named in it.
    """
    if article.date is None or len(article.date) != _DAY:
        return claims
    for _ in range(2):  # what a sentence tells of its own day, the others on the same deal learn in the second round
        claims = tuple(_redated(claim, claims, article, mentions) for claim in claims)
    return claims


def _redated(claim: Claim, claims: tuple[Claim, ...], article: Article, mentions: tuple[Mention, ...]) -> Claim:
    if story_of(article, claim.passage) != "own" or claim.status == "ended":
        return claim
    if claim.date is None:
        told = _last_words(claim, claims, article) or _counted_back(claim, article)
        return replace(claim, date=told) if told else claim
    if not claim.fresh or claim.date != article.date:
        return claim
    found = (
        *_of_same_deal(claim, claims, article),
        *_by_weekday(claim, claims, article, mentions),
        *_in_lead(claim, claims, article, mentions),
    )
    return replace(claim, date=next((date for date in found if _is_recent(date, article)), claim.date))


def _is_recent(date: str, article: Article) -> bool:
    today = article.date or ""
    return len(date) > len("2025") and date <= today and days(today) - days(date) <= _RECENT


def _of_same_deal(claim: Claim, claims: tuple[Claim, ...], article: Article) -> Iterator[str]:
    """The dates that other sentences of the body give the same deal in their own words."""
    for other in claims:
        told = other.date if other.status == claim.status and article.passages[other.passage].where == "body" else None
        if told and told != article.date and same(claim, other):
            yield told


def _by_weekday(
    claim: Claim, claims: tuple[Claim, ...], article: Article, mentions: tuple[Mention, ...]
) -> Iterator[str]:
    """The weekday on which a party announced it, in the sentence of a claim, right before, or by both right after."""
    here = sentence_of(article, claim)
    before = _before(article, here)
    following = next(after(article, claim, 1), None)
    told = (
        here,
        *((before,) if before and _names_party(claim, before, mentions) else ()),
        *((following,) if following and _BY_BOTH.search(following.text) else ()),
    )
    for sentence in told:
        found = _ON_DAY.search(sentence.text)
        if found and not _tells_other(claim, claims, article, sentence):
            yield from (day.date for day in find_dates(found["day"] or found["first"], article.date))


def _before(article: Article, here: Sentence) -> Sentence | None:
    """The sentence right before another, also where that is the last of the paragraph before."""
    former = [sentence for sentence in sentences_of(article, here.passage) if sentence.start < here.start]
    if former or here.passage == 0 or article.passages[here.passage - 1].where != "body":
        return former[-1] if former else None
    return next(reversed(sentences_of(article, here.passage - 1)), None)


def _in_lead(claim: Claim, claims: tuple[Claim, ...], article: Article, mentions: tuple[Mention, ...]) -> Iterator[str]:
    """The date that opens a sentence of the lead on such a deal of a party: ``Earlier this month, X signed``."""
    body = [number for number, passage in enumerate(article.passages) if passage.where == "body"]
    event = _EVENTS.get(claim.type, _AGREEMENT)
    for sentence in (sentence for number in body[:_LEAD] for sentence in sentences_of(article, number)):
        telling = event.search(sentence.text) and _names_party(claim, sentence, mentions)
        if telling and not _tells_other(claim, claims, article, sentence):
            for day in find_dates(sentence.text, article.date):
                if _AT_FIRST.search(sentence.text[: day.start]):
                    yield day.date


def _names_party(claim: Claim, sentence: Sentence, mentions: tuple[Mention, ...]) -> bool:
    """Whether a sentence names a principal of a claim, and no company that has no part in it."""
    wanted = {party.name for party in claim.parties if party.role in PRINCIPAL_ROLES[claim.type]}
    named = {
        mention.company
        for mention in mentions
        if mention.passage == sentence.passage and sentence.start <= mention.start < sentence.end
    }
    return bool(named & wanted) and named <= {party.name for party in claim.parties}


def _tells_other(claim: Claim, claims: tuple[Claim, ...], article: Article, sentence: Sentence) -> bool:
    """Whether a sentence states another deal."""
    return any(
        other.passage == sentence.passage
        and sentence.start <= start_of(article, other) < sentence.end
        and not same(claim, other)
        for other in claims
    )


def _last_words(claim: Claim, claims: tuple[Claim, ...], article: Article) -> str | None:
    """The date after a relative clause at the end of a sentence: ``X bought Y, which makes robots, in April``."""
    here = sentence_of(article, claim)
    rest = here.text[here.text.find(claim.quote) + len(claim.quote) :].rstrip(" .")
    last = _LAST_WORDS.search(rest)
    if not last or not _ASIDE.match(rest) or _tells_other(claim, claims, article, here):
        return None
    return next((day.date for day in find_dates(last[0], article.date) if day.date <= (article.date or "")), None)


def _counted_back(claim: Claim, article: Article) -> str | None:
    """The date of what news *comes five months after*."""
    here = sentence_of(article, claim)
    counted = _COMES_AFTER.search(here.text[: max(0, here.text.find(claim.quote))])
    if counted is None:
        return None
    return next((day.date for day in find_dates(f"{counted['count']} {counted['unit']} ago", article.date)), None)
